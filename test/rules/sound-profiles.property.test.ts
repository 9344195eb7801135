import * as asap from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import type { Profile } from 'kasper-rules/rules';
import * as rules from 'kasper-rules/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questions } from './questions.js';

const json = JSON.stringify(kentucky);

const rooms = Object.keys(kentucky);

type Holder = Record<string, unknown>;

/** What may come to stand anywhere: values of every kind, near misses among them, and nothing at all. */
const value = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom(null, '', ' ', 0, 1, 2, -1, 1.5, 7, 13, 366, 1e9, true, false, [], {}, [[]], [null], { from: '2025-01-01' }, NaN),
  fc.constantFrom('none', 'any', 'default', 'latest', 'ky', '2025-02-30', '2024-02-29', '9999-12-31', '0001-01-01', '25:00', '08:00', 'America/Chicago', 'America/Nowhere', 'DSP09', 'PAT02', '4.2', '5.0', 'same', 'transmit'),
  fc.jsonValue({ maxDepth: 2 }),
);

/** One step into a value, chosen by a number; lists and tables alike. */
function memberOf(holder: object, choice: number): string | undefined {
  const keys = Object.keys(holder);
  return keys[choice % Math.max(1, keys.length)];
}

/** Kentucky's profile with something changed at a place. */
function changed(room: string, steps: readonly number[], replacement: unknown): Profile {
  const profile = JSON.parse(json) as Holder;
  let holder = profile;
  let key = room;
  for (const step of steps) {
    const inner = holder[key];
    const next = typeof inner === 'object' && inner !== null ? memberOf(inner, step) : undefined;
    if (next === undefined) break;
    holder = inner as Holder;
    key = next;
  }
  if (replacement !== undefined) holder[key] = replacement;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
  return profile as unknown as Profile;
}

/** The query duty says with `due` whether one is due. */
const DUTIES: readonly unknown[] = ['required', 'done', 'not-required', 'indeterminate'];
const DAYS = ['due', 'nominal', 'rolled', 'date', 'dispensedOn'];

/** Every day and time of an answer that is none. */
function wrongDates(answer: unknown): unknown[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, member]: [string, unknown]) => {
    if (typeof member === 'object') return wrongDates(member);
    const isWrongDay = DAYS.includes(name) && !asap.isPlainDate(member) && !DUTIES.includes(member);
    const isWrongTime = name === 'dueAt' && (typeof member !== 'string' || Number.isNaN(Date.parse(member)));
    return isWrongDay || isWrongTime ? [{ [name]: member }] : [];
  });
}

const file = 'TH*4.2*C1*01**20250311*0815*P**~~\nIS*5025550100*EXAMPLE~\nPHA***GB9900019~\nPAT*******DOE*JANE****1 MAIN*Frankfort*KY*40601**19800101*F~\nDSP*00*77*20250310*0*20250310*0*01*00406012301*30*10~\nPRE**AB1234563~\nTP*5~\nTT*C1*7~\n';

/** Everything that is asked of a profile, with facts as they come every day. */
function askEverything(profile: Profile): readonly unknown[] {
  const { calendar, asap: files } = profile;
  return [
    ...questions.map(([, , ask]) => ask(profile)),
    rules.rulesOf(profile),
    rules.codesOf(profile),
    rules.submissionDeadlines({ pharmacies: [{ patients: [{ dispensings: [{ dispensing: { reportingStatus: '00', dateFilled: '2025-03-10' } }] }] }] }, { transmittedAt: '2025-03-12T08:00:00-04:00', profile }),
    calendar && rules.closures(2025, { profile: { calendar }, reading: 'latest' }),
    calendar && rules.addBusinessDays('2025-07-03', 3, { profile: { calendar } }),
    files && asap.validate(file, { profile: { id: profile.id, asap: files }, on: '2025-03-12' }),
    files && asap.describe('DSP09', { profile }),
  ];
}

describe('a profile that checkProfile passes', () => {
  it('answers every question without an exception and with days that are days', () => {
    let passed = 0;
    fc.assert(
      fc.property(fc.constantFrom(...rooms), fc.array(fc.nat(60), { maxLength: 12 }), value, (room, steps, replacement) => {
        const profile = changed(room, steps, replacement);
        if (rules.checkProfile(profile).some(({ severity }) => severity === 'error')) return;
        passed += 1;
        // A day the calendar does not reach is told by an exception where there is no Result to fail with.
        const { computable } = profile.calendar ?? kentucky.calendar;
        if (computable.from > '2025-01-01' || computable.to < '2025-12-31') return;
        expect(askEverything(profile).flatMap(wrongDates)).toEqual([]);
      }),
      { numRuns: 60, examples: [['name', [], 'Commonwealth']] },
    );
    expect(passed).toBeGreaterThan(0);
  });

  it('is a profile at all: of any JSON whatever checkProfile says what is wrong, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...Object.keys(kentucky), '__proto__', 'constructor'), fc.jsonValue())), (given) => {
        expect(Array.isArray(rules.checkProfile(given as unknown as Profile))).toBe(true);
      }),
      { numRuns: 100 },
    );
    const deep = JSON.parse(`{"id":"xx","name":"X","access":${'['.repeat(5000)}${']'.repeat(5000)}}`) as Profile;
    expect(rules.checkProfile(deep)).toMatchObject([{ code: 'rules.profile.too-deep' }]);
    const circular: Record<string, unknown> = { id: 'xx', name: 'X' };
    circular['access'] = circular;
    expect(rules.checkProfile(circular as unknown as Profile)).toMatchObject([{ code: 'rules.profile.too-deep' }]);
  });
});
