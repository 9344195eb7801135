import * as access from 'kasper-rules/access';
import * as corrections from 'kasper-rules/corrections';
import { kentucky } from 'kasper-rules/kentucky';
import { ohio } from 'kasper-rules/ohio';
import type { Profile, ProfileRoom } from 'kasper-rules/rules';
import * as rules from 'kasper-rules/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { event, questions, request } from './questions.js';

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

  it('declares no facts that could be read', () => {
    const profile = without(['access', 'accounts', 'queryDuty', 'electronicPrescribing', 'corrections']);
    const kentuckys = { at: '2025-03-10', ask: 'uploader', encounterOn: '2025-03-10', issuedOn: '2025-03-10', type: 'requested' };
    for (const parse of [access.parseAccessRequest, access.parseRedisclosure, access.parseAccountFacts, access.parseQueryDutyFacts, access.parseEpcsFacts, corrections.parseCorrectionCase] as readonly ((json: unknown, options: object) => { readonly ok: boolean })[]) {
      expect(parse(kentuckys, { profile }).ok).toBe(false);
    }
    expect(corrections.parseCorrectionEvents([event], { profile }).ok).toBe(false);
    expect(access.parseAccessReadings({ coroner: 'deny' }, { profile }).ok).toBe(false);
  });

  it('says which part of the law of reporting it lacks', () => {
    const profile = { ...kentucky, id: 'xx', reporting: { deadline: kentucky.reporting.deadline } };
    expect(missingRooms(rules.reportingDeadline({ dispensed: '2025-03-10', profile }))).toEqual([{ room: 'reporting.closeOfBusiness', profile: 'xx' }]);
    expect(missingRooms(rules.transmissionChannels({ profile }))).toEqual([{ room: 'reporting.channels', profile: 'xx' }]);
  });

  it('lacks the law of reporting whatever close of business is chosen', () => {
    expect(missingRooms(rules.branchNoticeDeadline({ correctedOn: '2025-03-10', closeOfBusiness: 'noon', profile: without(['reporting']) }))).toEqual([{ room: 'reporting', profile: 'xx' }]);
  });

  it('says what the missing part would say, and how to get it', () => {
    const messageOf = (answer: object) => ('issues' in answer ? (answer.issues as readonly { message: string }[]).map(({ message }) => message).join() : '');
    const profile = { ...kentucky, id: 'xx', reporting: { deadline: kentucky.reporting.deadline } };
    expect(messageOf(rules.reportingDeadline({ dispensed: '2025-03-10', profile }))).toBe(
      'The profile xx has no room `reporting.closeOfBusiness`, which would say at which clock time a due day ends, so its law does not answer this.',
    );
    expect(messageOf(access.decideRedisclosure({}, { profile: ohio }))).toContain('has no room `access.onward`, which would say who may pass data on');
    expect(messageOf(rules.reportingDeadline({ dispensed: '2025-03-10', zone: 'America/New_York', profile: { ...kentucky, id: 'xx', readings: [] } }))).toContain('`readings.ky.reading.');
    for (const [, rooms, ask] of questions) for (const room of rooms) expect(messageOf(ask(without([room])))).not.toContain('undefined');
    expect(rules.rulesIssues['rules.room-missing'].help).toContain('Pass the whole profile');
    const saysOf = (room: string) => /which would say (.*), so its law/.exec(rules.rulesIssues['rules.room-missing'].message({ room, profile: 'xx' }))?.[1];
    expect(['reporting.deadline', 'reporting', 'reporting.attic', 'readings.xx.reading.close', 'access.onward', 'corrections.clocks.transmit', 'corrections.clocks.attic', 'attic', 'attic.reporting'].map(saysOf)).toEqual([
      'when a report is due', 'when and how dispensings are reported', 'when and how dispensings are reported', 'how open questions of law are taken', 'who may pass data on', 'by when a correction is transmitted', 'how errors are put right', 'what was asked', 'what was asked',
    ]);
  });

  it('names the first of several that it lacks, and itself where it has no id', () => {
    expect(missingRooms(corrections.suggestRecord({ dispensing: {}, prescriber: {}, compound: [] }, {}, { profile: without(['asap', 'corrections']) }))).toEqual([{ room: 'corrections', profile: 'xx' }]);
    expect(missingRooms(rules.reportingDeadline({ dispensed: '2025-03-10', profile: {} }))).toEqual([{ room: 'reporting', profile: 'without an id' }]);
    expect(missingRooms(rules.correctionDeadline({ requestedOn: '2025-03-10', profile: {} }))).toEqual([{ room: 'corrections', profile: 'without an id' }]);
  });

  it.each<readonly [string, (profile: Profile) => unknown]>([
    ['reportingDeadline', (profile) => rules.reportingDeadline({ dispensed: '2025-03-10', profile })],
    ['correctionDeadline', (profile) => rules.correctionDeadline({ requestedOn: '2025-03-10', profile })],
    ['branchNoticeDeadline', (profile) => rules.branchNoticeDeadline({ correctedOn: '2025-03-10', profile })],
    ['errorDeadline', (profile) => rules.errorDeadline({ of: 'notice', discovered: '2025-03-10', profile })],
    ['zeroReportDeadline', (profile) => rules.zeroReportDeadline({ day: '2025-03-10', profile })],
    ['extensionDeadline', (profile) => rules.extensionDeadline({ discovered: '2025-03-10T10:00', zone: 'America/Chicago', profile })],
    ['submissionDeadlines', (profile) => rules.submissionDeadlines({ pharmacies: [] }, { transmittedAt: '2025-03-11T08:15:00-04:00', profile })],
  ])('is none where %s is told something else, under which the law of Kentucky would answer', (_, ask) => {
    for (const wrong of [null, 'oh', 5, true]) expect(() => ask(wrong as never)).toThrow(/ption `profile` must be/);
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
