import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileOf, profiles } from '../../site/workbench/common/profiles.js';
import { readState, writeState } from '../../site/workbench/common/page-state.js';
import { countyNames, zoneChoices } from '../../site/workbench/common/zone-choices.js';
import type { DueAsked } from '../../site/workbench/deadline/due-question.js';
import { dueQuestionOf, dueQuestions } from '../../site/workbench/deadline/due-questions.js';
import { dueReadings } from '../../site/workbench/deadline/due-readings.js';
import type { DueView } from '../../site/workbench/deadline/due-view.js';
import { exampleAsked } from '../../site/workbench/deadline/example.js';
import { deadlineEntries, deadlineOfLink } from '../../site/workbench/deadline/link.js';
import { monthGrid } from '../../site/workbench/deadline/month-grid.js';
import { calendarLines } from './calendar-lines.js';

// It is made with a package of the site, whose types the repository's own check does not have.
const { calendarFile } = (await import(new URL('../../site/workbench/deadline/calendar-file.ts', import.meta.url).pathname)) as { readonly calendarFile: (entry: object) => string };

type Fields = Readonly<Record<string, unknown>>;
interface Case {
  readonly id: string;
  readonly why: string;
  readonly expect: Fields;
}

type CaseOf<Kind> = Case & Kind;

const casesOf = <Kind>(name: string) => JSON.parse(readFileSync(new URL(`../cases/${name}.json`, import.meta.url), 'utf8')) as readonly CaseOf<Kind>[];
const kentucky = profileOf('ky');
const usual: DueAsked = { on: '2025-03-10', zone: 'America/New_York', facts: {}, readings: {}, closures: [], closedWeekdays: [], closedDates: [] };

/** What is told as a form tells it: a day, and a time where there is one. */
function asked(text: string, more: Partial<DueAsked> = {}): DueAsked {
  const [on = '', time] = text.split('T');
  return { ...usual, ...more, on: on as DueAsked['on'], ...(time !== undefined && { time: time.slice(0, 5) }) };
}

function viewOf(id: string, told: DueAsked, profile = kentucky): DueView {
  const answer = dueQuestionOf(id).ask(told, profile);
  if ('view' in answer) return answer.view;
  throw new Error(JSON.stringify(answer));
}

describe('the deadlines of the page', () => {
  it.each(casesOf<{ dispensed: string; zone: string; dueAt?: string }>('reporting-deadlines').filter(({ dispensed }) => /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(dispensed)))(
    'a report, $id: $why',
    ({ dispensed, zone, dueAt, expect: expected }) => {
      const { ends, alternatives, days, safest } = viewOf('report', asked(dispensed, { zone }));
      if (dueAt !== undefined) expect(ends[0].dueAt).toBe(dueAt);
      expect(alternatives.slice(0, 3).map(({ due }) => due)).toEqual([expected['earliest'], expected['default'], expected['latest']]);
      expect(safest.due).toBe(expected['earliest']);
      expect(days.at(-1)).toMatchObject({ date: expected['default'], counted: true });
    },
  );

  it.each(casesOf<{ discovered: string; zone: string }>('extension').filter(({ discovered }) => /T\d\d:\d\d$/.test(discovered)))('more time, $id: $why', ({ discovered, zone, expect: expected }) => {
    const { alternatives, grounds } = viewOf('extension', asked(discovered, { zone }));
    const [strict, generous] = alternatives;
    expect({ strict, generous }).toMatchObject({ strict: expected['strict'], generous: expected['generous'] });
    expect(grounds.length).toBeGreaterThan(0);
  });

  it.each(casesOf<{ requestedOn: string }>('corrections'))('a correction, $id: $why', ({ requestedOn, expect: { nominal, rolled } }) => {
    const { ends, safest } = viewOf('correction', asked(requestedOn));
    expect([ends[0].due, ends.at(-1)?.due, safest.due]).toEqual([nominal, rolled, nominal]);
  });

  it.each(casesOf<{ correctedOn: string; expect: unknown }>('branch-notice'))('a notice of the agency, $id: $why', ({ correctedOn, expect: due }) => {
    expect(viewOf('branch-notice', asked(correctedOn)).ends[0].due).toBe(due);
  });

  interface StateFacts {
    readonly dispensed?: string;
    readonly zone: string;
    readonly event?: string;
    readonly by?: string;
    readonly sold?: DueAsked['on'];
    readonly closesAt?: string;
    readonly readings?: DueAsked['readings'];
    readonly dispenserClosures?: { readonly weekdays?: readonly number[]; readonly dates?: readonly DueAsked['on'][] };
  }
  const ofStates = ['ohio', 'tennessee', 'indiana'].flatMap((name) => casesOf<{ profile: string; ask: string; facts: StateFacts }>(`states/${name}`));

  it.each(ofStates.filter(({ ask, expect: { due }, facts: { dispensed = '' } }) => ask === 'reporting-deadline' && due !== undefined && /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(dispensed)))(
    'a report in another state, $id: $why',
    ({ profile: id, facts: { dispensed = '', zone, event, by, sold, closesAt, readings = {}, dispenserClosures: { weekdays = [], dates = [] } = {} }, expect: { dueAt } }) => {
      const facts = { ...(event !== undefined && { event }), ...(by !== undefined && { by }) };
      const more = { zone, facts, readings, closedWeekdays: weekdays, closedDates: dates, ...(sold !== undefined && { sold }), ...(closesAt !== undefined && { closesAt }) };
      expect(viewOf('report', asked(dispensed, more), profileOf(id)).ends[0].dueAt).toBe(dueAt);
    },
  );

  it('asks in each state for what its clocks turn on, and for nothing else', () => {
    const namesOf = (id: string, state: string) => dueQuestionOf(id).facts(profileOf(state)).map(({ name }) => name);
    expect(namesOf('report', 'ky')).toEqual([]);
    expect(namesOf('report', 'in')).toEqual(['event', 'by']);
    expect(namesOf('error-notice', 'oh')).toEqual(['fault']);
    expect(namesOf('zero-report', 'in')).toEqual(['stocks', 'dispensesToResidents']);
    expect(dueQuestionOf('zero-report').furtherDays(profileOf('oh'), {})).toEqual(['lastReport', 'lastPossessedOn']);
    expect(dueQuestionOf('report').startAsk(profileOf('oh'), { event: 'sold-at-wholesale' })).toBe('Day it was sold');
    expect(dueQuestionOf('report').startAsk(profileOf('tn'), { event: 'theft-or-loss', by: 'wholesaler' })).toBe('Day it was discovered');
  });

  it('opens every recorded deadline of every state with an answer, and says of the others that they are not recorded', () => {
    const wrong = profiles.flatMap((profile) =>
      dueQuestions.flatMap((question) => {
        const answer = question.ask(exampleAsked(question, profile, '2026-11-29'), profile);
        const isAnswered = 'view' in answer || 'words' in answer || answer.issues.every(({ code }) => code === 'rules.period-unmeasured');
        const isMissing = 'issues' in answer && answer.issues.some(({ code }) => code === 'rules.room-missing');
        return (question.isRecorded(profile) ? isAnswered : isMissing) ? [] : [`${profile.id} ${question.id} ${JSON.stringify(answer).slice(0, 200)}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('names the zones of a state and, where the state tells them, its counties', () => {
    expect(zoneChoices(kentucky).here).toEqual([
      { zone: 'America/New_York', name: 'Eastern Time' },
      { zone: 'America/Chicago', name: 'Central Time' },
    ]);
    expect(countyNames(kentucky)).toHaveLength(120);
    expect(countyNames(profileOf('oh'))).toEqual([]);
  });
});

describe('the calendar of a count', () => {
  it('lays the days of a count on the months they fall in, each with its part', () => {
    const view = viewOf('report', asked('2024-12-31'));
    const months = monthGrid(view);
    expect(months.map(({ name }) => name)).toEqual(['December 2024', 'January 2025']);
    const days = months.flatMap(({ weeks }) => weeks.flat()).flatMap((day) => day ?? []);
    expect(days).toHaveLength(62);
    expect(days.find(({ date }) => date === '2024-12-31')?.part).toBe('start');
    expect(days.filter(({ part }) => part === 'counted' || part === 'skipped').map(({ date, part, why }) => ({ date, counted: part === 'counted', why }))).toEqual(view.days.map(({ date, counted, why }) => ({ date, counted, why })));
    expect(months.flatMap(({ weeks }) => weeks).every((week) => week.length === 7)).toBe(true);
    expect(months[0]?.weeks[0]?.[0]?.date).toBe('2024-12-01');
  });
});

describe('the file for a calendar', () => {
  const view = viewOf('report', asked('2024-12-23T17:40'));
  const entry = { question: 'q', state: 'Kentucky', view, end: view.ends[0], now: new Date('2026-11-29T12:00:00Z') };

  it('reads back as the due moment in UTC, with the law and its standing', () => {
    const file = calendarFile(entry);
    const lines = calendarLines(file);
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:[^\r]+\r\nBEGIN:VEVENT\r\n/);
    expect(file.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(lines.get('DTSTART')).toBe('20241226T213000Z');
    expect(lines.get('DTSTAMP')).toBe('20261129T120000Z');
    expect(lines.get('SUMMARY')).toBe('Report due (Kentucky)');
    expect(lines.get('DESCRIPTION')).toContain('902 KAR 55:110 s.2(3) (text)');
  });

  it('has the same identity for the same question, whenever it is made, and another for another', () => {
    const uidOf = (more: object) => calendarLines(calendarFile({ ...entry, ...more })).get('UID');
    expect(uidOf({})).toMatch(/^[\da-f]{16}@kasper-rules$/);
    expect(uidOf({ now: new Date('2027-01-01T00:00:00Z') })).toBe(uidOf({}));
    expect(uidOf({ question: 'another' })).not.toBe(uidOf({}));
  });

  it('names a day where the law names a day', () => {
    const correction = viewOf('correction', asked('2025-06-27'));
    expect(calendarLines(calendarFile({ ...entry, view: correction, end: correction.ends[0] })).get('DTSTART;VALUE=DATE')).toBe('20250704');
  });

  it('folds at 75 octets and gives back every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).filter((text) => !/\p{Cc}/u.test(text)), (label) => {
        const file = calendarFile({ ...entry, end: { ...entry.end, label } });
        expect(file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        expect(calendarLines(file).get('DESCRIPTION')?.startsWith(`${label}. It runs from`)).toBe(true);
      }),
    );
  });
});

describe('a link to a deadline', () => {
  const question = dueQuestionOf('report');
  const wordsOf = (state: string) => ({
    zones: [...zoneChoices(profileOf(state)).here, ...zoneChoices(profileOf(state)).elsewhere].map(({ zone }) => zone),
    facts: question.facts(profileOf(state)),
    readings: dueReadings(question, profileOf(state)),
  });

  it('tells everything but the reason of a closure', () => {
    const told: DueAsked = {
      on: '2025-02-14',
      time: '18:05',
      zone: 'America/Chicago',
      facts: { event: 'dispensed', by: 'veterinarian' },
      readings: { 'tn.reading.business-day': 'latest' },
      closures: [{ date: '2025-02-20', reason: 'snow on Jane Doe’s road', source: 'you' }],
      closedWeekdays: [0, 6],
      closedDates: ['2025-02-17'],
      lastReport: '2025-02-01',
    };
    const link = writeState(deadlineEntries(told));
    expect(link).not.toMatch(/Jane|snow/);
    const read = deadlineOfLink(readState(link), wordsOf('tn'), usual);
    expect({ ...read, closures: read.closures.map(({ date }) => date) }).toEqual({ ...told, closures: ['2025-02-20'] });
  });

  it('takes from a hostile one only what the form could tell', () => {
    const { zones, facts, readings } = wordsOf('tn');
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('on', 'time', 'zone', 'sold', 'closures', 'closed', 'fact:by', 'fact:__proto__', 'reading:tn.reading.business-day', '__proto__')), fc.oneof(fc.string(), fc.constantFrom('<img src=x onerror=alert(1)>', '2025-13-40', '2025-02-20', '__proto__', 'latest'))), (entries) => {
        const read = deadlineOfLink(new Map(Object.entries(entries)), wordsOf('tn'), usual);
        expect(read.on).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(zones.includes(read.zone)).toBe(true);
        expect(Object.entries(read.facts).every(([name, word]) => facts.some((fact) => fact.name === name && fact.words.includes(word)))).toBe(true);
        expect(Object.entries(read.readings).every(([id, value]) => readings.some((reading) => reading.id === id && reading.options.some((option) => option.value === value)))).toBe(true);
        expect(JSON.stringify(read)).not.toContain('onerror');
      }),
    );
  });
});
