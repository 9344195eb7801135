import type { Citation } from './citation.js';
import { mustHaveShape, type Shape } from './mistake.js';

/** `error`: the rule is broken; `warning`: accepted, but doubtful; `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** Where in a text an issue stands. */
export interface IssueLocation {
  /** 0-based index of the segment; TH is 0. */
  readonly segment: number;
  /** 0-based offset in the text, in UTF-16 code units. */
  readonly offset: number;
  /** Length in UTF-16 code units; 0 where something is missing. */
  readonly length: number;
  /** 1-based line. */
  readonly line: number;
  /** The element (`DSP09`) or segment (`TP`) meant. */
  readonly ref?: string;
}

const issueShape: Shape = { code: 'text', severity: 'text', message: 'text', path: 'list', 'location?': { offset: 'number', length: 'number', line: 'number' } };

/** Throws the TypeError of a programmer's mistake where something is no issue. */
export function mustBeIssue(call: string, issue: unknown): void {
  mustHaveShape(call, issue, 'the issue', issueShape);
}

/** Throws the TypeError of a programmer's mistake where something is no list of issues. */
export function mustBeIssues(call: string, issues: unknown): void {
  mustHaveShape(call, issues, 'the issues', [issueShape]);
}

/** Values an issue's message is made of: limits, codes, counts; never a value from the user's data. */
export type IssueParams = Readonly<Record<string, string | number>>;

/**
 * One finding: what, where, how grave and what to do. Plain JSON without patient data.
 * It has `message` and `path`, so it is a Standard Schema issue as it stands.
 */
export interface Issue<Code extends string = string> {
  /** Permanent, lower-case, the area first: `asap.bad-time`; `docsOf` names its row in the documentation. */
  readonly code: Code;
  /** How grave it is. */
  readonly severity: Severity;
  /** One sentence for a person, without any value of the user's data. */
  readonly message: string;
  /** Where in the typed tree or in the facts, from the outside in. */
  readonly path: readonly (string | number)[];
  /** Where in the text of a file. */
  readonly location?: IssueLocation;
  /** The limits and names the message is made of. */
  readonly params?: IssueParams;
  /** The law or the source it rests on. */
  readonly cites?: readonly Citation[];
}

/** One row of an area's catalogue of issue codes. */
export interface IssueSpec {
  /** How grave it is unless the caller says otherwise. */
  readonly severity: Severity;
  /** The sentence, with its parameters filled in. */
  readonly message: (params: IssueParams) => string;
  /** One sentence that says what to do about it. */
  readonly help: string;
  /** What to do instead where the issue has one of these reasons (`params.reason`): advice belongs to the reason. */
  readonly remedies?: Readonly<Record<string, string>>;
}

/** An area's catalogue: every code it can answer with. */
export type IssueCatalogue<Code extends string = string> = Readonly<Record<Code, IssueSpec>>;

/** One sentence that says what to do about an issue: the remedy of its reason, else the help of its code. */
export function remedyOf<Code extends string>(catalogue: IssueCatalogue<Code>, { code, params }: Pick<Issue<Code>, 'code' | 'params'>): string {
  const { help, remedies } = catalogue[code];
  const reason = params?.['reason'];
  return (typeof reason === 'string' ? remedies?.[reason] : undefined) ?? help;
}

/** The parts of an issue that its catalogue row does not give. */
export interface IssueDetails {
  readonly path?: readonly (string | number)[];
  readonly location?: IssueLocation;
  readonly params?: IssueParams;
  readonly cites?: readonly Citation[];
  /** Instead of the catalogue's severity. */
  readonly severity?: Severity;
}

/** Builds an issue from its catalogue row. */
export function issueOf<Code extends string>(catalogue: IssueCatalogue<Code>, code: Code, details: IssueDetails = {}): Issue<Code> {
  const spec = catalogue[code];
  return {
    code,
    severity: details.severity ?? spec.severity,
    message: spec.message(details.params ?? {}),
    path: details.path ?? [],
    ...(details.location && { location: details.location }),
    ...(details.params && { params: details.params }),
    ...(details.cites && { cites: details.cites }),
  };
}
