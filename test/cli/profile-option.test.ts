import { kentucky } from 'kasper-rules/kentucky';
import { describe, expect, it } from 'vitest';
import { allCommands } from '../../src/cli/commands/index.js';
import { runOn } from './fake-io.js';

const cites = [{ id: 'Example Code 1', standing: 'text' }] as const;
const calendarOnly = { id: 'xx', name: 'Example', readings: kentucky.readings.filter(({ id }) => id === kentucky.calendar.reading), calendar: kentucky.calendar };
const county = { id: 'xx', name: 'Example', counties: { id: 'xx.counties', summary: 'One county.', statePrefix: '99', zones: [{ zone: 'America/Denver', counties: { '001': 'Middle' } }], cites } };
const faulty = { ...county, counties: { ...county.counties, cites: [] } };
const machine = {
  files: { 'ky.json': JSON.stringify(kentucky), 'county.json': JSON.stringify(county), 'calendar.json': JSON.stringify(calendarOnly), 'faulty.json': JSON.stringify(faulty), 'broken.json': '{', 'number.json': '7' },
  modules: { 'state.js': { example: county, other: 7 }, 'default.mjs': { default: county }, 'two.js': { one: county, two: county }, 'none.js': {} },
};

describe('--profile', () => {
  it.each(['ky', 'ky.json'])('answers under the profile %s as without it', async (named) => {
    const args = ['deadline', '2025-11-26', '--format', 'json'];
    const plain = await runOn(machine, ...args);
    const { status, output } = await runOn(machine, 'deadline', '--profile', named, ...args.slice(1));
    expect([status, output]).toEqual([0, plain.output]);
    expect((await runOn(machine, ...args, `--profile=${named}`)).output).toBe(plain.output);
  });

  it.each(allCommands.names)('is taken by %s, which refuses a profile with faults and lists them', async (name) => {
    const { status, output, errors } = await runOn(machine, name, '--profile', 'faulty.json', 'operand');
    expect([status, output]).toEqual([2, '']);
    expect(errors).toMatch(/^error at counties(\.cites)?: .*\[rules\.profile\.citation-missing\]\n/);
    expect(errors).toContain('faulty.json has 1 fault, listed above');
  });

  it.each(['state.js', 'default.mjs', 'county.json'])('takes a profile from %s, and explains its rules', async (file) => {
    const { status, output } = await runOn(machine, 'explain', 'xx.counties', '--profile', file);
    expect(status).toBe(0);
    expect(output).toContain('One county.');
    expect((await runOn(machine, 'explain', 'ky.access.officer', '--profile', file)).status).toBe(2);
  });

  it.each([
    ['nowhere', /takes one of ky/],
    ['absent.json', /absent\.json does not exist/],
    ['broken.json', /broken\.json is not JSON/],
    ['two.js', /must export one profile/],
    ['none.js', /must export one profile/],
    ['number.json', /number\.json has 1 fault/],
    ['', /takes one of ky/],
  ])('refuses %j with 2 and the fix', async (named, message) => {
    const { status, errors } = await runOn(machine, 'deadline', '2025-11-26', '--profile', named);
    expect(status).toBe(2);
    expect(errors).toMatch(message);
  });

  it('is given once, and is an operand after --', async () => {
    expect((await runOn(machine, 'deadline', '2025-11-26', '--profile', 'ky', '--profile', 'ky')).errors).toContain('--profile is given once');
    expect((await runOn(machine, 'validate', '--', '--profile')).errors).toContain('--profile does not exist');
  });

  it.each([
    [['deadline', '2025-11-26'], /profile xx has no room `reporting`/],
    [['validate', 'county.json'], /profile xx has no room `asap`/],
    [['access', 'request.json'], /profile xx has no room `access`/],
    [['correction', 'events.json', '--on', '2025-03-10'], /profile xx has no room `corrections`/],
    [['revise', 'sent.dat', '--rx', '1', '--set', 'DSP10=20'], /profile xx has no room `asap`/],
    [['void', 'sent.dat', '--rx', '1'], /profile xx has no room `asap`/],
    [['zero-report'], /profile xx has no room `asap`/],
  ])('says of %j which room is missing', async (args, message) => {
    const request = JSON.stringify({ at: '2025-03-10', requester: { kind: 'pharmacist' }, asked: { report: 'patient' } });
    const { status, output, errors } = await runOn({ files: { ...machine.files, 'request.json': request } }, ...args, '--profile', 'calendar.json');
    expect(status).not.toBe(0);
    expect(`${output}${errors}`).toMatch(message);
  });
});

describe('kasper-rules check-profile', () => {
  it('finds nothing wrong with Kentucky, by id and as a file', async () => {
    const { status, output, errors } = await runOn(machine, 'check-profile', 'ky');
    expect([status, errors]).toEqual([0, '']);
    expect(output).toMatch(/^No fault\. Kentucky \(ky\): \d+ rooms .*, \d+ rules\.\n$/);
    expect((await runOn(machine, 'check-profile', 'ky.json')).status).toBe(0);
  });

  it('lists faults with 1, for people and as JSON', async () => {
    const { status, output } = await runOn(machine, 'check-profile', 'faulty.json');
    expect([status, output]).toEqual([1, expect.stringMatching(/^error at counties(\.cites)?: .*\n1 fault\.\n$/)]);
    const json = await runOn(machine, 'check-profile', 'faulty.json', '--format', 'json');
    expect([json.status, JSON.parse(json.output)]).toMatchObject([1, [{ code: 'rules.profile.citation-missing', severity: 'error' }]]);
  });

  it('says of TypeScript that it has to be compiled, and reads none of it as JSON', async () => {
    const { status, errors } = await runOn({ ...machine, files: { ...machine.files, 'state.ts': 'export default {};' } }, 'check-profile', 'state.ts');
    expect(status).toBe(2);
    expect(errors).toMatch(/state\.ts is TypeScript: compile it/);
    expect(errors).not.toContain('JSON');
  });

  it('needs one file', async () => {
    expect((await runOn(machine, 'check-profile')).status).toBe(2);
    expect((await runOn(machine, 'check-profile', 'absent.json')).errors).toContain('does not exist');
  });
});
