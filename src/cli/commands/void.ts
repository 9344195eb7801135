import { correctionRecords } from '../../corrections/index.js';
import { readArguments } from '../arguments.js';
import { chosenRecord } from '../chosen-record.js';
import { type Command, type HostIo, usageError } from '../command.js';
import { correctionOptions, correctionOptionsHelp, createdAt } from '../correction-options.js';
import { deliverCorrection, reportIssues } from '../deliver-correction.js';
import { nothingWritten } from '../deliver.js';
import { neededRooms } from '../needed-rooms.js';
import { readReportedFile } from '../reported-file.js';

const help = `FILE is the ASAP file in which the records were sent, or - for standard input; it is left as it is.

Needed:
  --rx NUMBER            the prescription number of a record that was never dispensed; may be repeated

Possible:
${correctionOptionsHelp}

A void removes the record from what the program holds: for what was not picked up, or was entered twice. A wrong value is
corrected with kasper-rules revise.

  kasper-rules void sent.dat --rx 4012347 --output correction.dat`;

/** `kasper-rules void`: writes the file that takes records back. */
export const voidRecords: Command<HostIo> = {
  name: 'void',
  summary: 'Write the file that takes back records of a file that was sent.',
  usage: 'kasper-rules void FILE --rx NUMBER … [--filled DATE] [--refill N] [--output FILE]',
  help,
  run: async (args, io, law) => {
    const profile = neededRooms(law, 'asap', 'corrections');
    const { values, positionals } = readArguments(args, correctionOptions);
    const numbers = values.rx ?? [];
    if (numbers.length === 0) throw usageError('--rx is needed: the prescription number of the record to take back.');
    const { day } = createdAt(values, io);
    const file = await readReportedFile(positionals, io, profile);
    if (!file) return nothingWritten(io);
    const chosen = new Set(numbers.map((number) => chosenRecord(file.records, number, values)));
    const { version } = file.submission.header;
    const made = [...chosen].map((record) => correctionRecords(record, { record: 'void' }, { profile, on: day, ...(version && { version }) }));
    reportIssues(made.flatMap(({ issues }) => issues), io);
    if (made.some(({ ok }) => !ok)) return nothingWritten(io);
    return deliverCorrection(made.flatMap((result) => (result.ok ? result.value : [])), file, io, { values, profile });
  },
};
