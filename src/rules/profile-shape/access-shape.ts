import * as z from 'zod';
import { lazily } from '../../core/lazily.js';
import type { Condition, Test } from '../law/access-rule.js';
import { factsShapes } from './facts-shape.js';
import { valueShapes } from './values.js';

/** Access rules and the tests they are made of, as zod reads them; built on first use. */
export const accessShapes = lazily(() => {
  const { factsShape } = factsShapes();
  const { cites, count, day, listOf, text, word } = valueShapes();

  /** A stretch of time. */
  const intervalShape = z.union([z.strictObject({ months: count(1) }), z.strictObject({ days: count(1) })], 'rules.profile.period-number');
  const length = z.union([z.strictObject({ months: count(0) }), z.strictObject({ days: count(0) })], 'rules.profile.period-number').optional();
  const limit = z.number().optional();

  /** A question about the facts. */
  const testShape: z.ZodType<Test> = z.lazy(() =>
    z.union([
      z.strictObject({ fact: text, is: z.union([z.boolean(), text, listOf(z.union([z.boolean(), text]))]) }),
      z.strictObject({ number: text, atLeast: limit, atMost: limit }),
      z.strictObject({ since: text, atLeast: length, atMost: length }),
      z.strictObject({ covers: text }),
      z.strictObject({ all: listOf(testShape) }),
      z.strictObject({ any: listOf(testShape) }),
      z.strictObject({ not: testShape }),
    ]),
  ) as unknown as z.ZodType<Test>;

  const denial = { deny: text, advice: text.optional(), cite: cites.optional() };
  const effect = z.union([
    z.literal('permits'),
    z.strictObject({ opens: text }),
    z.strictObject({ redacts: text, obligation: text }),
    z.strictObject({ requires: z.lazy(() => z.array(condition)), asOrdinary: z.literal(true).optional() }),
  ]);
  const condition: z.ZodType<Condition> = z.lazy(() =>
    z.union([
      z.strictObject({ require: testShape, otherwise: text, unknown: text.optional(), advice: text.optional(), cite: cites.optional() }),
      z.strictObject(denial),
      z.strictObject({ by: text, cases: z.record(text, z.array(condition)), otherwise: z.array(condition) }),
      z.strictObject({ reading: text, unless: testShape.optional(), settings: z.record(text, effect) }),
      z.strictObject({ inPlaceOfRequester: text, conditions: z.array(condition) }),
    ]),
  ) as unknown as z.ZodType<Condition>;

  const byFacts = <Value extends z.ZodType>(value: Value) => z.array(z.strictObject({ when: testShape.optional(), value }));
  const standing = word('text', 'agency', 'unverified', 'interpretation', 'practice', 'secondary');

  const rule = z.strictObject({
    id: text,
    order: z.number(),
    effect: word('permit', 'deny'),
    who: text,
    purpose: text,
    reaches: text,
    from: day,
    to: day.optional(),
    applies: testShape,
    channels: z.union([z.literal('any'), byFacts(z.array(text))]).optional(),
    conditions: z.array(condition),
    permits: byFacts(text).optional(),
    standing: byFacts(standing),
    cites: listOf(z.strictObject({ from: day, to: day.optional(), cites })),
    grant: word('may', 'shall').optional(),
    releaseTo: word('requester', 'court', 'grand-jury').optional(),
    obligations: byFacts(text),
    advice: byFacts(text).optional(),
  });
  const end = z.strictObject({ id: text, readWhole: z.boolean(), code: text, cites }).optional();

  /** Who may receive data, and pass them on. */
  const accessShape = z.strictObject({
    facts: factsShape,
    onwardFacts: factsShape.optional(),
    recordedFrom: day,
    recordedCite: cites,
    rules: z.array(rule),
    onward: z.array(rule).optional(),
    end: z.strictObject({ rules: end, onward: end }).optional(),
    readings: z.record(text, z.strictObject({ question: text, default: text, settings: z.record(text, text), agency: text.optional(), cites: cites.optional() })),
    wrongChannel: z.strictObject({ deny: text, cite: cites, instead: z.record(text, z.strictObject(denial)), advice: z.record(text, text) }).optional(),
    missing: text,
    lawDate: text,
    codes: z.record(text, text),
  });

  return { accessShape, intervalShape, testShape };
});
