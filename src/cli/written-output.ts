import type { HostIo } from './command.js';
import { printable } from './lines.js';

/** Puts a text where the call wants it: into a file that does not exist yet, whole or not at all, or on standard output. */
export async function writeOutput(text: string, output: string | undefined, io: HostIo): Promise<void> {
  if (output === undefined) {
    io.write(text);
    return;
  }
  await io.createFile(output, text);
  io.writeError(`Wrote ${printable(output)}.\n`);
}
