import { fileURLToPath } from 'node:url';
import { packageEntries } from '../../package-entries.ts';

/** The published entries by the names users import them by: what `npm run build` made, and nothing else of the package. */
export const publishedEntries = packageEntries.map(({ specifier, output }) => ({
  find: new RegExp(`^${specifier}$`),
  replacement: fileURLToPath(new URL(`../../dist/${output}.js`, import.meta.url)),
}));
