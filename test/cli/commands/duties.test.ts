import { readFileSync } from 'node:fs';
import { queryDuty } from 'kasper-rules/access';
import { reportingDuty, toxicologyDuty } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { runOn } from '../fake-io.js';

type Facts = Readonly<Record<string, unknown>>;
const cases = (name: string) => JSON.parse(readFileSync(new URL(`../../cases/${name}.json`, import.meta.url), 'utf8')) as readonly { readonly id: string; readonly facts?: Facts; readonly request?: Facts }[];
const ask = (args: readonly string[], facts: unknown) => runOn({ files: { 'facts.json': typeof facts === 'string' ? facts : JSON.stringify(facts) } }, ...args, 'facts.json');

describe.each([
  ['reportability', ['duty'], reportingDuty, 'outcome'],
  ['toxicology', ['duty', '--toxicology'], toxicologyDuty, 'outcome'],
  ['query-duty', ['query-duty'], queryDuty, 'outcome'],
] as const)('the cases of %s', (name, args, call, member) => {
  it.each(cases(name).map(({ id, facts, request }) => [id, request ?? facts] as const))('%s are answered as by the library', async (_, facts) => {
    const expected: unknown = (call as (asked: unknown) => unknown)(facts);
    const json = await ask([...args, '--format', 'json'], facts);
    expect(JSON.parse(json.output)).toEqual(JSON.parse(JSON.stringify(expected)));
    const outcome = (expected as Record<string, unknown>)[member];
    const pretty = await ask(args, facts);
    expect([json.status, pretty.status]).toEqual(outcome === 'indeterminate' ? [1, 1] : [0, 0]);
    expect(pretty.output.startsWith('Open: ')).toBe(outcome === 'indeterminate');
  });
});

describe('kasper-rules duty and query-duty', () => {
  it('names the facts that are missing, with their questions', async () => {
    const { status, output } = await ask(['duty'], { event: 'dispensed', by: 'pharmacy', deaNumber: true });
    expect(status).toBe(1);
    expect(output).toContain('Open: whether it must be reported cannot be told.');
    expect(output).toMatch(/Not known, and needed\n {2}schedule {2}In which schedule is it .*\?/);
  });

  it('cautions where law was not read', async () => {
    const { output } = await ask(['duty'], { event: 'dispensed', on: '2025-03-10', by: 'pharmacy', deaNumber: true, schedule: 'II' });
    const { verified } = reportingDuty({ event: 'dispensed', on: '2025-03-10', by: 'pharmacy', deaNumber: true, schedule: 'II' });
    expect(output.includes('verified: false')).toBe(!verified);
  });

  it('takes the day where the facts give none', async () => {
    const facts = { event: 'dispensed', by: 'pharmacy', deaNumber: true, schedule: 'II' };
    expect((await ask(['duty', '--on', '2025-03-10'], facts)).output).toContain('It must be reported. Law of 2025-03-10.');
  });

  it.each([
    [['duty'], { deaNumbr: true }, "Did you mean 'deaNumber'?"],
    [['duty'], { by: 'pharmcy' }, "Did you mean 'pharmacy'?"],
    [['duty'], { on: '10 March' }, 'error at on: Expected a calendar day'],
    [['duty', '--toxicology'], { newbron: true }, "Did you mean 'newborn'?"],
    [['query-duty'], { encounterOn: '2025-03-10', profesion: 'physician' }, "Did you mean 'profession'?"],
    [['duty'], [], 'error at the top'],
    [['duty'], '{', 'The file of the facts is not JSON.'],
  ])('refuses for %j the facts %j', async (args, facts, says) => {
    const { status, output, errors } = await ask(args, facts);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(says);
    expect(errors).not.toMatch(/deaNumbr|pharmcy|10 March|newbron|profesion/);
  });

  it('lists what is wrong as JSON', async () => {
    const { status, output } = await ask(['duty', '--format', 'json'], { by: 'x' });
    expect(status).toBe(2);
    expect(JSON.parse(output)).toMatchObject({ ok: false, issues: [{ code: 'access.facts.unknown-word', path: ['by'] }] });
  });

  it.each([[['duty']], [['duty', '--toxicology']], [['query-duty']]])('%j prints a template that names every fact, and that is no answer as it stands', async (args) => {
    const { status, output } = await runOn({}, ...args, '--template');
    expect(status).toBe(0);
    expect(Object.keys(JSON.parse(output) as object).length).toBeGreaterThan(6);
    expect((await ask(args, output)).status).toBe(2);
  });

  it.each([
    [['duty'], 'Name one JSON file with the facts'],
    [['duty', 'a', 'b'], 'Name one JSON file with the facts'],
    [['duty', 'a', '--template'], '--template takes no file'],
    [['query-duty', '--toxicology'], "Unknown option '--toxicology'"],
    [['query-duty', 'facts.json', '--profile', 'oh'], ''],
  ])('refuses %j', async (args, says) => {
    const { status, errors } = await runOn({}, ...args);
    expect(status).toBe(2);
    expect(errors).toContain(says);
  });
});

describe('kasper-rules access --template and correction --template', () => {
  it('print what may be filled in, for one class or kind', async () => {
    const request = JSON.parse((await runOn({}, 'access', '--template', 'coroner')).output) as { requester: { kind: string } };
    expect(request.requester.kind).toBe('coroner');
    expect(JSON.parse((await runOn({}, 'access', '--template', '--onward')).output)).toMatchObject({ from: expect.stringMatching(/\? Needed\.$/) as string });
    expect(JSON.parse((await runOn({}, 'correction', '--template', 'transmitted')).output)).toMatchObject({ events: [{ type: 'transmitted', accepted: expect.stringContaining('true or false') as string }] });
    expect((await runOn({}, 'correction', '--template')).status).toBe(0);
  });

  it.each([
    [['access', '--template', 'coronor'], 'Did you mean coroner?'],
    [['access', '--template', 'xyzzy'], '--template takes a class of requester: '],
    [['correction', '--template', 'transmited'], 'Did you mean transmitted?'],
    [['access', '--onward'], '--onward goes with --template.'],
    [['access'], '--template prints one to fill in'],
  ])('refuse %j', async (args, says) => {
    const { status, errors } = await runOn({}, ...args);
    expect(status).toBe(2);
    expect(errors).toContain(says);
  });
});
