import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { PatientEntry } from 'kasper-rules/asap';
import type { OperationOutcome } from 'kasper-rules/fhir';
import { afterAll, describe, expect, it } from 'vitest';
import { installExample } from './install-example.js';

const folder = mkdtempSync(join(tmpdir(), 'examples-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const start = (cwd: string, ...args: readonly string[]) => spawnSync('npm', ['--silent', 'start', '--', ...args], { cwd, encoding: 'utf8' });

describe('the example pharmacy-upload', () => {
  const cwd = installExample('pharmacy-upload', folder);

  it('writes a file that the installed command finds nothing wrong with', () => {
    const { status, stdout, stderr } = start(cwd);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^report\.dat: 1 dispensing, 0 warnings\ndue 2025-03-11T/);
    const check = spawnSync('npx', ['--no-install', 'kasper-rules', 'validate', 'report.dat', '--on', '2025-03-11'], { cwd, encoding: 'utf8', input: '' });
    expect(check.status).toBe(0);
  });

  it('writes nothing when the report has an error', () => {
    rmSync(join(cwd, 'report.dat'), { force: true });
    const { status, stderr } = start(cwd, '2025-03-01');
    expect(status).toBe(1);
    expect(stderr).toContain('asap.future-date');
    expect(stderr).not.toContain('FICTITIOUS');
    expect(() => readFileSync(join(cwd, 'report.dat'))).toThrow();
  });
});

describe('the example access-gate', () => {
  const cwd = installExample('access-gate', folder);

  it('records every decision as a JSON line and queries only when permitted', () => {
    const { stdout, stderr, status } = start(cwd);
    expect(status).toBe(0);
    const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as { readonly decision?: { readonly outcome: string }; readonly issues: readonly { readonly code: string }[] });
    expect(lines.map(({ decision }) => decision?.outcome)).toEqual(['permit', 'deny', undefined]);
    expect(lines[2]?.issues.map(({ code }) => code)).toEqual(['access.facts.not-a-day']);
    expect(stderr.match(/the query is made/g)).toHaveLength(1);
  });
});

describe('the example another-state', () => {
  const cwd = installExample('another-state', folder);
  const { status, stdout, stderr } = start(cwd);
  const commandOf = (text: string) => text.split('\n$ kasper-rules ').slice(1).map((part) => ({ name: part.split(' ')[0] ?? '', text: part }));

  it('asks every function under the law of its state', () => {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const asked = stdout.split('\n\n')[0]?.split('\n') ?? [];
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter((line) => /not answered|rules\.room-missing/.test(line))).toEqual([]);
    expect(asked).toContain('isBusinessDay: true');
    expect(asked).toContain('reportingDeadline: 2026-03-10');
    expect(asked).toContain('decideAccess: permit');
  });

  it('runs every command that the help lists, and each is answered', () => {
    const help = spawnSync('npx', ['--no-install', 'kasper-rules', '--help'], { cwd, encoding: 'utf8', input: '' }).stdout;
    const listed = [...help.matchAll(/^ {2}([a-z][a-z-]*) {2,}/gm)].map(([, name = '']) => name).filter((name) => name !== 'help');
    const ran = commandOf(stdout);
    expect(ran.map(({ name }) => name).sort()).toEqual(listed.sort());
    expect(ran.filter(({ text }) => !/\(status 0\)\n?$/.test(text)).map(({ text }) => text)).toEqual([]);
  });

  it('says no word of another state', () => {
    expect(stdout).not.toMatch(/Kentucky|Frankfort|\bKAR\b|\bKRS\b|\bky\./);
  });
});

describe('the example ehr-validate-route', () => {
  const cwd = installExample('ehr-validate-route', folder);
  const faulty = readFileSync(new URL('../docs/report.dat', import.meta.url), 'latin1');
  const header = { version: '4.2', controlNumber: 'EXAMPLE-0001', transactionType: '01', creationDate: '2025-03-11', creationTime: '0815', fileType: 'P' };
  const source = { sourceId: '5025550100', sourceName: 'BLUEGRASS EXAMPLE PHARMACY' };
  const modules = Promise.all([import(join(cwd, 'route.js')), import(join(folder, 'pharmacy-upload/dispensings.js'))]) as Promise<
    [{ readonly createApp: (options: { readonly zone: string; readonly now?: () => Date; readonly log?: (line: string) => void; readonly species?: string }) => Hono }, { readonly dispensings: readonly PatientEntry[] }]
  >;

  /** Posts to the routes of a dispenser in New York at an instant. */
  async function post(path: string, body: string, type: string, at = '2025-03-11T12:15:00Z') {
    const [{ createApp }] = await modules;
    const app = createApp({ zone: 'America/New_York', now: () => new Date(at) });
    const response = await app.request(path, { method: 'POST', body, headers: { 'content-type': type } });
    expect(response.headers.get('content-type')).toBe('application/fhir+json');
    const outcome = (await response.json()) as OperationOutcome;
    expect(outcome.resourceType).toBe('OperationOutcome');
    return { status: response.status, issue: outcome.issue };
  }

  async function submissionOf({ dea }: { readonly dea: string }): Promise<string> {
    const [, { dispensings }] = await modules;
    return JSON.stringify({ header, source, pharmacies: [{ pharmacy: { dea, npi: '2999000013', name: 'BLUEGRASS EXAMPLE PHARMACY' }, patients: dispensings }] });
  }

  it('starts with one command and answers a file', async () => {
    const server = spawn('npm', ['--silent', 'start'], { cwd, env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
    try {
      const [line] = (await once(server.stdout, 'data')) as [Buffer];
      const response = await fetch(`${line.toString().trim()}/files`, { method: 'POST', body: faulty, headers: { 'content-type': 'text/plain' } });
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ resourceType: 'OperationOutcome', issue: expect.arrayContaining([expect.objectContaining({ severity: 'error', code: 'required' })]) as unknown });
    } finally {
      // npm's own process and the server below it.
      if (server.pid !== undefined) process.kill(-server.pid);
    }
  });

  it('answers a sound submission with no issues, and a doubtful one with its warnings', async () => {
    expect(await post('/submissions', await submissionOf({ dea: 'GB9900019' }), 'application/json')).toMatchObject({ status: 200, issue: [{ severity: 'information', details: { text: 'No issues' } }] });
    const doubtful = await post('/submissions', await submissionOf({ dea: 'GB9900018' }), 'application/json; charset=utf-8');
    expect(doubtful).toMatchObject({ status: 200, issue: [{ severity: 'warning', details: { coding: [{ code: 'asap.check-digit' }] } }] });
    const wrong = JSON.stringify({ header: { creationDate: 'today' }, source: {}, pharmacies: [] });
    expect(await post('/submissions', wrong, 'application/json')).toMatchObject({ status: 422, issue: [{ severity: 'error', expression: ['header.creationDate'] }] });
  });

  it('checks one dispensing of a Bundle, says what is wrong in the words of FHIR, and logs no name', async () => {
    const [{ createApp }] = await modules;
    const logged: string[] = [];
    const app = createApp({ zone: 'America/New_York', now: () => new Date('2025-03-12T02:15:00Z'), log: (line) => logged.push(line), species: '01' });
    const check = async (...resources: readonly object[]) => {
      const body = JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) });
      const response = await app.request('/MedicationDispense/$check', { method: 'POST', body, headers: { 'content-type': 'application/fhir+json' } });
      const { issue } = (await response.json()) as OperationOutcome;
      return { status: response.status, expressions: issue.map(({ details, expression }) => `${details.coding?.[0]?.code ?? ''} ${expression?.[0] ?? ''}`) };
    };
    const dispense = { resourceType: 'MedicationDispense', status: 'completed', subject: { reference: 'Patient/1' }, quantity: { value: 2, unit: 'box' }, whenPrepared: '2025-03-13T01:00:00Z' };
    const patient = { resourceType: 'Patient', id: '1', name: [{ family: 'FICTITIOUS', given: ['FAYE'] }], birthDate: '1980-02' };
    const checked = await check(dispense, patient);
    expect(checked.status).toBe(422);
    expect(checked.expressions).toEqual(
      expect.arrayContaining(['interop.fhir.left-out MedicationDispense.quantity', 'interop.fhir.left-out Patient.birthDate', 'asap.future-date MedicationDispense.whenPrepared', 'asap.missing-element Organization.identifier']),
    );
    expect(checked.expressions.join()).not.toContain('species');
    expect(await check(dispense, { ...patient, id: '2' })).toEqual({ status: 422, expressions: ['interop.fhir.other-resource MedicationDispense.subject', ...checked.expressions.filter((text) => text.startsWith('interop'))] });
    expect((await check()).expressions).toEqual(['interop.fhir.not-a-resource MedicationDispense']);
    expect(logged).toHaveLength(3);
    expect(logged.join()).not.toMatch(/FICTITIOUS|FAYE|1980/);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ ok: false, issues: expect.arrayContaining([expect.objectContaining({ code: 'asap.future-date' })]) as unknown });
  });

  it("asks about the day it is at the dispenser's", async () => {
    const tomorrow = (await submissionOf({ dea: 'GB9900019' })).replaceAll('2025-03-11', '2025-03-12');
    // Eight in the evening of the 11th in Kentucky, and the 12th in UTC.
    const early = await post('/submissions', tomorrow, 'application/json', '2025-03-12T00:15:00Z');
    expect(early.issue.map(({ details }) => details.coding?.[0]?.code)).toContain('asap.future-date');
    const due = await post('/submissions', tomorrow, 'application/json', '2025-03-12T12:15:00Z');
    expect(due.status).toBe(200);
    const [{ createApp }] = await modules;
    expect(() => createApp({ zone: 'Frankfort' })).toThrow(TypeError);
  });

  it.each([
    ['JSON that cannot be read', '/submissions', '{"header": FICTITIOUS', 'application/json', 400],
    ['no body', '/submissions', '', 'application/json', 400],
    ['another content type', '/submissions', '<a/>', 'application/xml', 415],
    ['a file where JSON is taken', '/submissions', faulty, 'text/plain', 415],
    ['JSON where a file is taken', '/files', '{}', 'application/json', 415],
    ['JSON of another shape', '/submissions', '[1]', 'application/json', 422],
    ['JSON that is no Bundle', '/MedicationDispense/$check', '["FICTITIOUS"]', 'application/fhir+json', 422],
    ['nothing', '/MedicationDispense/$check', 'null', 'application/fhir+json', 422],
    ['an empty file', '/files', '', 'text/plain', 422],
    ['too much', '/files', '*'.repeat(21 * 1024 * 1024), 'text/plain', 413],
    ['a route there is not', '/elsewhere', '', 'text/plain', 404],
  ])('answers %s with an OperationOutcome', async (_, path, body, type, status) => {
    const answer = await post(path, body, type);
    expect(answer).toMatchObject({ status, issue: [{ severity: 'error', details: { text: expect.any(String) as string } }] });
    expect(JSON.stringify(answer)).not.toContain('FICTITIOUS');
  });
});
