import * as z from 'zod';
import { lazily } from '../../core/lazily.js';
import { correctionRecordKinds } from '../facts/correction-record-kinds.js';
import { clockShapes } from './clock-shape.js';
import { factsShapes } from './facts-shape.js';
import { valueShapes } from './values.js';

/** Corrections, as zod reads them; built on first use. */
export const correctionsShapes = lazily(() => {
  const { clockShape } = clockShapes();
  const { cites, count, listOf, text, versionsOf, word } = valueShapes();

  const { eventsShape } = factsShapes();
  const words = z.record(text, text);
  const next = z.array(text);
  const record = word(...correctionRecordKinds);
  const remedies = z.strictObject({ value: record, 'key-field': record, 'patient-data': record, 'wrong-patient': record, 'not-dispensed': record });

  /** The process of corrections. */
  const correctionsShape = z.strictObject({
    editions: versionsOf(text),
    events: eventsShape,
    begins: text,
    clocks: z.record(text, clockShape),
    owed: words,
    counting: z.record(text, cites),
    lateness: z.record(text, z.strictObject({ nominalOnly: text, rolled: text })),
    states: z.record(text, z.strictObject({ label: text, next, clock: text.optional(), dutyOpen: z.literal(true).optional(), flag: text.optional(), cites })),
    steps: words,
    flags: words,
    transitions: z.array(
      z.strictObject({
        rule: text,
        from: z.union([z.literal('any'), listOf(text)]),
        event: text,
        guard: z
          .strictObject({
            label: text,
            where: z.record(text, listOf(z.union([z.string(), z.boolean()]))),
          })
          .optional(),
        to: text,
        starts: text.optional(),
        performs: text.optional(),
        flag: text.optional(),
        next: next.optional(),
        message: text,
        cites,
      }),
    ),
    records: versionsOf(
      z.strictObject({
        acceptedStatuses: z.array(word('revise', 'void')),
        remedies,
        voidThenNewWait: z.union([z.literal('unpublished'), z.strictObject({ hours: count(0) })]),
      }),
    ),
  });

  return { correctionsShape };
});
