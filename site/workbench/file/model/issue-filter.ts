import type { AsapIssue, AsapIssueCode, Severity } from 'kasper-rules/asap';

/** A record, patient, pharmacy or frame that issues stand on. */
export interface IssueHome {
  /** One for each. */
  readonly key: string;
  /** `Patient 2 · dispensing 1`. */
  readonly name: string;
}

const levels: Readonly<Record<string, string>> = { pharmacies: 'pharmacy', patients: 'patient', dispensings: 'dispensing' };

/** What an issue stands on, named by its place in the tree of the file; the only pharmacy of a file is not named. */
export function homeOf({ path }: Pick<AsapIssue, 'path'>, pharmacies: number): IssueHome {
  const names: string[] = [];
  let key = '';
  for (let at = 0; at + 1 < path.length && typeof path[at + 1] === 'number'; at += 2) {
    const level = levels[String(path[at])];
    if (level === undefined) break;
    key += `${level} ${path[at + 1]} `;
    if (level !== 'pharmacy' || pharmacies > 1 || path[at + 2] !== 'patients') names.push(`${level} ${Number(path[at + 1]) + 1}`);
  }
  const name = names.join(' · ');
  return name === '' ? { key: 'file', name: 'File' } : { key, name: name.charAt(0).toUpperCase() + name.slice(1) };
}

/** Which issues are shown; empty: all. */
export interface IssueFilter {
  readonly severity: Severity | '';
  readonly code: AsapIssueCode | '';
  /** The key of a home. */
  readonly home: string;
}

/** Nothing left out. */
export const everyIssue: IssueFilter = { severity: '', code: '', home: '' };

/** The issues a filter lets through, in their order. */
export function filtered(issues: readonly AsapIssue[], { severity, code, home }: IssueFilter, pharmacies: number): readonly AsapIssue[] {
  return issues.filter((issue) => (severity === '' || issue.severity === severity) && (code === '' || issue.code === code) && (home === '' || homeOf(issue, pharmacies).key === home));
}

/** A choice of a filter, and how many issues it leaves. */
export interface FilterChoice<Value extends string> {
  readonly value: Value;
  readonly name: string;
  readonly count: number;
}

function counted<Value extends string>(items: Iterable<readonly [Value, string]>): readonly FilterChoice<Value>[] {
  const counts = new Map<Value, { readonly name: string; count: number }>();
  for (const [value, name] of items) {
    const known = counts.get(value) ?? { name, count: 0 };
    known.count += 1;
    counts.set(value, known);
  }
  return [...counts].map(([value, { name, count }]) => ({ value, name, count }));
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The severities that occur, the gravest first. */
export function severityChoices(issues: readonly AsapIssue[]): readonly FilterChoice<Severity>[] {
  const names = { error: 'Errors', warning: 'Warnings', info: 'Notes' } as const;
  return counted(issues.map(({ severity }) => [severity, names[severity]] as const)).toSorted((one, other) => severities.indexOf(one.value) - severities.indexOf(other.value));
}

/** The kinds that occur, the most frequent first. */
export function codeChoices(issues: readonly AsapIssue[]): readonly FilterChoice<AsapIssueCode>[] {
  return counted(issues.map(({ code }) => [code, code.replace('asap.', '').replaceAll('-', ' ')] as const)).toSorted((one, other) => other.count - one.count);
}

/** The records and the like that issues stand on, in the order of the file. */
export function homeChoices(issues: readonly AsapIssue[], pharmacies: number): readonly FilterChoice<string>[] {
  return counted(issues.map((issue) => homeOf(issue, pharmacies)).map(({ key, name }) => [key, name] as const));
}
