import { kentucky } from 'kasper-rules/kentucky';
import { describe, expect, it } from 'vitest';
import { factsIssues } from '../../../src/access/facts/facts-issues.js';
import { runOn } from '../fake-io.js';

/** Runs the command on a file with this content. */
function run(content: unknown, ...args: readonly string[]) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return runOn({ files: { 'request.json': text, '-': text } }, 'access', ...(args.length > 0 ? args : ['request.json']));
}

const attorney = {
  at: '2025-03-10',
  requester: { kind: 'prosecutor', office: 'county', account: 'active' },
  asked: { report: 'patient', part2Rows: false },
  channel: 'ekasper',
  purpose: 'prosecution',
  subject: { kind: 'person', named: true },
  investigation: { bonaFide: true, specific: false, concernsSubject: true },
};

describe('kasper-rules access', () => {
  it('explains a denial and ends with 1', async () => {
    const { status, output, errors } = await run(attorney);
    expect(status).toBe(1);
    expect(errors).toBe('');
    expect(output).toContain('Denied');
    expect(output).toContain('D-NO-SPECIFIC');
  });

  it.each([
    ['the agency bundle', ['--readings', 'agency']],
    ['a switch', ['--set', 'prosecutorInvestigation=waived']],
    ['a switch that wins over the bundle', ['--readings', 'default', '--set', 'prosecutorInvestigation=waived']],
  ])('permits under %s and ends with 0', async (_title, args) => {
    const { status, output } = await run(attorney, 'request.json', ...args);
    expect(status).toBe(0);
    expect(output).toMatch(/^Permitted\./);
    expect(output).toContain('prosecutorInvestigation');
  });

  it('reads standard input and prints the decision as JSON', async () => {
    const { status, output } = await run(attorney, '-', '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(output)).toMatchObject({ outcome: 'deny', nearest: { rule: 'ky.access.prosecutor', failed: ['investigation.specific'] } });
  });

  it('decides a question of passing data on', async () => {
    const { status, output } = await run({ at: '2025-03-10', from: 'pharmacist', obtainedUnder: 'treatment', to: { kind: 'patient', isSubject: true } });
    expect(status).toBe(0);
    expect(output).toContain('P-SHARE-PATIENT');
    expect(output).toContain('Caution');
  });

  it('ends an open answer with 1', async () => {
    const { status, output } = await run({ ...attorney, channel: undefined, investigation: { bonaFide: true, specific: true, concernsSubject: true } });
    expect(status).toBe(1);
    expect(output).toMatch(/^Undecided/);
  });

  it('warns of an unlisted class', async () => {
    const { status, errors } = await run({ ...attorney, requester: { kind: 'astrologer' } });
    expect(status).toBe(1);
    expect(errors).toContain('access.request.unlisted-requester');
  });

  it('says what to do about each fault and each warning', async () => {
    const faulty = await run({ ...attorney, at: 'Zyxwvut', chanel: 'ekasper' });
    expect(faulty.errors).toContain(factsIssues['access.facts.not-a-day'].help);
    expect(faulty.errors).toContain(factsIssues['access.facts.unknown-key'].help);
    expect((await run({ ...attorney, requester: { kind: 'astrologer' } })).errors).toContain('Check the spelling of the class');
  });

  it.each([[[]], [['--onward']]])('offers as a template %j no kind that is none of who is asked about', async (onward) => {
    const { status, errors } = await run('', '--template', ...onward, 'birth-mother');
    expect(status).toBe(2);
    expect(errors).not.toMatch(/trend-area|court-order|birth-mother/);
    const facts = onward.length > 0 ? kentucky.access.onwardFacts.facts.to : kentucky.access.facts.facts.requester;
    for (const sort of Object.keys(facts.cases)) expect((await run('', '--template', ...onward, sort)).status).toBe(0);
  });

  it('fills the class in at the requester alone, and marks what is needed', async () => {
    const template = JSON.parse((await run('', '--template', 'patient')).output) as Readonly<Record<string, unknown>>;
    expect(template).toMatchObject({ requester: { kind: 'patient' }, subject: { kind: expect.stringContaining('birth-mother') as string } });
    expect(template['at']).toMatch(/ Needed\.$/);
    expect(JSON.stringify(template['channel'])).not.toContain('Needed.');
  });

  it('lists what is wrong with a request and ends with 2', async () => {
    const { status, errors, output } = await run({ ...attorney, at: 'Zyxwvut' });
    expect([status, output]).toEqual([2, '']);
    expect(errors).toMatch(/^error at at: .*\[access\.facts\.not-a-day\]\n$/);
    const json = await run({ ...attorney, at: 'Zyxwvut' }, 'request.json', '--format', 'json');
    expect(json.status).toBe(2);
    expect(JSON.parse(json.output)).toMatchObject({ ok: false, issues: [{ code: 'access.facts.not-a-day', path: ['at'] }] });
  });

  it.each([
    ['no file', [], 'Name one JSON file'],
    ['two files', ['request.json', 'request.json'], 'Name one JSON file'],
    ['an option that does not exist', ['request.json', '--force'], "Unknown option '--force'."],
    ['a format that does not exist', ['request.json', '--format', 'yaml'], '--format takes pretty or json.'],
    ['a bundle that does not exist', ['request.json', '--readings', 'page'], '--readings takes default or agency.'],
    ['a switch that does not exist', ['request.json', '--set', 'coronor=deny'], 'There is no such switch; --set takes one of'],
    ['a setting that does not exist', ['request.json', '--set', 'coroner=waived'], '--set coroner: Expected one of'],
    ['a switch without a setting', ['request.json', '--set', 'coroner'], 'Write --set as SWITCH=SETTING'],
  ])('refuses %s as unusable', async (_title, args, says) => {
    const { status, output, errors } = await runOn({ files: { 'request.json': JSON.stringify(attorney) } }, 'access', ...args);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(says);
  });

  it('refuses what is not JSON as unusable', async () => {
    const { status, errors } = await run('{');
    expect(status).toBe(2);
    expect(errors).toContain('The file of the request is not JSON.');
  });
});
