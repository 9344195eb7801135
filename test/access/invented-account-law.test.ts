import { decideAccount, electronicPrescribingDuty, type AccountQuestion, type AccountRules, type ElectronicPrescribingRules } from 'kasper-rules/access';
import { describe, expect, it } from 'vitest';

const cites = [{ authority: 'law', standing: 'text' }] as const;
const own = [{ authority: 'own', standing: 'unverified' }] as const;
const said = (says: string) => ({ says, cites });

const yesNo = (ask: string) => ({ type: 'yes-no', ask }) as const;
const facts = {
  type: 'one-of',
  by: 'ask',
  ask: 'Which question?',
  cases: {
    question: {
      at: { type: 'date', ask: 'When?' },
      now: { type: 'moment', ask: 'At which instant?' },
      licensed: yesNo('Licensed?'),
      practises: yesNo('Practising?'),
      trained: yesNo('Trained?'),
      profession: { type: 'word', words: ['surgeon', 'nurse', 'dentist', 'clerk', 'other'], ask: 'Which profession?' },
      dea: { type: 'word', words: ['here', 'elsewhere', 'none'], ask: 'Registered where?' },
      master: { type: 'word', words: ['surgeon', 'nurse'], ask: 'Whose delegate?' },
      event: { type: 'word', words: ['opening', 'closing'], ask: 'Which event?' },
      registeredOn: { type: 'date', or: 'never', ask: 'Registered when?' },
      receivedOn: { type: 'date', ask: 'Received when?' },
      sentAt: { type: 'moment', ask: 'Sent when?' },
      setOn: { type: 'date', ask: 'Set when?' },
      places: { type: 'list', ask: 'Which places?', of: { type: 'facts', ask: 'Which place?', facts: { registered: yesNo('Registered?'), integrated: yesNo('Integrated?') } } },
    },
  },
} as const;

function decide(question: AccountQuestion, given: Readonly<Record<string, unknown>>, more: Partial<AccountRules> = {}) {
  const accounts: AccountRules = { facts, questions: { question }, zone: 'America/New_York', reasons: { 'C-FIRST': said('First.'), 'C-OWN': { says: 'Own.', cites: own } }, ...more };
  const { grounds, verified, ...answer } = decideAccount({ ask: 'question', ...given } as never, { profile: { accounts } } as never);
  return { ...answer, grounds, verified };
}

/** Each way in which facts may stand: true, false, left out. */
const ways = [true, false, undefined] as const;

describe('an invented duty to hold an account, by a table', () => {
  const table = (first: 'required' | 'open', second: 'required' | 'exempt' | 'open') =>
    ({
      kind: 'table',
      rows: [{ id: 'zz.first', when: { fact: 'licensed', is: true }, duty: first, reasons: ['C-OWN'] }, { id: 'zz.second', duty: second, reasons: ['C-FIRST'] }],
    }) as const;

  it('is what the first row says that fits, on the sources of its reasons', () => {
    expect(decide(table('required', 'exempt'), { licensed: true })).toMatchObject({ outcome: 'required', reasons: ['C-OWN'], verified: false, grounds: [{ says: 'Own.', cites: [{ id: 'own' }] }] });
    expect(decide(table('required', 'exempt'), { licensed: false })).toMatchObject({ outcome: 'exempt', reasons: ['C-FIRST'], verified: true });
    expect(decide(table('open', 'exempt'), { licensed: true })).toMatchObject({ outcome: 'indeterminate', reasons: ['C-OWN'] });
  });

  it('is open while rows that differ may fit, and not where they agree', () => {
    expect(decide(table('required', 'exempt'), {})).toMatchObject({ outcome: 'indeterminate', reasons: ['I-MISSING'], missing: ['licensed'], grounds: [{ says: 'Facts that decide are missing.' }] });
    expect(decide(table('required', 'required'), {})).toMatchObject({ outcome: 'required', reasons: ['C-FIRST'] });
    expect(decide(table('required', 'required'), {})).not.toHaveProperty('missing');
  });

  it('turns on days by the day of the question', () => {
    const dated = { kind: 'table', rows: [{ id: 'zz.since', when: { since: 'setOn', atMost: { days: 10 } }, duty: 'required', reasons: ['C-FIRST'] }, { id: 'zz.rest', duty: 'exempt', reasons: ['C-FIRST'] }] } as const;
    expect(decide(dated, { at: '2025-06-15', setOn: '2025-06-05' }).outcome).toBe('required');
    expect(decide(dated, { at: '2025-06-15', setOn: '2025-06-04' }).outcome).toBe('exempt');
  });
});

describe('an invented duty to hold an account, by places of work', () => {
  const question = {
    kind: 'places',
    gates: [
      { fact: 'licensed', otherwise: 'not-covered', reason: 'C-UNLICENSED' },
      { fact: 'practises', otherwise: 'exempt', reason: 'C-IDLE' },
    ],
    places: 'places',
    registered: 'registered',
    integrated: 'integrated',
    reasons: { registered: 'C-REGISTERED', integrated: 'C-BESIDE', neither: 'C-NEITHER', open: 'I-ALONE' },
  } as const;
  const at = (places: unknown, given: object = { licensed: true, practises: true }) => {
    const { outcome, reasons, missing } = decide(question, { ...given, ...(places !== undefined && { places }) }) as { readonly outcome: string; readonly reasons: readonly string[]; readonly missing?: readonly string[] };
    return [outcome, reasons, missing];
  };

  it('is decided by a registered place, whatever the others are', () => {
    expect(at([{ registered: true }])).toEqual(['required', ['C-REGISTERED'], undefined]);
    expect(at([{ integrated: true }, { registered: true }])).toEqual(['required', ['C-REGISTERED', 'C-BESIDE'], undefined]);
    expect(at([{ registered: true, integrated: false }, {}])).toEqual(['required', ['C-REGISTERED'], undefined]);
  });

  it('waits for each place of which it is not known', () => {
    expect(at(undefined)).toEqual(['indeterminate', ['I-MISSING'], ['places']]);
    expect(at([{ registered: false }, {}])).toEqual(['indeterminate', ['I-MISSING'], ['places.1.registered']]);
    expect(at([{ registered: false }, { registered: false, integrated: false }])).toEqual(['indeterminate', ['I-MISSING'], ['places.0.integrated']]);
  });

  it('is open where an integrated place stands alone, and exempt where none is either', () => {
    expect(at([{ registered: false, integrated: true }])).toEqual(['indeterminate', ['I-ALONE'], undefined]);
    expect(at([{ registered: false, integrated: false }])).toEqual(['exempt', ['C-NEITHER'], undefined]);
    expect(at([])).toEqual(['exempt', ['C-NEITHER'], undefined]);
  });

  it('is asked once what must be so first is so, and named where nothing turns on that', () => {
    const required = [{ registered: true }];
    const exempt = [{ registered: false, integrated: false }];
    expect(at(required, { licensed: false, practises: true })).toEqual(['not-covered', ['C-UNLICENSED'], undefined]);
    expect(at(required, { licensed: true, practises: false })).toEqual(['exempt', ['C-IDLE'], undefined]);
    expect(at(required, { licensed: true })).toEqual(['indeterminate', ['I-MISSING'], ['practises']]);
    expect(at(exempt, { licensed: true })).toEqual(['exempt', ['C-NEITHER'], undefined]);
    expect(at(exempt, { practises: true })).toEqual(['indeterminate', ['I-MISSING'], ['licensed']]);
    expect(at(undefined, {})).toEqual(['indeterminate', ['I-MISSING'], ['licensed', 'practises', 'places']]);
    expect(at([{ registered: false, integrated: true }], { licensed: true })).toEqual(['indeterminate', ['I-MISSING', 'I-ALONE'], ['practises']]);
  });
});

describe('an invented duty to hold an account, by registration', () => {
  const question = {
    kind: 'registration',
    profession: 'profession',
    gate: { fact: 'licensed', otherwise: 'not-covered', reason: 'C-UNLICENSED' },
    dea: { fact: 'dea', here: 'here', elsewhere: 'elsewhere' },
    practice: 'practises',
    reasons: { registered: 'C-DEA', practice: 'C-PRACTICE', unregistered: 'C-WITHOUT', elsewhere: 'C-ELSEWHERE', none: 'C-NONE' },
  } as const;
  const required = { says: 'Must.', cites: own };
  const notCovered = said('Need not.');
  const prescribers = [
    { id: 'zz.surgeon', profession: 'surgeon', decidedBy: 'dea-here-or-practice', required, notCovered },
    { id: 'zz.nurse', profession: 'nurse', decidedBy: 'dea-here', required, notCovered },
    { id: 'zz.dentist', profession: 'dentist', decidedBy: 'any-dea', required, notCovered },
    { id: 'zz.clerk', profession: 'clerk', decidedBy: 'never', reason: 'C-NEVER' },
  ] as const;
  const asked = (profession: string, given: Readonly<Record<string, unknown>>) => decide(question, { profession, licensed: true, ...given }, { prescribers }) as { readonly outcome: string; readonly reasons: readonly string[]; readonly missing?: readonly string[]; readonly verified: boolean; readonly grounds: readonly { readonly says: string }[] };
  const short = ({ outcome, reasons, missing }: ReturnType<typeof asked>) => [outcome, reasons, missing];

  /** What each profession's registration and practice come to: a duty, none, or what is missing. */
  const expected = (profession: string, dea: string | undefined, practises: boolean | undefined): readonly unknown[] => {
    const practiceCounts = profession === 'surgeon';
    if (dea === 'here' || (dea === 'elsewhere' && profession === 'dentist')) return ['required', ['C-DEA'], undefined];
    if (practiceCounts && practises === true) return ['required', dea === undefined ? ['C-PRACTICE'] : ['C-PRACTICE', 'C-WITHOUT'], undefined];
    const missing = [...(dea === undefined ? ['dea'] : []), ...(practiceCounts && practises === undefined ? ['practises'] : [])];
    if (missing.length > 0) return ['indeterminate', ['I-MISSING'], missing];
    return ['not-covered', [dea === 'elsewhere' ? 'C-ELSEWHERE' : 'C-NONE'], undefined];
  };

  it.each(['surgeon', 'nurse', 'dentist'])('is decided by what counts for the profession: %s', (profession) => {
    for (const dea of ['here', 'elsewhere', 'none', undefined]) {
      for (const practises of ways) {
        const answer = asked(profession, { ...(dea && { dea }), ...(practises !== undefined && { practises }) });
        expect(short(answer)).toEqual(expected(profession, dea, practises));
        if (answer.outcome === 'indeterminate') continue;
        const [ground] = answer.grounds;
        expect([ground?.says.endsWith(answer.outcome === 'required' ? ' Must.' : ' Need not.'), answer.verified]).toEqual([true, answer.outcome === 'not-covered']);
      }
    }
  });

  it('reaches nobody whom the law does not name, or names as free', () => {
    expect(short(asked('other', { dea: 'here' }))).toEqual(['not-covered', [], undefined]);
    expect(short(asked('clerk', { dea: 'here' }))).toEqual(['not-covered', ['C-NEVER'], undefined]);
    expect(short(decide(question, { profession: 'surgeon', dea: 'here' }) as ReturnType<typeof asked>)).toEqual(['not-covered', [], undefined]);
  });

  it('asks first for what must be so beside, where anything turns on it', () => {
    expect(short(asked('nurse', { licensed: false, dea: 'here' }))).toEqual(['not-covered', ['C-UNLICENSED'], undefined]);
    expect(short(asked('nurse', { licensed: false, dea: 'none' }))).toEqual(['not-covered', ['C-UNLICENSED', 'C-NONE'], undefined]);
    expect(short(asked('nurse', { licensed: undefined, dea: 'none' }))).toEqual(['not-covered', ['C-NONE'], undefined]);
    expect(short(asked('nurse', { licensed: undefined, dea: 'here' }))).toEqual(['indeterminate', ['I-MISSING'], ['licensed']]);
    expect(short(asked('surgeon', { licensed: undefined }))).toEqual(['indeterminate', ['I-MISSING'], ['licensed', 'dea', 'practises']]);
  });
});

describe('the steps to an invented account', () => {
  const limits = {
    activationHours: { id: 'zz.hours', value: 24, ...said('A day.') },
    passwordDays: { id: 'zz.days', value: 30, ...said('Thirty days.') },
  };
  const steps = { CALL: { ...said('Call.'), contact: { name: 'The desk', phone: '(555) 555-0100' } }, WAIT: { says: 'Wait.', cites: own } };
  const now = '2025-06-15T12:00:00-04:00';
  const clock = (from: string, limit: 'activationHours' | 'passwordDays' | 'welcomeDays') =>
    ({ kind: 'steps', now: 'now', rows: [{ due: { from, limit, past: { state: 'late', next: 'CALL' } }, state: 'open', next: 'WAIT', reasons: ['C-FIRST'] }, { state: 'unknown', next: 'CALL', lacks: ['sentAt', 'setOn'] }] }) as const;
  const asked = (question: AccountQuestion, given: Readonly<Record<string, unknown>>) => decide(question, { now, ...given }, { ...limits, steps });

  it('run out after the last instant of the hours', () => {
    const hours = clock('sentAt', 'activationHours');
    expect(asked(hours, { sentAt: '2025-06-14T12:00:00-04:00' })).toMatchObject({ outcome: 'open', next: 'WAIT', due: '2025-06-15T12:00:00-04:00', reasons: ['C-FIRST'], verified: false });
    expect(asked(hours, { sentAt: '2025-06-14T11:59:59-04:00' })).toMatchObject({ outcome: 'late', next: 'CALL', due: '2025-06-15T11:59:59-04:00', contact: { name: 'The desk' }, verified: true });
  });

  it('run out after the last of the days, as the zone counts them', () => {
    const days = clock('setOn', 'passwordDays');
    expect(asked(days, { setOn: '2025-05-16' })).toMatchObject({ outcome: 'open', due: '2025-06-15' });
    expect(asked(days, { setOn: '2025-05-15' })).toMatchObject({ outcome: 'late', due: '2025-06-14' });
    // It is still the fifteenth where the days count.
    expect(asked(days, { now: '2025-06-16T03:59:59Z', setOn: '2025-05-16' }).outcome).toBe('open');
    expect(asked(days, { now: '2025-06-16T04:00:00Z', setOn: '2025-05-16' }).outcome).toBe('late');
  });

  it('are passed over where a clock cannot be told, for one that says what it lacks', () => {
    expect(asked(clock('setOn', 'passwordDays'), {})).toMatchObject({ outcome: 'unknown', reasons: ['I-MISSING'], missing: ['sentAt', 'setOn'] });
    expect(asked(clock('setOn', 'welcomeDays'), { setOn: '2025-05-16' })).toMatchObject({ outcome: 'unknown', missing: ['sentAt'] });
    const known = asked(clock('setOn', 'welcomeDays'), { setOn: '2025-05-16', sentAt: now });
    expect(known).not.toHaveProperty('missing');
    expect(known).not.toHaveProperty('reasons');
  });

  it('are chosen by what is known to be so, and must end in one that always is', () => {
    const byFacts = (rows: Extract<AccountQuestion, { readonly kind: 'steps' }>['rows']) => ({ kind: 'steps', now: 'now', rows }) as const;
    const chosen = byFacts([{ when: { fact: 'trained', is: true }, state: 'trained', next: 'WAIT' }, { state: 'rest', next: 'NOWHERE' }]);
    expect(asked(chosen, { trained: true }).outcome).toBe('trained');
    for (const trained of [false, undefined]) expect(asked(chosen, trained === undefined ? {} : { trained })).toMatchObject({ outcome: 'rest', grounds: [{ code: 'NOWHERE', says: 'NOWHERE' }] });
    expect(asked(chosen, { trained: true })).not.toHaveProperty('contact');
    expect(() => asked(byFacts([{ when: { fact: 'trained', is: true }, state: 'trained', next: 'WAIT' }]), {})).toThrow(/without conditions/);
  });
});

describe('the notice of an invented board', () => {
  const question = { kind: 'notice', at: 'at', registered: 'registeredOn', received: 'receivedOn', permitted: 'licensed' } as const;
  const noticeDays = { id: 'zz.notice', value: 10, ...said('Ten days.') };
  const asked = (given: Readonly<Record<string, unknown>>, more: Partial<AccountRules> = { noticeDays }) => decide(question, { at: '2025-06-15', ...given }, more);

  it('runs to its last day, and is met or missed by the day of registration', () => {
    expect(asked({ receivedOn: '2025-06-05' })).toMatchObject({ outcome: 'running', due: '2025-06-15' });
    expect(asked({ receivedOn: '2025-06-04' })).toMatchObject({ outcome: 'emergency-order-due', due: '2025-06-14' });
    expect(asked({ receivedOn: '2025-06-04', registeredOn: '2025-06-14' }).outcome).toBe('cured');
    expect(asked({ receivedOn: '2025-06-04', registeredOn: '2025-06-15' }).outcome).toBe('registered-late');
    // What is registered after the day of the question is not registered yet.
    expect(asked({ receivedOn: '2025-06-04', registeredOn: '2025-06-16' }).outcome).toBe('emergency-order-due');
    expect(asked({ receivedOn: '2025-06-04', registeredOn: 'never' }).outcome).toBe('emergency-order-due');
  });

  it('is none before it is received, where none is told, or where the law has no days', () => {
    expect(asked({ receivedOn: '2025-06-15' })).toMatchObject({ outcome: 'running', due: '2025-06-25' });
    for (const none of [asked({ receivedOn: '2025-06-16' }), asked({}), asked({ receivedOn: '2025-06-05' }, {})]) {
      expect(none.outcome).toBe('no-notice');
      expect(none).not.toHaveProperty('due');
    }
  });

  it('lets prescribe who is permitted and registered, and nobody while either is unknown', () => {
    const may = (licensed: boolean | undefined, registeredOn: string | undefined) => {
      const { mayPrescribe, missing } = asked({ ...(licensed !== undefined && { licensed }), ...(registeredOn && { registeredOn }) }) as { readonly mayPrescribe?: unknown; readonly missing?: unknown };
      return [mayPrescribe, missing];
    };
    expect(may(true, '2025-06-15')).toEqual([true, undefined]);
    expect(may(true, '2025-06-16')).toEqual([false, undefined]);
    expect(may(true, 'never')).toEqual([false, undefined]);
    expect(may(false, undefined)).toEqual([false, undefined]);
    expect(may(true, undefined)).toEqual(['unknown', ['registeredOn']]);
    expect(may(undefined, '2025-06-15')).toEqual(['unknown', ['licensed']]);
    expect(may(undefined, undefined)).toEqual(['unknown', ['licensed', 'registeredOn']]);
  });

  it('rests on what is said of its state, and of prescribing where that is said', () => {
    const noticeStates = { 'no-notice': said('None.'), running: said('It runs.'), cured: said('Cured.'), 'registered-late': said('Late.'), 'emergency-order-due': said('Due.') };
    const prescribing = { id: 'zz.prescribing', says: 'Both are needed.', cites: own };
    expect(asked({}, { noticeDays, noticeStates, prescribing })).toMatchObject({ verified: false, grounds: [{ code: 'no-notice', says: 'None.' }, { code: 'prescribing', says: 'Both are needed.' }] });
    expect(asked({}, { noticeDays, noticeStates })).toMatchObject({ verified: true, grounds: [{ says: 'None.' }] });
  });
});

describe('small questions about an invented account', () => {
  it('find an enrollment complete once everything asked of its master is so', () => {
    const question = { kind: 'enrollment', master: 'master' } as const;
    const enrollment = [{ id: 'zz.all', fact: 'licensed', reason: 'C-ALL' }, { id: 'zz.nurse', fact: 'trained', reason: 'C-NURSE', masters: ['nurse'] }];
    const enrolled = { id: 'zz.enrolled', says: 'Enrolled.', cites: own };
    const asked = (given: Readonly<Record<string, unknown>>) => {
      const { outcome, missing, grounds } = decide(question, given, { enrollment, enrolled }) as { readonly outcome: string; readonly missing?: unknown; readonly grounds: readonly { readonly code: string }[] };
      return [outcome, grounds.map(({ code }) => code), missing];
    };
    expect(asked({ master: 'surgeon', licensed: true })).toEqual(['complete', ['complete'], undefined]);
    expect(asked({ master: 'nurse', licensed: true, trained: true })).toEqual(['complete', ['complete'], undefined]);
    expect(asked({ master: 'nurse', licensed: true })).toEqual(['indeterminate', ['I-MISSING'], ['trained']]);
    expect(asked({ licensed: true })).toEqual(['indeterminate', ['I-MISSING'], ['trained']]);
    expect(asked({ licensed: false })).toEqual(['incomplete', ['C-ALL'], undefined]);
    expect(asked({ master: 'nurse', licensed: false, trained: false })).toEqual(['incomplete', ['C-ALL', 'C-NURSE'], undefined]);
    expect(asked({ master: 'surgeon', licensed: true, trained: false })).toEqual(['complete', ['complete'], undefined]);
    expect(decide({ kind: 'enrollment' }, {}).outcome).toBe('complete');
  });

  it('let upload where everything is so', () => {
    const question = { kind: 'upload', facts: ['licensed', 'trained'] } as const;
    for (const licensed of ways) {
      for (const trained of ways) {
        const { outcome, ...answer } = decide(question, { ...(licensed !== undefined && { licensed }), ...(trained !== undefined && { trained }) });
        const so = licensed === false || trained === false ? 'deny' : licensed && trained ? 'permit' : 'indeterminate';
        const missing = [...(licensed === undefined ? ['licensed'] : []), ...(trained === undefined ? ['trained'] : [])];
        expect(outcome).toBe(so);
        expect(answer).toMatchObject({ mayQuery: false, mayReport: { deny: false, permit: true, indeterminate: 'unknown' }[so], ...(so === 'indeterminate' && { missing }) });
      }
    }
  });

  it('ask for a certificate at the events that the law names', () => {
    const question = { kind: 'certificate', event: 'event' } as const;
    const more = { certificates: [{ id: 'zz.opening', event: 'opening', says: 'At opening.', cites: own }], noCertificate: { id: 'zz.none', ...said('At no other.') } };
    expect(decide(question, { event: 'opening' }, more)).toMatchObject({ outcome: 'required', verified: false, grounds: [{ code: 'opening', says: 'At opening.' }] });
    expect(decide(question, { event: 'closing' }, more)).toMatchObject({ outcome: 'not-required', verified: true, grounds: [{ code: 'closing', says: 'At no other.' }] });
    expect(decide(question, { event: 'opening' })).toMatchObject({ outcome: 'not-required', grounds: [{ says: 'opening', cites: [{ id: 'law' }] }] });
  });
});

describe('an invented mandate to prescribe electronically', () => {
  const rules = {
    id: 'zz.epcs',
    ...said('Prescribe electronically.'),
    from: '2025-01-01',
    facts: {
      type: 'facts',
      ask: 'Which prescription?',
      facts: {
        issuedOn: { type: 'date', ask: 'When?', needed: true },
        form: { type: 'word', words: ['electronic', 'paper'], ask: 'Which form?' },
        trial: yesNo('Is it a trial?'),
        exception: {
          type: 'one-of',
          by: 'kind',
          ask: 'Which exception?',
          cases: {
            none: {},
            outage: { failed: yesNo('Failed?'), reported: yesNo('Reported?') },
            waiver: { granted: { type: 'span', ask: 'Granted when?' } },
            longWaiver: { granted: { type: 'span', ask: 'Granted when?' } },
          },
        },
      },
    },
    free: [{ when: { fact: 'form', is: 'electronic' }, code: 'E-ELECTRONIC' }, { when: { fact: 'trial', is: true }, beforeMandate: true, code: 'E-TRIAL' }],
    exceptions: [
      { id: 'zz.outage', letter: 'a', kind: 'outage', facts: ['failed', 'reported'], says: 'In an outage.', cites: own },
      { id: 'zz.waiver', letter: 'b', kind: 'waiver', facts: [], granted: 'granted', maximumMonths: 12, ...said('Under a waiver.') },
      { id: 'zz.long', letter: 'c', kind: 'longWaiver', facts: [], granted: 'granted', ...said('Under another.') },
    ],
    reasons: {},
  } as const satisfies ElectronicPrescribingRules;
  const asked = (given: Readonly<Record<string, unknown>>) => electronicPrescribingDuty({ issuedOn: '2025-06-15', ...given } as never, { profile: { electronicPrescribing: rules } } as never);
  const short = (given: Readonly<Record<string, unknown>>) => {
    const { outcome, reasons, missing, exception } = asked(given);
    return [outcome, reasons, missing ?? exception];
  };
  const paper = { form: 'paper', exception: { kind: 'none' } };

  it('begins on its first day', () => {
    expect(short({ ...paper, issuedOn: '2024-12-31' })).toEqual(['compliant', ['E-BEFORE-MANDATE'], undefined]);
    expect(short({ ...paper, issuedOn: '2025-01-01' })).toEqual(['violation', ['E-NO-EXCEPTION'], undefined]);
    expect(short({ ...paper, issuedOn: '2024-12-31', trial: true })).toEqual(['compliant', ['E-TRIAL'], undefined]);
    expect(short({ ...paper, trial: true })).toEqual(['violation', ['E-NO-EXCEPTION'], undefined]);
  });

  it('is met by what it leaves free, and open while that is not known', () => {
    expect(short({ form: 'electronic' })).toEqual(['compliant', ['E-ELECTRONIC'], undefined]);
    expect(short({ exception: { kind: 'none' } })).toEqual(['indeterminate', ['I-MISSING'], ['form']]);
    expect(short({})).toEqual(['indeterminate', ['I-MISSING'], ['form', 'exception']]);
    expect(short({ form: 'paper' })).toEqual(['indeterminate', ['I-MISSING'], ['exception']]);
    expect(short({ exception: { kind: 'outage', failed: true, reported: true } })).toEqual(['compliant', ['E-EXCEPTION'], 'a']);
  });

  it('yields to an exception whose every fact is so', () => {
    for (const failed of ways) {
      for (const reported of ways) {
        const missing = [...(failed === undefined ? ['exception.failed'] : []), ...(reported === undefined ? ['exception.reported'] : [])];
        const expected = failed === false || reported === false ? ['violation', ['E-CONDITION'], undefined] : failed && reported ? ['compliant', ['E-EXCEPTION'], 'a'] : ['indeterminate', ['I-MISSING'], missing];
        expect(short({ form: 'paper', exception: { kind: 'outage', ...(failed !== undefined && { failed }), ...(reported !== undefined && { reported }) } })).toEqual(expected);
      }
    }
    expect(asked({ form: 'paper', exception: { kind: 'outage', failed: true, reported: true } })).toMatchObject({ verified: false, grounds: [{ says: 'An exception applies. In an outage.', cites: [{ id: 'own' }] }] });
  });

  it('yields to a waiver on its days, no longer than the law lets it last', () => {
    const waiver = (from: string, until: string, kind = 'waiver') => short({ form: 'paper', exception: { kind, granted: { from, until } } });
    expect(waiver('2025-06-15', '2025-06-15')).toEqual(['compliant', ['E-EXCEPTION'], 'b']);
    expect(waiver('2025-06-16', '2025-06-30')).toEqual(['violation', ['E-WAIVER-NOT-YET'], undefined]);
    expect(waiver('2025-06-01', '2025-06-14')).toEqual(['violation', ['E-WAIVER-EXPIRED'], undefined]);
    expect(waiver('2024-06-15', '2025-06-15')).toEqual(['compliant', ['E-EXCEPTION'], 'b']);
    expect(waiver('2024-06-15', '2025-06-16')).toEqual(['compliant', ['E-EXCEPTION', 'E-WAIVER-CAPPED'], 'b']);
    expect(waiver('2024-06-15', 'open')).toEqual(['compliant', ['E-EXCEPTION', 'E-WAIVER-CAPPED'], 'b']);
    expect(waiver('2024-06-14', 'open')).toEqual(['violation', ['E-WAIVER-EXPIRED', 'E-WAIVER-CAPPED'], undefined]);
    expect(waiver('2001-01-01', 'open', 'longWaiver')).toEqual(['compliant', ['E-EXCEPTION'], 'c']);
    expect(waiver('2001-01-01', '2025-06-14', 'longWaiver')).toEqual(['violation', ['E-WAIVER-EXPIRED'], undefined]);
    expect(short({ form: 'paper', exception: { kind: 'waiver' } })).toEqual(['indeterminate', ['I-MISSING'], ['exception.granted']]);
  });

  it('leaves no exception open where it has none', () => {
    const plain = electronicPrescribingDuty({ issuedOn: '2025-06-15', form: 'paper' } as never, { profile: { electronicPrescribing: { ...rules, exceptions: [] } } } as never);
    expect(plain).toMatchObject({ outcome: 'violation', reasons: ['E-NO-EXCEPTION'], grounds: [{ says: 'The prescription is not electronic and no exception is claimed.', cites: [{ id: 'law' }] }] });
  });
});
