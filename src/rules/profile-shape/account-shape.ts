import * as z from 'zod';
import { lazily } from '../../core/lazily.js';
import { accessShapes } from './access-shape.js';
import { factsShapes } from './facts-shape.js';
import { statementShapes } from './statement-shape.js';
import { valueShapes } from './values.js';

/** Accounts, as zod reads them; built on first use. */
export const accountShapes = lazily(() => {
  const { factsShape } = factsShapes();
  const { testShape } = accessShapes();
  const { codesShape, limitShape, ruleShape, sourced, statementShape } = statementShapes();
  const { day, listOf, text, word, zone } = valueShapes();

  const duty = word('required', 'exempt', 'not-covered');
  const gate = z.strictObject({ fact: text, otherwise: duty, reason: text });
  const step = { state: text, next: text };
  const question = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('table'), rows: listOf(z.strictObject({ id: text, when: testShape.optional(), duty: word('required', 'exempt', 'not-covered', 'open'), reasons: z.array(text) })) }),
    z.strictObject({
      kind: z.literal('places'),
      gates: z.array(gate),
      places: text,
      registered: text,
      integrated: text,
      reasons: z.strictObject({ registered: text, integrated: text, neither: text, open: text }),
    }),
    z.strictObject({
      kind: z.literal('registration'),
      profession: text,
      gate,
      dea: z.strictObject({ fact: text, here: text, elsewhere: text }),
      practice: text,
      reasons: z.strictObject({ registered: text, practice: text, unregistered: text, elsewhere: text, none: text }),
    }),
    z.strictObject({
      kind: z.literal('steps'),
      now: text,
      rows: listOf(
        z.strictObject({
          when: testShape.optional(),
          due: z.strictObject({ from: text, limit: word('activationHours', 'welcomeDays', 'passwordDays'), past: z.strictObject(step) }).optional(),
          ...step,
          reasons: z.array(text).optional(),
          lacks: z.array(text).optional(),
        }),
      ),
    }),
    z.strictObject({ kind: z.literal('notice'), at: text, registered: text, received: text, permitted: text }),
    z.strictObject({ kind: z.literal('enrollment'), master: text.optional() }),
    z.strictObject({ kind: z.literal('certificate'), event: text }),
    z.strictObject({ kind: z.literal('upload'), facts: listOf(text) }),
  ]);

  const prescriber = z.union([
    z.strictObject({ id: text, profession: text, decidedBy: word('dea-here-or-practice', 'dea-here', 'any-dea'), required: statementShape, notCovered: statementShape }),
    z.strictObject({ id: text, profession: text, decidedBy: z.literal('never'), reason: text }),
  ]);
  const contact = z.strictObject({ name: text, phone: text });
  const states = z.strictObject({ 'no-notice': statementShape, running: statementShape, cured: statementShape, 'registered-late': statementShape, 'emergency-order-due': statementShape });

  /** Who holds accounts. */
  const accountsShape = z.strictObject({
    facts: factsShape,
    questions: z.record(text, question),
    zone,
    gatewayCutOver: z.strictObject({ id: text, ...sourced, value: day }).optional(),
    activationHours: limitShape.optional(),
    welcomeDays: limitShape.optional(),
    passwordDays: limitShape.optional(),
    noticeDays: limitShape.optional(),
    pharmacists: ruleShape.optional(),
    prescribers: z.array(prescriber).optional(),
    enrollment: z.array(z.strictObject({ id: text, fact: text, reason: text, masters: listOf(text).optional() })).optional(),
    enrolled: ruleShape.optional(),
    certificates: z.array(z.strictObject({ id: text, event: text, ...sourced })).optional(),
    noCertificate: ruleShape.optional(),
    uploader: ruleShape.optional(),
    reasons: codesShape,
    steps: z.record(text, z.strictObject({ ...sourced, contact: contact.optional() })).optional(),
    noticeStates: states.optional(),
    prescribing: ruleShape.optional(),
  });

  return { accountsShape };
});
