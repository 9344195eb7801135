import type { AsapDocument, AsapIssue } from '../asap/index.js';
import { printable } from './lines.js';
import { writtenValue } from './written-value.js';

/** Names the place of an issue as a heading; only for those who may see it with the prescription number. */
export type PlaceFinder = (issue: AsapIssue, showPhi: boolean) => string;

type Level = 'DSP' | 'PAT' | 'PHA';

const nouns: Readonly<Record<Level, string>> = { DSP: 'Record', PAT: 'Patient', PHA: 'Pharmacy' };

function levelOf(path: AsapIssue['path']): Level | undefined {
  if (path.includes('dispensings')) return 'DSP';
  if (path.includes('patients')) return 'PAT';
  return path[0] === 'pharmacies' ? 'PHA' : undefined;
}

/** Finds places in a document. Records, patients and pharmacies are numbered through the file. */
export function placesIn({ segments }: AsapDocument): PlaceFinder {
  const numbers: Readonly<Record<Level, number[]>> = { DSP: [], PAT: [], PHA: [] };
  segments.forEach(({ id }, at) => {
    if (id === 'DSP' || id === 'PAT' || id === 'PHA') numbers[id].push(at);
  });
  return ({ path, location }, showPhi) => {
    const level = levelOf(path);
    if (location === undefined || (path[0] === undefined && location.segment === 0)) return 'File';
    if (level === undefined) return path[0] === undefined ? `Line ${location.line}, segment ${location.segment + 1}` : 'File';
    const opened = numbers[level].filter((at) => at <= location.segment).length;
    const at = numbers[level][opened - 1];
    const opener = at === undefined ? undefined : segments[at];
    if (at === undefined || !opener) return nouns[level];
    const prescription = level === 'DSP' && showPhi ? printable(writtenValue(opener, 'DSP02')) : '';
    return `${nouns[level]} ${opened} · line ${opener.line}, segment ${at + 1}${prescription === '' ? '' : ` · prescription ${prescription}`}`;
  };
}
