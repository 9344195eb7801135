import type { PlainDate } from '../core/plain-date.js';
import type { ProgressBar } from './progress-bar.js';

/** A file that is read once, from its beginning. */
export interface OpenFile {
  /** How many bytes it has, where that is known before. */
  readonly size: number | undefined;
  /** A chunk may be filled again when the next one is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** What a command may touch: everything comes in here, so that commands run the same under test. */
export interface CommandIo {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Reads a file, or standard input for `-`; refuses with a usage error that says what is wrong with the path. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Whether standard output is a terminal that takes colour. */
  readonly colour: boolean;
}

/** The machine a command runs on: for the few commands that also need its clock, read large files or make files. */
export interface HostIo extends CommandIo {
  /** Opens a file, or standard input for `-`, to be read piece by piece; opening and reading refuse as `read` does. */
  readonly open: (path: string) => Promise<OpenFile>;
  /** The machine's local date and time as `2025-03-11T08:15:00`. */
  readonly localTime: () => `${PlainDate}T${string}`;
  /** Shows on standard error how far a file of some size has come; `undefined` where nobody watches. */
  readonly startProgress: ((size: number | undefined) => ProgressBar) | undefined;
  /** Makes a file that does not exist yet, whole or not at all, for its owner only. */
  readonly createFile: (path: string, text: string) => Promise<void>;
  /** The files an operand stands for: itself, those in a folder, those a pattern matches; refuses with a usage error what stands for none. */
  readonly filesMeant: (operand: string) => Promise<readonly string[]>;
  /** The path of the configuration file that this folder or one above it has. */
  readonly nearestConfig: () => string | undefined;
  /** What a module at a path exports; refuses with a usage error what cannot be loaded. */
  readonly importModule: (path: string) => Promise<Readonly<Record<string, unknown>>>;
  /** The version of the package. */
  readonly version: () => string;
}

/** Exit status: nothing wrong, problems found, unusable call. */
export type ExitStatus = 0 | 1 | 2;

/** A call that cannot be carried out; the message says what to type instead. */
export interface UsageError extends Error {
  readonly name: 'UsageError';
}

/** Makes the error that ends a command with status 2 and its usage. */
export function usageError(message: string): UsageError {
  return Object.assign(new Error(message), { name: 'UsageError' as const });
}

/** Whether an error is a call that cannot be carried out, and no fault of the program. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}
