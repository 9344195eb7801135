import { areDigits, areOneDigit, areZeros, codeAt, codeUnitsOf, type CodeUnits } from '../../core/char-codes.js';
import { hasSignificantDigit, licenseShapes } from '../../identifiers/drivers-license.js';
import { isDoubtfulSsn, isPossibleSsn, ssnDigits } from '../../identifiers/ssn.js';
import { READABLE } from '../reading/element-state.js';
import { isReadable, numberOf, sliceOf, valueEnd, valueStart } from '../reading/segment-view.js';
import { textCheck } from './text.js';
import { rejectValue, type ValueCheck } from './value-check.js';

/** Kinds of a person's ids, by the number of their qualifier. */
export const DRIVERS_LICENSE = 6;
export const SSN = 7;
const SSN_LENGTH = 9;
/** What examples and forms show for an SSN. */
export const SAMPLE_NUMBER = '123456789';
/** A shorter license, or a longer one, may well be of one digit. */
const SHORTEST_REPEATED = 6;

/** Seven or eight digits are what a spreadsheet leaves of nine. */
const LOST_ZERO = /^\d{7,8}$/;
/** Four digits, or nine of which the others are masked. */
const LAST_FOUR = /^(?:[X*#]{3}[- ]?[X*#]{2}[- ]?)?\d{4}$/i;

/** Which other form a value that is no SSN has. */
function ssnFault(text: string): string {
  if (LOST_ZERO.test(text)) return 'ssn-lost-zero';
  return LAST_FOUR.test(text) ? 'ssn-last-four' : 'ssn';
}

/**
 * An SSN in a record. The dispenser may rely on the number it was given, so an impossible one is only implausible;
 * nine zeros are the regulation's placeholder and no fault.
 */
const ssnCheck: ValueCheck = (view, element, start, end, report) => {
  let { codes } = view;
  let from = start;
  let to = end;
  if (end - start !== SSN_LENGTH || !areDigits(codes, start, end)) {
    const written = sliceOf(view, start, end);
    const digits = ssnDigits(written);
    if (digits === undefined) return rejectValue(view, element, report, 'bad-format', { reason: ssnFault(written) });
    report('punctuation', view, element);
    [codes, from, to] = [codeUnitsOf(digits), 0, SSN_LENGTH];
  }
  const isPlaceholder = areZeros(codes, from, to);
  if (isPlaceholder) return READABLE;
  if (!isPossibleSsn(codes, from, to) || isDoubtfulSsn(codes, from, to)) report('implausible', view, element, { reason: 'ssn' });
  else if (areOneDigit(codes, from, to)) report('placeholder', view, element, { reason: 'repeated-digit' });
  return READABLE;
};

/** Whether a license has the shape that its issuer, named in a range of its own in either case, is known to give; few are known, and of a blank or of no state none. */
export function hasIssuersShape(codes: CodeUnits, issuerStart: number, issuerEnd: number, license: CodeUnits, start: number, end: number): boolean {
  if (issuerEnd - issuerStart !== 2) return true;
  for (const [issuer, hasShape] of Object.entries(licenseShapes)) {
    // Clearing bit 5 folds a-z onto A-Z.
    const isIssuer = (codeAt(codes, issuerStart) & ~0x20) === issuer.charCodeAt(0) && (codeAt(codes, issuerStart + 1) & ~0x20) === issuer.charCodeAt(1);
    if (isIssuer && !hasShape(license, start, end)) return false;
  }
  return true;
}

/** A driver's license in a record; a shape is known for few states, and only a doubt. */
function licenseCheck(jurisdiction: number, max: number): ValueCheck {
  const anyText = textCheck(max);
  return (view, element, start, end, report) => {
    // NONE, REFUSED and 00000 are no numbers.
    if (!hasSignificantDigit(view.codes, start, end)) {
      return rejectValue(view, element, report, 'bad-format', { reason: 'license' });
    }
    const state = anyText(view, element, start, end, report);
    if (state !== READABLE) return state;
    const written = sliceOf(view, start, end);
    const number = written.replace(/[- ]/g, '');
    if (number !== written) report('punctuation', view, element);
    if (end - start > max) return READABLE;
    if (number === SAMPLE_NUMBER || (number.length >= SHORTEST_REPEATED && number.length <= SSN_LENGTH && areOneDigit(codeUnitsOf(number), 0, number.length))) {
      report('placeholder', view, element, { reason: number === SAMPLE_NUMBER ? 'sample-number' : 'repeated-digit' });
      return READABLE;
    }
    const digits = codeUnitsOf(number);
    if (!hasIssuersShape(view.codes, valueStart(view, jurisdiction), valueEnd(view, jurisdiction), digits, 0, digits.length)) report('implausible', view, element, { reason: 'license' });
    return READABLE;
  };
}

/** A person's id: its qualifier says whether it is an SSN, a driver's license or something the format does not check. */
export function personIdCheck(qualifier: number, jurisdiction: number, max: number): ValueCheck {
  const license = licenseCheck(jurisdiction, max);
  const anyText = textCheck(max);
  return (view, element, start, end, report) => {
    const kind = isReadable(view, qualifier) ? numberOf(view, qualifier) : 0;
    const check = kind === SSN ? ssnCheck : kind === DRIVERS_LICENSE ? license : anyText;
    return check(view, element, start, end, report);
  };
}
