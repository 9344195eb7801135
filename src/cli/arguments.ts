import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { WriteOptions } from '../asap/index.js';
import { isPlainDate, type PlainDate } from '../core/plain-date.js';
import { usageError } from './command.js';

/** Reads the arguments of a command; what Node refuses becomes a usage error in one sentence. */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, tokens: true, options });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence = ''] = error.message.split(/\. |\n/);
    throw usageError(sentence.endsWith('.') ? sentence : `${sentence}.`);
  }
}

/** The value of a date option. */
export function dateOption(name: string, value: string): PlainDate {
  if (!isPlainDate(value)) throw usageError(`--${name} takes a date such as 2025-03-31.`);
  return value;
}

/** The value of an option that takes a whole number from 1. */
export function countOption(name: string, value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw usageError(`--${name} takes a whole number from 1.`);
  return Number(value);
}

/** The value of an option that takes a local date and time, whole and by its day. */
export function timeOption(name: string, value: string): { readonly time: string; readonly day: PlainDate } {
  const [day, time, ...rest] = value.split('T');
  if (!isPlainDate(day) || time === undefined || rest.length > 0 || !/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time)) {
    throw usageError(`--${name} takes a local date and time such as 2025-03-11T08:15.`);
  }
  return { time: value, day };
}

const newlines: ReadonlyMap<string, NonNullable<WriteOptions['newline']>> = new Map([
  ['lf', 'LF'],
  ['crlf', 'CRLF'],
  ['none', 'none'],
]);

/** The value of `--newline`. */
export function newlineOption(value: string): NonNullable<WriteOptions['newline']> {
  const newline = newlines.get(value.toLowerCase());
  if (!newline) throw usageError('--newline is lf, crlf or none.');
  return newline;
}

/** Whether `--format` asks for JSON. */
export function isJsonFormat(value: string): boolean {
  if (value !== 'pretty' && value !== 'json') throw usageError('--format is pretty or json.');
  return value === 'json';
}
