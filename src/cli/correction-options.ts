import { timeOption } from './arguments.js';
import type { HostIo } from './command.js';

/** The options every command has that corrects a file. */
export const correctionOptions = {
  rx: { type: 'string', multiple: true },
  filled: { type: 'string' },
  refill: { type: 'string' },
  partial: { type: 'string' },
  pharmacy: { type: 'string' },
  output: { type: 'string' },
  'control-number': { type: 'string' },
  'created-at': { type: 'string' },
  newline: { type: 'string', default: 'lf' },
} as const;

/** What the help says about them. */
export const correctionOptionsHelp = `  --filled DATE          which fill is meant, by the date filled (DSP05)
  --refill N             by the refill number (DSP06); 0 is the original fill
  --partial NN           by the partial fill (DSP13)
  --pharmacy DEA         by the DEA number of the pharmacy (PHA03)
  --control-number TEXT  a number that no other transmission of yours has (TH02; made from
                         the time and from what is written)
  --created-at TIME      local date and time of writing, such as 2025-03-14T10:10 (now)
  --newline KIND         lf, crlf or none (lf)
  --output FILE          the file to make; it must not exist yet (standard output)`;

/** Their values. */
export type CorrectionValues = Readonly<Partial<Record<'filled' | 'refill' | 'partial' | 'pharmacy' | 'output' | 'control-number' | 'created-at', string>>> & { readonly newline: string };

/** Says when a correction is written: the machine's time unless the call has its own. */
export function createdAt(values: CorrectionValues, io: HostIo): ReturnType<typeof timeOption> {
  return timeOption('created-at', values['created-at'] ?? io.localTime());
}
