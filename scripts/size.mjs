import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What an entry may weigh in a browser bundle, minified and gzipped, and what must not be in it. */
const limits = {
  '.': { kilobytes: 243, without: [] },
  './identifiers': { kilobytes: 7, without: ['luxon', 'zod'] },
  './asap': { kilobytes: 80, without: ['luxon', 'zod'] },
  './rules': { kilobytes: 162, without: [] },
  './kentucky': { kilobytes: 42, without: ['luxon', 'zod'] },
  './ohio': { kilobytes: 20, without: ['luxon', 'zod'] },
  './tennessee': { kilobytes: 20, without: ['luxon', 'zod'] },
  './indiana': { kilobytes: 12, without: ['luxon', 'zod'] },
  './access': { kilobytes: 108, without: [] },
  './corrections': { kilobytes: 180, without: [] },
  './reports': { kilobytes: 115, without: [] },
  './zod': { kilobytes: 82, without: ['io-ts', 'fp-ts', 'luxon'] },
  './io-ts': { kilobytes: 25, without: ['zod', 'luxon'] },
  './fp-ts': { kilobytes: 1, without: ['fp-ts', 'zod', 'luxon'] },
  './date-holidays': { kilobytes: 4, without: ['date-holidays', 'zod', 'luxon'] },
  './fhir': { kilobytes: 11, without: ['zod', 'luxon'] },
};

const root = new URL('../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

/** Bundles everything an entry gives, with its dependencies, as a browser would load it. */
async function measure(subpath, file) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export * from '${file}';`, resolveDir: root.pathname },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
    legalComments: 'none',
    // The build imports chunks for their order; without side effects there is none.
    logOverride: { 'ignored-bare-import': 'silent' },
  });
  const [{ contents }] = outputFiles;
  // What was read and left out again weighs nothing.
  const kept = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs)).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const packages = kept.map(([input]) => input).flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
  const bytes = gzipSync(contents, { level: 9 }).length;
  return { entry: `${manifest.name}${subpath.slice(1)}`, subpath, kilobytes: Math.ceil(bytes / 100) / 10, packages: [...new Set(packages)].sort() };
}

const entries = Object.entries(manifest.exports).filter(([, target]) => typeof target === 'object');
const sizes = await Promise.all(entries.map(([subpath, target]) => measure(subpath, target.import.default)));

const rows = sizes.map(({ entry, kilobytes, packages }) => `| \`${entry}\` | ${kilobytes.toFixed(1)} kB | ${packages.join(', ') || 'none'} |`);
const table = ['| entry | minified, gzip | packages inside |', '| --- | --- | --- |', ...rows].join('\n');
console.log(table);

// `npm run size -- --write` brings the README up to date.
if (process.argv.includes('--write')) {
  const readme = new URL('README.md', root);
  writeFileSync(readme, readFileSync(readme, 'utf8').replace(/^\| entry \| minified, gzip \|.*\n(?:\|.*\n)+/m, `${table}\n`));
}

const faults = sizes.flatMap(({ subpath, kilobytes, packages }) => {
  const limit = limits[subpath];
  if (limit === undefined) return [`${subpath} has no limit in scripts/size.mjs: give it one.`];
  return [
    ...(kilobytes > limit.kilobytes ? [`${subpath} weighs ${kilobytes} kB; its limit is ${limit.kilobytes} kB.`] : []),
    ...packages.filter((name) => limit.without.includes(name)).map((name) => `${subpath} holds ${name}, which it must do without.`),
  ];
});
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
