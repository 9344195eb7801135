import { areZeros, codeAt, SMALL } from '../../core/char-codes.js';
import { deaCheckDigitHolds, hasDeaShape, isDoubtfulDeaLetter } from '../../identifiers/dea.js';
import { hasNcpdpShape, ncpdpCheckDigitHolds } from '../../identifiers/ncpdp.js';
import { hasNpiShape, npiCheckDigitHolds } from '../../identifiers/npi.js';
import { kindsOf, READABLE } from '../reading/segment-view.js';
import { rejectValue, type ValueCheck } from './value-check.js';

const NPI_LENGTH = 10;

/** A DEA number in a record: its shape is an error, a failed check digit or a doubtful first letter a warning. */
export const deaCheck: ValueCheck = (view, element, start, end, report) => {
  const { codes } = view;
  if (!hasDeaShape(codes, start, end)) return rejectValue(view, element, report, 'bad-format', { reason: 'dea' });
  if ((kindsOf(view, element) & SMALL) !== 0) report('code-form', view, element);
  if (!deaCheckDigitHolds(codes, start, end)) report('check-digit', view, element);
  else if (isDoubtfulDeaLetter(codeAt(codes, start))) report('implausible', view, element, { reason: 'dea-letter' });
  return READABLE;
};

/** An NPI in a record. */
export const npiCheck: ValueCheck = (view, element, start, end, report) => {
  const { codes } = view;
  const isPlaceholder = end - start === NPI_LENGTH && areZeros(codes, start, end);
  if (!isPlaceholder && !hasNpiShape(codes, start, end)) {
    return rejectValue(view, element, report, 'bad-format', { reason: 'npi', severity: 'warning' });
  }
  if (isPlaceholder || !npiCheckDigitHolds(codes, start, end)) report('check-digit', view, element);
  return READABLE;
};

/** An NCPDP provider id in a record. */
export const ncpdpCheck: ValueCheck = (view, element, start, end, report) => {
  const { codes } = view;
  if (!hasNcpdpShape(codes, start, end)) {
    return rejectValue(view, element, report, 'bad-format', { reason: 'ncpdp', severity: 'warning' });
  }
  if (!ncpdpCheckDigitHolds(codes, start, end)) report('check-digit', view, element);
  return READABLE;
};
