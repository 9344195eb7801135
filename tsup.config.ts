import { defineConfig } from 'tsup';
import { packageEntries } from './package-entries.ts';

const libraryEntries = Object.fromEntries(packageEntries.map(({ output, source }) => [output, source]));

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
  },
  {
    entry: { 'cli/main': 'src/cli/main.ts' },
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    splitting: false,
    clean: false,
  },
]);
