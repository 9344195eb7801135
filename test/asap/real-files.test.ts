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

const small = Object.entries(files).filter(([name]) => bytesOf(name).length < 1_500);

describe('files with the faults of real senders', () => {
  it.each(Object.entries(files))('%s gives the findings expected of it and none beyond', (name, expectation) => {
    const { issues } = validate(bytesOf(name), { profile: kentucky, on: expectation.asOf });
    expect(deviations(issues, expectation)).toEqual([]);
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
