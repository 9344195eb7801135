import { describe, expect, it } from 'vitest';
import { runOn } from '../fake-io.js';

/** Runs the command on a file with this content. */
function run(content: unknown, args: readonly string[] = ['events.json', '--on', '2025-03-18']) {
  return runOn({ files: { 'events.json': typeof content === 'string' ? content : JSON.stringify(content) } }, 'correction', ...args);
}

const requested = { type: 'requested', on: '2025-03-08', by: 'patient', to: 'dispenser' };
const transmitted = { type: 'transmitted', on: '2025-03-12', record: 'revise', accepted: true };
const closures: string[] = [];

describe('kasper-rules correction', () => {
  it('prints what happened, what is due under both readings, who acts next and why', async () => {
    const { status, output, errors } = await run({ events: [requested], closures }, ['events.json', '--on', '2025-03-16']);
    expect(status).toBe(1);
    expect(errors).toBe('');
    expect(output).toContain('2025-03-08  requested (by patient, to dispenser) -> requested');
    expect(output).toContain('[ky.correction.requested] 902 KAR 55:110 s.8(1) (text)');
    expect(output).toContain('2025-03-15 as counted, 2025-03-17 if it rolls to an open day');
    expect(output).toMatch(/Overdue +YES as counted, not yet/);
    expect(output).toMatch(/Next +the dispenser confirms the error or asserts/);
    expect(output).toContain('the date binds only if the error is confirmed');
  });

  it('takes a bare list of events and the calendar of the profile', async () => {
    const { output } = await run([{ ...requested, on: '2024-10-29' }], ['events.json', '--on', '2024-10-30']);
    expect(output).toContain('2024-11-05 as counted, 2024-11-06 if it rolls to an open day');
  });

  it('passes on the cautions of the calendar', async () => {
    const { errors } = await run([{ ...requested, on: '2025-12-17' }], ['events.json', '--on', '2025-12-18']);
    expect(errors).toContain('[rules.weak-closure]');
  });

  it('ends with 0 when nothing is overdue', async () => {
    const { status, output } = await run({ events: [requested, transmitted], closures });
    expect(status).toBe(0);
    expect(output).toMatch(/Overdue +no\n/);
  });

  it('ends with 1 when the correction was late', async () => {
    const { status, output } = await run({ events: [requested, { ...transmitted, on: '2025-03-18' }], closures });
    expect(status).toBe(1);
    expect(output).toContain('! transmitted late under both readings');
  });

  it('names each flagged event where it happened', async () => {
    const { output } = await run({ events: [requested, { type: 'requester-notified', on: '2025-03-10', by: 'dispenser' }], closures });
    expect(output).toMatch(/2025-03-10 {2}requester notified \(by dispenser\) -> requested\n +! notice given when no correction awaited one/);
  });

  it('says so when nothing has happened', async () => {
    const { status, output } = await run({ events: [], closures });
    expect(status).toBe(0);
    expect(output).toMatch(/Due +no period runs/);
  });

  it('prints the same object as the library with --format json', async () => {
    const { status, output } = await run({ events: [requested], closures }, ['events.json', '--on=2025-03-16', '--format=json']);
    expect(status).toBe(1);
    expect(JSON.parse(output)).toMatchObject({ ok: true, value: { state: 'requested', overdue: 'nominal-only' }, issues: [] });
  });

  it('looks at the case on the day it is asked about, whatever the file says', async () => {
    const { output } = await run({ events: [requested], closures, at: '2025-03-09' });
    expect(output).toContain('Correction case on 2025-03-18');
  });

  it('refuses events it cannot use with 2, and says where and what to do', async () => {
    const { status, output, errors } = await run({ events: [{ ...requested, on: '2025-03-19' }], closures });
    expect(status).toBe(2);
    expect(output).toBe('');
    expect(errors).toMatch(/^error at events\.0\.on: .*after the day.* \[corrections\.future-event\]\n$/);
  });

  it('warns of a member it does not know', async () => {
    const { status, errors } = await run({ events: [requested, { ...transmitted, acepted: false }], closures });
    expect(status).toBe(0);
    expect(errors).toContain('warning at events.1:');
    expect(errors).not.toContain('acepted');
  });

  it.each([
    ['no file', ['--on', '2025-03-18'], {}, 'Name one JSON file with the events'],
    ['two files', ['events.json', 'events.json', '--on', '2025-03-18'], {}, 'Name one JSON file with the events'],
    ['no date', ['events.json'], {}, '--on is needed: the day to look at the case on.'],
    ['a day that does not exist', ['events.json', '--on', '2025-02-30'], {}, '--on takes a date such as 2025-03-31.'],
    ['an unknown format', ['events.json', '--on', '2025-03-18', '--format', 'xml'], {}, '--format takes pretty or json.'],
    ['an unknown option', ['events.json', '--on', '2025-03-18', '--loud'], {}, "Unknown option '--loud'."],
    ['a file that is not there', ['missing.json', '--on', '2025-03-18'], {}, 'missing.json does not exist'],
    ['a file that is not JSON', ['events.json', '--on', '2025-03-18'], '{', 'The file of events is not JSON.'],
  ])('is an unusable call with %s', async (_, args, content, says) => {
    const { status, output, errors } = await run(content, args);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(says);
  });
});
