import { mustHaveShape, type Shape } from '../../core/mistake.js';
import type { Delimiters } from '../reading/delimiters.js';
import { countNames, type ReportTally } from '../report/report.js';

/** Whole patients of one pharmacy, with what they are judged by: the header and the pharmacy they stand under. */
export interface PatientsPart {
  /** Patients, who can be judged apart. */
  readonly kind: 'patients';
  /** 0-based place among the parts of the file. */
  readonly index: number;
  /** What the records of this file are hashed by; other cuts have another one. */
  readonly key: string;
  /** What the file is cut by. */
  readonly delimiters: Delimiters;
  /** TH as it is written. */
  readonly header: string;
  /** IS as it is written. */
  readonly source: string;
  /** PHA as it is written. */
  readonly pharmacy: string;
  /** The segments of the patients as they are written. */
  readonly text: string;
}

/** What can only be judged where it stands: header, source, pharmacies, trailers, and whatever is out of order. */
export interface FramePart {
  /** The frame of the file. */
  readonly kind: 'frame';
  /** 0-based place among the parts of the file. */
  readonly index: number;
  /** What the records of this file are hashed by. */
  readonly key: string;
  /** The segments as they are written. */
  readonly text: string;
}

/** The end of the file. */
export interface EndPart {
  /** The last part. */
  readonly kind: 'end';
  /** 0-based place among the parts of the file. */
  readonly index: number;
  /** How the bytes of the file were read. */
  readonly encoding: 'text' | 'utf-8' | 'latin-1';
}

/** A part of a file that `validatePart` can validate by itself; plain JSON, with patient data. */
export type FilePart = PatientsPart | FramePart | EndPart;

/**
 * What was found in a part; plain JSON, without patient data. The places in it are counted from the start of the part. Records are told apart by
 * hashes that cannot be turned back without the key of the parts; keep it from whoever may see answers only.
 */
export interface PatientsReport extends ReportTally {
  /** What was found among patients. */
  readonly kind: 'patients-report';
  /** The place of the part among the parts of the file. */
  readonly index: number;
  /** What the part was validated by. */
  readonly terms: string;
  /** Characters passed. */
  readonly length: number;
  /** Line feeds passed. */
  readonly lines: number;
  /** Patients passed. */
  readonly patients: number;
  /** Some numbers a record, by which the records of all parts are compared: see `record-notes.ts`. */
  readonly records: readonly number[];
}

/** What `validatePart` makes of a part: its findings, or the part itself where it has to be judged in its place. */
export type PartReport = PatientsReport | FramePart | EndPart;

const place: Shape = { kind: 'text', index: 'number' };
const frameShape: Shape = { key: 'text', text: 'text' };
const endShape: Shape = { encoding: 'text' };

const partShapes: Readonly<Record<FilePart['kind'], Shape>> = {
  patients: { key: 'text', delimiters: { element: 'text', terminator: 'text' }, header: 'text', source: 'text', pharmacy: 'text', text: 'text' },
  frame: frameShape,
  end: endShape,
};

const reportShapes: Readonly<Record<PartReport['kind'], Shape>> = {
  'patients-report': {
    terms: 'text',
    length: 'number',
    lines: 'number',
    patients: 'number',
    records: ['number'],
    counts: Object.fromEntries(countNames.map((name) => [name, 'number'])),
    grades: ['number'],
    issues: ['object'],
    'places?': ['number'],
    found: 'number',
  },
  frame: frameShape,
  end: endShape,
};

function mustBeOfKind(call: string, given: unknown, what: string, shapes: Readonly<Record<string, Shape>>): void {
  mustHaveShape(call, given, what, place);
  const { kind } = given as { readonly kind: string };
  if (!Object.hasOwn(shapes, kind)) throw new TypeError(`${call}: \`kind\` of ${what} must be ${Object.keys(shapes).join(', ')}`);
  mustHaveShape(call, given, what, shapes[kind] ?? place);
}

/** Throws the TypeError of a programmer's mistake where something is no part that `cutFile` cut. */
export function mustBeFilePart(call: string, part: unknown): void {
  mustBeOfKind(call, part, 'the part, which must be one that cutFile cut,', partShapes);
}

/** Throws the TypeError of a programmer's mistake where something is no answer of `validatePart`. */
export function mustBePartReport(call: string, report: unknown): void {
  mustBeOfKind(call, report, 'an answer, which must be one that validatePart gave,', reportShapes);
}
