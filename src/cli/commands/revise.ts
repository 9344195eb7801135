import { correctionRecords, type RecordSuggestion, type ReportedDispensing, suggestRecord } from '../../corrections/index.js';
import { holdSame } from '../../corrections/reported-dispensing.js';
import { chosenRecord } from '../chosen-record.js';
import { usageError } from '../command.js';
import { correctionOptions, createdAt, prescriptionNumber, setOption, settingNote } from '../correction-options.js';
import { defineCommand } from '../declaration/command-declaration.js';
import type { OptionDeclarations } from '../declaration/option-declaration.js';
import { deliverCorrection, reportIssues } from '../deliver-correction.js';
import { nothingWritten } from '../deliver.js';
import { plural } from '../lines.js';
import { neededRooms } from '../needed-rooms.js';
import { readReportedFile, sentFile } from '../reported-file.js';
import { changesOf, settingOf } from '../set-option.js';

const reasonWords: Readonly<Partial<Record<RecordSuggestion['reason'], string>>> = {
  'key-field': 'The change touches what identifies the record, which a revision cannot correct',
  'revise-not-accepted': 'The program takes no revisions',
  'wrong-patient': 'The record moves to another patient',
};

const options = {
  rx: { takes: prescriptionNumber, about: 'the prescription number as it was sent', many: true, under: 'Needed' },
  set: { ...setOption, about: 'what is to stand in the record, such as DSP10=20', under: 'Needed' },
  'wrong-patient': { about: 'the record was sent under the wrong patient: void it there and send it anew', under: 'Possible' },
  ...correctionOptions,
} as const satisfies OptionDeclarations;

/** `kasper-rules revise`: writes the file that corrects a record. */
export const revise = defineCommand({
  name: 'revise',
  group: 'corrections',
  rooms: ['asap', 'corrections'],
  summary: 'Write the file that corrects a record of a file that was sent.',
  operands: [sentFile],
  options,
  notes: [
    settingNote,
    'The file repeats every element of the record, since a revision replaces the whole. A change of the prescription number, the fill or the pharmacy becomes a void and a new record. Patient data (PAT) changes in every record of the patient in the file, unless --wrong-patient is given; records of other files are corrected from those files.',
    'What was never dispensed is taken back with kasper-rules void.',
  ],
  statuses: '0 written; 1 something stands in the way, and nothing was written; 2 the call cannot be carried out.',
  examples: [{ shows: 'Correct a quantity.', call: 'revise clean.dat --rx 8100001 --set DSP09=45 --created-at 2025-03-14T10:10' }],
  run: async (call, io, law) => {
    const profile = neededRooms(law, 'asap', 'corrections');
    const values = call.options;
    const { set: settings, rx, 'wrong-patient': isWrongPatient } = values;
    const [number, ...more] = rx;
    if (number === undefined || more.length > 0) throw usageError('--rx is needed once: the prescription number of the record to correct.');
    if (settings.length === 0) throw usageError('--set is needed: what is to stand in the record, such as DSP10=20.');
    const { day } = createdAt(values, io);
    const file = await readReportedFile(call.operands[0] ?? '-', io, profile);
    if (!file) return nothingWritten(io);

    const chosen = chosenRecord(file.records, number, values);
    const { version } = file.submission.header;
    const under = { profile, on: day, ...(version && { version }), ...file.form };
    const changes = changesOf(settings.map((setting) => settingOf(setting, version)), chosen);
    const { patient } = changes;
    const isOfSamePatient = (record: ReportedDispensing) => patient !== undefined && !isWrongPatient && holdSame(record.patient, chosen.patient);
    const affected = file.records.filter((record) => record === chosen || isOfSamePatient(record));
    if (patient && !isWrongPatient) {
      io.writeError(`The data of the patient changes in every record of the patient in the file: ${plural(affected.length, 'record')}. What other files hold is to be corrected as well.\n`);
    }

    const corrected: ReportedDispensing[] = [];
    for (const record of affected) {
      const wanted = record === chosen ? changes : { ...(patient && { patient }) };
      const suggested = suggestRecord(record, wanted, { ...under, ...(isWrongPatient && { defect: 'wrong-patient' }) });
      if (suggested.ok && suggested.value.record === 'void') throw usageError('A quantity of zero says that nothing was dispensed: use kasper-rules void.');
      const made = suggested.ok ? correctionRecords(record, { record: suggested.value.record, changes: wanted }, under) : suggested;
      if (suggested.ok && suggested.value.record === 'void-and-new') {
        const { reason, elements } = suggested.value;
        io.writeError(`${reasonWords[reason] ?? 'A revision does not do'} (${elements.join(', ')}): the file voids the record as it was sent, then reports it anew.\n`);
      }
      // Every record of the patient is corrected here, which the note above says.
      reportIssues(made.issues.filter(({ code }) => code !== 'corrections.other-records'), io);
      if (!made.ok) return nothingWritten(io);
      corrected.push(...made.value);
    }
    return deliverCorrection(corrected, file, io, { values, profile });
  },
});
