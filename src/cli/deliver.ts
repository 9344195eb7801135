import { remedyOf, type Submission, tryWrite, validate, type WriteOptions } from '../asap/index.js';
import type { PlainDate } from '../core/plain-date.js';
import type { Profile } from '../rules/law/profile.js';
import type { CommandIo, ExitStatus, HostIo } from './command.js';
import { printable } from './lines.js';

/** Where a transmission goes, and the day it is checked on. */
export interface Delivery {
  readonly on: PlainDate;
  /** The file to make; standard output without one. */
  readonly output: string | undefined;
  /** Whose checks it must pass. */
  readonly profile: Required<Pick<Profile, 'id' | 'asap'>>;
}

/** Ends a command that found something wrong. */
export function nothingWritten(io: CommandIo): ExitStatus {
  io.writeError('Nothing was written.\n');
  return 1;
}

/** Writes a transmission that the checks of a profile find no error in; says on standard error what they find. */
export async function deliver(submission: Submission, form: WriteOptions, { on, output, profile }: Delivery, io: HostIo): Promise<ExitStatus> {
  const written = tryWrite(submission, form);
  const issues = written.ok ? validate(written.value, { profile, on }).issues : written.issues;
  for (const issue of issues) io.writeError(`${issue.severity}: ${issue.message}. ${remedyOf(issue)} [${issue.code}]\n`);
  if (!written.ok || issues.some(({ severity }) => severity === 'error')) {
    return nothingWritten(io);
  }
  if (output === undefined) io.write(written.value);
  else {
    await io.createFile(output, written.value);
    io.writeError(`Wrote ${printable(output)}.\n`);
  }
  return 0;
}
