import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { packageEntries } from '../../package-entries.js';

const consumer = inject('consumer');
const packedFiles = inject('packedFiles');

describe('the packed package', () => {
  it('holds the build, the manifest and the documents, and nothing else', () => {
    const promised = /^(?:dist\/.+\.(?:c?js|d\.c?ts)|dist\/cli\/licenses\.txt|schemas\/[a-z-]+\.json|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/;
    expect(packedFiles.filter((path) => !promised.test(path))).toEqual([]);
    expect(packedFiles).toEqual(expect.arrayContaining(['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'dist/cli/main.js', 'dist/cli/licenses.txt', 'schemas/submission.json']));
  });

  it.each(packageEntries)('holds code and types of $specifier for import and require', ({ output }) => {
    const files = ['js', 'cjs', 'd.ts', 'd.cts'].map((ending) => `dist/${output}.${ending}`);
    expect(packedFiles).toEqual(expect.arrayContaining(files));
  });

  it('runs no script when it is installed', () => {
    const { scripts } = JSON.parse(readFileSync(join(consumer, 'node_modules/kasper-rules/package.json'), 'utf8')) as { scripts: Record<string, string> };
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name))).toEqual([]);
  });
});
