import { areOneDigit, areZeros, BLANK, codeAt, codeUnitsOf, HYPHEN, isDigit, isLetter, SMALL, spells, type CodeUnits } from '../../core/char-codes.js';
import { deaCheckDigitHolds, hasDeaShape, isDoubtfulDeaLetter } from '../../identifiers/dea.js';
import { hasNcpdpShape, ncpdpCheckDigitHolds } from '../../identifiers/ncpdp.js';
import { hasNpiShape, npiCheckDigitHolds } from '../../identifiers/npi.js';
import { READABLE } from '../reading/element-state.js';
import { kindsOf, type SegmentView } from '../reading/segment-view.js';
import { startsAsDummy } from './dummy-number.js';
import { rejectValue, type ValueCheck } from './value-check.js';

const DEA_LENGTH = 9;
const LONGEST_SUFFIX = 7;
const NPI_LENGTH = 10;
/** Numbers of examples and forms. */
const samples = { dea: ['AB1234563'], npi: ['1234567893', '1234567890'], ncpdp: [] } as const;

/** Whether the digits before the check digit are all one and the same, and the whole not the zeros that fail it. */
function isRepeated(codes: CodeUnits, start: number, end: number): boolean {
  return areOneDigit(codes, start, end - 1) && !areZeros(codes, start, end);
}

/** Whether a DEA number is followed by the suffix an institution gives: behind a mark, or glued on where the check digit shows the joint. */
function hasSuffix(codes: CodeUnits, start: number, end: number): boolean {
  const joint = start + DEA_LENGTH;
  if (end <= joint || !hasDeaShape(codes, start, joint)) return false;
  const mark = codeAt(codes, joint);
  const isMarked = mark === HYPHEN || mark === BLANK || mark === 0x2f;
  const suffix = isMarked ? joint + 1 : joint;
  if (suffix >= end || end - suffix > LONGEST_SUFFIX || !(isMarked || deaCheckDigitHolds(codes, start, joint))) return false;
  for (let at = suffix; at < end; at += 1) {
    const code = codeAt(codes, at);
    if (!isDigit(code) && !isLetter(code) && code !== HYPHEN) return false;
  }
  return true;
}

/** Letters that are typed, or read from paper, in place of digits. */
const likeDigits: ReadonlyMap<string, string> = new Map([['O', '0'], ['I', '1'], ['L', '1']]);

/** Whether letters that look like digits, read as such, make a DEA number whose check digit holds. */
function hasLettersForDigits(codes: CodeUnits, start: number, end: number): boolean {
  if (end - start !== DEA_LENGTH) return false;
  const text = String.fromCharCode(...codes.subarray(start, end)).toUpperCase();
  const meant = codeUnitsOf(text.slice(0, 2) + text.slice(2).replace(/[OIL]/g, (letter) => likeDigits.get(letter) ?? letter));
  return hasDeaShape(meant, 0, DEA_LENGTH) && deaCheckDigitHolds(meant, 0, DEA_LENGTH);
}

/** Which other form a value that is no DEA number has. */
function deaFault(codes: CodeUnits, start: number, end: number): string {
  if (hasSuffix(codes, start, end)) return 'dea-suffix';
  if (hasNpiShape(codes, start, end) && npiCheckDigitHolds(codes, start, end)) return 'npi-in-dea';
  return hasLettersForDigits(codes, start, end) ? 'dea-letter' : 'dea';
}

/** Why the number of a registration stands for nothing, if so. */
export function dummyReason(format: 'dea' | 'npi' | 'ncpdp', codes: CodeUnits, start: number, end: number): 'repeated-digit' | 'sample-number' | undefined {
  const digits = format === 'dea' ? start + 2 : start;
  if (!startsAsDummy(codes, digits)) return undefined;
  if (isRepeated(codes, digits, end)) return 'repeated-digit';
  return samples[format].some((sample) => spells(codes, start, end, sample)) ? 'sample-number' : undefined;
}

/** A dispenser's number is judged with the pharmacy, since published zero reports hold such numbers. */
const isOfDispenser = (view: SegmentView) => view.id === 'PHA';

/** A DEA number in a record: its shape is an error; a number that stands for nothing, a failed check digit or a doubtful first letter a warning. */
export const deaCheck: ValueCheck = (view, element, start, end, report) => {
  const { codes } = view;
  if (!hasDeaShape(codes, start, end)) return rejectValue(view, element, report, 'bad-format', { reason: deaFault(codes, start, end) });
  if ((kindsOf(view, element) & SMALL) !== 0) report('code-form', view, element, { reason: 'lower-case' });
  const reason = dummyReason('dea', codes, start, end);
  if (reason !== undefined && isOfDispenser(view)) return READABLE;
  if (reason !== undefined) report('placeholder', view, element, { reason });
  else if (!deaCheckDigitHolds(codes, start, end)) report('check-digit', view, element);
  else if (isDoubtfulDeaLetter(codeAt(codes, start))) report('implausible', view, element, { reason: 'dea-letter' });
  return READABLE;
};

/** An NPI in a record. */
export const npiCheck: ValueCheck = (view, element, start, end, report) => {
  const { codes } = view;
  const isZeros = end - start === NPI_LENGTH && areZeros(codes, start, end);
  if (!isZeros && !hasNpiShape(codes, start, end)) {
    const isDea = hasDeaShape(codes, start, end) && deaCheckDigitHolds(codes, start, end);
    return rejectValue(view, element, report, 'bad-format', { reason: isDea ? 'dea-in-npi' : 'npi', severity: 'warning' });
  }
  const reason = dummyReason('npi', codes, start, end);
  if (reason !== undefined && isOfDispenser(view)) return READABLE;
  if (reason !== undefined) report('placeholder', view, element, { reason });
  else if (isZeros || !npiCheckDigitHolds(codes, start, end)) report('check-digit', view, element);
  return READABLE;
};

/** An NCPDP provider id in a record. */
export const ncpdpCheck: ValueCheck = (view, element, start, end, report) => {
  const { codes } = view;
  if (!hasNcpdpShape(codes, start, end)) {
    return rejectValue(view, element, report, 'bad-format', { reason: 'ncpdp', severity: 'warning' });
  }
  const reason = dummyReason('ncpdp', codes, start, end);
  if (reason !== undefined && isOfDispenser(view)) return READABLE;
  if (reason !== undefined) report('placeholder', view, element, { reason });
  else if (!ncpdpCheckDigitHolds(codes, start, end)) report('check-digit', view, element);
  return READABLE;
};
