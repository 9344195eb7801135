import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { packageEntries } from '../../package-entries.js';

const consumer = inject('consumer');
const packedFiles = inject('packedFiles');

describe('the packed package', () => {
  it('holds the build, the manifest and the documents, and nothing else', () => {
    const promised = /^(?:dist\/.+\.(?:c?js|d\.c?ts)|dist\/cli\/licenses\.txt|schemas\/[a-z-]+\.json|(?:docs|examples|samples)\/[\w./-]+\.(?:md|json|js|dat|txt)|package\.json|(?:README|CHANGELOG|CONTRIBUTING|SECURITY)\.md|LICENSE)$/;
    expect(packedFiles.filter((path) => !promised.test(path))).toEqual([]);
    expect(packedFiles).toEqual(expect.arrayContaining(['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'dist/cli/main.js', 'dist/cli/licenses.txt', 'schemas/submission.json']));
  });

  it('has no link of its documents that leads nowhere', () => {
    const folder = join(consumer, 'node_modules/kasper-rules');
    const links = packedFiles
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) => [...readFileSync(join(folder, path), 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => ({ path, target })))
      .filter(({ target }) => !target.includes('://'));
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter(({ path, target }) => !existsSync(join(folder, dirname(path), target)))).toEqual([]);
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
