import { asapVersions, zeroReport as zeroReportOf, type AsapVersion } from '../../asap/index.js';
import type { PlainDate } from '../../core/plain-date.js';
import type { Profile } from '../../rules/law/profile.js';
import { versionOn } from '../../rules/law/rule.js';
import { dateOption, newlineOption, readArguments, timeOption } from '../arguments.js';
import { type Command, type HostIo, usageError } from '../command.js';
import { neededRooms } from '../needed-rooms.js';
import { deliver } from '../deliver.js';

/** The value of an option the report cannot do without. */
function needed(name: string, meaning: string, value: string | undefined): string {
  if (value === undefined || value.trim() === '') throw usageError(`--${name} is needed: ${meaning}.`);
  return value;
}

/** The version to write: 4.2 unless the law of the day names others alone. */
function versionFor({ asap }: Required<Pick<Profile, 'asap'>>, on: PlainDate): AsapVersion {
  const named = versionOn(asap, on)?.value.versions ?? [];
  return named.includes('4.2') ? '4.2' : (asapVersions.findLast((version) => named.includes(version)) ?? '4.2');
}

function callOf(args: readonly string[], io: HostIo, profile: Required<Pick<Profile, 'asap'>>) {
  const { values, positionals } = readArguments(args, {
    'sender-id': { type: 'string' },
    'sender-name': { type: 'string' },
    dea: { type: 'string' },
    npi: { type: 'string' },
    ncpdp: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    'control-number': { type: 'string' },
    'created-at': { type: 'string', default: io.localTime() },
    test: { type: 'boolean', default: false },
    newline: { type: 'string', default: 'lf' },
    output: { type: 'string' },
  });
  if (positionals.length > 0) throw usageError('Everything a zero report says is given as an option.');
  const from = dateOption('from', needed('from', 'the first day on which nothing was dispensed', values.from));
  const to = values.to === undefined ? from : dateOption('to', values.to);
  if (to < from) throw usageError('--to must not lie before --from.');
  const created = timeOption('created-at', values['created-at']);
  if (created.day < to) throw usageError('--to must not lie after the day of writing: nobody knows yet what will be dispensed.');
  const newline = newlineOption(values.newline);
  const { npi, ncpdp } = values;
  const submission = zeroReportOf({
    source: {
      sourceId: needed('sender-id', 'what identifies the sender, usually its telephone number (IS01)', values['sender-id']),
      sourceName: needed('sender-name', 'the name of the pharmacy or company that sends (IS02)', values['sender-name']),
    },
    pharmacy: { dea: needed('dea', "the pharmacy's DEA number (PHA03)", values.dea), ...(npi !== undefined && { npi }), ...(ncpdp !== undefined && { ncpdp }) },
    from,
    to,
    createdAt: created.time,
    controlNumber: needed('control-number', 'a number of your own that no other transmission of yours has (TH02)', values['control-number']),
    fileType: values.test ? 'T' : 'P',
    version: versionFor(profile, created.day),
  });
  return { submission, newline, on: created.day, output: values.output };
}

const help = `Needed:
  --sender-id ID         what identifies the sender, usually its telephone number (IS01)
  --sender-name NAME     the name of the pharmacy or company that sends (IS02)
  --dea NUMBER           the pharmacy's DEA number (PHA03)
  --from DATE            the first day on which nothing was dispensed
  --control-number TEXT  a number of your own that no other transmission of yours has (TH02)

Possible:
  --to DATE              the last day on which nothing was dispensed (--from)
  --npi NUMBER           the pharmacy's NPI (PHA01)
  --ncpdp NUMBER         the pharmacy's NCPDP provider id (PHA02)
  --created-at TIME      local date and time of writing, such as 2025-03-11T08:15 (now)
  --test                 mark the file as a test (TH07)
  --newline KIND         lf, crlf or none (lf)
  --output FILE          the file to make; it must not exist yet (standard output)

Whether a report is owed for a day without dispensings, the law or your agreement with the program says.

  kasper-rules zero-report --sender-id 5025550100 --sender-name 'EXAMPLE PHARMACY' --dea GB9900019 \\
    --from 2025-03-10 --control-number KY-0001 --output zero.dat`;

/** `kasper-rules zero-report`: writes the file that says nothing was dispensed. */
export const zeroReport: Command<HostIo> = {
  name: 'zero-report',
  summary: 'Write the file that says nothing was dispensed.',
  usage: 'kasper-rules zero-report --sender-id ID --sender-name NAME --dea NUMBER --from DATE --control-number TEXT …',
  help,
  run: async (args, io, law) => {
    const profile = neededRooms(law, 'asap');
    const { submission, newline, on, output } = callOf(args, io, profile);
    return deliver(submission, { newline }, { on, output, profile }, io);
  },
};
