import { asapIssues, describe as describeElement } from 'kasper-rules/asap';
import { identifierIssues } from 'kasper-rules/identifiers';
import { kentucky } from 'kasper-rules/kentucky';
import { codesOf, rulesIssues, rulesOf } from 'kasper-rules/rules';
import { correctionIssues } from 'kasper-rules/corrections';
import type { AccessReading } from 'kasper-rules/access';
import { describe, expect, it } from 'vitest';
import { factsIssues } from '../../../src/access/facts/facts-issues.js';
import { accessRequestIssues } from '../../../src/access/parse-access-request.js';
import { runOn } from '../fake-io.js';

const explain = (...args: readonly string[]) => runOn({}, 'explain', ...args);

describe('kasper-rules explain', () => {
  it('describes an element: name in code, type, length, codes, what Kentucky asks and by which law', async () => {
    const { status, output } = await explain('DSP01');
    expect(status).toBe(0);
    expect(output).toMatch(/^DSP01 {2}Reporting status, in the Dispensing segment\n/);
    expect(output).toContain('dispensing.reportingStatus');
    expect(output).toContain('digits (N), at most 2 characters');
    expect(output).toMatch(/Kentucky +required: keeps the file readable\n +902 KAR 55:110 s\.2\(7\): The format of reports \(text\)/);
    expect(output).toMatch(/Codes\n {2}00 {2}new\n {2}01 {2}revise\n {2}02 {2}void\n/);
  });

  it('takes references in any case and lists codes as people sort them', async () => {
    const { output } = await explain('pat02');
    expect(output.indexOf('\n  01  ')).toBeLessThan(output.indexOf('\n  99  '));
    expect(output).toContain('patient data: masked');
  });

  it.each(['daysSupply', 'dispensing.daysSupply', "days' supply", 'Days supply', 'DAYSSUPPLY'])('knows DSP10 as %s', async (term) => {
    expect((await explain(term)).output).toBe((await explain('DSP10')).output);
  });

  it('names the row of the documentation with --links, of an issue code and of an element', async () => {
    expect((await explain('asap.bad-date', '--links')).output).toContain('\nDocumentation  reference/issue-codes#asap.bad-date\n');
    expect((await explain('daysSupply', '--links')).output).toContain('\nDocumentation  reference/asap-elements#DSP10\n');
    expect(JSON.parse((await explain('DSP10', '--links', '--format', 'json')).output)).toMatchObject({ ref: 'DSP10', docs: 'reference/asap-elements#DSP10' });
    expect((await explain('DSP10')).output).not.toContain('reference/');
  });

  it('lists the elements that share a name', async () => {
    const { status, output } = await explain('npi');
    expect(status).toBe(0);
    expect(output).toMatch(/PHA01 .*pharmacy\.npi/);
    expect(output).toMatch(/PRE01 .*prescriber\.npi/);
    expect((await explain('species')).output).toMatch(/^PAT20 /);
  });

  it('says when Kentucky asks for nothing, and when something is common practice only', async () => {
    expect((await explain('DSP14')).output).toMatch(/Kentucky +nothing of its own/);
    expect((await explain('DSP11')).output).toMatch(/Kentucky +recommended: most programs ask for it\n[^(]*\(practice\)/);
  });

  it('looks into another version of the standard', async () => {
    expect((await explain('PAT24')).status).toBe(2);
    const newer = await explain('DSP25', '--asap', '5.0');
    expect(newer.status).toBe(describeElement('DSP25', { version: '5.0' }) ? 0 : 2);
    const { status, errors } = await explain('DSP09', '--asap', '9.9');
    expect(status).toBe(2);
    expect(errors).toContain('--asap takes one of 4.0, 4.1, 4.2');
  });

  it('lists the elements of a segment', async () => {
    const { output } = await explain('tp');
    expect(output).toMatch(/^TP {2}/);
    expect(output).toContain('TP01  Segments of the pharmacy, required');
  });

  it.each([...Object.keys(asapIssues), ...Object.keys(identifierIssues), ...Object.keys(rulesIssues), ...Object.keys(correctionIssues), ...Object.keys(factsIssues), ...Object.keys(accessRequestIssues)])('knows the issue code %s', async (code) => {
    const { status, output } = await explain(code);
    expect(status).toBe(0);
    expect(output).toContain(code);
    expect(output).toMatch(/What to do {2}\S/);
    expect(output).not.toContain('undefined');
  });

  it('gives the sources of an identifier rule with their standing', async () => {
    expect((await explain('identifier.dea.check-digit')).output).toContain('(practice)');
  });

  it('knows the rules of the profile with their editions', async () => {
    const { output } = await explain(kentucky.reporting.deadline.id);
    expect(output.replace(/\s+/g, ' ')).toContain(kentucky.reporting.deadline.summary);
    for (const { from } of kentucky.reporting.deadline.versions) expect(output).toContain(from);
    expect(output).toContain('(interpretation)');
  });

  it.each(rulesOf(kentucky).map(({ id }) => id))('knows the rule %s', async (id) => {
    const { status, output } = await explain(id);
    expect(status).toBe(0);
    expect(output.startsWith(id)).toBe(true);
    expect(output).not.toContain('undefined');
  });

  it('tells who may receive data under a rule of access: conditions, dates, sources with standing, codes, open questions', async () => {
    const { output } = await explain('ky.access.officer');
    expect(output).toMatch(/^ky\.access\.officer: a Kentucky certified peace officer/);
    expect(output).toContain("\n- the officer’s duty is to enforce drug laws; else D-DUTY\n");
    expect(output).toContain('2018-01-05 to 2023-12-31: KRS 218A.202(7)(b) (an agency’s statement)');
    expect(output).toMatch(/\nCodes\n(.*\n)*? {2}D-DUTY +The officer’s duty is not to enforce drug laws\.\n/);
    expect(output).toMatch(/\nOpen questions\n {2}precertifiedOfficer {2}Is a precertified officer/);
    expect(output).toMatch(/\nNot read, or a choice of this library\n.*\(unverified\)/);
  });

  it('tells how the conditions of a duty are found to hold', async () => {
    expect((await explain('ky.reporting.duty')).output).toMatch(/\nConditions\n {2}ky\.reporting\.duty\.party /);
    expect((await explain('ky.toxicology.duty.facility')).output).toMatch(/\nHow it is found\n {2}yes +A hospital reports\.\n/);
  });

  it.each(codesOf(kentucky).map(({ code, summary }) => ({ code, summary })))('knows the code $code', async ({ code, summary }) => {
    const { status, output } = await explain(code);
    expect(status).toBe(0);
    expect(output.startsWith(`${code}\n`)).toBe(true);
    expect(output.replace(/\s+/g, ' ')).toContain(summary);
  });

  it('names the rules that give a code, and each part that uses it', async () => {
    expect((await explain('d-no-specific')).output).toMatch(/Given by +ky\.access\.board,/);
    expect((await explain('Q-BOARD')).output).toMatch(/Part +queryDuty\n +Given by +ky\.query\.duty, ky\.query\.profession\.physician, [^\n]+\n(?: +ky\.[^\n]+\n)* +Sources +KRS 218A\.172\(1\) \(text\)/);
    const parts = JSON.parse((await explain('I-MISSING', '--format', 'json')).output) as readonly { readonly room: string }[];
    expect(parts.map(({ room }) => room)).toEqual(['access', 'accounts', 'queryDuty', 'electronicPrescribing']);
  });

  it.each(Object.entries<AccessReading>(kentucky.access.readings))('knows the switch %s, its settings and the rules that turn on it', async (name, { question, settings }) => {
    const { status, output } = await explain(name.toLowerCase());
    expect(status).toBe(0);
    expect(output).toContain(question);
    for (const setting of Object.keys(settings)) expect(output).toMatch(new RegExp(`^  ${setting} `, 'm'));
    expect(output.replace(/\s+/g, ' ').split('answers so unless told otherwise')).toHaveLength(2);
    expect(output).toMatch(/\nRules that turn on it\n {2}ky\.(access|redisclosure)\./);
  });

  it.each(kentucky.readings.map((reading) => reading))('knows the open question $id and its default', async ({ id, options, ...reading }) => {
    const { output } = await explain(id);
    expect(output).toContain(reading.question);
    for (const { value } of options) expect(output).toMatch(new RegExp(`^  ${value} `, 'm'));
    expect(output.replace(/\s+/g, ' ').split('answers so unless told otherwise')).toHaveLength(2);
  });

  it('prints the same as JSON', async () => {
    expect(JSON.parse((await explain('DSP09', '--format', 'json')).output)).toEqual(describeElement('DSP09', { profile: kentucky }));
    expect(JSON.parse((await explain('asap.bad-time', '--format', 'json')).output)).toMatchObject({ code: 'asap.bad-time', severity: 'error', help: asapIssues['asap.bad-time'].help });
    expect(JSON.parse((await explain('ky.reporting.deadline', '--format', 'json')).output)).toEqual(rulesOf(kentucky).find(({ id }) => id === 'ky.reporting.deadline'));
  });

  it.each([
    { term: 'DPS09', says: 'Did you mean DSP09?' },
    { term: 'asap.missing-elemnt', says: 'Did you mean asap.missing-element?' },
    { term: 'ky.reading.businessday', says: 'Did you mean ky.reading.business-day?' },
    { term: 'D-NO-SPECIFC', says: 'Did you mean D-NO-SPECIFIC?' },
    { term: 'prosecutorInvestigations', says: 'Did you mean prosecutorInvestigation?' },
    { term: 'ky.acess.officer', says: 'Did you mean ky.access.officer?' },
    { term: 'something else', says: 'Name an element (DSP09), a segment (DSP), an issue code (asap.missing-element)' },
    { term: 'x'.repeat(5000), says: 'Name an element' },
  ])('answers an unknown term with 2 and a hint: $says', async ({ term, says }) => {
    const { status, output, errors } = await explain(term);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(says);
  });

  it('takes one term', async () => {
    expect((await explain()).errors).toContain('Name one term');
    expect((await explain('DSP', 'PAT')).status).toBe(2);
    expect((await explain('DSP', '--format', 'yaml')).status).toBe(2);
  });
});
