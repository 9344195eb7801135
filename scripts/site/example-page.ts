import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const languages: Readonly<Record<string, string>> = { js: 'js', mjs: 'js', ts: 'ts', json: 'json' };

/** The Markdown of an example's page: how it is started, and its files. */
export function examplePage(folder: string): string {
  const name = basename(folder);
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name !== 'package-lock.json')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('node_modules'))
    .sort();
  const sections = files.flatMap((file) => {
    const language = languages[file.split('.').at(-1) ?? ''];
    return language === undefined ? [] : [`## ${file}`, '', `\`\`\`${language}`, readFileSync(join(folder, file), 'utf8').trimEnd(), '```', ''];
  });
  return [`# Example: ${name}`, '', `In \`examples/${name}\` of the repository, run \`npm install && npm start\`. What it shows stands under [All examples](README.md).`, '', ...sections].join('\n');
}
