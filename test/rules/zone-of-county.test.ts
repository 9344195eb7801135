import { kentucky } from 'kasper-rules/kentucky';
import { zoneOfCounty } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { codesOf, valueOf } from './cases.js';

describe('zoneOfCounty', () => {
  it.each([
    ['Warren', 'America/Chicago'],
    ['mccracken county', 'America/Chicago'],
    ['21001', 'America/Chicago'],
    ['233', 'America/Chicago'],
    ['213', 'America/Chicago'],
    ['Wayne', 'America/New_York'],
    ['Casey', 'America/New_York'],
    ['Franklin', 'America/New_York'],
    ['21111', 'America/New_York'],
  ])('%s: %s', (county, zone) => {
    expect(valueOf(zoneOfCounty(county))).toBe(zone);
  });

  it('has no default for a county it does not know', () => {
    for (const county of ['Warrren', '21002', '39001', '']) expect(codesOf(zoneOfCounty(county))).toEqual(['rules.county-unknown']);
    expect(codesOf(zoneOfCounty(JSON.parse('null') as string))).toEqual(['rules.county-unknown']);
    const unknown = zoneOfCounty('Warrren');
    expect(unknown.issues.map(({ path }) => path)).toEqual([['county']]);
  });

  it('covers 79 Eastern and 41 Central counties, each with its own code', () => {
    const sizes = kentucky.counties.zones.map(({ zone, counties }) => [zone, Object.keys(counties).length]);
    expect(sizes).toEqual([['America/New_York', 79], ['America/Chicago', 41]]);
    expect(new Set(kentucky.counties.zones.flatMap(({ counties }) => Object.keys(counties))).size).toBe(120);
  });
});
