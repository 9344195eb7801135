import type { HostIo } from './command.js';
import { usageError } from './command.js';

/** The files that the operands of a call stand for, in their order, each of them once where a folder or a pattern names it again. */
export async function operandFiles(operands: readonly string[], io: HostIo): Promise<readonly string[]> {
  if (operands.filter((operand) => operand === '-').length > 1) throw usageError('Standard input (-) can be read once.');
  const files: string[] = [];
  for (const operand of operands) {
    const meant = operand === '-' ? [operand] : await io.filesMeant(operand);
    files.push(...(meant.length === 1 && meant[0] === operand ? meant : meant.filter((path) => !files.includes(path))));
  }
  return files;
}
