import { rulesOf, type Profile } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';

const text = [{ authority: 'text', standing: 'text' }] as const;
const remembered = [{ authority: 'remembered', standing: 'unverified' }] as const;
const chosen = [{ authority: 'chosen', standing: 'interpretation' }] as const;
const said = (says: string, cites: typeof text | typeof remembered | typeof chosen = text) => ({ says, cites });

const queryDuty = {
  id: 'zz.query',
  says: 'Query first.',
  facts: { type: 'facts', ask: 'Which?', facts: {} },
  reasons: { 'Q-FIRST': said('First.', remembered), 'Q-OTHER': said('Other.') },
  laws: [
    {
      from: '2020-01-01',
      to: '2022-12-31',
      cites: text,
      triggers: [
        { id: 'zz.trigger.stated', asks: 'yes', code: 'Q-FIRST' },
        { id: 'zz.trigger.cited', asks: 'yes', code: 'Q-OTHER', cites: chosen },
        { id: 'zz.trigger.wordless', asks: 'no', code: 'Q-WORDLESS' },
      ],
      rhythm: [
        { id: 'zz.rhythm.coded', due: 'each', code: 'Q-FIRST' },
        { id: 'zz.rhythm.wordless', due: 'each', code: 'Q-WORDLESS' },
        { id: 'zz.rhythm.plain', due: 'each' },
      ],
      exemptions: [{ id: 'zz.exemption', kind: 'free', conditions: [], ...said('Free.', chosen) }],
      floor: { id: 'zz.floor', from: '2021-10-01', when: { fact: 'x', is: true }, code: 'Q-OTHER', ...said('Federal law asks.') },
    },
    { from: '2023-01-01', cites: chosen, triggers: [{ id: 'zz.trigger.stated', asks: 'yes', code: 'Q-FIRST' }], rhythm: [{ id: 'zz.rhythm.plain', due: 'each' }], exemptions: [] },
  ],
} as const;

const accounts = {
  facts: { type: 'facts', ask: 'Which account?', facts: {} },
  questions: { duty: { kind: 'table', rows: [{ id: 'zz.row', duty: 'required', reasons: ['C-ONE', 'C-TWO'] }, { id: 'zz.row.wordless', duty: 'exempt', reasons: [] }] }, event: { kind: 'certificate', event: 'event' } },
  zone: 'America/New_York',
  reasons: { 'C-ONE': said('One.', chosen), 'C-TWO': said('Two.') },
  passwordDays: { id: 'zz.password', value: 30, ...said('Thirty days.') },
  pharmacists: { id: 'zz.pharmacists', ...said('Pharmacists must.') },
  prescribers: [
    { id: 'zz.surgeon', profession: 'surgeon', decidedBy: 'dea-here', required: said('Surgeons must.', remembered), notCovered: said('Others need not.') },
    { id: 'zz.clerk', profession: 'clerk', decidedBy: 'never', reason: 'C-TWO' },
  ],
  enrollment: [{ id: 'zz.enrollment', fact: 'x', reason: 'C-ONE' }],
  enrolled: { id: 'zz.enrolled', ...said('Enrolled.') },
  certificates: [{ id: 'zz.certificate', event: 'opening', ...said('At opening.') }],
  uploader: { id: 'zz.uploader', ...said('May upload.') },
} as const;

const rule = {
  order: 1,
  effect: 'permit',
  who: 'Clerks',
  purpose: 'clerking',
  reaches: 'files',
  from: '2020-01-01',
  applies: { fact: 'x', is: true },
  channels: 'any',
  conditions: [{ require: { fact: 'x', is: true }, otherwise: 'D-NO' }, { reading: 'wide', settings: { open: { opens: 'I-WIDE' } } }],
  permits: [{ value: 'P-YES' }],
  standing: [{ when: { fact: 'x', is: true }, value: 'text' }, { value: 'unverified' }],
  cites: [{ from: '2020-01-01', to: '2020-12-31', cites: text }, { from: '2021-01-01', cites: chosen }],
  obligations: [{ value: 'O-LOG' }],
} as const;

const access = {
  facts: { type: 'facts', ask: 'Which?', facts: {} },
  recordedFrom: '2020-01-01',
  recordedCite: text[0],
  rules: [{ ...rule, id: 'zz.access' }],
  onward: [{ ...rule, id: 'zz.onward', conditions: [], obligations: [] }],
  readings: {},
  missing: 'I-MISSING',
  lawDate: 'I-DATE',
  // A code without words is none of the profile's.
  codes: { 'P-YES': 'Yes.', 'D-NO': 'No.', 'O-LOG': 'Log it.', 'I-MISSING': 'Missing.' },
} as const;

const citation = { text: { id: 'text', standing: 'text' }, remembered: { id: 'remembered', standing: 'unverified' }, chosen: { id: 'chosen', standing: 'interpretation' } } as const;

/** A rule in one line: its id, what it says, its versions with their standing, its standing, its codes, its readings. */
const line = ({ id, summary, versions, standing, codes, readings }: ReturnType<typeof rulesOf>[number]) =>
  [id, summary, versions.map(({ from = '', to = '', standing: of }) => `${from}/${to} ${of}`).join(', '), standing, codes.join(' '), readings.join(' ')].join(' | ');

const linesOf = (profile: object) => rulesOf({ id: 'zz', name: 'Example', ...profile }).map(line);

describe('the rules of an invented profile', () => {
  it('are those of its duty to query, each for the days of its law', () => {
    expect(linesOf({ queryDuty })).toEqual([
      'zz.query | Query first. | 2020-01-01/2022-12-31 text, 2023-01-01/ interpretation | interpretation | Q-FIRST Q-OTHER | ',
      'zz.trigger.stated | First. | 2020-01-01/2022-12-31 unverified, 2023-01-01/ unverified | unverified | Q-FIRST | ',
      'zz.trigger.cited | Other. | 2020-01-01/2022-12-31 interpretation | interpretation | Q-OTHER | ',
      'zz.trigger.wordless | Q-WORDLESS | 2020-01-01/2022-12-31 text | text | Q-WORDLESS | ',
      'zz.rhythm.coded | First. | 2020-01-01/2022-12-31 text | text | Q-FIRST | ',
      'zz.rhythm.wordless | Query first. | 2020-01-01/2022-12-31 text | text | Q-WORDLESS | ',
      'zz.rhythm.plain | Query first. | 2020-01-01/2022-12-31 text, 2023-01-01/ interpretation | interpretation |  | ',
      'zz.exemption | Free. | 2020-01-01/2022-12-31 interpretation | interpretation |  | ',
      'zz.floor | Federal law asks. | 2021-10-01/2022-12-31 text | text |  | ',
    ]);
  });

  it('are those of its accounts, each with the reason that puts it into words', () => {
    expect(linesOf({ accounts })).toEqual([
      'zz.password | Thirty days. | / text | text |  | ',
      'zz.pharmacists | Pharmacists must. | / text | text |  | ',
      'zz.row | One. | / interpretation | interpretation | C-ONE | ',
      'zz.row.wordless | Which account? | / unverified | unverified |  | ',
      'zz.surgeon | Surgeons must. Others need not. | / unverified | unverified |  | ',
      'zz.clerk | Two. | / text | text | C-TWO | ',
      'zz.enrollment | One. | / interpretation | interpretation | C-ONE | ',
      'zz.enrolled | Enrolled. | / text | text |  | ',
      'zz.certificate | At opening. | / text | text |  | ',
      'zz.uploader | May upload. | / text | text |  | ',
    ]);
  });

  it('are those of access, as sure as what they rest on and what they say of themselves', () => {
    expect(linesOf({ access })).toEqual([
      'zz.access | Clerks; purpose: clerking; reaches: files | 2020-01-01/2020-12-31 text, 2021-01-01/ interpretation | unverified | D-NO P-YES O-LOG | wide',
      'zz.onward | Clerks; purpose: clerking; reaches: files | 2020-01-01/2020-12-31 text, 2021-01-01/ interpretation | unverified | P-YES | ',
    ]);
    const [first] = rulesOf({ id: 'zz', name: 'Example', access });
    expect(first).toMatchObject({ room: 'access', verified: false, cites: [citation.text, citation.chosen], unsettled: [citation.chosen] });
  });

  it('are those of the rooms that state one rule, or one a row', () => {
    const cites = [citation.text, citation.remembered, citation.text];
    const stated = { id: 'zz.stated', summary: 'Stated.', cites };
    expect(linesOf({ drugSchedules: stated })).toEqual(['zz.stated | Stated. | / unverified | unverified |  | ']);
    expect(linesOf({ counties: { ...stated, id: 'zz.counties' } })).toEqual(['zz.counties | Stated. | / unverified | unverified |  | ']);
    expect(rulesOf({ id: 'zz', name: 'Example', reportableDrugs: stated } as unknown as Profile)).toEqual([
      {
        id: 'zz.stated', room: 'reportableDrugs', summary: 'Stated.', standing: 'unverified', verified: false, cites: [citation.text, citation.remembered], unsettled: [citation.remembered], codes: [], readings: [],
        versions: [{ standing: 'unverified', cites: [citation.text, citation.remembered] }],
      },
    ]);
    expect(linesOf({ readings: [{ id: 'zz.reading', question: 'How?', cites }] })).toEqual(['zz.reading | How? | / unverified | unverified |  | ']);
    expect(linesOf({ calendar: { closures: [{ id: 'zz.closure', name: 'A holiday', cites: [citation.text] }] } })).toEqual(['zz.closure | A holiday | / text | text |  | ']);
    expect(linesOf({ electronicPrescribing: { id: 'zz.epcs', ...said('Electronically.'), from: '2021-01-01', reasons: { 'E-ONE': said('One.') }, exceptions: [{ id: 'zz.exception', ...said('Unless.', remembered) }] } })).toEqual([
      'zz.epcs | Electronically. | 2021-01-01/ text | text | E-ONE | ',
      'zz.exception | Unless. | 2021-01-01/ unverified | unverified |  | ',
    ]);
  });

  it('are those of duties, with a condition dated by each version that has it', () => {
    const condition = (id: string) => ({ id, summary: `Is it ${id}?`, cites: [citation.chosen] });
    const duty = {
      id: 'zz.duty', summary: 'Report.',
      versions: [
        { from: '2020-01-01', to: '2020-12-31', cites: [citation.text], value: { conditions: [condition('zz.one'), condition('zz.two')] } },
        { from: '2021-01-01', cites: [citation.remembered], value: { conditions: [condition('zz.two')] } },
      ],
    };
    const expected = [
      'zz.duty | Report. | 2020-01-01/2020-12-31 text, 2021-01-01/ unverified | unverified |  | ',
      'zz.one | Is it zz.one? | 2020-01-01/2020-12-31 interpretation | interpretation |  | ',
      'zz.two | Is it zz.two? | 2020-01-01/2020-12-31 interpretation, 2021-01-01/ interpretation | interpretation |  | ',
    ];
    expect(linesOf({ reportingDuty: duty })).toEqual(expected);
    expect(linesOf({ toxicologyDuty: duty })).toEqual(expected);
    // What stands in two rooms under one id is told once, by the first of them.
    const both = rulesOf({ id: 'zz', name: 'Example', reportingDuty: duty, toxicologyDuty: duty } as unknown as Profile);
    expect([both.map(line), new Set(both.map(({ room }) => room))]).toEqual([expected, new Set(['reportingDuty'])]);
  });

  it('are those of its clocks and of every step of a correction', () => {
    const clock = (id: string) => ({ id, summary: `Until ${id}.`, versions: [{ from: '2020-01-01', cites: [citation.text], value: [{ starts: 'request', period: { kind: 'calendar-days', days: 7 }, under: [{ reading: 'zz.reading', option: 'a' }] }] }] });
    expect(linesOf({ reporting: { deadline: clock('zz.deadline'), extension: clock('zz.extension') } })).toEqual([
      'zz.deadline | Until zz.deadline. | 2020-01-01/ text | text |  | zz.reading',
      'zz.extension | Until zz.extension. | 2020-01-01/ text | text |  | zz.reading',
    ]);
    const transitions = [{ rule: 'zz.requested', message: 'It is requested.', cites: [citation.chosen] }, { rule: 'zz.any', message: 'Anything else.', cites: [citation.text] }];
    expect(linesOf({ corrections: { clocks: { notice: clock('zz.notice') }, transitions } })).toEqual([
      'zz.notice | Until zz.notice. | 2020-01-01/ text | text |  | zz.reading',
      'zz.requested | It is requested. | / interpretation | interpretation |  | ',
      'zz.any | Anything else. | / text | text |  | ',
    ]);
  });

  it('are none where it has no room, and grade by the weakest of all standings', () => {
    expect(linesOf({})).toEqual([]);
    const standings = ['unverified', 'secondary', 'interpretation', 'practice', 'agency', 'text'] as const;
    for (const [at, weakest] of standings.entries()) {
      const cites = standings.slice(at).toReversed().map((standing) => ({ id: standing, standing }));
      const [rule] = rulesOf({ id: 'zz', name: 'Example', drugSchedules: { id: 'zz.stated', summary: 'Stated.', cites } } as unknown as Profile);
      expect(rule).toMatchObject({ standing: weakest, verified: weakest !== 'unverified' });
      expect(rule?.unsettled.map(({ standing }) => standing)).toEqual(['interpretation', 'secondary', 'unverified'].filter((standing) => cites.some(({ id }) => id === standing)));
    }
  });
});
