import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionIssues, parseCorrectionCase, parseCorrectionEvents } from 'kasper-rules/corrections';
import { anyClosures, anyEvents, days } from './correction-events.js';

const request = { type: 'requested', on: '2025-03-10', by: 'patient', to: 'dispenser' };
const found = (json: unknown) => parseCorrectionEvents(json).issues.map(({ code, path }) => [code, path.join('.')]);

describe('parseCorrectionEvents', () => {
  it.each<[string, unknown, string, string]>([
    ['no list', { events: [] }, 'corrections.wrong-type', ''],
    ['an event that is no object', [null], 'corrections.wrong-type', '0'],
    ['an event without a type', [{}], 'corrections.unknown-event', '0.type'],
    ['an unknown event', [request, { type: 'asked', on: '2025-03-10' }], 'corrections.unknown-event', '1.type'],
    ['an event without its day', [{ type: 'error-confirmed' }], 'corrections.bad-date', '0.on'],
    ['a day that does not exist', [{ type: 'error-confirmed', on: '2025-02-29' }], 'corrections.bad-date', '0.on'],
    ['a time of day', [{ type: 'error-confirmed', on: '2025-03-10T10:00' }], 'corrections.bad-date', '0.on'],
    ['the last year that dates can be written in', [{ type: 'error-confirmed', on: '9999-01-01' }], 'corrections.bad-date', '0.on'],
    ['a missing party', [{ type: 'requested', on: '2025-03-10', to: 'dispenser' }], 'corrections.unknown-value', '0.by'],
    ['an unknown party', [{ ...request, by: 'neighbour' }], 'corrections.unknown-value', '0.by'],
    ['a referral by the patient', [{ type: 'referred-to-branch', on: '2025-03-10', by: 'patient' }], 'corrections.unknown-value', '0.by'],
    ['an unknown addressee', [{ ...request, to: 'board' }], 'corrections.unknown-value', '0.to'],
    ['an unknown kind of record', [{ type: 'transmitted', on: '2025-03-10', record: 'delete' }], 'corrections.unknown-value', '0.record'],
    ['a fact that is a word', [{ ...request, reportDisclosed: 'no' }], 'corrections.wrong-type', '0.reportDisclosed'],
    ['a fact that is null', [{ type: 'transmitted', on: '2025-03-10', record: 'void', accepted: null }], 'corrections.wrong-type', '0.accepted'],
  ])('refuses %s', (_, json, code, path) => {
    expect(parseCorrectionEvents(json).ok).toBe(false);
    expect(found(json)).toEqual([[code, path]]);
  });

  it('warns of a member it does not know, does not pass it on and does not repeat its name', () => {
    const parsed = parseCorrectionEvents([{ ...request, 'Jane Roe': 'Jane Roe' }]);
    expect(parsed).toMatchObject({ ok: true, value: [request], issues: [{ code: 'corrections.unknown-member', severity: 'warning', path: [0] }] });
    expect(JSON.stringify(parsed)).not.toContain('Jane');
  });

  it('takes a fact that is undefined for absent', () => {
    expect(found([{ ...request, reportDisclosed: undefined }])).toEqual([]);
  });

  it('never repeats a value in an issue', () => {
    const { issues } = parseCorrectionEvents([{ type: 'Jane Roe' }, { ...request, by: 'Jane Roe', on: 'Jane Roe', reportDisclosed: 'Jane Roe' }]);
    expect(issues).toHaveLength(4);
    expect(JSON.stringify(issues)).not.toContain('Jane');
  });
});

describe('parseCorrectionCase', () => {
  it('reads what it is given back', () => {
    fc.assert(
      fc.property(anyEvents, days, anyClosures, (events, at, closures) => {
        expect(parseCorrectionCase(JSON.parse(JSON.stringify({ events, at, closures })))).toEqual({ ok: true, value: { events, at, closures }, issues: [] });
      }),
    );
  });

  it.each([null, undefined, 7, 'case', [], [request]])('refuses %j, which is no case, as one that lacks everything', (json) => {
    const parsed = parseCorrectionCase(json);
    expect(parsed.ok).toBe(false);
    expect(parsed.issues.map(({ message }) => message).join()).toMatch(/must be an object/);
  });

  it('says which words and types are allowed', () => {
    const { issues } = parseCorrectionEvents([{ ...request, by: 'neighbour' }, { ...request, reportDisclosed: 'no' }, { type: 'asked', on: '2025-03-10' }]);
    expect(issues.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The member "by" must be one of patient, .*other\.$/),
      'The member "reportDisclosed" must be true or false.',
      expect.stringMatching(/^The type of an event must be one of requested, .+\.$/),
    ]);
  });

  it('reports everything that is wrong with a case', () => {
    const { ok, issues } = parseCorrectionCase({ events: {}, at: '2025-3-1', closures: ['Sunday'] });
    expect(ok).toBe(false);
    expect(issues.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['corrections.wrong-type', 'events'],
      ['corrections.bad-date', 'at'],
      ['corrections.bad-date', 'closures.0'],
    ]);
  });

  it('calls an entry of a list by the list and its place', () => {
    const { issues } = parseCorrectionCase({ events: ['requested'], at: '2025-03-10', closures: ['Sunday'] });
    expect(issues.map(({ message }) => /"(.*?)"/.exec(message)?.[1])).toEqual(['events.0', 'closures.0']);
    expect(parseCorrectionEvents(['requested'])).toMatchObject({ issues: [{ message: 'The member "0" must be an object.' }] });
    expect(parseCorrectionCase(7)).toMatchObject({ issues: [{ message: 'The member "case" must be an object.' }] });
  });

  it('warns of a member of the case or of an event that it does not know', () => {
    const { ok, issues } = parseCorrectionCase({ events: [request, { ...request, by: 'court', id: 7 }], at: '2025-03-10', closures: [], closure: [] });
    expect(ok).toBe(true);
    expect(issues.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['corrections.unknown-member', ''],
      ['corrections.unknown-member', 'events.1'],
    ]);
  });

  it('answers anything at all with a value or with issues', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        const parsed = parseCorrectionCase(json);
        for (const { code } of parsed.issues) expect(correctionIssues).toHaveProperty([code, 'help']);
        expect(parsed.ok || parsed.issues.length > 0).toBe(true);
      }),
    );
  });
});
