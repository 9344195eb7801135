import { kentucky } from 'kasper-rules/kentucky';
import { checkProfile, type Profile } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';

type Member = Record<string, unknown>;
type Room = 'access' | 'accounts' | 'queryDuty' | 'electronicPrescribing' | 'corrections';

/** A profile that has one room of Kentucky's alone, with other values at some of its places. */
function profileWith(room: Room, changes: Readonly<Record<string, unknown>>): Profile {
  const copy = JSON.parse(JSON.stringify({ id: 'ky', name: 'Kentucky', [room]: kentucky[room] })) as Member;
  for (const [place, value] of Object.entries(changes)) {
    const keys = `${room}.${place}`.split('.');
    const last = keys.pop() ?? '';
    const holder = keys.reduce((member, key) => member[key] as Member, copy);
    holder[last] = value;
  }
  return copy as unknown as Profile;
}

/** The room alone lacks what its clocks turn on in others. */
const ofOtherRooms: readonly string[] = ['rules.profile.reading-undeclared'];

/** What the changes bring in: code and place of each fault, below the room. */
function faultsOf(room: Room, changes: Readonly<Record<string, unknown>>): readonly string[] {
  return checkProfile(profileWith(room, changes))
    .filter(({ code }) => !ofOtherRooms.includes(code))
    .map(({ code, path }) => `${code.replace('rules.profile.', '')} ${path.slice(path[0] === room ? 1 : 0).join('.')}`);
}

const NOBODY = 'nobody';

describe('a name in a profile', () => {
  const { transitions } = kentucky.corrections;
  const started = transitions.findIndex((row) => 'starts' in row);
  const performing = transitions.findIndex((row) => 'performs' in row);
  const flagged = transitions.findIndex((row) => 'flag' in row);
  const continuing = transitions.findIndex((row) => 'next' in row);
  const guarded = transitions.findIndex((row) => 'guard' in row && 'by' in row.guard.where);

  it.each<[Room, string, unknown, string]>([
    // A process of corrections: its states, events, clocks, steps and flags.
    ['corrections', 'begins', NOBODY, 'state-unknown begins'],
    ['corrections', 'transitions.0.from', [NOBODY], 'state-unknown transitions.0.from.0'],
    ['corrections', 'transitions.0.to', NOBODY, 'state-unknown transitions.0.to'],
    ['corrections', 'transitions.0.event', NOBODY, 'word-unknown transitions.0.event'],
    ['corrections', `transitions.${String(started)}.starts`, NOBODY, `clock-unknown transitions.${String(started)}.starts`],
    ['corrections', `transitions.${String(performing)}.performs`, NOBODY, `clock-unknown transitions.${String(performing)}.performs`],
    ['corrections', `transitions.${String(flagged)}.flag`, NOBODY, `word-unknown transitions.${String(flagged)}.flag`],
    ['corrections', `transitions.${String(continuing)}.next`, [NOBODY], `word-unknown transitions.${String(continuing)}.next.0`],
    ['corrections', `transitions.${String(guarded)}.guard.where`, { by: [NOBODY] }, `fact-word-unknown transitions.${String(guarded)}.guard.where.by`],
    ['corrections', `transitions.${String(guarded)}.guard.where`, { by: [true] }, `fact-word-unknown transitions.${String(guarded)}.guard.where.by`],
    ['corrections', `transitions.${String(guarded)}.guard.where`, { nobody: ['patient'] }, `fact-unknown transitions.${String(guarded)}.guard.where.nobody`],
    ['corrections', 'states.requested.clock', NOBODY, 'clock-unknown states.requested.clock'],
    ['corrections', 'states.requested.flag', NOBODY, 'word-unknown states.requested.flag'],
    ['corrections', 'states.requested.next', [NOBODY], 'word-unknown states.requested.next.0'],
    ['corrections', 'counting.nobody', kentucky.corrections.counting['transmit'], 'clock-unknown counting.nobody'],
    ['corrections', 'lateness.nobody', { nominalOnly: Object.keys(kentucky.corrections.flags)[0], rolled: Object.keys(kentucky.corrections.flags)[0] }, 'clock-unknown lateness.nobody'],
    ['corrections', 'lateness.transmit.nominalOnly', NOBODY, 'word-unknown lateness.transmit.nominalOnly'],
    ['corrections', 'lateness.transmit.rolled', NOBODY, 'word-unknown lateness.transmit.rolled'],
    // Who may receive data: the day of the question, and the channels.
    ['access', 'facts.facts.at.type', 'text', 'fact-word-unknown facts'],
    ['access', 'facts.facts.at.needed', undefined, 'fact-word-unknown facts'],
    ['access', 'onwardFacts.facts.at.type', 'text', 'fact-word-unknown onwardFacts'],
    ['access', 'wrongChannel.advice.pigeon', 'A-ASK', 'fact-word-unknown wrongChannel'],
    ['access', 'wrongChannel.instead.pigeon', { deny: 'D-CLASS' }, 'fact-word-unknown wrongChannel'],
    ['access', 'rules.0.channels', [{ value: ['pigeon'] }], 'fact-word-unknown rules.0.channels.0.value'],
    ['access', 'rules.0.permits', [], 'member-missing rules.0.permits'],
    ['access', 'onward.0.permits', [], 'member-missing onward.0.permits'],
    ['access', 'rules.0.permits', undefined, 'member-missing rules.0.permits'],
    ['access', 'onward.0.permits', undefined, 'member-missing onward.0.permits'],
    ['access', 'rules.0.applies', { fact: NOBODY, is: true }, 'fact-unknown rules.0.applies.fact'],
    ['access', 'onward.0.applies', { fact: NOBODY, is: true }, 'fact-unknown onward.0.applies.fact'],
    // Questions about accounts: the facts they turn on, of their type.
    ['accounts', 'questions.pharmacist-duty.gates.0.fact', NOBODY, 'fact-unknown questions.pharmacist-duty.gates.0.fact'],
    ['accounts', 'questions.pharmacist-duty.gates.0.fact', 'workplaces', 'fact-word-unknown questions.pharmacist-duty.gates.0.fact'],
    ['accounts', 'questions.pharmacist-duty.registered', NOBODY, 'fact-unknown questions.pharmacist-duty.registered'],
    ['accounts', 'questions.pharmacist-duty.integrated', NOBODY, 'fact-unknown questions.pharmacist-duty.integrated'],
    ['accounts', 'questions.prescriber-duty.profession', NOBODY, 'fact-unknown questions.prescriber-duty.profession'],
    ['accounts', 'questions.prescriber-duty.profession', 'dea', 'fact-word-unknown questions.prescriber-duty.profession'],
    ['accounts', 'questions.prescriber-duty.gate.fact', 'profession', 'fact-word-unknown questions.prescriber-duty.gate.fact'],
    ['accounts', 'questions.prescriber-duty.dea.fact', NOBODY, 'fact-unknown questions.prescriber-duty.dea'],
    ['accounts', 'questions.prescriber-duty.dea.here', NOBODY, 'fact-word-unknown questions.prescriber-duty.dea'],
    ['accounts', 'questions.prescriber-duty.dea.elsewhere', NOBODY, 'fact-word-unknown questions.prescriber-duty.dea'],
    ['accounts', 'questions.prescriber-duty.practice', 'dea', 'fact-word-unknown questions.prescriber-duty.practice'],
    ['accounts', 'prescribers.0.profession', NOBODY, 'fact-word-unknown questions.prescriber-duty.profession'],
    ['accounts', 'questions.next-step.now', 'stateEmployee', 'fact-word-unknown questions.next-step.now'],
    ['accounts', 'questions.next-step.now', NOBODY, 'fact-unknown questions.next-step.now'],
    ['accounts', 'questions.next-step.rows.0.due.from', 'kog.activationEmailAt', 'fact-word-unknown questions.next-step.rows.0.due.from'],
    ['accounts', 'questions.next-step.rows.5.due.from', 'kog.passwordSetOn', 'fact-word-unknown questions.next-step.rows.5.due.from'],
    ['accounts', 'questions.next-step.rows.8.lacks', [NOBODY], 'fact-unknown questions.next-step.rows.8.lacks.0'],
    ['accounts', 'questions.next-step.rows.1.when', { fact: NOBODY, is: true }, 'fact-unknown questions.next-step.rows.1.when.fact'],
    ['accounts', 'questions.registration-notice.at', 'registeredOn', 'fact-word-unknown questions.registration-notice.at'],
    ['accounts', 'questions.registration-notice.registered', 'dea', 'fact-word-unknown questions.registration-notice.registered'],
    ['accounts', 'questions.registration-notice.received', 'dea', 'fact-word-unknown questions.registration-notice.received'],
    ['accounts', 'questions.registration-notice.permitted', 'at', 'fact-word-unknown questions.registration-notice.permitted'],
    ['accounts', 'questions.delegate-enrollment.master', NOBODY, 'fact-unknown questions.delegate-enrollment.master'],
    ['accounts', 'enrollment.0.fact', NOBODY, 'fact-unknown questions.delegate-enrollment.kind'],
    ['accounts', 'enrollment.0.masters', [NOBODY], 'fact-word-unknown questions.delegate-enrollment.master'],
    ['accounts', 'questions.certificate.event', NOBODY, 'fact-unknown questions.certificate.event'],
    ['accounts', 'certificates.0.event', NOBODY, 'fact-word-unknown questions.certificate.event'],
    ['accounts', 'facts.cases.certificate.event.needed', undefined, 'fact-word-unknown questions.certificate.event'],
    ['accounts', 'questions.uploader.facts', ['kogActive', NOBODY], 'fact-unknown questions.uploader.facts.1'],
    ['accounts', 'questions.nobody', { kind: 'certificate', event: 'event' }, 'fact-word-unknown questions.nobody'],
    // Claims: what can be claimed, and the facts of each kind.
    ['queryDuty', 'laws.0.exemptions.0.kind', NOBODY, 'fact-word-unknown laws.0.exemptions.0.kind'],
    ['queryDuty', 'laws.0.exemptions.0.conditions.0.of', 'medicallyRelated', 'fact-word-unknown laws.0.exemptions.0.conditions.0.of'],
    ['queryDuty', 'laws.0.exemptions.0.conditions.1.fact', NOBODY, 'fact-unknown laws.0.exemptions.0.conditions.1.fact'],
    ['queryDuty', 'laws.0.exemptions.0.conditions.1.value', 1, 'fact-word-unknown laws.0.exemptions.0.conditions.1.fact'],
    ['queryDuty', 'laws.0.exemptions.0.conditions.1', { test: 'at-most', fact: 'medicallyRelated', value: 3 }, 'fact-word-unknown laws.0.exemptions.0.conditions.1.fact'],
    ['queryDuty', 'laws.0.exemptions.0.conditions.2.fact', NOBODY, 'fact-unknown laws.0.exemptions.0.conditions.2.fact'],
    ['queryDuty', 'laws.0.exemptions.0.conditions.2.of', NOBODY, 'fact-unknown laws.0.exemptions.0.conditions.2.of'],
    ['queryDuty', 'laws.0.exemptions.2.conditions.0.fact', 'copyInRecord', 'fact-word-unknown laws.0.exemptions.2.conditions.0.fact'],
    ['queryDuty', 'laws.0.exemptions.2.conditions.0.of', 'copyInRecord', 'fact-word-unknown laws.0.exemptions.2.conditions.0.of'],
    ['queryDuty', 'laws.0.exemptions.5.conditions.0.value', true, 'fact-word-unknown laws.0.exemptions.5.conditions.0.fact'],
    ['queryDuty', 'laws.0.triggers.0.when', { fact: NOBODY, is: true }, 'fact-unknown laws.0.triggers.0.when.fact'],
    ['queryDuty', 'laws.0.rhythm.0.when', { fact: NOBODY, is: true }, 'fact-unknown laws.0.rhythm.0.when.fact'],
    ['queryDuty', 'laws.0.lookBack', [{ when: { fact: NOBODY, is: true }, months: 12 }], 'fact-unknown laws.0.lookBack.0.when.fact'],
    ['queryDuty', 'laws.0.floor.when', { fact: NOBODY, is: true }, 'fact-unknown laws.0.floor.when.fact'],
    ['queryDuty', 'laws.0.assume', { nobody: true }, 'fact-unknown laws.0.assume.nobody'],
    ['queryDuty', 'laws.0.assume', { action: NOBODY }, 'fact-word-unknown laws.0.assume.action'],
    ['queryDuty', 'laws.0.assume', { action: true }, 'fact-word-unknown laws.0.assume.action'],
    ['electronicPrescribing', 'exceptions.0.kind', NOBODY, 'fact-word-unknown exceptions.0.kind'],
    ['queryDuty', 'facts.facts.lastQuery', { type: 'text', ask: 'When?' }, 'fact-word-unknown facts'],
    ['queryDuty', 'facts.facts.encounterOn.needed', undefined, 'fact-word-unknown facts'],
    ['queryDuty', 'facts.facts.exemption.by', 'sort', 'fact-word-unknown laws.0.exemptions.0.kind'],
    ['queryDuty', 'facts.facts.exemption', { type: 'word', words: ['surgery'], ask: 'Which?' }, 'fact-word-unknown laws.0.exemptions.0.kind'],
    ['electronicPrescribing', 'exceptions.1.facts', [NOBODY], 'fact-unknown exceptions.1.facts.0'],
    ['electronicPrescribing', 'exceptions.0.granted', NOBODY, 'fact-unknown exceptions.0.granted'],
    ['electronicPrescribing', 'facts.facts.issuedOn.type', 'text', 'fact-word-unknown facts'],
    ['electronicPrescribing', 'facts.facts.exception.by', 'sort', 'fact-word-unknown exceptions.0.kind'],
    ['electronicPrescribing', 'free.0.when', { fact: NOBODY, is: true }, 'fact-unknown free.0.when.fact'],
  ])('that it does not have, or has as something else, is told by its place: %s.%s = %j', (room, place, value, says) => {
    expect(faultsOf(room, { [place]: value })).toContain(says);
  });

  it('is told once, and of each thing alone', () => {
    expect(faultsOf('access', { 'rules.0.permits': undefined })).toEqual(['member-missing rules.0.permits']);
    expect(faultsOf('queryDuty', { 'facts.facts.lastQuery': { type: 'text', ask: 'When?' } })).toEqual(['fact-word-unknown facts']);
    expect(faultsOf('electronicPrescribing', { 'exceptions.1.facts': [NOBODY] })).toEqual(['fact-unknown exceptions.1.facts.0']);
  });

  it('is asked for only where a rule permits', () => {
    const { rules } = kentucky.access;
    const denial = rules.findIndex(({ effect }) => effect === 'deny');
    for (const permits of [undefined, []]) expect(faultsOf('access', { [`rules.${String(denial)}.permits`]: permits })).toEqual([]);
  });

  it('is asked for only where the law has it: when the program was last asked', () => {
    const facts = Object.entries(kentucky.queryDuty.facts.facts).filter(([name]) => name !== 'lastQuery');
    expect(facts.length).toBeLessThan(Object.keys(kentucky.queryDuty.facts.facts).length);
    expect(faultsOf('queryDuty', { 'facts.facts': Object.fromEntries(facts) })).toEqual([]);
  });

  it('is no name where a question is told apart by its sort, which no claim is', () => {
    const facts = { type: 'one-of', by: 'encounterOn', ask: 'Which?', cases: { any: {} } };
    const said = faultsOf('queryDuty', { facts });
    for (const at of kentucky.queryDuty.laws[0]?.exemptions.keys() ?? []) expect(said).toContain(`fact-word-unknown laws.0.exemptions.${String(at)}.kind`);
  });

  it('is not told where it is a word, or of any words', () => {
    expect(faultsOf('accounts', { 'facts.cases.certificate.event': { type: 'text', ask: 'Which event?', needed: true } })).toEqual([]);
  });

  it('is not told where it is one of those that stand for any', () => {
    expect(faultsOf('corrections', { 'states.requested.clock': 'path' })).toEqual([]);
    expect(faultsOf('corrections', { 'transitions.0.to': 'same' })).toEqual([]);
    expect(faultsOf('queryDuty', { 'laws.0.assume': { action: 'prescribe' } })).toEqual([]);
  });

  it('of an event is one of its own facts; in a row for any event, of whichever', () => {
    const { events } = kentucky.corrections;
    const row = { ...transitions.at(-1), rule: 'ky.correction.guarded', event: 'any' };
    const guarding = (event: string, where: object) => faultsOf('corrections', { transitions: [{ ...row, event, guard: { label: 'some', where } }, ...transitions] });
    expect(events.type).toBe('one-of');
    // `by` says other words in a request than in other events, and is no fact of most.
    expect(guarding('requested', { by: ['patient'] })).toEqual([]);
    expect(guarding('any', { by: ['patient'] })).toEqual([]);
    expect(guarding('error-confirmed', { by: ['patient'] })).toEqual(['fact-unknown transitions.0.guard.where.by']);
    expect(guarding('any', { by: [NOBODY] })).toEqual(['fact-word-unknown transitions.0.guard.where.by']);
    expect(guarding('any', { nobody: [true] })).toEqual(['fact-unknown transitions.0.guard.where.nobody']);
    // Of an event that there is not, nothing is known.
    for (const event of [NOBODY, 'constructor']) expect(guarding(event, { by: ['patient'] })).toEqual([`word-unknown transitions.0.event`, 'fact-unknown transitions.0.guard.where.by']);
  });

  it('of an event is a word where it is held against words, and yes or no where it is not', () => {
    const event = { on: { type: 'date', needed: true, ask: 'When?' }, so: { type: 'yes-no', ask: 'So?' }, who: { type: 'word', words: ['a'], ask: 'Who?' }, note: { type: 'text', ask: 'What?' } };
    const [first] = transitions;
    const guarding = (where: object) => faultsOf('corrections', { 'events.cases.odd': event, transitions: [{ ...first, rule: 'ky.correction.odd', event: 'odd', guard: { label: 'odd', where } }, ...transitions] });
    for (const where of [{ so: [true] }, { so: [true, false] }, { who: ['a'] }, { note: ['anything'] }]) expect(guarding(where)).toEqual([]);
    for (const [name, where] of Object.entries({ so: { so: ['a'] }, who: { who: [true] }, note: { note: [false] } })) expect(guarding(where)).toEqual([`fact-word-unknown transitions.0.guard.where.${name}`]);
    // Words beside a truth are looked for among the words.
    expect(guarding({ so: ['a', true] })).toEqual(['fact-word-unknown transitions.0.guard.where.so']);
    expect(guarding({ who: ['a', true] })).toEqual([]);
  });

  it('in a table of accounts is one of its own question, and the last row stands for every other case', () => {
    const { facts, questions, reasons } = kentucky.accounts;
    const [reason] = Object.keys(reasons);
    const [first, last] = [{ id: 'ky.accounts.first', when: { fact: 'sells', is: true }, duty: 'required', reasons: [reason] }, { id: 'ky.accounts.last', duty: 'open', reasons: [] }];
    const table = (...rows: readonly object[]) =>
      faultsOf('accounts', { facts: { ...facts, cases: { ...facts.cases, seller: { sells: { type: 'yes-no', ask: 'So?' } } } }, questions: { ...questions, seller: { kind: 'table', rows } } });
    expect(table(first, last)).toEqual([]);
    expect(table(last)).toEqual([]);
    expect(table(first)).toEqual(['table-open questions.seller.rows']);
    expect(table(last, first)).toEqual(['table-open questions.seller.rows']);
    expect(table({ ...first, when: { fact: NOBODY, is: true } }, last)).toEqual(['fact-unknown questions.seller.rows.0.when.fact']);
    expect(table({ ...first, when: { all: [{ fact: 'sells', is: 'much' }] } }, last)).toEqual(['fact-word-unknown questions.seller.rows.0.when.all.0.fact']);
  });

  it('is told where a question has no answer, or an answer no end', () => {
    const { certificate, 'next-step': steps } = kentucky.accounts.questions;
    expect(faultsOf('accounts', { 'questions.certificate': undefined })).toContain('member-missing questions.certificate');
    expect(faultsOf('accounts', { 'questions.next-step.rows': steps && 'rows' in steps ? steps.rows.slice(0, -1) : [] })).toContain('table-open questions.next-step.rows');
    const { facts } = kentucky.accounts;
    for (const wrong of [{ ...facts, by: 'question' }, { type: 'facts', ask: 'Which?', facts: { ask: { type: 'text', ask: 'Which?' } } }]) {
      expect(checkProfile(profileWith('accounts', { facts: wrong })).map(({ code, path, params }) => [code, path.join('.'), params])).toEqual([['rules.profile.fact-unknown', 'accounts.facts', { name: 'ask' }]]);
    }
    expect(faultsOf('accounts', { 'questions.delegate-enrollment': { kind: 'enrollment' } })).toEqual([]);
    expect(faultsOf('accounts', { enrollment: kentucky.accounts.enrollment.map(({ id, fact, reason }) => ({ id, fact, reason })) })).toEqual([]);
    for (const limit of ['activationHours', 'welcomeDays', 'passwordDays', 'noticeDays']) expect(faultsOf('accounts', { [limit]: undefined })).toEqual([`member-missing ${limit}`]);
    // Nor is what every object inherits an answer.
    expect(faultsOf('accounts', { 'facts.cases.constructor': {} })).toEqual(['member-missing questions.constructor']);
    const last = (change: object) => faultsOf('accounts', { 'questions.next-step.rows': steps && 'rows' in steps ? [{ ...steps.rows.at(-1), ...change }] : [] });
    expect(last({})).toEqual([]);
    expect(last({ when: { fact: 'kog.active', is: true } })).toContain('table-open questions.next-step.rows');
    expect(last({ due: { from: 'kog.passwordSetOn', limit: 'passwordDays', past: { state: 'x', next: 'WAIT' } } })).toContain('table-open questions.next-step.rows');
    // A clock that no question asks for need not have a length.
    expect(faultsOf('accounts', { 'questions.registration-notice': certificate, noticeDays: undefined })).not.toContain('member-missing noticeDays');
  });
});
