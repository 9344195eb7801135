import * as z from 'zod';
import { isPlainDate } from '../../core/plain-date.js';
import { accessVocabulary } from '../../rules/facts/access-vocabulary.js';
import { CALENDAR_DAY, isWrittenInstant } from '../../rules/clocks/written-moment.js';
import type { FactsIssueCode } from './facts-issues.js';

/** Why a value that is text is still not the one asked for; read again when issues are made. */
export interface FactsFault {
  readonly code: FactsIssueCode;
  /** A word accepted beside. */
  readonly orWord?: string;
}

function faulty(code: FactsIssueCode, orWord?: string): { readonly params: { readonly fault: FactsFault } } {
  return { params: { fault: { code, ...(orWord !== undefined && { orWord }) } } };
}

/** A fact that may be left out, and then is unknown. */
export const fact = () => z.boolean().exactOptional();

/** What a JSON Schema says of a text that a refinement checks. */
const described = (shape: { readonly format: string; readonly pattern?: string }, orWord: string | undefined) =>
  orWord === undefined ? shape : { anyOf: [shape, { const: orWord }] };

/** A calendar day, or the word given instead. */
export const day = (orWord?: string) =>
  z
    .string()
    .refine((text) => text === orWord || isPlainDate(text), faulty('access.facts.not-a-day', orWord))
    .meta(described({ format: 'date', pattern: CALENDAR_DAY }, orWord));

/** An instant with offset, or the word given instead. */
export const instant = (orWord?: string) =>
  z
    .string()
    .refine((text) => text === orWord || isWrittenInstant(text), faulty('access.facts.not-an-instant', orWord))
    .meta(described({ format: 'date-time' }, orWord));

/** A stretch of days in order. */
export const span = () =>
  z
    .strictObject({ from: day(), until: day('open') })
    .refine(({ from, until }) => until === 'open' || from <= until, faulty('access.facts.reversed-span'));

/** The licensed professions. */
export const profession = () => z.enum(accessVocabulary.profession);
