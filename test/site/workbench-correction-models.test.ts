import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { isPlainDate, parse, read } from 'kasper-rules/asap';
import { reportedDispensings, type AnyCorrectionEvent, type CorrectionProfile } from 'kasper-rules/corrections';
import type { FactsDeclaration } from 'kasper-rules/access';
import { describe, expect, it } from 'vitest';
import { readState, writeState } from '../../site/workbench/common/page-state.js';
import { profileOf } from '../../site/workbench/common/profiles.js';
import { caseFacts } from '../../site/workbench/correction/case-facts.js';
import { caseView, eventsOn } from '../../site/workbench/correction/case-view.js';
import { changeableElements, recordChanges, type TypedChange } from '../../site/workbench/correction/changeable-elements.js';
import { correctingFile, maskedRecord, type CorrectionAsked } from '../../site/workbench/correction/correcting-file.js';
import { exampleEvents } from '../../site/workbench/correction/example.js';
import { recordSource } from '../../site/workbench/correction/record-source.js';
import { factEntries, factsOfLink } from '../../site/workbench/facts/fact-link.js';

interface Case {
  readonly id: string;
  readonly why: string;
  readonly events: readonly AnyCorrectionEvent[];
  readonly at: `${number}-${number}-${number}`;
  readonly expect: { readonly state: string; readonly due?: { readonly nominal: string }; readonly next: readonly string[]; readonly flags: readonly string[] };
}

const cases = JSON.parse(readFileSync(new URL('../cases/correction-timelines.json', import.meta.url), 'utf8')) as readonly Case[];
const kentucky = profileOf('ky');
const corrections = kentucky.corrections as CorrectionProfile;
const sample = readFileSync(new URL('../../samples/clean.dat', import.meta.url), 'utf8');

function viewOf(events: readonly AnyCorrectionEvent[], at: Case['at']) {
  const answer = caseView(kentucky, corrections, events, at);
  if ('view' in answer) return answer.view;
  throw new Error(JSON.stringify(answer));
}

describe('a case on the page', () => {
  it.each(cases)('$id: $why', ({ events, at, expect: expected }) => {
    const { state, due, next, flags, history } = viewOf(events, at);
    expect(state).toBe(expected.state);
    expect(due?.nominal).toBe(expected.due?.nominal);
    expect(next).toEqual(expected.next.map((step) => corrections.steps[step]));
    expect([...flags].sort()).toEqual(expected.flags.map((flag) => corrections.flags[flag]).sort());
    expect(history).toHaveLength(events.length);
  });

  it('says in words in which reading it is overdue', () => {
    const events = [{ type: 'requested', on: '2025-03-08', by: 'patient', to: 'dispenser' }] as const;
    expect(viewOf(events, '2025-03-15').overdueWords).toBe('Not overdue.');
    expect(viewOf(events, '2025-03-16').overdueWords).toBe('Past Sat, Mar 15, 2025, the day as counted, and not past Mon, Mar 17, 2025, to which it moves if closed offices extend it: overdue in one reading.');
    expect(viewOf(events, '2025-03-18').overdueWords).toBe('Overdue in both readings.');
    expect(viewOf([], '2025-03-18').overdueWords).toBe('No clock runs.');
  });

  it('opens with a case that can be followed', () => {
    const events = exampleEvents(corrections, '2026-11-29');
    expect(events.map(({ type, on }) => [type, on])).toEqual([['requested', '2026-11-20'], ['error-confirmed', '2026-11-22']]);
    expect(viewOf(events, '2026-11-29').state).toBe('error-confirmed');
  });

  it('names the events that lead on from where it stands', () => {
    expect(eventsOn(corrections, 'error-confirmed')).toContain('transmitted');
    expect(eventsOn(corrections, 'none')).not.toContain('transmitted');
  });

  it('is the same case when it comes back from a link', () => {
    const declaration: FactsDeclaration = caseFacts(corrections);
    for (const { events, at } of cases) {
      const { facts, refused } = factsOfLink(declaration, readState(writeState(factEntries(declaration, { events, at }))));
      expect(refused).toBe(0);
      expect(facts['at']).toBe(at);
      expect(facts['events'] ?? []).toEqual(events);
    }
  });

  it('takes no word from a hostile link that the process does not declare', () => {
    const declaration = caseFacts(corrections);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('events.0.type', 'events.0.on', 'events.0.by', 'events.1.type', 'events.__proto__', 'at', 'events.0.constructor'), fc.oneof(fc.string(), fc.constantFrom('requested', '2025-03-08', 'patient', '<b>x</b>')))), (entries) => {
        const { facts } = factsOfLink(declaration, new Map(entries));
        const events = (facts['events'] ?? []) as readonly AnyCorrectionEvent[];
        expect(events.every(({ type }) => corrections.events.type === 'one-of' && type in corrections.events.cases)).toBe(true);
        expect(facts['at'] === undefined || isPlainDate(facts['at'])).toBe(true);
        expect(JSON.stringify(facts)).not.toContain('<b>');
      }),
    );
  });
});

describe('the records that carry a correction out', () => {
  const source = recordSource(sample);
  if (!('records' in source)) throw new Error('the sample has no records');
  const asked = (changes: readonly TypedChange[], more: Partial<CorrectionAsked> = {}): CorrectionAsked => ({ file: source.file, original: source.records[0], changes, on: '2025-03-14', profile: kentucky, ...more });
  const madeOf = (told: CorrectionAsked) => {
    const answer = correctingFile(told);
    if ('made' in answer) return answer.made;
    throw new Error(JSON.stringify(answer));
  };
  const recordsOf = (text: string) => {
    const found = read(parse(text).value);
    return found.ok ? reportedDispensings(found.value) : [];
  };

  it.each([
    { says: 'another value', changes: [{ ref: 'DSP10', text: '20' }], kind: 'revise', statuses: ['01'] },
    { says: 'another day of filling', changes: [{ ref: 'DSP05', text: '2025-03-12' }], kind: 'void-and-new', statuses: ['02', '00'] },
    { says: 'the wrong patient', changes: [{ ref: 'PAT07', text: 'OTHERNAME' }], more: { defect: 'wrong-patient' }, kind: 'void-and-new', statuses: ['02', '00'] },
    { says: 'nothing dispensed', changes: [], more: { defect: 'not-dispensed' }, kind: 'void', statuses: ['02'] },
  ] as const)('for $says: $kind', ({ changes, kind, statuses, ...rest }) => {
    const { record, text } = madeOf(asked(changes, 'more' in rest ? rest.more : {}));
    expect(record).toBe(kind);
    expect(recordsOf(text).map(({ dispensing }) => dispensing.reportingStatus)).toEqual(statuses);
  });

  it('masks what says who the patient is, and keeps it in the file itself', () => {
    const { text, masked } = madeOf(asked([{ ref: 'DSP10', text: '20' }]));
    expect(text).toContain('MOCKINGBIRD');
    for (const shown of [masked, maskedRecord(source.file, source.records[0])]) expect(shown).not.toMatch(/MOCKINGBIRD|MABEL|899040001|19520917|8100001/);
    expect(masked).toContain('DSP*01*');
  });

  it('says why it makes none', () => {
    expect(correctingFile(asked([]))).toMatchObject({ issues: [{ code: 'corrections.nothing-changed' }] });
    expect(correctingFile(asked([{ ref: 'DSP05', text: '2025-03-12' }], { record: 'revise' }))).toMatchObject({ issues: [{ code: 'corrections.key-changed' }], suggestion: { record: 'void-and-new' } });
    expect(correctingFile(asked([{ ref: 'DSP10', text: 'twenty' }]))).toHaveProperty('issues');
  });

  it('types what is told as the element has it', () => {
    expect(recordChanges([{ ref: 'DSP10', text: ' 20 ' }, { ref: 'PAT07', text: '7' }, { ref: 'PRE02', text: '' }])).toEqual({ dispensing: { daysSupply: 20 }, patient: { lastName: '7' }, prescriber: { dea: null } });
    expect(changeableElements.map(({ ref }) => ref)).not.toContain('DSP01');
  });

  it.each(['', 'no file at all', '\u0000', 'TH*4.2*1*01**20250312*070500*P**~~TT*1*2~'])('finds no record in %j, and says so', (text) => {
    expect(recordSource(text)).toHaveProperty('issues');
  });
});
