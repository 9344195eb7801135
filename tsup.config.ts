import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { defineConfig, type Options } from 'tsup';
import { packageEntries } from './package-entries.ts';
import { withConstantNames } from './scripts/constant-names.ts';

const libraryEntries = Object.fromEntries(packageEntries.map(({ output, source }) => [output, source]));

/** What the command has inside, so that it adds nothing to install. */
const bundled = ['tinyglobby', 'fdir', 'picomatch'];

// A number that is written where it is used is folded into the code, in other chunks as well.
const esbuildOptions: NonNullable<Options['esbuildOptions']> = (options) => {
  options.minifySyntax = true;
};

/** See docs/decisions/0082. */
const constantNames: NonNullable<Options['plugins']>[number] = {
  name: 'constant-names',
  renderChunk: (code, { path }) => (path.endsWith('.js') || path.endsWith('.cjs') ? { code: withConstantNames(code) } : undefined),
};

export default defineConfig([
  {
    entry: libraryEntries,
    format: ['esm', 'cjs'],
    dts: true,
    target: 'es2022',
    platform: 'neutral',
    splitting: true,
    treeshake: true,
    clean: true,
    esbuildOptions,
    plugins: [constantNames],
  },
  {
    entry: { main: 'src/cli/main.ts' },
    outDir: 'dist/cli',
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    // A command is loaded when it is called.
    splitting: true,
    clean: false,
    esbuildOptions,
    plugins: [constantNames],
    onSuccess: async () => {
      const licenses = bundled.map((name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()}\n`);
      await writeFile('dist/cli/licenses.txt', licenses.join('\n\n'));
    },
  },
]);
