/** An exact number: a whole number over a whole number above zero. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const zero: Fraction = { over: 0n, under: 1n };

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

function divisorOfNumbers(one: number, other: number): number {
  let [larger, smaller] = [one, other];
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** The greatest common divisor of two numbers that are not negative; plain numbers are many times faster where they are wide enough. */
function divisorOf(one: bigint, other: bigint): bigint {
  let [larger, smaller] = [one, other];
  while (smaller !== 0n && (larger > LARGEST || smaller > LARGEST)) [larger, smaller] = [smaller, larger % smaller];
  return smaller === 0n ? larger : BigInt(divisorOfNumbers(Number(larger), Number(smaller)));
}

/** A fraction in its lowest terms. */
export function fraction(over: bigint, under: bigint): Fraction {
  const divisor = divisorOf(over < 0n ? -over : over, under);
  return divisor <= 1n ? { over, under } : { over: over / divisor, under: under / divisor };
}

/** A number as the decimal it is written as: 0.15 is 15/100; nothing for what is no finite number. */
export function exactly(value: unknown): Fraction | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  if (Number.isSafeInteger(value)) return { over: BigInt(value), under: 1n };
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = DECIMAL.exec(String(value)) ?? [];
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  return shift >= 0 ? { over: digits * 10n ** BigInt(shift), under: 1n } : fraction(digits, 10n ** BigInt(-shift));
}

/** The product of fractions. */
export function product(...factors: readonly Fraction[]): Fraction {
  let [over, under] = [1n, 1n];
  for (const factor of factors) {
    over *= factor.over;
    under *= factor.under;
  }
  return fraction(over, under);
}

/** A fraction divided by a whole number above zero. */
export function divided({ over, under }: Fraction, by: number | bigint): Fraction {
  return fraction(over, under * BigInt(by));
}

/** A denominator that all these fractions can stand over. */
export function commonDenominator(fractions: readonly Fraction[]): bigint {
  const denominators = new Set(fractions.map(({ under }) => under));
  let common = 1n;
  for (const under of denominators) common = (common / divisorOf(common, under)) * under;
  return common;
}

/** The sum of fractions. */
export function sum(fractions: readonly Fraction[]): Fraction {
  const under = commonDenominator(fractions);
  let over = 0n;
  for (const each of fractions) over += each.over * (under / each.under);
  return fraction(over, under);
}

/** Below zero, zero or above it, as the first is smaller than, equal to or larger than the second. */
export function compare(one: Fraction, other: Fraction): -1 | 0 | 1 {
  const [first, second] = [one.over * other.under, other.over * one.under];
  return first < second ? -1 : first > second ? 1 : 0;
}

const MILLION = 1_000_000n;

/** A fraction as a number, rounded half away from zero to six places: the last step, after everything was compared. What no number reaches is the largest there is. */
export function rounded({ over, under }: Fraction): number {
  const doubled = (over < 0n ? -over : over) * MILLION * 2n + under;
  const millionths = doubled / (under * 2n);
  const inMillionths = Number(millionths);
  const size = Number.isFinite(inMillionths) ? inMillionths / Number(MILLION) : Math.min(Number(millionths / MILLION), Number.MAX_VALUE);
  return over < 0n ? -size : size;
}

/** A fraction as text that survives JSON: `1040/37`. */
export function fractionText({ over, under }: Fraction): string {
  return `${String(over)}/${String(under)}`;
}

const WRITTEN = /^(-?\d+)\/(0*[1-9]\d*)$/;

/** The fraction of such a text; nothing for any other. */
export function fractionIn(text: string): Fraction | undefined {
  const [, over, under] = WRITTEN.exec(text) ?? [];
  return over === undefined || under === undefined ? undefined : { over: BigInt(over), under: BigInt(under) };
}
