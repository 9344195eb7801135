import { areDigits, areOneDigit, areZeros, codeUnitsOf } from '../../core/char-codes.js';
import { hasSignificantDigit, licenseShapes } from '../../identifiers/drivers-license.js';
import { isDoubtfulSsn, isPossibleSsn, ssnDigits } from '../../identifiers/ssn.js';
import { uspsCodes } from '../../identifiers/usps-code.js';
import { isReadable, numberOf, READABLE, textOf, sliceOf } from '../reading/segment-view.js';
import { textCheck } from './text.js';
import { rejectValue, type ValueCheck } from './value-check.js';

const DRIVERS_LICENSE = 6;
const SSN = 7;
const SSN_LENGTH = 9;
const SAMPLE_NUMBER = '123456789';
/** A shorter license, or a longer one, may well be of one digit. */
const SHORTEST_REPEATED = 6;

/**
 * An SSN in a record. The dispenser may rely on the number it was given, so an impossible one is only implausible;
 * nine zeros are the regulation's placeholder and no fault.
 */
const ssnCheck: ValueCheck = (view, element, start, end, report) => {
  let { codes } = view;
  let from = start;
  let to = end;
  if (end - start !== SSN_LENGTH || !areDigits(codes, start, end)) {
    const digits = ssnDigits(sliceOf(view, start, end));
    if (digits === undefined) return rejectValue(view, element, report, 'bad-format', { reason: 'ssn' });
    report('punctuation', view, element);
    [codes, from, to] = [codeUnitsOf(digits), 0, SSN_LENGTH];
  }
  const isPlaceholder = areZeros(codes, from, to);
  if (isPlaceholder) return READABLE;
  if (!isPossibleSsn(codes, from, to) || isDoubtfulSsn(codes, from, to)) report('implausible', view, element, { reason: 'ssn' });
  else if (areOneDigit(codes, from, to)) report('placeholder', view, element, { reason: 'repeated-digit' });
  return READABLE;
};

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
    if (!isReadable(view, jurisdiction)) return READABLE;
    const issuer = uspsCodes.find((code) => code === textOf(view, jurisdiction).toUpperCase());
    const hasShape = issuer && licenseShapes[issuer];
    if (hasShape && !hasShape(codeUnitsOf(number), 0, number.length)) report('implausible', view, element, { reason: 'license' });
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
