import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate, parse, validate, write } from 'kasper-rules/asap';
import { correctionRecords, reconcile, reportedDispensings, resend } from 'kasper-rules/corrections';
import type { ReceiverAnswer, RecordOptions, ReportedDispensing } from 'kasper-rules/corrections';
import { kentucky } from 'kasper-rules/kentucky';
import { anyRecords, errorsOf, fileOf, frozen, records, sampleText, valueOf, without } from './reported-records.js';

const { first, second, third } = records;
const twenty = { dispensing: { daysSupply: 20 } } as const;

const withStatus = (record: ReportedDispensing, reportingStatus: '00' | '01' | '02'): ReportedDispensing => ({ ...record, dispensing: { ...record.dispensing, reportingStatus } });
const statusesOf = (entries: readonly ReportedDispensing[]) => entries.map(({ dispensing }) => dispensing.reportingStatus);
const codesOf = (result: ReturnType<typeof resend>) => result.issues.map(({ code }) => code);
const accepting = (...acceptedStatuses: readonly ('revise' | 'void')[]): RecordOptions => ({
  profile: { ...kentucky, corrections: { ...kentucky.corrections, records: kentucky.corrections.records.map((rule) => ({ ...rule, value: { ...rule.value, acceptedStatuses } })) } },
});

describe('resend, of what was rejected', () => {
  it('sends a new record as new, with what was wrong put right', () => {
    expect(valueOf(resend([first], { rejected: twenty }))).toEqual([{ ...first, dispensing: { ...first.dispensing, daysSupply: 20 } }]);
  });

  it('sends it as it is where what was wrong lay elsewhere', () => {
    expect(resend([first, third], { rejected: {} })).toEqual({ ok: true, value: [first, third], issues: [] });
  });

  it('lets change what identifies the record, since the receiver holds none', () => {
    const [sent, ...more] = valueOf(resend([first], { rejected: { dispensing: { prescriptionNumber: '77', dateFilled: '2025-03-09' } } }));
    expect({ status: sent?.dispensing.reportingStatus, more }).toEqual({ status: '00', more: [] });
  });

  it('sends a record without a status as new', () => {
    const blank = { ...first, dispensing: without('reportingStatus', first.dispensing) };
    expect(statusesOf(valueOf(resend([blank], { rejected: {} })))).toEqual(['00']);
  });

  it.each([['01', 'revision'], ['02', 'void']] as const)('sends a %s as what it was, never as new', (status, word) => {
    const result = resend([withStatus(first, status)], { rejected: { dispensing: { refillNumber: 1, refillsAuthorized: 5 } } });
    expect(statusesOf(valueOf(result))).toEqual([status]);
    expect(result.issues).toMatchObject([{ code: 'corrections.sent-as-before', severity: 'info', path: ['entries', 0], params: { status: word } }]);
  });

  it('refuses a status that the program does not take', () => {
    expect(codesOf(resend([withStatus(first, '01')], { rejected: {} }, accepting('void')))).toEqual(['corrections.status-not-accepted']);
    expect(codesOf(resend([withStatus(first, '02')], { rejected: {} }, accepting('revise')))).toEqual(['corrections.status-not-accepted']);
    expect(resend([first], { rejected: {} }, accepting()).ok).toBe(true);
  });

  it('refuses a record that would be rejected again, and names what is wrong', () => {
    const blank = { ...second, dispensing: without('daysSupply', second.dispensing) };
    expect(resend([first, blank], { rejected: {} })).toMatchObject({ ok: false, issues: [{ code: 'asap.missing-element', path: ['entries', 1, 'dispensing', 'daysSupply'] }] });
    expect(resend([blank], { rejected: twenty }).ok).toBe(true);
    const number = { ...first, prescriber: { ...first.prescriber, dea: 'AB12' } };
    expect(codesOf(resend([number], { rejected: twenty }))).toEqual(['asap.bad-format']);
    expect(codesOf(resend([first], { rejected: { dispensing: { dateFilled: '2030-01-01', dateSold: null } } }, { on: '2025-03-31' }))).toEqual(['asap.future-date']);
  });

  it('says nothing of a pharmacy and a patient that the entry does not carry', () => {
    const bare = without('patient', without('pharmacy', first));
    expect(resend([bare], { rejected: {} }).issues).toEqual([]);
    expect(codesOf(resend([bare], { rejected: { patient: { zip: '40601' } } }))).toEqual(['corrections.not-carried']);
  });

  it('refuses a quantity of zero: there is nothing to take back', () => {
    const result = resend([first], { rejected: { dispensing: { quantityDispensed: 0 } } });
    expect(result.issues).toMatchObject([{ code: 'corrections.zero-quantity', params: { reason: 'rejected' } }]);
    expect(resend([withStatus(first, '01')], { rejected: { dispensing: { quantityDispensed: 0 } } }).issues).toMatchObject([{ code: 'corrections.zero-quantity', params: { reason: 'revise' } }]);
  });

  it('refuses a revision or void that lacks what identifies its record', () => {
    const unnumbered = { ...first, dispensing: without('prescriptionNumber', first.dispensing) };
    expect(codesOf(resend([withStatus(unnumbered, '02')], { rejected: {} }))).toEqual(['corrections.incomplete-key']);
    expect(resend([withStatus(unnumbered, '02')], { rejected: { dispensing: { prescriptionNumber: '77' } } }).ok).toBe(true);
    const unmeasured = { ...first, dispensing: without('quantityDispensed', first.dispensing) };
    expect(codesOf(resend([withStatus(unmeasured, '02')], { rejected: {} }))).toEqual(['corrections.incomplete-key']);
  });

  it('goes on from what `locate` finds', () => {
    const { value } = parse(sampleText('20_clean_three_dispensings.dat').replace('*60*30*01*', '*60*thirty*01*'));
    const { records: found } = locate(value, { prescriptionNumber: '6012345' });
    expect(valueOf(resend(found.map(({ entry }) => entry), { rejected: { dispensing: { daysSupply: 30 } } }))).toEqual([first]);
  });
});

describe('resend, of what was accepted', () => {
  it('revises, voids, or voids and sends anew, as the change asks', () => {
    expect(statusesOf(valueOf(resend([first], { accepted: twenty })))).toEqual(['01']);
    expect(statusesOf(valueOf(resend([first, third], { accepted: 'void' })))).toEqual(['02', '02']);
    expect(statusesOf(valueOf(resend([first], { accepted: { dispensing: { quantityDispensed: 0 } } })))).toEqual(['02']);
    const moved = resend([first, second], { accepted: { dispensing: { dateFilled: '2025-03-09' } } });
    expect(statusesOf(valueOf(moved))).toEqual(['02', '02', '00', '00']);
    expect(codesOf(moved)).toEqual(['corrections.wait-unpublished', 'corrections.wait-unpublished']);
  });

  it('answers as `correctionRecords` does', () => {
    expect(resend([first], { accepted: twenty })).toEqual(correctionRecords(first, { record: 'revise', changes: twenty }));
  });

  it('refuses what changes nothing, and what is void already', () => {
    expect(resend([first], { accepted: {} })).toMatchObject({ ok: false, issues: [{ code: 'corrections.nothing-changed', path: ['entries', 0, 'changes'] }] });
    for (const accepted of ['void', twenty] as const) expect(codesOf(resend([withStatus(first, '02')], { accepted }))).toEqual(['corrections.already-void']);
  });

  it('refuses all where one is refused', () => {
    expect(resend([first, withStatus(third, '02')], { accepted: 'void' })).toMatchObject({ ok: false, issues: [{ path: ['entries', 1, 'dispensing', 'reportingStatus'] }] });
  });
});

describe('resend', () => {
  it('answers for no entries, and for a law that does not reach the day', () => {
    expect(resend([], { rejected: twenty })).toEqual({ ok: true, value: [], issues: [] });
    expect(codesOf(resend([first], { rejected: {} }, { on: '2000-01-01' }))).toEqual(['corrections.date-before-law']);
  });

  it('gives an issue for entries and changes from outside that are none', () => {
    for (const answer of [{ rejected: 'all' }, { accepted: 'VOID' }, { accepted: null }]) expect(codesOf(resend([first], answer as unknown as ReceiverAnswer))).toEqual(['corrections.wrong-type']);
    for (const answer of [{ rejected: {} }, { accepted: 'void' }] as const) expect(codesOf(resend([{}] as unknown as ReportedDispensing[], answer))).toContain('corrections.wrong-type');
    expect(codesOf(resend([first], { rejected: { dispensing: { reportingStatus: '02' } } } as unknown as ReceiverAnswer))).toEqual(['corrections.status-given']);
  });

  it('throws when it is not told what became of the records', () => {
    for (const answer of [{}, { rejected: {}, accepted: {} }, undefined, 'rejected']) expect(() => resend([first], answer as never)).toThrow('resend: say what became of the records');
    expect(() => resend([{ path: [], entry: first }] as never, { rejected: {} })).toThrow(/locate.*\.records\.map\(\(\{ entry \}\) => entry\)/);
    expect(() => resend(first as never, { rejected: {} })).toThrow('give the entries as a list');
  });

  it('leaves the entries as they are', () => {
    expect(() => resend([frozen(first)], { rejected: twenty })).not.toThrow();
    expect(() => resend([frozen(first)], { accepted: twenty })).not.toThrow();
  });

  it('makes files that pass, and that leave the receiver with what was meant', () => {
    fc.assert(
      fc.property(anyRecords, fc.integer({ min: 0, max: 255 }), (drawn, bits) => {
        const isRejected = (at: number) => ((bits >> at) & 1) === 1;
        const held = fileOf(...drawn.filter((_, at) => !isRejected(at)));
        const changes = { dispensing: { daysSupply: 99 } };
        const again = valueOf(resend(drawn.filter((_, at) => isRejected(at)), { rejected: changes }));
        const revised = valueOf(resend(drawn.filter((_, at) => !isRejected(at)), { accepted: changes }));
        const file = fileOf(...again, ...revised);
        expect(again.length + revised.length === 0 ? [] : errorsOf(file)).toEqual([]);
        if (again.length + revised.length > 0) expect(validate(write(file), { profile: kentucky, on: '2025-03-31' }).ok).toBe(true);
        const { submission, applied, issues } = reconcile(held, file);
        expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(applied).toEqual({ revised: revised.length, voided: 0, added: again.length });
        expect(reportedDispensings(submission).map(({ dispensing }) => dispensing.daysSupply)).toEqual(drawn.map(() => 99));
      }),
      { numRuns: 60 },
    );
  });
});
