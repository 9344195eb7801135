import { redact as redacted, serialize } from '../../asap/index.js';
import { output } from '../correction-options.js';
import { defineCommand } from '../declaration/command-declaration.js';
import { asapFile, readDocument } from '../plain-file.js';
import { writeOutput } from '../written-output.js';

/** `kasper-rules redact`: writes a file with the data of patients masked. */
export const redact = defineCommand({
  name: 'redact',
  group: 'files',
  summary: 'Write a file with the data of its patients masked, to show somebody what is wrong with it.',
  operands: [asapFile],
  options: { output },
  notes: [
    'Every character of an element that holds patient data becomes X, and so does a segment of which nobody can tell whose data it holds; delimiters, lengths and codes stay, so that what is wrong with the file still shows. Pharmacies, prescribers and products are shown: look at the result before you pass it on.',
  ],
  statuses: '0 written; 2 the file cannot be read or written.',
  examples: [{ shows: 'Mask a file, to ask a colleague about it.', call: 'redact clean.dat' }],
  run: async ({ operands: [path = ''], options }, io) => {
    await writeOutput(serialize(redacted(await readDocument(path, io))), options.output, io);
    return 0 as const;
  },
});
