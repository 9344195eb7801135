import { correctionDeadline, drugSchedule, reportingDeadline } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { valueOf } from './cases.js';

/**
 * Answers given once, which later versions of the data must not change: a deadline that was right stays right.
 * Add rows; never edit one. A row that turns out wrong is a correction of the law as recorded, and goes into the changelog under Law.
 */
const deadlines = [
  ['2018-01-12', '2018-01-16', '2018-01-16', '2018-01-16'],
  ['2018-11-21', '2018-11-26', '2018-11-26', '2018-11-26'],
  ['2018-12-21', '2018-12-24', '2018-12-26', '2018-12-26'],
  ['2019-06-18', '2019-06-19', '2019-06-19', '2019-06-19'],
  ['2020-02-14', '2020-02-17', '2020-02-17', '2020-02-18'],
  ['2020-07-02', '2020-07-06', '2020-07-06', '2020-07-06'],
  ['2020-11-02', '2020-11-04', '2020-11-04', '2020-11-04'],
  ['2021-02-10', '2021-02-11', '2021-02-12', '2021-02-17'],
  ['2021-12-22', '2021-12-23', '2021-12-27', '2021-12-27'],
  ['2021-12-29', '2021-12-30', '2022-01-03', '2022-01-03'],
  ['2022-12-22', '2022-12-23', '2022-12-27', '2022-12-27'],
  ['2023-06-16', '2023-06-19', '2023-06-19', '2023-06-19'],
  ['2023-12-22', '2023-12-26', '2023-12-27', '2023-12-27'],
  ['2024-02-28', '2024-02-29', '2024-02-29', '2024-02-29'],
  ['2024-06-18', '2024-06-19', '2024-06-20', '2024-06-20'],
  ['2024-11-04', '2024-11-06', '2024-11-06', '2024-11-06'],
  ['2024-12-23', '2024-12-24', '2024-12-26', '2024-12-26'],
  ['2025-04-17', '2025-04-18', '2025-04-18', '2025-04-21'],
  ['2025-10-10', '2025-10-13', '2025-10-13', '2025-10-14'],
  ['2025-11-26', '2025-12-01', '2025-12-01', '2025-12-01'],
] as const;

describe('answers of the past', () => {
  it.each(deadlines)('dispensed %s: due %s, %s or %s', (dispensed, earliest, usual, latest) => {
    const { alternatives } = valueOf(reportingDeadline({ dispensed }));
    expect([alternatives.earliest.due, alternatives.default.due, alternatives.latest.due]).toEqual([earliest, usual, latest]);
  });

  it.each([
    ['2021-02-04', '2021-02-11', '2021-02-12'],
    ['2021-12-24', '2021-12-31', '2022-01-03'],
    ['2024-10-29', '2024-11-05', '2024-11-06'],
    ['2025-06-27', '2025-07-04', '2025-07-07'],
  ] as const)('correction requested %s: %s, rolled %s', (requestedOn, nominal, rolled) => {
    expect(valueOf(correctionDeadline({ requestedOn }))).toMatchObject({ nominal, rolled });
  });

  it.each([
    ['gabapentin', '2017-06-30', 'none'],
    ['gabapentin', '2017-07-01', 'V'],
    ['nalbuphine', '2024-09-01', 'IV'],
    ['nalbuphine', '2014-08-18', 'IV'],
    ['tramadol', '2014-08-18', 'IV'],
    ['carisoprodol', '2012-01-11', 'IV'],
    ['phenobarbital', '2015-01-01', 'III'],
    ['butalbital', '2014-09-17', 'III'],
    ['pentazocine', '2024-09-01', 'III'],
    ['tianeptine', '2023-04-17', 'I'],
  ] as const)('%s on %s: %s', (name, on, schedule) => {
    expect(drugSchedule(name, on).schedule).toBe(schedule);
  });
});
