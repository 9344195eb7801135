import type { FactDeclaration } from 'kasper-rules/access';
import type { Profile } from 'kasper-rules/rules';
import { checkProfile, reportingDuty, toxicologyDuty } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';

const cites = [{ id: 'Example Code 12-3-4', standing: 'text' }] as const;

type Truth = boolean | null;
type Row = readonly [when: object | undefined, truth: Truth, more?: object];

/** The rows of a table, each with a message that says its place and what it finds. */
const findingsOf = (rows: readonly Row[]) => rows.map(([when, truth, more], at) => ({ ...(when && { when }), truth, message: `Row ${String(at)}: ${String(truth)}.`, cites, ...more }));

const word = (...words: readonly string[]) => ({ type: 'word', words, ask: 'Which?' }) as const;
const yesNo = { type: 'yes-no', ask: 'So?' } as const;
const number = { type: 'number', ask: 'How many?' } as const;

interface Law {
  readonly facts?: Readonly<Record<string, FactDeclaration>>;
  readonly assume?: object;
  readonly readings?: Profile['readings'];
  readonly version?: object;
}

/** A state whose duty turns on one condition. */
function stateWith(rows: readonly Row[], { facts, assume = {}, readings = [], version = {} }: Law = {}): Profile {
  const value = { ...(facts && { facts: { type: 'facts', ask: 'What happened?', facts } }), assume, conditions: [{ id: 'xx.duty.one', summary: 'It is so.', findings: findingsOf(rows), cites }] };
  return { id: 'xx', name: 'Example', readings, reportingDuty: { id: 'xx.duty', summary: 'It is reported.', versions: [{ value, cites, ...version }] } } as unknown as Profile;
}

/** The outcome, the reason that is given for it, and the facts that would settle it. */
function ask(profile: Profile, facts: object, readings: Readonly<Record<string, string>> = {}) {
  const { outcome, reasons, missing } = reportingDuty({ on: '2026-03-02', ...facts }, { profile, readings });
  return [outcome, reasons[0]?.message, ...missing];
}

const REQUIRED = ['required', 'It is reported.'];
const declared = { x: word('a', 'b', 'c'), y: yesNo, n: number } as const;

describe('what was remembered and not read', () => {
  it('leaves unverified a duty that rests on it, and no freedom that text that was read gives by itself', () => {
    const condition = (fact: string, standing: string) => ({
      id: `xx.duty.${fact}`,
      summary: 'It is so.',
      cites,
      findings: [
        { when: { [fact]: [true] }, truth: true, message: 'It is so.', cites: [{ id: fact, standing }] },
        { truth: false, message: 'It is not so.', cites: [{ id: fact, standing }] },
      ],
    });
    const value = { facts: { type: 'facts', ask: 'What happened?', facts: { read: yesNo, remembered: yesNo } }, assume: {}, conditions: [condition('read', 'text'), condition('remembered', 'unverified')] };
    const profile = { id: 'xx', name: 'Example', readings: [], reportingDuty: { id: 'xx.duty', summary: 'It is reported.', versions: [{ value, cites }] } } as unknown as Profile;
    const verdict = (read: boolean, remembered: boolean) => {
      const { outcome, verified } = reportingDuty({ on: '2026-03-02', read, remembered } as object, { profile });
      return [outcome, verified];
    };
    expect(verdict(true, true)).toEqual(['required', false]);
    expect(verdict(false, true)).toEqual(['not-required', true]);
    expect(verdict(true, false)).toEqual(['not-required', false]);
    // One condition that fails is enough.
    expect(verdict(false, false)).toEqual(['not-required', true]);
  });
});

describe('a fact that is not known', () => {
  it('settles a condition that comes out alike for every word it may be', () => {
    const rows: readonly Row[] = [[{ x: ['a'] }, true], [{ x: ['b', 'c'] }, true], [undefined, false]];
    expect(ask(stateWith(rows, { facts: declared }), {})).toEqual(REQUIRED);
    expect(ask(stateWith(rows, { facts: declared }), { x: null })).toEqual(REQUIRED);
    // Something else may be so where its words are not all, or not declared.
    expect(ask(stateWith(rows, { facts: { x: { ...word('a', 'b', 'c'), beyond: true } } }), {})).toEqual(['indeterminate', 'Not known: It is so.', 'x']);
    expect(ask(stateWith(rows), {})).toEqual(['indeterminate', 'Not known: It is so.', 'x']);
  });

  it('leaves open what one of its words turns, also one that no row names', () => {
    const rows: readonly Row[] = [[{ x: ['a', 'b'] }, true], [undefined, false]];
    expect(ask(stateWith(rows, { facts: declared }), {})).toEqual(['indeterminate', 'Not known: It is so.', 'x']);
    expect(ask(stateWith(rows, { facts: { x: word('a', 'b') } }), {})).toEqual(REQUIRED);
  });

  it('is weighed among the values that it may have', () => {
    const rows: readonly Row[] = [[{ x: ['a'] }, true], [{ x: ['b'] }, true], [undefined, false]];
    const profile = stateWith(rows, { facts: declared });
    expect(ask(profile, { x: ['a', 'b'] })).toEqual(REQUIRED);
    expect(ask(profile, { x: ['a', 'c'] })).toEqual(['indeterminate', 'Not known: It is so.', 'x']);
    expect(ask(profile, { x: ['c'] })).toEqual(['not-required', 'Row 2: false.']);
  });

  it('is not known where it has none of no values', () => {
    for (const truth of [true, false]) {
      const profile = stateWith([[{ x: ['a'] }, !truth], [undefined, truth]], { facts: declared });
      expect(ask(profile, { x: [] })).toEqual(['indeterminate', 'Not known: It is so.', 'x']);
      expect(ask(profile, { x: [] })).toEqual(ask(profile, { x: null }));
    }
  });

  it('is yes or no, more or less, one of these or another', () => {
    const settled = (first: object, second: object | undefined) => ask(stateWith([[first, true], [second, true], [undefined, false]]), {})[0];
    expect(settled({ y: [true] }, { y: [false] })).toBe('required');
    expect(settled({ y: [true] }, { z: [false] })).toBe('indeterminate');
    expect(settled({ x: ['a'] }, { x: { other: ['a'] } })).toBe('required');
    expect(settled({ x: ['a'] }, { x: { other: ['a', 'b'] } })).toBe('indeterminate');
    // A number is more than any, and less.
    expect(settled({ n: { moreThan: 3 } }, { n: { atLeast: -1000, atMost: 3 } })).toBe('indeterminate');
    expect(settled({ n: { atLeast: 1, atMost: 3 } }, { n: { atLeast: 3, atMost: 1000 } })).toBe('indeterminate');
    for (const range of [{ moreThan: 3 }, { atLeast: 1, atMost: 3 }]) {
      expect(settled({ n: range }, undefined)).toBe('required');
      expect(settled({ n: range }, { n: range })).toBe('indeterminate');
    }
    // Words of other facts are none of its own.
    expect(ask(stateWith([[{ y: [true] }, true], [{ y: [false] }, true], [{ x: ['a'] }, true], [undefined, false]]), { x: 'b' })).toEqual(REQUIRED);
  });

  it('that was asked about is not absent, whatever it is', () => {
    const profile = stateWith([[{ x: 'absent' }, true], [{ x: ['a'] }, true], [undefined, false]]);
    expect([ask(profile, {}), ask(profile, { x: 'a' }), ask(profile, { x: 'b' })]).toEqual([REQUIRED, REQUIRED, ['not-required', 'Row 2: false.']]);
    expect(ask(profile, { x: null })).toEqual(['indeterminate', 'Not known: It is so.', 'x']);
  });

  it.each([
    [{ n: { moreThan: 3 } }, 3, false],
    [{ n: { moreThan: 3 } }, 3.1, true],
    [{ n: { atLeast: 2, atMost: 3 } }, 1.9, false],
    [{ n: { atLeast: 2, atMost: 3 } }, 2, true],
    [{ n: { atLeast: 2, atMost: 3 } }, 3, true],
    [{ n: { atLeast: 2, atMost: 3 } }, 3.1, false],
    [{ n: 'absent' }, undefined, true],
    [{ n: 'absent' }, null, false],
    [{ n: 'absent' }, 0, false],
  ])('is told from one that is: %j of %j', (when, n, holds) => {
    expect(ask(stateWith([[when, true], [undefined, false]]), { n })[0]).toBe(holds ? 'required' : 'not-required');
  });

  it('is named beside every other on which the rows that may hold turn, each once', () => {
    const rows: readonly Row[] = [[{ x: ['a'], y: [true] }, true], [{ y: [true], n: { moreThan: 3 } }, true], [{ z: ['q'], x: ['b'] }, null], [undefined, false]];
    expect(ask(stateWith(rows), {})).toEqual(['indeterminate', 'Row 2: null.', 'x', 'y', 'n', 'z']);
    expect(ask(stateWith(rows), { y: false, z: 'r' })).toEqual(['not-required', 'Row 3: false.']);
    expect(ask(stateWith(rows), { x: 'a' })).toEqual(['indeterminate', 'Not known: It is so.', 'y', 'n']);
  });

  it('leaves a condition open in the words of the row that says so, the last before all', () => {
    const asked = (last: Truth, middle: Truth) => ask(stateWith([[{ x: ['a'] }, true], [{ x: ['b'] }, middle], [undefined, last]]), {});
    expect(asked(null, null)).toEqual(['indeterminate', 'Row 2: null.', 'x']);
    expect(asked(null, false)).toEqual(['indeterminate', 'Row 2: null.', 'x']);
    expect(asked(false, null)).toEqual(['indeterminate', 'Row 1: null.', 'x']);
    expect(asked(false, false)).toEqual(['indeterminate', 'Not known: It is so.', 'x']);
    // Open whatever the fact is: then no fact would settle it.
    expect(ask(stateWith([[{ x: ['a'] }, null], [undefined, null]]), {})).toEqual(['indeterminate', 'Row 0: null.']);
  });

  it('settles by the first row that says what all say', () => {
    expect(ask(stateWith([[{ x: ['a'] }, false], [undefined, false]]), {})).toEqual(['not-required', 'Row 0: false.']);
    expect(ask(stateWith([[{ x: ['a'] }, false], [undefined, false]]), { x: 'b' })).toEqual(['not-required', 'Row 1: false.']);
    // Of a word that the fact never is, the row says nothing.
    expect(ask(stateWith([[{ x: ['d'] }, true], [undefined, false]], { facts: declared }), {})).toEqual(['not-required', 'Row 1: false.']);
  });
});

describe('a day that is not known', () => {
  const on = { on: null };

  it('settles what comes out alike on every day', () => {
    for (const dates of [{ from: '2025-01-01', to: '2025-12-31' }, { from: '2025-01-01' }, { to: '2025-12-31' }]) expect(ask(stateWith([[undefined, true, dates], [undefined, true]]), on)).toEqual(REQUIRED);
    expect(ask(stateWith([[{ x: ['a'] }, true], [undefined, true]]), on)).toEqual(REQUIRED);
    expect(ask(stateWith([[{ x: ['a'] }, true], [undefined, true, { from: '2025-01-01' }], [undefined, true]]), on)).toEqual(REQUIRED);
    expect(ask(stateWith([[undefined, true, { to: '2024-12-31' }], [undefined, true, { from: '2025-01-01' }], [undefined, false]]), on)).toEqual(REQUIRED);
    expect(ask(stateWith([[undefined, true, { to: '2024-12-30' }], [undefined, true, { from: '2025-01-01' }], [undefined, false]]), on)).toEqual(['indeterminate', 'Not known: It is so.', 'on']);
    expect(ask(stateWith([[{ x: ['a'] }, true, { from: '2025-01-01' }], [undefined, true]]), on)).toEqual(REQUIRED);
  });

  it.each([{ from: '2025-01-01' }, { to: '2025-12-31' }, { from: '2025-01-01', to: '2025-12-31' }])('is named where the law changed: %j', (dates) => {
    const profile = stateWith([[undefined, true, dates], [undefined, false]]);
    expect(ask(profile, on)).toEqual(['indeterminate', 'Not known: It is so.', 'on']);
    for (const [day, isIn] of [['2024-12-31', !('from' in dates)], ['2025-01-01', true], ['2025-12-31', true], ['2026-01-01', !('to' in dates)]] as const) {
      expect([day, ask(profile, { on: day })[0]]).toEqual([day, isIn ? 'required' : 'not-required']);
    }
  });

  it('stands before the facts of the row, which are named where it may hold', () => {
    const profile = stateWith([[{ x: ['a'] }, true, { from: '2025-01-01' }], [undefined, false]]);
    expect(ask(profile, on)).toEqual(['indeterminate', 'Not known: It is so.', 'on', 'x']);
    expect(ask(profile, { on: '2024-12-31' })).toEqual(['not-required', 'Row 1: false.']);
    expect(ask(profile, { ...on, x: 'b' })).toEqual(['not-required', 'Row 1: false.']);
    // A fact that fits makes up for none that is not known.
    expect(ask(profile, { ...on, x: 'a' })).toEqual(['indeterminate', 'Not known: It is so.', 'on']);
    expect(ask(stateWith([[{ x: ['a'], y: [true] }, true], [undefined, false]]), { y: true })).toEqual(['indeterminate', 'Not known: It is so.', 'x']);
    expect(ask(stateWith([[{ x: ['a'], y: [true] }, true], [undefined, false]]), { x: 'a' })).toEqual(['indeterminate', 'Not known: It is so.', 'y']);
  });

  it('is taken by the last version of the law; one that no version reaches has none', () => {
    const profile = stateWith([[undefined, true]], { version: { from: '2025-01-01', to: '2025-12-31' } });
    expect(ask(profile, on)).toEqual(REQUIRED);
    expect(ask(profile, { on: '2024-12-31' })).toEqual(['indeterminate', 'The recorded law of xx.duty begins on 2025-01-01.']);
    expect(ask(profile, { on: '2026-01-01' })).toEqual(['indeterminate', 'The recorded law of xx.duty ended on 2025-12-31.']);
  });
});

describe('a row that counts under an option of a reading', () => {
  const readings = [{ id: 'xx.reading.which', question: 'Which?', default: 'narrow', options: [{ value: 'narrow', summary: 'a' }, { value: 'wide', summary: 'a and b' }], cites }] as const;
  const under = (option: string) => ({ under: [{ reading: 'xx.reading.which', option }] });

  it('is passed over under the others', () => {
    const profile = stateWith([[{ x: ['b'] }, true, under('wide')], [{ x: ['a'] }, true], [undefined, false]], { readings, facts: declared });
    const wide = { 'xx.reading.which': 'wide' };
    expect([ask(profile, { x: 'b' }), ask(profile, { x: 'b' }, wide)]).toEqual([['not-required', 'Row 2: false.'], REQUIRED]);
    expect([ask(profile, { x: 'a' }), ask(profile, { x: 'a' }, wide)]).toEqual([REQUIRED, REQUIRED]);
    expect(checkProfile(profile)).toEqual([]);
  });

  it('is a mistake of the profile where it is the only one', () => {
    const profile = stateWith([[undefined, true, under('wide')]], { readings });
    expect(() => ask(profile, {})).toThrow(new TypeError('A finding of xx.duty.one must count under every reading.'));
    expect(ask(profile, {}, { 'xx.reading.which': 'wide' })).toEqual(REQUIRED);
    expect(checkProfile(profile)).toMatchObject([{ code: 'rules.profile.table-open', path: ['reportingDuty', 'versions', 0, 'value', 'conditions', 0, 'findings'] }]);
  });

  it('is a mistake where the last one holds for some facts alone', () => {
    expect(() => ask(stateWith([[{ x: ['a'] }, true]]), { x: 'b' })).toThrow(new TypeError('The last finding of xx.duty.one must hold whatever the facts are.'));
  });
});

describe('the facts that a duty declares', () => {
  const facts: Readonly<Record<string, FactDeclaration>> = { ...declared, note: { type: 'text', ask: 'What note?' }, group: { type: 'facts', ask: 'What of it?', facts: { inner: yesNo } } };
  const faultsOf = (when: object, law: Law = { facts }, room = 'reportingDuty') => {
    const { reportingDuty: duty, ...rest } = stateWith([[when, true], [undefined, false]], law);
    const tables = room === 'reportingDuty' ? duty : { ...duty, versions: duty?.versions.map((version) => ({ ...version, value: { ...version.value, diagnoses: { listed: [], underdosing: '6', poisonings: ['T36', 'T65'], unspecified: [] } } })) };
    return checkProfile({ ...rest, [room]: tables }).map(({ code, path, params }) => `${code.slice('rules.profile.'.length)} ${path.slice(4).join('.')} ${String(params?.['name'])}`);
  };
  const at = 'conditions.0.findings.0.when';

  it.each([
    { x: ['a', 'b'] }, { x: { other: ['c'] } }, { x: 'absent' }, { y: [true] }, { y: [true, false] }, { y: 'absent' }, { n: { moreThan: 3 } }, { n: { atLeast: 1, atMost: 3 } },
    { note: ['anything'] }, { note: { other: ['anything'] } }, { group: [true] }, { 'group.inner': [false] }, {},
  ])('are those of its tables, with what they can say: %j', (when) => {
    expect(faultsOf(when)).toEqual([]);
    expect(faultsOf(when, { facts }, 'toxicologyDuty')).toEqual([]);
  });

  it.each<[object, string]>([
    [{ xx: ['a'] }, `fact-unknown ${at}.xx xx`],
    [{ xx: 'absent' }, `fact-unknown ${at}.xx xx`],
    [{ x: ['a', 'd'] }, `fact-word-unknown ${at}.x x`],
    [{ x: { other: ['d'] } }, `fact-word-unknown ${at}.x x`],
    [{ x: [true] }, `fact-word-unknown ${at}.x x`],
    [{ y: ['yes'] }, `fact-word-unknown ${at}.y y`],
    [{ note: [true] }, `fact-word-unknown ${at}.note note`],
    [{ inner: [true] }, `fact-unknown ${at}.inner inner`],
  ])('are told where they are others, or never say this: %j', (when, says) => {
    for (const room of ['reportingDuty', 'toxicologyDuty']) expect(faultsOf(when, { facts }, room)).toEqual([says]);
  });

  it('are those that it takes for granted as well', () => {
    expect(faultsOf({}, { facts, assume: { y: false, x: 'a', note: 'none' } })).toEqual([]);
    expect(faultsOf({}, { facts, assume: { z: false } })).toEqual(['fact-unknown assume.z z']);
    expect(faultsOf({}, { facts, assume: { x: 'd' } })).toEqual(['fact-word-unknown assume.x x']);
    expect(faultsOf({}, { facts, assume: { x: true } })).toEqual(['fact-word-unknown assume.x x']);
    expect(faultsOf({}, { facts, assume: { y: 'no' } })).toEqual(['fact-word-unknown assume.y y']);
  });

  it('are any where it declares none', () => {
    for (const room of ['reportingDuty', 'toxicologyDuty']) expect(faultsOf({ anything: ['at all'], whatever: [true] }, { assume: { something: 'else' } }, room)).toEqual([]);
  });

  it('are asked of both duties', () => {
    const { reportingDuty: duty } = stateWith([[{ x: ['a'] }, true], [undefined, false]], { facts });
    const both = { toxicologyDuty: { ...duty, versions: duty?.versions.map((version) => ({ ...version, value: { ...version.value, diagnoses: { listed: [], underdosing: '6', poisonings: ['T36', 'T65'], unspecified: [] } } })) } } as unknown as Profile;
    expect(toxicologyDuty({ on: '2026-03-02', x: 'a' } as never, { profile: both }).outcome).toBe('required');
    expect(toxicologyDuty({ on: '2026-03-02', x: 'b' } as never, { profile: both }).outcome).toBe('not-required');
  });
});
