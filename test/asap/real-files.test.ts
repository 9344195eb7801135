import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cutFile, mergeParts, parse, serialize, validate, validateChunks, validatePart, type AsapIssue, type PartReport, type PlainDate } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';

interface Expected {
  readonly kind: string;
  readonly severity: string;
  readonly segment?: number;
  readonly element?: string | null;
  readonly reason?: string;
}

interface Expectation {
  readonly asOf: PlainDate;
  readonly findings: readonly Expected[];
  readonly alsoAllowed?: readonly { readonly kind: string; readonly severity?: string }[];
}

const folder = new URL('../real/', import.meta.url);
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)));
const { files } = JSON.parse(new TextDecoder().decode(bytesOf('expectations.json'))) as { files: Record<string, Expectation> };

/** Files whose findings are not right yet. */
const notYetRight: ReadonlySet<string> = new Set<string>([
  '01d-sold-weeks-after-fill.dat',
  '02a-animal-without-name.dat',
  '02b-animal-name-human-species.dat',
  '02c-animal-name-species-blank.dat',
  '02d-animal-with-owner-ssn.dat',
  '03a-dea-with-suffix-in-pre02.dat',
  '03b-dea-suffix-glued.dat',
  '04c-dummy-dea-ones.dat',
  '04f-npi-repeated-digit.dat',
  '04g-sample-dea-ab1234563.dat',
  '04h-prescriber-is-pharmacy.dat',
  '04i-prescriber-npi-is-pharmacy.dat',
  '05a-void-and-new-same-file.dat',
  '05b-new-then-void-same-file.dat',
  '05d-negative-quantity.dat',
  '07c-same-rx-two-patients.dat',
  '08a-partials-beyond-refills.dat',
  '08c-refills-11.dat',
  '08d-refill-99.dat',
  '08e-filled-two-years-after-written.dat',
  '09c-days-supply-999.dat',
  '09d-days-supply-1-qty-360.dat',
  '09e-qty-absurd.dat',
  '11e-ndc-zeros.dat',
  '11f-ndc-nines-qualifier-01.dat',
  '11g-ndc-nines-qual-01-with-cdi.dat',
  '12c-ssn-ones.dat',
  '12h-id-99-cardholder.dat',
  '12i-id-03-system.dat',
  '12j-passport-no-country.dat',
  '13a-dob-is-fill-date.dat',
  '13d-dob-1911.dat',
  '13i-zip-other-state.dat',
  '13p-phone-nines.dat',
  '13r-canada-postal-code.dat',
  '13s-name-office-use.dat',
  '13t-name-is-pharmacy.dat',
  '13v-names-unknown.dat',
  '13y-one-ssn-two-people.dat',
  '13z-one-person-two-dobs.dat',
  '15a-filled-2022.dat',
  '18d-written-origin-erx-ref.dat',
  '19a-dispensing-practitioner.dat',
  '19h-filler-na.dat',
  '19i-null-text.dat',
  '19l-refill-same-day.dat',
]);

const kindOf = ({ code }: AsapIssue): string => code.slice('asap.'.length);

function isExpected(issue: AsapIssue, { kind, severity, segment, element, reason }: Expected): boolean {
  const { location, params } = issue;
  if (kindOf(issue) !== kind || issue.severity !== severity) return false;
  if (segment !== undefined && location?.segment !== segment) return false;
  if (reason !== undefined && params?.['reason'] !== reason) return false;
  return element === null ? segment === undefined || location?.ref === undefined : element === undefined || location?.ref === element;
}

/** What is wrong with the answer: findings that are missing, and findings nobody expects. */
function deviations(issues: readonly AsapIssue[], { findings, alsoAllowed = [] }: Expectation): readonly string[] {
  const left = [...issues];
  const missing = findings.filter((expected) => {
    const at = left.findIndex((issue) => isExpected(issue, expected));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const beyond = left.filter((issue) => !alsoAllowed.some(({ kind, severity }) => kindOf(issue) === kind && (severity ?? issue.severity) === issue.severity));
  return [
    ...missing.map((expected) => `missing: ${JSON.stringify(expected)}`),
    ...beyond.map(({ code, severity, location, params }) => `beyond: ${String(location?.segment)} ${location?.ref ?? '-'} ${code} ${severity} ${String(params?.['reason'] ?? '')}`),
  ];
}

// eslint-disable-next-line @typescript-eslint/require-await -- a source whose chunks are at hand
async function* chunked<T>(chunks: Iterable<T>): AsyncGenerator<T, void> {
  yield* chunks;
}

const right = Object.entries(files).filter(([name]) => !notYetRight.has(name));
const small = Object.entries(files).filter(([name]) => bytesOf(name).length < 1_500);

describe('files with the faults of real senders', () => {
  it.each(right)('%s gives the findings expected of it and none beyond', (name, expectation) => {
    const { issues } = validate(bytesOf(name), { profile: kentucky, on: expectation.asOf });
    expect(deviations(issues, expectation)).toEqual([]);
  });

  it('are listed as not right only while they are not', () => {
    const wrong = Object.entries(files).filter(([name, expectation]) => deviations(validate(bytesOf(name), { profile: kentucky, on: expectation.asOf }).issues, expectation).length > 0);
    expect([...notYetRight].filter((name) => !wrong.some(([other]) => other === name))).toEqual([]);
  });

  it.each(Object.entries(files))('%s: text, bytes, document and parts give one answer, and nothing is lost', async (name, { asOf }) => {
    const options = { profile: kentucky, on: asOf } as const;
    const bytes = bytesOf(name);
    const whole = validate(bytes, options);
    const { value: document } = parse(bytes);
    const text = serialize(document);
    if (document.encoding === 'utf-8') expect(new TextEncoder().encode(text)).toEqual(bytes);
    expect(serialize(parse(text).value)).toBe(text);
    expect(validate(document, options)).toEqual(whole);
    if (document.encoding === 'utf-8') expect(validate(text, options)).toEqual(whole);
    for (const partLength of [1, 300, 5_000]) {
      const reports: PartReport[] = [];
      for await (const part of cutFile(chunked([bytes]), { partLength })) reports.push(validatePart(part, options));
      expect(await mergeParts(reports, options), `parts of ${String(partLength)}`).toEqual(whole);
    }
  });

  it.each(small)('%s: cut anywhere, gives the answer of the whole', async (name, { asOf }) => {
    const options = { profile: kentucky, on: asOf } as const;
    const bytes = bytesOf(name);
    const whole = validate(bytes, options);
    for (let at = 0; at <= bytes.length; at += 1) {
      expect(await validateChunks(chunked([bytes.subarray(0, at), bytes.subarray(at)]), options), `cut at ${String(at)}`).toEqual(whole);
    }
    expect(await validateChunks(chunked(Array.from(bytes, (byte) => Uint8Array.of(byte))), options), 'byte by byte').toEqual(whole);
  });
});
