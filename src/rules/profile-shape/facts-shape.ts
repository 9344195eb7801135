import * as z from 'zod';
import { lazily } from '../../core/lazily.js';
import type { FactDeclaration, FactMembers } from '../facts/fact-declaration.js';
import { valueShapes } from './values.js';

/** Declared facts, as zod reads them; built on first use. */
export const factsShapes = lazily(() => {
  const { dates, listOf, text, word } = valueShapes();

  const declared = { ask: text, says: text.optional(), source: text.optional(), needed: z.literal(true).optional(), ...dates };
  const plain = [
    z.strictObject({ type: z.literal('yes-no'), ...declared }),
    z.strictObject({ type: z.literal('word'), words: listOf(text), beyond: z.literal(true).optional(), ...declared }),
    z.strictObject({ type: z.literal('number'), least: z.number().optional(), ...declared }),
    z.strictObject({ type: z.literal('date'), or: text.optional(), ...declared }),
    z.strictObject({ type: z.literal('moment'), or: text.optional(), ...declared }),
    z.strictObject({ type: z.literal('span'), ...declared }),
    z.strictObject({ type: z.literal('text'), ...declared }),
  ] as const;

  const fact: z.ZodType<FactDeclaration> = z.lazy(() =>
    z.discriminatedUnion('type', [
      ...plain,
      z.strictObject({ type: z.literal('list'), of: fact, ...declared }),
      z.strictObject({ type: z.literal('facts'), ...group }),
      z.strictObject({ type: z.literal('one-of'), ...cases }),
    ]),
  ) as unknown as z.ZodType<FactDeclaration>;

  const members: z.ZodType<FactMembers> = z.record(text, fact);
  const group = { facts: members, ordered: z.tuple([text, text]).optional(), ...declared };
  const cases = { by: text, bySays: text.optional(), cases: z.record(text, members), unlisted: z.record(text, text).optional(), ...declared };
  const orNull = z.literal(true).optional();

  /** The facts of a question. */
  const factsShape = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('facts'), ...group, orNull }), z.strictObject({ type: z.literal('one-of'), ...cases, orNull })]);

  const eventFact = z.discriminatedUnion('type', [plain[0], plain[1], plain[2], z.strictObject({ type: z.literal('date'), ...declared }), plain[6]]);
  const day = z.strictObject({ type: z.literal('date'), ...declared, needed: z.literal(true) });

  /** The events of a process: told apart by `type`, each on a day, with plain facts. */
  const eventsShape = z.strictObject({
    ...cases,
    type: z.literal('one-of'),
    by: word('type'),
    cases: z.record(text, z.object({ on: day }).catchall(eventFact)),
  });

  return { factsShape, eventsShape };
});
