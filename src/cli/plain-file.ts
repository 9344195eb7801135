import { type AsapDocument, parse } from '../asap/index.js';
import type { CommandIo } from './command.js';
import { usageError } from './command.js';
import type { OperandDeclaration } from './declaration/command-declaration.js';
import { printable } from './lines.js';
import { refuseForeignFile } from './refuse-foreign-file.js';

/** The operand of a command that takes one ASAP file. */
export const asapFile: OperandDeclaration = {
  word: 'FILE',
  about: 'an ASAP file, or - for standard input; it is left as it is',
  asks: 'Name one ASAP file, or - for standard input.',
  completes: 'files',
};

/** How a file is called in messages. */
export const nameOfFile = (path: string): string => (path === '-' ? 'standard input' : printable(path));

/** One file, parsed; refuses with a usage error what can be no ASAP text, or is none. */
export async function readDocument(path: string, io: CommandIo): Promise<AsapDocument> {
  const bytes = await io.read(path);
  refuseForeignFile(nameOfFile(path), bytes);
  const document = parse(bytes).value;
  if (document.segments.length === 0) throw usageError(`${nameOfFile(path)} is no ASAP file: it does not start with TH, or cannot be cut into segments.`);
  return document;
}

/** One transmission, parsed; several in a file are cut apart first. */
export async function readTransmission(path: string, io: CommandIo): Promise<AsapDocument> {
  const document = await readDocument(path, io);
  if (document.segments.some(({ id }, index) => id === 'TH' && index > 0)) throw usageError(`${nameOfFile(path)} holds more than one transaction: cut it at each TH, and take each by itself.`);
  return document;
}
