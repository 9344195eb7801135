import { isRecord } from '../../core/is-record.js';
import * as z from 'zod';
import { lazily } from '../../core/lazily.js';
import { accessShapes } from './access-shape.js';
import { factsShapes } from './facts-shape.js';
import { statementShapes } from './statement-shape.js';
import { valueShapes } from './values.js';

/** Duties of those who prescribe, to query and to prescribe electronically, as zod reads them; built on first use. */
export const prescribingShapes = lazily(() => {
  const { factsShape } = factsShapes();
  const { intervalShape, testShape } = accessShapes();
  const { codesShape, sourced } = statementShapes();
  const { cites, count, dates, day, listOf, text, word } = valueShapes();

  const when = testShape.optional();
  const under = listOf(z.strictObject({ reading: text, option: text })).optional();
  const because = word('fact-missing', 'text-unread', 'unsettled', 'row-missing', 'date-before-law', 'list-incomplete', 'room-missing').optional();
  const due = z.custom((value) => value === 'each' || value === 'open' || (isRecord(value) && intervalShape.safeParse(value).success), 'rules.profile.period-number');
  const days = z.int('rules.profile.period-number').min(-3660, 'rules.profile.period-number').max(3660, 'rules.profile.period-number');
  const exemptionCondition = z.discriminatedUnion('test', [
    z.strictObject({ test: z.literal('equals'), fact: text, value: z.union([z.boolean(), z.number()]) }),
    z.strictObject({ test: z.literal('at-most'), fact: text, value: z.number() }),
    z.strictObject({ test: z.literal('encounter-within-days'), of: text, first: days, last: days }),
    z.strictObject({ test: z.literal('ends-within-days'), fact: text, of: text, last: days }),
    z.strictObject({ test: z.literal('within-hours'), fact: text, of: text, hours: count(0) }),
  ]);

  /** When the program is queried. */
  const queryDutyShape = z.strictObject({
    id: text,
    says: text,
    facts: factsShape,
    laws: listOf(
      z.strictObject({
        from: day,
        to: day.optional(),
        cites,
        assume: z.record(text, z.union([z.boolean(), text])).optional(),
        triggers: listOf(z.strictObject({ id: text, ...dates, when, under, asks: word('yes', 'always', 'no', 'open'), code: text, because, cites: cites.optional() })),
        rhythm: listOf(z.strictObject({ id: text, ...dates, when, under, due, next: intervalShape.optional(), code: text.optional(), because })),
        lookBack: z.array(z.strictObject({ when, months: z.union([z.literal('all'), count(1)], 'rules.profile.period-number') })).optional(),
        sameDayFulfils: z.boolean().optional(),
        sameDayBeforeExemptions: z.boolean().optional(),
        exemptions: z.array(z.strictObject({ id: text, kind: text, ...sourced, conditions: z.array(exemptionCondition), holdsUnderFloor: z.boolean().optional() })),
        exemptionsUnread: text.optional(),
        floor: z.strictObject({ id: text, from: day, when: testShape, code: text, ...sourced }).optional(),
      }),
    ),
    reasons: codesShape,
  });

  /** When a prescription is electronic. */
  const electronicPrescribingShape = z.strictObject({
    id: text,
    ...sourced,
    facts: factsShape,
    from: day,
    free: z.array(z.strictObject({ when, beforeMandate: z.literal(true).optional(), code: text })),
    exceptions: z.array(z.strictObject({ id: text, letter: text, kind: text, facts: z.array(text), granted: text.optional(), maximumMonths: count(1).optional(), ...sourced })),
    reasons: codesShape,
  });

  return { queryDutyShape, electronicPrescribingShape };
});
