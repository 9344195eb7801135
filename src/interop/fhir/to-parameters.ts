import { mustBeObject } from '../../core/mistake.js';
import { mustBeDecision, type AccessDecision, type AccessReason } from '../../access/answers/decision.js';
import type { OutcomeIssue, OutcomeIssueType, OutcomeParameters, OutcomeSeverity } from './resources.js';
import { systems } from './systems.js';

/** What is known of the answer besides the decision. */
export interface ParametersOptions {
  /** Whether a permitted query found rows. Default `some`: no data must be said, and never looks like a refusal. */
  readonly rows?: 'some' | 'none';
}

/** The status of a response between programs, with its display. */
const statuses = { complete: 'Complete', 'no-data': 'No Data', disallowed: 'Disallowed', deferred: 'Deferred' } as const;

function issue(severity: OutcomeSeverity, code: OutcomeIssueType, status: keyof typeof statuses, text: string, reason?: string): OutcomeIssue {
  const coding = [
    { system: systems.pmixStatus, code: status, display: statuses[status] },
    ...(reason === undefined ? [] : [{ system: systems.reasonCodes, code: reason }]),
  ];
  return { severity, code, details: { coding, text }, diagnostics: text };
}

const denials: Readonly<Record<string, OutcomeIssueType>> = { 'D-WRONG-CHANNEL': 'business-rule', 'D-ACCOUNT': 'login' };

function denied({ code, message }: AccessReason): OutcomeIssue {
  return issue('error', denials[code] ?? 'forbidden', 'disallowed', message, code);
}

/** One error a missing fact; an open question of law is a warning. */
function deferred({ missing, reasons }: AccessDecision): OutcomeIssue[] {
  const facts = missing.map((path) => ({ ...issue('error', 'required', 'deferred', 'A fact the decision turns on is not known', 'I-MISSING'), expression: [path] }));
  const open = reasons.filter(({ code }) => code !== 'I-MISSING').map(({ code, message }) => issue('warning', 'business-rule', 'deferred', message, code));
  return [...facts, ...open];
}

function permitted({ scope }: AccessDecision, rows: 'some' | 'none'): OutcomeIssue[] {
  if (rows === 'none') return [issue('information', 'informational', 'no-data', 'No data were found for the patient asked about')];
  return scope && scope.redact.length > 0 ? [issue('information', 'suppressed', 'complete', 'Rows that may not be released are left out')] : [];
}

/**
 * An access decision as the `outcome` of the HL7 US PDMP guide's response Parameters, for `Patient/$pdmp-history`.
 *
 * A denial gives one error a reason, an open decision one error a missing fact and a warning an open question; a permit gives an outcome
 * only for rows left out or not there, and leaves it to the caller to add the history. Statuses are PMIX codes (`complete`, `no-data`,
 * `disallowed`, `deferred`); which issue type a reason becomes is this library's choice. Source: HL7 US PDMP 1.0.0, pdmp-parameters-response.
 *
 * @example
 * ```ts
 * import { decideAccess } from 'kasper-rules/access';
 * import { toParameters } from 'kasper-rules/fhir';
 *
 * const decision = decideAccess({ at: '2025-03-10', requester: { kind: 'other', sort: 'press' }, asked: { report: 'patient' } });
 * toParameters(decision).parameter?.[0]?.resource.issue[0]?.code; // 'forbidden'
 * ```
 */
export function toParameters(decision: AccessDecision, options: ParametersOptions = {}): OutcomeParameters {
  mustBeDecision('toParameters', decision);
  mustBeObject('toParameters', options, 'the options');
  const { rows = 'some' } = options;
  const issues = { permit: () => permitted(decision, rows), deny: () => decision.reasons.map(denied), indeterminate: () => deferred(decision) };
  const found = issues[decision.outcome]();
  if (found.length === 0) return { resourceType: 'Parameters' };
  return { resourceType: 'Parameters', parameter: [{ name: 'outcome', resource: { resourceType: 'OperationOutcome', issue: found } }] };
}
