import { drugSchedule, elementRequirement, patientIdentifier, reportingDuty, toxicologyDuty, type PatientNumbers, type ReportabilityFacts, type ToxicologyFacts } from 'kasper-rules/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf } from './cases.js';

/** The same word as somebody else may write it: any letter in the other case, blanks around it. */
function otherwise(word: string): fc.Arbitrary<string> {
  const blanks = fc.stringMatching(/^[ \t]{0,3}$/);
  const letters = fc.array(fc.boolean(), { minLength: word.length, maxLength: word.length }).map((flips) => word.replace(/[a-z]/gi, (letter, at: number) => (flips[at] ? swapCase(letter) : letter)));
  return fc.tuple(blanks, letters, blanks).map((parts) => parts.join(''));
}

const swapCase = (letter: string): string => (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase());

/** Every text of some facts written otherwise, save dates. */
function writtenOtherwise<Facts extends object>(facts: Facts): fc.Arbitrary<Facts> {
  const members = Object.entries(facts).map(([name, value]): readonly [string, fc.Arbitrary<unknown>] => {
    const written: unknown = value;
    if (typeof written === 'string' && name !== 'on') return [name, otherwise(written)];
    if (Array.isArray(written)) return [name, fc.tuple(...written.map((item: unknown) => (typeof item === 'string' ? otherwise(item) : fc.constant(item))))];
    return [name, fc.constant(written)];
  });
  return fc.record(Object.fromEntries(members)) as fc.Arbitrary<Facts>;
}

const withoutPlace = ({ outcome, missing, verified }: ReturnType<typeof reportingDuty>) => ({ outcome, missing, verified });

describe('words from outside compare without case and outer blanks', () => {
  const duties = casesOf<{ readonly facts: ReportabilityFacts }>('reportability');
  it('in the duty to report', () => {
    fc.assert(
      fc.property(fc.constantFrom(...duties).chain(({ facts }) => writtenOtherwise(facts).map((other) => ({ facts, other }))), ({ facts, other }) => {
        expect(withoutPlace(reportingDuty(other))).toEqual(withoutPlace(reportingDuty(facts)));
      }),
      { numRuns: 1000 },
    );
  });

  const screens = casesOf<{ readonly facts: ToxicologyFacts }>('toxicology');
  it('in the duty to report toxicology', () => {
    fc.assert(
      fc.property(fc.constantFrom(...screens).chain(({ facts }) => writtenOtherwise(facts).map((other) => ({ facts, other }))), ({ facts, other }) => {
        expect(withoutPlace(toxicologyDuty(other))).toEqual(withoutPlace(toxicologyDuty(facts)));
      }),
      { numRuns: 500 },
    );
  });

  it('in the schedules', () => {
    const names = ['gabapentin', 'nalbuphine', 'tramadol', 'carisoprodol', 'pentazocine', 'butalbital combination', 'medicinal cannabis', 'unheard of'];
    fc.assert(
      fc.property(fc.constantFrom(...names).chain((name) => otherwise(name).map((other) => ({ name, other }))), fc.constantFrom('2010-01-01', '2017-06-30', '2025-03-10', null), ({ name, other }, on) => {
        expect(drugSchedule(other, on)).toEqual(drugSchedule(name, on));
      }),
    );
  });

  const patients: readonly PatientNumbers[] = [
    { kind: 'adult', driversLicense: { number: 'RX123456', state: 'OH' } },
    { kind: 'child', driversLicense: { number: 'A12345678', state: 'KY' } },
    { kind: 'animal', ssn: '212-34-5678' },
  ];
  it('in the numbers of a patient', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...patients).chain((patient) => fc.tuple(writtenOtherwise(patient), writtenOtherwise(patient.driversLicense ?? {})).map(([other, license]) => ({ patient, other: { ...other, ...(patient.driversLicense && { driversLicense: license }) } }))),
        ({ patient, other }) => {
          expect(patientIdentifier(other)).toEqual(patientIdentifier(patient));
        },
      ),
    );
  });

  it('in the reference of an element', () => {
    fc.assert(
      fc.property(fc.constantFrom('PRE02', 'DSP11', 'PAT20').chain((ref) => otherwise(ref).map((other) => ({ ref, other }))), ({ ref, other }) => {
        expect(elementRequirement(other)).toEqual(elementRequirement(ref));
      }),
    );
  });
});
