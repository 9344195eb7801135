import { kentucky } from 'kasper-rules/kentucky';
import { zeroReportDeadline, type Clock, type Condition, type Finding, type Profile, type ZeroReportQuestion } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';

const citing = (id: string) => [{ id, standing: 'text' }] as const;
const finding = (truth: Finding['truth'], when?: Finding['when']): Finding => ({ truth, ...(when && { when }), message: `It is ${String(truth)}.`, cites: citing('the condition') });

/** A state in which a report of nothing is owed under some findings, and due by some rows. */
function stateWith(findings: Condition['findings'], rows: Clock['versions'][0]['value'], more: Partial<Profile> = {}): Profile {
  return {
    id: 'xx',
    name: 'Example',
    readings: kentucky.readings,
    calendar: kentucky.calendar,
    reporting: {
      zeroReportDuty: { id: 'xx.zero.duty', summary: 'It is owed.', versions: [{ from: '2025-01-01', value: { assume: {}, conditions: [{ id: 'xx.zero.condition', summary: 'It is so.', findings, cites: citing('the condition') }] }, cites: citing('the duty') }] },
      zeroReport: { id: 'xx.zero.deadline', summary: 'When it is due.', versions: [{ from: '2025-01-01', value: rows, cites: citing('the deadline') }] },
    },
    ...more,
  };
}

const always: Condition['findings'] = [finding(true)];
const nextDay = [{ starts: 'day', period: { calendarDays: 1 } }] as const;
const open = { outcome: 'indeterminate', underReadings: [], underFacts: [], missing: [], reasons: [], cites: [] };
const ask = (profile: Profile, question: Partial<ZeroReportQuestion> = {}) => zeroReportDeadline({ day: '2026-02-10', zone: 'America/Denver', profile, ...question });

describe('a report of nothing dispensed', () => {
  it('is due by the clock where it is owed, by the law of both', () => {
    const answer = ask(stateWith(always, nextDay));
    expect(answer).toMatchObject({ outcome: 'required', due: '2026-02-11', dueAt: '2026-02-11T23:59:59-07:00', missing: [], issues: [] });
    expect(answer.cites.map(({ id }) => id)).toEqual(['the duty', 'the condition', 'the deadline']);
  });

  it('has no due date where it is not owed, or it is not known whether it is', () => {
    for (const [truth, outcome] of [[false, 'not-required'], [null, 'indeterminate']] as const) {
      const answer = ask(stateWith([finding(truth)], nextDay));
      expect(answer).toMatchObject({ outcome, issues: [], cites: [{ id: 'the duty' }, { id: 'the condition' }] });
      expect(answer).not.toHaveProperty('due');
      expect(answer).not.toHaveProperty('dueAt');
    }
  });

  it.each([
    ['reporting', undefined],
    ['reporting.zeroReportDuty', 'zeroReportDuty'],
    ['reporting.zeroReport', 'zeroReport'],
  ] as const)('names the part %s that the law does not have', (room, part) => {
    const { reporting, ...rest } = stateWith(always, nextDay);
    const { issues, ...answer } = ask({ ...rest, ...(part && { reporting: { ...reporting, [part]: undefined } }) });
    expect(answer).toEqual(open);
    expect(issues).toMatchObject([{ code: 'rules.room-missing', params: { room, profile: 'xx' } }]);
  });

  it('is asked of Kentucky where nobody names another law, which has no such duty', () => {
    expect(zeroReportDeadline({ day: '2026-02-10' })).toMatchObject({ ...open, issues: [{ code: 'rules.room-missing', params: { room: 'reporting.zeroReportDuty', profile: 'ky' } }] });
  });

  it.each([
    ['a day that is none', { day: '2026-02-30' as never }, { code: 'rules.date-format', path: ['day'] }],
    ['a time in place of a day', { day: '2026-02-10T10:00' as never }, { code: 'rules.date-format', path: ['day'] }],
    ['a report before it at no time', { lastReport: 'yesterday' }, { code: 'rules.date-format', path: ['lastReport'] }],
    ['closures without a source', { closures: [{ date: '2026-02-11', reason: 'snow', source: '' }] }, { code: 'rules.closure-format', path: ['closures', 0] }],
    ['a zone that is none', { zone: 'Denver' }, { code: 'rules.zone-unknown', path: ['zone'] }],
  ] as const)('leaves %s open', (_, question, issue) => {
    const { issues, ...answer } = ask(stateWith(always, nextDay), question);
    expect(answer).toEqual(open);
    expect(issues).toMatchObject([issue]);
  });

  it('stays owed where its end cannot be told, and says why', () => {
    const owed = { outcome: 'required', missing: [], cites: [{ id: 'the duty' }, { id: 'the condition' }] };
    const inWords = ask(stateWith(always, [{ starts: 'day', period: { unmeasured: 'promptly' } }]));
    expect(inWords).toMatchObject({ ...owed, issues: [{ code: 'rules.period-unmeasured', severity: 'error', params: { rule: 'xx.zero.deadline', words: 'promptly' } }] });
    const fromReport = ask(stateWith(always, [{ starts: 'previous-report', period: { hours: 24 } }]));
    expect(fromReport).toMatchObject({ ...owed, issues: [{ code: 'rules.start-missing', params: { member: 'previous-report' } }] });
    const beyond = ask(stateWith(always, [{ starts: 'day', period: { businessDays: 1, ends: 'end-of-day' } }]), { day: '2100-01-01' });
    expect(beyond).toMatchObject({ ...owed, issues: [{ code: 'rules.date-beyond-calendar', params: { from: '2013-01-01', to: '2099-12-31' } }] });
    for (const answer of [inWords, fromReport, beyond]) expect(answer).not.toHaveProperty('due');
  });

  it('is counted from the report before it where the law does', () => {
    expect(ask(stateWith(always, [{ starts: 'previous-report', period: { hours: 24 } }]), { lastReport: '2026-02-09T08:00' })).toMatchObject({ outcome: 'required', dueAt: '2026-02-10T08:00:00-07:00' });
  });

  it('is open before its duty, and due by no clock that begins later', () => {
    expect(ask(stateWith(always, nextDay), { day: '2024-12-31' })).toMatchObject({ outcome: 'indeterminate', reasons: [{ rule: 'xx.zero.duty', because: 'date-before-law' }] });
    expect(ask(stateWith(always, nextDay), { day: '2025-01-01' })).toMatchObject({ outcome: 'required', due: '2025-01-02' });
    const { reporting: { zeroReport, ...reporting } = {}, ...rest } = stateWith(always, nextDay);
    const later = zeroReport && { ...zeroReport, versions: [{ ...zeroReport.versions[0], from: '2026-03-01' }] as const };
    expect(ask({ ...rest, reporting: { ...reporting, ...(later && { zeroReport: later }) } })).toMatchObject({ outcome: 'required', issues: [{ code: 'rules.date-before-law', params: { rule: 'xx.zero.deadline', from: '2026-03-01' } }] });
  });

  it('says what was given in vain: neither the duty nor the clock asks for it', () => {
    const profile = stateWith([finding(true, { stocks: [true] }), finding(false)], [{ when: { by: ['healer'] }, starts: 'day', period: { calendarDays: 2 } }, ...nextDay]);
    expect(ask(profile, { facts: { stocks: true, by: 'healer' } })).toMatchObject({ due: '2026-02-12', issues: [] });
    const unasked = [{ code: 'rules.fact-unasked', params: { places: '3', rule: 'xx.zero.deadline', asked: 'by, stocks' } }];
    expect(ask(profile, { facts: { stocks: true, by: 'healer', color: 'red' } })).toMatchObject({ due: '2026-02-12', issues: unasked });
    expect(ask(profile, { facts: { stocks: false, by: 'healer', color: 'red' } })).toMatchObject({ outcome: 'not-required', issues: unasked });
  });

  it('gives the earliest end while a fact of the clock is not known', () => {
    const answer = ask(stateWith(always, [{ when: { by: ['healer'] }, starts: 'day', period: { calendarDays: 2 } }, ...nextDay]));
    expect(answer).toMatchObject({ due: '2026-02-11', missing: ['by'], issues: [{ code: 'rules.fact-missing' }] });
    expect(answer.underFacts.map(({ due }) => due).sort()).toEqual(['2026-02-11', '2026-02-12']);
  });

  it('tells its end under every option of the question it turns on', () => {
    const reading = { id: 'xx.reading.count', question: 'Which?', default: 'one', options: ['one', 'two'].map((value) => ({ value, summary: value })), cites: citing('choice') };
    const two = stateWith(always, [{ under: [{ reading: reading.id, option: 'two' }], starts: 'day', period: { calendarDays: 2 } }, ...nextDay], { readings: [...kentucky.readings, reading] });
    expect(ask(two)).toMatchObject({ due: '2026-02-11', underReadings: [{ option: 'one', due: '2026-02-11' }, { option: 'two', due: '2026-02-12' }] });
  });
});

describe('what the days themselves say', () => {
  const onBusinessDays = stateWith([finding(true, { businessDay: [true] }), finding(false, { businessDay: [false] }), finding(null)], nextDay);

  it('is whether offices are open, whatever the caller says', () => {
    for (const facts of [{}, { businessDay: true }, { businessDay: false }]) {
      expect(ask(onBusinessDays, { day: '2025-07-03', facts }).outcome).toBe('required');
      expect(ask(onBusinessDays, { day: '2025-07-04', facts }).outcome).toBe('not-required');
    }
    expect(ask(onBusinessDays, { day: '2025-07-03', closures: [{ date: '2025-07-03', reason: 'flood', source: 'the radio' }] }).outcome).toBe('not-required');
  });

  it('is not known without a calendar, or where it does not reach', () => {
    const { id, name, reporting = {} } = onBusinessDays;
    const withoutCalendar: Profile = { id, name, reporting };
    expect(ask(withoutCalendar)).toMatchObject({ outcome: 'indeterminate', missing: ['businessDay'] });
    expect(ask(withoutCalendar, { facts: { businessDay: true } }).outcome).toBe('required');
    expect(ask(onBusinessDays, { day: '2099-12-31' }).outcome).toBe('required');
    expect(ask(onBusinessDays, { day: '2100-01-01' })).toMatchObject({ outcome: 'indeterminate', missing: ['businessDay'] });
  });

  it('goes by the reading of which days are closed', () => {
    expect([ask(onBusinessDays, { day: '2025-10-13' }).outcome, ask(onBusinessDays, { day: '2025-10-13', reading: 'latest' }).outcome]).toEqual(['required', 'not-required']);
  });

  it('is whether the dispenser is open', () => {
    const whileOpen = stateWith([finding(true, { dispenserOpen: [true] }), finding(false)], nextDay);
    expect(ask(whileOpen).outcome).toBe('required');
    expect(ask(whileOpen, { dispenserClosures: { dates: ['2026-02-10'] } }).outcome).toBe('not-required');
    expect(ask(whileOpen, { dispenserClosures: { dates: ['2026-02-11'] } }).outcome).toBe('required');
  });

  describe('is how many years ago a reported drug was possessed', () => {
    const within = (years: number) => stateWith([finding(true, { yearsSincePossession: { atLeast: 0, atMost: years } }), finding(false, { yearsSincePossession: { moreThan: years } }), finding(null)], nextDay);

    it.each([
      ['2026-02-10', 0, 'required'],
      ['2026-02-09', 0, 'not-required'],
      ['2026-02-11', 0, 'required'],
      ['2024-02-10', 2, 'required'],
      ['2024-02-09', 2, 'not-required'],
      ['2023-02-11', 2, 'not-required'],
      ['2023-02-11', 3, 'required'],
      ['1900-01-01', 99, 'not-required'],
    ] as const)('with the last day %s, within %i years: %s', (lastPossessedOn, years, outcome) => {
      expect(ask(within(years), { lastPossessedOn }).outcome).toBe(outcome);
    });

    it('counted from the end of February in years that have no such day', () => {
      expect(ask(within(1), { day: '2028-02-29', lastPossessedOn: '2027-02-28' }).outcome).toBe('required');
      expect(ask(within(1), { day: '2028-02-29', lastPossessedOn: '2027-02-27' }).outcome).toBe('not-required');
    });

    it.each<readonly [object]>([[{}], [{ lastPossessedOn: null }], [{ lastPossessedOn: 'long ago' }], [{ lastPossessedOn: '2024-02-30' }]])('which is asked for as the caller tells it: %j', (told) => {
      expect(ask(within(2), told)).toMatchObject({ outcome: 'indeterminate', missing: ['lastPossessedOn'] });
    });
  });
});
