import { read } from '../../asap/index.js';
import { nothingWritten } from '../deliver.js';
import { output } from '../correction-options.js';
import { defineCommand } from '../declaration/command-declaration.js';
import { jsonText } from '../lines.js';
import { asapFile, readTransmission } from '../plain-file.js';
import { readingIssueLine } from '../reported-file.js';
import { writeOutput } from '../written-output.js';

/** `kasper-rules to-json`: a file as the submission the library reads. */
export const toJson = defineCommand({
  name: 'to-json',
  group: 'files',
  summary: 'Write a file as JSON: the Submission that the library reads, names in place of numbers.',
  operands: [{ ...asapFile, about: 'an ASAP file of one transaction, which is held in memory, or - for standard input; it is left as it is' }],
  options: { output },
  notes: [
    'The JSON holds the data of the patients: keep it as you keep the file. Its shape is schemas/submission.json of the package.',
    'What read() reads, from-json writes back. Delimiters, line breaks and trailers are not part of it: they are made anew. What cannot be read as a value is an error, and nothing is written. Large files are read as a stream by readStream of the library.',
  ],
  statuses: '0 written; 1 a value cannot be read, and nothing was written; 2 the file cannot be read or written.',
  examples: [{ shows: 'See a file as the library reads it.', call: 'to-json clean.dat' }],
  run: async ({ operands: [path = ''], options }, io) => {
    const result = read(await readTransmission(path, io));
    for (const issue of result.issues) io.writeError(readingIssueLine(issue));
    if (!result.ok) return nothingWritten(io);
    io.writeError('The JSON holds the data of the patients: keep it as you keep the file.\n');
    await writeOutput(jsonText(result.value), options.output, io);
    return 0;
  },
});
