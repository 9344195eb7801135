import type { Severity } from '../../core/issue.js';
import type { FindingKind } from '../findings.js';

/** How a receiver of the RxSentry kind takes a record: loaded, loaded with a doubt, loaded with gaps, not loaded. */
export const CLEAN = 0;
const MINOR = 1;
export const SERIOUS = 2;
export const FATAL = 3;

const structureKinds: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'header',
  'missing-segment',
  'misplaced-segment',
  'unknown-segment',
  'truncated',
  'segment-count',
  'control-number',
]);

/** Elements without which a receiver cannot tell which record it has. */
const fatalRefs: ReadonlySet<string> = new Set(['PHA03', 'DSP01', 'DSP02', 'DSP05', 'DSP06']);

/** The grade of one finding. */
export function gradeOf(kind: FindingKind, severity: Severity, ref: string | undefined): number {
  if (severity === 'info') return CLEAN;
  if (severity === 'warning') return MINOR;
  return structureKinds.has(kind) || (ref !== undefined && fatalRefs.has(ref)) ? FATAL : SERIOUS;
}

/** How many records have which grade. */
export type GradeCounts = [clean: number, minor: number, serious: number, fatal: number];

/** Moves counts into those of the loop around, every record raised to at least a grade: a fault of the patient is a fault of each of its records. */
export function moveGrades(from: GradeCounts, to: GradeCounts, atLeast: number): void {
  for (let grade = CLEAN; grade <= FATAL; grade += 1) {
    const raised = Math.max(grade, atLeast);
    to[raised] = (to[raised] ?? 0) + (from[grade] ?? 0);
    from[grade] = 0;
  }
}
