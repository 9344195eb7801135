import type { BusinessCalendar, Clock, ClockRow, ClosingLaw, Period, Profile, Reading, ReportingDeadlineInput } from 'kasper-rules/rules';
import { checkProfile, correctionDeadline, reportingDeadline } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { codesOf, valueOf } from './cases.js';

const cites = [{ id: 'Example Code 12-3-4', standing: 'text' }] as const;
const zone = 'America/Denver';

function reading(id: string, first: string, ...options: readonly string[]): Reading {
  return { id, question: 'Which?', default: first, options: [first, ...options].map((value) => ({ value, summary: value })), cites };
}

const closings: ClosingLaw = {
  reading: 'xx.reading.close',
  options: [{ option: 'office-1630', zone: 'office', time: '16:30' }, { option: 'dispenser-1800', zone: 'dispenser', time: '18:00' }, { option: 'dispenser-closing', zone: 'dispenser' }],
};
const closeReading = reading('xx.reading.close', 'office-1630', 'dispenser-1800', 'dispenser-closing');

const whole = { from: '2025-01-01', to: '2027-12-31' } as const;
/** Offices a zone to the east, closed on weekends alone. */
const calendar: BusinessCalendar = { zone: 'America/Chicago', coverage: whole, computable: whole, closures: [], earlyClosings: [], cites };

const clock = (versions: Clock['versions']): Clock => ({ id: 'xx.reporting.deadline', summary: 'When reports are due.', versions });

/** A state with offices, whose reports are due by a clock. */
function stateWith(versions: Clock['versions'], more: Partial<Profile> = {}): Profile {
  const closeOfBusiness = { id: 'xx.reporting.close', summary: 'When business closes.', versions: [{ value: closings, cites }] } as const;
  return { id: 'xx', name: 'Example', readings: [closeReading], calendar, reporting: { deadline: clock(versions), closeOfBusiness }, ...more };
}

const after = (period: Period, more: Partial<Profile> = {}): Profile => stateWith([{ from: '2025-01-01', value: [{ starts: 'dispensing', period }], cites }], more);

/** The question without a zone, unless one is told. */
const ask = (profile: Profile, input: ReportingDeadlineInput) => reportingDeadline({ ...input, profile });
const dueAt = (profile: Profile, input: ReportingDeadlineInput) => valueOf(ask(profile, { zone, ...input })).dueAt;

describe('a period that ends with the day of the dispenser', () => {
  const periods: readonly Period[] = [{ calendarDays: 2 }, { dayOfNextMonth: 15 }, { businessDays: 1 }, { businessDays: 1, of: 'dispenser' }, { hours: 24 }, { businessDays: 1, ends: 'dispenser-1800' }];

  it.each(periods.flatMap((period): Period[] => [period, { laterOf: [period] }, { earlierOf: [{ businessDays: 1, ends: 'office-1630' }, period] }, { laterOf: [{ earlierOf: [period] }, { businessDays: 9, ends: 'office-1630' }] }]))(
    'has no end without its zone: %j',
    (period) => {
      expect(ask(after(period), { dispensed: '2026-03-02' })).toMatchObject({ ok: false, issues: [{ code: 'rules.zone-required', path: ['zone'] }] });
      expect(ask(after(period), { dispensed: '2026-03-02', zone }).ok).toBe(true);
    },
  );

  it.each<Period>([{ businessDays: 1, ends: 'office-1630' }, { earlierOf: [{ businessDays: 1, ends: 'office-1630' }, { businessDays: 2, ends: 'close-of-business' }] }])('needs none where the offices close first: %j', (period) => {
    expect(valueOf(ask(after(period), { dispensed: '2026-03-02' })).dueAt).toBe('2026-03-03T16:30:00-06:00');
  });
});

describe('a period that counts the days of offices', () => {
  const without = (period: Period) => {
    const { id, name, readings, reporting } = after(period);
    return ask({ id, name, ...(readings && { readings }), ...(reporting && { reporting }) }, { dispensed: '2026-03-02', zone });
  };

  it.each<Period>([{ businessDays: 1 }, { businessDays: 0 }, { calendarDays: 2, rolls: 'to-open-day' }, { laterOf: [{ hours: 24 }, { businessDays: 1 }] }])('has no end without a calendar: %j', (period) => {
    expect(without(period)).toMatchObject({ ok: false, issues: [{ code: 'rules.room-missing', params: { room: 'calendar' } }] });
  });

  it('nor has one that ends as they close, whoever counts the days', () => {
    expect(without({ businessDays: 1, of: 'dispenser', ends: 'office-1630' })).toMatchObject({ ok: false, issues: [{ code: 'rules.room-missing', params: { room: 'calendar' } }] });
    expect(without({ businessDays: 1, of: 'dispenser', ends: 'dispenser-1800' }).ok).toBe(true);
  });

  it.each([
    ['2026-05-13', '2026-05-15', []],
    // From Thursday two days lead to a Saturday, from Friday to a Sunday.
    ['2026-05-14', '2026-05-18', ['2026-05-15 calendar day', '2026-05-16 weekend', '2026-05-17 weekend', '2026-05-18 business day']],
    ['2026-05-15', '2026-05-18', ['2026-05-16 calendar day', '2026-05-17 weekend', '2026-05-18 business day']],
  ])('moves its last day on from a closed one: from %s', (dispensed, due, days) => {
    const answer = valueOf(ask(after({ calendarDays: 2, rolls: 'to-open-day' }), { dispensed, zone }));
    expect(answer.due).toBe(due);
    if (days.length > 0) expect(answer.days.map(({ date, why }) => `${date} ${why}`)).toEqual(days);
    expect(dueAt(after({ calendarDays: 2 }), { dispensed })).toBe(`2026-05-${String(Number(dispensed.slice(-2)) + 2)}T23:59:59-06:00`);
  });
});

describe('a duty of the same day', () => {
  const ofOffice = after({ businessDays: 0, ends: 'office-1630' });
  const ofDispenser = after({ businessDays: 0, of: 'dispenser', ends: 'dispenser-closing' });

  // Half past four in Chicago is half past three in Denver; 2026-06-05 is a Friday.
  it.each([
    ['2026-06-05', '2026-06-05'],
    ['2026-06-05T09:00', '2026-06-05'],
    ['2026-06-05T15:30', '2026-06-05'],
    ['2026-06-05T15:31', '2026-06-08'],
    ['2026-06-06T09:00', '2026-06-08'],
    ['2026-06-07', '2026-06-08'],
  ])('of offices ends with it until they have closed: %s', (dispensed, due) => {
    expect(dueAt(ofOffice, { dispensed })).toBe(`${due}T16:30:00-05:00`);
  });

  it('of offices ends with it where nobody knows which clock told the time', () => {
    expect(valueOf(ask(ofOffice, { dispensed: '2026-06-05T23:59' })).due).toBe('2026-06-05');
  });

  it.each([
    ['2026-06-05', '2026-06-05'],
    ['2026-06-05T20:00', '2026-06-05'],
    ['2026-06-05T20:01', '2026-06-06'],
    ['2026-06-06T20:01', '2026-06-09'],
    ['2026-06-07T09:00', '2026-06-09'],
    ['2026-06-08', '2026-06-09'],
  ])('of the dispenser ends with it while that is open, on its own days: %s', (dispensed, due) => {
    expect(dueAt(ofDispenser, { dispensed, closesAt: '20:00', dispenserClosures: { weekdays: [0], dates: ['2026-06-08'] } })).toBe(`${due}T20:00:00-06:00`);
  });

  it('counts that day where it is the last one, and the days up to the next open one where it is not', () => {
    const daysOf = (dispensed: string) => valueOf(ask(ofOffice, { dispensed, zone })).days.map(({ date, counted }) => `${date} ${counted ? 'open' : 'closed'}`);
    expect(daysOf('2026-06-05')).toEqual(['2026-06-05 open']);
    expect(daysOf('2026-06-06')).toEqual(['2026-06-07 closed', '2026-06-08 open']);
  });

  it('rests on that day, also where it was closed', () => {
    const feast = { id: 'xx.calendar.feast', name: 'Feast', kind: 'order', readings: ['earliest', 'default', 'latest'], certainty: 'pattern', cites, days: ['2026-06-05'] } as const;
    const { issues, ...answer } = ask(after({ businessDays: 0, ends: 'office-1630' }, { calendar: { ...calendar, closures: [feast] } }), { dispensed: '2026-06-05' });
    expect(answer).toMatchObject({ ok: true, value: { due: '2026-06-08' } });
    expect(issues).toMatchObject([{ code: 'rules.weak-closure', params: { name: 'Feast', certainty: 'pattern' } }]);
  });
});

describe('the later and the earlier of several periods', () => {
  const feast = { id: 'xx.calendar.feast', name: 'Feast', kind: 'order', readings: ['earliest', 'default', 'latest'], certainty: 'order', cites, days: [{ date: '2026-06-09', certainty: 'pattern', alternatives: ['2026-06-10'] }] } as const;
  const doubtful: BusinessCalendar = { ...calendar, closures: [feast], earlyClosings: [{ date: '2026-06-11', name: 'Storm', cites }] };
  const periods: readonly [Period, Period] = [{ businessDays: 1 }, { businessDays: 3 }];

  it.each([
    ['later', { laterOf: periods }, '2026-06-12'],
    ['earlier', { earlierOf: periods }, '2026-06-10'],
  ] as const)('%s rests on the days of all of them, and says each doubt once', (_, period, due) => {
    const answer = ask(after(period, { calendar: doubtful }), { dispensed: '2026-06-08', zone });
    expect(answer.issues).toMatchObject([{ code: 'rules.weak-closure', params: { name: 'Feast' } }, { code: 'rules.early-closing', params: { name: 'Storm' } }]);
    expect(answer.issues).toHaveLength(2);
    expect(valueOf(answer).due).toBe(due);
    // With the feast a day later it is the 9th that counts first.
    expect(valueOf(answer).possibilities).toMatchObject([{ closure: 'Feast', closed: '2026-06-10', open: '2026-06-09', due: due === '2026-06-10' ? '2026-06-09' : due }]);
    expect(valueOf(answer).possibilities).toHaveLength(1);
  });

  it('say the doubts of every one, though they are of one kind', () => {
    const two = [feast, { ...feast, id: 'xx.calendar.fast', name: 'Fast', days: [{ date: '2026-06-12', certainty: 'pattern', alternatives: ['2026-06-11'] }] }] as const;
    const answer = ask(after({ laterOf: periods }, { calendar: { ...doubtful, closures: two } }), { dispensed: '2026-06-08', zone });
    expect(answer.issues.flatMap(({ code, params }) => (code === 'rules.weak-closure' ? [params?.['name']] : []))).toEqual(['Feast', 'Fast']);
    expect(valueOf(answer).possibilities.map(({ closed, open }) => `${closed} ${String(open)}`)).toEqual(['2026-06-10 2026-06-09', '2026-06-11 2026-06-12']);
  });

  it('go by the instant, not by the day', () => {
    const both = [{ hours: 24 }, { businessDays: 1, of: 'dispenser', ends: 'dispenser-1800' }] as const;
    for (const periodsInOrder of [both, [both[1], both[0]] as const]) {
      expect(dueAt(after({ laterOf: periodsInOrder }), { dispensed: '2026-06-02T17:59' })).toBe('2026-06-03T18:00:00-06:00');
      expect(dueAt(after({ laterOf: periodsInOrder }), { dispensed: '2026-06-02T18:01' })).toBe('2026-06-03T18:01:00-06:00');
      expect(dueAt(after({ earlierOf: periodsInOrder }), { dispensed: '2026-06-02T17:59' })).toBe('2026-06-03T17:59:00-06:00');
      expect(dueAt(after({ earlierOf: periodsInOrder }), { dispensed: '2026-06-02T18:01' })).toBe('2026-06-03T18:00:00-06:00');
    }
  });

  it('say what clocks make doubtful and what hour was supposed, whichever ends last', () => {
    const later = after({ laterOf: [{ businessDays: 5 }, { hours: 24 }] });
    expect(codesOf(ask(later, { dispensed: '2026-03-08T02:30', zone }))).toEqual(['rules.local-time-skipped']);
    expect(codesOf(ask(later, { dispensed: '2026-11-01T01:30', zone }))).toEqual(['rules.local-time-repeated']);
    expect(codesOf(ask(later, { dispensed: '2026-03-09T02:30', zone }))).toEqual([]);
    expect(codesOf(ask(after({ earlierOf: [{ businessDays: 5 }, { hours: 24 }] }), { dispensed: '2026-03-09', zone }))).toEqual(['rules.time-unknown']);
  });

  it('are a mistake of the profile where there are none', () => {
    for (const period of [{ laterOf: [] }, { earlierOf: [] }] as unknown as readonly Period[]) {
      expect(() => ask(after(period), { dispensed: '2026-03-02', zone })).toThrow(new TypeError('laterOf and earlierOf need at least one period.'));
      expect(checkProfile(after(period)).map(({ code }) => code)).not.toEqual([]);
    }
  });
});

describe('hours of open days', () => {
  const day = after({ hours: 24, of: 'dispenser' });

  it.each([
    ['end at midnight where they are used up by then', '2026-03-02T00:00', '2026-03-03T00:00:00-07:00'],
    ['go on after the closed day where a minute is left', '2026-03-02T00:01', '2026-03-04T00:01:00-07:00'],
    ['begin after the closed day they are told on', '2026-03-03T12:00', '2026-03-05T00:00:00-07:00'],
  ])('%s', (_, dispensed, end) => {
    expect(dueAt(day, { dispensed, dispenserClosures: { dates: ['2026-03-03'] } })).toBe(end);
  });

  it('are as many on a day on which clocks change', () => {
    // The 8th of March has 23 hours, the 1st of November 25.
    expect(dueAt(day, { dispensed: '2026-03-08T00:00' })).toBe('2026-03-09T01:00:00-06:00');
    expect(dueAt(day, { dispensed: '2026-11-01T00:00' })).toBe('2026-11-01T23:00:00-07:00');
  });

  it('run from the midnight after the start where the law says so, which no doubt of clocks touches', () => {
    const profile = stateWith([{ value: [{ starts: 'dispensing', runsFrom: 'end-of-day', period: { hours: 12, of: 'dispenser' } }], cites }]);
    expect(ask(profile, { dispensed: '2026-03-08T02:30', zone, dispenserClosures: { dates: ['2026-03-09'] } })).toMatchObject({ issues: [], value: { dueAt: '2026-03-10T12:00:00-06:00' } });
  });
});

describe('the close of business at which a period ends', () => {
  const closedBy = (versions: readonly object[]) => {
    const { reporting = {}, ...rest } = after({ businessDays: 1, ends: 'close-of-business' });
    return { ...rest, reporting: { ...reporting, closeOfBusiness: { id: 'xx.reporting.close', summary: 'When business closes.', versions } } } as unknown as Profile;
  };

  it('is that of the law of the day, and none where that law is not recorded', () => {
    const law = { value: closings, cites };
    const five = { ...closings, options: closings.options.map((closing) => ({ ...closing, ...(closing.zone === 'office' && { time: '17:00' }) })) };
    const changed = closedBy([{ ...law, from: '2025-06-01', to: '2025-12-31' }, { from: '2026-06-01', to: '2026-12-31', value: five, cites }]);
    expect(valueOf(ask(changed, { dispensed: '2025-06-02' })).dueAt).toBe('2025-06-03T16:30:00-05:00');
    expect(valueOf(ask(changed, { dispensed: '2026-06-02' })).dueAt).toBe('2026-06-03T17:00:00-05:00');
    const refusal = (dispensed: string) => ask(changed, { dispensed }).issues.map(({ code, params, message, cites: sources }) => [code, params, message, sources]);
    const rule = 'xx.reporting.close';
    expect(refusal('2025-05-30')).toEqual([['rules.date-before-law', { rule, from: '2025-06-01' }, `The recorded law of ${rule} begins on 2025-06-01.`, cites]]);
    // Between two editions the next one is named, after the last its end.
    expect(refusal('2026-01-05')).toEqual([['rules.date-before-law', { rule, from: '2026-06-01' }, `The recorded law of ${rule} begins on 2026-06-01.`, cites]]);
    expect(refusal('2027-01-04')).toEqual([['rules.date-before-law', { rule, to: '2026-12-31' }, `The recorded law of ${rule} ended on 2026-12-31.`, cites]]);
  });

  it('is one that the law names', () => {
    const unknown = after({ businessDays: 1, ends: 'noon' });
    expect(() => ask(unknown, { dispensed: '2026-03-02', zone })).toThrow(new TypeError('closeOfBusiness must be one of: office-1630, dispenser-1800, dispenser-closing.'));
    expect(() => ask(after({ businessDays: 1 }), { dispensed: '2026-03-02', zone, closeOfBusiness: 'noon' })).toThrow(new TypeError('closeOfBusiness must be one of: office-1630, dispenser-1800, dispenser-closing.'));
  });

  it('is the option that was taken, though another ends at the same time', () => {
    const alike = closedBy([{ value: { ...closings, options: [...closings.options, { option: 'counter', zone: 'office', time: '16:30' }] }, cites }]);
    const profile = { ...alike, readings: [reading('xx.reading.close', 'office-1630', 'counter')] };
    for (const closeOfBusiness of ['office-1630', 'counter', 'office-1630']) expect(valueOf(ask(profile, { dispensed: '2026-03-02', closeOfBusiness }))).toMatchObject({ closeOfBusiness, dueAt: '2026-03-03T16:30:00-06:00' });
  });

  it('is of no account where the last day alone is asked for', () => {
    const { calendar: offices } = after({ businessDays: 2 });
    const transmit = clock([{ value: [{ starts: 'request', period: { businessDays: 2, ends: 'close-of-business' } }], cites }]);
    const profile = { id: 'xx', calendar: offices, corrections: { clocks: { transmit } } } as unknown as NonNullable<Parameters<typeof correctionDeadline>[0]['profile']>;
    expect(valueOf(correctionDeadline({ requestedOn: '2026-03-05', profile }))).toMatchObject({ nominal: '2026-03-09', rolled: '2026-03-09' });
  });

  it('is asked for in vain where the profile has no such law, or none on the day', () => {
    const { reporting, ...rest } = after({ businessDays: 1 });
    const without = { ...rest, readings: [], reporting: { ...(reporting?.deadline && { deadline: reporting.deadline }) } };
    expect(valueOf(ask(without, { dispensed: '2026-03-02', zone, closeOfBusiness: 'noon' })).dueAt).toBe('2026-03-03T23:59:59-07:00');
    const later = closedBy([{ from: '2026-06-01', value: closings, cites }]);
    expect(codesOf(ask(later, { dispensed: '2026-03-02', zone, closeOfBusiness: 'noon' }))).toEqual(['rules.date-before-law']);
  });

  it('is told under each option as far as it can be', () => {
    const profile = after({ businessDays: 1, ends: 'close-of-business' });
    const under = (input: ReportingDeadlineInput) => valueOf(ask(profile, { dispensed: '2026-03-02', ...input })).underReadings.map(({ option, dueAt: end }) => `${option} ${end}`);
    const office = 'office-1630 2026-03-03T16:30:00-06:00';
    expect(under({})).toEqual([]);
    expect(under({ zone })).toEqual([office, 'dispenser-1800 2026-03-03T18:00:00-07:00']);
    expect(under({ zone, closesAt: '20:00' })).toEqual([office, 'dispenser-1800 2026-03-03T18:00:00-07:00', 'dispenser-closing 2026-03-03T20:00:00-07:00']);
    expect(under({ zone, closesAt: '20:00', closeOfBusiness: 'dispenser-closing' })).toHaveLength(3);
  });

  it('is told for every dispenser, however many were asked about before', () => {
    const profile = after({ businessDays: 1, of: 'dispenser', ends: 'dispenser-closing' });
    const times = Array.from({ length: 150 }, (_, at) => `${String(8 + Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
    for (const closesAt of [...times, ...times]) expect(dueAt(profile, { dispensed: '2026-03-02', closesAt })).toBe(`2026-03-03T${closesAt}:00-07:00`);
  });
});

describe('what is chosen of the readings', () => {
  const days = reading('xx.reading.days', 'default', 'earliest', 'latest');
  const withReading = after({ businessDays: 1, ends: 'close-of-business' }, { readings: [closeReading, days], calendar: { ...calendar, reading: 'xx.reading.days' } });

  it('changes one and leaves the others', () => {
    const used = (input: ReportingDeadlineInput) => valueOf(ask(withReading, { dispensed: '2026-03-02', zone, ...input })).readingsUsed;
    const usual = { 'xx.reading.days': 'default', 'xx.reading.close': 'office-1630' };
    expect(used({})).toEqual(usual);
    expect(used({ reading: 'latest' })).toEqual({ ...usual, 'xx.reading.days': 'latest' });
    expect(used({ closeOfBusiness: 'dispenser-1800' })).toEqual({ ...usual, 'xx.reading.close': 'dispenser-1800' });
    expect(used({ readings: { 'xx.reading.close': 'dispenser-1800' } })).toEqual({ ...usual, 'xx.reading.close': 'dispenser-1800' });
    expect(used({ reading: 'earliest', closeOfBusiness: 'dispenser-1800', readings: { 'xx.reading.days': 'latest' } })).toEqual({ 'xx.reading.days': 'earliest', 'xx.reading.close': 'dispenser-1800' });
  });

  it('is told with the ends under its other options, on days that are closed alike and on others', () => {
    const under = (profile: Profile) => {
      const { alternatives, underReadings } = valueOf(ask(profile, { dispensed: '2026-06-08', zone }));
      return [[alternatives.earliest.due, alternatives.default.due, alternatives.latest.due], underReadings.map(({ option, dueAt: end }) => `${option} ${end.slice(5, 16)}`)];
    };
    const closes = ['office-1630 06-09T16:30', 'dispenser-1800 06-09T18:00'];
    expect(under(withReading)).toEqual([['2026-06-09', '2026-06-09', '2026-06-09'], closes]);
    // A day that one reading closes, among the days of one of two periods.
    const fast = { id: 'xx.calendar.fast', name: 'Fast', kind: 'order', readings: ['latest'], certainty: 'statute', cites, days: ['2026-06-11'] } as const;
    const days3 = { readings: [closeReading, days], calendar: { ...calendar, reading: 'xx.reading.days', closures: [fast] } };
    const read = ['default 06-11T23:59', 'earliest 06-11T23:59', 'latest 06-12T23:59'];
    for (const periods of [[{ businessDays: 1 }, { businessDays: 3 }], [{ businessDays: 3 }, { businessDays: 1 }]] as const) expect(under(after({ laterOf: periods }, days3))).toEqual([['2026-06-11', '2026-06-11', '2026-06-12'], read]);
    expect(under(after({ earlierOf: [{ businessDays: 1 }, { businessDays: 3 }] }, days3))).toEqual([['2026-06-09', '2026-06-09', '2026-06-09'], []]);
  });

  it('may select the row as well as the days', () => {
    const rows = [{ under: [{ reading: 'xx.reading.days', option: 'earliest' }], starts: 'dispensing', period: { businessDays: 1 } }, { starts: 'dispensing', period: { businessDays: 2 } }] as const;
    const { due, alternatives, readingsUsed } = valueOf(ask({ ...withReading, ...stateWith([{ value: rows, cites }], { readings: [closeReading, days], calendar: { ...calendar, reading: 'xx.reading.days' } }) }, { dispensed: '2026-06-08', zone }));
    expect([due, alternatives.earliest.due, alternatives.latest.due, Object.keys(readingsUsed)]).toEqual(['2026-06-10', '2026-06-09', '2026-06-10', ['xx.reading.days']]);
    // Also where the row it selects counts no day of offices.
    const plain = [{ ...rows[0], period: { calendarDays: 1 } }, { ...rows[1], period: { calendarDays: 2 } }] as const;
    const calendarDays = { ...withReading, ...stateWith([{ value: plain, cites }], { readings: [closeReading, days], calendar: { ...calendar, reading: 'xx.reading.days' } }) };
    const answer = valueOf(ask(calendarDays, { dispensed: '2026-06-08', zone }));
    expect([answer.due, answer.alternatives.earliest.due, answer.readingsUsed]).toEqual(['2026-06-10', '2026-06-09', { 'xx.reading.days': 'default' }]);
    expect(answer.underReadings.map(({ option, due: end }) => `${option} ${end}`)).toEqual(['default 2026-06-10', 'earliest 2026-06-09', 'latest 2026-06-10']);
  });

  it('says nothing of days where the calendar has one reading or is not there, and is one of three words', () => {
    const { id, name, reporting } = after({ calendarDays: 1 });
    for (const profile of [after({ calendarDays: 1 }), { id, name, readings: [closeReading], ...(reporting && { reporting }) }]) {
      expect(valueOf(ask(profile, { dispensed: '2026-03-02', zone, reading: 'latest' })).due).toBe('2026-03-03');
    }
    expect(() => ask(withReading, { dispensed: '2026-03-02', zone, reading: 'strict' as never })).toThrow(new TypeError('reading must be one of: default, earliest, latest.'));
  });
});

describe('the end of the days that there are', () => {
  const profile = stateWith([{ value: [{ starts: ['dispensing', 'sale'], period: { calendarDays: 3650 } }], cites }]);

  it('is far behind every day that can be asked about', () => {
    expect(valueOf(ask(profile, { dispensed: '9899-12-31', zone })).due).toBe('9909-12-29');
    const refusal = { ok: false, issues: [{ code: 'rules.date-beyond-calendar', params: { from: '0100-01-01', to: '9899-12-31' } }] };
    expect(ask(profile, { dispensed: '9900-01-01', zone })).toMatchObject({ ...refusal, issues: [{ ...refusal.issues[0], path: ['dispensed'] }] });
    expect(ask(profile, { dispensed: '9899-12-31', sold: '9900-01-01', zone })).toMatchObject({ ...refusal, issues: [{ ...refusal.issues[0], path: ['sold'] }] });
    expect(ask(profile, { dispensed: '0100-01-01', zone }).ok).toBe(true);
    expect(codesOf(ask(profile, { dispensed: '0099-12-31', zone }))).toEqual(['rules.date-format']);
  });

  it.each([
    ['2024-12-31', false],
    ['2025-01-01', true],
    ['2027-12-31', true],
    ['2028-01-01', false],
  ])('is that of the calendar where days of offices count: %s', (dispensed, reached) => {
    const answer = ask(stateWith([{ value: [{ starts: 'dispensing', period: { businessDays: 1 } }], cites }]), { dispensed, zone });
    expect(answer.ok).toBe(reached);
    if (!reached) expect(answer.issues).toMatchObject([{ code: 'rules.date-beyond-calendar', params: whole }]);
  });

  it.each<[ClockRow['period'], object]>([
    [{ businessDays: 1 }, whole],
    [{ calendarDays: 7, rolls: 'to-open-day' }, whole],
    [{ laterOf: [{ hours: 24 }, { businessDays: 1 }] }, whole],
    [{ earlierOf: [{ businessDays: 1 }, { hours: 24 }] }, whole],
    [{ businessDays: 1, of: 'dispenser' }, { from: '0100-01-01', to: '9899-12-31' }],
    [{ calendarDays: 7 }, { from: '0100-01-01', to: '9899-12-31' }],
    [{ dayOfNextMonth: 10 }, { from: '0100-01-01', to: '9899-12-31' }],
  ])('is told of a day that none reaches as of one that this calendar does not: %j', (period, params) => {
    const answer = ask(stateWith([{ value: [{ starts: 'dispensing', period }], cites }]), { dispensed: '9999-12-31', zone });
    expect(answer.issues).toMatchObject([{ code: 'rules.date-beyond-calendar', params }]);
  });
});

describe('the event that a row runs from', () => {
  const hours = (starts: ClockRow['starts']) => stateWith([{ value: [{ starts, period: { hours: 24 } }], cites }]);

  it('is the last of those that are known, by their days and by their times', () => {
    for (const starts of [['dispensing', 'sale'], ['sale', 'dispensing']] as const) {
      expect(dueAt(hours(starts), { dispensed: '2026-03-02T10:00', sold: '2026-03-03T09:00' })).toBe('2026-03-04T09:00:00-07:00');
      expect(dueAt(hours(starts), { dispensed: '2026-03-04T10:00', sold: '2026-03-03T09:00' })).toBe('2026-03-05T10:00:00-07:00');
      expect(dueAt(hours(starts), { dispensed: '2026-03-02T10:00', sold: '2026-03-02T15:00' })).toBe('2026-03-03T15:00:00-07:00');
      expect(dueAt(hours(starts), { dispensed: '2026-03-02T10:00', sold: '2026-03-02T18:00:00Z' })).toBe('2026-03-03T11:00:00-07:00');
      expect(dueAt(hours(starts), { dispensed: '2026-03-02T10:00' })).toBe('2026-03-03T10:00:00-07:00');
      const days = stateWith([{ value: [{ starts, period: { calendarDays: 1 } }], cites }]);
      for (const [dispensed, sold] of [['2026-03-04', '2026-03-03'], ['2026-03-03', '2026-03-04'], ['2026-03-04', '2026-03-03T23:00'], ['2026-03-03T23:00', '2026-03-04']] as const) expect(valueOf(ask(days, { dispensed, sold, zone })).due).toBe('2026-03-05');
    }
  });

  it('of one day is the one that the law names last where a time is not known', () => {
    const pathOf = (starts: ClockRow['starts'], input: ReportingDeadlineInput) => ask(hours(starts), { zone, ...input }).issues.map(({ code, path }) => `${code} ${path.join('.')}`);
    const sameDay = { dispensed: '2026-03-02', sold: '2026-03-02' } as const;
    expect(pathOf(['dispensing', 'sale'], sameDay)).toEqual(['rules.time-unknown sold']);
    expect(pathOf(['sale', 'dispensing'], sameDay)).toEqual(['rules.time-unknown dispensed']);
    expect(pathOf(['dispensing', 'sale'], { ...sameDay, dispensed: '2026-03-02T10:00' })).toEqual(['rules.time-unknown sold']);
    expect(pathOf(['sale', 'dispensing'], { ...sameDay, dispensed: '2026-03-02T10:00' })).toEqual([]);
  });

  it('tells the edition of the law, not another event that is known', () => {
    const editions = stateWith([
      { from: '2025-01-01', to: '2025-12-31', value: [{ starts: 'sale', period: { calendarDays: 2 } }], cites },
      { from: '2026-01-01', value: [{ starts: 'sale', period: { calendarDays: 5 } }], cites },
    ]);
    expect(valueOf(ask(editions, { dispensed: '2025-12-31', sold: '2026-01-02', zone })).due).toBe('2026-01-07');
    expect(valueOf(ask(editions, { dispensed: '2026-01-02', sold: '2025-12-31', zone })).due).toBe('2026-01-02');
  });
});
