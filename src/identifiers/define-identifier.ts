import { codeUnitsOf, isPrintableAscii } from '../core/char-codes.js';
import type { CodeUnits } from '../core/char-codes.js';
import type { StandardSchema } from '../core/standard-schema.js';
import { refuse } from './issues.js';
import type { IdentifierResult } from './issues.js';
import { trimAscii } from './trim-ascii.js';

/** Text known to be the normalised value of one identifier. */
export type Brand<Id extends string> = string & {
  /** Which identifier it is, for the compiler: the value is plain text. */
  readonly '~id': Id;
};

/** One identifier: the same members for each, so that a form or an import can treat them alike. */
export interface Identifier<Value extends string, Options = never> extends StandardSchema<Value> {
  /** What people call it. */
  readonly label: string;
  /**
   * The normalised value, perhaps with warnings, or issues of severity error that say why it is none: those of the identifier, and the
   * common ones `identifier.not-text`, `identifier.empty` and `identifier.character`. Never throws.
   */
  readonly parse: (input: string, options?: Options) => IdentifierResult<Value>;
  /** Whether `parse` succeeds; a value with warnings is valid. */
  readonly isValid: (input: string) => boolean;
  /** A valid value as people write it; anything else comes back unchanged. */
  readonly format: (value: string) => string;
  /** Valid values, made up. */
  readonly examples: readonly [string, ...string[]];
}

interface IdentifierDefinition<Options> {
  readonly label: string;
  readonly examples: readonly [string, ...string[]];
  /** The identifier's own rule, for text that is trimmed, not empty, printable ASCII and upper case, and for its code units. */
  readonly read: (text: string, codes: CodeUnits, options: Options | undefined) => IdentifierResult<string>;
  /** A normalised value as people write it; without it the value stands as it is. */
  readonly format?: (value: string) => string;
}

/** Applies the rules common to every identifier: the text to read, or the issue that there is none. */
function textOf(input: unknown, label: string): string | IdentifierResult<never> {
  if (typeof input !== 'string') return refuse('identifier.not-text', { label });
  const text = trimAscii(input);
  if (text === '') return refuse('identifier.empty', { label });
  for (let at = 0; at < text.length; at += 1) {
    if (!isPrintableAscii(text.charCodeAt(at))) return refuse('identifier.character', { label });
  }
  return text.toUpperCase();
}

/** Builds an identifier from its own rule. */
export function defineIdentifier<Value extends string, Options = never>(definition: IdentifierDefinition<Options>): Identifier<Value, Options> {
  const { label, examples, read, format = (value: string) => value } = definition;
  const parse = (input: unknown, options?: Options): IdentifierResult<Value> => {
    const text = textOf(input, label);
    // The one place where text that passed its rule becomes a branded value.
    return typeof text === 'string' ? (read(text, codeUnitsOf(text), options) as IdentifierResult<Value>) : text;
  };
  return {
    label,
    examples,
    parse,
    isValid: (input) => parse(input).ok,
    format: (value) => {
      const result = parse(value);
      return result.ok ? format(result.value) : value;
    },
    '~standard': {
      version: 1,
      vendor: 'kasper-rules',
      validate: (value) => {
        const result = parse(value);
        return result.ok ? { value: result.value } : { issues: result.issues };
      },
    },
  };
}
