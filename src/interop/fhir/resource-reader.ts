import { isRecord } from '../../core/is-record.js';
import { issueOf, type Issue, type IssueParams } from '../../core/issue.js';
import { fromFhirIssues, type FromFhirIssueCode, type LeftOutReason } from './from-issues.js';

/** The way to a value inside a resource, the resource's type first. */
export type FhirPath = readonly (string | number)[];

/** A value of a resource from outside, with its place: asking for what is not there gives places without a value. */
export interface FhirNode {
  readonly path: FhirPath;
  readonly value: unknown;
}

/** Reads resources that may hold anything, and keeps what it could not take. */
export interface ResourceReader {
  readonly issues: Issue<FromFhirIssueCode>[];
  readonly note: (code: FromFhirIssueCode, path: FhirPath, params?: IssueParams) => void;
  /** Notes that a value is there and does not go over. */
  readonly leaveOut: (node: FhirNode, reason: LeftOutReason) => void;
  readonly member: (node: FhirNode, name: string) => FhirNode;
  /** The entries of a list; a single object where a list belongs is left out. */
  readonly list: (node: FhirNode, name: string) => readonly FhirNode[];
  readonly text: (node: FhirNode, name: string) => string | undefined;
  readonly number: (node: FhirNode, name: string) => number | undefined;
}

/** Makes a reader for one resource and what comes along with it. */
export function createResourceReader(): ResourceReader {
  const issues: Issue<FromFhirIssueCode>[] = [];
  const note: ResourceReader['note'] = (code, path, params) => {
    issues.push(issueOf(fromFhirIssues, code, { path, ...(params && { params }) }));
  };
  const leaveOut: ResourceReader['leaveOut'] = ({ path, value }, reason) => {
    if (value !== undefined && value !== null) note('interop.fhir.left-out', path, { reason });
  };
  const member: ResourceReader['member'] = ({ path, value }, name) => ({
    path: [...path, name],
    value: isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined,
  });
  const leaf = <T extends string | number>(isRight: (value: unknown) => value is T) => (node: FhirNode, name: string): T | undefined => {
    const found = member(node, name);
    if (isRight(found.value)) return found.value;
    leaveOut(found, 'shape');
    return undefined;
  };
  return {
    issues,
    note,
    leaveOut,
    member,
    list: (node, name) => {
      const found = member(node, name);
      if (!Array.isArray(found.value)) {
        leaveOut(found, 'shape');
        return [];
      }
      return found.value.map((value: unknown, index) => ({ path: [...found.path, index], value }));
    },
    text: leaf((value): value is string => typeof value === 'string' && value.trim() !== ''),
    number: leaf((value): value is number => typeof value === 'number' && Number.isFinite(value)),
  };
}
