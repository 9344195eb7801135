import { correctionRecords } from '../../corrections/index.js';
import { chosenRecord } from '../chosen-record.js';
import { usageError } from '../command.js';
import { correctionOptions, createdAt, prescriptionNumber } from '../correction-options.js';
import { defineCommand } from '../declaration/command-declaration.js';
import type { OptionDeclarations } from '../declaration/option-declaration.js';
import { deliverCorrection, reportIssues } from '../deliver-correction.js';
import { nothingWritten } from '../deliver.js';
import { neededRooms } from '../needed-rooms.js';
import { readReportedFile, sentFile } from '../reported-file.js';

const options = {
  rx: { takes: prescriptionNumber, about: 'the prescription number of a record that was never dispensed', many: true, under: 'Needed' },
  ...correctionOptions,
} as const satisfies OptionDeclarations;

/** `kasper-rules void`: writes the file that takes records back. */
export const voidRecords = defineCommand({
  name: 'void',
  group: 'corrections',
  rooms: ['asap', 'corrections'],
  summary: 'Write the file that takes back records of a file that was sent.',
  operands: [sentFile],
  options,
  notes: ['A void removes the record from what the program holds: for what was not picked up, or was entered twice. A wrong value is corrected with kasper-rules revise.'],
  statuses: '0 written; 1 something stands in the way, and nothing was written; 2 the call cannot be carried out.',
  examples: [{ shows: 'Take back what was not picked up.', call: 'void clean.dat --rx 8100002 --created-at 2025-03-14T10:10' }],
  run: async (call, io, law) => {
    const profile = neededRooms(law, 'asap', 'corrections');
    const values = call.options;
    const numbers = values.rx;
    if (numbers.length === 0) throw usageError('--rx is needed: the prescription number of the record to take back.');
    const { day } = createdAt(values, io);
    const file = await readReportedFile(call.operands[0] ?? '-', io, profile);
    if (!file) return nothingWritten(io);
    const chosen = new Set(numbers.map((number) => chosenRecord(file.records, number, values)));
    const { version } = file.submission.header;
    const made = [...chosen].map((record) => correctionRecords(record, { record: 'void' }, { profile, on: day, ...(version && { version }) }));
    reportIssues(made.flatMap(({ issues }) => issues), io);
    if (made.some(({ ok }) => !ok)) return nothingWritten(io);
    return deliverCorrection(made.flatMap((result) => (result.ok ? result.value : [])), file, io, { values, profile });
  },
});
