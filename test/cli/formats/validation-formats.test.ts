import { readFileSync, readdirSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { type AsapIssue, parse, serialize, validate } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { describe, expect, it } from 'vitest';
import { runOn } from '../fake-io.js';

const sample = (name: string) => readFileSync(new URL(`../../../samples/${name}`, import.meta.url));
const clean = sample('clean.dat');
const mistakes = sample('instructive-mistakes.dat');
/** What steers a terminal, a pipeline or a reader's eye. */
const hostile = 'a%0A,b:c\n::error::x\u001b[2J\u202e&<">\'.dat';
const files = { 'clean.dat': clean, 'in/mistakes.dat': mistakes, [hostile]: mistakes };
const run = (format: string, ...args: readonly string[]) => runOn({ files }, 'validate', '--format', format, ...args);
const expected = validate(mistakes, { profile: kentucky, on: '2025-03-13' });
const late = ['--transmitted-at', '2025-03-13T08:00:00-04:00'];

const isUnseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

describe.each(['pretty', 'json', 'ndjson', 'sarif', 'junit', 'github'])('--format %s', (format) => {
  it('shows no control and no mark of direction of a name, and nothing of the patients', async () => {
    const { status, output } = await run(format, hostile, 'in/mistakes.dat', 'missing\u001b.dat');
    expect(status).toBe(2);
    expect(output.replaceAll('\n', '')).not.toMatch(isUnseen);
    for (const value of ['899-55-0143', 'MOCKINGBIRD', '8100011']) expect(output).not.toContain(value);
  });

  it('ends with the status of the report', async () => {
    expect((await run(format, 'clean.dat')).status).toBe(0);
    expect((await run(format, 'clean.dat', ...late)).status).toBe(1);
    expect((await run(format, 'in/mistakes.dat')).status).toBe(1);
    expect((await run(format, 'missing.dat')).status).toBe(2);
  });
});

describe('--format ndjson', () => {
  it('is an issue a line, then the file', async () => {
    const { output } = await run('ndjson', 'in/mistakes.dat', 'missing.dat', 'clean.dat');
    const lines = output.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    const { issues, ...rest } = expected;
    expect(lines.slice(0, issues.length)).toEqual(issues.map((issue) => ({ type: 'issue', file: 'in/mistakes.dat', ...issue })));
    expect(lines.slice(issues.length)).toEqual([
      { type: 'file', file: 'in/mistakes.dat', ...rest },
      { type: 'file', file: 'missing.dat', ok: false, error: 'missing.dat does not exist; check the path.' },
      expect.objectContaining({ type: 'file', file: 'clean.dat', ok: true, records: { accepted: 2, rejected: 0 } }),
    ]);
  });

  it('says that a file is late which has no error', async () => {
    const { output } = await run('ndjson', 'clean.dat', ...late);
    expect(JSON.parse(output)).toMatchObject({ type: 'file', ok: false, deadlines: { ok: true, value: [{ late: true }] } });
  });
});

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}
interface Sarif {
  readonly version: string;
  readonly runs: readonly [{
    readonly tool: { readonly driver: { readonly name: string; readonly version: string; readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[] } };
    readonly columnKind: string;
    readonly invocations: readonly { readonly executionSuccessful: boolean; readonly toolExecutionNotifications?: readonly { readonly message: { readonly text: string } }[] }[];
    readonly results: readonly { readonly ruleId: string; readonly level: string; readonly message: { readonly text: string }; readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: Region } }[] }[];
  }];
}

const regionsOf = (output: string) => (JSON.parse(output) as Sarif).runs[0].results.map(({ ruleId, locations }) => ({ ruleId, region: locations[0]?.physicalLocation.region }));

describe('--format sarif', () => {
  it('has a result an issue at its region, a rule a code, and no line of the file', async () => {
    const { output } = await run('sarif', 'in/mistakes.dat');
    const { version, runs: [{ tool, columnKind, results, invocations }] } = JSON.parse(output) as Sarif;
    expect([version, tool.driver.name, tool.driver.version, columnKind]).toEqual(['2.1.0', 'kasper-rules', '9.8.7', 'utf16CodeUnits']);
    expect(invocations).toEqual([{ executionSuccessful: true }]);
    expect(results.map(({ ruleId, level, message }) => [ruleId, level, message.text])).toEqual(expected.issues.map(({ code, severity, message }) => [code, severity, message]));
    expect(tool.driver.rules.map(({ id }) => id)).toEqual([...new Set(expected.issues.map(({ code }) => code))].sort());
    for (const { help } of tool.driver.rules) expect(help.text).toMatch(/\.$/);
    expect(output).not.toContain('snippet');
    for (const { locations } of results) expect(locations[0]?.physicalLocation.artifactLocation.uri).toBe('in/mistakes.dat');
  });

  it('names files as addresses, and standard input apart', async () => {
    const { output } = await run('sarif', hostile);
    const [{ results }] = (JSON.parse(output) as Sarif).runs;
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(encodeURIComponent(hostile));
    const piped = await runOn({ files: { '-': mistakes } }, 'validate', '-', '--format', 'sarif');
    expect((JSON.parse(piped.output) as Sarif).runs[0].results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('stdin:');
  });

  it('says what could not be read, and what is late', async () => {
    const { output } = await run('sarif', 'missing.dat', 'clean.dat', ...late);
    const [{ invocations, results, tool }] = (JSON.parse(output) as Sarif).runs;
    expect(invocations[0]).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [{ message: { text: 'missing.dat does not exist; check the path.' } }] });
    expect(results).toMatchObject([{ ruleId: 'late-records', level: 'error', message: { text: 'Records of this file are late: they were due 2025-03-12T16:30:00-04:00.' } }]);
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(['late-records']);
  });

  const folders = ['../../real/', '../../samples/'].map((folder) => new URL(folder, import.meta.url));
  const found = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.dat') && !name.includes('utf16')).map((name) => ({ name, file: readFileSync(new URL(name, folder)) })));

  it.each(found)('counts columns in $name from where the line begins', async ({ file }) => {
    const text = serialize(parse(file).value);
    const { output } = await runOn({ files: { file } }, 'validate', 'file', '--format', 'sarif');
    const { issues } = validate(file, { profile: kentucky, on: '2025-03-13' });
    const lines = text.split('\n');
    const column = ({ location }: AsapIssue) => location && location.offset + 1 - lines.slice(0, location.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
    expect(regionsOf(output).map(({ ruleId, region }) => [ruleId, region?.startLine, region?.startColumn, region?.charOffset, region?.charLength])).toEqual(
      issues.map((issue) => [issue.code, issue.location?.line, column(issue), issue.location?.offset, issue.location?.length]),
    );
  });
});

describe('--format junit', () => {
  const parsed = (xml: string) => new JSDOM(xml, { contentType: 'text/xml' }).window.document;
  const attributes = (element: Element | null | undefined) => Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));

  it('is well-formed XML with a suite a file and a case a code', async () => {
    const { output } = await run('junit', 'clean.dat', hostile, 'missing.dat', 'in/mistakes.dat');
    const document = parsed(output);
    expect(attributes(document.documentElement)).toEqual({ name: 'kasper-rules validate', tests: '12', failures: '6', errors: '1' });
    const suites = [...document.querySelectorAll('testsuite')];
    expect(suites.map((suite) => attributes(suite)['name'])).toEqual(['clean.dat', hostile.replace('\n', '\\u000a').replace('\u001b', '\\u001b').replace('\u202e', '\\u202e'), 'missing.dat', 'in/mistakes.dat']);
    const codes = [...new Set(expected.issues.map(({ code }) => code))];
    expect([...(suites[3]?.querySelectorAll('testcase') ?? [])].map((each) => attributes(each)['name'])).toEqual(codes);
    for (const each of suites[3]?.querySelectorAll('testcase') ?? []) {
      const found = expected.issues.filter(({ code }) => code === attributes(each)['name']);
      const isFailure = found.some(({ severity }) => severity === 'error');
      expect(each.firstElementChild?.tagName).toBe(isFailure ? 'failure' : 'system-out');
      expect(each.textContent).toBe(found.map(({ severity, location, message }) => `${severity} on line ${String(location?.line)}: ${message}\n`).join(''));
    }
    expect(attributes(suites[2]?.querySelector('error'))).toEqual({ type: 'unreadable', message: 'missing.dat does not exist; check the path.' });
    expect(suites[0]?.querySelectorAll('testcase > *')).toHaveLength(0);
  });

  it('has a failure for what is late', async () => {
    const document = parsed((await run('junit', 'clean.dat', ...late)).output);
    expect(document.querySelector('testcase[name="late-records"] > failure')?.textContent).toContain('they were due 2025-03-12T16:30:00-04:00');
  });
});

describe('--format github', () => {
  it('is a workflow command an issue, at its line and column', async () => {
    const { output } = await run('github', 'in/mistakes.dat');
    const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;
    expect(output.trimEnd().split('\n').map((line) => /^::(\w+) file=in\/mistakes\.dat,line=(\d+),col=\d+(?:,endColumn=\d+)?,title=([^:]+)::(.*)$/.exec(line)?.slice(1))).toEqual(
      expected.issues.map(({ severity, code, location, message }) => [commands[severity], String(location?.line), code, message]),
    );
    expect(output).toContain('::warning file=in/mistakes.dat,line=14,col=16,endColumn=25,title=asap.check-digit::The check digit of');
  });

  it('lets no name end a property or begin another command', async () => {
    const { output } = await run('github', hostile, 'missing\n::error::x,line=1');
    for (const line of output.trimEnd().split('\n')) expect(line).toMatch(/^::(error|warning|notice) file=[^:]*::[^\n]*$/);
    expect(output).toContain(`file=a%250A%2Cb%3Ac\\u000a%3A%3Aerror%3A%3Ax\\u001b[2J\\u202e&<">'.dat,line=4,`);
    expect(output).toContain('::error file=missing\\u000a%3A%3Aerror%3A%3Ax%2Cline=1,title=kasper-rules::');
  });

  it('says what could not be read and what is late, and no file for standard input', async () => {
    const { output } = await runOn({ files: { '-': clean } }, 'validate', '-', '--format', 'github', ...late);
    expect(output).toBe('::error title=late-records::Records of this file are late: they were due 2025-03-12T16:30:00-04:00.\n');
  });
});
