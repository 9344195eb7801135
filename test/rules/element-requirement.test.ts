import type { AsapLaw, ElementRequirement } from 'kasper-rules/asap';
import { elementRequirement, reportFormat } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';

const cites = [{ id: 'Example Code 12-3-4', standing: 'text' }] as const;
const row = (asked: Omit<ElementRequirement, 'basis' | 'cites'>): ElementRequirement => ({ basis: 'regulation', cites, ...asked });
const lawOf = (value: Partial<AsapLaw>): AsapLaw => ({ versions: ['4.2A'], requirements: [], recordKey: [], voidRepeats: [], ...value });

const opioids = row({ ref: 'DSP25', level: 'required', unseen: { drugClass: ['opioid'] } });
const items = [
  row({ ref: 'DSP22', level: 'required' }),
  row({ ref: 'PHA03', level: 'required', when: [{ ref: 'PHA02', filled: false }] }),
  row({ ref: 'PHA03', level: 'none', when: [{ ref: 'PHA02', filled: true }] }),
  row({ ref: 'PAT03', level: 'none' }),
  row({ ref: 'DSP24', level: 'required', unseen: { drugClass: ['opioid', 'Benzodiazepine'] } }),
  row({ ref: 'DSP12', level: 'required', unseen: { chronic: [true], days: [3, 7] } }),
];
const profile = {
  id: 'ex',
  asap: {
    id: 'ex.asap.file',
    summary: 'Files of ASAP 4.2A.',
    versions: [
      { from: '2017-12-29', to: '2024-10-27', value: lawOf({ requirements: [opioids], unlisted: 'before-law', edition: '2017', others: [{ by: ['wholesaler'], format: 'ARCOS', cites }, { by: ['veterinarian'], cites }] }), cites },
      { from: '2024-10-28', value: lawOf({ requirements: [...items, opioids], unlisted: 'unread' }), cites },
    ],
  },
} as const;

describe('elementRequirement', () => {
  it.each([
    ['DSP22', { on: '2026-02-10' }, 'required', [], []],
    [' dsp22 ', { on: '2026-02-10' }, 'required', [], []],
    ['DSP22', { on: '2018-03-01' }, null, [], ['rules.date-before-law']],
    ['DSP22', { on: '2017-12-28' }, null, [], ['rules.date-before-law']],
    ['DSP25', { on: '2018-03-01', facts: { drugClass: ' Opioid ' } }, 'required', [], []],
    ['DSP25', { on: '2018-03-01', facts: { drugClass: 'other' } }, 'none', [], []],
    ['DSP25', { on: '2018-03-01' }, null, ['drugClass'], []],
    ['DSP24', { on: '2026-02-10', facts: { drugClass: 'opioid' } }, 'required', [], []],
    ['DSP24', { on: '2026-02-10', facts: { drugClass: 'BENZODIAZEPINE' } }, 'required', [], []],
    ['DSP24', { on: '2026-02-10', facts: { drugClass: 'stimulant' } }, 'none', [], []],
    ['DSP24', { on: '2026-02-10', facts: { drugClass: null } }, null, ['drugClass'], []],
    ['DSP12', { on: '2026-02-10', facts: { chronic: true, days: 7 } }, 'required', [], []],
    ['DSP12', { on: '2026-02-10', facts: { chronic: true, days: 5 } }, 'none', [], []],
    ['DSP12', { on: '2026-02-10', facts: { chronic: false } }, 'none', [], []],
    ['DSP12', { on: '2026-02-10', facts: { chronic: true } }, null, ['days'], []],
    ['DSP12', { on: '2026-02-10' }, null, ['chronic', 'days'], []],
    ['PHA03', { on: '2026-02-10', record: { PHA01: '1234567893', PHA02: '', PHA03: '' } }, 'required', [], []],
    ['PHA03', { on: '2026-02-10', record: { PHA02: '1899016' } }, 'none', [], []],
    ['PHA03', { on: '2026-02-10', record: { PHA02: null } }, 'required', [], []],
    ['PHA03', { on: '2026-02-10' }, null, ['PHA02'], []],
    ['PAT03', { on: '2026-02-10' }, 'none', [], []],
    ['PAT20', { on: '2026-02-10' }, null, [], ['rules.text-unread']],
  ] as const)('%s, %j: %s', (ref, question, level, missing, codes) => {
    const answer = elementRequirement(ref, { ...question, profile });
    expect(answer).toMatchObject({ level, missing });
    expect(answer.issues.map(({ code }) => code)).toEqual(codes);
    expect(answer.cites).not.toEqual([]);
  });

  describe('of one element held against another', () => {
    const later = { id: 'ex', asap: { id: 'ex.asap.file', summary: 'Files.', versions: [{ value: lawOf({ requirements: [row({ ref: 'DSP17', level: 'required', when: [{ ref: 'DSP05', is: 'less', to: 'DSP08' }] })], unlisted: 'none' }), cites }] } } as const;

    it.each([
      [{}, null, ['DSP05', 'DSP08']],
      [{ DSP05: '20260210' }, null, ['DSP08']],
      [{ DSP08: '20260210' }, null, ['DSP05']],
      [{ DSP05: '20260209', DSP08: '20260210' }, 'required', []],
      [{ DSP05: '20260210', DSP08: '20260210' }, 'none', []],
      [{ DSP05: '20260211', DSP08: '20260210' }, 'none', []],
      // What is blank compares with nothing.
      [{ DSP05: '' }, 'none', []],
      [{ DSP05: '20260210', DSP08: null }, 'none', []],
    ] as const)('%j: %s', (record, level, missing) => {
      expect(elementRequirement('DSP17', { record, profile: later })).toMatchObject({ level, missing, issues: [] });
    });

    it('is not asked for where the whole list was read and has no row of it', () => {
      expect(elementRequirement('PAT20', { profile: later })).toEqual({ level: 'none', missing: [], issues: [], cites });
    });
  });

  it('says of an element without a row which law was not read, or since when it is', () => {
    const byDefault = { id: 'ex', asap: { ...profile.asap, versions: [{ value: lawOf({ requirements: [opioids] }), cites }] } } as const;
    for (const law of [profile, byDefault]) expect(elementRequirement('PAT20', { on: '2026-02-10', profile: law })).toMatchObject({ level: null, cites, issues: [{ code: 'rules.text-unread', params: { rule: 'ex.asap.file' }, cites }] });
    // The list of the older law was not read; that of the law after it was, and of the one after that.
    const [older, newer] = profile.asap.versions;
    const thrice = { id: 'ex', asap: { ...profile.asap, versions: [older, { ...newer, to: '2025-12-31' }, { ...newer, from: '2026-01-01' }] } } as const;
    for (const on of ['2017-12-29', '2024-10-27'] as const) for (const law of [profile, thrice]) expect(elementRequirement('DSP22', { on, profile: law })).toMatchObject({ level: null, cites, issues: [{ code: 'rules.date-before-law', params: { rule: 'ex.asap.file', from: '2024-10-28' }, cites }] });
    expect(elementRequirement('DSP22', { on: '2024-10-28', profile })).toMatchObject({ level: 'required', issues: [] });
    const never = { id: 'ex', asap: { ...profile.asap, versions: [older] } } as const;
    expect(elementRequirement('DSP22', { on: '2024-10-27', profile: never })).toMatchObject({ level: null, cites, issues: [{ code: 'rules.text-unread', params: { rule: 'ex.asap.file' } }] });
    expect(elementRequirement('DSP22', { on: '2017-12-28', profile })).toMatchObject({ level: null, cites, issues: [{ code: 'rules.date-before-law', params: { rule: 'ex.asap.file', from: '2017-12-29' } }] });
  });

  it('names a room that is missing', () => {
    expect(elementRequirement('PAT03', { profile: { id: 'ex' } })).toMatchObject({ level: null, issues: [{ code: 'rules.room-missing' }] });
  });

  describe('rests on', () => {
    const citesOf = (id: string) => [{ id, standing: 'text' }] as const;
    const asked = (requirements: readonly ElementRequirement[], record: Readonly<Record<string, string>> = {}) =>
      elementRequirement('DSP25', { on: '2026-02-10', record, profile: { id: 'ex', asap: { id: 'ex.asap.file', summary: 'Files.', versions: [{ from: '2020-01-01', value: lawOf({ requirements }), cites: citesOf('the law') }] } } });
    const ifFilled = { ...row({ ref: 'DSP25', level: 'required', when: [{ ref: 'DSP12', filled: true }] }), cites: citesOf('the first row') };
    const always = { ...row({ ref: 'DSP25', level: 'required' }), cites: citesOf('the second row') };

    it('every row that may decide, none of them alone, where they ask the same', () => {
      const { level, requirement, missing, cites: sources } = asked([ifFilled, always]);
      expect({ level, requirement, missing }).toEqual({ level: 'required', requirement: undefined, missing: [] });
      expect(sources.map(({ id }) => id)).toEqual(['the first row', 'the second row']);
    });

    it('the one row that is left, where the others do not hold', () => {
      const { requirement, cites: sources } = asked([ifFilled, always], { DSP12: '' });
      expect(requirement).toEqual(always);
      expect(sources.map(({ id }) => id)).toEqual(['the second row']);
    });

    it('the first row that is sure to hold, whatever those behind it may ask', () => {
      const { level, requirement, missing } = asked([always, { ...ifFilled, level: 'forbidden' }]);
      expect({ level, requirement, missing }).toEqual({ level: 'required', requirement: always, missing: [] });
    });

    it('the law as a whole, where no row holds', () => {
      const { level, requirement, cites: sources } = asked([ifFilled], { DSP12: '' });
      expect({ level, requirement }).toEqual({ level: 'none', requirement: undefined });
      expect(sources.map(({ id }) => id)).toEqual(['the law']);
    });
  });

  it('gives the row that decides', () => {
    expect(elementRequirement('PRE02').requirement).toMatchObject({ ref: 'PRE02', level: 'required', basis: 'regulation' });
  });
});

describe('reportFormat', () => {
  it.each([
    [{ on: '2018-01-01' }, { versions: ['4.2A'], edition: '2017' }],
    [{ on: '2018-01-01', by: ' Wholesaler' }, { versions: [], format: 'ARCOS' }],
    [{ on: '2018-01-01', by: 'veterinarian' }, { versions: [] }],
    [{ on: '2017-12-28' }, { versions: null, issues: [{ code: 'rules.date-before-law' }] }],
  ] as const)('%j', (question, expected) => {
    expect(reportFormat({ ...question, profile })).toMatchObject(expected);
  });

  it('names a room that is missing', () => {
    expect(reportFormat({ profile: { id: 'ex' } })).toMatchObject({ versions: null, issues: [{ code: 'rules.room-missing' }] });
  });
});
