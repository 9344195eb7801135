import { extensionGrant, type ExtensionPeriod, type Profile } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';

const citing = (id: string) => [{ id, standing: 'text' }] as const;

const later: ExtensionPeriod = {
  hours: 36,
  grounds: [
    { ground: 'snow', summary: 'Snow.', grant: 'shall', days: 5, validYears: 2, application: true, advice: 'Write to the registry.', when: { by: ['healer'], depth: { moreThan: 3 } }, cites: citing('snow') },
    { ground: 'flood', summary: 'A flood.', grant: 'no-violation', application: false, advice: 'Report when it is over.' },
  ],
};
const earlier: ExtensionPeriod = { grounds: [{ ground: 'flood', summary: 'A flood.', grant: 'may', application: true, advice: 'Ask.' }] };

const profile: Profile = {
  id: 'xx',
  name: 'Example',
  reporting: { extension: { id: 'xx.extension', summary: 'More time.', versions: [{ from: '2020-01-01', to: '2024-12-31', value: earlier, cites: citing('the first law') }, { from: '2025-01-01', value: later, cites: citing('the second law') }] } },
};
const ask = (ground: string, facts?: Readonly<Record<string, unknown>>) => extensionGrant(ground, { ...(facts && { facts }), profile });

describe('extensionGrant', () => {
  it('grants what the ground is good for, with its days, years and advice', () => {
    expect(ask('snow', { by: ' Healer', depth: 4 })).toEqual({
      grant: 'shall', applyWithin: { hours: 36 }, days: 5, validYears: 2, advice: 'Write to the registry.', missing: [], issues: [], cites: [...citing('the second law'), ...citing('snow')],
    });
  });

  it('tells neither days nor years that the law does not tell, and needs no facts where it asks for none', () => {
    expect(ask('flood')).toStrictEqual({ grant: 'no-violation', applyWithin: { hours: 36 }, advice: 'Report when it is over.', missing: [], issues: [], cites: citing('the second law') });
  });

  it('grants nothing where the ground does not hold, not even days', () => {
    for (const facts of [{ by: 'merchant' }, { depth: 3 }, { by: 'merchant', depth: 4 }]) {
      expect(ask('snow', facts)).toStrictEqual({ grant: 'none', applyWithin: { hours: 36 }, missing: [], issues: [], cites: [...citing('the second law'), ...citing('snow')] });
    }
  });

  it('grants nothing while it is not known whether it holds, and names the facts, with no word of a period', () => {
    const { issues, ...answer } = ask('snow');
    expect(answer).toStrictEqual({ grant: 'none', applyWithin: { hours: 36 }, missing: ['by', 'depth'], cites: [...citing('the second law'), ...citing('snow')] });
    expect(issues).toMatchObject([{ code: 'rules.fact-missing', severity: 'warning', path: ['facts'], params: { facts: 'by, depth' }, message: 'The answer turns on what is not known (by, depth).' }]);
    expect(ask('snow', { by: 'healer', depth: 'deep' })).toMatchObject({ grant: 'none', missing: ['depth'], issues: [{ params: { facts: 'depth' } }] });
  });

  it('goes by the law of the day, where no time to apply may be stated', () => {
    expect(extensionGrant('flood', { on: '2024-12-31', profile })).toEqual({ grant: 'may', applyWithin: null, advice: 'Ask.', missing: [], issues: [], cites: citing('the first law') });
    expect(extensionGrant('flood', { on: '2025-01-01', profile })).toMatchObject({ grant: 'no-violation', applyWithin: { hours: 36 } });
  });

  const none = { grant: 'none', applyWithin: null, missing: [] };
  it.each([
    ['a ground that the law of the day does not name', 'snow', { on: '2024-12-31', profile }, { code: 'rules.ground-unknown', path: ['ground'] }, []],
    ['a day before the record', 'flood', { on: '2019-12-31', profile }, { code: 'rules.date-before-law', params: { rule: 'xx.extension', from: '2020-01-01' } }, citing('the first law')],
    ['a profile without the law of reporting', 'flood', { profile: { id: 'xx' } }, { code: 'rules.room-missing', params: { room: 'reporting', profile: 'xx' } }, []],
    ['a law of reporting without more time', 'flood', { profile: { id: 'xx', reporting: {} } }, { code: 'rules.room-missing', params: { room: 'reporting.extension', profile: 'xx' } }, []],
  ] as const)('grants nothing on %s', (_, ground, question, issue, cites) => {
    const { issues, ...answer } = extensionGrant(ground, question);
    expect(answer).toStrictEqual({ ...none, cites });
    expect(issues).toMatchObject([issue]);
  });
});
