import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, serialize, validate, type AsapIssue } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';

interface Finding {
  readonly segment: number;
  readonly element: string | null;
  readonly kind: string;
  readonly severity: string;
}

interface Expectation {
  readonly asOf: `${number}-${number}-${number}`;
  readonly version: string | null;
  readonly delimiter: string;
  readonly terminator: string;
  readonly thForm: string;
  readonly segments: number;
  readonly pharmacies: number;
  readonly patients: number;
  readonly dispensings: number;
  readonly zeroReport: boolean;
  readonly findings: readonly Finding[] | null;
  readonly alsoAllowed?: readonly Finding[];
}

const folder = [new URL('../../../shared/samples/', import.meta.url), new URL('../../../../shared/samples/', import.meta.url)].find((url) => existsSync(url));

const asFinding = ({ code, severity, location }: AsapIssue): string =>
  `${String(location?.segment)} ${location?.ref ?? '-'} ${code.replace('asap.', '')} ${severity}`;
const expected = ({ segment, element, kind, severity }: Finding): string => `${String(segment)} ${element ?? '-'} ${kind} ${severity}`;

describe.skipIf(folder === undefined)('the reference samples', () => {
  const read = (name: string) => readFileSync(new URL(name, folder));
  const { files } = folder ? (JSON.parse(read('expectations.json').toString()) as { files: Record<string, Expectation> }) : { files: {} };
  const defects = folder ? (JSON.parse(read('24_defects.expected.json').toString()) as Expectation) : undefined;

  it.each(Object.entries(files))('%s reads as expected', (name, expectation) => {
    const bytes = read(name);
    const { value: document } = parse(bytes);
    expect(serialize(document)).toBe(bytes.toString('latin1'));
    expect(document).toMatchObject({
      elementDelimiter: expectation.delimiter,
      segmentTerminator: expectation.terminator,
      headerForm: expectation.thForm === 'no TH09' ? 'none' : expectation.thForm,
    });
    const report = validate(bytes, { profile: kentucky, on: expectation.asOf });
    const { segments, pharmacies, patients, dispensings } = expectation;
    expect(report.counts).toMatchObject({ segments, pharmacies, patients, dispensings });
    expect(report.zeroReport).toBe(expectation.zeroReport);
    // What was written down of the samples is older than two remarks: that a file is a test, and that a period has another form.
    const findings = report.issues.filter(({ code, params }) => code !== 'asap.test-file' && params?.['reason'] !== 'period-form');
    if (expectation.findings) expect(findings.map(asFinding).sort()).toEqual(expectation.findings.map(expected).sort());
  });

  it('finds the planted defects and nothing else', () => {
    const report = validate(read('24_defects.dat'), { profile: kentucky, on: '2025-03-31' });
    expect(report.issues.map(asFinding).sort()).toEqual(defects?.findings?.map(expected).sort());
    expect(report.counts.segments).toBe(defects?.segments);
  });
});
