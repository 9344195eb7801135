import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const languages: Readonly<Record<string, string>> = { js: 'js', mjs: 'js', ts: 'ts', json: 'json' };

/** The Markdown of an example's page: how it is started, and its files. */
function pageOf(name: string): string {
  const folder = join(examples, name);
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name !== 'package-lock.json')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('node_modules'))
    .sort();
  const parts = files.flatMap((file) => {
    const language = languages[file.split('.').at(-1) ?? ''];
    return language === undefined ? [] : [`## ${file}`, '', `\`\`\`${language}`, readFileSync(join(folder, file), 'utf8').trimEnd(), '```', ''];
  });
  return [`# Example: ${name}`, '', `In \`examples/${name}\` of the repository, run \`npm install && npm start\`. What it shows stands under [All examples](./).`, '', ...parts].join('\n');
}

export default {
  paths: () =>
    readdirSync(examples, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ params: { name }, content: pageOf(name) })),
};
