import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

describe('the example ehr-validate-route', () => {
  const cwd = installExample('ehr-validate-route', folder);

  it('answers a file and a submission with an OperationOutcome', async () => {
    const server = spawn('node', ['server.js'], { cwd, env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const [line] = (await once(server.stdout, 'data')) as [Buffer];
      const url = line.toString().trim();
      const post = async (path: string, body: string | Buffer, type: string) => {
        const response = await fetch(url + path, { method: 'POST', body: new Uint8Array(Buffer.from(body)), headers: { 'content-type': type } });
        return { status: response.status, type: response.headers.get('content-type'), body: (await response.json()) as unknown };
      };
      const faulty = readFileSync(new URL('../docs/report.dat', import.meta.url));
      const refused = { status: 422, type: 'application/fhir+json' };
      expect(await post('/files', faulty, 'text/plain')).toMatchObject({ ...refused, body: { resourceType: 'OperationOutcome', issue: expect.arrayContaining([expect.objectContaining({ severity: 'error', code: 'required' })]) as unknown } });
      const wrong = JSON.stringify({ header: { creationDate: 'today' }, source: {}, pharmacies: [] });
      expect(await post('/submissions', wrong, 'application/json')).toMatchObject({ ...refused, body: { issue: [{ severity: 'error', expression: ['header.creationDate'] }] } });
      const { dispensings } = (await import(join(folder, 'pharmacy-upload/dispensings.js'))) as { dispensings: readonly unknown[] };
      const right = JSON.stringify({
        header: { version: '4.2', controlNumber: 'EXAMPLE-0001', transactionType: '01', creationDate: '2025-03-11', creationTime: '0815', fileType: 'P' },
        source: { sourceId: '5025550100', sourceName: 'BLUEGRASS EXAMPLE PHARMACY' },
        pharmacies: [{ pharmacy: { dea: 'GB9900019' }, patients: dispensings }],
      });
      expect(await post('/submissions', right, 'application/json')).toMatchObject({ status: 200, body: { issue: [{ severity: 'information' }] } });
    } finally {
      server.kill();
    }
  });
});
