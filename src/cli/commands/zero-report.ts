import { asapVersions, zeroReport as zeroReportOf, type AsapVersion } from '../../asap/index.js';
import type { PlainDate } from '../../core/plain-date.js';
import type { Profile } from '../../rules/law/profile.js';
import { versionOn } from '../../rules/law/rule.js';
import { type HostIo, usageError } from '../command.js';
import { createdAtOption, newline, output, writtenAt } from '../correction-options.js';
import { defineCommand } from '../declaration/command-declaration.js';
import type { OptionDeclarations, OptionValues } from '../declaration/option-declaration.js';
import { date, text, type ValueKind } from '../declaration/value-kind.js';
import { deliver } from '../deliver.js';
import { neededRooms } from '../needed-rooms.js';

/** A text that says something. */
function filled(word: string, expects: string): ValueKind<string> {
  return { ...text(word, expects), read: (given) => (given.trim() === '' ? undefined : given) };
}

const options = {
  'sender-id': { takes: filled('ID', 'what identifies the sender (IS01)'), about: 'what identifies the sender, usually its telephone number (IS01)', needed: true },
  'sender-name': { takes: filled('NAME', 'the name of the sender (IS02)'), about: 'the name of the pharmacy or company that sends (IS02)', needed: true },
  dea: { takes: filled('NUMBER', "the pharmacy's DEA number (PHA03)"), about: "the pharmacy's DEA number (PHA03)", needed: true },
  from: { takes: date, about: 'the first day on which nothing was dispensed', needed: true },
  'control-number': { takes: filled('TEXT', 'a control number (TH02)'), about: 'a number of your own that no other transmission of yours has (TH02)', needed: true },
  to: { takes: date, about: 'the last day on which nothing was dispensed', otherwise: '--from', under: 'Possible' },
  npi: { takes: text('NUMBER', "the pharmacy's NPI (PHA01)"), about: "the pharmacy's NPI (PHA01)", under: 'Possible' },
  ncpdp: { takes: text('NUMBER', "the pharmacy's NCPDP provider id (PHA02)"), about: "the pharmacy's NCPDP provider id (PHA02)", under: 'Possible' },
  'created-at': { ...createdAtOption, under: 'Possible' },
  test: { about: 'mark the file as a test (TH07)', under: 'Possible' },
  newline: { ...newline, under: 'Possible' },
  output: { ...output, under: 'Possible' },
} as const satisfies OptionDeclarations;

/** The version to write: 4.2 unless the law of the day names others alone. */
function versionFor({ asap }: Required<Pick<Profile, 'asap'>>, on: PlainDate): AsapVersion {
  const named = versionOn(asap, on)?.value.versions ?? [];
  return named.includes('4.2') ? '4.2' : (asapVersions.findLast((version) => named.includes(version)) ?? '4.2');
}

function reportOf(values: OptionValues<typeof options>, io: HostIo, profile: Required<Pick<Profile, 'asap'>>) {
  const { from, to = from, npi, ncpdp } = values;
  if (to < from) throw usageError('--to must not lie before --from.');
  const { time, day } = writtenAt(values['created-at'], io);
  if (day < to) throw usageError('--to must not lie after the day of writing: nobody knows yet what will be dispensed.');
  const submission = zeroReportOf({
    source: { sourceId: values['sender-id'], sourceName: values['sender-name'] },
    pharmacy: { dea: values.dea, ...(npi !== undefined && { npi }), ...(ncpdp !== undefined && { ncpdp }) },
    from,
    to,
    createdAt: time,
    controlNumber: values['control-number'],
    fileType: values.test ? 'T' : 'P',
    version: versionFor(profile, day),
  });
  return { submission, on: day };
}

/** `kasper-rules zero-report`: writes the file that says nothing was dispensed. */
export const zeroReport = defineCommand({
  name: 'zero-report',
  group: 'files',
  rooms: ['asap'],
  summary: 'Write the file that says nothing was dispensed.',
  operands: [],
  options,
  notes: ['Whether a report is owed for a day without dispensings, the law or your agreement with the program says.'],
  statuses: '0 written; 1 a value cannot stand in a file, and nothing was written; 2 the call cannot be carried out.',
  examples: [
    {
      shows: 'Report that nothing was dispensed on a day.',
      call: "zero-report --sender-id 8595550140 --sender-name 'RIVERBEND DEMO PHARMACY' --dea FH9900425 --from 2025-03-10 --control-number KY-0001 --created-at 2025-03-11T08:15",
    },
  ],
  run: ({ options: values }, io, law) => {
    const profile = neededRooms(law, 'asap');
    const { submission, on } = reportOf(values, io, profile);
    return deliver(submission, { newline: values.newline }, { on, output: values.output, profile }, io);
  },
});
