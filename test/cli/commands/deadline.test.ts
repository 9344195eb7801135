import { reportingDeadline } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { runOn } from '../fake-io.js';

async function run(...args: readonly string[]) {
  const { status, output, errors } = await runOn({}, 'deadline', ...args);
  return { status, out: output, err: errors };
}

describe('kasper-rules deadline', () => {
  it('prints the date, the days with their reasons, the readings and the sources', async () => {
    const { status, out, err } = await run('2025-11-26T17:40', '--zone', 'America/Chicago');
    expect([status, err]).toEqual([0, '']);
    const lines = out.split('\n');
    expect(lines[0]).toBe('Due Mon 2025-12-01, 2025-12-01T16:30:00-05:00');
    expect(lines).toContain('  Wed 2025-11-26  start    day of dispensing, not counted');
    expect(lines).toContain('  Thu 2025-11-27  skipped  Thanksgiving Day (KRS 18A.190(1)(i))');
    expect(lines).toContain('  Sat 2025-11-29  skipped  weekend');
    expect(lines).toContain('  Mon 2025-12-01  counted  business day');
    expect(lines).toContain('  latest    Mon 2025-12-01  As by default, without the legal holidays of KRS 2.110(1) and Good Friday.');
    expect(out).toContain('902 KAR 55:110 s.2(3) [text]');
  });

  it('tells what a doubtful day would change, and cautions on standard error', async () => {
    const { status, out, err } = await run('2025-12-30');
    expect(status).toBe(0);
    expect(out).toContain('  New Year extra day on 2026-01-02, 2025-12-31 open: Wed 2025-12-31');
    expect(out).toContain('(KRS 18A.190(1)(a), (2); pattern)');
    expect(err).toContain('[rules.weak-closure]');
  });

  it('prints the answer of the API as JSON', async () => {
    const { status, out, err } = await run('2025-12-30', '--format', 'json', '--reading', 'earliest');
    expect(JSON.parse(out)).toEqual(reportingDeadline({ dispensed: '2025-12-30', reading: 'earliest' }));
    expect([status, err]).toEqual([0, '']);
  });

  it('shows the count from the fill beside that from the sale', async () => {
    const { status, out } = await run('2025-03-10', '--sold', '2025-03-12');
    const lines = out.split('\n');
    expect([status, lines[0]]).toEqual([0, 'Due Thu 2025-03-13, 2025-03-13T16:30:00-04:00']);
    expect(lines).toContain('  ky.reading.dispensing-act = filled  Tue 2025-03-11');
    expect(out).toContain('  earliest  Tue 2025-03-11');
  });

  it.each([
    ['oh', 'event = dispensed'],
    ['in', 'by = pharmacy'],
    ['tn', 'by = veterinarian'],
    ['ky', undefined],
  ])('explains every line under %s, and what a fact that is not known would change', async (profile, fact) => {
    const { status, out } = await run('2026-03-10T10:00', '--zone', 'America/New_York', '--profile', profile);
    expect(status).toBe(0);
    expect(out.split('\n').filter((line) => /^ {2}(earliest|default|latest) /.test(line) && /\d{4}-\d\d-\d\d\s*$/.test(line))).toEqual([]);
    expect(out.includes('By what is not known')).toBe(fact !== undefined);
    if (fact !== undefined) expect(out).toContain(fact);
    const sources = out.slice(out.indexOf('Sources')).trim().split('\n');
    expect(new Set(sources).size).toBe(sources.length);
  });

  it('refuses a fact on which no deadline turns, and names those on which it does', async () => {
    const asked = ['2026-03-10T10:00', '--zone', 'America/New_York'];
    expect(await run(...asked, '--fact', 'by=pharmacy')).toMatchObject({ status: 2, err: expect.stringContaining('Leave --fact out') as string });
    expect(await run(...asked, '--profile', 'in', '--fact', 'bye=pharmacy')).toMatchObject({ status: 2, err: expect.stringContaining('Did you mean by?') as string });
    expect(await run(...asked, '--profile', 'in', '--fact', 'weather=fair')).toMatchObject({ status: 2, err: expect.stringContaining('event or by') as string });
    expect(await run(...asked, '--profile', 'in', '--fact', 'event=dispensed', '--fact', 'by=pharmacy')).toMatchObject({ status: 0, err: '' });
  });

  it('takes the other understandings of close of business', async () => {
    const { out } = await run('2025-03-10', '--zone', 'America/Chicago', '--close-of-business', 'dispenser-closing', '--closes-at', '18:00');
    expect(out).toContain('2025-03-11T18:00:00-05:00');
  });

  it.each([
    ['2001-01-01', 1, 'rules.date-before-law'],
    ['2025-02-30', 2, 'rules.date-format'],
  ])('answers %s with status %i and %s', async (dispensed, status, code) => {
    const answer = await run(dispensed);
    expect(answer).toMatchObject({ status, out: '' });
    expect(answer.err).toContain(`[${code}]`);
  });

  it.each([
    [[], /one date/],
    [['2025-03-10', '2025-03-11'], /one date/],
    [['2025-03-10', '--reading', 'lenient'], /--reading takes earliest, default or latest/],
    [['2025-03-10', '--hurry'], /Unknown option '--hurry'/],
    [['2025-03-10', '--close-of-business', 'noon'], /--close-of-business takes .*dispenser-closing/],
    [['2025-03-10', '--close-of-business', 'dispenser-closing'], /--closes-at is needed/],
    [['2025-03-10', '--closes-at', '9 pm'], /--closes-at takes a time such as 18:00/],
  ])('refuses %j', async (args, message) => {
    const { status, err } = await run(...args);
    expect(status).toBe(2);
    expect(err).toMatch(message);
  });
});
