import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isPlainDate, type PlainDate } from '../core/plain-date.js';
import { usageError } from './command.js';

/** Reads the arguments of a command; what Node refuses becomes a usage error in one sentence. */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
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

/** Whether `--format` asks for JSON. */
export function isJsonFormat(value: string): boolean {
  if (value !== 'pretty' && value !== 'json') throw usageError('--format is pretty or json.');
  return value === 'json';
}
