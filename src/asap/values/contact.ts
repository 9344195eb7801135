import { isPossiblePhone } from '../../identifiers/phone.js';
import { isUspsCode, uspsCodes } from '../../identifiers/usps-code.js';
import { areDigits, areOneDigit, areZeros, codeAt, HYPHEN, codeUnitsOf, type CodeUnits } from '../../core/char-codes.js';
import { READABLE, UNREADABLE } from '../reading/element-state.js';
import { sliceOf, type SegmentView } from '../reading/segment-view.js';
import { isGiven } from './filler.js';
import { rejectValue, type ValueCheck } from './value-check.js';
import { textCheck } from './text.js';

const PHONE_PUNCTUATION = /[-. ()]/g;
const PHONE_LENGTH = 10;
const CANADIAN = /^[A-Z]\d[A-Z][ -]?\d[A-Z]\d$/i;

function isPhone(codes: CodeUnits, start: number, end: number): boolean {
  return areDigits(codes, start, end) && isPossiblePhone(codes, start, end);
}

const WITH_COUNTRY_CODE = /^\+?1\d{10}$/;
const WITHOUT_AREA = /^[2-9]\d{6}$/;

/** Which other form a value that is no telephone number has; `digits` is without its punctuation. */
function phoneFault(digits: string): string {
  if (WITH_COUNTRY_CODE.test(digits)) return isPhone(codeUnitsOf(digits.slice(-PHONE_LENGTH)), 0, PHONE_LENGTH) ? 'phone-country-code' : 'phone';
  return WITHOUT_AREA.test(digits) ? 'phone-without-area' : 'phone';
}

/** A telephone number: ten digits that can be dialled; punctuation is read past. */
export const phoneCheck: ValueCheck = (view, element, start, end, report) => {
  const { codes } = view;
  if (isPhone(codes, start, end)) {
    if (areOneDigit(codes, start, end)) report('placeholder', view, element, { reason: 'repeated-digit' });
    return READABLE;
  }
  const digits = sliceOf(view, start, end).replace(PHONE_PUNCTUATION, '');
  const digitCodes = codeUnitsOf(digits);
  if (isPhone(digitCodes, 0, digits.length)) {
    report('punctuation', view, element);
    if (areOneDigit(digitCodes, 0, digits.length)) report('placeholder', view, element, { reason: 'repeated-digit' });
    return READABLE;
  }
  return rejectValue(view, element, report, 'bad-format', { reason: phoneFault(digits), severity: 'warning' });
};

/** How a ZIP is judged, which differs from element to element and from version to version. */
export interface ZipRules {
  readonly severity: 'error' | 'warning';
  /** Position of the country element; 0 where the segment has none. A foreign address may have zeros. */
  readonly country: number;
  /** A foreign address may hold a postal code of any shape. */
  readonly freeAbroad: boolean;
  /** ZIP+4 is written with its hyphen. */
  readonly hyphenated: boolean;
  readonly max: number;
}

/** Up to two digits less than five or nine are what a spreadsheet leaves of a ZIP that starts with zeros. */
const LOST_ZEROS = /^(?:\d{3,4}|\d{7,8}|\d{3,4}-\d{4})$/;

/** Which other form a value that is no ZIP has. */
function zipFault(view: SegmentView, start: number, end: number, mayBeForeign: boolean, isAbroad: boolean): string {
  const text = sliceOf(view, start, end);
  if (mayBeForeign && (isAbroad || CANADIAN.test(text))) return 'foreign-postal-code';
  if (LOST_ZEROS.test(text)) return 'zip-lost-zero';
  return isPhone(view.codes, start, end) ? 'zip-is-phone' : 'zip';
}

/** A ZIP: five or nine digits; `ddddd-dddd` is read. */
export function zipCheck(rules: ZipRules): ValueCheck {
  const foreignPostalCode = textCheck(rules.max);
  return (view, element, start, end, report) => {
    const { codes } = view;
    const length = end - start;
    const abroad = isGiven(view, rules.country);
    if (abroad && rules.freeAbroad) return foreignPostalCode(view, element, start, end, report);
    const hyphenated = length === 10 && codeAt(codes, start + 5) === HYPHEN && areDigits(codes, start, start + 5) && areDigits(codes, start + 6, end);
    if (!hyphenated && !((length === 5 || length === 9) && areDigits(codes, start, end))) {
      return rejectValue(view, element, report, 'bad-format', { reason: zipFault(view, start, end, rules.country > 0, abroad), severity: rules.severity });
    }
    if (hyphenated && !rules.hyphenated) report('punctuation', view, element);
    if (areZeros(codes, start, start + 5) && !abroad) report('implausible', view, element, { reason: 'zip-zeros' });
    return READABLE;
  };
}

/** How a state or jurisdiction is judged. */
export interface StateRules {
  readonly max: number;
  /** Position of the country element; 0 where the segment has none. A foreign address may name any province. */
  readonly country: number;
  /** `US` stands for a federal issuer. */
  readonly federal: boolean;
}

/** A USPS code of a state, district or territory; being none says more than being too long. */
export function stateCheck(rules: StateRules): ValueCheck {
  const province = textCheck(rules.max);
  const anyText = textCheck(Number.POSITIVE_INFINITY);
  return (view, element, start, end, report) => {
    if (isUspsCode(view.codes, start, end)) return READABLE;
    if (isGiven(view, rules.country)) return province(view, element, start, end, report);
    if (anyText(view, element, start, end, report) !== READABLE) return UNREADABLE;
    const written = sliceOf(view, start, end);
    const code = written.toUpperCase();
    if (uspsCodes.some((known) => known === code) || (rules.federal && code === 'US')) {
      if (code !== written) report('code-form', view, element);
    } else {
      report('implausible', view, element, { reason: 'usps' });
    }
    return READABLE;
  };
}
