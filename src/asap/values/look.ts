/**
 * How a glance tells that a value is right as it is; see `glance.ts`. What it does not tell is pending, and judged by the check of the element.
 * A look takes characters of its kinds up to its greatest length, and notes the value's number where its check would.
 */
/** No glance will do. */
export const CLOSER = 0;
/** Any such text. */
export const AS_IS = 1;
/** Digits. */
export const INTEGER = 2;
/** Digits with at most one point. */
export const DECIMAL = 3;
/** A day of the calendar, as long as every month has it. */
export const DAY = 4;
/** A code of a list: two digits, or one letter. */
export const LISTED = 5;
export const NPI = 6;
export const DEA = 7;
export const PHONE = 8;
export const ZIP = 9;
export const USPS = 10;
/** By its qualifier: an NDC, a compound id or text. */
export const PRODUCT = 11;
/** By its qualifier: an SSN, a driver's license or text. */
export const PERSON = 12;

/** What a glance has to know of an element, as one number: unusual kinds, greatest length, look, and a further number of the look. */
export function packLook(usualKinds: number, max: number, look: number, further = 0): number {
  return (~usualKinds & 0xff) | (Math.min(max, 0xff) << 8) | (look << 16) | (further << 20);
}
