import type { CompiledDictionary } from '../dictionary.js';
import type { Report } from '../findings.js';
import type { Loops } from '../examination/loops.js';
import type { AsapLaw } from '../profile.js';

/** Judges what stands open when a loop closes, and reports what it finds. A zero report is no dispensing and comes to none but `zero-report.ts`. */
export type Check = (loops: Loops, report: Report) => void;

/** Makes a check for a version of the standard and, where it applies, a jurisdiction; done once for many files. */
export type CheckFactory = (dictionary: CompiledDictionary, law: AsapLaw | undefined) => Check;
