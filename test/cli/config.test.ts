import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kentucky } from 'kasper-rules/kentucky';
import { afterAll, describe, expect, it } from 'vitest';
import { nearestConfig } from '../../src/cli/config/nearest-config.js';
import { runOn } from './fake-io.js';

const mistakes = readFileSync(new URL('../../samples/instructive-mistakes.dat', import.meta.url), 'utf8');
const clean = readFileSync(new URL('../../samples/clean.dat', import.meta.url), 'utf8');
const path = '../kasper-rules.config.json';
const withConfig = (config: unknown, ...args: readonly string[]) =>
  runOn({ files: { 'mistakes.dat': mistakes, 'clean.dat': clean, [path]: typeof config === 'string' ? config : JSON.stringify(config), '../law.json': JSON.stringify({ ...kentucky, id: 'own', name: 'Example' }), 'other.json': '{}' }, config: path }, ...args);

describe('kasper-rules.config.json', () => {
  const severities = { off: ['asap.missing-element', 'asap.bad-format'], severity: { 'asap.date-order': 'warning' }, maxWarnings: 3 } as const;

  it('gives severities and the number of warnings that are allowed', async () => {
    expect((await withConfig({}, 'validate', 'mistakes.dat')).status).toBe(1);
    const { status, output } = await withConfig(severities, 'validate', 'mistakes.dat');
    expect(status).toBe(0);
    expect(output).toContain('0 errors, 3 warnings');
  });

  it('gives way to the options of the call', async () => {
    const { status, output, errors } = await withConfig(severities, 'validate', 'mistakes.dat', '--severity', 'asap.date-order=error', '--max-warnings', '0');
    expect(status).toBe(1);
    expect(output).toContain('1 error, 2 warnings');
    expect(errors).toContain('--max-warnings allows 0');
  });

  it('gives the zone and closing time of the dispenser, to deadlines and to transmissions', async () => {
    const config = { zone: 'America/Chicago', closeOfBusiness: 'dispenser-closing', closesAt: '18:00' };
    expect((await withConfig(config, 'deadline', '2025-03-10')).output).toContain('2025-03-11T18:00:00-05:00');
    expect((await withConfig(config, 'deadline', '2025-03-10', '--closes-at', '20:00', '--zone', 'America/New_York')).output).toContain('2025-03-11T20:00:00-04:00');
    expect((await withConfig(config, 'validate', 'clean.dat', '--transmitted-at', '2025-03-12T17:59')).status).toBe(0);
    expect((await withConfig(config, 'validate', 'clean.dat', '--transmitted-at', '2025-03-12T18:01')).status).toBe(1);
    expect((await withConfig(config, 'validate', 'clean.dat')).status).toBe(0);
  });

  it('gives the profile, by id or as a file beside it', async () => {
    expect((await withConfig({ profile: 'tn' }, 'explain', 'tn.duty.painClinicSample')).status).toBe(0);
    expect((await withConfig({ profile: 'tn' }, 'explain', 'ky.reporting.deadline')).status).toBe(2);
    expect((await withConfig({ profile: 'tn' }, 'explain', 'ky.reporting.deadline', '--profile', 'ky')).status).toBe(0);
    expect((await withConfig({ profile: 'law.json' }, 'validate', 'clean.dat')).output).toContain('profile own');
  });

  it('is not read with --no-config, and another with --config', async () => {
    expect((await withConfig(severities, 'validate', 'mistakes.dat', '--no-config')).status).toBe(1);
    expect((await withConfig(severities, 'validate', 'mistakes.dat', '--config', 'other.json')).status).toBe(1);
    expect((await withConfig('{', 'validate', 'clean.dat', '--no-config')).status).toBe(0);
  });

  it.each([
    ['{', 'is not JSON'],
    ['[]', 'must hold one object'],
    [{ sevrity: {} }, 'has no member "sevrity". Did you mean "severity"?'],
    [{ xyz: 1, off: [] }, 'has no member "xyz". It may have $schema, profile, off,'],
    [{ '\u202e': 1, off: [] }, 'has no member "\\u202e"'],
    [{ 'FICTITIOUS, FAYE': 1 }, 'is no configuration: it holds none of $schema, profile, off,'],
    ['{\n  "off": ["asap.check-digit"],\n}\n', 'is not JSON. What stands on line 3, column 1, does not belong there. What stands behind a comma must be'],
    ['{ "off": ', 'It ends too early, on line 1, column 10.'],
    [{ maxWarnings: -1 }, 'maxWarnings takes a whole number from 0.'],
    [{ maxWarnings: '3' }, 'maxWarnings takes a whole number from 0.'],
    [{ off: ['asap.none'] }, 'off takes issue codes in a list, such as ["asap.check-digit"], and item 1 of it is none.'],
    [{ severity: { 'asap.none': 'error' } }, 'takes issue codes with error, warning, info or off'],
    [{ severity: { 'asap.check-digit': 'fatal' } }, 'severity.asap.check-digit takes issue codes with'],
    [{ zone: 'Frankfort' }, 'zone takes a time zone'],
    [{ closesAt: '6 pm' }, 'closesAt takes a time such as 18:00'],
    [{ profile: 7 }, 'profile takes the id of a state'],
    [{ profile: 'state.js' }, 'a module is loaded where the call names it'],
    [{ profile: 'state.json' }, '../state.json does not exist'],
    [{ profile: 'nowhere' }, '--profile takes one of'],
    [{ closeOfBusiness: 'noon' }, '--close-of-business takes'],
  ])('%j is refused with 2, in its own words', async (config, says) => {
    const { status, output, errors } = await withConfig(config, 'deadline', '2025-03-10');
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(says);
    expect(errors).toContain('kasper-rules deadline: ');
  });

  it.each([
    [['--config'], '--config needs a value'],
    [['--config', 'absent.json'], 'absent.json does not exist'],
    [['--config', 'other.json', '--config', 'other.json'], '--config is given once'],
    [['--config', 'other.json', '--no-config'], 'contradict each other'],
    [['--no-config=1'], '--no-config takes no value'],
  ])('refuses %j', async (args, says) => {
    const { status, errors } = await withConfig({}, 'deadline', '2025-03-10', ...args);
    expect(status).toBe(2);
    expect(errors).toContain(says);
  });

  it('has a schema that names every member with a description', async () => {
    const schema = JSON.parse(readFileSync(new URL('../../schemas/command-config.json', import.meta.url), 'utf8')) as { properties: Record<string, { description?: string }> };
    const { configMembers } = await import('../../src/cli/config/config-members.js');
    expect(Object.keys(schema.properties)).toEqual(Object.keys(configMembers));
    for (const { description } of Object.values(schema.properties)) expect(description).toMatch(/\w/);
  });
});

describe('where the configuration file is found', () => {
  const root = mkdtempSync(join(tmpdir(), 'kasper-rules-config-'));
  afterAll(() => { rmSync(root, { recursive: true }); });
  const make = (folder: string) => { mkdirSync(join(root, folder), { recursive: true }); return join(root, folder); };
  const put = (folder: string) => { writeFileSync(join(make(folder), 'kasper-rules.config.json'), '{}'); };

  it('is this folder or the nearest above it', () => {
    put('a');
    put('a/b');
    expect(nearestConfig(make('a/b'), '/nowhere')).toBe('kasper-rules.config.json');
    expect(nearestConfig(make('a/b/c/d'), '/nowhere')).toBe('../../kasper-rules.config.json');
    expect(nearestConfig(make('a/x'), '/nowhere')).toBe('../kasper-rules.config.json');
  });

  it('is never above the root of a repository, and never above the home folder', () => {
    put('outside');
    make('outside/repository/.git');
    expect(nearestConfig(make('outside/repository/src'), '/nowhere')).toBeUndefined();
    expect(nearestConfig(make('outside/home/work'), join(root, 'outside/home'))).toBeUndefined();
    put('outside/repository');
    expect(nearestConfig(make('outside/repository/src'), '/nowhere')).toBe('../kasper-rules.config.json');
  });
});

describe('color', () => {
  const files = { 'clean.dat': clean };
  it.each([
    [true, [], true],
    [false, [], false],
    [false, ['--color'], true],
    [true, ['--no-color'], false],
    [false, ['--no-color', '--color'], true],
    [true, ['--color', '--no-color'], false],
  ])('on a terminal that has it (%s), %j: %s', async (colour, args, isColoured) => {
    const { output } = await runOn({ files, colour }, 'validate', 'clean.dat', ...args);
    expect(output.includes('\u001b[')).toBe(isColoured);
  });
});
