import { kentucky } from 'kasper-rules/kentucky';
import { errorDeadline, type Clock, type ErrorDeadlineQuestion, type Profile } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { valueOf } from './cases.js';

const cites = [{ id: 'Example Code 12-3-4', standing: 'text' }] as const;

const errorNotice: Clock = {
  id: 'xx.error.notice',
  summary: 'When an error is told.',
  versions: [
    {
      from: '2025-01-01',
      value: [
        { when: { fault: ['theft'] }, starts: 'discovery', period: { unmeasured: 'at-once' } },
        { when: { fault: ['gap'] }, starts: 'previous-report', period: { calendarDays: 2 } },
        { when: { fault: ['slip'] }, starts: 'discovery', period: { calendarDays: 4 } },
        { starts: 'discovery', period: { businessDays: 1, of: 'office', ends: 'end-of-day' } },
      ],
      cites,
    },
  ],
};
const errorCorrection: Clock = { id: 'xx.error.correction', summary: 'When an error is put right.', versions: [{ from: '2025-01-01', value: [{ starts: 'discovery', period: { unmeasured: 'as-agreed' } }], cites }] };

const profile: Profile = { id: 'xx', name: 'Example', readings: kentucky.readings, calendar: kentucky.calendar, reporting: { errorNotice, errorCorrection } };
const ask = (question: Partial<ErrorDeadlineQuestion>) => errorDeadline({ of: 'notice', discovered: '2025-06-30', profile, ...question });

describe('errorDeadline', () => {
  it.each([
    ['notice', { errorCorrection }, 'reporting.errorNotice'],
    ['correction', { errorNotice }, 'reporting.errorCorrection'],
    ['notice', undefined, 'reporting'],
    ['correction', undefined, 'reporting'],
  ] as const)('of a %s, names the part of the law that is missing', (of, reporting, room) => {
    const without = { ...profile, reporting } as Profile;
    expect(ask({ of, profile: without })).toMatchObject({ ok: false, issues: [{ code: 'rules.room-missing', params: { room, profile: 'xx' } }] });
  });

  it('of Kentucky is missing, which counts from a request', () => {
    expect(errorDeadline({ of: 'correction', discovered: '2025-06-30' })).toMatchObject({ ok: false, issues: [{ code: 'rules.room-missing', params: { room: 'reporting.errorCorrection', profile: 'ky' } }] });
  });

  it('tells the words alone where the law gives no number, and what was given in vain', () => {
    expect(ask({ facts: { fault: 'theft' } })).toEqual({ ok: true, value: { unmeasured: 'at-once' }, issues: [] });
    expect(ask({ of: 'correction' })).toEqual({ ok: true, value: { unmeasured: 'as-agreed' }, issues: [] });
    expect(ask({ of: 'correction', facts: { fault: 'theft' } })).toMatchObject({ value: { unmeasured: 'as-agreed' }, issues: [{ code: 'rules.fact-unasked', params: { places: '1', rule: 'xx.error.correction', asked: '' } }] });
  });

  it('tells no words where a number is sure', () => {
    expect(valueOf(ask({ facts: { fault: 'slip' } }))).not.toHaveProperty('unmeasured');
    expect(valueOf(ask({ facts: { by: 'healer' } }))).toMatchObject({ unmeasured: 'at-once', missing: ['fault'] });
  });

  it('ends on the last day, and on the next open one where offices are closed', () => {
    // Independence Day 2025 is a Friday.
    expect(valueOf(ask({ facts: { fault: 'slip' } }))).toMatchObject({ nominal: '2025-07-04', rolled: '2025-07-07', due: '2025-07-07' });
    expect(valueOf(ask({ discovered: '2025-06-29', facts: { fault: 'slip' } }))).toMatchObject({ nominal: '2025-07-03', rolled: '2025-07-03', due: '2025-07-03' });
    expect(valueOf(ask({ discovered: '2025-07-03', facts: { fault: 'other' } }))).toMatchObject({ nominal: '2025-07-07', rolled: '2025-07-07' });
  });

  it('counts from the last report where the law does', () => {
    expect(valueOf(ask({ facts: { fault: 'gap' }, lastReport: '2025-06-23' }))).toMatchObject({ nominal: '2025-06-25' });
    expect(ask({ facts: { fault: 'gap' } })).toMatchObject({ ok: false, issues: [{ code: 'rules.start-missing', params: { member: 'previous-report' } }] });
  });

  it.each([
    ['a text that is no date', { discovered: '6/30/2025' }, { code: 'rules.date-format', path: ['discovered'] }],
    ['a zone that is none', { zone: 'Frankfort' }, { code: 'rules.zone-unknown', path: ['zone'] }],
    ['a day before the law', { discovered: '2024-12-31' }, { code: 'rules.date-before-law', params: { rule: 'xx.error.notice', from: '2025-01-01' } }],
    ['a day that the calendar does not reach', { discovered: '2100-01-01', facts: { fault: 'slip' } }, { code: 'rules.date-beyond-calendar', params: { from: '2013-01-01', to: '2099-12-31' } }],
  ] as const)('refuses %s', (_, question, issue) => {
    expect(ask(question)).toMatchObject({ ok: false, issues: [issue] });
  });

  it('reaches to the last day of the calendar', () => {
    expect(valueOf(ask({ discovered: '2099-12-31', facts: { fault: 'slip' } }))).toMatchObject({ nominal: '2100-01-04' });
  });
});
