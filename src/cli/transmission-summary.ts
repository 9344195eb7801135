import { type AsapSegment, describe, type ValidationReport } from '../asap/index.js';
import { isPlainDate, type PlainDate } from '../core/plain-date.js';
import type { FileSketch } from './file-sketch.js';
import { plural, printable } from './lines.js';
import { sizeWords } from './size-words.js';
import { writtenValue } from './written-value.js';

function dateOf(digits: string): PlainDate | undefined {
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return isPlainDate(date) ? date : undefined;
}

const range = (first: PlainDate, last: PlainDate): string => (first === last ? first : `${first} to ${last}`);

/** Names of senders and pharmacies are nobody's data, but a value that swallowed the next segment might be. */
function nameIn(segment: AsapSegment | undefined, ref: string): string | undefined {
  const name = writtenValue(segment, ref);
  const isClean = name !== '' && name.length <= (describe(ref)?.max ?? 0) && name === printable(name);
  return isClean ? name : undefined;
}

function periodOf({ opening, filled = [0, 0] }: FileSketch, isZeroReport: boolean): string | undefined {
  const [, from = '', to = ''] = /^#(\d{8})#-#(\d{8})#$/.exec(writtenValue(opening.IS, 'IS03')) ?? [];
  const [first, last] = (isZeroReport ? [from, to] : filled.map(String)).map(dateOf);
  return first && last && `${isZeroReport ? 'nothing dispensed' : 'filled'} ${range(first, last)}`;
}

/** What a transmission is, in two lines: size, version, sender, period; and what it holds. */
export function transmissionSummary(sketch: FileSketch, size: number, { counts, zeroReport }: ValidationReport): readonly [string, string] {
  const { TH: header, IS: source, PHA: pharmacy } = sketch.opening;
  const version = nameIn(header, 'TH01');
  const sender = nameIn(source, 'IS02') ?? nameIn(pharmacy, 'PHA04');
  const about = [
    version === undefined ? undefined : `ASAP ${version}`,
    writtenValue(header, 'TH07') === 'T' ? 'test file' : undefined,
    sender === undefined ? undefined : `from ${sender}`,
    periodOf(sketch, zeroReport),
    `${sizeWords(size)}, ${plural(counts.segments, 'segment')}`,
  ];
  const statuses = [
    [counts.new, 'new'],
    [counts.revise, 'revise'],
    [counts.void, 'void'],
    [counts.dispensings - counts.new - counts.revise - counts.void, 'without a status'],
  ] as const;
  const kinds = statuses.filter(([count]) => count > 0).map(([count, status]) => `${count.toLocaleString('en-US')} ${status}`);
  const dispensings = plural(counts.dispensings, 'dispensing') + (kinds.length > 0 ? `: ${kinds.join(', ')}` : '');
  const held = zeroReport ? 'a zero report' : `${plural(counts.patients, 'patient')}, ${dispensings}`;
  return [about.filter((part) => part !== undefined).join(' · '), `${plural(counts.pharmacies, 'pharmacy', 'pharmacies')}, ${held}`];
}
