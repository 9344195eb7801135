import * as access from 'kasper-rules/access';
import * as asap from 'kasper-rules/asap';
import * as corrections from 'kasper-rules/corrections';
import { indiana } from 'kasper-rules/indiana';
import { kentucky } from 'kasper-rules/kentucky';
import { ohio } from 'kasper-rules/ohio';
import { tennessee } from 'kasper-rules/tennessee';
import type { Profile } from 'kasper-rules/rules';
import * as rules from 'kasper-rules/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runOn } from '../cli/fake-io.js';
import { anyFacts } from './arbitrary-facts.js';
import { example } from './example-state.js';
import { questions } from './questions.js';

const states: readonly Profile[] = [kentucky, ohio, tennessee, indiana, example];
const jsons = states.map((state) => JSON.stringify(state));
const places = states.flatMap((state, at) => Object.keys(state).map((room) => ({ at, room })));

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

/** A state's profile with something changed at a place. */
function changed({ at, room }: (typeof places)[number], steps: readonly number[], replacement: unknown): Profile {
  const profile = JSON.parse(jsons[at] ?? '') as Holder;
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
    // Of accounts a clock may end at an instant.
    const isInstant = name === 'due' && typeof member === 'string' && /T.*[+-]/.test(member) && !Number.isNaN(Date.parse(member));
    const isWrongDay = DAYS.includes(name) && !asap.isPlainDate(member) && !DUTIES.includes(member) && !isInstant;
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

/** Facts as the declarations of a profile declare them. */
const factsBy = (facts: access.FactsDeclaration | undefined, seed: number) => (facts ? fc.sample(anyFacts(facts), { seed, numRuns: 4 }) : []);

/** Untrusted facts, read and then asked: what is read can be asked. */
function askFacts(profile: Profile, seed: number): readonly unknown[] {
  const { access: room, accounts, queryDuty, electronicPrescribing, corrections: process } = profile;
  const read = <Value>(parsed: asap.Result<Value>, ask: (value: Value) => unknown): unknown => {
    expect(parsed.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    return parsed.ok ? ask(parsed.value) : undefined;
  };
  const options = { profile };
  return [
    ...factsBy(room?.facts, seed).map((json) => read(access.parseAccessRequest(json, options), (facts) => access.explain(access.decideAccess(facts, options), options))),
    ...factsBy(room?.onwardFacts, seed).map((json) => read(access.parseRedisclosure(json, options), (facts) => access.explain(access.decideRedisclosure(facts, options), options))),
    ...[...(room?.rules ?? []), ...(room?.onward ?? [])].slice(0, 5).map(({ id }) => access.explainAccessRule(id, options)),
    ...factsBy(accounts?.facts, seed).map((json) => read(access.parseAccountFacts(json, options), (facts) => access.decideAccount(facts, options))),
    ...factsBy(queryDuty?.facts, seed).map((json) => read(access.parseQueryDutyFacts(json, options), (facts) => access.queryDuty(facts, options))),
    ...factsBy(electronicPrescribing?.facts, seed).map((json) => read(access.parseEpcsFacts(json, options), (facts) => access.electronicPrescribingDuty(facts, options))),
    read(corrections.parseCorrectionEvents(factsBy(process?.events, seed), options), (events) => {
      const inOrder = [...events].sort((one, other) => (one.on < other.on ? -1 : 1));
      return corrections.trackCorrection({ events: inOrder, at: '2027-03-01' }, options);
    }),
  ];
}

const COMMANDS: readonly (readonly string[])[] = [
  ['deadline', '2025-03-10T10:00', '--sold', '2025-03-10T10:00', '--zone', 'America/Denver'],
  ['access', '--template'],
  ['correction', 'events.json', '--on', '2025-03-12'],
  ['validate', 'report.dat', '--on', '2025-03-12'],
  ['void', 'report.dat', '--rx', '77'],
  ['zero-report', '--sender-id', '1', '--sender-name', 'X', '--dea', 'GB9900019', '--from', '2025-03-10', '--control-number', '1'],
  ['explain', 'DSP09'],
];

describe('a profile that checkProfile passes', () => {
  it('answers every question without an exception and with days that are days', () => {
    let passed = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.array(fc.nat(60), { maxLength: 12 }), value, fc.integer(), (place, steps, replacement, seed) => {
        const profile = changed(place, steps, replacement);
        if (rules.checkProfile(profile).some(({ severity }) => severity === 'error')) return;
        passed += 1;
        // A day the calendar does not reach is told by an exception where there is no Result to fail with.
        const { computable } = profile.calendar ?? kentucky.calendar;
        if (computable.from > '2025-01-01' || computable.to < '2025-12-31') return;
        const asked = place.at === 0 ? askEverything(profile) : [];
        expect([...asked, ...askFacts(profile, seed)].flatMap(wrongDates)).toEqual([]);
      }),
      { numRuns: 100, examples: [[{ at: 0, room: 'name' }, [], 'Commonwealth', 1]] },
    );
    expect(passed).toBeGreaterThan(0);
  });

  it('carries every command', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.array(fc.nat(60), { maxLength: 12 }), value, fc.constantFrom(...COMMANDS), async (place, steps, replacement, command) => {
        const profile = changed(place, steps, replacement);
        const machine = { files: { 'p.json': JSON.stringify(profile), 'report.dat': file, 'events.json': '[]' } };
        expect([0, 1, 2]).toContain((await runOn(machine, ...command, '--profile', 'p.json')).status);
      }),
      { numRuns: 40 },
    );
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
