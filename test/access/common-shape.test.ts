import fc from 'fast-check';
import * as access from 'kasper-rules/access';
import { ohio } from 'kasper-rules/ohio';
import { reportingDuty } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { accessRequest, redisclosure } from './arbitrary-request.js';
import { accountFacts, epcsFacts, queryDutyFacts } from './duty-arbitraries.js';

const answers: Readonly<Record<string, fc.Arbitrary<object>>> = {
  decideAccess: accessRequest.map((request) => access.decideAccess(request)),
  decideRedisclosure: redisclosure.map((request) => access.decideRedisclosure(request)),
  decideAccount: accountFacts.map((facts) => access.decideAccount(facts)),
  queryDuty: queryDutyFacts.map((facts) => access.queryDuty(facts)),
  electronicPrescribingDuty: epcsFacts.map((facts) => access.electronicPrescribingDuty(facts)),
  reportingDuty: fc.constantFrom({}, { event: 'dispensed', by: 'pharmacy', drug: 'gabapentin', on: '2025-03-10' } as const).map((facts) => reportingDuty(facts)),
};

/** Every object in an answer that names sources, however deep. */
function citing(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = ['cites', 'citations', 'citation'].some((name) => name in value) ? [value] : [];
  return [...own, ...Object.values(value).flatMap(citing)];
}

interface Citing {
  readonly cites: readonly object[];
  readonly citations?: readonly access.AuthorityCitation[];
  readonly citation?: access.AuthorityCitation;
}

/** The names under which an answer had its verdict before, by what tells its sort. */
const former = ['duty', 'state', 'enrollment', 'certificate', 'due'] as const;

describe.each(Object.entries(answers))('an answer of %s', (_, answer) => {
  it('has its verdict in `outcome`, as a word', () => {
    fc.assert(fc.property(answer, (given) => { expect(given).toHaveProperty('outcome', expect.stringMatching(/^[a-z-]+$/)); }));
  });

  it('has its sources in `cites`, each with id and standing, and says there what it says under the former name', () => {
    fc.assert(
      fc.property(answer, (given) => {
        for (const { cites, citations, citation } of citing(given) as readonly Citing[]) {
          for (const cite of cites) {
            expect(cite).toMatchObject({ id: expect.stringMatching(/\S/) as string, standing: expect.stringMatching(/^[a-z]+$/) as string });
            expect(['id', 'title', 'href', 'asOf', 'standing']).toEqual(expect.arrayContaining(Object.keys(cite)));
          }
          const before = citations ?? (citation && [citation]);
          if (before) expect(cites).toEqual(before.map(({ authority, ...rest }) => ({ id: authority, ...rest })));
        }
      }),
    );
  });

  it('has the same verdict under the former name, where it had another', () => {
    fc.assert(
      fc.property(answer, (given) => {
        const { outcome, ...members } = given as Readonly<Record<string, unknown>>;
        // Of a step and a notice `due` is the day of their clock.
        for (const name of former) if (name in members && !(name === 'due' && 'state' in members)) expect(members[name]).toBe(outcome);
      }),
    );
  });
});

it('says of an uploader whether reports may be uploaded', () => {
  expect(access.decideAccount({ ask: 'uploader', kogActive: true, uploaderRegistered: true })).toMatchObject({ outcome: 'permit', mayReport: true });
  expect(access.decideAccount({ ask: 'uploader', kogActive: false, uploaderRegistered: true })).toMatchObject({ outcome: 'deny', mayReport: false });
  expect(access.decideAccount({ ask: 'uploader', kogActive: true })).toMatchObject({ outcome: 'indeterminate', mayReport: 'unknown' });
});

it('says whose law was asked', () => {
  expect(access.decideAccess({ at: '2025-03-10', requester: { kind: 'patient' }, asked: { report: 'patient' } }).profile).toBe('ky');
  expect(access.decideRedisclosure({}, { profile: ohio })).toMatchObject({ profile: 'oh', outcome: 'indeterminate' });
});
