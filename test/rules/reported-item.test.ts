import { reportedItem, type FactMatch, type Profile, type ReportedItem } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';

const citing = (id: string) => [{ id, standing: 'text' }] as const;
const item = (name: string, more: Partial<ReportedItem> = {}): ReportedItem => ({ item: name, name, elements: ['DSP10'], ...more });

const profile: Profile = {
  id: 'xx',
  name: 'Example',
  reporting: {
    items: {
      id: 'xx.items',
      summary: 'What a report holds.',
      versions: [
        { from: '2020-01-01', to: '2021-12-31', value: [item('quantity'), item('seal')], cites: citing('the first list') },
        { from: '2022-01-01', to: '2023-12-31', value: [item('quantity'), item('days', { elements: ['DSP11'] })], cites: citing('the second list') },
        { from: '2024-01-01', value: [item('quantity'), item('days'), item('reason', { elements: ['DSP25', 'DSP26'], when: { by: ['healer'], use: { other: ['bees'] } } })], cites: citing('the third list') },
      ],
    },
  },
};
const open = { outcome: 'indeterminate', elements: [], missing: [] };

describe('reportedItem', () => {
  it('names the elements of an item that every report carries', () => {
    expect(reportedItem('days', { on: '2022-01-01', profile })).toEqual({ outcome: 'required', elements: ['DSP11'], missing: [], issues: [], cites: citing('the second list') });
    expect(reportedItem('days', { profile })).toMatchObject({ elements: ['DSP10'], cites: citing('the third list') });
  });

  it('is not required of an item before the list that names it first, by both lists', () => {
    expect(reportedItem('days', { on: '2021-12-31', profile })).toEqual({ outcome: 'not-required', elements: [], missing: [], issues: [], cites: [...citing('the first list'), ...citing('the second list')] });
    expect(reportedItem('days', { on: '2022-01-01', profile }).outcome).toBe('required');
    expect(reportedItem('reason', { on: '2020-01-01', profile })).toMatchObject({ outcome: 'not-required', cites: [...citing('the first list'), ...citing('the third list')] });
    expect(reportedItem('reason', { on: '2023-12-31', profile })).toMatchObject({ outcome: 'not-required', cites: [...citing('the second list'), ...citing('the third list')] });
  });

  it.each([
    ['an item that no list names', 'color', { on: '2020-01-01' }, 'the first list'],
    ['an item that no list names, on no day', 'color', {}, 'the third list'],
    ['an item that an earlier list named alone', 'seal', { on: '2022-01-01' }, 'the second list'],
    ['an item of an earlier list, on no day', 'seal', {}, 'the third list'],
  ] as const)('leaves %s open', (_, name, asked, cited) => {
    const { issues, ...answer } = reportedItem(name, { ...asked, profile });
    expect(answer).toEqual({ ...open, cites: citing(cited) });
    expect(issues).toMatchObject([{ code: 'rules.text-unread', path: ['item'], params: { rule: 'xx.items' }, cites: citing(cited) }]);
  });

  it('reaches no day before the record', () => {
    expect(reportedItem('quantity', { on: '2020-01-01', profile }).outcome).toBe('required');
    for (const name of ['quantity', 'days']) expect(reportedItem(name, { on: '2019-12-31', profile })).toMatchObject({ ...open, issues: [{ code: 'rules.date-before-law', params: { rule: 'xx.items', from: '2020-01-01' } }] });
  });

  it.each([
    ['reporting', { id: 'xx' }],
    ['reporting.items', { id: 'xx', reporting: {} }],
  ])('names the room %s that is missing', (room, without) => {
    expect(reportedItem('quantity', { profile: without })).toMatchObject({ ...open, cites: [], issues: [{ code: 'rules.room-missing', params: { room, profile: 'xx' } }] });
  });

  describe('of an item that turns on facts', () => {
    const ask = (facts?: Readonly<Record<string, unknown>>) => reportedItem('reason', { ...(facts && { facts }), profile });

    it('is settled where they are known, and by one that is not so', () => {
      expect(ask({ by: 'healer', use: 'wounds' })).toEqual({ outcome: 'required', elements: ['DSP25', 'DSP26'], missing: [], issues: [], cites: citing('the third list') });
      expect(ask({ by: 'merchant' })).toMatchObject({ outcome: 'not-required', missing: [], issues: [] });
      expect(ask({ use: 'bees' })).toMatchObject({ outcome: 'not-required', missing: [], issues: [] });
    });

    it('names those that are not known, and speaks of no period', () => {
      const answer = ask();
      expect(answer).toMatchObject({ outcome: 'indeterminate', elements: ['DSP25', 'DSP26'], missing: ['by', 'use'] });
      expect(answer.issues).toMatchObject([{ code: 'rules.fact-missing', severity: 'warning', path: ['facts'], params: { facts: 'by, use' }, message: 'The answer turns on what is not known (by, use).' }]);
      expect(ask({ by: 'healer', use: null })).toMatchObject({ missing: ['use'], issues: [{ params: { facts: 'use' } }] });
    });
  });
});

describe('a fact that the law asks for', () => {
  const answerTo = (match: FactMatch, value: unknown) => {
    const asking: Profile = { id: 'xx', name: 'Example', reporting: { items: { id: 'xx.items', summary: 'Items.', versions: [{ value: [item('reason', { when: { asked: match } })], cites: citing('the list') }] } } };
    return { required: 'yes', 'not-required': 'no', indeterminate: 'unknown' }[reportedItem('reason', { facts: { asked: value }, profile: asking }).outcome];
  };

  const among = ['Healer', true] as const;
  const other = { other: ['Healer', 'beekeeper'] } as const;
  const limits = { atLeast: 2, atMost: 7 } as const;
  const moreThan = { moreThan: 3 } as const;

  it.each<readonly [FactMatch, unknown, 'yes' | 'no' | 'unknown']>([
    [among, 'healer', 'yes'],
    [among, ' HEALER ', 'yes'],
    [among, 'heal', 'no'],
    [among, '', 'no'],
    [among, true, 'yes'],
    [among, false, 'no'],
    [among, 'true', 'no'],
    [['true'], true, 'no'],
    [among, 1, 'unknown'],
    [among, {}, 'unknown'],
    [other, 'merchant', 'yes'],
    [other, ' healer', 'no'],
    [other, 'BEEKEEPER', 'no'],
    [other, true, 'unknown'],
    [other, 5, 'unknown'],
    [other, {}, 'unknown'],
    [moreThan, 2, 'no'],
    [moreThan, 3, 'no'],
    [moreThan, 3.5, 'yes'],
    [moreThan, Number.POSITIVE_INFINITY, 'yes'],
    [moreThan, Number.NaN, 'unknown'],
    [moreThan, '4', 'unknown'],
    [moreThan, true, 'unknown'],
    [limits, 1.5, 'no'],
    [limits, 2, 'yes'],
    [limits, 7, 'yes'],
    [limits, 7.5, 'no'],
    [limits, Number.NaN, 'unknown'],
    [limits, '5', 'unknown'],
    [limits, true, 'unknown'],
    ['absent', undefined, 'yes'],
    ['absent', null, 'no'],
    ['absent', 'healer', 'no'],
    ['absent', [], 'no'],
  ])('to be %j and that is %j: %s', (match, value, answer) => {
    expect(answerTo(match, value)).toBe(answer);
  });

  it.each<readonly [string, FactMatch]>([['one of some', among], ['none of some', other], ['more than', moreThan], ['within limits', limits]])('is unknown where it is not given, or given as unknown: %s', (_, match) => {
    for (const value of [undefined, null, []]) expect(answerTo(match, value)).toBe('unknown');
  });

  it('is one of several that are possible, and settled where they come out alike', () => {
    expect(answerTo(among, ['healer', true])).toBe('yes');
    expect(answerTo(among, ['merchant', false])).toBe('no');
    expect(answerTo(among, ['healer', 'merchant'])).toBe('unknown');
    expect(answerTo(among, ['healer', 5])).toBe('unknown');
    expect(answerTo(among, [5, {}])).toBe('unknown');
    expect(answerTo(other, ['merchant', 'scribe'])).toBe('yes');
    expect(answerTo(other, ['merchant', 'healer'])).toBe('unknown');
  });
});
