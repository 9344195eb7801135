import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const self = 'test/architecture/repository.test.ts';
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter((file) => file !== '');

/** Tracked files in which a pattern occurs, this one aside, as it names the patterns. */
const filesWith = (pattern: RegExp, files = tracked) => files.filter((file) => file !== self && pattern.test(readFileSync(root + file, 'latin1')));

describe('the repository', () => {
  it('locks packages by their hash, without the address of a registry', () => {
    expect(readFileSync(`${root}package-lock.json`, 'utf8')).not.toContain('"resolved"');
    expect(filesWith(/registry\.(?:npmjs|yarnpkg|npmmirror)\.|npm\.pkg\.github\.com/)).toEqual([]);
  });

  it('names no path of a particular machine', () => {
    expect(filesWith(/(?<![\w.])\/(?:work|root|home\/\w+|Users\/\w+|tmp\/bash_jobs)\/|[A-Z]:\\Users\\/)).toEqual([]);
  });

  it('runs all its tests: none is exclusive, and none is put off', () => {
    expect(filesWith(/\b(?:it|test|describe)(?:\.\w+)*\.(?:only|todo)\b/, tracked.filter((file) => file.startsWith('test/')))).toEqual([]);
  });

  it('keeps every source file in its room', () => {
    const room = /^src\/(?:core|identifiers|asap|rules|access|corrections|reports|interop|cli)\/|^src\/(?:index|rules-for)\.ts$/;
    expect(tracked.filter((file) => file.startsWith('src/') && !room.test(file))).toEqual([]);
  });

  it('names files in lower-case words joined by hyphens', () => {
    const kebab = /^(?:[a-z0-9]+(?:[-.][a-z0-9]+)*\/)*[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
    expect(tracked.filter((file) => /^(?:src|scripts)\//.test(file) && !kebab.test(file))).toEqual([]);
  });

  it('numbers its decisions, each number once and each with its context, decision and consequences', () => {
    const decisions = tracked.filter((file) => file.startsWith('docs/decisions/')).sort();
    expect(decisions.length).toBeGreaterThan(0);
    const numbers = decisions.map((file) => /^docs\/decisions\/(\d{4})-[a-z0-9.-]+\.md$/.exec(file)?.[1]);
    expect(numbers).not.toContain(undefined);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const file of decisions) {
      const page = readFileSync(root + file, 'utf8');
      expect(page).toContain(`# ${file.slice('docs/decisions/'.length).slice(0, 4)}: `);
      expect(page.match(/^## .+$/gm)).toEqual(['## Context', '## Decision', '## Consequences']);
    }
  });

  it('links its pages to files that are there', () => {
    const pages = tracked.filter((file) => file.endsWith('.md'));
    const dead = pages.flatMap((page) =>
      [...readFileSync(root + page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)]
        .map(([, link = '']) => new URL(link, `file:///${page}`).pathname.slice(1))
        .filter((target) => !tracked.some((file) => file === target || file.startsWith(`${target}/`)))
        .map((target) => `${page}: ${target}`),
    );
    expect(dead).toEqual([]);
  });
});
