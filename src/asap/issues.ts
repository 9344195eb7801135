import { lineFeedsIn } from '../core/char-codes.js';
import type { Dated } from '../core/dated.js';
import { issueOf, remedyOf as remedyIn, type Issue, type IssueLocation, type IssueSpec, type Severity } from '../core/issue.js';
import { findings, type FindingDetails, type FindingKind, type FindingSpec } from './findings.js';
import { mustHaveShape } from '../core/mistake.js';
import type { AsapLaw } from './profile.js';
import { endInInput, endOf, linesTakenOut, placeInInput, startOf, type SegmentView } from './reading/segment-view.js';
import type { SegmentId } from './tables/spec.js';

/** The code of a finding in the ASAP area. */
export type AsapIssueCode = `asap.${FindingKind}`;

/** A finding on an ASAP file. */
export type AsapIssue = Issue<AsapIssueCode>;

function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

function issueSpecOf(spec: FindingSpec): IssueSpec {
  return {
    severity: spec.severity,
    help: spec.help,
    ...(spec.remedies && { remedies: spec.remedies }),
    message: (params) => {
      const { reason } = params;
      const template = typeof reason === 'string' ? spec.reasons?.[reason] : undefined;
      return fill(template ?? spec.message, params);
    },
  };
}

/** Every issue code of the ASAP area with its severity, wording and remedy. */
export const asapIssues = Object.fromEntries(
  Object.entries(findings).map(([kind, spec]) => [`asap.${kind}`, issueSpecOf(spec)]),
) as Readonly<Record<AsapIssueCode, IssueSpec>>;

/**
 * Says in one sentence what to do about an issue of a file: the remedy of its reason where that has one, else the help of its code.
 *
 * @example
 * ```ts
 * import { remedyOf, validate } from 'kasper-rules/asap';
 * import { kentucky } from 'kasper-rules/kentucky';
 *
 * const { issues } = validate('TH*4.2*C1*01**20250311*2561*P**~~\nTT*C1*2~\n', { profile: kentucky, on: '2025-03-31' });
 * issues.map(remedyOf).includes('Write four or six digits on the 24-hour clock, without colons.'); // true
 * ```
 */
export function remedyOf(issue: AsapIssue): string {
  mustHaveShape('remedyOf', issue, 'the issue', { code: 'text' });
  if (!Object.hasOwn(asapIssues, issue.code)) throw new TypeError('remedyOf: the issue must be one of a file, whose code starts with `asap.`');
  return remedyIn(asapIssues, issue);
}

/** Codes a caller takes more or less seriously, or not at all. */
export type SeverityOverrides = Readonly<Partial<Record<AsapIssueCode, Severity | 'off'>>>;

const paths: Readonly<Record<SegmentId, (place: SegmentView['place']) => readonly (string | number)[]>> = {
  TH: () => ['header'],
  IS: () => ['source'],
  PHA: ([pharmacy]) => ['pharmacies', pharmacy, 'pharmacy'],
  PAT: ([pharmacy, patient]) => ['pharmacies', pharmacy, 'patients', patient, 'patient'],
  DSP: ([pharmacy, patient, dispensing]) => ['pharmacies', pharmacy, 'patients', patient, 'dispensings', dispensing, 'dispensing'],
  PRE: ([pharmacy, patient, dispensing]) => ['pharmacies', pharmacy, 'patients', patient, 'dispensings', dispensing, 'prescriber'],
  CDI: ([pharmacy, patient, dispensing, ingredient]) => ['pharmacies', pharmacy, 'patients', patient, 'dispensings', dispensing, 'compound', ingredient],
  AIR: ([pharmacy, patient, dispensing]) => ['pharmacies', pharmacy, 'patients', patient, 'dispensings', dispensing, 'additional'],
  TP: ([pharmacy]) => ['pharmacies', pharmacy, 'pharmacyTrailer'],
  TT: () => ['trailer'],
};

/** Where in the typed tree a segment's value stands; empty where the segment fills no place. */
function pathOf(view: SegmentView, element: number): readonly (string | number)[] {
  if (view.id === undefined) return [];
  const name = view.spec?.elements[element - 1]?.name;
  const path = paths[view.id](view.place);
  return path.includes(-1) ? [] : name === undefined ? path : [...path, name];
}

/** Says on which line a place in a segment stands: newlines inside a segment move what follows them down. */
type LineCounter = (view: SegmentView, place: number) => number;

/** Counts on from the place asked for last, so that many findings on one long segment take one pass over it. */
function createLineCounter(): LineCounter {
  let segment = -1;
  let offset = 0;
  let line = 1;
  return (view, place) => {
    if (view.gaps) return view.line + linesTakenOut(view, place);
    if (view.index !== segment || view.base + place < offset) {
      segment = view.index;
      offset = view.base + view.start;
      ({ line } = view);
    }
    line += lineFeedsIn(view.codes, offset - view.base, place);
    offset = view.base + place;
    return line;
  };
}

function locate(view: SegmentView, element: number, missing: SegmentId | undefined, lineAt: LineCounter): IssueLocation {
  const isWhole = element === 0;
  const idEnd = endOf(view, 0);
  let start = view.start;
  let end = missing === undefined ? view.end : idEnd;
  if (!isWhole) {
    // An element that is not written would stand at the end of the segment.
    const isThere = element <= view.count;
    start = isThere ? startOf(view, element) : view.end;
    end = isThere ? endOf(view, element) : view.end;
  }
  const ref = isWhole ? missing : refOf(view, element);
  return {
    segment: view.index,
    offset: placeInInput(view, start),
    length: Math.max(endInInput(view, end) - placeInInput(view, start), 0),
    line: lineAt(view, start),
    ...(ref !== undefined && { ref }),
  };
}

function refOf(view: SegmentView, element: number): string {
  return `${view.id ?? ''}${String(element).padStart(2, '0')}`;
}

/** Where a finding stands. */
export interface FindingPlace {
  readonly path: readonly (string | number)[];
  readonly location?: IssueLocation;
}

/** Says where findings stand. */
export type PlaceFinder = () => (view: SegmentView, element: number, missing: SegmentId | undefined) => FindingPlace;

/** In the typed tree of a file, and in its text. */
const placeInFile: PlaceFinder = () => {
  const lineAt = createLineCounter();
  return (view, element, missing) => ({ path: pathOf(view, element), location: locate(view, element, missing, lineAt) });
};

/** In a record that stands by itself. */
export const placeInRecord: PlaceFinder = () => (view, element) => {
  const name = view.spec?.elements[element - 1]?.name;
  const part = view.id === 'CDI' ? ['compound', view.place[3]] : [view.spec?.name ?? ''];
  return { path: name === undefined ? part : [...part, name] };
};

/** Makes issues of findings under a law. */
export function issueMaker(law: Dated<AsapLaw> | undefined, findPlace = placeInFile): (kind: FindingKind, view: SegmentView, element: number, details: FindingDetails, severity: Severity) => AsapIssue {
  const placeOf = findPlace();
  return (kind, view, element, details, severity) => {
    const { reason, limit, declared, used, expected, missing } = details;
    const { sources }: FindingSpec = findings[kind];
    const ref = element === 0 ? undefined : refOf(view, element);
    const { spec } = view;
    const label = element === 0 ? (spec?.id ?? 'The segment') : `${spec?.elements[element - 1]?.label ?? 'Element'} (${refOf(view, element)})`;
    const cites = details.cites ?? sources?.[reason ?? '*'] ?? sources?.['*'] ?? (ref === undefined ? undefined : law?.value.requirements.find((requirement) => requirement.ref === ref)?.cites) ?? law?.cites;
    return issueOf(asapIssues, `asap.${kind}`, {
      severity,
      ...placeOf(view, element, missing),
      params: {
        label,
        ...(ref !== undefined && { ref }),
        ...(reason !== undefined && { reason }),
        ...(limit !== undefined && { limit }),
        ...(declared !== undefined && { declared }),
        ...(used !== undefined && { used }),
        ...(expected !== undefined && { expected }),
        ...(missing !== undefined && { missing }),
      },
      ...(cites && { cites }),
    });
  };
}
