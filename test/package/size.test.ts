import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packageEntries } from '../../package-entries.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The rows of a size table: entry to kilobytes and packages inside. */
const rowsOf = (text: string) =>
  new Map([...text.matchAll(/^\| `(kasper-rules[^`]*)` \| ([\d.]+) kB \| (.+) \|$/gm)].map(([, entry = '', kilobytes, packages = '']) => [entry, { kilobytes: Number(kilobytes), packages }]));

// Fails when an entry is heavier than it may be or holds a package it must do without.
const measured = rowsOf(execFileSync(process.execPath, ['scripts/size.mjs'], { cwd: root, encoding: 'utf8' }));
const claimed = rowsOf(readFileSync(`${root}README.md`, 'utf8'));

describe('the size table of the README', () => {
  it.each(packageEntries)('is right about $specifier (npm run size -- --write)', ({ specifier }) => {
    const { kilobytes, packages } = claimed.get(specifier) ?? { kilobytes: 0, packages: '' };
    const actual = measured.get(specifier) ?? { kilobytes: Number.NaN, packages: '' };
    expect(packages).toBe(actual.packages);
    expect(Math.abs(kilobytes - actual.kilobytes)).toBeLessThanOrEqual(Math.max(0.2, actual.kilobytes * 0.05));
  });

  it('names no entry that is gone', () => {
    expect([...claimed.keys()]).toEqual(packageEntries.map(({ specifier }) => specifier));
  });
});
