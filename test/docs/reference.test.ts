import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { identifiersOf } from '../../scripts/reference/identifiers.js';
import { issueAreas } from '../../scripts/reference/issue-codes.js';
import { exampleIssueOf, issueExamples } from '../../scripts/reference/issue-examples.js';
import { referencePages } from '../../scripts/reference/pages.js';
import { ruleIndexPage } from '../../scripts/reference/rule-index.js';
import { asapIssues } from 'kasper-rules/asap';
import { accessRequestIssues } from 'kasper-rules/access';
import { correctionIssues } from 'kasper-rules/corrections';
import { draftCalendarIssues } from 'kasper-rules/date-holidays';
import * as identifiers from 'kasper-rules/identifiers';
import { kentucky } from 'kasper-rules/kentucky';
import { rulesIssues, rulesOf } from 'kasper-rules/rules';

const folder = fileURLToPath(new URL('../../docs/reference/', import.meta.url));

describe('docs/reference', () => {
  it.each(Object.entries(referencePages))('%s says what the data say; npm run reference writes it anew', async (file, render) => {
    const written = await render();
    if (process.env['UPDATE_REFERENCE'] === '1') writeFileSync(folder + file, written);
    expect(readFileSync(folder + file, 'utf8')).toBe(written);
  });

  it('holds no page beside these', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ name, parentPath }) => relative(folder, join(parentPath, name))).sort()).toEqual(Object.keys(referencePages).sort());
  });

  it.each(Object.keys(referencePages))('%s has no cell that was left unsaid', (file) => {
    expect(readFileSync(folder + file, 'utf8')).not.toMatch(/undefined|\[object|NaN|\{(?:label|ref|limit|expected|missing)\}/);
  });
});

describe('the anchors of docs/reference', () => {
  const anchorsIn = (page: string) => [...page.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id = '']) => id);
  const anchorsOf = (file: string) => anchorsIn(readFileSync(folder + file, 'utf8'));

  it.each(Object.keys(referencePages))('%s has one for every row, each once', (file) => {
    const page = readFileSync(folder + file, 'utf8');
    const rows = page.split('\n').filter((line, index, all) => line.startsWith('| ') && !line.startsWith('| ---') && !(all[index + 1] ?? '').startsWith('| ---'));
    expect(rows.filter((row) => !row.startsWith('| <a id="'))).toEqual([]);
    expect(anchorsIn(page)).toHaveLength(new Set(anchorsIn(page)).size);
    for (const id of anchorsIn(page)) expect(id).toMatch(/^[\w.:()/@-]+$/);
  });

  it('is the name of what a row is about', () => {
    expect(anchorsOf('asap-elements.md')).toEqual(expect.arrayContaining(['TH01', 'DSP10', 'TT02', 'ky.asap.file']));
    expect(anchorsOf('rules.md')).toEqual(expect.arrayContaining(rulesOf(kentucky).map(({ id }) => id)));
    expect(anchorsOf('access-rules.md')).toEqual(expect.arrayContaining(kentucky.access.rules.map(({ id }) => id)));
    expect(anchorsOf('facts.md')).toEqual(expect.arrayContaining(['access.requester.account', 'access.requester.account.pharmacist', 'reportingDuty.by']));
    expect(anchorsOf('citations.md')).toContain('902-kar-55-110-s-2-3');
  });
});

describe('the index of rules', () => {
  const index = ruleIndexPage(kentucky);
  const ids = rulesOf(kentucky).map(({ id }) => id);

  it.each(ids)('lists %s and links it to a page that has it', (id) => {
    const [, page = ''] = new RegExp(`\\[\`${id.replaceAll('.', '\\.')}\`\\]\\(([a-z/-]+\\.md)`).exec(index) ?? [];
    const target = readFileSync(folder + page, 'utf8');
    // Closed days stand in the calendar by their name.
    const name = kentucky.calendar.closures.find((closure) => closure.id === id)?.name;
    expect(target).toContain(name ?? `\`${id}\``);
  });
});

describe('coverage and limits', () => {
  const page = readFileSync(`${folder}coverage.md`, 'utf8');
  const [, unread = ''] = /^## Rules of which a source was not read$([\s\S]*?)^Of these/m.exec(page) ?? [];
  // What holds without an end, by any source of it that was remembered.
  const unverifiedToday = rulesOf(kentucky).filter(({ versions }) => versions.some(({ to, cites }) => to === undefined && cites.some(({ standing }) => standing === 'unverified')));
  const remembered = [...kentucky.access.rules, ...kentucky.access.onward].filter(({ standing }) => standing.some(({ value }) => value === 'unverified'));

  it.each([...new Set([...unverifiedToday, ...remembered].map(({ id }) => id))])('names %s, which is unverified today', (id) => {
    expect(unread).toMatch(new RegExp(`^\\| (?:<a id="[^"]+"></a>)*\`${id.replaceAll('.', '\\.')}\` \\|`, 'm'));
  });

  it('names no rule there of which every source was read', () => {
    const named = [...unread.matchAll(/^\| (?:<a id="[^"]+"><\/a>)*`([^`]+)` \|/gm)].map(([, id]) => id);
    const unverified = rulesOf(kentucky).filter(({ verified }) => !verified);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((id) => !unverified.some((rule) => rule.id === id))).toEqual([]);
  });
});

describe('the page of identifiers', () => {
  const page = readFileSync(`${folder}identifiers.md`, 'utf8');

  it.each(identifiersOf(identifiers))('has a row for $name', ({ name, label, examples }) => {
    const row = new RegExp(`^\\| (?:<a id="[^"]+"></a>)*\`${name}\` \\| (.*)$`, 'm').exec(page)?.[1];
    expect(row).toContain(`${label} |`);
    for (const example of examples) expect(row).toContain(`\`${example}\``);
  });

  it('has one for each of those a report is made of', () => {
    expect(identifiersOf(identifiers).map(({ name }) => name)).toEqual(expect.arrayContaining(['dea', 'driversLicense', 'ncpdp', 'ndc', 'npi', 'phone', 'ssn', 'uspsCode', 'zip']));
  });

  it.each(Object.entries(identifiers.identifierIssues))('has a row for %s with its severity and the standing of its sources', (issue, { severity, cites }) => {
    expect(page).toContain(`| <a id="${issue}"></a>\`${issue}\` | ${severity} | ${[...new Set(cites.map(({ standing }) => standing))].join(', ')} |`);
  });
});

describe('the issue codes', () => {
  const documented = issueAreas.flatMap(({ catalogue }) => Object.keys(catalogue));

  it('are all there, each with an example', () => {
    const published = [asapIssues, identifiers.identifierIssues, rulesIssues, accessRequestIssues, correctionIssues, draftCalendarIssues].flatMap((catalogue) => Object.keys(catalogue));
    expect(documented).toEqual(expect.arrayContaining(published));
    expect([...issueExamples.keys()].sort()).toEqual([...documented].sort());
  });

  it.each(documented)('%s is earned by its example', (issue) => {
    expect(exampleIssueOf(issue).issue?.code).toBe(issue);
  });
});
