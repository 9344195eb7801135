import { reportCaveats, type DoseDays, type Overlaps, type PatientReport, type ReportRow, type Tally } from '../reports/index.js';
import { doseTimeline } from './dose-timeline.js';
import { PAGE_WIDTH, plural, printable, wrap } from './lines.js';
import type { Styles } from './styles.js';

type Equivalent = ReportRow['equivalent'];

function equivalentWords(equivalent: Equivalent): string {
  return equivalent.status === 'computed' ? String(equivalent.perDay) : `${equivalent.status === 'unknown' ? '?' : '-'} ${equivalent.reason.replaceAll('-', ' ')}`;
}

/** Rows as columns of text, each as wide as its widest cell. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}

function rowTable(rows: readonly ReportRow[], styles: Styles): string[] {
  if (rows.length === 0) return ['No record is held that may be shown.'];
  const [heading = '', ...lines] = columns([
    ['', 'filled', 'product', 'quantity', 'days', 'a day', 'prescriber', 'pharmacy'],
    ...rows.map(({ id, dateFilled, product, productId, quantity, units, daysSupply, equivalent, prescriber, pharmacy }) => [
      id,
      dateFilled ?? '?',
      printable(product ?? (productId === null ? '?' : `NDC ${productId}`)),
      quantity === null ? '?' : `${String(quantity)} ${units ?? ''}`.trimEnd(),
      daysSupply === null ? '?' : String(daysSupply),
      equivalentWords(equivalent),
      printable(prescriber ?? '?'),
      printable(pharmacy ?? '?'),
    ]),
  ]);
  return [styles.faint(heading), ...lines];
}

const tallyWords = (noun: string, { known, withoutNumber }: Tally, nouns?: string): string => `${plural(known, noun, nouns)}${withoutNumber > 0 ? ` and perhaps more: ${plural(withoutNumber, 'record')} without` : ''}`;

function changeLines({ entries }: DoseDays, styles: Styles): string[] {
  return columns(
    entries.map(({ from, to, atLeast, exact, running, mayRun }) => [
      from === to ? from : `${from} to ${to}`,
      `${exact ? '' : 'at least '}${String(atLeast)}`,
      [running.length > 0 ? `rows ${running.join(', ')}` : '', mayRun.length > 0 ? `perhaps ${mayRun.join(', ')}` : ''].filter((part) => part !== '').join('; '),
    ]),
  ).map((line) => (line.includes('at least') ? styles.warning(line) : line));
}

const valueOf = ({ value, bound }: { readonly value: number | null; readonly bound: string }): string => (value === null ? (bound === 'exact' ? 'no day' : 'open') : `${bound === 'at-least' ? 'at least ' : ''}${String(value)}`);

function overlapLine({ pair, days: { atLeast, atMost } }: Overlaps): string {
  return `${printable(pair.join(' and '))}: ${atLeast === atMost ? plural(atLeast, 'day') : `${String(atLeast)} to ${plural(atMost, 'day')}`}`;
}

/** One item of a list, its later lines under the first. */
const item = (text: string): string => `- ${wrap(text, '  ').trimStart()}`;

/** A patient report as a page for people. */
export function reportPage(report: PatientReport, tables: readonly string[], styles: Styles): string {
  const { frame, permit, rows, counts, doses, summary, overlaps, caveats, cites } = report;
  const { suppliedDays, therapyDays, window, peak } = summary;
  const titled = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', styles.heading(title), ...lines]);
  return [
    styles.title(`Records held of one person, ${frame.from} to ${frame.to}, as of ${frame.asOf}`),
    // The first says whose figures these are not.
    ...caveats.slice(0, 1).map((caveat) => wrap(reportCaveats[caveat])),
    '',
    `Permitted by ${permit.basis ?? 'the rules'}, law of ${permit.lawDate}${permit.verified ? '' : ', which was not read'}${permit.obligations.length > 0 ? `; to be met: ${permit.obligations.join(', ')}` : ''}`,
    ...titled('Dispensings', rowTable(rows, styles)),
    ...titled('Counts', [
      [tallyWords('prescription', counts.prescriptions), tallyWords('fill', counts.fills), tallyWords('prescriber registration', counts.prescribers), tallyWords('pharmacy registration', counts.pharmacies)].join(', '),
    ]),
    ...titled(`Milligrams of morphine a day, by ${tables.join(', else ')}`, [...doseTimeline(doses, PAGE_WIDTH), '', ...changeLines(doses, styles)]),
    ...titled('Four definitions of a daily dose', columns([['over days supplied', 'over days on therapy', 'over the window', 'highest day'], [suppliedDays, therapyDays, window, peak].map(valueOf)])),
    ...titled('Days with two classes', overlaps.map(overlapLine)),
    ...titled('To be said with it', caveats.slice(1).map((caveat) => item(reportCaveats[caveat]))),
    ...titled('Sources', cites.map(({ id, title, standing }) => item(`${id}${title === undefined ? '' : `: ${title}`} (${standing})`))),
    '',
  ].join('\n');
}
