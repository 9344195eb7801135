import { areZeros, BLANK, CAPITAL, codeAt, DIGIT, DIGIT_0, DIGIT_9, POINT, SMALL, SPACE } from '../../core/char-codes.js';
import { deaCheckDigitHolds, hasDeaShape, isDoubtfulDeaLetter } from '../../identifiers/dea.js';
import { hasSignificantDigit } from '../../identifiers/drivers-license.js';
import { hasNpiShape, npiCheckDigitHolds } from '../../identifiers/npi.js';
import { isPossiblePhone } from '../../identifiers/phone.js';
import { isDoubtfulSsn, isPossibleSsn } from '../../identifiers/ssn.js';
import { isUspsCode } from '../../identifiers/usps-code.js';
import { fillerStarts } from '../values/fillers.js';
import { LETTERS_FROM, listedCodes, MARKS } from '../values/listed-codes.js';
import { startsAsDummy } from '../values/dummy-number.js';
import { AS_IS, DAY, DEA, DECIMAL, INTEGER, LISTED, NPI, PERSON, PHONE, PRODUCT, USPS, ZIP } from '../values/look.js';
import { DRIVERS_LICENSE, hasIssuersShape, SSN } from '../values/person-id.js';
import { COMPOUND, COMPOUND_PREFIX, NDC } from '../values/product-id.js';
import { ABSENT, PENDING, READABLE } from './element-state.js';
import type { BenchColumns } from './bench-columns.js';

/** Looks at the elements of the segment in these rows by its plan, a packed look per element; answers what it has seen. */
export type Glance = (first: number, count: number, plan: Int32Array) => number;

/** An element is pending. */
export const HAS_PENDING = 1;
/** A value starts as one does that stands for nothing. */
export const MAY_HOLD_FILLER = 2;

/** Days that every month has. */
const DAYS_OF_EVERY_MONTH = 28;
/** What a license holds that is sent without punctuation. */
const LICENSE_KINDS = DIGIT | CAPITAL | SMALL;
/** So many digits fit a number of the processor. */
const LONGEST_NUMBER = 9;

/**
 * Marks every element of a segment as absent, readable or pending. It finds no fault: whatever is not right at first sight is pending.
 * One function with everything in it, as calls would cost as much as the looks.
 */
export function createGlance({ codes, ends, kinds, states, numbers }: BenchColumns): Glance {
  const listed = listedCodes;
  const starts = fillerStarts;
  return (first, count, plan) => {
    const width = plan.length - 1;
    const known = count < width ? count : width;
    let seen = 0;
    let start = (ends[first] ?? 0) + 1;
    for (let element = 1; element <= known; element += 1) {
      const row = first + element;
      const end = ends[row] ?? 0;
      const found = kinds[row] ?? 0;
      const packed = plan[element] ?? 0;
      if ((found & ~SPACE) === 0) {
        states[row] = ABSENT;
        start = end + 1;
        continue;
      }
      if ((found & DIGIT) === 0 && starts[codes[start] ?? 0] === 1) seen |= MAY_HOLD_FILLER;
      const length = end - start;
      let state = PENDING;
      if ((found & packed & 0xff) === 0 && length <= ((packed >> 8) & 0xff) && ((found & SPACE) === 0 || (codes[start] !== BLANK && codes[end - 1] !== BLANK))) {
        switch ((packed >> 16) & 0xf) {
          case AS_IS:
            state = READABLE;
            break;
          case INTEGER:
            if (length <= LONGEST_NUMBER) {
              let number = 0;
              for (let at = start; at < end; at += 1) number = number * 10 + ((codes[at] ?? 0) - DIGIT_0);
              numbers[row] = number;
              state = READABLE;
            }
            break;
          case DECIMAL:
            if (length <= LONGEST_NUMBER) {
              let number = 0;
              let scale = 0;
              let points = 0;
              let isOther = false;
              for (let at = start; at < end; at += 1) {
                const code = codes[at] ?? 0;
                if (code >= DIGIT_0 && code <= DIGIT_9) {
                  number = number * 10 + (code - DIGIT_0);
                  scale *= 10;
                } else {
                  isOther ||= code !== POINT;
                  points += 1;
                  scale = 1;
                }
              }
              if (!isOther && points <= 1 && points < length) {
                numbers[row] = scale > 1 ? number / scale : number;
                state = READABLE;
              }
            }
            break;
          case DAY:
            if (length === 8) {
              let date = 0;
              for (let at = start; at < end; at += 1) date = date * 10 + ((codes[at] ?? 0) - DIGIT_0);
              const day = date % 100;
              const month = ((date / 100) | 0) % 100;
              if (day >= 1 && day <= DAYS_OF_EVERY_MONTH && month >= 1 && month <= 12 && date >= 100_00_00) {
                numbers[row] = date;
                state = READABLE;
              }
            }
            break;
          case LISTED:
            if (length === 2 && found === DIGIT) {
              const number = ((codes[start] ?? 0) - DIGIT_0) * 10 + ((codes[start + 1] ?? 0) - DIGIT_0);
              numbers[row] = number;
              if (listed[((packed >> 20) & 0xff) * MARKS + number] === 1) state = READABLE;
            } else if (length === 1 && listed[((packed >> 20) & 0xff) * MARKS + LETTERS_FROM + (codes[start] ?? 0)] === 1) state = READABLE;
            break;
          case NPI:
            if (!startsAsDummy(codes, start) && hasNpiShape(codes, start, end) && npiCheckDigitHolds(codes, start, end)) state = READABLE;
            break;
          case DEA:
            if (!startsAsDummy(codes, start + 2) && hasDeaShape(codes, start, end) && deaCheckDigitHolds(codes, start, end) && !isDoubtfulDeaLetter(codes[start] ?? 0)) state = READABLE;
            break;
          case PHONE:
            if (!startsAsDummy(codes, start) && isPossiblePhone(codes, start, end)) state = READABLE;
            break;
          case ZIP:
            if ((length === 5 || length === 9) && !areZeros(codes, start, start + 5)) state = READABLE;
            break;
          case USPS:
            if (isUspsCode(codes, start, end)) state = READABLE;
            break;
          case PRODUCT: {
            const qualifier = first + ((packed >> 20) & 0xff);
            const kind = states[qualifier] === READABLE ? numbers[qualifier] : 0;
            if (states[qualifier] === PENDING) break;
            if (kind === NDC) {
              if (length === 11 && found === DIGIT && !startsAsDummy(codes, start)) state = READABLE;
            } else if (kind !== COMPOUND) state = READABLE;
            else if (length >= COMPOUND_PREFIX.length) {
              let nines = 0;
              while (nines < COMPOUND_PREFIX.length && codeAt(codes, start + nines) === DIGIT_9) nines += 1;
              if (nines === COMPOUND_PREFIX.length) state = READABLE;
            }
            break;
          }
          case PERSON: {
            const qualifier = first + ((packed >> 20) & 0xff);
            const jurisdiction = qualifier - 1;
            const kind = states[qualifier] === READABLE ? numbers[qualifier] : 0;
            if (states[qualifier] === PENDING) break;
            if (kind === SSN) {
              if (found === DIGIT && !startsAsDummy(codes, start) && isPossibleSsn(codes, start, end) && !isDoubtfulSsn(codes, start, end)) state = READABLE;
            } else if (kind !== DRIVERS_LICENSE) state = READABLE;
            else if ((found & ~LICENSE_KINDS) === 0 && !startsAsDummy(codes, start) && hasSignificantDigit(codes, start, end) && states[jurisdiction] !== PENDING) {
              const issuer = states[jurisdiction] === READABLE ? (ends[jurisdiction - 1] ?? 0) + 1 : -1;
              if (issuer < 0 || hasIssuersShape(codes, issuer, ends[jurisdiction] ?? 0, codes, start, end)) state = READABLE;
            }
            break;
          }
        }
      }
      states[row] = state;
      if (state === PENDING) seen |= HAS_PENDING;
      start = end + 1;
    }
    for (let element = known + 1; element <= count; element += 1) {
      const isBlank = ((kinds[first + element] ?? 0) & ~SPACE) === 0;
      states[first + element] = isBlank ? ABSENT : PENDING;
      if (!isBlank) seen |= HAS_PENDING;
    }
    return seen;
  };
}
