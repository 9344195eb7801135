import type { WriteOptions } from '../asap/index.js';
import type { HostIo } from './command.js';
import type { OptionDeclarations, OptionValues } from './declaration/option-declaration.js';
import { date, file, localTime, type LocalTime, text, type ValueKind } from './declaration/value-kind.js';

const newlines: ReadonlyMap<string, NonNullable<WriteOptions['newline']>> = new Map([
  ['lf', 'LF'],
  ['crlf', 'CRLF'],
  ['none', 'none'],
]);

/** Where a line of a written file ends. */
export const newline = {
  takes: { word: 'KIND', expects: 'lf, crlf or none', choices: [...newlines.keys()], read: (given: string) => newlines.get(given.toLowerCase()) },
  about: 'what ends a line',
  default: 'lf',
} as const;

/** The file to make. */
export const output = { takes: file('FILE', 'the path of a file that does not exist yet'), about: 'the file to make; it must not exist yet', otherwise: 'standard output' } as const;

/** When a file is written. */
export const createdAtOption = { takes: localTime, about: 'local date and time of writing, such as 2025-03-14T10:10', otherwise: 'now' } as const;

const twoDigits = (expects: string): ValueKind<string> => ({ word: 'N', expects, read: (given) => (/^\d{1,2}$/.test(given) ? given : undefined) });

/** A prescription number; messages never repeat it. */
export const prescriptionNumber = text('NUMBER', 'a prescription number (DSP02)');

/** What is to stand in an element. */
export const setOption = {
  takes: text('ELEMENT=VALUE', 'an element and its value, such as DSP10=20', 'settings'),
  about: 'what is to stand there, such as DSP10=20',
  many: true,
} as const;

/** How a value of `--set` is written. */
export const settingNote = 'Dates are written 2025-03-31. CDI04.2=5 is about the second ingredient; DSP17= blanks an element.';

/** The options every command has that corrects a file. */
export const correctionOptions = {
  filled: { takes: date, about: 'which fill is meant, by the date filled (DSP05)', under: 'Possible' },
  refill: { takes: twoDigits('a number from 0 to 99'), about: 'by the refill number (DSP06); 0 is the original fill', under: 'Possible' },
  partial: { takes: twoDigits('a number from 00 to 99'), about: 'by the partial fill (DSP13)', under: 'Possible' },
  pharmacy: { takes: text('DEA', "a pharmacy's DEA number (PHA03)"), about: 'by the DEA number of the pharmacy (PHA03)', under: 'Possible' },
  'control-number': { takes: text('TEXT', 'a control number (TH02)'), about: 'a number that no other transmission of yours has (TH02)', otherwise: 'made from the time and from what is written', under: 'Possible' },
  'created-at': { ...createdAtOption, under: 'Possible' },
  newline: { ...newline, under: 'Possible' },
  output: { ...output, under: 'Possible' },
} as const satisfies OptionDeclarations;

/** Their values. */
export type CorrectionValues = OptionValues<typeof correctionOptions>;

/** Says when a file is written: the machine's time unless the call has its own. */
export function writtenAt(given: LocalTime | undefined, io: HostIo): LocalTime {
  if (given) return given;
  const time = io.localTime();
  const now = localTime.read(time);
  if (!now) throw new TypeError('The clock of this machine shows no local time.');
  return now;
}

/** Says when a correction is written. */
export function createdAt(values: CorrectionValues, io: HostIo): LocalTime {
  return writtenAt(values['created-at'], io);
}
