import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, fromDayNumber, toDayNumber, type PlainDate } from '../../src/core/plain-date.js';

const dates = fc.integer({ min: toDayNumber('1900-01-01'), max: toDayNumber('2199-12-31') }).map(fromDayNumber);

describe('addMonths', () => {
  it.each<[PlainDate, number, PlainDate]>([
    ['2023-03-15', 3, '2023-06-15'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2022-11-30', 3, '2023-02-28'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2023-01-31', -1, '2022-12-31'],
    ['2023-12-31', 12, '2024-12-31'],
    ['2023-12-31', -10, '2023-02-28'],
  ])('of %s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('keeps the day of the month, or takes the last day of a shorter month', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const moved = addMonths(date, months);
        const isLastDay = fromDayNumber(toDayNumber(moved) + 1).endsWith('-01');
        const monthsApart = (Number(moved.slice(0, 4)) - Number(date.slice(0, 4))) * 12 + Number(moved.slice(5, 7)) - Number(date.slice(5, 7));
        expect(monthsApart).toBe(months);
        expect(moved.slice(8) === date.slice(8) || (moved.slice(8) < date.slice(8) && isLastDay)).toBe(true);
      }),
    );
  });
});
