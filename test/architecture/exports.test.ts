import { describe, expect, it } from 'vitest';
import { packageEntries } from '../../package-entries.js';
import { entryNames } from './entry-names.js';

describe('the entries of the package', () => {
  it('are all listed', () => {
    expect(Object.keys(entryNames).sort()).toEqual(packageEntries.map(({ specifier }) => specifier).sort());
  });

  it.each(Object.entries(entryNames))('%s exports what is promised', async (specifier, names) => {
    const entry = (await import(specifier)) as object;
    expect(Object.keys(entry).sort()).toEqual([...names].sort());
  });
});
