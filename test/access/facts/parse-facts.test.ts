import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import { parseAccountFacts, type accountSchema } from '../../../src/access/accounts.js';
import { parseEpcsFacts, type epcsSchema } from '../../../src/access/electronic-prescribing.js';
import { factsIssues } from '../../../src/access/facts/facts-issues.js';
import { parseQueryDutyFacts, type queryDutySchema } from '../../../src/access/query-duty.js';
import type { AccountFacts } from '../../../src/rules/kentucky/facts/account-facts.js';
import type { EpcsFacts } from '../../../src/rules/kentucky/facts/electronic-prescribing-facts.js';
import type { QueryDutyFacts } from '../../../src/rules/kentucky/facts/query-duty-facts.js';

/** A type as it is read: nothing may be written to. */
type Read<T> = T extends object ? { readonly [Key in keyof T]: Read<T[Key]> } : T;
type Parsed<Schema extends () => z.ZodType> = Read<z.output<ReturnType<Schema>>>;

const paper = { issuedOn: '2022-06-01', schedule: 'II', form: 'written', side: 'prescriber' };
const encounter = { encounterOn: '2023-03-15', profession: 'physician', action: 'prescribe', drug: { schedule: 'II' }, patient: { species: 'human' } };

/** What arrives, and the issues that come back as `path: code`. */
const rows: [string, (json: unknown) => { readonly issues: readonly { readonly path: readonly unknown[]; readonly code: string }[] }, unknown, string[]][] = [
  ['a missing discriminator', parseAccountFacts, {}, ['ask: access.facts.missing']],
  ['a missing day', parseEpcsFacts, { schedule: 'II', form: 'written', side: 'prescriber' }, ['issuedOn: access.facts.missing']],
  ['an unknown question', parseAccountFacts, { ask: 'lunch' }, ['ask: access.facts.unknown-word']],
  ['an unknown word', parseQueryDutyFacts, { ...encounter, profession: 'wizard' }, ['profession: access.facts.unknown-word']],
  ['an unknown exemption', parseQueryDutyFacts, { ...encounter, exemption: { kind: 'tired' } }, ['exemption.kind: access.facts.unknown-word']],
  ['a misspelled key', parseAccountFacts, { ask: 'uploader', kogactive: true }, [': access.facts.unknown-key']],
  [
    'a key of another place',
    parseAccountFacts,
    { ask: 'pharmacist-duty', workplaces: [{ setting: 'hospital' }, { setting: 'hospital', dea: true }] },
    ['workplaces.1: access.facts.unknown-key'],
  ],
  ['a key of another exception', parseEpcsFacts, { ...paper, exception: { kind: 'outage', veterinarian: true } }, ['exception: access.facts.unknown-key']],
  ['null for unknown', parseAccountFacts, { ask: 'uploader', kogActive: null }, ['kogActive: access.facts.wrong-type']],
  ['text for a fact', parseAccountFacts, { ask: 'uploader', kogActive: 'true' }, ['kogActive: access.facts.wrong-type']],
  ['an array for an object', parseQueryDutyFacts, { ...encounter, patient: [] }, ['patient: access.facts.wrong-type']],
  ['no object at all', parseEpcsFacts, 'paper', [': access.facts.wrong-type']],
  ['nothing at all', parseEpcsFacts, undefined, [': access.facts.wrong-type']],
  ['a day the calendar lacks', parseEpcsFacts, { ...paper, issuedOn: '2022-02-29' }, ['issuedOn: access.facts.not-a-day']],
  ['a day in another format', parseQueryDutyFacts, { ...encounter, lastQuery: '20230315' }, ['lastQuery: access.facts.not-a-day']],
  [
    'an instant without offset',
    parseQueryDutyFacts,
    { ...encounter, exemption: { kind: 'facility-administration', admittedAt: '2023-03-15T01:00:00' } },
    ['exemption.admittedAt: access.facts.not-an-instant'],
  ],
  [
    'an hour the clock lacks',
    parseQueryDutyFacts,
    { ...encounter, exemption: { kind: 'facility-administration', queriedAt: '2023-03-15T25:00:00Z' } },
    ['exemption.queriedAt: access.facts.not-an-instant'],
  ],
  ['a span turned round', parseEpcsFacts, { ...paper, exception: { kind: 'waiver', granted: { from: '2022-02-01', until: '2022-01-31' } } }, ['exception.granted: access.facts.reversed-span']],
  ['several faults, in the order of paths', parseEpcsFacts, { side: 'nobody', schedule: 'II', issuedOn: 5 }, ['form: access.facts.missing', 'issuedOn: access.facts.wrong-type', 'side: access.facts.unknown-word']],
  ['a key that means something to JavaScript', parseAccountFacts, JSON.parse('{"ask":"uploader","__proto__":{"kogActive":true}}'), [': access.facts.unknown-key']],
];

describe('the JSON boundary', () => {
  it.each(rows)('names %s', (_name, parse, json, expected) => {
    expect(parse(json).issues.map(({ path, code }) => `${path.join('.')}: ${code}`)).toEqual(expected);
  });

  it('stops listing at a hundred issues and says so', () => {
    const json = { ask: 'uploader', ...Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`key${index}`, true])) };
    const { issues } = parseAccountFacts(json);
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)).toMatchObject({ code: 'access.facts.too-many-issues', params: { limit: 100 } });
  });

  it('has a test for every code, and a remedy', () => {
    const triggered = new Set([...rows.flatMap(([, parse, json]) => parse(json).issues.map(({ code }) => code)), 'access.facts.too-many-issues']);
    expect(Object.keys(factsIssues).filter((code) => !triggered.has(code))).toEqual([]);
    for (const { help } of Object.values(factsIssues)) expect(help).toMatch(/\.$/);
  });

  it('names the nearest known word for one that is misspelt, and never the one that arrived', () => {
    expect(parseAccountFacts({ ask: 'uploader', kogactive: true }).issues[0]).toMatchObject({ params: { nearest: 'kogActive' }, message: "An unknown member stands here. Did you mean 'kogActive'?" });
    expect(parseQueryDutyFacts({ ...encounter, profession: 'phisician' }).issues[0]).toMatchObject({ params: { nearest: 'physician' } });
    const oneLetter = parseAccountFacts({ ask: 'uploader', a: true }).issues[0];
    expect(oneLetter).toMatchObject({ params: {}, message: 'An unknown member stands here.' });
    const stranger = { ...encounter, patient: { species: 'human', 'Ermintrude Quillfeather': true } };
    expect(parseQueryDutyFacts(stranger).issues[0]).toMatchObject({ path: ['patient'], params: {}, message: 'An unknown member stands here.' });
    expect(JSON.stringify(parseQueryDutyFacts(stranger))).not.toContain('Quillfeather');
  });

  it("says of a span that goes on what stands in the place of its last day", () => {
    const granted = (span: object) => parseEpcsFacts({ ...paper, exception: { kind: 'waiver', granted: span } }).issues.map(({ message }) => message);
    expect(granted({ from: '2022-02-01' })).toEqual(["This cannot be left out. Where there is no such day, write 'open'."]);
    expect(granted({ from: '2022-02-01', until: null })).toEqual(["Expected string. Where there is no such day, write 'open'."]);
    expect(granted({ from: '2022-02-01', until: 'open' })).toEqual([]);
  });

  it('repeats no value that arrived', () => {
    const name = 'Ermintrude Quillfeather';
    const arrived = [
      { ask: name },
      { ask: 'prescriber-duty', profession: name, dea: name, practice: name },
      { ask: 'next-step', now: name, stateEmployee: name, kog: { status: name, passwordSetOn: name }, application: name },
      { ...encounter, encounterOn: name, drug: { schedule: name }, lastQuery: name, exemption: { kind: name } },
      { ...paper, issuedOn: name, exception: { kind: 'waiver', granted: { from: name, until: name } } },
    ];
    for (const parse of [(json: unknown) => parseAccountFacts(json), (json: unknown) => parseQueryDutyFacts(json), (json: unknown) => parseEpcsFacts(json)]) {
      for (const json of arrived) {
        const result = parse(json);
        expect(result.ok).toBe(false);
        expect(JSON.stringify(result)).not.toContain('Quillfeather');
      }
    }
  });

  it('reads exactly the vocabularies', () => {
    expectTypeOf<Parsed<typeof accountSchema>>().toEqualTypeOf<AccountFacts>();
    expectTypeOf<Parsed<typeof queryDutySchema>>().toEqualTypeOf<QueryDutyFacts>();
    expectTypeOf<Parsed<typeof epcsSchema>>().toEqualTypeOf<EpcsFacts>();
  });
});
