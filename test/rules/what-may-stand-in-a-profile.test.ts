import { describe, expect, it } from 'vitest';
import { kentucky } from 'kasper-rules/kentucky';
import { checkProfile, type Profile } from 'kasper-rules/rules';

const cites = [{ id: 'Example Code 2-1', standing: 'text' }];
const all = { from: '2026-01-01', to: '2026-12-31' };
const closure = { id: 'xx.closure.founders', name: 'Founders Day', kind: 'holiday', readings: ['earliest', 'default', 'latest'], certainty: 'statute', days: ['2026-05-04'], cites };
const row = { starts: 'dispensing', period: { businessDays: 1 } };

/** A profile of a calendar and a deadline, as somebody writes it who has no types. */
function faultsOf(change: { readonly closure?: object; readonly row?: object }) {
  const profile: unknown = {
    id: 'xx',
    name: 'Example',
    calendar: { zone: 'America/Denver', coverage: all, computable: all, earlyClosings: [], cites, closures: [{ ...closure, ...change.closure }] },
    reporting: { deadline: { id: 'xx.deadline', summary: 'The next business day.', versions: [{ from: '2026-01-01', value: [{ ...row, ...change.row }], cites }] } },
  };
  return checkProfile(JSON.parse(JSON.stringify(profile)) as Profile).map(({ code, path, message }) => ({ code, at: path.slice(0, 1).concat(path.slice(-1)).join('…'), message }));
}

/** The messages of Kentucky's profile with another value at a place. */
function messagesWith(place: string, value: unknown): readonly string[] {
  const profile = JSON.parse(JSON.stringify(kentucky)) as Record<string, unknown>;
  const steps = place.split('.');
  const last = steps.pop() ?? '';
  const around = steps.reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, profile);
  around[last] = value;
  return checkProfile(profile as unknown as Profile).map(({ message }) => message);
}

describe('a fault of a profile', () => {
  it('is none where there is none', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('lists the words that can stand in the place of a wrong one', () => {
    expect(faultsOf({ closure: { kind: 'statutory' } })).toMatchObject([{ code: 'rules.profile.word-unknown', at: 'calendar…kind', message: expect.stringContaining('holiday, ') as string }]);
    expect(faultsOf({ closure: { certainty: 'sure' } })).toMatchObject([{ at: 'calendar…certainty', message: expect.stringMatching(/: .*statute.*official-list/) as string }]);
  });

  it('lists them also where one word or a list of some can stand', () => {
    expect(faultsOf({ row: { starts: 'fill' } })).toMatchObject([{ code: 'rules.profile.word-unknown', at: 'reporting…starts', message: expect.stringMatching(/: dispensing, sale, /) as string }]);
    expect(faultsOf({ row: { starts: ['dispensing', 'fill'] } })).toMatchObject([{ code: 'rules.profile.word-unknown', at: 'reporting…1' }]);
  });

  it('tells a wrong word beside the number of a period from a wrong number', () => {
    expect(faultsOf({ row: { period: { businessDays: 1, of: 'agency' } } })).toMatchObject([{ code: 'rules.profile.word-unknown', at: 'reporting…of', message: expect.stringContaining('office, dispenser') as string }]);
    expect(faultsOf({ row: { period: { hours: '24' } } })).toMatchObject([{ code: 'rules.profile.period-number', at: 'reporting…hours' }]);
    expect(faultsOf({ row: { period: { laterOf: [{ hours: 24 }, { businessDays: 1, of: 'agency' }] } } })).toMatchObject([{ code: 'rules.profile.word-unknown', at: 'reporting…of' }]);
  });

  it('names the measures of a period where its own has no such name', () => {
    expect(faultsOf({ row: { period: { bussinessDays: 1 } } })).toMatchObject([{ code: 'rules.profile.period-number', at: 'reporting…period', message: expect.stringContaining('businessDays, calendarDays, hours') as string }]);
  });

  it.each([
    ['reportingDuty.versions.0.value.conditions.0.findings.0.truth', 'maybe', 'true, false, null'],
    ['corrections.transitions.0.event', 'happened', 'requested'],
    ['corrections.transitions.0.next', ['mend'], 'dispenser-decides'],
    ['access.facts.facts.at.type', 'day', 'date'],
    ['access.rules.0.applies', { fact: 'requester.kind', is: 'nurze' }, 'practitioner'],
  ])('lists at %s, where %j stands, what can', (place, value, word) => {
    expect(messagesWith(place, value).join(' ')).toMatch(new RegExp(`(can stand here: |it says )[^.]*\\b${word}\\b`));
  });

  it('says of an id that is missing or empty that it is, and not that it stands twice', () => {
    expect(faultsOf({ closure: { id: undefined } })).toMatchObject([{ code: 'rules.profile.member-missing', at: 'calendar…id' }]);
    expect(faultsOf({ closure: { id: ' ' } })).toMatchObject([{ code: 'rules.profile.value-empty', at: 'calendar…id' }]);
  });
});
