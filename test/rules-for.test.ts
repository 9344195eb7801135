import * as kasper from 'kasper-rules';
import { kentucky } from 'kasper-rules/kentucky';
import type { Profile } from 'kasper-rules/rules';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { example } from './rules/example-state.js';

const { rulesFor } = kasper;

describe('rulesFor', () => {
  it('binds functions of the package, each under its own name', () => {
    const bound = Object.keys(rulesFor(kentucky));
    expect(bound.filter((name) => !Object.hasOwn(kasper, name))).toEqual([]);
    expect(bound).toContain('reportingDeadline');
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
