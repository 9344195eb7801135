import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, read, serialize, validate, write } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { finding, ON } from './fixtures.js';

interface Expected {
  readonly segments: number;
  readonly findings: readonly { readonly segment: number; readonly element: string | null; readonly kind: string; readonly severity: string }[];
}

const sample = (name: string) => readFileSync(new URL(`../samples/${name}`, import.meta.url));
const core = (text: string): string => text.replace(/~~?\n*/g, '~').replace(/\*+~/g, '~');

describe('the sample files made for the project', () => {
  it.each([
    ['20_clean_three_dispensings.dat', { segments: 13, patients: 2, dispensings: 3, new: 3 }],
    ['21_compound_and_air.dat', { segments: 16, patients: 2, dispensings: 2, new: 2 }],
    ['22_revise_and_void.dat', { segments: 14, patients: 3, dispensings: 3, new: 1, revise: 1, void: 1 }],
    ['23_kentucky_identifiers.dat', { segments: 23, patients: 6, dispensings: 6, new: 6 }],
  ])('%s has no finding and is written as it was read', (name, counts) => {
    const bytes = sample(name);
    const report = validate(bytes, { profile: kentucky, on: ON });
    expect(report.issues).toEqual([]);
    expect(report.counts).toMatchObject(counts);
    const { value } = parse(bytes);
    expect(serialize(value)).toBe(bytes.toString('latin1'));
    const result = read(value);
    expect(result.ok && core(write(result.value))).toBe(core(serialize(value)));
  });

  it('24_defects.dat has its planted defects and no other finding', () => {
    const expected = JSON.parse(sample('24_defects.expected.json').toString()) as Expected;
    const report = validate(sample('24_defects.dat'), { profile: kentucky, on: ON });
    const planted = expected.findings.map(({ segment, element, kind, severity }) => `${String(segment)} ${element ?? '-'} ${kind} ${severity}`);
    expect(report.issues.map(finding).toSorted()).toEqual(planted.toSorted());
    expect(report.counts.segments).toBe(expected.segments);
  });
});
