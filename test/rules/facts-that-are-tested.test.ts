import type { AccessCondition, AccessTest, FactDeclaration, FactGroup } from 'kasper-rules/access';
import { checkProfile, type ProfileWith } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';

const cites = [{ authority: 'law', standing: 'text' }] as const;

const facts = {
  type: 'facts',
  ask: 'What is asked?',
  facts: {
    at: { type: 'date', ask: 'When?', needed: true },
    channel: { type: 'word', words: ['post'], ask: 'How?' },
    flag: { type: 'yes-no', ask: 'So?' },
    amount: { type: 'number', ask: 'How many?' },
    day: { type: 'date', or: 'never', ask: 'Which day?' },
    plainDay: { type: 'date', ask: 'Which day?' },
    instant: { type: 'moment', or: 'soon', ask: 'Which instant?' },
    stretch: { type: 'span', ask: 'From when to when?' },
    note: { type: 'text', ask: 'What note?' },
    items: { type: 'list', ask: 'Which?', of: { type: 'yes-no', ask: 'So?' } },
    requester: {
      type: 'one-of',
      by: 'kind',
      ask: 'Who?',
      needed: true,
      cases: {
        clerk: { grade: { type: 'word', words: ['a', 'b'], ask: 'Which grade?' }, licensed: { type: 'yes-no', ask: 'Licensed?' } },
        helper: { grade: { type: 'word', words: ['c'], ask: 'Which grade?' }, principal: { type: 'facts', ask: 'For whom?', facts: { trained: { type: 'yes-no', ask: 'Trained?' } } } },
      },
    },
  },
} as const;

/** A profile with one rule of one condition. */
function profileWith(condition: AccessCondition, declared: FactGroup = facts) {
  return {
    id: 'zz',
    name: 'Example',
    access: {
      facts: declared,
      recordedFrom: '2020-01-01',
      recordedCite: cites[0],
      rules: [
        {
          id: 'zz.access.rule', order: 1, effect: 'permit', who: 'Somebody', purpose: 'anything', reaches: 'all', from: '2020-01-01', applies: { fact: 'flag', is: true }, channels: 'any',
          conditions: [condition], permits: [{ value: 'P-YES' }], standing: [{ value: 'text' }], cites: [{ from: '2020-01-01', cites }], obligations: [],
        },
      ],
      readings: {},
      missing: 'I-MISSING',
      lawDate: 'I-DATE',
      codes: { 'P-YES': 'Yes.', 'D-NO': 'No.', 'I-MISSING': 'Missing.', 'I-DATE': 'Too early.' },
    },
  } as const satisfies ProfileWith<'access'> & { readonly name: string };
}

/** What checkProfile says of the facts in one condition, as path and code below it. */
function faultsOf(condition: AccessCondition): readonly string[] {
  return checkProfile(profileWith(condition))
    .filter(({ code }) => code.startsWith('rules.profile.fact-'))
    .map(({ path, code, message, params }) => {
      // The name is the law's own, which its author has to find.
      expect(message).toContain(String(params?.['name']));
      return `${path.slice(5).join('.')} ${code.slice('rules.profile.'.length)}`;
    });
}

const requiring = (require: AccessTest) => faultsOf({ require, otherwise: 'D-NO' });

describe('a fact that the law of a profile tests', () => {
  it.each<AccessTest>([
    { fact: 'flag', is: true },
    { fact: 'flag', is: false },
    { fact: 'channel', is: 'post' },
    { fact: 'note', is: 'anything at all' },
    { fact: 'day', is: 'never' },
    { fact: 'instant', is: 'soon' },
    { fact: 'requester.kind', is: ['clerk', 'helper'] },
    // One fact of each sort of an object bears the name.
    { fact: 'requester.grade', is: ['a', 'c'] },
    { number: 'amount', atLeast: 1 },
    { since: 'day', atMost: { days: 3 } },
    { covers: 'stretch' },
    { not: { any: [{ all: [{ fact: 'flag', is: true }] }] } },
  ])('is one it declares, of the type and with the words it is held against: %j', (test) => {
    expect(requiring(test)).toEqual([]);
  });

  it.each<[AccessTest, string]>([
    [{ fact: 'flga', is: true }, 'require.fact fact-unknown'],
    [{ fact: 'flag', is: 'yes' }, 'require.fact fact-word-unknown'],
    [{ fact: 'channel', is: true }, 'require.fact fact-word-unknown'],
    [{ fact: 'channel', is: 'pots' }, 'require.fact fact-word-unknown'],
    [{ fact: 'channel', is: ['post', 'pots'] }, 'require.fact fact-word-unknown'],
    [{ fact: 'note', is: true }, 'require.fact fact-word-unknown'],
    [{ fact: 'day', is: 'soon' }, 'require.fact fact-word-unknown'],
    [{ fact: 'plainDay', is: 'never' }, 'require.fact fact-word-unknown'],
    [{ fact: 'instant', is: 'never' }, 'require.fact fact-word-unknown'],
    [{ fact: 'amount', is: 'three' }, 'require.fact fact-word-unknown'],
    [{ fact: 'requester.kind', is: 'clark' }, 'require.fact fact-word-unknown'],
    [{ fact: 'requester.grade', is: ['a', 'd'] }, 'require.fact fact-word-unknown'],
    [{ number: 'flag' }, 'require.number fact-word-unknown'],
    [{ number: 'amuont' }, 'require.number fact-unknown'],
    [{ since: 'instant' }, 'require.since fact-word-unknown'],
    [{ covers: 'day' }, 'require.covers fact-word-unknown'],
    [{ all: [{ fact: 'flag', is: true }, { fact: 'flga', is: true }] }, 'require.all.1.fact fact-unknown'],
    [{ any: [{ fact: 'flga', is: true }] }, 'require.any.0.fact fact-unknown'],
    [{ not: { fact: 'flga', is: true } }, 'require.not.fact fact-unknown'],
  ])('is named where it is not: %j', (test, says) => {
    expect(requiring(test)).toEqual([says]);
  });

  it('is the day of the question only where no sort of the question can leave it out', () => {
    const day = { type: 'date', ask: 'When?' } as const;
    const declared = (ofHelper: object) => ({ type: 'one-of', by: 'kind', ask: 'Who?', cases: { clerk: { at: { ...day, needed: true }, flag: { type: 'yes-no', ask: 'So?' } }, helper: { at: { ...day, ...ofHelper } } } }) as const;
    const saying = (ofHelper: object) => {
      const profile = profileWith({ require: { fact: 'flag', is: true }, otherwise: 'D-NO' });
      return checkProfile({ ...profile, access: { ...profile.access, facts: declared(ofHelper) } }).filter(({ params }) => params?.['name'] === 'at').map(({ code }) => code);
    };
    expect(saying({ needed: true })).toEqual([]);
    expect(saying({})).toEqual(['rules.profile.fact-word-unknown']);
  });

  it('need be no channel where none is wrong', () => {
    const withoutChannel = { ...facts, facts: Object.fromEntries(Object.entries(facts.facts).filter(([name]) => name !== 'channel')) };
    const profile = profileWith({ require: { fact: 'flag', is: true }, otherwise: 'D-NO' }, withoutChannel);
    const saying = (access: object) => checkProfile({ ...profile, access: { ...profile.access, ...access } }).map(({ code, path }) => `${path.slice(1).join('.')} ${code.slice('rules.profile.'.length)}`);
    const wrong = { deny: 'D-NO', cite: cites[0], instead: {}, advice: {} };
    expect([saying({}), saying({ wrongChannel: wrong })]).toEqual([[], []]);
    expect(saying({ wrongChannel: { ...wrong, advice: { post: 'D-NO' } } })).toEqual(['wrongChannel fact-unknown']);
    expect(saying({ rules: [{ ...profile.access.rules[0], channels: [{ value: ['post'] }] }] })).toEqual(['rules.0.channels.0.value fact-unknown']);
    const channels = [{ value: ['post', 'pigeon'] }, { when: { fact: 'flag', is: true }, value: ['post'] }];
    const rules = checkProfile({ ...profile, access: { ...profile.access, facts, rules: [{ ...profile.access.rules[0], channels }] } });
    expect(rules.map(({ path }) => path.join('.'))).toEqual(['access.rules.0.channels.0.value']);
  });

  it('tells the cases of a word by words that it has', () => {
    expect(faultsOf({ by: 'channel', cases: { post: [] }, otherwise: [] })).toEqual([]);
    expect(faultsOf({ by: 'note', cases: { anything: [] }, otherwise: [] })).toEqual([]);
    expect(faultsOf({ by: 'channel', cases: { pots: [] }, otherwise: [] })).toEqual(['by fact-word-unknown']);
    expect(faultsOf({ by: 'flag', cases: { true: [] }, otherwise: [] })).toEqual(['by fact-word-unknown']);
    expect(faultsOf({ by: 'day', cases: { never: [] }, otherwise: [] })).toEqual(['by fact-word-unknown']);
    expect(faultsOf({ by: 'channel', cases: { post: [{ require: { fact: 'flga', is: true }, otherwise: 'D-NO' }] }, otherwise: [] })).toEqual(['cases.post.0.require.fact fact-unknown']);
    expect(faultsOf({ by: 'channel', cases: {}, otherwise: [{ require: { fact: 'flga', is: true }, otherwise: 'D-NO' }] })).toEqual(['otherwise.0.require.fact fact-unknown']);
  });

  it('is looked for at the person in whose place it is asked', () => {
    const inPlace = (inPlaceOfRequester: string, fact: string) => faultsOf({ inPlaceOfRequester, conditions: [{ require: { fact, is: true }, otherwise: 'D-NO' }] });
    expect(inPlace('requester.principal', 'requester.trained')).toEqual([]);
    expect(inPlace('requester.principal', 'flag')).toEqual([]);
    expect(inPlace('requester.principal', 'requester.licensed')).toEqual(['conditions.0.require.fact fact-unknown']);
    expect(inPlace('requester.principle', 'flag')).toEqual(['inPlaceOfRequester fact-unknown']);
    expect(inPlace('requester.licensed', 'flag')).toEqual(['inPlaceOfRequester fact-word-unknown']);
    // Beside the person it is the requester's own.
    expect(faultsOf({ require: { fact: 'requester.trained', is: true }, otherwise: 'D-NO' })).toEqual(['require.fact fact-unknown']);
  });
});

describe('a sort of an object that a profile declares', () => {
  const noSorts: FactDeclaration = { type: 'one-of', by: 'kind', ask: 'Which?', cases: {} };
  const ownWord: FactDeclaration = { type: 'one-of', by: 'kind', ask: 'Which?', cases: { box: { kind: { type: 'yes-no', ask: 'So?' } } } };
  const foreign: FactDeclaration = { type: 'one-of', by: 'kind', ask: 'Which?', cases: { box: {} }, unlisted: { kind: 'bag' } };
  const wordless: FactDeclaration = { type: 'one-of', by: 'kind', ask: 'Which?', cases: { box: {} }, unlisted: { sort: 'box' } };

  /** What checkProfile says of a declaration beside the others, as path and code below it. */
  const declaring = (extra: FactDeclaration) =>
    checkProfile(profileWith({ require: { fact: 'flag', is: true }, otherwise: 'D-NO' }, { ...facts, facts: { ...facts.facts, extra } }))
      .filter(({ path }) => path.slice(0, 4).join('.') === 'access.facts.facts.extra')
      .map(({ path, code }) => `${path.slice(4).join('.')} ${code.slice('rules.profile.'.length)}`);

  it.each<[string, FactDeclaration, string]>([
    ['of which there is none', noSorts, 'cases list-empty'],
    ['with its own word among its facts', ownWord, 'cases.box.kind id-repeated'],
    ['that others are read as, and is none of them', foreign, 'unlisted fact-word-unknown'],
    ['that others are read as, though their own word says nothing', wordless, 'unlisted fact-word-unknown'],
  ])('%s is told wherever it stands', (_, wrong, says) => {
    const { facts: { requester } } = facts;
    expect(declaring(wrong)).toEqual([says]);
    expect(declaring({ type: 'list', ask: 'Which?', of: wrong })).toEqual([`of.${says}`]);
    expect(declaring({ type: 'facts', ask: 'Which?', facts: { inner: wrong } })).toEqual([`facts.inner.${says}`]);
    expect(declaring({ ...requester, cases: { clerk: { inner: wrong } } })).toEqual([`cases.clerk.inner.${says}`]);
  });

  it('is as it should be', () => {
    expect(declaring(facts.facts.requester)).toEqual([]);
    expect(declaring({ ...facts.facts.requester, unlisted: { kind: 'clerk' } })).toEqual([]);
  });
});
