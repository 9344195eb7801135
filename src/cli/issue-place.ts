import type { AsapIssue } from '../asap/index.js';
import { isReadable, numberOf, rawTextOf, type SegmentView } from '../asap/reading/segment-view.js';
import { printable } from './lines.js';

/** Names the places of issues while a file passes: each segment is shown when it has been read, or before when an issue stands on it. */
export interface PlaceFinder {
  readonly pass: (view: SegmentView) => void;
  /** The place of an issue on a segment that has passed, as a heading. */
  readonly placeOf: (issue: AsapIssue) => string;
}

type Level = 'DSP' | 'PAT' | 'PHA';

const nouns: Readonly<Record<Level, string>> = { DSP: 'Record', PAT: 'Patient', PHA: 'Pharmacy' };

/** The segment that opened a record, patient or pharmacy; they are numbered through the file. */
interface Opener {
  number: number;
  segment: number;
  line: number;
  prescription: string;
}

const isLevel = (id: string | undefined): id is Level => id === 'DSP' || id === 'PAT' || id === 'PHA';
const nothingOpened = (): Opener => ({ number: 0, segment: -1, line: 0, prescription: '' });

const STATUS = 1;
const PRESCRIPTION_NUMBER = 2;
const REVISE = 1;

/** Whether a segment revises a dispensing. */
export const isRevision = (view: SegmentView): boolean => view.id === 'DSP' && isReadable(view, STATUS) && numberOf(view, STATUS) === REVISE;

function levelOf(path: AsapIssue['path']): Level | undefined {
  if (path.includes('dispensings')) return 'DSP';
  if (path.includes('patients')) return 'PAT';
  return path[0] === 'pharmacies' ? 'PHA' : undefined;
}

function heading(level: Level, { number, segment, line, prescription }: Opener): string {
  if (number === 0) return nouns[level];
  return `${nouns[level]} ${number} · line ${line}, segment ${segment + 1}${prescription === '' ? '' : ` · prescription ${prescription}`}`;
}

/** Starts a file. Only those who may see patient data are told prescription numbers. */
export function createPlaceFinder(showPhi: boolean): PlaceFinder {
  const last: Readonly<Record<Level, Opener>> = { DSP: nothingOpened(), PAT: nothingOpened(), PHA: nothingOpened() };
  // A void further on is an issue of the revision it conflicts with.
  const revisions = new Map<number, Opener>();
  return {
    pass: (view) => {
      if (!isLevel(view.id)) return;
      const opener = last[view.id];
      if (view.index > opener.segment) {
        opener.number += 1;
        opener.segment = view.index;
        opener.line = view.line;
        if (showPhi && view.id === 'DSP') opener.prescription = printable(rawTextOf(view, PRESCRIPTION_NUMBER).trim());
      }
      if (view.index === opener.segment && isRevision(view)) revisions.set(view.index, { ...opener });
    },
    placeOf: ({ path, location }) => {
      const level = levelOf(path);
      if (location === undefined || (path[0] === undefined && location.segment === 0)) return 'File';
      if (level === undefined) return path[0] === undefined ? `Line ${location.line}, segment ${location.segment + 1}` : 'File';
      return heading(level, (level === 'DSP' && revisions.get(location.segment)) || last[level]);
    },
  };
}
