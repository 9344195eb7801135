import { areOneDigit, areZeros, BLANK, codeAt, HYPHEN, isDigit, isLetter, SMALL, spells, type CodeUnits } from '../../core/char-codes.js';
import { deaCheckDigitHolds, hasDeaShape, isDoubtfulDeaLetter } from '../../identifiers/dea.js';
import { hasNcpdpShape, ncpdpCheckDigitHolds } from '../../identifiers/ncpdp.js';
import { hasNpiShape, npiCheckDigitHolds } from '../../identifiers/npi.js';
import { kindsOf, READABLE, type SegmentView } from '../reading/segment-view.js';
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
  if (!hasDeaShape(codes, start, end)) return rejectValue(view, element, report, 'bad-format', { reason: hasSuffix(codes, start, end) ? 'dea-suffix' : 'dea' });
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
    return rejectValue(view, element, report, 'bad-format', { reason: 'npi', severity: 'warning' });
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
