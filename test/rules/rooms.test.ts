import * as access from 'kasper-rules/access';
import * as corrections from 'kasper-rules/corrections';
import { kentucky } from 'kasper-rules/kentucky';
import type { Profile, ProfileRoom } from 'kasper-rules/rules';
import * as rules from 'kasper-rules/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const dispensed = { dispensing: { reportingStatus: '00', prescriptionNumber: '77', dateFilled: '2025-03-10', refillNumber: 0, daysSupply: 30 }, prescriber: {}, compound: [] } as const;
const sent = { header: { version: '4.2', controlNumber: '1', creationDate: '2025-03-11', creationTime: '0815', fileType: 'P' }, source: {}, pharmacies: [] } as const;
const request = { at: '2025-03-10', requester: { kind: 'pharmacist', licensed: true, account: 'active' }, asked: { report: 'patient' }, channel: 'ekasper', purpose: 'treatment' } as const;
const event = { type: 'requested', on: '2025-03-03', by: 'patient', to: 'dispenser' } as const;

/** Every question to a profile that has an answer of its own for a missing room, and the rooms it cannot do without. */
const questions: readonly (readonly [name: string, rooms: readonly ProfileRoom[], ask: (profile: Profile) => object])[] = [
  ['reportingDeadline', ['reporting', 'calendar', 'readings'], (profile) => rules.reportingDeadline({ dispensed: '2025-03-10', profile })],
  ['extensionDeadline', ['reporting', 'calendar', 'readings'], (profile) => rules.extensionDeadline({ discovered: '2025-03-10T10:00', zone: 'America/Chicago', profile })],
  ['correctionDeadline', ['corrections', 'calendar'], (profile) => rules.correctionDeadline({ requestedOn: '2025-03-10', profile })],
  ['branchNoticeDeadline', ['corrections', 'calendar', 'reporting', 'readings'], (profile) => rules.branchNoticeDeadline({ correctedOn: '2025-03-10', profile })],
  ['reportingDuty', ['reportingDuty', 'drugSchedules'], (profile) => rules.reportingDuty({ event: 'dispensed', on: '2025-03-10', by: 'pharmacy', deaNumber: true, drug: 'gabapentin' }, { profile })],
  ['toxicologyDuty', ['toxicologyDuty'], (profile) => rules.toxicologyDuty({ on: '2025-03-10', facility: 'acute-care-hospital' }, { profile })],
  ['drugSchedule', ['drugSchedules'], (profile) => rules.drugSchedule('gabapentin', '2025-03-10', { profile })],
  ['patientIdentifier', ['patientIdentifier'], (profile) => rules.patientIdentifier({ kind: 'adult', ssn: '123-45-6789' }, { profile })],
  ['transmissionChannels', ['reporting'], (profile) => rules.transmissionChannels({ profile })],
  ['zoneOfCounty', ['counties'], (profile) => rules.zoneOfCounty('Warren', { profile })],
  ['decideAccess', ['access'], (profile) => access.decideAccess(request, { profile })],
  ['decideRedisclosure', ['access'], (profile) => access.decideRedisclosure({ at: '2025-03-10', from: 'pharmacist', obtainedUnder: 'treatment', to: { kind: 'practitioner' } }, { profile })],
  ['decideAccount', ['accounts'], (profile) => access.decideAccount({ ask: 'certificate', event: 'other' }, { profile })],
  ['queryDuty', ['queryDuty'], (profile) => access.queryDuty({ encounterOn: '2025-03-10', profession: 'physician', action: 'prescribe', drug: { schedule: 'II' }, patient: { species: 'human' } }, { profile })],
  ['electronicPrescribingDuty', ['electronicPrescribing'], (profile) => access.electronicPrescribingDuty({ issuedOn: '2025-03-10', schedule: 'II', form: 'written', side: 'prescriber' }, { profile })],
  ['trackCorrection', ['corrections', 'calendar'], (profile) => corrections.trackCorrection({ events: [event], at: '2025-03-20' }, { profile })],
  ['suggestRecord', ['corrections', 'asap'], (profile) => corrections.suggestRecord(dispensed, { dispensing: { daysSupply: 20 } }, { profile })],
  ['correctionRecords', ['corrections', 'asap'], (profile) => corrections.correctionRecords(dispensed, { record: 'revise', changes: { dispensing: { daysSupply: 20 } } }, { profile })],
  ['reconcile', ['corrections', 'asap'], (profile) => corrections.reconcile(sent, sent, { profile })],
];

const without = (missing: readonly ProfileRoom[]): Profile => {
  const rest = Object.entries(kentucky).filter(([room]) => !missing.some((name) => name === room));
  return { ...(Object.fromEntries(rest) as Partial<typeof kentucky>), id: 'xx', name: 'Example' };
};

/** The rooms that an answer says are missing. */
const missingRooms = (answer: object) => {
  const issues = 'issues' in answer ? (answer.issues as readonly { code: string; params?: object }[]) : [];
  return issues.filter(({ code }) => code === 'rules.room-missing').map(({ params }) => params);
};

describe('a profile without a room', () => {
  it.each(questions.flatMap(([name, rooms, ask]) => rooms.map((room) => [name, room, ask] as const)))('answers %s without %s by naming it', (_, room, ask) => {
    const answer = ask(without([room]));
    expect(missingRooms(answer)).toEqual([{ room, profile: 'xx' }]);
    const isDecision = 'verified' in answer;
    expect(answer).toMatchObject(isDecision ? { verified: false } : {});
    expect([Object.values(answer).includes('indeterminate'), 'ok' in answer && answer.ok]).toEqual([isDecision, false]);
  });

  it.each(questions)('answers %s as it does with all rooms when it has those it names', (_, rooms, ask) => {
    const others = Object.keys(kentucky).filter((room): room is ProfileRoom => room !== 'id' && room !== 'name' && !rooms.some((name) => name === room));
    expect(ask({ ...without(others), id: 'ky', name: 'Kentucky' })).toEqual(ask(kentucky));
  });

  it('says which part of the law of reporting it lacks', () => {
    const profile = { ...kentucky, id: 'xx', reporting: { deadline: kentucky.reporting.deadline } };
    expect(missingRooms(rules.reportingDeadline({ dispensed: '2025-03-10', profile }))).toEqual([{ room: 'reporting.closeOfBusiness', profile: 'xx' }]);
    expect(missingRooms(rules.transmissionChannels({ profile }))).toEqual([{ room: 'reporting.channels', profile: 'xx' }]);
  });

  it('counts days with a calendar alone, and throws without one', () => {
    expect(rules.addBusinessDays('2025-07-03', 1, { profile: { calendar: kentucky.calendar } })).toBe('2025-07-07');
    expect(() => rules.isBusinessDay('2025-07-03', { profile: { id: 'xx' } })).toThrow(/profile xx has no room `calendar`/);
  });

  it('tracks a case by the closures given, without a calendar', () => {
    const tracked = corrections.trackCorrection({ events: [event], at: '2025-03-20', closures: [] }, { profile: without(['calendar']) });
    expect(tracked).toMatchObject({ ok: true, value: { state: 'requested' } });
  });

  it('lists the rules and codes of the rooms it has, and is explained', () => {
    const profile = without(['access', 'queryDuty']);
    expect(new Set(rules.rulesOf(profile).map(({ room }) => room))).not.toContain('access');
    expect(new Set(rules.codesOf(profile).map(({ room }) => room))).toEqual(new Set(['accounts', 'electronicPrescribing']));
    expect(rules.checkProfile({ id: 'xx', name: 'Example' })).toEqual([]);
    const decision = access.decideAccess(request, { profile });
    expect(access.explain(decision, { profile })).toMatch(/^Undecided.*\n\nWhy\n.*has no room `access`/);
    expect(access.explainAccessRule('ky.access.officer', { profile })).toBeUndefined();
  });

  it("never answers with another state's law, whichever rooms it lacks", () => {
    const rooms = Object.keys(kentucky).filter((room): room is ProfileRoom => room !== 'id' && room !== 'name');
    fc.assert(
      fc.property(fc.subarray(rooms), fc.constantFrom(...questions), (missing, [, needed, ask]) => {
        const answer = ask(without(missing));
        const lacks = needed.some((room) => missing.includes(room));
        expect(missingRooms(answer).length > 0).toBe(lacks);
        if (lacks && !Object.hasOwn(answer, 'outcome')) expect(JSON.stringify(answer)).not.toMatch(/\bKAR\b|\bKRS\b/);
      }),
    );
  });
});
