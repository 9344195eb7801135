import { extensionDeadline, reportingDeadline, submissionDeadlines } from 'kasper-rules/rules';
import { afterEach, describe, expect, it, vi } from 'vitest';

const submission = { pharmacies: [{ patients: [{ dispensings: [{ dispensing: { dateFilled: '2025-10-31', reportingStatus: '00' } }] }] }] };

/** Questions about the hours in which clocks change, whose answers a zone library may take from today's offset. */
const answers = () => [
  extensionDeadline({ discovered: '2025-11-02T01:30', zone: 'America/New_York' }),
  extensionDeadline({ discovered: '2025-03-09T02:30', zone: 'America/Chicago' }),
  reportingDeadline({ dispensed: '2025-11-01', zone: 'America/Chicago', closeOfBusiness: 'dispenser-closing', closesAt: '01:30' }),
  submissionDeadlines(submission, { transmittedAt: '2025-11-02T01:30', zone: 'America/Chicago' }),
];

describe('answers', () => {
  afterEach(() => vi.useRealTimers());

  it.each(['2013-01-15', '2025-03-09', '2025-07-01', '2025-11-02', '2040-12-31'])('are the same with the clock at %s', (today) => {
    const expected = answers();
    vi.useFakeTimers({ now: Date.parse(`${today}T06:30:00Z`) });
    expect(answers()).toEqual(expected);
  });
});
