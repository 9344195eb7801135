import { isRecord } from '../../core/is-record.js';
import { mustHaveShape, type Shape } from '../../core/mistake.js';
import type { Citation } from '../../core/citation.js';
import type { IssueLocation, Severity } from '../../core/issue.js';
import type { Coding, OperationOutcome, OutcomeIssue, OutcomeIssueType, OutcomeSeverity } from './resources.js';
import { systems } from './systems.js';

/** A step of a path as some Standard Schemas write it. */
export interface PathSegment {
  /** The member or the index. */
  readonly key: PropertyKey;
}

/** An issue of this library, or one of any Standard Schema, which has no code and no severity. */
export interface ReportedIssue {
  /** One sentence for a person. */
  readonly message: string;
  /** Where in the data, from the outside in. */
  readonly path?: readonly (PropertyKey | PathSegment)[] | undefined;
  /** This library's code; a Standard Schema has none. */
  readonly code?: string;
  /** An error where it is absent. */
  readonly severity?: Severity;
  /** Where in a file. */
  readonly location?: IssueLocation;
  /** On what it rests. */
  readonly cites?: readonly Citation[];
}

const reported: Shape = [
  { message: 'text', 'path?': 'list', 'code?': 'text', 'severity?': 'text', 'location?': { line: 'number', offset: 'number', 'ref?': 'text' }, 'cites?': [{ id: 'text' }] },
];

const severities: Readonly<Record<Severity, OutcomeSeverity>> = { error: 'error', warning: 'warning', info: 'information' };

/** FHIR's type of an issue by the words of its code; the first that fits. */
const typesByCode: readonly (readonly [RegExp, OutcomeIssueType])[] = [
  [/^interop\.fhir\.not-a-resource/, 'structure'],
  [/^interop\.fhir\.other-resource/, 'conflict'],
  [/^interop\.fhir\.(modifier|left-out)/, 'not-supported'],
  [/^reports\.(not-permitted|other-report|outside-scope)/, 'forbidden'],
  [/missing|lacks|required/, 'required'],
  [/too-long/, 'too-long'],
  [/too-many/, 'too-costly'],
  [/duplicate/, 'duplicate'],
  [/conflict/, 'conflict'],
  [/bad-code|code-form|unknown-(word|value|event)|-unknown$/, 'code-invalid'],
  [/^asap\.version|outside-coverage|before-law|beyond|no-holidays/, 'not-supported'],
  [/^asap\.(header|truncated|sequence|surplus|encoding|control-number)|segment|wrong-type|unknown-(key|member|element)/, 'structure'],
  [/^identifier\.|bad-|\.not-an?-|format|check-digit|character|whitespace|punctuation|malformed|calendar\.years/, 'value'],
  [/^(asap|rules|access|corrections|reports|interop)\./, 'business-rule'],
];

function typeOf({ code = '', severity }: ReportedIssue): OutcomeIssueType {
  if (severity === 'info') return 'informational';
  return typesByCode.find(([words]) => words.test(code))?.[1] ?? 'invalid';
}

/** The areas of this library's codes: a code of another schema is none of ours. */
const OURS = /^(?:asap|identifier|rules|access|corrections|reports|interop)\./;

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A member as FHIRPath names it; what is no identifier stands between backticks. */
function memberOf(key: string): string {
  return IDENTIFIER.test(key) ? key : `\`${JSON.stringify(key).slice(1, -1).replaceAll('`', '\\`')}\``;
}

/** `pharmacies[0].patients[1].patient.id` */
function expressionOf(path: NonNullable<ReportedIssue['path']>): string {
  return path
    .map((segment) => (isRecord(segment) ? segment['key'] : segment))
    .map((key, index) => (typeof key === 'number' ? `[${String(key)}]` : `${index > 0 ? '.' : ''}${memberOf(String(key))}`))
    .join('');
}

function diagnosticsOf({ location, cites }: ReportedIssue): string {
  const place = location && `${location.ref === undefined ? '' : `${location.ref}, `}line ${String(location.line)}, offset ${String(location.offset)}`;
  const sources = cites && cites.length > 0 ? `Sources: ${cites.map(({ id }) => id).join('; ')}` : undefined;
  return [place, sources].filter((part) => part !== undefined).join('. ');
}

function outcomeIssueOf(issue: ReportedIssue): OutcomeIssue {
  const { code, severity, message, path } = issue;
  const coding: Coding[] = code && OURS.test(code) ? [{ system: systems.issueCodes, code }] : [];
  const diagnostics = diagnosticsOf(issue);
  return {
    severity: severities[severity ?? 'error'],
    code: typeOf(issue),
    details: { ...(coding.length > 0 && { coding }), text: message },
    ...(diagnostics !== '' && { diagnostics }),
    ...(path && path.length > 0 && { expression: [expressionOf(path)] }),
  };
}

/**
 * Issues as a FHIR R4 OperationOutcome: code and message in `details`, place and sources in `diagnostics`, the path in `expression`.
 *
 * Takes the issues of every function here and those of any Standard Schema, which count as errors. No issues give the one informational
 * issue that FHIR asks for. No value of the user's data goes in. Source: HL7 FHIR R4, OperationOutcome.
 *
 * @example
 * ```ts
 * import { npi } from 'kasper-rules/identifiers';
 * import { toOperationOutcome } from 'kasper-rules/fhir';
 *
 * const { issue } = toOperationOutcome(npi.parse('1234567890').issues);
 * issue[0]?.severity; // 'error'
 * issue[0]?.code; // 'value'
 * ```
 */
export function toOperationOutcome(issues: readonly ReportedIssue[]): OperationOutcome {
  mustHaveShape('toOperationOutcome', issues, 'the issues', reported);
  const none: OutcomeIssue = { severity: 'information', code: 'informational', details: { text: 'No issues' } };
  return { resourceType: 'OperationOutcome', issue: issues.length > 0 ? issues.map(outcomeIssueOf) : [none] };
}
