import fc from 'fast-check';
import { asapVersions, describe as describeElement, findElements } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { describe, expect, it } from 'vitest';
import { dictionaryOf } from '../../src/asap/tables/versions.js';

const refsFor = (word: string) => findElements(word).map(({ ref }) => ref);
const elements = asapVersions.flatMap((version) => Object.values(dictionaryOf(version)?.segments ?? {}).flatMap((segment) => segment.elements.map((element) => ({ version, segment, element }))));

describe('findElements', () => {
  it.each([
    ['DSP10', ['DSP10']],
    ['dsp10', ['DSP10']],
    ['daysSupply', ['DSP10']],
    ['days supply', ['DSP10']],
    ["Days' supply", ['DSP10']],
    ['species', ['PAT20']],
    ['patient.species', ['PAT20']],
    ['pharmacy.dea', ['PHA03']],
    ['void', ['DSP01']],
    ['nothing of the kind', []],
    [' * ', []],
  ] as const)('answers %s by %j', (word, refs) => {
    expect(refsFor(word)).toEqual(refs);
  });

  it('answers a name that several records have with each of them, and a part of a label with all it stands in', () => {
    expect(refsFor('npi')).toEqual(['PHA01', 'PRE01']);
    expect(refsFor('zip')).toEqual(['PHA09', 'PAT16']);
    expect(refsFor('social security')).toEqual(['PAT02', 'PAT05', 'AIR04']);
  });

  it('says what a state asks, as describe does', () => {
    expect(findElements('daysSupply', { profile: kentucky, on: '2025-03-10' })).toEqual([describeElement('DSP10', { profile: kentucky, on: '2025-03-10' })]);
    expect(findElements('daysSupply', { profile: kentucky, on: '2025-03-10' })[0]?.requirement?.cites.length).toBeGreaterThan(0);
  });

  it('finds every element of every version by its reference and by the names of record and element', () => {
    fc.assert(
      fc.property(fc.constantFrom(...elements), ({ version, segment, element }) => {
        expect(findElements(element.ref, { version })).toEqual([describeElement(element.ref, { version })]);
        expect(findElements(`${segment.name}.${element.name}`, { version }).map(({ ref }) => ref)).toContain(element.ref);
        expect(findElements(element.label, { version }).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('takes a word and nothing else', () => {
    expect(() => findElements(undefined as never)).toThrow('findElements: the word must be text');
  });
});
