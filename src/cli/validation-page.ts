import { asapIssues, type AsapIssue, docsOf, type ValidationReport } from '../asap/index.js';
import { grouped } from '../core/grouped.js';
import { citationWords } from './citation-words.js';
import { type FileSketch, kindOf, type Sight } from './file-sketch.js';
import { PAGE_WIDTH, plural, wrap } from './lines.js';
import type { Styles } from './styles.js';
import { transmissionSummary } from './transmission-summary.js';
import { remedyHere } from './remedy-here.js';

/** A validated file as the page shows it. */
export interface ValidatedFile {
  readonly name: string;
  readonly size: number;
  readonly sketch: FileSketch;
  readonly report: ValidationReport;
  readonly showPhi: boolean;
  /** How many issues of a kind are shown. */
  readonly sights: number;
  /** Every issue names its row in the documentation. */
  readonly links: boolean;
  /** The codes that were not to be reported. */
  readonly off: readonly string[];
}

const INDENT = ' '.repeat(8);
/** What concerns the report itself has no place in the file. */
const UNSEEN: Sight = { place: 'File', frame: [] };

function verdict({ counts, records, zeroReport, ok }: ValidationReport, styles: Styles): string[] {
  const found = `${plural(counts.errors, 'error')}, ${plural(counts.warnings, 'warning')}`;
  const all = records.accepted + records.rejected;
  const none = zeroReport ? 'no records, as a zero report has none' : 'no record read';
  const taken = all === 0 ? none : `${records.accepted.toLocaleString('en-US')} of ${plural(all, 'record')} accepted, ${records.rejected.toLocaleString('en-US')} rejected by these checks`;
  return [`${ok ? styles.good('✓ NO ERRORS FOUND') : styles.error('✗ ERRORS FOUND')}  ${found}`, taken];
}

/** An error around records rejects them all, however clean they are. */
function frameNote({ issues, records }: ValidationReport): string[] {
  const isAround = issues.some(({ severity, path }) => severity === 'error' && path.length > 0 && !path.includes('patients'));
  return isAround && records.rejected > 0 ? ['An error in the frame of the file or of a pharmacy rejects every record inside it.'] : [];
}

function rule(title: string, styles: Styles): string {
  return `${styles.heading(title)} ${styles.faint('─'.repeat(Math.max(0, PAGE_WIDTH - title.length - 1)))}`;
}

function issueLines(issue: AsapIssue, { frame, more, links }: { readonly frame: readonly string[]; readonly more: readonly AsapIssue[]; readonly links: boolean }, styles: Styles): string[] {
  const { severity, message, code, cites = [] } = issue;
  const source = citationWords(cites);
  const lastLine = more.at(-1)?.location?.line;
  return [
    `${styles[severity](severity.padEnd(INDENT.length))}${wrap(message, INDENT).trimStart()}`,
    ...frame.map((line, at) => (at === 0 ? line : styles[severity](line))),
    styles.faint(wrap(source === '' ? code : `${code} · ${source}`, INDENT)),
    ...(links ? [styles.faint(`${INDENT}${docsOf(issue)}`)] : []),
    ...(more.length > 0 ? [`${INDENT}and ${more.length.toLocaleString('en-US')} more like this${lastLine === undefined ? '' : `, the last on line ${lastLine}`}`] : []),
  ];
}

function issuesByPlace({ report, sketch, sights, links }: ValidatedFile, styles: Styles): string[] {
  const kinds = grouped(report.issues, kindOf);
  const shown = report.issues.filter((issue) => kinds.get(kindOf(issue))?.slice(0, sights).includes(issue));
  const sightOf = (issue: AsapIssue): Sight => sketch.sights.get(issue) ?? UNSEEN;
  const lines: string[] = [];
  for (const [title, issues] of grouped(shown, (issue) => sightOf(issue).place)) {
    lines.push('', rule(title, styles));
    for (const issue of issues) {
      const kind = kinds.get(kindOf(issue)) ?? [];
      const more = kind[sights - 1] === issue ? kind.slice(sights) : [];
      lines.push('', ...issueLines(issue, { frame: sightOf(issue).frame, more, links }, styles));
    }
  }
  return lines;
}

/** Each remedy once, the most frequent first. */
function remedies({ issues }: ValidationReport, styles: Styles): string[] {
  const codes = [...grouped(issues, (issue) => `${issue.code} ${remedyHere(asapIssues, issue)}`).values()].sort((a, b) => b.length - a.length);
  const width = String(codes[0]?.length ?? 0).length;
  return codes.flatMap((same) => {
    const [first] = same;
    const refs = [...new Set(same.flatMap(({ location }) => location?.ref ?? []))].join(', ');
    return [
      `${String(same.length).padStart(width + 1)} × ${styles[first.severity](first.code)}${refs === '' ? '' : `  ${styles.faint(refs)}`}`,
      wrap(remedyHere(asapIssues, first), ' '.repeat(width + 4)),
    ];
  });
}

/** An element or code from the report to show what `explain` is for. */
function explainable({ issues }: ValidationReport): string | undefined {
  return issues.find(({ location }) => location?.ref !== undefined && /\d$/.test(location.ref))?.location?.ref ?? issues[0]?.code;
}

/** The report on a file for people: what it is, the verdict, every issue at its place, and what to do. */
export function validationPage(file: ValidatedFile, styles: Styles): string {
  const { name, size, sketch, report, showPhi, off, links } = file;
  const [about, held] = transmissionSummary(sketch, size, report);
  const example = explainable(report);
  const hasFindings = report.issues.length > 0;
  const lines = [
    styles.title(name),
    wrap(about),
    held,
    '',
    ...verdict(report, styles),
    ...frameNote(report),
    ...(off.length > 0 ? [wrap(`Not looked for, as --off or the configuration asks: ${off.join(', ')}.`)] : []),
    ...(hasFindings ? [...issuesByPlace(file, styles), '', rule('What to do', styles), '', ...remedies(report, styles)] : []),
    '',
    ...(example === undefined ? [] : [`kasper-rules explain ${example} tells more.${showPhi ? '' : ' Patient data is shown as X; --show-phi shows it.'}`]),
    ...(links && hasFindings ? [styles.faint(wrap('Rows of the documentation are paths within the folder docs of the package, whose pages end in .md.'))] : []),
    styles.faint(wrap(`Checked for ${report.on} by kasper-rules, profile ${report.profile}. No certification by the program is implied.`)),
  ];
  return `${lines.join('\n')}\n`;
}
