import { asapVersions, describe, requirementInWords, type AsapVersion, type Citation, type ElementRequirement, type ElementSpec } from 'kasper-rules/asap';
import { profileOf } from '../../common/profiles.js';
import type { Question } from './question.js';

/** What a state asks of an element, and why. */
export interface Asked {
  /** `required where PHA02 is blank`. */
  readonly words: string;
  /** Why. */
  readonly why: string;
  readonly cites: readonly Citation[];
}

/** What there is to say of an element. */
export interface ElementWords {
  readonly ref: string;
  readonly label: string;
  /** The segment it stands in. */
  readonly segment: string;
  /** `text of at most 50 characters`. */
  readonly form: string;
  /** What the code means that stands there, where it is one. */
  readonly meaning?: string;
  /** The codes of a short list. */
  readonly codes: readonly { readonly code: string; readonly meaning: string }[];
  readonly asked: readonly Asked[];
  readonly note?: string;
  readonly isOfPatient: boolean;
}

const types: Readonly<Record<ElementSpec['type'], string>> = { AN: 'text', N: 'digits', D: 'a decimal number', DT: 'a date CCYYMMDD', TM: 'a time HHMM or HHMMSS' };

const bases: Readonly<Record<ElementRequirement['basis'], string>> = {
  regulation: 'It carries an item the law names.',
  structural: 'It keeps the file readable.',
  standard: 'The standard requires it, and the law names the standard.',
  practice: 'Most programs ask for it.',
};

const FIXED: readonly ElementSpec['type'][] = ['DT', 'TM'];

function formOf({ type, max }: ElementSpec): string {
  return FIXED.includes(type) ? types[type] : `${types[type]}, at most ${max} ${max === 1 ? 'character' : 'characters'}`;
}

const isVersion = (written: string): written is AsapVersion => (asapVersions as readonly string[]).includes(written);

/** Says what an element is and what a state asks of it; `undefined` where the version of the file has no such element. The value may be masked. */
export function elementWords(ref: string, value: string, version: string, { profile, on }: Question): ElementWords | undefined {
  const element = describe(ref, { version: isVersion(version) ? version : '4.2', profile: profileOf(profile), on });
  if (!element) return undefined;
  const { label, segment, codes = {}, requirement, requirements = requirement ? [requirement] : [], note, patientData } = element;
  const written = value.trim();
  const meaning = Object.hasOwn(codes, written) ? codes[written] : undefined;
  return {
    ref: element.ref,
    label,
    segment,
    form: formOf(element),
    ...(meaning !== undefined && { meaning }),
    codes: Object.entries(codes)
      .map(([code, means]) => ({ code, meaning: means }))
      .toSorted((one, other) => (one.code < other.code ? -1 : 1)),
    asked: requirements.map((row) => ({ words: requirementInWords(row), why: bases[row.basis], cites: row.cites })),
    ...(note !== undefined && { note }),
    isOfPatient: patientData === true,
  };
}
