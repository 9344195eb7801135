import { defineConfig, type Options } from 'tsup';
import { packageEntries } from './package-entries.ts';

const libraryEntries = Object.fromEntries(packageEntries.map(({ output, source }) => [output, source]));

// A constant that is written where it is used is folded into the code; one that the bundler has made a `var` is looked up every time.
const esbuildOptions: NonNullable<Options['esbuildOptions']> = (options) => {
  options.minifySyntax = true;
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
  },
  {
    entry: { 'cli/main': 'src/cli/main.ts' },
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    splitting: false,
    clean: false,
    esbuildOptions,
  },
]);
