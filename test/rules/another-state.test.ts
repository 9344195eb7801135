import { readdirSync, readFileSync } from 'node:fs';
import { rulesFor } from 'kasper-rules';
import * as access from 'kasper-rules/access';
import { kentucky } from 'kasper-rules/kentucky';
import * as rules from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { findings } from '../../src/asap/findings.js';
import { example, questions } from './example-state.js';

const ask = rulesFor(example);
const scribe = { at: '2026-03-10', requester: { kind: 'scribe', for: 'healer' }, channel: 'counter', about: 'own-patient' };

describe("another state's profile", () => {
  it('is sound as it stands', () => {
    expect(rules.checkProfile(example)).toEqual([]);
    expect(rules.defineProfile(example)).toBe(example);
  });

  it('leaves no room out', () => {
    expect(new Set(Object.keys(example))).toEqual(new Set([...Object.keys(kentucky), 'reportableDrugs']));
  });

  it('is asked of every function', () => {
    expect(Object.keys(questions).sort()).toEqual(Object.keys(ask).sort());
  });

  const everything: typeof questions = { ...questions, rulesOf: () => rules.rulesOf(example), codesOf: () => rules.codesOf(example) };

  it.each(Object.entries(everything))('answers %s without a word of Kentucky', async (_, question) => {
    const answer = await question(ask);
    expect(answer).toBeDefined();
    expect(answer).not.toMatchObject({ ok: false });
    expect(JSON.stringify(answer)).not.toMatch(/Kentucky|Frankfort|KASPER|\bKAR\b|\bKRS\b|\bky\./);
    expect(JSON.stringify(answer)).not.toContain('rules.room-missing');
  });

  it.each<readonly [string, unknown]>([
    // Offices are closed on Tuesdays alone.
    ['addBusinessDays', '2026-03-11'],
    ['isBusinessDay', true],
    ['lastDay', { ok: true, value: { movesTo: '2026-03-11' } }],
    ['closures', [{ name: 'Day of Snow' }, { name: 'Midsummer' }, { name: 'Harvest Sunday' }]],
    ['reportingDeadline', { ok: true, value: { due: '2026-03-10', dueAt: '2026-03-10T22:00:00-06:00', days: [] } }],
    ['zeroReportDeadline', { outcome: 'required', due: '2026-04-05' }],
    ['extensionGrant', { grant: 'no-violation', applyWithin: { hours: 24 } }],
    ['errorDeadline', { ok: true, value: { due: '2026-03-11' } }],
    ['correctionDeadline', { ok: true, value: { nominal: '2026-03-13' } }],
    ['branchNoticeDeadline', { ok: true, value: { due: '2026-03-12' } }],
    ['submissionDeadlines', { ok: true, value: [{ late: true }] }],
    ['reportingDuty', { outcome: 'required' }],
    ['toxicologyDuty', { outcome: 'required', channel: 'a letter to the registry' }],
    ['drugSchedule', { schedule: 'II' }],
    ['reportableDrug', { reported: true }],
    ['reportedItem', { outcome: 'required', elements: [] }],
    ['patientIdentifier', { ok: true, value: { send: 'nothing', record: {} } }],
    ['elementRequirement', { level: 'required' }],
    ['reportFormat', { versions: ['4.2B'] }],
    ['describe', { requirement: { level: 'forbidden' } }],
    ['validate', { ok: true, profile: 'jn', issues: [] }],
    ['validateRecord', { ok: true, profile: 'jn', issues: [] }],
    ['decideAccess', { outcome: 'permit', basis: 'jn.access.healer', obligations: ['O-BURN'] }],
    ['decideRedisclosure', { outcome: 'deny', reasons: [{ code: 'D-ONWARD' }] }],
    ['decideAccount', { duty: 'required', reasons: ['C-SELLS'] }],
    ['queryDuty', { due: 'required', reasons: ['Q-LOOK'], lookBackFrom: 'all' }],
    ['electronicPrescribingDuty', { outcome: 'compliant', exception: '1' }],
    ['trackCorrection', { ok: true, value: { state: 'mended', due: { clock: 'transmit', nominal: '2026-03-13' }, overdue: 'no', flags: [] } }],
    ['suggestRecord', { ok: true, value: { record: 'void-and-new' } }],
    ['resend', { ok: true, value: [{ dispensing: { reportingStatus: '02' } }] }],
    ['zoneOfCounty', { ok: true, value: 'America/Chicago' }],
  ])('%s follows its own law', async (name, expected) => {
    const answer = await questions[name]?.(ask);
    if (typeof expected === 'object') expect(answer).toMatchObject(expected as object);
    else expect(answer).toEqual(expected);
  });

  it('forbids the number of a patient, and wants the day of the sale', () => {
    const file = readFileSync(new URL('../../examples/another-state/report.dat', import.meta.url), 'utf8');
    const found = ask.validate(file.replace('PAT*******', 'PAT**07*123456789****').replace('*******20260309~', '~'), { on: '2026-03-10' });
    expect(found.issues.filter(({ severity }) => severity === 'error').map(({ location }) => location?.ref)).toEqual(['PAT02', 'PAT03', 'DSP17']);
  });

  it('denies who is not on its list of four, read to the end', () => {
    expect(example.access.rules).toHaveLength(4);
    const parsed = ask.parseAccessRequest({ at: '2026-03-10', requester: { kind: 'merchant' }, channel: 'counter' });
    expect(parsed.issues).toMatchObject([{ code: 'access.request.unlisted-requester' }]);
    expect(parsed.ok && ask.decideAccess(parsed.value)).toMatchObject({ outcome: 'deny', reasons: [{ code: 'D-NOBODY', rule: 'jn.access.nobody-else' }] });
  });

  it('leaves a question open under its own readings, and refuses those it does not have', () => {
    expect(ask.decideAccess(scribe)).toMatchObject({ outcome: 'indeterminate', readingsUsed: ['scribe'], reasons: [{ code: 'I-SCRIBE' }] });
    expect(ask.decideAccess(scribe, { readings: { scribe: 'deny' } })).toMatchObject({ outcome: 'deny', readingsUsed: ['scribe'] });
    expect(() => ask.decideAccess(scribe, { readings: { civilOrder: 'deny' } })).toThrow(/no such reading; use 'bundle' or one of 'scribe'/);
  });

  it('never lets a request pass through a question that nobody answers', () => {
    const undeclared = { access: { ...example.access, readings: {} } };
    expect(() => access.decideAccess(scribe, { profile: undeclared })).toThrow(/reading scribe .* checkProfile names the fault/);
  });

  it('takes the earlier time where nobody says who sold', () => {
    const asked = { sold: '2026-03-09T10:00', zone: 'America/Denver' };
    expect(ask.reportingDeadline(asked)).toMatchObject({ ok: true, value: { dueAt: '2026-03-10T22:00:00-06:00' }, issues: [{ code: 'rules.fact-missing' }] });
    expect(ask.reportingDeadline({ ...asked, facts: { by: 'animal-doctor' } })).toMatchObject({ ok: true, value: { due: '2026-03-14' } });
    expect(ask.reportingDeadline({ ...asked, facts: { by: 'beekeeper' }, readings: { 'jn.reading.keeper': 'yes' } })).toMatchObject({ ok: true, value: { due: '2026-03-30' } });
  });

  it('corrects in business days that turn on who is asked', () => {
    const told = { type: 'told', on: '2026-03-07', by: 'healer' } as const;
    const asked = (seller: string) => ask.trackCorrection({ events: [told, { type: 'asked', on: '2026-03-11', seller }], at: '2026-03-18' });
    // Asked on Wednesday, three business days after it was told; four days from there, Tuesday out.
    expect(asked('apothecary')).toMatchObject({ ok: true, value: { due: { nominal: '2026-03-15', rolled: '2026-03-15' }, overdue: 'yes', flags: ['late'], next: ['mend', 'refuse'] } });
    expect(asked('animal-doctor')).toMatchObject({ ok: true, value: { due: { nominal: '2026-03-21' }, overdue: 'no' } });
    expect(ask.correctionDeadline({ requestedOn: '2026-03-11' })).toMatchObject({ ok: true, value: { nominal: '2026-03-15' }, issues: [{ code: 'rules.fact-missing' }] });
    expect(asked('merchant')).toMatchObject({ ok: false, issues: [{ code: 'corrections.unknown-value' }] });
  });
});

describe('the words of the library', () => {
  it('name no state in the catalogues of findings', () => {
    expect(JSON.stringify(findings)).not.toMatch(/Kentucky|KASPER|\bKAR\b|\bKRS\b/);
    for (const { help, message } of Object.values(rules.rulesIssues)) expect(`${help} ${message({})}`).not.toMatch(/Kentucky|KASPER|\bKAR\b|\bKRS\b/);
  });

  it("stand for Kentucky only in Kentucky's data: no other file of the rules names an id of its law in code", () => {
    const folder = new URL('../../src/rules/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'default-profile.ts');
    const code = files.map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((_, at) => /Kentucky'|'ky\.|KRS|\bKAR\b/.test(code[at] ?? ''))).toEqual([]);
    expect(kentucky.id).toBe('ky');
  });
});
