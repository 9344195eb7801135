import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AsapVersion, ElementSpec, SegmentSpec } from '../../src/asap/tables/spec.js';
import { asapVersions, dictionary42, dictionaryOf } from '../../src/asap/tables/versions.js';

function segmentsOf(version: AsapVersion): readonly SegmentSpec[] {
  const dictionary = dictionaryOf(version);
  if (!dictionary) throw new Error(`no dictionary of ${version}`);
  return Object.values(dictionary.segments);
}

const elementsOf = (version: AsapVersion): readonly ElementSpec[] => segmentsOf(version).flatMap((segment) => segment.elements);

const elementOf = (version: AsapVersion, ref: string) => elementsOf(version).find((element) => element.ref === ref);

const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe.each(asapVersions)('the tables of ASAP %s', (version) => {
  const segments = segmentsOf(version);

  it('list the segments in the order of a transaction', () => {
    expect(segments.map((segment) => segment.id)).toEqual(['TH', 'IS', 'PHA', 'PAT', 'DSP', 'PRE', 'CDI', 'AIR', 'TP', 'TT']);
    expect(Object.keys(dictionaryOf(version)?.segments ?? {})).toEqual(segments.map((segment) => segment.id));
  });

  it('name their own version in TH01', () => {
    expect(Object.keys(elementOf(version, 'TH01')?.codes ?? {})).toEqual([version]);
  });

  it.each(segments)('number the elements of $id from 01 without a gap', ({ id, elements }) => {
    expect(elements.map((element) => element.ref)).toEqual(elements.map((_, index) => id + String(index + 1).padStart(2, '0')));
  });

  it.each(segments)('give every element of $id a name and a label of its own', ({ elements }) => {
    expect(repeated(elements.map((element) => element.name))).toEqual([]);
    expect(repeated(elements.map((element) => element.label))).toEqual([]);
    expect(elements.filter((element) => !/^[a-z][A-Za-z0-9]*$/.test(element.name))).toEqual([]);
    expect(elements.filter((element) => !/^[A-Z]/.test(element.label))).toEqual([]);
  });

  it.each(segments)('refer in $id to elements of the segment only', ({ elements, atLeastOne = [] }) => {
    const refs = elements.map((element) => element.ref);
    const referred = [...atLeastOne, ...elements.flatMap((element) => element.requires ?? [])];
    expect(referred.filter((ref) => !refs.includes(ref))).toEqual([]);
    expect(elements.filter((element) => element.requires?.includes(element.ref))).toEqual([]);
  });

  it('allow only codes that satisfy the type and length of their element', () => {
    const unfit = elementsOf(version).flatMap(({ ref, type, max, codes = {} }) =>
      Object.keys(codes)
        .filter((code) => code.length > max || (type === 'N' && !/^\d\d$/.test(code)))
        .map((code) => `${ref} ${code}`),
    );
    expect(unfit).toEqual([]);
  });

  it('type as numbers only what is written as one', () => {
    expect(elementsOf(version).filter((element) => element.numeric && (!['N', 'D'].includes(element.type) || element.codes))).toEqual([]);
  });

  it('mark all that identifies a patient', () => {
    const open = segmentsOf(version)
      .filter((segment) => segment.id === 'PAT')
      .flatMap((segment) => segment.elements)
      .filter((element) => !element.patientData);
    expect(open).toEqual([]);
    const names = ['prescriptionNumber', 'ePrescriptionReference', 'ePrescriptionOrder', 'directions', 'diagnosisCode', 'serialNumber'];
    const persons = /^(person(?!Role)|pickUp|dropOff)/;
    expect(elementsOf(version).filter((element) => (names.includes(element.name) || persons.test(element.name)) && !element.patientData)).toEqual([]);
  });

  it('tell how to read an id by a qualifier beside it', () => {
    for (const { elements } of segments) {
      const names = elements.map((element) => element.name);
      for (const { name, format } of elements) {
        if (format === 'person-id' || format === 'product-id') expect(names).toContain(`${name}Qualifier`);
      }
    }
  });
});

describe('the versions', () => {
  it('are found in any case', () => {
    expect(dictionaryOf('4.2b')?.version).toBe('4.2B');
    expect(dictionaryOf('4.2A')).toBe(dictionaryOf('4.2a'));
  });

  it('are built once', () => {
    for (const version of asapVersions) expect(dictionaryOf(version)).toBe(dictionaryOf(version));
    expect(dictionaryOf('4.2')).toBe(dictionary42);
  });

  it('have no dictionary under another name', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('', '4', '4.20', '4.2C', '4.3', ' 4.2', '__proto__', 'constructor')), (name) => {
        fc.pre(!asapVersions.some((version) => version === name.toUpperCase()));
        expect(dictionaryOf(name)).toBeUndefined();
      }),
    );
  });

  it('leave the tables of 4.2 as they are', () => {
    const before = structuredClone(dictionary42);
    for (const version of asapVersions) dictionaryOf(version);
    expect(dictionary42).toEqual(before);
  });

  it('give an element another name where it means something else', () => {
    expect(elementOf('4.2', 'DSP13')?.name).toBe('partialFill');
    expect(elementOf('4.1', 'DSP13')?.name).toBe('partialFillIndicator');
    expect(elementOf('4.1', 'TH08')?.name).toBe('routingNumber');
    expect(elementOf('4.0', 'TH08')?.name).toBe('compositeSeparator');
    expect(elementOf('4.2B', 'AIR07')?.name).toBe('personLastName');
    expect(elementOf('5.0', 'AIR07')?.name).toBe('pickUpLastName');
  });

  it('keep the name of an element that moved', () => {
    expect(elementOf('4.1', 'DSP18')?.name).toBe(elementOf('4.2', 'DSP19')?.name);
    expect(elementOf('4.1', 'DSP19')?.name).toBe(elementOf('4.2', 'DSP20')?.name);
  });

  it('drop what an element no longer has', () => {
    expect(elementOf('4.2B', 'AIR11')?.codes).toBeDefined();
    expect(elementOf('5.0', 'AIR11')).not.toHaveProperty('codes');
    expect(elementOf('4.1', 'DSP13')).not.toHaveProperty('openCodes');
  });
});

describe('the shapes of 4.2', () => {
  const refsWith = (format: string) => elementsOf('4.2').flatMap((element) => (element.format === format ? [element.ref] : []));

  it.each([
    ['dea', ['PHA03', 'PRE02']],
    ['npi', ['PHA01', 'DSP14', 'PRE01']],
    ['ncpdp', ['PHA02']],
    ['product-id', ['DSP08', 'CDI03']],
    ['person-id', ['PAT03', 'PAT06', 'AIR05']],
    ['zip', ['PHA09', 'PAT16']],
    ['phone', ['PHA10', 'PAT17', 'PRE08']],
    ['usps', ['PHA08', 'PAT01', 'PAT04', 'PAT15', 'AIR01', 'AIR03']],
    ['name', ['PAT07', 'PAT08', 'PAT09', 'PRE05', 'PRE06', 'PRE07', 'AIR07', 'AIR08']],
  ])('%s', (format, refs) => {
    expect(refsWith(format)).toEqual(refs);
  });

  it('numbers', () => {
    const numeric = elementsOf('4.2').flatMap((element) => (element.numeric ? [element.ref] : []));
    expect(numeric).toEqual(['DSP04', 'DSP06', 'DSP09', 'DSP10', 'CDI01', 'CDI04', 'TP01', 'TT02']);
  });
});
