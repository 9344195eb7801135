import { readFileSync } from 'node:fs';
import { rulesOf } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { profileOf, profiles } from '../../site/workbench/common/profiles.js';
import { standings, standingWords } from '../../site/workbench/common/standing-words.js';
import { compareRules } from '../../site/workbench/rules/compare-rules.js';
import { findRules } from '../../site/workbench/rules/find-rules.js';
import { lastChange } from '../../site/workbench/rules/last-change.js';
import { ruleOn } from '../../site/workbench/rules/rule-on.js';
import { ruleValue } from '../../site/workbench/rules/rule-value.js';
import { valueDifferences } from '../../site/workbench/rules/value-differences.js';

const kentucky = profileOf('ky');
const everyRule = profiles.flatMap((profile) => rulesOf(profile).map((rule) => ({ profile, rule })));
const idsOf = (found: ReturnType<typeof findRules>) => found.flatMap(({ rules }) => rules.map(({ rule }) => rule.id));

describe('how sure a source is', () => {
  it('is said in the words of the reference', () => {
    const reference = readFileSync(new URL('../../docs/reference/citations.md', import.meta.url), 'utf8');
    for (const standing of standings) expect(reference).toContain(`\`${standing}\` ${standingWords[standing]}`);
  });
});

describe('the law before it last changed', () => {
  it.each(profiles)('differs, in the state $id', (profile) => {
    const on = '2026-11-29';
    const before = lastChange(profile, on);
    expect(before === undefined || compareRules({ profile, on }, { profile, on: before }, {}).some(({ difference }) => difference !== 'the same')).toBe(true);
  });

  it('is not looked for before the record', () => {
    expect(lastChange(kentucky, '1900-01-01')).toBeUndefined();
    expect(lastChange(kentucky, '2026-11-29')).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
});

describe('finding rules', () => {
  it('finds every rule of every state once', () => {
    for (const profile of profiles) {
      expect(idsOf(findRules(profile, { on: '2026-11-29', withOthers: true })).sort()).toEqual(rulesOf(profile).map(({ id }) => id).sort());
    }
  });

  it('finds by word, by code, by its meaning and by citation', () => {
    const find = (text: string) => idsOf(findRules(kentucky, { on: '2025-03-10', text }));
    expect(find('ky.access.officer')).toEqual(['ky.access.officer']);
    expect(find('D-DUTY')).toEqual(['ky.access.officer']);
    expect(find('902 KAR 55:110 s.2(3)')).toContain('ky.reporting.deadline');
    expect(find('CLOSE of Business deadline')).not.toEqual([]);
    expect(find('no such words anywhere')).toEqual([]);
  });

  it('finds by standing what has such a source', () => {
    for (const standing of standings) {
      const found = findRules(kentucky, { on: '2025-03-10', standing }).flatMap(({ rules }) => rules);
      expect(found.every(({ rule }) => rule.cites.some((cite) => cite.standing === standing))).toBe(true);
    }
  });

  it('leaves out what is not in force on the day, unless it is asked for', () => {
    const on = '2017-06-01';
    expect(idsOf(findRules(kentucky, { on }))).not.toContain('ky.access.treatment');
    const others = findRules(kentucky, { on, withOthers: true }).flatMap(({ rules }) => rules);
    expect(others.find(({ rule }) => rule.id === 'ky.access.treatment')?.status).toBe('not yet');
  });

  it('gives the version of the day', () => {
    const rule = rulesOf(kentucky).find(({ id }) => id === 'ky.reporting.deadline');
    expect(rule && ruleOn(rule, '2018-01-04').version?.to).toBe('2018-01-04');
    expect(rule && ruleOn(rule, '2018-01-05').version?.from).toBe('2018-01-05');
    expect(rule && ruleOn(rule, '2013-06-30').status).toBe('not yet');
  });
});

describe('comparing', () => {
  it('finds nothing that differs between a day and itself', () => {
    const side = { profile: kentucky, on: '2025-03-10' } as const;
    const rows = compareRules(side, side, {});
    expect(rows).toHaveLength(idsOf(findRules(kentucky, { on: side.on })).length);
    expect(rows.filter(({ difference }) => difference !== 'the same')).toEqual([]);
  });

  it('tells what came, what went and what changed between two days', () => {
    const rows = compareRules({ profile: profileOf('tn'), on: '2015-06-01' }, { profile: profileOf('tn'), on: '2025-03-10' }, {});
    const deadline = rows.find(({ key }) => key === 'reporting.deadline');
    expect(deadline).toMatchObject({ difference: 'says something else' });
    expect(deadline?.details.length).toBeGreaterThan(0);
    const kentuckys = compareRules({ profile: kentucky, on: '2017-06-01' }, { profile: kentucky, on: '2025-03-10' }, {});
    expect(kentuckys.find(({ key }) => key === 'access.treatment')).toMatchObject({ difference: 'only on the right' });
    expect(new Set(kentuckys.map(({ difference }) => difference))).toContain('rests on other sources');
  });

  it('sets two states side by side by what their rules are about', () => {
    const rows = compareRules({ profile: kentucky, on: '2026-02-10' }, { profile: profileOf('oh'), on: '2026-02-10' }, {});
    expect(rows.find(({ key }) => key === 'reporting.deadline')).toMatchObject({ difference: 'says something else', left: { rule: { id: 'ky.reporting.deadline' } }, right: { rule: { id: 'oh.reporting.deadline' } } });
    expect(rows.filter(({ difference }) => difference === 'only on the right').every(({ right }) => right?.rule.id.startsWith('oh.'))).toBe(true);
  });

  it('finds what a rule says on a day wherever the profile holds it', () => {
    const without = everyRule.filter(({ profile, rule: { id, versions } }) => ruleValue(profile, id, versions.at(-1)?.from ?? versions.at(-1)?.to ?? '2025-03-10') === undefined).map(({ rule: { id } }) => id);
    expect(without).toEqual([]);
  });

  it('names the places of two values that differ, sources apart, entries of lists by their names', () => {
    const one = { hours: 24, cites: [1], list: [{ id: 'a', says: 'x' }, { id: 'b', says: 'y' }] };
    const other = { hours: 36, cites: [2], list: [{ id: 'b', says: 'z' }] };
    expect(valueDifferences(one, other)).toEqual([
      { place: 'hours', one: '24', other: '36' },
      { place: 'list › a', one: '{"id":"a","says":"x"}', other: '—' },
      { place: 'list › b › says', one: 'y', other: 'z' },
    ]);
  });
});
