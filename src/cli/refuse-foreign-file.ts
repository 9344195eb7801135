import { foreignFile } from '../asap/index.js';
import { usageError } from './command.js';

/** Ends the call where a file can be no ASAP text, and says what it is and what to do first. */
export function refuseForeignFile(name: string, bytes: Uint8Array): void {
  const foreign = foreignFile(bytes);
  if (!foreign) return;
  const { kind, remedy } = foreign;
  throw usageError(`${name} is ${kind}: ${remedy}${kind === 'empty' ? ', see kasper-rules zero-report' : ''}.`);
}
