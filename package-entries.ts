import { readFileSync } from 'node:fs';

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly import: { readonly default: string } }>>;
}

/**
 * The published subpaths and the source file behind each, read from `exports` in package.json so that the
 * list of entries is written once: the bundler, the test aliases and the package tests all start here.
 */
export const packageEntries: readonly { readonly specifier: string; readonly output: string; readonly source: string }[] = (() => {
  const manifest = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as Manifest;
  return Object.entries(manifest.exports).flatMap(([subpath, target]) => {
    if (typeof target === 'string') return [];
    const output = target.import.default.replace(/^\.\/dist\//, '').replace(/\.js$/, '');
    return [{ specifier: `kasper-rules${subpath.slice(1)}`, output, source: `src/${output}.ts` }];
  });
})();
