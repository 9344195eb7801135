import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as kasper from 'kasper-rules';
import { kentucky } from 'kasper-rules/kentucky';
import type { Profile } from 'kasper-rules/rules';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { example } from './rules/example-state.js';

const { rulesFor } = kasper;

/** Functions of the package that answer under the default profile unless another is given, as their sources say. */
function functionsWithDefault(): string[] {
  const src = fileURLToPath(new URL('../src/', import.meta.url));
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(src + file, 'utf8'));
  const names = sources.filter((text) => text.includes('profile/default-profile.js')).flatMap((text) => [...text.matchAll(/^export function (\w+)/gm)].map(([, name = '']) => name));
  return [...new Set(names)].filter((name) => Object.hasOwn(kasper, name));
}

describe('rulesFor', () => {
  it('binds functions of the package, each under its own name', () => {
    const bound = Object.keys(rulesFor(kentucky));
    expect(bound.filter((name) => !Object.hasOwn(kasper, name))).toEqual([]);
    expect(functionsWithDefault().filter((name) => !bound.includes(name))).toEqual([]);
    expect(bound).toContain('reportingDeadline');
  });

  it('takes and gives the facts that the profile declares', () => {
    const facts = {
      type: 'facts',
      ask: 'Who asks?',
      facts: { at: { type: 'date', needed: true, ask: 'When?' }, requester: { type: 'one-of', by: 'kind', needed: true, ask: 'Who?', cases: { ranger: {} } } },
    } as const;
    const { onward, onwardFacts, ...access } = kentucky.access;
    const there = rulesFor({ id: 'xx', name: 'Example', access: { ...access, facts } });
    expect([onward.length, onwardFacts.type]).toEqual([kentucky.access.onward.length, 'facts']);
    expectTypeOf(there.decideAccess).parameter(0).toEqualTypeOf<{ readonly at: string; readonly requester: { readonly kind: 'ranger' } }>();
    expectTypeOf(rulesFor(kentucky).queryDuty).parameter(0).toEqualTypeOf<kasper.QueryDutyFacts>();
    const parsed = there.parseAccessRequest({ at: '2025-03-10', requester: { kind: 'ranger' } });
    expectTypeOf<Extract<typeof parsed, { ok: true }>['value']['requester']['kind']>().toEqualTypeOf<'ranger'>();
    expect(parsed).toMatchObject({ ok: true, value: { requester: { kind: 'ranger' } } });
  });

  it('answers as the functions do with that profile, whatever the caller passes besides', () => {
    const there = rulesFor(example);
    const profile = example;
    expect(there.reportingDeadline({ dispensed: '2025-03-10' })).toEqual(kasper.reportingDeadline({ dispensed: '2025-03-10', profile }));
    expect(there.isBusinessDay('2025-11-27')).toBe(true);
    expect(there.closures(2025, { reading: 'latest' })).toEqual(kasper.closures(2025, { reading: 'latest', profile }));
    expect(there.patientIdentifier({ kind: 'animal' })).toEqual(kasper.patientIdentifier({ kind: 'animal' }, { profile }));
    expect(there.drugSchedule('gabapentin', null)).toEqual(kasper.drugSchedule('gabapentin', null, { profile }));
    const request = { at: '2025-03-10', requester: { kind: 'coroner' }, asked: { report: 'patient' } } as const;
    const decision = there.decideAccess(request);
    expect(decision).toEqual(kasper.decideAccess(request, { profile }));
    expect(there.explain(decision)).toBe(kasper.explain(decision, { profile }));
    const file = 'TH*4.2*C1*01**20250311*0815*P**~~\nTT*C1*2~\n';
    expect(there.validate(file, { on: '2025-03-12' })).toEqual(kasper.validate(file, { profile, on: '2025-03-12' }));
    expect(there.describe('DSP10')).toEqual(kasper.describe('DSP10', { profile }));
    const other = { dispensed: '2025-03-10', profile: kentucky };
    expect(there.reportingDeadline(other)).toEqual(kasper.reportingDeadline({ dispensed: '2025-03-10', profile }));
  });

  it('has in its type what the rooms of a profile can answer', () => {
    const calendarOnly = rulesFor({ id: 'xx', name: 'Example', calendar: kentucky.calendar });
    expectTypeOf(calendarOnly).toHaveProperty('addBusinessDays');
    expectTypeOf(calendarOnly).not.toHaveProperty('reportingDeadline');
    expectTypeOf(rulesFor(kentucky)).toHaveProperty('decideAccount');
    const given: Profile = { id: 'xx', name: 'Example' };
    expect(rulesFor(given).reportingDeadline({ dispensed: '2025-03-10' })).toMatchObject({ ok: false, issues: [{ code: 'rules.room-missing' }] });
    expect(() => rulesFor(given).validate('', { on: '2025-03-10' })).toThrow(/profile xx has no room `asap`/);
  });
});
