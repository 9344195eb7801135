import * as z from 'zod';
import { lazily } from '../../core/lazily.js';
import type { Schedule } from '../law/drug-schedule-law.js';
import { factsShapes } from './facts-shape.js';
import { valueShapes } from './values.js';

/** Decision tables, drugs and patients' numbers, as zod reads them; built on first use. */
export const dutyShapes = lazily(() => {
  const { factsShape } = factsShapes();
  const { cites, dates, listOf, ruleOf, text, word } = valueShapes();

  const limit = z.number('rules.profile.range-empty');

  /** What a fact must be. */
  const factMatch = z.union([
    z.literal('absent'),
    listOf(z.union([z.string(), z.boolean()])),
    z.strictObject({ other: z.array(text) }),
    z.strictObject({ atLeast: limit, atMost: limit }).refine(({ atLeast, atMost }) => atLeast <= atMost, 'rules.profile.range-empty'),
    z.strictObject({ moreThan: limit }),
  ]);

  /** Options of readings that all have to be taken. */
  const under = listOf(z.strictObject({ reading: text, option: text }));

  const finding = z.strictObject({
    ...dates,
    when: z.record(text, factMatch).optional(),
    under: under.optional(),
    because: word('fact-missing', 'text-unread', 'unsettled', 'row-missing', 'date-before-law', 'list-incomplete', 'room-missing').optional(),
    truth: z.literal([true, false, null], 'rules.profile.word-unknown'),
    message: text,
    cites,
  });

  const duty = {
    facts: factsShape.optional(),
    assume: z.record(text, z.union([z.string(), z.boolean()])),
    conditions: listOf(z.strictObject({ id: text, summary: text, about: text.optional(), findings: z.array(finding), cites })),
    channel: text.optional(),
  };

  /** A duty by decision tables. */
  const dutyShape = ruleOf(z.strictObject(duty));

  /** The duty to report toxicology screens. */
  const toxicologyShape = ruleOf(
    z.strictObject({
      ...duty,
      diagnoses: z.strictObject({ listed: z.array(text), underdosing: text, poisonings: z.tuple([text, text]), unspecified: z.array(text) }),
    }),
  );

  const schedules: Readonly<Record<Schedule, true>> = { I: true, II: true, III: true, IV: true, V: true, none: true };

  /** Ingredients and their schedules. */
  const drugSchedulesShape = z.strictObject({
    id: text,
    summary: text,
    rows: z.array(z.strictObject({ ...dates, ingredient: text, schedules: listOf(word(...Object.keys(schedules))), cites })),
    cites,
  });

  /** Drugs that are reported whatever their schedule. */
  const reportableDrugsShape = z.strictObject({
    id: text,
    summary: text,
    rows: z.array(z.strictObject({ ...dates, drug: text, when: z.record(text, factMatch).optional(), reported: z.boolean(), cites })),
    cites,
  });

  const scope = {
    for: listOf(word('adult', 'child', 'animal')).optional(),
    when: z.strictObject({ refusesToDisclose: z.literal(true) }).optional(),
    under: under.optional(),
  };
  const number = word('ssn', 'license', 'state-id', 'military-id', 'passport', 'permanent-resident-card', 'tribal-id', 'designated');
  const sent = z.strictObject({ ...scope, send: text, qualifier: text.optional() }).refine(({ send, qualifier }) => (send === 'nothing') === (qualifier === undefined), 'rules.profile.value-empty');
  const unresolved = z.strictObject({ ...scope, unresolved: text, because: word('refusal', 'number-missing', 'text-unread') });
  const numbered = z.strictObject({ ...scope, of: word('patient', 'owner', 'representative'), number, qualifier: text, jurisdiction: z.literal(true).optional(), place: z.literal('AIR').optional() });

  /** A row that holds for everybody: another may stand behind none. */
  const closesTable = (rows: readonly object[]) => rows.slice(-1).every((row) => !('number' in row) && !('for' in row) && !('when' in row) && !('under' in row));

  /** Which number identifies a patient. */
  const patientIdentifierShape = ruleOf(z.strictObject({ rows: listOf(z.union([numbered, sent, unresolved])).refine(closesTable, 'rules.profile.table-open') }));

  return { factMatch, under, dutyShape, toxicologyShape, drugSchedulesShape, reportableDrugsShape, patientIdentifierShape };
});
