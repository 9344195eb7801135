import { decideAccess, explainAccessRule, type AccessCondition, type AccessDecision, type AccessProfile, type AccessRule, type AccessTest, type AuthorityCitation } from 'kasper-rules/access';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Sources by a letter, so that an answer shows which one it took. */
const source = (authority: string, standing: AuthorityCitation['standing'] = 'text'): AuthorityCitation => ({ authority, standing });
const on = '2025-06-15';

/** A rule for requesters of one kind, with what is asked and every other part as simple as it can be. */
function ruleFor(kind: string, conditions: readonly AccessCondition[], more: Partial<AccessRule> = {}): AccessRule {
  return {
    id: `zz.access.${kind}`,
    order: 1,
    effect: 'permit',
    who: `Somebody of the kind ${kind}`,
    purpose: 'trying a condition',
    reaches: 'the subject',
    from: '2020-01-01',
    applies: { fact: 'requester.kind', is: kind },
    conditions,
    permits: [{ value: 'P-YES' }],
    standing: [{ value: 'text' }],
    cites: [{ from: '2020-01-01', cites: [source('rule')] }],
    obligations: [],
    ...more,
  };
}

const facts = {
  type: 'facts',
  ask: 'What is asked?',
  facts: {
    at: { type: 'date', ask: 'Of which day?', needed: true },
    channel: { type: 'word', words: ['post', 'portal', 'window', 'fax'], ask: 'By which channel?' },
    requester: {
      type: 'facts',
      ask: 'Who asks?',
      needed: true,
      facts: {
        kind: { type: 'word', words: ['rule', 'other', 'helper'], ask: 'Of which kind?', needed: true },
        licensed: { type: 'yes-no', ask: 'Licensed?', says: 'a license' },
        trained: { type: 'yes-no', ask: 'Trained?', says: 'a training' },
        grade: { type: 'word', words: ['a', 'b', 'c'], ask: 'Of which grade?', says: 'the grade' },
        employment: { type: 'span', ask: 'Employed when?', says: 'the employment' },
        learned: { type: 'date', or: 'never', ask: 'When learned?', says: 'the course' },
        cases: { type: 'number', ask: 'How many cases?', says: 'the number of cases' },
        principal: {
          type: 'one-of',
          by: 'kind',
          ask: 'For whom?',
          cases: { rule: { licensed: { type: 'yes-no', ask: 'Is the principal licensed?', says: "the principal's license" } }, other: {} },
        },
      },
    },
  },
} as const;

const readings = {
  wide: { question: 'Is it wide?', default: 'open', agency: 'yes', settings: { open: 'open', yes: 'yes', no: 'no', less: 'less', asked: 'asked', strict: 'strict' } },
} as const;

function stateWith(rules: readonly AccessRule[], more: Partial<AccessProfile> = {}) {
  const access: AccessProfile = {
    facts,
    recordedFrom: '2019-01-01',
    recordedCite: source('record'),
    rules,
    readings,
    missing: 'I-MISSING',
    lawDate: 'I-DATE',
    codes: { 'P-YES': 'It is permitted.', 'D-NO': 'It is not.' },
    ...more,
  };
  return { id: 'zz', access };
}

interface Given {
  readonly requester?: Readonly<Record<string, unknown>>;
  readonly channel?: string;
  readonly at?: string;
}

/** Asks as a requester of the kind `rule` unless said otherwise. */
function ask(profile: ReturnType<typeof stateWith>, { requester, ...given }: Given = {}, setting?: string): AccessDecision {
  const request = { at: on, ...given, requester: { kind: 'rule', ...requester } };
  return decideAccess(request as never, { profile, ...(setting !== undefined && { readings: { wide: setting } }) } as never);
}

const codesOf = ({ reasons }: AccessDecision) => reasons.map(({ code }) => code);
const short = (decision: AccessDecision) => [decision.outcome, codesOf(decision), decision.missing];

describe('a requirement of an invented list', () => {
  /** Tests on facts: what the facts are, and whether the test is so; `null` where the facts do not say, with what is then missing. */
  const tests: readonly (readonly [string, Extract<AccessCondition, { readonly require: unknown }>['require'], Readonly<Record<string, unknown>>, boolean | readonly string[]])[] = [
    ['a fact that is so', { fact: 'requester.licensed', is: true }, { licensed: true }, true],
    ['a fact that is not so', { fact: 'requester.licensed', is: true }, { licensed: false }, false],
    ['a fact of another type', { fact: 'requester.licensed', is: true }, { licensed: 'yes' }, ['requester.licensed']],
    ['a fact left out', { fact: 'requester.licensed', is: true }, {}, ['requester.licensed']],
    ['a fact that shall not be so', { fact: 'requester.licensed', is: false }, { licensed: false }, true],
    ['a word that fits', { fact: 'requester.grade', is: 'a' }, { grade: 'a' }, true],
    ['a word that does not', { fact: 'requester.grade', is: 'a' }, { grade: 'b' }, false],
    ['a word nobody knows', { fact: 'requester.grade', is: 'a' }, { grade: 'z' }, ['requester.grade']],
    ['one of two words', { fact: 'requester.grade', is: ['a', 'b'] }, { grade: 'b' }, true],
    ['none of two words', { fact: 'requester.grade', is: ['a', 'b'] }, { grade: 'c' }, false],
    ['the kind of somebody left out', { fact: 'requester.principal.kind', is: 'rule' }, {}, ['requester.principal']],
    ['the opposite of what is so', { not: { fact: 'requester.licensed', is: true } }, { licensed: true }, false],
    ['the opposite of what is not', { not: { fact: 'requester.licensed', is: true } }, { licensed: false }, true],
    ['the opposite of what nobody knows', { not: { fact: 'requester.licensed', is: true } }, {}, ['requester.licensed']],
    ['all of two that are so', { all: [{ fact: 'requester.licensed', is: true }, { fact: 'requester.trained', is: true }] }, { licensed: true, trained: true }, true],
    ['all of two, one not so beside one unknown', { all: [{ fact: 'requester.licensed', is: true }, { fact: 'requester.trained', is: true }] }, { trained: false }, false],
    ['all of two, one unknown', { all: [{ fact: 'requester.licensed', is: true }, { fact: 'requester.trained', is: true }] }, { trained: true }, ['requester.licensed']],
    ['any of two, one so beside one unknown', { any: [{ fact: 'requester.licensed', is: true }, { fact: 'requester.trained', is: true }] }, { trained: true }, true],
    ['any of two, both unknown', { any: [{ fact: 'requester.licensed', is: true }, { fact: 'requester.trained', is: true }] }, {}, ['requester.licensed', 'requester.trained']],
    ['any of two, neither so', { any: [{ fact: 'requester.licensed', is: true }, { fact: 'requester.trained', is: true }] }, { licensed: false, trained: false }, false],
    ['a stretch that begins on the day', { covers: 'requester.employment' }, { employment: { from: on, until: 'open' } }, true],
    ['a stretch that begins the day after', { covers: 'requester.employment' }, { employment: { from: '2025-06-16', until: 'open' } }, false],
    ['a stretch that ends on the day', { covers: 'requester.employment' }, { employment: { from: '2020-01-01', until: on } }, true],
    ['a stretch that ended the day before', { covers: 'requester.employment' }, { employment: { from: '2020-01-01', until: '2025-06-14' } }, false],
    ['no stretch', { covers: 'requester.employment' }, {}, ['requester.employment']],
    ['a day at least a month back, on that day', { since: 'requester.learned', atLeast: { months: 1 } }, { learned: '2025-05-15' }, true],
    ['a day at least a month back, the day after', { since: 'requester.learned', atLeast: { months: 1 } }, { learned: '2025-05-16' }, false],
    ['a day at most ten days back, on that day', { since: 'requester.learned', atMost: { days: 10 } }, { learned: '2025-06-05' }, true],
    ['a day at most ten days back, the day before', { since: 'requester.learned', atMost: { days: 10 } }, { learned: '2025-06-04' }, false],
    ['a day between two bounds', { since: 'requester.learned', atLeast: { days: 5 }, atMost: { months: 1 } }, { learned: '2025-06-10' }, true],
    ['a day nearer than two bounds', { since: 'requester.learned', atLeast: { days: 5 }, atMost: { months: 1 } }, { learned: '2025-06-11' }, false],
    ['a day farther than two bounds', { since: 'requester.learned', atLeast: { days: 5 }, atMost: { months: 1 } }, { learned: '2025-05-14' }, false],
    ['never, where it shall be long ago', { since: 'requester.learned', atLeast: { months: 1 } }, { learned: 'never' }, true],
    ['never, where it shall be at most so long ago', { since: 'requester.learned', atMost: { months: 1 } }, { learned: 'never' }, false],
    ['no day', { since: 'requester.learned', atMost: { months: 1 } }, {}, ['requester.learned']],
    ['the least number', { number: 'requester.cases', atLeast: 3, atMost: 5 }, { cases: 3 }, true],
    ['a number below the least', { number: 'requester.cases', atLeast: 3, atMost: 5 }, { cases: 2 }, false],
    ['the greatest number', { number: 'requester.cases', atLeast: 3, atMost: 5 }, { cases: 5 }, true],
    ['a number above the greatest', { number: 'requester.cases', atLeast: 3, atMost: 5 }, { cases: 6 }, false],
    ['a number without a greatest', { number: 'requester.cases', atLeast: 3 }, { cases: 1_000_000 }, true],
    ['a number without a least', { number: 'requester.cases', atMost: 5 }, { cases: -1_000_000 }, true],
    ['no number', { number: 'requester.cases', atMost: 5 }, { cases: '3' }, ['requester.cases']],
  ];

  /** What chooses a rule or a row takes a fact that is not known as not so: its opposite then is. */
  const chosen = tests.map(([name, test, requester, so]) => [name, test, requester, 'not' in test && Array.isArray(so) ? true : so] as const);

  it.each(tests)('permits, denies or waits as it is so, is not so, or is not known: %s', (_, require, requester, so) => {
    const decision = ask(stateWith([ruleFor('rule', [{ require, otherwise: 'D-NO' }])]), { requester });
    if (so === true) expect(short(decision)).toEqual(['permit', ['P-YES'], []]);
    else if (so === false) expect(short(decision)).toEqual(['deny', ['D-NO'], []]);
    else expect(short(decision)).toEqual(['indeterminate', ['I-MISSING'], so]);
  });

  it.each(tests)('permits by a rule only where it is known to bring the rule: %s', (_, applies, requester, so) => {
    const end = { rules: { id: 'zz.end', readWhole: true, code: 'D-END', cites: [source('end')] } } as const;
    const decision = ask(stateWith([ruleFor('rule', [], { applies })], { end }), { requester });
    // Of what is not known to bring a rule, the end of the list denies nobody; somebody of a kind that stands there is another.
    if (so === true) expect(short(decision)).toEqual(['permit', ['P-YES'], []]);
    else if (so === false) expect(short(decision)).toEqual(['deny', ['D-END'], []]);
    else expect(short(decision)).toEqual(['indeterminate', ['I-MISSING'], so]);
  });

  it.each(chosen)('brings an obligation and advice only where it is known to be so: %s', (_, when, requester, so) => {
    const rows = { obligations: [{ when, value: 'O-DO' }, { value: 'O-ALWAYS' }], advice: [{ when, value: 'A-TRY' }, { value: 'A-ALWAYS' }] } as const;
    const permitted = ask(stateWith([ruleFor('rule', [], rows)]), { requester });
    expect([permitted.obligations, permitted.advice]).toEqual([so === true ? ['O-DO', 'O-ALWAYS'] : ['O-ALWAYS'], []]);
    const denied = ask(stateWith([ruleFor('rule', [{ deny: 'D-NO', advice: 'A-FIRST' }], rows)]), { requester });
    expect([denied.obligations, denied.advice]).toEqual([[], so === true ? ['A-FIRST', 'A-TRY', 'A-ALWAYS'] : ['A-FIRST', 'A-ALWAYS']]);
    const open = ask(stateWith([ruleFor('rule', [{ require: { fact: 'channel', is: 'post' }, otherwise: 'D-NO' }], rows)]), { requester });
    expect([open.outcome, open.obligations, open.advice]).toEqual(['indeterminate', [], so === true ? ['A-TRY', 'A-ALWAYS'] : ['A-ALWAYS']]);
  });

  it('gives its own advice and source on a denial, and its own reason beside the missing fact', () => {
    const profile = stateWith([
      ruleFor('rule', [{ require: { fact: 'requester.licensed', is: true }, otherwise: 'D-NO', unknown: 'I-LICENSE', advice: 'A-LICENSE', cite: source('own', 'agency') }]),
    ]);
    const denied = ask(profile, { requester: { licensed: false } });
    expect(denied).toMatchObject({ advice: ['A-LICENSE'], nearest: { rule: 'zz.access.rule', failed: ['requester.licensed'], missing: [] } });
    expect(denied.reasons).toMatchObject([{ code: 'D-NO', rule: 'zz.access.rule', path: 'requester.licensed', message: 'It is not.', cites: [{ id: 'own', standing: 'agency' }] }]);
    expect(denied.cites).toEqual([{ id: 'own', standing: 'agency' }, { id: 'rule', standing: 'text' }]);
    const open = ask(profile);
    expect(open).toMatchObject({ outcome: 'indeterminate', missing: ['requester.licensed'], advice: [] });
    expect(open.reasons).toMatchObject([{ code: 'I-LICENSE', path: 'requester.licensed' }, { code: 'I-MISSING', path: 'requester.licensed' }]);
  });

  it('names a code once with the first fact, and every fact that failed or is missing', () => {
    const conditions: AccessCondition[] = [
      { require: { fact: 'requester.trained', is: true }, otherwise: 'D-NO' },
      { require: { fact: 'requester.licensed', is: true }, otherwise: 'D-NO' },
      { require: { fact: 'requester.grade', is: 'a' }, otherwise: 'D-GRADE' },
      { require: { fact: 'requester.cases', is: true }, otherwise: 'D-NO' },
    ];
    const decision = ask(stateWith([ruleFor('rule', conditions)]), { requester: { trained: false, licensed: false, grade: 'b' } });
    expect(decision.reasons.map(({ code, path }) => [code, path])).toEqual([['D-GRADE', 'requester.grade'], ['D-NO', 'requester.trained']]);
    expect(decision.nearest).toEqual({ rule: 'zz.access.rule', failed: ['requester.trained', 'requester.licensed', 'requester.grade'], missing: ['requester.cases'] });
    // A code that the profile has no words for stands in their place.
    expect(decision.reasons.map(({ message }) => message)).toEqual(['D-GRADE', 'It is not.']);
  });
});

describe('a word of an invented list', () => {
  const profile = stateWith([
    ruleFor('rule', [{ by: 'requester.grade', cases: { a: [], b: [{ deny: 'D-NO', cite: source('own') }] }, otherwise: [{ deny: 'D-OTHER' }] }]),
  ]);

  it('leads to the conditions of its case, or to those of every other', () => {
    expect(short(ask(profile, { requester: { grade: 'a' } }))).toEqual(['permit', ['P-YES'], []]);
    expect(ask(profile, { requester: { grade: 'b' } }).reasons).toMatchObject([{ code: 'D-NO', path: 'requester.grade', cites: [{ id: 'own' }] }]);
    expect(ask(profile, { requester: { grade: 'c' } }).reasons).toMatchObject([{ code: 'D-OTHER', path: 'requester.grade', cites: [{ id: 'rule' }] }]);
  });

  it('is missing where it is none of the words', () => {
    expect(short(ask(profile))).toEqual(['indeterminate', ['I-MISSING'], ['requester.grade']]);
    expect(short(ask(profile, { requester: { grade: 'z' } }))).toEqual(['indeterminate', ['I-MISSING'], ['requester.grade']]);
  });

  it('that tells of which kind somebody is, is missing as that somebody', () => {
    const byKind = stateWith([ruleFor('rule', [{ by: 'requester.principal.kind', cases: { rule: [] }, otherwise: [] }])]);
    expect(short(ask(byKind))).toEqual(['indeterminate', ['I-MISSING'], ['requester.principal']]);
    expect(ask(byKind, { requester: { principal: { kind: 'other' } } }).outcome).toBe('permit');
  });

  it('stands for the person in whose place conditions are asked', () => {
    const conditions: AccessCondition[] = [
      { require: { fact: 'requester.licensed', is: true }, otherwise: 'D-OTHER' },
      {
        inPlaceOfRequester: 'requester.principal',
        conditions: [
          { require: { fact: 'requester.licensed', is: true }, otherwise: 'D-NO' },
          { by: 'requester.kind', cases: { rule: [] }, otherwise: [{ deny: 'D-KIND' }] },
        ],
      },
    ];
    const inPlace = stateWith([ruleFor('rule', conditions)]);
    const asked = (principal: object) => ask(inPlace, { requester: { licensed: true, principal } });
    expect(asked({ kind: 'rule', licensed: true }).outcome).toBe('permit');
    expect(asked({ kind: 'rule', licensed: false }).reasons).toMatchObject([{ code: 'D-NO', path: 'requester.principal.licensed' }]);
    expect(asked({ kind: 'other', licensed: true }).reasons).toMatchObject([{ code: 'D-KIND', path: 'requester.principal.kind' }]);
    expect(short(asked({ kind: 'rule' }))).toEqual(['indeterminate', ['I-MISSING'], ['requester.principal.licensed']]);
  });
});

describe('an open question of an invented list', () => {
  const settings = {
    open: { opens: 'I-WIDE' },
    yes: 'permits',
    no: { requires: [{ deny: 'D-NARROW' }] },
    less: { redacts: 'old rows', obligation: 'O-LESS' },
    asked: { requires: [{ require: { fact: 'requester.trained', is: true }, otherwise: 'D-NARROW' }] },
    strict: { requires: [{ require: { fact: 'requester.trained', is: true }, otherwise: 'D-NARROW' }], asOrdinary: true },
  } as const;
  const profile = stateWith([
    ruleFor('rule', [{ reading: 'wide', unless: { fact: 'requester.grade', is: 'a' }, settings }, { require: { fact: 'requester.licensed', is: true }, otherwise: 'D-NO' }], { releaseTo: 'requester' }),
  ]);
  const licensed = { requester: { licensed: true } };

  it('is answered by its setting, and named where it decides', () => {
    const asked = (setting?: string) => {
      const decision = ask(profile, licensed, setting);
      return [...short(decision), decision.readingsUsed, decision.scope?.redact, decision.obligations];
    };
    expect(asked()).toEqual(['indeterminate', ['I-WIDE'], [], ['wide'], undefined, []]);
    expect(asked('yes')).toEqual(['permit', ['P-YES'], [], ['wide'], [], []]);
    expect(asked('no')).toEqual(['deny', ['D-NARROW'], [], ['wide'], undefined, []]);
    expect(asked('less')).toEqual(['permit', ['P-YES'], [], ['wide'], ['old rows'], ['O-LESS']]);
    expect(asked('asked')).toEqual(['indeterminate', ['I-MISSING'], ['requester.trained'], ['wide'], undefined, []]);
    expect(asked('strict')).toEqual(['indeterminate', ['I-MISSING'], ['requester.trained'], ['wide'], undefined, []]);
    expect(decideAccess({ at: on, requester: { kind: 'rule', licensed: true } } as never, { profile, readings: { bundle: 'agency' } } as never)).toMatchObject({ outcome: 'permit', readingsUsed: ['wide'] });
  });

  it('names no fact of its own unless a word led to it', () => {
    expect(ask(profile, licensed).reasons[0]).not.toHaveProperty('path');
    const led = stateWith([ruleFor('rule', [{ by: 'requester.grade', cases: { b: [{ reading: 'wide', settings }] }, otherwise: [] }])]);
    expect(ask(led, { requester: { grade: 'b' } }).reasons).toMatchObject([{ code: 'I-WIDE', path: 'requester.grade' }]);
  });

  it('is not asked where the facts settle it, and is where they are not known to', () => {
    for (const setting of Object.keys(settings)) {
      expect(ask(profile, { requester: { licensed: true, grade: 'a' } }, setting)).toMatchObject({ outcome: 'permit', readingsUsed: [] });
      expect(ask(profile, { requester: { licensed: true, grade: 'b' } }, setting).readingsUsed).toEqual(['wide']);
    }
  });

  it('comes after the other conditions unless it is one of them', () => {
    const denied = (setting: string) => {
      const decision = ask(profile, { requester: { licensed: false, trained: false } }, setting);
      return [decision.outcome, codesOf(decision), decision.readingsUsed];
    };
    for (const setting of ['open', 'yes', 'no', 'less', 'asked']) expect(denied(setting)).toEqual(['deny', ['D-NO'], []]);
    expect(denied('strict')).toEqual(['deny', ['D-NARROW', 'D-NO'], ['wide']]);
  });

  it('stands beside a missing fact, which is not its own', () => {
    expect(ask(profile, {}, 'yes')).toMatchObject({ outcome: 'indeterminate', missing: ['requester.licensed'], readingsUsed: [] });
    expect(ask(profile, {}, 'open')).toMatchObject({ outcome: 'indeterminate', missing: ['requester.licensed'], readingsUsed: ['wide'] });
    // Once it was asked, the conditions after it are ordinary ones again.
    expect(ask(profile, { requester: { trained: true } }, 'strict')).toMatchObject({ outcome: 'indeterminate', missing: ['requester.licensed'], readingsUsed: [] });
  });
});

describe('the channel of an invented list', () => {
  const cite = source('channels');
  const wrongChannel = { deny: 'D-CHANNEL', cite, instead: { fax: { deny: 'D-FAX', cite: source('fax') } }, advice: { portal: 'A-PORTAL' } } as const;
  const channels = [{ when: { fact: 'requester.grade', is: 'a' }, value: ['portal', 'window'] }, { value: ['post'] }] as const;
  const profile = stateWith([ruleFor('rule', [], { channels })], { wrongChannel });

  it('is one of those that the first fitting row accepts', () => {
    for (const channel of ['portal', 'window']) expect(ask(profile, { channel, requester: { grade: 'a' } })).toMatchObject({ outcome: 'permit', channel: { used: channel, accepted: ['portal', 'window'], ok: true } });
    expect(ask(profile, { channel: 'post', requester: { grade: 'b' } })).toMatchObject({ outcome: 'permit', channel: { used: 'post', accepted: ['post'], ok: true } });
  });

  it('settles nothing while an unknown fact may choose another row', () => {
    expect(ask(profile, { channel: 'post' })).toMatchObject({ outcome: 'indeterminate', missing: ['requester.grade'], channel: { used: 'post', accepted: ['post'], ok: true } });
    const both = stateWith([ruleFor('rule', [], { channels: [{ ...channels[0], value: ['portal', 'post'] }, channels[1]] })], { wrongChannel });
    expect(ask(both, { channel: 'post' })).toMatchObject({ outcome: 'permit', missing: [] });
  });

  it('denies where it is another, with advice where the right one has some', () => {
    expect(ask(profile, { channel: 'post', requester: { grade: 'a' } })).toMatchObject({
      outcome: 'deny',
      reasons: [{ code: 'D-CHANNEL', path: 'channel', cites: [{ id: 'channels' }] }],
      advice: ['A-PORTAL'],
      channel: { used: 'post', accepted: ['portal', 'window'], ok: false },
    });
    expect(ask(profile, { channel: 'portal' }).advice).toEqual([]);
  });

  it('denies for its own reason where the profile has one', () => {
    expect(ask(profile, { channel: 'fax' })).toMatchObject({ outcome: 'deny', reasons: [{ code: 'D-FAX', cites: [{ id: 'fax' }] }], advice: [] });
    const accepted = stateWith([ruleFor('rule', [], { channels: [{ value: ['fax'] }] })], { wrongChannel });
    expect(ask(accepted, { channel: 'fax' }).outcome).toBe('permit');
  });

  it('is missing where it is not known', () => {
    for (const channel of [undefined, 'pigeon']) {
      const decision = ask(profile, channel === undefined ? {} : { channel });
      expect(short(decision)).toEqual(['indeterminate', ['I-MISSING'], ['channel']]);
      expect(decision.channel).toEqual({ accepted: ['post'] });
    }
  });

  it('is not asked where any or none is named', () => {
    for (const channel of ['fax', 'post']) {
      expect(ask(stateWith([ruleFor('rule', [], { channels: 'any' })]), { channel })).toMatchObject({ outcome: 'permit', channel: { accepted: ['post', 'portal', 'window', 'fax'], ok: true } });
      expect(ask(stateWith([ruleFor('rule', [])]), { channel })).toMatchObject({ outcome: 'permit', channel: { used: channel, accepted: [], ok: false } });
    }
    expect(ask(stateWith([ruleFor('rule', [], { channels: 'any' })])).outcome).toBe('permit');
  });

  it('denies with a reason of its own where the profile says nothing of wrong ones', () => {
    const plain = stateWith([ruleFor('rule', [], { channels })]);
    expect(ask(plain, { channel: 'fax' })).toMatchObject({ outcome: 'deny', reasons: [{ code: 'D-WRONG-CHANNEL', path: 'channel', cites: [{ id: 'record' }] }], advice: [] });
  });
});

describe('a rule of an invented list', () => {
  it('is asked on the days on which it is in force, both included', () => {
    const end = { rules: { id: 'zz.end', readWhole: true, code: 'D-END', cites: [source('end')] } } as const;
    const profile = stateWith([ruleFor('rule', [], { from: '2021-03-10', to: '2021-03-20' })], { end });
    const outcomes = ['2021-03-09', '2021-03-10', '2021-03-20', '2021-03-21'].map((at) => ask(profile, { at }).outcome);
    expect(outcomes).toEqual(['deny', 'permit', 'permit', 'deny']);
  });

  it('cites its law by the numbering of the day', () => {
    const cites = [
      { from: '2020-01-01', to: '2020-12-31', cites: [source('old')] },
      { from: '2021-01-01', cites: [source('new')] },
    ] as const;
    const cited = (at: string) => ask(stateWith([ruleFor('rule', [], { cites, from: '2019-01-01' })]), { at }).cites.map(({ id }) => id);
    expect([cited('2020-12-31'), cited('2021-01-01')]).toEqual([['old'], ['new']]);
    // Before the first numbering recorded, that one.
    expect(cited('2019-06-01')).toEqual(['old']);
  });

  it('is not asked before the law is recorded', () => {
    const profile = stateWith([ruleFor('rule', [], { from: '2018-01-01' })], { codes: { 'I-DATE': 'Too early.' } });
    expect(ask(profile, { at: '2019-01-01' }).outcome).toBe('permit');
    expect(ask(profile, { at: '2018-12-31', channel: 'post' })).toMatchObject({
      outcome: 'indeterminate',
      reasons: [{ code: 'I-DATE', rule: 'zz.access.rule', path: 'at', message: 'Too early.', cites: [{ id: 'record' }], because: 'date-before-law' }],
      missing: [],
      channel: { used: 'post', accepted: [], ok: false },
      lawDate: '2018-12-31',
    });
  });

  it('permits by the first fitting code, standing, grant and receiver', () => {
    const permits = [{ when: { fact: 'requester.grade', is: 'a' }, value: 'P-A' }, { value: 'P-YES' }] as const;
    const standing = [{ when: { fact: 'requester.grade', is: 'a' }, value: 'agency' }, { when: { fact: 'requester.grade', is: 'b' }, value: 'unverified' }, { value: 'text' }] as const;
    const profile = stateWith([ruleFor('rule', [], { permits, standing, grant: 'shall', releaseTo: 'court', reaches: 'what was ordered' })]);
    const asked = (grade: string) => {
      const { verified, grant, basis, ...decision } = ask(profile, { requester: { grade } });
      return [codesOf({ verified, ...decision }), verified, grant, basis];
    };
    expect(asked('a')).toEqual([['P-A'], true, 'shall', 'zz.access.rule']);
    expect(asked('b')).toEqual([['P-YES'], false, 'shall', 'zz.access.rule']);
    expect(asked('c')).toEqual([['P-YES'], true, 'shall', 'zz.access.rule']);
    expect(ask(profile).scope).toEqual({ releaseTo: 'court', reaches: 'what was ordered', redact: [] });
    expect(ask(stateWith([ruleFor('rule', [])]))).not.toHaveProperty('scope');
    // Where the law's standing is not said, it was not read.
    expect(ask(stateWith([ruleFor('rule', [], { standing: [] })])).verified).toBe(false);
  });

  it('never permits where it has no code of a permit', () => {
    expect(ask(stateWith([ruleFor('rule', [], { permits: [] })])).outcome).toBe('indeterminate');
    expect(ask(stateWith([ruleFor('rule', [], { permits: [{ when: { fact: 'requester.grade', is: 'a' }, value: 'P-A' }] })])).outcome).toBe('indeterminate');
  });
});

describe('several rules of an invented list', () => {
  const either = { fact: 'requester.kind', is: ['rule', 'other'] } as const;
  const licensed: AccessCondition = { require: { fact: 'requester.licensed', is: true }, otherwise: 'D-NO' };
  const trained: AccessCondition = { require: { fact: 'requester.trained', is: true }, otherwise: 'D-TRAINED' };
  const first = ruleFor('rule', [licensed], { applies: either, order: 1, channels: [{ value: ['post'] }] });
  const second = ruleFor('other', [trained, { require: { fact: 'requester.grade', is: 'a' }, otherwise: 'D-GRADE' }], { applies: either, order: 2, channels: [{ value: ['post', 'portal'] }] });
  // The order of reading is told by the rules, not by their places.
  const profile = stateWith([second, first]);
  const asked = (requester: Readonly<Record<string, unknown>>) => ask(profile, { channel: 'post', requester });

  it('permit where any permits, the first in the order of reading', () => {
    expect(asked({ licensed: true, trained: true, grade: 'a' })).toMatchObject({ outcome: 'permit', basis: 'zz.access.rule', channel: { accepted: ['post'] } });
    expect(asked({ licensed: false, trained: true, grade: 'a' })).toMatchObject({ outcome: 'permit', basis: 'zz.access.other', channel: { accepted: ['post', 'portal'] }, missing: [] });
    expect(asked({ trained: true, grade: 'a' })).toMatchObject({ outcome: 'permit', basis: 'zz.access.other', missing: [] });
  });

  it('wait while any of them may permit, for the facts of those alone', () => {
    expect(asked({ licensed: false, grade: 'a' })).toMatchObject({ outcome: 'indeterminate', missing: ['requester.trained'], channel: { accepted: ['post', 'portal'] } });
    expect(asked({ trained: false })).toMatchObject({ outcome: 'indeterminate', missing: ['requester.licensed'] });
    expect(asked({})).toMatchObject({ outcome: 'indeterminate', missing: ['requester.licensed', 'requester.trained', 'requester.grade'] });
    expect(asked({ trained: false })).not.toHaveProperty('nearest');
  });

  it('deny where all do, with the reasons of each and the one that failed on least', () => {
    const denied = asked({ licensed: false, trained: false, grade: 'b' });
    expect(denied.reasons.map(({ code, rule }) => [code, rule])).toEqual([['D-NO', 'zz.access.rule'], ['D-GRADE', 'zz.access.other'], ['D-TRAINED', 'zz.access.other']]);
    expect(denied.nearest).toEqual({ rule: 'zz.access.rule', failed: ['requester.licensed'], missing: [] });
    const onlySecond = ask(profile, { channel: 'portal', requester: { licensed: false, trained: false, grade: 'a' } });
    expect(onlySecond.nearest).toEqual({ rule: 'zz.access.other', failed: ['requester.trained'], missing: [] });
  });
});

describe('the end of an invented list', () => {
  const cites = [source('end', 'interpretation')] as const;

  it('denies where the list was read to its end, and leaves open where it was not, or nothing is said', () => {
    const asked = (end?: AccessProfile['end']) => ask(stateWith([ruleFor('other', [])], end ? { end } : {}), { channel: 'post' });
    expect(asked({ rules: { id: 'zz.end', readWhole: true, code: 'D-NO', cites } })).toMatchObject({
      outcome: 'deny',
      reasons: [{ code: 'D-NO', rule: 'zz.end', message: 'It is not.', cites: [{ id: 'end', standing: 'interpretation' }] }],
      cites: [{ id: 'end' }],
      channel: { used: 'post', accepted: [], ok: false },
      verified: true,
    });
    expect(asked({ rules: { id: 'zz.end', readWhole: false, code: 'I-END', cites } })).toMatchObject({ outcome: 'indeterminate', reasons: [{ code: 'I-END', because: 'list-incomplete' }] });
    expect(asked()).toMatchObject({ outcome: 'indeterminate', missing: [], reasons: [{ code: 'I-LIST-INCOMPLETE', rule: 'rules', cites: [{ id: 'record' }], because: 'list-incomplete' }] });
    expect(asked({ rules: { id: 'zz.end', readWhole: true, code: 'D-NO', cites } }).reasons[0]).not.toHaveProperty('because');
  });

  it('waits for the facts that may bring a rule in force, and for no other', () => {
    const end = { rules: { id: 'zz.end', readWhole: true, code: 'D-NO', cites } } as const;
    const byGrade = (grade: string, more: Partial<AccessRule> = {}) => ruleFor(grade, [], { applies: { all: [{ fact: 'requester.grade', is: grade }, { fact: 'requester.kind', is: 'rule' }] }, ...more });
    expect(ask(stateWith([byGrade('a')], { end }))).toMatchObject({
      outcome: 'indeterminate',
      missing: ['requester.grade'],
      reasons: [{ code: 'I-MISSING', rule: 'zz.end', path: 'requester.grade', message: 'I-MISSING', cites: [{ id: 'end' }] }],
    });
    expect(ask(stateWith([byGrade('a', { to: '2025-06-14' })], { end })).outcome).toBe('deny');
    expect(ask(stateWith([byGrade('a')], { end }), { requester: { kind: 'other' } }).outcome).toBe('deny');
    expect(ask(stateWith([byGrade('a'), byGrade('b')], { end })).missing).toEqual(['requester.grade']);
  });
});

describe('a rule of an invented list in words', () => {
  it('says every condition in its shape', () => {
    const conditions: AccessCondition[] = [
      { require: { all: [{ fact: 'requester.licensed', is: true }, { any: [{ fact: 'requester.trained', is: false }, { fact: 'requester.grade', is: ['a', 'b'] }] }] }, otherwise: 'D-NO' },
      { require: { not: { covers: 'requester.employment' } }, otherwise: 'D-NO' },
      { require: { since: 'requester.learned', atLeast: { days: 5 }, atMost: { months: 2 } }, otherwise: 'D-NO' },
      { require: { number: 'requester.cases', atLeast: 3, atMost: 5 }, otherwise: 'D-NO' },
      { inPlaceOfRequester: 'requester.principal', conditions: [{ require: { fact: 'requester.licensed', is: true }, otherwise: 'D-NO' }] },
    ];
    const text = explainAccessRule('zz.access.rule', { profile: stateWith([ruleFor('rule', conditions)]) }) ?? '';
    for (const words of [
      'a license and (not: a training or the grade is a or b)',
      'not: the employment contains the day of the request',
      'the course is at least 5 days and at most 2 months ago',
      'the number of cases is at least 3 and at most 5',
      "the principal's license",
    ]) expect(text).toContain(words);
  });
});

describe('whatever list is written', () => {
  const leaf = fc.constantFrom<AccessTest>(
    { fact: 'requester.licensed', is: true },
    { fact: 'requester.trained', is: false },
    { fact: 'requester.grade', is: ['a', 'b'] },
    { number: 'requester.cases', atMost: 5 },
    { covers: 'requester.employment' },
  );
  const { test } = fc.letrec<{ test: AccessTest }>((tie) => ({
    test: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      tie('test').map((not) => ({ not })),
      fc.array(tie('test'), { minLength: 1, maxLength: 2 }).map((all) => ({ all })),
      fc.array(tie('test'), { minLength: 1, maxLength: 2 }).map((any) => ({ any })),
    ),
  }));
  const rowsOf = <T>(value: fc.Arbitrary<T>) => fc.array(fc.record({ when: test, value }, { requiredKeys: ['value'] }), { minLength: 1, maxLength: 3 });
  const condition = fc.oneof(
    test.map((require): AccessCondition => ({ require, otherwise: 'D-NO' })),
    test.map((unless): AccessCondition => ({ reading: 'wide', unless, settings: { open: { opens: 'I-WIDE' }, yes: 'permits', no: { requires: [{ deny: 'D-WIDE' }] }, less: 'permits', asked: 'permits', strict: 'permits' } })),
    test.map((require): AccessCondition => ({ by: 'requester.grade', cases: { a: [], b: [{ require, otherwise: 'D-NO' }] }, otherwise: [{ deny: 'D-GRADE' }] })),
  );
  const rule = fc
    .record({ applies: test, channels: rowsOf(fc.subarray(['post', 'portal', 'window'])), conditions: fc.array(condition, { maxLength: 2 }), permits: rowsOf(fc.constantFrom('P-YES', 'P-ALSO')) }, { requiredKeys: ['applies', 'conditions', 'permits'] })
    .map(({ conditions, ...more }) => ruleFor('rule', conditions, more));
  const requester = fc.record({ licensed: fc.boolean(), trained: fc.boolean(), grade: fc.constantFrom('a', 'b', 'c'), cases: fc.integer({ min: 0, max: 10 }), employment: fc.constantFrom({ from: '2020-01-01', until: 'open' }, { from: '2020-01-01', until: '2021-01-01' }) });

  it('no fact left out becomes permission', () => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 2 }), requester, fc.subarray(['licensed', 'trained', 'grade', 'cases', 'employment']), fc.constantFrom('post', 'portal'), fc.constantFrom('open', 'yes', 'no'), (rules, known, left, channel, setting) => {
        const profile = stateWith(rules);
        const less = Object.fromEntries(Object.entries(known).filter(([name]) => !left.includes(name)));
        fc.pre(ask(profile, { requester: less, channel }, setting).outcome === 'permit');
        expect(ask(profile, { requester: known, channel }, setting).outcome).toBe('permit');
      }),
      { numRuns: 300, maxSkipsPerRun: 1000 },
    );
  });
});
