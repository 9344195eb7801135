import { queryDuty, type QueryDutyAnswer, type QueryDutyLaw, type QueryExemptionRule } from 'kasper-rules/access';
import { describe, expect, it } from 'vitest';

const cites = [{ authority: 'law', standing: 'text' }] as const;
const own = [{ authority: 'own', standing: 'unverified' }] as const;
const on = '2025-06-15';

const facts = {
  type: 'facts',
  ask: 'Which encounter?',
  facts: {
    encounterOn: { type: 'date', ask: 'When?', needed: true },
    drug: { type: 'word', words: ['opioid', 'other'], ask: 'Which drug?' },
    chronic: { type: 'yes-no', ask: 'Is the treatment chronic?' },
    federal: { type: 'yes-no', ask: 'Does federal law ask?' },
    lastQuery: { type: 'date', or: 'never', ask: 'When was the last query?' },
    exemption: {
      type: 'one-of',
      by: 'kind',
      ask: 'Which exemption?',
      cases: {
        none: {},
        sworn: { sworn: { type: 'yes-no', ask: 'Sworn?' } },
        few: { days: { type: 'number', ask: 'How many days?' } },
        surgery: { operatedOn: { type: 'date', ask: 'Operated when?' } },
        short: { begins: { type: 'date', ask: 'Begins?' }, ends: { type: 'date', ask: 'Ends?' } },
        outage: { failedAt: { type: 'moment', ask: 'Failed when?' }, queriedAt: { type: 'moment', or: 'never', ask: 'Queried when?' } },
        unlisted: {},
      },
    },
  },
} as const;

const exemption = (kind: string, conditions: QueryExemptionRule['conditions'], more: Partial<QueryExemptionRule> = {}): QueryExemptionRule => ({ id: `zz.exemption.${kind}`, kind, says: `Free as ${kind}.`, conditions, cites: own, ...more });

const exemptions = [
  exemption('sworn', [{ test: 'equals', fact: 'sworn', value: true }]),
  exemption('few', [{ test: 'at-most', fact: 'days', value: 3 }], { holdsUnderFloor: true }),
  exemption('surgery', [{ test: 'encounter-within-days', of: 'operatedOn', first: -2, last: 5 }]),
  exemption('short', [{ test: 'ends-within-days', fact: 'ends', of: 'begins', last: 7 }]),
  exemption('outage', [{ test: 'within-hours', fact: 'queriedAt', of: 'failedAt', hours: 24 }]),
];

function lawWith(more: Partial<QueryDutyLaw> = {}): QueryDutyLaw {
  return {
    from: '2020-01-01',
    cites,
    triggers: [{ id: 'zz.trigger', asks: 'yes', code: 'Q-LAW' }],
    rhythm: [{ id: 'zz.rhythm', due: 'each' }],
    exemptions: [],
    ...more,
  };
}

function ask(law: Partial<QueryDutyLaw>, given: Readonly<Record<string, unknown>> = {}): QueryDutyAnswer {
  const profile = { queryDuty: { id: 'zz.query', says: 'Query.', facts, laws: [lawWith(law)], reasons: { 'Q-LAW': { says: 'The law asks.', cites } } } };
  return queryDuty({ encounterOn: on, ...given } as never, { profile } as never);
}

const short = ({ outcome, reasons, missing }: QueryDutyAnswer) => [outcome, reasons, missing];
const none = { exemption: { kind: 'none' } };

describe('the rhythm of an invented duty to query', () => {
  const monthly = { rhythm: [{ id: 'zz.rhythm', due: { months: 3 } }] } as const;

  it('asks before each encounter, whatever was queried before', () => {
    for (const lastQuery of ['never', '2025-06-14', on]) expect(short(ask({}, { ...none, lastQuery }))).toEqual(['required', ['Q-LAW'], undefined]);
    expect(short(ask({}, none))).toEqual(['required', ['Q-LAW'], undefined]);
  });

  it('counts a query on the day of the encounter only where the law does', () => {
    expect(short(ask({ sameDayFulfils: true }, { ...none, lastQuery: on }))).toEqual(['done', ['Q-DONE'], undefined]);
    for (const lastQuery of ['2025-06-14', 'never']) expect(ask({ sameDayFulfils: true }, { ...none, lastQuery }).outcome).toBe('required');
    expect(short(ask({ sameDayFulfils: true }, none))).toEqual(['indeterminate', ['I-MISSING'], ['lastQuery']]);
  });

  it('runs from the last query to the day before the next is due', () => {
    expect(ask(monthly, { ...none, lastQuery: '2025-03-16' })).toMatchObject({ outcome: 'not-required', reasons: ['Q-CURRENT'], nextDueBy: '2025-06-16' });
    expect(ask(monthly, { ...none, lastQuery: '2025-03-15' })).toMatchObject({ outcome: 'required', reasons: ['Q-LAW'], nextDueBy: '2025-09-15' });
    expect(ask(monthly, { ...none, lastQuery: on })).toMatchObject({ outcome: 'not-required', nextDueBy: '2025-09-15' });
    expect(ask(monthly, { ...none, lastQuery: 'never' }).outcome).toBe('required');
    expect(ask({ rhythm: [{ id: 'zz.rhythm', due: { days: 30 } }] }, { ...none, lastQuery: '2025-05-16' }).outcome).toBe('required');
    expect(ask({ rhythm: [{ id: 'zz.rhythm', due: { days: 30 } }] }, { ...none, lastQuery: '2025-05-17' })).toMatchObject({ outcome: 'not-required', nextDueBy: '2025-06-16' });
  });

  it('waits for the last query where that is not known, or came after the encounter', () => {
    for (const given of [{}, { lastQuery: '2025-06-16' }]) expect(short(ask(monthly, { ...none, ...given }))).toEqual(['indeterminate', ['I-MISSING'], ['lastQuery']]);
  });

  it('names the next query by a length of its own', () => {
    expect(ask({ rhythm: [{ id: 'zz.rhythm', due: 'each', next: { months: 1 } }] }, { ...none, lastQuery: 'never' }).nextDueBy).toBe('2025-07-15');
    expect(ask({}, { ...none, lastQuery: 'never' })).not.toHaveProperty('nextDueBy');
  });

  it('gives the reason of its row, or else that of the drug', () => {
    const rhythm = [{ id: 'zz.chronic', when: { fact: 'chronic', is: true }, due: { days: 90 }, code: 'Q-CHRONIC' }, { id: 'zz.each', due: 'each' }] as const;
    const asked = (given: Readonly<Record<string, unknown>>) => short(ask({ rhythm }, { ...none, lastQuery: 'never', ...given }));
    expect(asked({ chronic: true })).toEqual(['required', ['Q-CHRONIC'], undefined]);
    expect(asked({ chronic: false })).toEqual(['required', ['Q-LAW'], undefined]);
    // Both rows ask for a query, on different grounds.
    expect(asked({})).toEqual(['indeterminate', ['I-MISSING'], ['chronic']]);
    const alike = [{ id: 'zz.chronic', when: { fact: 'chronic', is: true }, due: { days: 90 } }, { id: 'zz.each', due: 'each' }] as const;
    expect(short(ask({ rhythm: alike }, { ...none, lastQuery: 'never' }))).toEqual(['required', ['Q-LAW'], undefined]);
    expect(short(ask({ rhythm: alike }, { ...none, lastQuery: '2025-06-01' }))).toEqual(['indeterminate', ['I-MISSING'], ['chronic']]);
  });

  it('is open where it is not recorded, for the reason it gives', () => {
    const open = (more: object) => ask({ rhythm: [{ id: 'zz.rhythm', due: 'open', ...more }] }, none);
    expect(open({})).toMatchObject({ outcome: 'indeterminate', reasons: ['Q-LAW'], because: 'text-unread' });
    expect(open({ code: 'I-ROW', because: 'row-missing' })).toMatchObject({ outcome: 'indeterminate', reasons: ['I-ROW'], because: 'row-missing' });
    // While an exemption may still hold, that is what is missing.
    expect(short(ask({ rhythm: [{ id: 'zz.rhythm', due: 'open' }], exemptions }))).toEqual(['indeterminate', ['I-MISSING'], ['exemption']]);
  });
});

describe('what an invented query covers', () => {
  it('reaches back the months of the first row that fits, to the day of the encounter', () => {
    const lookBack = [{ when: { fact: 'chronic', is: true }, months: 'all' }, { months: 12 }] as const;
    const asked = (given: Readonly<Record<string, unknown>>) => ask({ lookBack }, { ...none, ...given });
    expect(asked({ chronic: true })).toMatchObject({ lookBackFrom: 'all', lookBackTo: on });
    expect(asked({ chronic: false })).toMatchObject({ lookBackFrom: '2024-06-15', lookBackTo: on });
    expect(asked({})).not.toHaveProperty('lookBackFrom');
    expect(ask({}, none)).not.toHaveProperty('lookBackTo');
    expect(ask({ lookBack, sameDayFulfils: true }, { chronic: false, ...none, lastQuery: on })).toMatchObject({ outcome: 'done', lookBackFrom: '2024-06-15' });
  });
});

describe('an exemption from an invented duty to query', () => {
  const rows: readonly (readonly [string, Readonly<Record<string, unknown>>, boolean | readonly string[]])[] = [
    ['what is so', { kind: 'sworn', sworn: true }, true],
    ['what is not so', { kind: 'sworn', sworn: false }, false],
    ['what nobody knows', { kind: 'sworn' }, ['exemption.sworn']],
    ['the greatest number', { kind: 'few', days: 3 }, true],
    ['a number above it', { kind: 'few', days: 4 }, false],
    ['no number', { kind: 'few' }, ['exemption.days']],
    ['the first day of a window', { kind: 'surgery', operatedOn: '2025-06-17' }, true],
    ['the day before it', { kind: 'surgery', operatedOn: '2025-06-18' }, false],
    ['the last day of a window', { kind: 'surgery', operatedOn: '2025-06-10' }, true],
    ['the day after it', { kind: 'surgery', operatedOn: '2025-06-09' }, false],
    ['no day', { kind: 'surgery' }, ['exemption.operatedOn']],
    ['the last day of a supply', { kind: 'short', begins: '2025-06-15', ends: '2025-06-22' }, true],
    ['a supply a day longer', { kind: 'short', begins: '2025-06-15', ends: '2025-06-23' }, false],
    ['a supply whose end is not known', { kind: 'short', begins: '2025-06-15' }, ['exemption.ends']],
    ['a supply of which nothing is known', { kind: 'short' }, ['exemption.ends', 'exemption.begins']],
    ['the last instant, in another zone', { kind: 'outage', failedAt: '2025-06-15T08:00:00-04:00', queriedAt: '2025-06-16T12:00:00Z' }, true],
    ['a second after it', { kind: 'outage', failedAt: '2025-06-15T08:00:00-04:00', queriedAt: '2025-06-16T08:00:01-04:00' }, false],
    ['the first instant', { kind: 'outage', failedAt: '2025-06-15T08:00:00-04:00', queriedAt: '2025-06-15T08:00:00-04:00' }, true],
    ['a second before it', { kind: 'outage', failedAt: '2025-06-15T08:00:00-04:00', queriedAt: '2025-06-15T07:59:59-04:00' }, false],
    ['what never came', { kind: 'outage', failedAt: '2025-06-15T08:00:00-04:00', queriedAt: 'never' }, false],
    ['an instant that is not known', { kind: 'outage', queriedAt: '2025-06-15T08:00:00-04:00' }, ['exemption.failedAt']],
    ['one that the law does not list', { kind: 'unlisted' }, false],
  ];

  it.each(rows)('holds, fails or is open: %s', (_, claimed, holds) => {
    const answer = ask({ exemptions }, { exemption: claimed, lastQuery: 'never' });
    if (holds === true) {
      expect(short(answer)).toEqual(['not-required', ['Q-EXEMPT'], undefined]);
      expect(answer.grounds).toMatchObject([{ code: 'Q-EXEMPT', says: `An exemption applies. Free as ${String(claimed['kind'])}.`, cites: [{ id: 'own', standing: 'unverified' }] }]);
      expect(answer.verified).toBe(false);
    } else if (holds === false) {
      expect(short(answer)).toEqual(['required', ['Q-LAW', 'Q-EXEMPTION-FAILS'], undefined]);
    } else expect(short(answer)).toEqual(['indeterminate', ['I-MISSING'], holds]);
  });

  it('is not known where nobody has said, and fails of itself where none is claimed or none exists', () => {
    expect(short(ask({ exemptions }))).toEqual(['indeterminate', ['I-MISSING'], ['exemption']]);
    expect(short(ask({ exemptions }, none))).toEqual(['required', ['Q-LAW'], undefined]);
    expect(short(ask({}))).toEqual(['required', ['Q-LAW'], undefined]);
    expect(short(ask({}, { exemption: { kind: 'sworn', sworn: true } }))).toEqual(['required', ['Q-LAW', 'Q-EXEMPTION-FAILS'], undefined]);
  });

  it('leaves open what was not read, only where one is claimed that is not listed', () => {
    const unread = { exemptions, exemptionsUnread: 'I-EXEMPTIONS' };
    expect(ask(unread, { exemption: { kind: 'unlisted' } })).toMatchObject({ outcome: 'indeterminate', reasons: ['I-EXEMPTIONS'], because: 'text-unread' });
    expect(short(ask(unread, none))).toEqual(['required', ['Q-LAW'], undefined]);
    expect(short(ask(unread))).toEqual(['indeterminate', ['I-MISSING'], ['exemption']]);
    expect(short(ask({ ...unread, exemptions: [] }))).toEqual(['indeterminate', ['I-MISSING'], ['exemption']]);
    expect(short(ask(unread, { exemption: { kind: 'sworn', sworn: false } }))).toEqual(['required', ['Q-LAW', 'Q-EXEMPTION-FAILS'], undefined]);
  });

  it('yields to federal law from its first day, unless that spares it too', () => {
    const floor = { id: 'zz.floor', says: 'Federal law asks.', cites, from: on, when: { fact: 'federal', is: true }, code: 'Q-FEDERAL' } as const;
    const asked = (claimed: object, federal?: boolean, encounterOn: string = on) => short(ask({ exemptions, floor }, { encounterOn, lastQuery: 'never', exemption: claimed, ...(federal !== undefined && { federal }) }));
    expect(asked({ kind: 'sworn', sworn: true }, true)).toEqual(['required', ['Q-FEDERAL'], undefined]);
    expect(asked({ kind: 'sworn', sworn: true }, false)).toEqual(['not-required', ['Q-EXEMPT'], undefined]);
    expect(asked({ kind: 'sworn', sworn: true })).toEqual(['indeterminate', ['I-MISSING'], ['federal']]);
    expect(asked({ kind: 'sworn', sworn: true }, true, '2025-06-14')).toEqual(['not-required', ['Q-EXEMPT'], undefined]);
    expect(asked({ kind: 'few', days: 2 }, true)).toEqual(['not-required', ['Q-EXEMPT'], undefined]);
    // Where no exemption holds, the state's own law asks.
    expect(asked({ kind: 'sworn', sworn: false }, true)).toEqual(['required', ['Q-LAW', 'Q-EXEMPTION-FAILS'], undefined]);
    expect(asked({ kind: 'none' })).toEqual(['required', ['Q-LAW'], undefined]);
  });
});

describe('the drug of an invented duty to query', () => {
  const opioid = { fact: 'drug', is: 'opioid' } as const;
  const triggers = (asks: 'yes' | 'always' | 'no' | 'open', otherwise: 'yes' | 'always' | 'no' | 'open') =>
    ({ triggers: [{ id: 'zz.opioid', when: opioid, asks, code: 'Q-OPIOID', cites: own }, { id: 'zz.other', asks: otherwise, code: 'Q-LAW', because: 'row-missing' }] }) as const;
  const ruled = (asks: 'yes' | 'always' | 'no' | 'open', otherwise: 'yes' | 'always' | 'no' | 'open', given: Readonly<Record<string, unknown>>) => short(ask(triggers(asks, otherwise), { lastQuery: 'never', ...given }));

  it('decides by the first row that fits, from the sources of the row where it has some', () => {
    expect(ruled('yes', 'no', { drug: 'opioid' })).toEqual(['required', ['Q-OPIOID'], undefined]);
    expect(ruled('yes', 'no', { drug: 'other' })).toEqual(['not-required', ['Q-LAW'], undefined]);
    expect(ruled('no', 'open', { drug: 'other' })).toEqual(['indeterminate', ['Q-LAW'], undefined]);
    expect(ask(triggers('no', 'open'), { drug: 'other' }).because).toBe('row-missing');
    expect(ruled('always', 'no', { drug: 'opioid', lastQuery: on })).toEqual(['required', ['Q-OPIOID'], undefined]);
    for (const asks of ['yes', 'always', 'no', 'open'] as const) {
      const { grounds, verified } = ask(triggers(asks, 'no'), { drug: 'opioid', lastQuery: 'never' });
      expect(grounds).toMatchObject([{ code: 'Q-OPIOID', cites: [{ id: 'own' }] }]);
      expect(verified).toBe(false);
      expect(ask(triggers('no', asks), { drug: 'other', lastQuery: 'never' })).toMatchObject({ verified: true, grounds: [{ says: 'The law asks.', cites: [{ id: 'law' }] }] });
    }
  });

  it('need not be known where the rows agree, the wider being named', () => {
    expect(ruled('yes', 'yes', {})).toEqual(['required', ['Q-LAW'], undefined]);
    expect(ruled('yes', 'always', {})).toEqual(['required', ['Q-LAW'], undefined]);
    expect(ruled('no', 'no', {})).toEqual(['not-required', ['Q-LAW'], undefined]);
    expect(ruled('no', 'yes', {})).toEqual(['indeterminate', ['I-MISSING'], ['drug']]);
    expect(ruled('open', 'open', {})).toEqual(['indeterminate', ['I-MISSING'], ['drug']]);
    // Facts that a row would still ask for are missing as well.
    const { triggers: rows } = triggers('no', 'yes');
    expect(short(ask({ triggers: rows, exemptions }))).toEqual(['indeterminate', ['I-MISSING'], ['drug', 'exemption']]);
  });

  it('counts on the days of its row, both included', () => {
    const dated = { triggers: [{ id: 'zz.dated', from: '2025-06-10', to: '2025-06-20', asks: 'always', code: 'Q-DATED' }, { id: 'zz.rest', asks: 'no', code: 'Q-LAW' }] } as const;
    const outcomes = ['2025-06-09', '2025-06-10', '2025-06-20', '2025-06-21'].map((encounterOn) => ask(dated, { encounterOn }).outcome);
    expect(outcomes).toEqual(['not-required', 'required', 'required', 'not-required']);
  });

  it('may be assumed where the law says what silence stands for', () => {
    const assume = { drug: 'opioid' };
    expect(short(ask({ ...triggers('yes', 'no'), assume }, { lastQuery: 'never' }))).toEqual(['required', ['Q-OPIOID'], undefined]);
    expect(short(ask({ ...triggers('yes', 'no'), assume }, { drug: undefined, lastQuery: 'never' }))).toEqual(['required', ['Q-OPIOID'], undefined]);
    expect(short(ask({ ...triggers('yes', 'no'), assume }, { drug: 'other' }))).toEqual(['not-required', ['Q-LAW'], undefined]);
  });
});

describe('the days of an invented duty to query', () => {
  it('are those of its law, both included', () => {
    const outcomes = ['2019-12-31', '2020-01-01', '2025-12-31', '2026-01-01'].map((encounterOn) => {
      const { outcome, reasons, because, grounds } = ask({ to: '2025-12-31' }, { encounterOn, ...none });
      return [outcome, reasons, because, grounds.map(({ says }) => says)];
    });
    const before = ['indeterminate', ['I-LAW-DATE'], 'date-before-law', ['No law is recorded for that day.']];
    const during = ['required', ['Q-LAW'], undefined, ['The law asks.']];
    expect(outcomes).toEqual([before, during, during, before]);
  });
});
