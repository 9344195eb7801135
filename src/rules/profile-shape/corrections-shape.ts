import * as z from 'zod';
import { lazily } from '../../core/lazily.js';
import { correctionClockNames, correctionEventTypes, correctionFlags, correctionStates, correctionSteps } from '../facts/correction-vocabulary.js';
import { clockShapes } from './clock-shape.js';
import { valueShapes } from './values.js';

/** Corrections, as zod reads them; built on first use. */
export const correctionsShapes = lazily(() => {
  const { clockShape } = clockShapes();
  const { cites, count, listOf, text, versionsOf, word } = valueShapes();

  const state = z.enum(correctionStates, 'rules.profile.state-unknown');
  const flag = word(...correctionFlags);
  const next = z.array(word(...correctionSteps));
  const every = <Value extends z.ZodType>(names: readonly string[], value: Value) => z.strictObject(Object.fromEntries(names.map((name) => [name, value])));
  const record = word('revise', 'void', 'void-and-new');

  /** The process of corrections. */
  const correctionsShape = z.strictObject({
    editions: versionsOf(text),
    clocks: every(correctionClockNames, clockShape),
    counting: every(correctionClockNames, cites),
    lateness: every(correctionClockNames, z.strictObject({ nominalOnly: flag, rolled: flag })),
    states: every(correctionStates, z.strictObject({ label: text, next, clock: word(...correctionClockNames, 'path').optional(), dutyOpen: z.literal(true).optional(), flag: flag.optional(), cites })),
    transitions: z.array(
      z.strictObject({
        rule: text,
        from: z.union([z.literal('any'), listOf(state)]),
        event: word(...correctionEventTypes, 'any'),
        guard: z
          .strictObject({
            label: text,
            where: z.strictObject({
              by: listOf(text).optional(),
              to: listOf(word('dispenser', 'branch')).optional(),
              reportDisclosed: listOf(z.boolean()).optional(),
              accepted: listOf(z.boolean()).optional(),
            }),
          })
          .optional(),
        to: z.enum([...correctionStates, 'same'], 'rules.profile.state-unknown'),
        starts: z.enum(correctionClockNames, 'rules.profile.clock-unknown').optional(),
        performs: z.enum(correctionClockNames, 'rules.profile.clock-unknown').optional(),
        flag: flag.optional(),
        next: next.optional(),
        message: text,
        cites,
      }),
    ),
    records: versionsOf(
      z.strictObject({
        acceptedStatuses: z.array(word('revise', 'void')),
        remedies: every(['value', 'key-field', 'patient-data', 'wrong-patient', 'not-dispensed'], record),
        voidThenNewWait: z.union([z.literal('unpublished'), z.strictObject({ hours: count(0) })]),
      }),
    ),
  });

  return { correctionsShape };
});
