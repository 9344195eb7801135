import * as z from 'zod';
import { lazily } from '../../core/lazily.js';
import { valueShapes } from './values.js';

/** Statements of law in plain English, as zod reads them; built on first use. */
export const statementShapes = lazily(() => {
  const { cites, count, text } = valueShapes();
  const sourced = { says: text, cites };

  /** A statement with its sources. */
  const statementShape = z.strictObject(sourced);
  /** One under a permanent id. */
  const ruleShape = z.strictObject({ id: text, ...sourced });
  /** A number the law sets. */
  const limitShape = z.strictObject({ id: text, ...sourced, value: count(1) });
  /** Codes in words. */
  const codesShape = z.record(text, statementShape);

  return { sourced, statementShape, ruleShape, limitShape, codesShape };
});
