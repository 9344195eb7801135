import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join(src, file));

/** Each room may import itself and what stands left of it; `access` and `corrections` never import each other. */
const mayImport: Record<string, readonly string[]> = {
  core: [],
  identifiers: ['core'],
  asap: ['core', 'identifiers'],
  rules: ['core', 'identifiers', 'asap'],
  access: ['core', 'identifiers', 'asap', 'rules'],
  corrections: ['core', 'identifiers', 'asap', 'rules'],
  reports: ['core', 'identifiers', 'asap', 'rules', 'access', 'corrections'],
  interop: ['core', 'identifiers', 'asap', 'rules', 'access', 'corrections', 'reports'],
  cli: ['core', 'identifiers', 'asap', 'rules', 'access', 'corrections', 'reports'],
  'rules-for': ['core', 'identifiers', 'asap', 'rules', 'access', 'corrections'],
  index: ['core', 'identifiers', 'asap', 'rules', 'access', 'corrections', 'rules-for'],
};

/** Inside a room, each folder may import itself and what stands left of it; the files beside the folders are the public functions, which nothing in a folder imports. */
const foldersOf: Record<string, readonly string[]> = {
  rules: ['facts', 'law', 'kentucky', 'ohio', 'tennessee', 'indiana', 'profile', 'patients', 'calendar', 'clocks', 'duties', 'profile-shape', 'profile-checks'],
  access: ['facts', 'answers', 'rules', 'accounts', 'duties'],
};

const roomOf = (file: string) => relative(src, file).split('/')[0]?.replace(/\.ts$/, '') ?? '';

function importsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const statements = code.matchAll(/^(?:import|export)\b[^;']*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm);
  return [...statements].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
}

const localImportsOf = (file: string) =>
  importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => resolve(dirname(file), specifier.replace(/\.js$/, '.ts')));

describe('the rooms of the source tree', () => {
  it('import in one direction', () => {
    const wrong = files.flatMap((file) =>
      localImportsOf(file)
        .filter((target) => roomOf(target) !== roomOf(file) && !mayImport[roomOf(file)]?.includes(roomOf(target)))
        .map((target) => `${relative(src, file)} imports ${relative(src, target)}`),
    );
    expect(wrong).toEqual([]);
  });

  it('import in one direction inside as well', () => {
    const folderOf = (file: string) => relative(src, file).split('/').slice(1, -1)[0];
    const wrong = files.flatMap((file) => {
      const folders = foldersOf[roomOf(file)];
      const folder = folderOf(file);
      if (folders === undefined || folder === undefined) return [];
      expect(folders, `${relative(src, file)} stands in a folder of its room`).toContain(folder);
      return localImportsOf(file)
        .filter((target) => roomOf(target) === roomOf(file) && !target.endsWith('/issues.ts'))
        .filter((target) => !folders.slice(0, folders.indexOf(folder) + 1).includes(folderOf(target) ?? ''))
        .map((target) => `${relative(src, file)} imports ${relative(src, target)}`);
    });
    expect(wrong).toEqual([]);
  });

  it('hold no import cycle', () => {
    const cycles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]) => {
      if (trail.includes(file)) {
        cycles.push([...trail.slice(trail.indexOf(file)), file].map((step) => relative(src, step)).join(' -> '));
        return;
      }
      if (done.has(file)) return;
      for (const target of localImportsOf(file)) visit(target, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('keep luxon and zod out of the format and the identifiers, and Node out of the library', () => {
    const foreign = files
      .filter((file) => roomOf(file) !== 'cli')
      .flatMap((file) =>
        importsOf(file)
          .filter((specifier) => !specifier.startsWith('.'))
          .filter((specifier) => specifier.startsWith('node:') || ['core', 'identifiers', 'asap'].includes(roomOf(file)))
          .map((specifier) => `${relative(src, file)} imports ${specifier}`),
      );
    expect(foreign).toEqual([]);
  });

  it('keep tables and profiles pure data: no branches, loops or functions', () => {
    const dataFiles = files.filter((file) => /\/(rules\/(kentucky|ohio|tennessee|indiana)|asap\/tables|reports\/tables)\//.test(file) && !/\/(spec|record|versions)\.ts$/.test(file));
    const withLogic = dataFiles.filter((file) => {
      const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`]*`/gm, '');
      return /\b(if|for|while|switch|function)\b(?!:)|=>|\?\s*\S+\s*:/.test(code);
    });
    expect(withLogic.map((file) => relative(src, file))).toEqual([]);
  });
});
