import type { ClockRow, DeadlineAnswer, Profile, Reading, ReportingDeadlineInput } from 'kasper-rules/rules';
import { indiana } from 'kasper-rules/indiana';
import { kentucky } from 'kasper-rules/kentucky';
import { ohio } from 'kasper-rules/ohio';
import { branchNoticeDeadline, correctionDeadline, errorDeadline, reportingDeadline, zeroReportDeadline } from 'kasper-rules/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, valueOf } from './cases.js';

const cites = [{ id: 'Example Code 12-3-4', standing: 'text' }] as const;

function reading(id: string, first: string, ...options: readonly string[]): Reading {
  return { id, question: 'Which?', default: first, options: [first, ...options].map((value) => ({ value, summary: value })), cites };
}

/** A state whose reports are due by some rows of law. */
function stateWith(rows: readonly ClockRow[], readings: readonly Reading[] = []): Profile {
  return { id: 'xx', name: 'Example', readings, reporting: { deadline: { id: 'xx.reporting.deadline', summary: 'When reports are due.', versions: [{ from: '2025-01-01', value: rows, cites }] } } };
}

const zone = 'America/Denver';
const ask = (profile: Profile, input: ReportingDeadlineInput) => reportingDeadline({ zone, ...input, profile });

const byClass = stateWith([
  { when: { by: ['veterinarian'] }, starts: 'dispensing', period: { calendarDays: 14 } },
  { when: { by: ['wholesaler'] }, starts: 'sale', period: { dayOfNextMonth: 15 } },
  { when: { by: { other: ['veterinarian', 'wholesaler', 'hospital'] } }, starts: 'dispensing', period: { calendarDays: 1 } },
]);

describe('facts that select the row of a clock', () => {
  it('decide where they are known', () => {
    expect(valueOf(ask(byClass, { dispensed: '2026-03-02', facts: { by: 'veterinarian' } }))).toMatchObject({ due: '2026-03-16', missing: [], underFacts: [] });
    expect(valueOf(ask(byClass, { dispensed: '2026-03-02', facts: { by: 'pharmacy' } }))).toMatchObject({ due: '2026-03-03' });
    expect(valueOf(ask(byClass, { sold: '2026-12-31', facts: { by: 'wholesaler' } }))).toMatchObject({ due: '2027-01-15' });
  });

  it('give the earliest end while they are unknown, and say what each would change', () => {
    const answer = ask(byClass, { dispensed: '2026-03-02' });
    expect(answer.issues).toMatchObject([{ code: 'rules.fact-missing', path: ['facts'], params: { facts: 'by' } }]);
    expect(valueOf(answer)).toMatchObject({ due: '2026-03-03', missing: ['by'] });
    expect(valueOf(answer).underFacts).toContainEqual({ if: { by: 'veterinarian' }, due: '2026-03-16', dueAt: '2026-03-16T23:59:59-06:00' });
  });

  it('say nothing of a fact that changes nothing', () => {
    const sameForAll = stateWith([{ when: { by: ['pharmacy'] }, starts: 'dispensing', period: { hours: 24 } }, { starts: 'dispensing', period: { hours: 24 } }]);
    expect(ask(sameForAll, { dispensed: '2026-03-02T10:00' })).toMatchObject({ issues: [], value: { missing: [], underFacts: [] } });
    const [first, rest] = [{ starts: 'dispensing', period: { hours: 24 } }, { starts: 'dispensing', period: { hours: 24 } }] as const;
    const sameForThree = stateWith([{ ...first, when: { by: ['pharmacy'] } }, { ...first, when: { by: ['veterinarian'] } }, rest]);
    expect(ask(sameForThree, { dispensed: '2026-03-02T10:00' })).toMatchObject({ issues: [], value: { missing: [] } });
    const otherForOne = stateWith([{ ...first, when: { by: ['pharmacy'] } }, { ...first, when: { by: ['veterinarian'] }, period: { hours: 48 } }, rest]);
    expect(valueOf(ask(otherForOne, { dispensed: '2026-03-02T10:00' }))).toMatchObject({ dueAt: '2026-03-03T10:00:00-07:00', missing: ['by'] });
    // Unless others may have no row.
    expect(ask(stateWith([{ ...first, when: { by: ['pharmacy'] } }]), { dispensed: '2026-03-02T10:00' })).toMatchObject({ issues: [{ code: 'rules.fact-missing' }], value: { missing: ['by'], underFacts: [{ if: { by: 'pharmacy' } }] } });
    const notForAll = stateWith([{ ...first, when: { by: ['pharmacy'] } }, { ...first, when: { by: ['veterinarian'] } }]);
    expect(ask(notForAll, { dispensed: '2026-03-02T10:00' })).toMatchObject({ issues: [{ code: 'rules.fact-missing' }], value: { missing: ['by'] } });
  });

  it('are said to change nothing where no row asks for them, without their names', () => {
    const answer = ask(byClass, { dispensed: '2026-03-02', facts: { by: 'pharmacy', FICTITIOUS: true } });
    expect(codesOf(answer)).toEqual(['rules.fact-unasked']);
    expect(valueOf(answer)).toMatchObject({ due: '2026-03-03' });
    expect(answer.issues[0]).toMatchObject({ message: 'Nothing turns on a fact that was given (in place 2): xx.reporting.deadline asks for by.', path: ['facts'] });
    expect(JSON.stringify(answer)).not.toContain('FICTITIOUS');
    expect(codesOf(ask(byClass, { dispensed: '2026-03-02', facts: { by: 'pharmacy' } }))).toEqual([]);
  });

  it.each([
    ['reportingDeadline', reportingDeadline({ dispensed: '2025-03-10', facts: { sort: 'x' } }).issues],
    ['correctionDeadline', correctionDeadline({ requestedOn: '2025-03-10', facts: { sort: 'x' } }).issues],
    ['branchNoticeDeadline', branchNoticeDeadline({ correctedOn: '2025-03-10', facts: { sort: 'x' } }).issues],
    ['errorDeadline', errorDeadline({ of: 'notice', facts: { fault: 'error', sort: 'x' }, discovered: '2026-03-07T18:00', zone: 'America/New_York', profile: ohio }).issues],
    ['zeroReportDeadline', zeroReportDeadline({ day: '2026-02-10', facts: { stocks: true, sort: 'x' }, zone: 'America/Chicago', profile: indiana }).issues],
  ])('are not dropped silently by %s', (_, issues) => {
    expect(issues.map(({ code }) => code)).toContain('rules.fact-unasked');
  });

  it('are those that the zero report turns on as well', () => {
    const { issues } = zeroReportDeadline({ day: '2026-02-10', facts: { stocks: true }, zone: 'America/Chicago', profile: indiana });
    expect(issues.map(({ code }) => code)).not.toContain('rules.fact-unasked');
  });

  it('find no row, and no period without the event that starts it', () => {
    expect(codesOf(ask(byClass, { dispensed: '2026-03-02', facts: { by: 'hospital' } }))).toEqual(['rules.row-missing']);
    expect(codesOf(ask(byClass, { dispensed: '2026-03-02', facts: { by: 'wholesaler' } }))).toEqual(['rules.start-missing']);
    expect(ask(byClass, { dispensed: '2024-03-02', facts: { by: 'pharmacy' } }).issues).toMatchObject([{ code: 'rules.date-before-law', params: { from: '2025-01-01' } }]);
  });

  it.each([
    ['the one event it runs from', 'sale', 'sale'],
    ['each of the events it may run from', ['dispensing', 'sale'], 'dispensing or sale'],
  ] as const)('name %s where none is given', (_, starts, member) => {
    expect(ask(stateWith([{ starts, period: { calendarDays: 1 } }]), { discovered: '2026-03-02' })).toMatchObject({ ok: false, issues: [{ code: 'rules.start-missing', params: { member } }] });
  });

  it('leave to the first of the rows that end together what the answer rests on', () => {
    const row = (word: string) => ({ when: { by: [word] }, starts: 'dispensing', period: { calendarDays: 1 }, cites: [{ id: `Example Code ${word}`, standing: 'text' }] }) as const;
    expect(valueOf(ask(stateWith([row('a'), row('b')]), { dispensed: '2026-03-02' })).cites.map(({ id }) => id)).toEqual(['Example Code 12-3-4', 'Example Code a']);
  });

  it('are told in the words of the rows where no row has them', () => {
    const two = stateWith([
      { when: { by: ['pharmacy'], online: [true] }, starts: 'dispensing', period: { calendarDays: 1 } },
      { when: { by: ['practitioner', 'veterinarian'] }, starts: 'dispensing', period: { calendarDays: 2 } },
    ]);
    const { issues } = ask(two, { dispensed: '2026-03-02', facts: { by: 'pharmacist' } });
    expect(issues.map(({ message }) => message).join()).toContain('Its rows name by: pharmacy, practitioner, veterinarian.');
    expect(JSON.stringify(issues)).not.toMatch(/pharmacist|online/);
    // Each word once, of every fact that was told; what is asked otherwise than by words has none.
    const twice = stateWith([
      { when: { by: ['pharmacy'], event: ['sale', 'loss'] }, starts: 'dispensing', period: { calendarDays: 1 } },
      { when: { by: ['pharmacy', 'clinic'], event: { other: ['theft'] } }, starts: 'dispensing', period: { calendarDays: 2 } },
    ]);
    expect(ask(twice, { dispensed: '2026-03-02', facts: { by: 'nobody', event: 'theft' } }).issues).toMatchObject([{ params: { words: 'by: pharmacy, clinic; event: sale, loss' } }]);
    const wordless = stateWith([{ when: { by: { other: ['clinic'] } }, starts: 'dispensing', period: { calendarDays: 1 } }]);
    const refused = ask(wordless, { dispensed: '2026-03-02', facts: { by: 'clinic' } }).issues;
    expect(refused).toMatchObject([{ code: 'rules.row-missing', params: { rule: 'xx.reporting.deadline' } }]);
    expect(refused.map(({ params, message }) => [Object.keys(params ?? {}), message])).toEqual([[['rule'], 'The recorded law of xx.reporting.deadline has no period for such a case.']]);
  });

  it('are supposed as the rows name them: a value at a time, or all that a row asks', () => {
    const rest = { starts: 'dispensing', period: { calendarDays: 9 } } as const;
    const supposed = (...rows: readonly ClockRow[]) => valueOf(ask(stateWith([...rows, rest]), { dispensed: '2026-03-02' })).underFacts.map(({ if: facts, due }) => ({ facts, due }));
    const others = { facts: {}, due: '2026-03-11' };
    expect(supposed({ ...rest, when: { by: ['pharmacy', 'clinic'] }, period: { calendarDays: 1 } })).toEqual([{ facts: { by: 'pharmacy' }, due: '2026-03-03' }, { facts: { by: 'clinic' }, due: '2026-03-03' }, others]);
    expect(supposed({ ...rest, when: { by: { other: ['clinic'] } }, period: { calendarDays: 1 } })).toEqual([{ facts: { by: { other: ['clinic'] } }, due: '2026-03-03' }, others]);
    expect(supposed({ ...rest, when: { by: ['pharmacy'], units: { moreThan: 3 } }, period: { calendarDays: 1 } })).toEqual([{ facts: { by: ['pharmacy'], units: { moreThan: 3 } }, due: '2026-03-03' }, others]);
    // A fact that is absent is known to be.
    expect(supposed({ ...rest, when: { by: ['pharmacy'], units: 'absent' }, period: { calendarDays: 1 } })).toEqual([{ facts: { by: 'pharmacy' }, due: '2026-03-03' }, others]);
  });

  it('rest on the versions of each row that may decide', () => {
    const [older, newer] = [[{ id: 'Example Code 1', standing: 'text' }], [{ id: 'Example Code 2', standing: 'text' }]] as const;
    const profile: Profile = {
      ...stateWith([]),
      reporting: {
        deadline: {
          id: 'xx.reporting.deadline',
          summary: 'When reports are due.',
          versions: [
            { from: '2025-01-01', to: '2025-12-31', value: [{ when: { by: ['pharmacy'] }, starts: 'dispensing', period: { hours: 24 } }], cites: older },
            { from: '2026-01-01', value: [{ when: { by: ['wholesaler'] }, starts: 'sale', period: { hours: 24 } }], cites: newer },
          ],
        },
      },
    };
    const event = { dispensed: '2025-12-31T10:00', sold: '2026-01-02T10:00' };
    expect(valueOf(ask(profile, event)).cites).toEqual([...older, ...newer]);
    expect(valueOf(ask(profile, { ...event, facts: { by: 'pharmacy' } })).cites).toEqual(older);
    expect(valueOf(ask(profile, { ...event, facts: { by: 'wholesaler' } })).cites).toEqual(newer);
  });

  it('are asked of a row only on the days for which it is recorded', () => {
    const later = stateWith([{ from: '2026-01-01', when: { by: ['pharmacy'] }, starts: 'dispensing', period: { calendarDays: 2 } }]);
    expect(ask(later, { dispensed: '2025-06-02', facts: { by: 'pharmacy' } }).issues).toMatchObject([{ code: 'rules.date-before-law', params: { rule: 'xx.reporting.deadline', from: '2026-01-01' } }]);
    expect(valueOf(ask(later, { dispensed: '2026-06-02', facts: { by: 'pharmacy' } })).due).toBe('2026-06-04');
    // Of several that begin, the next one is named.
    const when = { by: ['pharmacy'] };
    const between = stateWith([{ to: '2025-03-31', when, starts: 'dispensing', period: { calendarDays: 2 } }, { from: '2026-01-01', when, starts: 'dispensing', period: { calendarDays: 2 } }]);
    expect(ask(between, { dispensed: '2025-06-02', facts: { by: 'pharmacy' } }).issues).toMatchObject([{ code: 'rules.date-before-law', params: { from: '2026-01-01' } }]);
  });

  it('are answered by the words of no row once the recorded law has ended', () => {
    const when = { by: ['pharmacy'] };
    const ended = (...rows: readonly ClockRow[]) => ask(stateWith(rows), { dispensed: '2026-06-02', facts: { by: 'pharmacy' } }).issues.map(({ code, params, message }) => [code, params, message]);
    const rule = 'xx.reporting.deadline';
    const row = { when, starts: 'dispensing', period: { calendarDays: 2 } } as const;
    const over = ['rules.date-before-law', { rule, to: '2026-06-01' }, `The recorded law of ${rule} ended on 2026-06-01.`];
    expect(ended({ ...row, to: '2026-06-01' })).toEqual([over]);
    expect(ended({ ...row, to: '2025-12-31' }, { ...row, from: '2026-01-01', to: '2026-06-01' })).toEqual([over]);
    expect(ended({ ...row, to: '2026-06-01' }, { ...row, to: '2025-12-31' })).toEqual([over]);
    expect(ended({ ...row, to: '2026-06-01' }, { ...row, when: { by: ['wholesaler'] } })).toEqual([over]);
    // What comes next is the first of what begins later, whatever began before.
    expect(ended({ ...row, from: '2027-01-01' }, { ...row, from: '2026-01-01', to: '2026-06-01' }, { ...row, from: '2026-09-01' })).toEqual([['rules.date-before-law', { rule, from: '2026-09-01' }, `The recorded law of ${rule} begins on 2026-09-01.`]]);
    expect(ended({ ...row, to: '2026-06-01' }, { ...row, from: '2026-06-03' })).toEqual([['rules.date-before-law', { rule, from: '2026-06-03' }, `The recorded law of ${rule} begins on 2026-06-03.`]]);
  });

  it('are asked of a row from the later of the first days, and up to the earlier of the last, of the row and its edition', () => {
    const row = { starts: 'dispensing', period: { calendarDays: 2 } } as const;
    const { reporting: { deadline } = {} } = stateWith([row]);
    const refusal = (edition: object, rowDates: object, dispensed: string) => {
      const profile = { ...stateWith([]), reporting: { deadline: { ...deadline, versions: [{ ...edition, value: [{ ...row, ...rowDates }], cites }] } } } as unknown as Profile;
      return ask(profile, { dispensed }).issues.map(({ code, params }) => [code, params?.['from'], params?.['to']]);
    };
    const unreached = 'rules.date-before-law';
    expect(refusal({ from: '2025-06-01' }, { from: '2026-01-01' }, '2025-05-31')).toEqual([[unreached, '2026-01-01', undefined]]);
    expect(refusal({ from: '2025-06-01' }, { from: '2025-01-01' }, '2025-05-31')).toEqual([[unreached, '2025-06-01', undefined]]);
    expect(refusal({ from: '2025-06-01' }, {}, '2025-05-31')).toEqual([[unreached, '2025-06-01', undefined]]);
    expect(refusal({}, { from: '2025-06-01' }, '2025-05-31')).toEqual([[unreached, '2025-06-01', undefined]]);
    expect(refusal({ to: '2025-12-31' }, { to: '2025-06-30' }, '2026-01-01')).toEqual([[unreached, undefined, '2025-06-30']]);
    expect(refusal({ to: '2025-12-31' }, { to: '2026-06-30' }, '2026-01-01')).toEqual([[unreached, undefined, '2025-12-31']]);
    expect(refusal({ to: '2025-12-31' }, {}, '2026-01-01')).toEqual([[unreached, undefined, '2025-12-31']]);
    expect(refusal({ to: '2025-12-31' }, {}, '2025-12-31')).toEqual([]);
    // An event that the law reaches is no event of a row that runs from another.
    const sold = stateWith([{ from: '2026-01-01', starts: 'sale', period: { calendarDays: 2 } }]);
    expect(ask(sold, { dispensed: '2026-01-02', sold: '2025-12-31' }).issues).toMatchObject([{ code: 'rules.date-before-law', params: { from: '2026-01-01' } }]);
    expect(ask(sold, { discovered: '2025-12-31' }).issues).toMatchObject([{ code: 'rules.date-before-law', params: { from: '2026-01-01' } }]);
  });

  it('are asked of no row of an edition that was over, whatever starts it', () => {
    const { reporting: { deadline } = {} } = stateWith([{ starts: 'dispensing', period: { hours: 24 } }]);
    const [now] = deadline?.versions ?? [];
    const before = { to: '2025-12-31', value: [{ when: { by: ['pharmacy'] }, starts: 'sale', period: { hours: 48 } }], cites } as const;
    const changed: Profile = { ...stateWith([]), reporting: { ...(deadline && now && { deadline: { ...deadline, versions: [before, { ...now, from: '2026-01-01' }] } }) } };
    expect(ask(changed, { dispensed: '2026-03-02T10:00' })).toMatchObject({ issues: [], value: { dueAt: '2026-03-03T10:00:00-07:00', missing: [] } });
  });

  it('never give a later end unknown than known', () => {
    const anyPeriod = fc.oneof(fc.record({ hours: fc.integer({ min: 1, max: 200 }) }), fc.record({ calendarDays: fc.integer({ min: 0, max: 20 }) }), fc.record({ dayOfNextMonth: fc.integer({ min: 1, max: 31 }) }));
    const anyStart = fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 1439 })).map(([day, minute]) => new Date(Date.UTC(2025, 0, 1 + day, 0, minute)).toISOString().slice(0, 16));
    fc.assert(
      fc.property(anyStart, fc.tuple(anyPeriod, anyPeriod, anyPeriod), (dispensed, [one, other, last]) => {
        const profile = stateWith([
          { when: { by: ['a'] }, starts: 'dispensing', period: one },
          { when: { by: ['b'], event: ['x'] }, starts: 'dispensing', period: other },
          { when: { by: { other: ['a'] } }, starts: 'dispensing', period: last },
        ]);
        const unknown = Date.parse(valueOf(ask(profile, { dispensed })).dueAt);
        for (const facts of [{ by: 'a' }, { by: 'b' }, { by: 'b', event: 'x' }, { by: 'c' }, { event: 'x' }, { by: ['a', 'b'] }]) {
          expect(unknown).toBeLessThanOrEqual(Date.parse(valueOf(ask(profile, { dispensed, facts })).dueAt));
        }
      }),
    );
  });
});

describe('readings that select the row of a clock', () => {
  const dayAfter = stateWith(
    [
      { under: [{ reading: 'xx.reading.day-after', option: 'moment' }], dayAfter: 'open', starts: 'dispensing', period: { hours: 24 } },
      { starts: 'dispensing', period: { businessDays: 1, of: 'dispenser' } },
    ],
    [reading('xx.reading.day-after', 'next-day', 'moment')],
  );

  it('are told, each option with its end', () => {
    const { due, underReadings, readingsUsed } = valueOf(ask(dayAfter, { dispensed: '2026-02-10T10:30' }));
    expect({ due, readingsUsed }).toEqual({ due: '2026-02-11', readingsUsed: { 'xx.reading.day-after': 'next-day' } });
    expect(underReadings).toEqual([
      { reading: 'xx.reading.day-after', option: 'next-day', due: '2026-02-11', dueAt: '2026-02-11T23:59:59-07:00' },
      { reading: 'xx.reading.day-after', option: 'moment', due: '2026-02-11', dueAt: '2026-02-11T10:30:00-07:00' },
    ]);
  });

  it('are taken as the caller chooses', () => {
    expect(valueOf(ask(dayAfter, { dispensed: '2026-02-10T10:30', readings: { 'xx.reading.day-after': 'moment' } })).dueAt).toBe('2026-02-11T10:30:00-07:00');
    expect(() => ask(dayAfter, { dispensed: '2026-02-10', readings: { 'xx.reading.day-after': 'never' } })).toThrow(/must be one of: next-day, moment/);
    expect(() => ask(dayAfter, { dispensed: '2026-02-10', readings: { 'xx.reading.other': 'never' } })).toThrow(/declares no such reading; use xx\.reading\.day-after/);
  });

  it('decide nothing where a row wants a day after it that is not so', () => {
    const only = (day: 'open' | 'closed') => stateWith([{ dayAfter: day, starts: 'dispensing', period: { hours: 24 } }]);
    const closes = { dispensed: '2026-02-10T10:30', dispenserClosures: { dates: ['2026-02-11'] } } as const;
    expect(valueOf(ask(only('closed'), closes)).due).toBe('2026-02-11');
    expect(codesOf(ask(only('open'), closes))).toEqual(['rules.row-missing']);
    for (const dates of [[], ['2026-02-10', '2026-02-12']] as const) {
      expect(valueOf(ask(only('open'), { ...closes, dispenserClosures: { dates } })).due).toBe('2026-02-11');
      expect(codesOf(ask(only('closed'), { ...closes, dispenserClosures: { dates } }))).toEqual(['rules.row-missing']);
    }
  });

  it("go by the dispenser's own closed days", () => {
    const closed = { readings: { 'xx.reading.day-after': 'moment' }, dispenserClosures: { weekdays: [0], dates: ['2026-02-09'] } } as const;
    const answer: DeadlineAnswer = valueOf(ask(dayAfter, { dispensed: '2026-02-07T10:30', ...closed }));
    expect(answer).toMatchObject({ due: '2026-02-10', dueAt: '2026-02-10T23:59:59-07:00' });
    expect(answer.days).toEqual([
      { date: '2026-02-08', counted: false, why: 'closed by the dispenser' },
      { date: '2026-02-09', counted: false, why: 'closed by the dispenser' },
      { date: '2026-02-10', counted: true, why: 'business day' },
    ]);
    expect(valueOf(ask(dayAfter, { dispensed: '2026-02-07T10:30', dispenserClosures: { ...closed.dispenserClosures, opensOn: ['2026-02-08'] } })).due).toBe('2026-02-08');
    for (const dispenserClosures of [{ weekdays: [0, 1, 2, 3, 4, 5, 6] }, { weekdays: [7] }, { dates: ['2026-02-30' as const] }]) {
      expect(codesOf(ask(dayAfter, { dispensed: '2026-02-07', dispenserClosures }))).toEqual(['rules.dispenser-closures-format']);
    }
  });
});

describe('a reading that may select other rows', () => {
  const id = 'xx.reading.which';
  const [usual, other] = [[{ reading: id, option: 'usual' }], [{ reading: id, option: 'other' }]] as const;
  const row = { starts: 'dispensing', period: { calendarDays: 5 } } as const;
  const workOf = (rows: readonly ClockRow[], input: ReportingDeadlineInput = {}, readings = [reading(id, 'usual', 'other')]) => {
    const { readingsUsed, underReadings, due } = valueOf(ask(stateWith(rows, readings), { dispensed: '2026-03-02T10:00', ...input }));
    return { due, used: Object.keys(readingsUsed), under: underReadings.map(({ option, dueAt }) => `${option} ${dueAt.slice(5, 16)}`) };
  };

  it.each<[string, readonly ClockRow[], readonly string[]]>([
    ['another period', [{ ...row, under: usual }, { ...row, under: other, period: { calendarDays: 6 } }], ['usual 03-07T23:59', 'other 03-08T23:59']],
    ['another event', [{ ...row, under: usual }, { ...row, under: other, starts: 'sale' }], ['usual 03-07T23:59', 'other 03-09T23:59']],
    ['hours from another moment', [{ ...row, under: usual, period: { hours: 24 } }, { ...row, under: other, period: { hours: 24 }, runsFrom: 'end-of-day' }], ['usual 03-03T10:00', 'other 03-04T00:00']],
    ['one more row', [{ ...row, under: other, when: { by: ['x'] } }, { ...row, under: other, period: { calendarDays: 1 } }, row], ['usual 03-07T23:59', 'other 03-03T23:59']],
    ['one row less', [{ ...row, under: usual, when: { by: ['x'] } }, { ...row, under: usual, period: { calendarDays: 1 } }, row], ['usual 03-03T23:59', 'other 03-07T23:59']],
    ['one other row of several', [{ ...row, when: { by: ['x'] } }, { ...row, under: usual, period: { calendarDays: 4 } }, { ...row, under: other, period: { calendarDays: 3 } }], ['usual 03-06T23:59', 'other 03-05T23:59']],
    ['another day', [{ ...row, under: other, dayAfter: 'open', period: { calendarDays: 1 } }, row], ['usual 03-07T23:59', 'other 03-03T23:59']],
  ])('is told with both ends where it brings %s', (_, rows, under) => {
    expect(workOf(rows, { sold: '2026-03-04' })).toMatchObject({ used: [id], under });
    // Also where one event alone is known, unless the other row runs from the other.
    const isOneEvent = rows.every(({ starts }) => starts === 'dispensing');
    expect(workOf(rows)).toMatchObject({ used: [id], under: isOneEvent ? under : [] });
  });

  it.each<[string, object]>([
    ['is asked for a fact', { when: { by: ['x'] } }],
    ['wants an open day after it', { dayAfter: 'open' }],
    ['was not yet in force', { from: '2026-03-03' }],
    ['was over', { to: '2026-03-01' }],
  ])('is told where the other row %s, and without an end that nobody can tell', (_, more) => {
    const rows = [{ ...row, under: usual }, { ...row, under: other, ...more }];
    const asked = { facts: { by: 'y' }, dispenserClosures: { dates: ['2026-03-03'] } } as const;
    expect(workOf(rows, asked)).toEqual({ due: '2026-03-07', used: [id], under: [] });
  });

  it('is told where the other row names the day by the clock of the offices', () => {
    const rows: readonly ClockRow[] = [{ ...row, under: usual }, { ...row, under: other, dayIn: 'office' }];
    const profile = { ...stateWith(rows, [reading(id, 'usual', 'other'), ...kentucky.readings]), calendar: kentucky.calendar };
    const { readingsUsed, underReadings } = valueOf(ask(profile, { dispensed: '2026-03-02T23:00' }));
    expect(readingsUsed).toEqual({ [id]: 'usual' });
    expect(underReadings.map(({ due }) => due)).toEqual(['2026-03-07', '2026-03-08']);
  });

  it('is not told where the rows are alike, whatever went through JSON, nor where they may all run from the one event that is known', () => {
    expect(workOf([{ ...row, under: usual }, { ...row, period: { calendarDays: 5 }, under: other }], { sold: '2026-03-04' })).toEqual({ due: '2026-03-07', used: [], under: [] });
    const rows: readonly ClockRow[] = [{ ...row, under: usual, starts: ['dispensing', 'sale'] }, { ...row, under: other }];
    expect(workOf(rows)).toEqual({ due: '2026-03-07', used: [], under: [] });
    expect(workOf(rows, { sold: '2026-03-04' })).toEqual({ due: '2026-03-09', used: [id], under: ['usual 03-09T23:59', 'other 03-07T23:59'] });
    // The event that one of them does not run from tells no end of that one.
    for (const more of [[], [{ ...row, under: usual, starts: ['sale', 'dispensing'] }] satisfies readonly ClockRow[]]) {
      const { readingsUsed, underReadings, due } = valueOf(ask(stateWith([...rows, ...more], [reading(id, 'usual', 'other')]), { sold: '2026-03-04' }));
      expect([due, readingsUsed, underReadings]).toEqual(['2026-03-09', { [id]: 'usual' }, []]);
    }
    expect(ask(stateWith(rows, [reading(id, 'other', 'usual')]), { sold: '2026-03-04' })).toMatchObject({ ok: false, issues: [{ code: 'rules.start-missing', params: { member: 'dispensing' } }] });
  });

  it('is told apart from another whose options have the same words', () => {
    const second = 'xx.reading.second';
    const rows: readonly ClockRow[] = [
      { ...row, under: [{ reading: id, option: 'yes' }], period: { calendarDays: 1 } },
      { ...row, under: [{ reading: second, option: 'yes' }], period: { calendarDays: 2 } },
      row,
    ];
    const { underReadings } = valueOf(ask(stateWith(rows, [reading(id, 'no', 'yes'), reading(second, 'no', 'yes')]), { dispensed: '2026-03-02' }));
    expect(underReadings.map((one) => `${one.reading} ${one.option} ${one.due}`)).toEqual([`${id} no 2026-03-07`, `${id} yes 2026-03-03`, `${second} no 2026-03-07`, `${second} yes 2026-03-04`]);
  });

  it('is passed over where the profile does not hold it', () => {
    const rows = [{ ...row, under: other, period: { calendarDays: 1 } }, row];
    const without = { ...stateWith(rows), readings: undefined };
    for (const profile of [stateWith(rows), without as unknown as Profile, stateWith(rows, [reading('xx.reading.else', 'usual', 'other')])]) {
      expect(valueOf(ask(profile, { dispensed: '2026-03-02', sold: '2026-03-04' }))).toMatchObject({ due: '2026-03-07', readingsUsed: {}, underReadings: [] });
    }
    // Nor is it used where a row names it for its hour, or for nothing that changes a date.
    const named = valueOf(ask(stateWith([{ ...row, period: { hours: 24 }, reading: 'xx.reading.nobody', hourOpen: 'xx.reading.nowhere' }]), { dispensed: '2026-03-02' }));
    expect([Object.keys(named.readingsUsed), named.underFacts]).toEqual([[], [{ if: { time: '23:59:59' }, due: '2026-03-03', dueAt: '2026-03-03T23:59:59-07:00' }]]);
  });
});

it('days of the calendar and hours turn on no calendar of offices', () => {
  for (const period of [{ calendarDays: 3 }, { hours: 72 }] as const) {
    const profile = { ...stateWith([{ starts: 'dispensing', period }], kentucky.readings), calendar: kentucky.calendar };
    // Among the days is Christmas, of which the readings of offices speak.
    expect(valueOf(ask(profile, { dispensed: '2025-12-23T10:00' }))).toMatchObject({ due: '2025-12-26', readingsUsed: {}, underReadings: [], possibilities: [], cites });
    expect(valueOf(ask(profile, { dispensed: '2025-12-23T10:00' })).cites).toHaveLength(1);
    expect(Object.keys(valueOf(ask(profile, { dispensed: '2025-12-23T10:00' })).readingsUsed)).toEqual([]);
  }
});

it('a day that the clock of the offices names is the day told where no time was', () => {
  const rows = [{ starts: 'dispensing', dayIn: 'office', period: { calendarDays: 1 } }] as const;
  const profile = { ...stateWith(rows, kentucky.readings), calendar: kentucky.calendar };
  expect(valueOf(ask(profile, { dispensed: '2026-03-10' }))).toMatchObject({ dispensedOn: '2026-03-10', due: '2026-03-11' });
  // 23:30 in Denver is 01:30 in Frankfort.
  expect(valueOf(ask(profile, { dispensed: '2026-03-10T23:30' }))).toMatchObject({ dispensedOn: '2026-03-11', due: '2026-03-12' });
});

describe('a row that runs from an event that was not told', () => {
  const perhaps = { when: { by: ['courier'] }, starts: 'sale', period: { calendarDays: 1 } } as const;
  const missing = (member: string) => ({ ok: false, issues: [{ code: 'rules.start-missing', params: { member } }] });

  it('keeps the others from no answer while it may not be the one', () => {
    expect(valueOf(ask(stateWith([perhaps, { starts: 'dispensing', period: { calendarDays: 3 } }]), { dispensed: '2026-02-10' }))).toMatchObject({ due: '2026-02-13', missing: ['by'] });
  });

  it('is asked for where it is the only one, the first of several, or the one for everybody else', () => {
    expect(ask(stateWith([perhaps]), { dispensed: '2026-02-10' })).toMatchObject(missing('sale'));
    expect(ask(stateWith([perhaps, { ...perhaps, when: { by: ['clinic'] }, starts: 'discovery' }]), { dispensed: '2026-02-10' })).toMatchObject(missing('sale'));
    expect(ask(stateWith([{ ...perhaps, starts: 'dispensing' }, { starts: ['sale', 'discovery'], period: { calendarDays: 1 } }]), { dispensed: '2026-02-10' })).toMatchObject(missing('sale or discovery'));
  });

  it('lets through nothing else that keeps a row from an end', () => {
    const profile = stateWith([{ ...perhaps, starts: 'dispensing', period: { businessDays: 1 } }, { starts: 'dispensing', period: { calendarDays: 3 } }]);
    expect(ask(profile, { dispensed: '2026-02-10' })).toMatchObject({ ok: false, issues: [{ code: 'rules.room-missing', params: { room: 'calendar' } }] });
  });
});

describe('hours', () => {
  const day = stateWith([{ starts: 'dispensing', period: { hours: 24 } }]);

  it('run from the beginning of the day when only the date is known, and say so', () => {
    const answer = ask(day, { dispensed: '2026-05-12' });
    expect(answer.issues).toMatchObject([{ code: 'rules.time-unknown', path: ['dispensed'] }]);
    expect(valueOf(answer)).toMatchObject({ dueAt: '2026-05-13T00:00:00-06:00', days: [], underFacts: [{ if: { time: '23:59:59' }, dueAt: '2026-05-13T23:59:59-06:00' }] });
  });

  it('run from the end of the day where that is how the question is taken, and say so as well', () => {
    const rows = [{ starts: 'dispensing', period: { hours: 24 }, hourOpen: 'xx.reading.hour' }] as const;
    for (const [taken, end] of [['day-start', '2026-05-13T00:00:00-06:00'], ['day-end', '2026-05-13T23:59:59-06:00']] as const) {
      const profile = stateWith(rows, [reading('xx.reading.hour', 'day-start', 'day-end')]);
      const answer = ask(profile, { dispensed: '2026-05-12', readings: { 'xx.reading.hour': taken } });
      expect(codesOf(answer)).toEqual(['rules.time-unknown']);
      // A time that is told leaves nothing open.
      expect(valueOf(ask(profile, { dispensed: '2026-05-12T10:00', readings: { 'xx.reading.hour': taken } })).readingsUsed).toEqual({});
      expect(valueOf(answer)).toMatchObject({ dueAt: end, readingsUsed: { 'xx.reading.hour': taken }, underFacts: [], underReadings: [{ option: 'day-start', due: '2026-05-13' }, { option: 'day-end', due: '2026-05-13' }] });
    }
  });

  it('elapse across the nights on which clocks change', () => {
    expect(ask(day, { dispensed: '2026-03-07T14:00' })).toMatchObject({ issues: [], value: { dueAt: '2026-03-08T15:00:00-06:00' } });
    expect(ask(day, { dispensed: '2026-03-08T02:30' })).toMatchObject({ issues: [{ code: 'rules.local-time-skipped', path: ['dispensed'] }], value: { dueAt: '2026-03-09T03:30:00-06:00' } });
    expect(ask(day, { dispensed: '2026-11-01T01:30' })).toMatchObject({ issues: [{ code: 'rules.local-time-repeated', path: ['dispensed'] }], value: { dueAt: '2026-11-02T00:30:00-07:00' } });
  });

  it('skip the closed days of the dispenser where the law says so', () => {
    const openHours = stateWith([{ starts: 'dispensing', period: { hours: 36, of: 'dispenser' } }]);
    const dispenserClosures = { dates: ['2026-11-01'] } as const;
    expect(valueOf(ask(openHours, { dispensed: '2026-10-31T18:00', dispenserClosures })).dueAt).toBe('2026-11-03T06:00:00-07:00');
    expect(valueOf(ask(openHours, { dispensed: '2026-10-31T18:00' })).dueAt).toBe('2026-11-02T05:00:00-07:00');
  });

  it('may run from the end of the day instead', () => {
    const fromMidnight = stateWith([{ starts: 'dispensing', runsFrom: 'end-of-day', period: { hours: 36 } }]);
    expect(ask(fromMidnight, { dispensed: '2026-02-10' })).toMatchObject({ issues: [], value: { dueAt: '2026-02-12T12:00:00-07:00' } });
  });
});

describe('what the law gives no number', () => {
  it('is said in its words', () => {
    const atOnce = stateWith([{ starts: 'discovery', period: { unmeasured: 'at-once' } }]);
    expect(ask(atOnce, { discovered: '2026-02-10' })).toMatchObject({ ok: false, issues: [{ code: 'rules.period-unmeasured', message: expect.stringContaining('at-once') as string }] });
  });

  it('is a caution beside a row that has one, until the fact is known on which it turns', () => {
    const mixed = stateWith([{ when: { by: ['veterinarian'] }, starts: 'dispensing', period: { unmeasured: 'at-once' } }, { starts: 'dispensing', period: { calendarDays: 3 } }]);
    const params = { rule: 'xx.reporting.deadline', words: 'at-once' };
    const answer = ask(mixed, { dispensed: '2026-02-10' });
    expect(valueOf(answer)).toMatchObject({ due: '2026-02-13', missing: ['by'] });
    expect(answer.issues.find(({ code }) => code === 'rules.period-unmeasured')).toMatchObject({ severity: 'warning', path: ['facts'], params, message: expect.stringContaining('at-once') as string });
    expect(ask(mixed, { dispensed: '2026-02-10', facts: { by: 'pharmacy' } })).toMatchObject({ ok: true, issues: [] });
    // Of several the first, also where every one of them may decide and none has a number.
    const several = stateWith([
      { when: { by: ['courier'] }, starts: 'sale', period: { calendarDays: 1 } },
      { when: { by: ['veterinarian'] }, starts: 'dispensing', period: { unmeasured: 'at-once' } },
      { when: { by: ['wholesaler'] }, starts: 'dispensing', period: { unmeasured: 'promptly' } },
    ]);
    expect(ask(several, { dispensed: '2026-02-10' })).toMatchObject({ ok: false, issues: [{ code: 'rules.period-unmeasured', severity: 'error', params }] });
    expect(ask(several, { sold: '2026-02-10' })).toMatchObject({ ok: true, value: { due: '2026-02-11' }, issues: [{ code: 'rules.fact-missing' }, { code: 'rules.period-unmeasured', params }] });
    expect(ask(mixed, { dispensed: '2026-02-10', facts: { by: 'veterinarian' } })).toMatchObject({ ok: false, issues: [{ code: 'rules.period-unmeasured', severity: 'error', params }] });
  });
});
