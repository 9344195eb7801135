import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { asapVersions, dictionaryOf } from '../../src/asap/tables/versions.js';

interface ReferenceElement {
  readonly id: string;
  readonly position: number;
  readonly type: string;
  readonly max: number;
  readonly usage: string;
  readonly codes?: Readonly<Record<string, string>>;
  readonly openCodes?: string;
  readonly requires?: readonly string[];
  readonly retired?: boolean;
}

interface ReferenceSegment {
  readonly id: string;
  readonly loop: string;
  readonly min: number;
  readonly max: number | null;
  readonly atLeastOne?: readonly string[];
  readonly elements: readonly ReferenceElement[];
}

interface Reference {
  readonly versions: Readonly<Record<string, { readonly segments: readonly ReferenceSegment[] }>>;
}

// The reference is kept beside the repository, not in it; a linked checkout may lie one level deeper.
const root = fileURLToPath(new URL('../..', import.meta.url));
const file = [process.env['KASPER_REFERENCE_DIR'], join(root, '../shared'), join(root, '../../shared')]
  .filter((directory) => directory !== undefined)
  .map((directory) => join(directory, 'domain/asap-elements.json'))
  .find(existsSync);
const reference = file === undefined ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as Reference);

const shapeOf = ({ type, max, usage, codes, openCodes, requires, retired }: Omit<ReferenceElement, 'id' | 'position'>) => ({
  type,
  max,
  usage,
  codes: codes && Object.keys(codes).sort(),
  openCodes,
  requires,
  retired,
});

describe('the tables against the reference dictionary', () => {
  if (reference === undefined) {
    it.skip('need the reference dictionary beside the repository, or KASPER_REFERENCE_DIR', () => undefined);
    return;
  }

  it('cover the versions of the reference', () => {
    expect(asapVersions).toEqual(Object.keys(reference.versions));
  });

  describe.each(asapVersions)('ASAP %s', (version) => {
    const expected = reference.versions[version]?.segments ?? [];
    const actual = Object.values(dictionaryOf(version)?.segments ?? {});

    it('has the same segments', () => {
      const shape = ({ id, loop, min, max, atLeastOne }: Omit<ReferenceSegment, 'elements'>) => ({ id, loop, min, max, atLeastOne });
      expect(actual.map(shape)).toEqual(expected.map(shape));
    });

    it.each(expected.map((segment) => [segment.id, segment.elements] as const))('has the same elements in %s', (id, elements) => {
      const own = actual.find((segment) => segment.id === id)?.elements ?? [];
      expect(own.map((element, index) => ({ id: element.ref, position: index + 1, ...shapeOf(element) }))).toEqual(
        elements.map((element) => ({ id: element.id, position: element.position, ...shapeOf(element) })),
      );
    });
  });
});
