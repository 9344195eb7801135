/** What a command may touch: everything comes in here, so that commands run the same under test. */
export interface CommandIo {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Reads a file, or standard input for `-`. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Whether standard output is a terminal that takes colour. */
  readonly colour: boolean;
}

/** Exit status: nothing wrong, problems found, unusable call. */
export type ExitStatus = 0 | 1 | 2;

/** One command of `kasper-rules`. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly run: (args: readonly string[], io: CommandIo) => Promise<ExitStatus>;
}

/** A call that cannot be carried out; the message says what to type instead. */
export interface UsageError extends Error {
  readonly name: 'UsageError';
}

/** Makes the error that ends a command with status 2 and its usage. */
export function usageError(message: string): UsageError {
  return Object.assign(new Error(message), { name: 'UsageError' as const });
}
