import { readdirSync, readFileSync } from 'node:fs';
import * as corrections from 'kasper-rules/corrections';
import { indiana } from 'kasper-rules/indiana';
import { kentucky } from 'kasper-rules/kentucky';
import { ohio } from 'kasper-rules/ohio';
import * as rules from 'kasper-rules/rules';
import { tennessee } from 'kasper-rules/tennessee';
import { describe, expect, it } from 'vitest';
import { example } from '../rules/example-state.js';

const sources = new URL('../../src/', import.meta.url);

/** What stands above each function of a room, without its example. */
const docs = new Map(
  ['rules', 'corrections'].flatMap((room) =>
    readdirSync(new URL(`${room}/`, sources))
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(new URL(`${room}/${file}`, sources), 'utf8').matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport function (\w+)/g)])
      .map(([, doc = '', name = '']) => [name, doc.split('@example')[0] ?? ''] as const),
  ),
);

/** What a function says of itself, and what the functions say to which it refers. */
function told(name: string, seen = new Set<string>()): string {
  if (seen.has(name)) return '';
  seen.add(name);
  const doc = docs.get(name) ?? '';
  return doc + [...doc.matchAll(/\{@link (\w+)\}|`(parse\w+)`/g)].map(([, linked, parser]) => told(linked ?? parser ?? '', seen)).join('');
}

type Question = Readonly<Record<string, unknown>>;

/** Every question of some members, each with one of its values. */
function questions(values: Readonly<Record<string, readonly unknown[]>>): Question[] {
  return Object.entries(values).reduce<Question[]>((sofar, [name, options]) => sofar.flatMap((question) => options.map((option) => (option === undefined ? question : { ...question, [name]: option }))), [{}]);
}

const bare = { id: 'zz', name: 'Nowhere' };
const profile = [kentucky, ohio, tennessee, indiana, example, bare];
const days = ['2025-03-10', '2025-12-19', '2024-05-01', '2021-02-03', '2031-12-16', '2012-12-31', '1990-01-01', '2100-01-01', 'soon'];
const moments = ['2025-03-10', '2025-03-10T10:00', '2025-12-23', '2024-05-07', '2031-12-23T10:00', '2025-11-02T01:30', '2025-03-09T02:30', '1990-01-01', '2100-01-01', 'soon', undefined];
const zone = [undefined, 'America/Chicago', 'America/Nowhere'];
const closures = [undefined, [{ date: 'soon' }]];
const dispenserClosures = [undefined, { weekdays: [0, 1, 2, 3, 4, 5, 6] }];
const facts = [undefined, { by: 'pharmacy' }, { by: 'wholesaler', event: 'sold-at-wholesale' }, { fault: 'error' }, { fault: 'programming-error' }, { buy: 'pharmacy' }];
const clock = { profile, zone, closures, dispenserClosures, facts };

type Asked = readonly [name: string, ask: (question: Question) => unknown, asked: readonly Question[]];
const call = (room: Readonly<Record<string, unknown>>, name: string) => room[name] as (...given: readonly unknown[]) => unknown;
/** A function of one question. */
const asking = (name: string, asked: readonly Question[], room: Readonly<Record<string, unknown>> = rules): Asked => [name, (question) => call(room, name)(question), asked];
/** A function of a subject and options. */
const askingAbout = (name: string, subjects: readonly unknown[], options: readonly Question[], room: Readonly<Record<string, unknown>> = rules): Asked => [
  name,
  ({ subject, ...rest }) => call(room, name)(subject, rest),
  subjects.flatMap((subject) => options.map((rest) => ({ ...rest, subject }))),
];

const record = { prescriptionNumber: '1', dateFilled: '2025-03-07' };
const submissionWith = (dispensing: object) => ({ pharmacies: [{ pharmacy: {}, patients: [{ patient: {}, dispensings: [{ dispensing, prescriber: {}, compound: [] }] }] }] });
const events = [[{ type: 'requested', on: '2025-03-10', by: 'patient', to: 'dispenser' }], [{ type: 'requested', on: '2012-12-31', by: 'patient', to: 'dispenser' }], [{ type: 'asked' }]];

const all: readonly Asked[] = [
  asking('reportingDeadline', questions({ ...clock, dispensed: moments })),
  asking('errorDeadline', questions({ ...clock, discovered: moments })),
  asking('zeroReportDeadline', questions({ ...clock, facts: [...facts, { stocks: true }], day: days, lastReport: [undefined, '2025-03-10T10:00'], lastPossessedOn: ['2025-03-01'] })),
  asking('correctionDeadline', questions({ ...clock, requestedOn: days })),
  asking('branchNoticeDeadline', questions({ ...clock, correctedOn: days })),
  asking('extensionDeadline', questions({ profile, zone, closures, ground: [undefined, 'forgot'], discovered: moments })),
  askingAbout('lastDay', days, questions({ profile, closures })),
  askingAbout('extensionGrant', ['hardship', 'forgot'], questions({ profile, facts, on: [undefined, ...days] })),
  askingAbout('reportedItem', ['icd10', 'a', 'nothing'], questions({ profile, facts, on: [undefined, ...days] })),
  askingAbout('elementRequirement', ['DSP25', 'PAT02', 'DSP99'], questions({ profile, facts, on: [undefined, ...days] })),
  askingAbout('patientIdentifier', [{ kind: 'adult' }, { kind: 'adult', ssn: '1' }, { kind: 'adult', refusesToDisclose: true }, { kind: 'robot' }], questions({ profile, on: [undefined, ...days] })),
  askingAbout('reportingDuty', [{ event: 'dispensed' }], questions({ profile, on: [undefined, ...days] })),
  askingAbout('toxicologyDuty', [{}], questions({ profile, on: [undefined, ...days] })),
  askingAbout('zoneOfCounty', ['Warren', 'Nowhere'], questions({ profile })),
  asking('transmissionChannels', questions({ profile, on: [undefined, ...days] })),
  asking('reportFormat', questions({ profile, facts, on: [undefined, ...days] })),
  askingAbout('submissionDeadlines', [{ ...record, reportingStatus: '00' }, { ...record, reportingStatus: '01' }, { ...record, reportingStatus: 'ZZ' }, { reportingStatus: '00' }].map(submissionWith), questions({ ...clock, transmittedAt: moments })),
  askingAbout('trackCorrection', questions({ events, at: ['2025-03-20', '2012-12-31', 'soon'], closures: [undefined, ['2025-03-11'], ['soon']] }), questions({ profile }), corrections),
];

describe('the codes that come back', () => {
  it.each(all)('stand in what %s says of itself', (name, ask, asked) => {
    const codes = asked.flatMap((question) => {
      // A mistake of the program is none of the codes.
      try {
        const { issues = [] } = ask(question) as { readonly issues?: readonly { readonly code: string }[] };
        return issues.map(({ code }) => code);
      } catch (mistake) {
        expect(mistake).toBeInstanceOf(TypeError);
        return [];
      }
    });
    expect(codes.length).toBeGreaterThan(0);
    const words = told(name);
    expect([...new Set(codes)].filter((code) => !words.includes(`\`${code}\``))).toEqual([]);
  });
});
