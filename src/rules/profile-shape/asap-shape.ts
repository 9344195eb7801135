import * as z from 'zod';
import { asapVersions } from '../../asap/index.js';
import { lazily } from '../../core/lazily.js';
import { valueShapes } from './values.js';

/** The law of files, as zod reads them; built on first use. */
export const asapShapes = lazily(() => {
  const { cites, count, listOf, ruleOf, text, word } = valueShapes();

  const under = listOf(z.strictObject({ reading: text, option: text }));
  const fact = z.union([z.string(), z.number(), z.boolean()]);

  const elementTest = z.union([
    z.strictObject({ ref: text, filled: z.boolean() }),
    z.strictObject({ ref: text, codes: listOf(text) }),
    z.strictObject({ ref: text, notCodes: listOf(text) }),
    z.strictObject({ ref: text, is: word('equal', 'different', 'less', 'greater'), to: text }),
  ]);

  /** What a file must hold. */
  const asapShape = ruleOf(
    z.strictObject({
      versions: z.array(z.enum(asapVersions, 'rules.profile.version-unknown')),
      edition: text.optional(),
      versionsOpen: under.optional(),
      others: z.array(z.strictObject({ by: listOf(text), format: text.optional(), cites })).optional(),
      requirements: z.array(
        z.strictObject({
          ref: text,
          level: word('required', 'recommended', 'forbidden', 'none'),
          basis: word('regulation', 'structural', 'standard', 'practice'),
          when: listOf(elementTest).optional(),
          unseen: z.record(text, listOf(fact)).optional(),
          under: under.optional(),
          codes: listOf(text).optional(),
          cites,
        }),
      ),
      unlisted: word('none', 'unread', 'before-law').optional(),
      recordKey: listOf(text),
      voidRepeats: z.array(text),
      refillLimits: z
        .array(
          z.strictObject({
            schedule: word('II', 'III', 'IV', 'V'),
            refills: count(0),
            within: z.union([z.strictObject({ days: count(1) }), z.strictObject({ months: count(1) })], 'rules.profile.period-number'),
            cites,
          }),
        )
        .optional(),
      patientNumber: z.strictObject({ placeholder: text, qualifiers: listOf(text), animalsByPlaceholder: z.boolean(), cites }).optional(),
    }),
  );

  return { asapShape };
});
