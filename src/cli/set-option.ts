import { describe, type AsapVersion, type ElementDescription } from '../asap/index.js';
import { recordParts } from '../asap/records/record-key.js';
import { codeListOf } from '../asap/values/code.js';
import { isPlainDate } from '../core/plain-date.js';
import type { RecordChanges, ReportedDispensing } from '../corrections/index.js';
import { usageError } from './command.js';

const SETTING = /^([A-Z]{2,3}\d{2})(?:\.([1-9]\d?))?=(.*)$/is;

type Values = Record<string, string | number | null>;

/** The value an element is set to; an empty text blanks it. Messages never repeat the value. */
function valueOf(text: string, element: ElementDescription): string | number | null {
  const { ref, type, numeric } = element;
  if (text === '') return null;
  if (element.codes) {
    const code = codeListOf(element)?.normalize(text);
    if (code === undefined) throw usageError(`--set ${ref} takes one of its codes; kasper-rules explain ${ref} lists them.`);
    return code;
  }
  if (numeric) {
    if (!/^\d{1,11}(\.\d{1,11})?$/.test(text)) throw usageError(`--set ${ref} takes a number.`);
    return Number(text);
  }
  if (type !== 'DT') return text;
  const date = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  if (!isPlainDate(date)) throw usageError(`--set ${ref} takes a date such as 2025-03-31.`);
  return date;
}

/** The ingredients with one value changed; the number of the ingredient may be left out where there is one. */
function changedIngredients(compound: readonly object[], number: string | undefined, ref: string, change: Values): object[] {
  if (number === undefined && compound.length > 1) throw usageError(`Say which ingredient --set ${ref} is about: ${ref}.2=… is the second.`);
  const at = Number(number ?? 1) - 1;
  if (at >= compound.length) throw usageError(`--set ${ref} names an ingredient that the record does not have.`);
  return compound.map((ingredient, index) => {
    const entries = Object.entries({ ...ingredient, ...(index === at && change) });
    return Object.fromEntries(entries.filter(([, value]) => value !== null));
  });
}

/** What one value of `--set` asks for. */
export interface Setting {
  readonly ref: string;
  readonly segment: string;
  /** Which ingredient, where that is said. */
  readonly number: string | undefined;
  readonly change: Values;
}

/** Reads a value of `--set`: `DSP10=20` or, for the second ingredient, `CDI04.2=5`. */
export function settingOf(setting: string, version: AsapVersion | undefined): Setting {
  const [, name = '', number, text = ''] = SETTING.exec(setting) ?? [];
  if (name === '') throw usageError('--set takes an element and its value, such as DSP10=20.');
  const ref = name.toUpperCase();
  const element = describe(ref, { ...(version && { version }) });
  if (!element) throw usageError('--set names an element that this version of the standard does not have.');
  return { ref, segment: ref.slice(0, -2), number, change: { [element.name]: valueOf(text, element) } };
}

/** The changes that settings ask for; the reporting status is one only where no correction decides it. */
export function changesOf(settings: readonly Setting[], { compound }: Pick<ReportedDispensing, 'compound'>, takesStatus = false): RecordChanges {
  const parts: Record<string, Values> = {};
  let ingredients: readonly object[] = compound;
  for (const { ref, segment: id, number, change } of settings) {
    const part = Object.entries(recordParts).find(([segment]) => segment === id)?.[1];
    if (ref === 'DSP01' && !takesStatus) throw usageError('--set takes no DSP01: the reporting status follows from the correction.');
    if (id === 'CDI') ingredients = changedIngredients(ingredients, number, ref, change);
    else if (number !== undefined) throw usageError(`--set ${ref} takes no number after a point: only an ingredient (CDI) has one.`);
    else if (!part) throw usageError(`--set ${ref} is not of a record; name an element of ${Object.keys(recordParts).join(', ')} or CDI.`);
    else parts[part] = { ...parts[part], ...change };
  }
  // Names and types come from the tables, and making the records checks them again.
  return { ...parts, ...(ingredients !== compound && { compound: ingredients }) };
}
