import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const rules = `${src}rules/`;
/** A folder of the rules that has a calendar of its own is a state's law. */
const states = readdirSync(rules, { withFileTypes: true }).filter((entry) => entry.isDirectory() && readdirSync(rules + entry.name).includes('index.ts')).map(({ name }) => name);
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !states.some((state) => file.startsWith(`rules/${state}/`)));

/** What belongs to one state: its name, its capital, its program, its agency, its law and the ids of its rules. */
const OF_A_STATE = /kentucky|frankfort|kasper(?!-rules)|cabinet|\bKAR\b|\bKRS\b|['"`]ky\b|\bohio\b|tennessee|indiana/i;

/** Code and messages alone: comments may show a state as an example, and what is imported has the name of its file. */
const codeOf = (file: string) =>
  readFileSync(src + file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replace(/^(?:import|export)\b[^;']*?from '[^']+';?$/gm, '')
    .replace(/example: '[^']*'/g, '');

/** The one line that makes a state the default, the registry of those the command knows, the identifiers, whose sources are what they are, and the caveat that says whose figures these are not. */
const MAY_NAME = ['index.ts', 'rules/profile/default-profile.ts', 'cli/known-profiles.ts', 'reports/caveats.ts', 'identifiers/citations.ts', 'identifiers/drivers-license.ts', 'identifiers/usps-code.ts'];

describe('the engine', () => {
  it('names no state outside its folder', () => {
    const naming = files.filter((file) => !MAY_NAME.includes(file) && OF_A_STATE.test(codeOf(file))).sort();
    expect(naming).toEqual([]);
    expect(states).toContain('kentucky');
  });
});
