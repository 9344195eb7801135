import { indiana } from 'kasper-rules/indiana';
import { kentucky } from 'kasper-rules/kentucky';
import { ohio } from 'kasper-rules/ohio';
import type { Profile } from 'kasper-rules/rules';
import * as rules from 'kasper-rules/rules';
import { queryDuty } from 'kasper-rules/access';
import { tennessee } from 'kasper-rules/tennessee';
import { describe, expect, it } from 'vitest';
import { example } from './example-state.js';

type Readings = Readonly<Record<string, string>>;

const REPORTERS = ['pharmacy', 'practitioner', 'veterinarian', 'beekeeper'];
const MOMENTS = ['2025-02-16', '2025-11-26T10:00', '2025-01-14T10:00', '2025-10-10T10:00', '2025-05-02T04:30:00Z'];
const closed = { dispenserClosures: { weekdays: [0, 6], dates: ['2025-05-02', '2025-01-15', '2026-01-02'] } } satisfies Pick<rules.ReportingDeadlineInput, 'dispenserClosures'>;

/** Questions about one law, of every sort that its readings may turn. */
function answersOf(profile: Profile, readings: Readings): readonly unknown[] {
  const law = { profile, readings };
  const clocks = { ...law, ...closed, zone: 'America/New_York', closesAt: '18:00' } as const;
  const known = profile.readings?.map(({ id }) => id) ?? [];
  const on = '2025-03-10';
  const sample = { event: 'dispensed', by: 'practitioner', profession: 'physician', sample: true, free: true, ownPatient: true, usedOffPremises: true, setting: 'office', schedule: 'IV', drug: 'zolpidem', supplyHours: 72, on };
  return [
    ...REPORTERS.flatMap((by) =>
      MOMENTS.flatMap((dispensed) =>
        [{}, { sold: '2025-05-09T12:00' }, { lastReport: '2025-05-01T09:00' }].map((more) =>
          rules.reportingDeadline({ ...clocks, ...more, dispensed, facts: { by, event: 'dispensed', pharmacyClosed: true, closedDayAfter: true } }),
        ),
      ),
    ),
    ...(['2025-05-01', '2026-05-18'] as const).map((day) =>
      rules.zeroReportDeadline({ ...clocks, day, lastReport: day === '2025-05-01' ? '2025-04-30T18:00' : '2026-05-15T18:00', lastPossessedOn: '2026-01-05', facts: { by: 'pharmacy', stocks: true } }),
    ),
    rules.reportingDeadline({ ...clocks, sold: '2025-02-16', facts: { by: 'apothecary' } }),
    ...(['2026-01-14', '2026-09-12'] as const).flatMap((day) => [rules.branchNoticeDeadline({ ...clocks, correctedOn: day }), rules.correctionDeadline({ ...clocks, requestedOn: day })]),
    ...['error', 'omission'].map((fault) => rules.errorDeadline({ ...clocks, of: 'correction', discovered: '2025-05-01T09:00', lastReport: '2025-04-30T09:00', facts: { fault } })),
    rules.reportingDuty({ ...sample, profession: 'osteopathic-physician' }, law),
    rules.reportingDuty(sample, law),
    rules.reportingDuty({ event: 'dispensed', by: 'pharmacy', schedule: 'V', on, onCommitteeList: false }, law),
    ...['administered', 'on-premises'].map((event) => rules.reportingDuty({ event, by: 'practitioner', drug: 'buprenorphine', schedule: 'III', on, onPremises: true, administered: true }, law)),
    rules.patientIdentifier({ kind: 'adult', representative: { militaryId: '1234567890' } }, law),
    rules.patientIdentifier({ kind: 'adult', designated: '7700112233' }, law),
    rules.elementRequirement('PHA03', { ...law, record: { PHA02: '1234567' } }),
    ...(known.includes('tn.reading.asap-2009') ? [rules.reportFormat({ ...law, on: '2022-03-01' })] : []),
    ...(known.includes('in.reading.pain-contract')
      ? [queryDuty({ encounterOn: '2025-03-10', action: 'prescribe', profession: 'physician', patient: { species: 'human' }, drug: { class: 'benzodiazepine' }, painContract: true, lastQuery: '2025-02-10' } as never, law as never)]
      : []),
  ];
}

/** Beside the answer stands what it is under other options; that never changes. */
const OTHER_ANSWERS: readonly string[] = ['underReadings', 'alternatives', 'readingsUsed', 'reading', 'closeOfBusiness'];
const inShort = (answers: readonly unknown[]) => answers.map((answer) => JSON.stringify(answer, (name, value: unknown) => (OTHER_ANSWERS.includes(name) ? undefined : value)));

/** Readings of whose options an answer gives both ends. */
const BOTH_GIVEN: readonly string[] = ['ky.reading.calendar-days-roll', 'ky.reading.extension-application', 'oh.reading.correction-rolling'];

const states: readonly Profile[] = [kentucky, ohio, tennessee, indiana, example];
const options = states.flatMap((profile) =>
  (profile.readings ?? []).flatMap(({ id, options: all, default: usual }) => all.filter(({ value }) => value !== usual).map(({ value }) => [id, value, profile] as const)),
);

describe('every option of a reading', () => {
  it.each(options.filter(([id]) => !BOTH_GIVEN.includes(id)))('%s = %s changes some answer', (id, option, profile) => {
    const usual = inShort(answersOf(profile, {}));
    expect(inShort(answersOf(profile, { [id]: option })).some((answer, at) => answer !== usual[at])).toBe(true);
  });

  it('is given beside the other where the law gives two ends', () => {
    const correction = rules.correctionDeadline({ requestedOn: '2025-06-27' });
    expect(correction.ok && correction.value.nominal !== correction.value.rolled).toBe(true);
    const extension = rules.extensionDeadline({ discovered: '2025-03-11T10:00', zone: 'America/New_York' });
    expect(extension.ok && extension.value.strict.dueAt !== extension.value.generous.dueAt).toBe(true);
    const error = rules.errorDeadline({ of: 'correction', discovered: '2026-03-01T10:00', zone: 'America/New_York', facts: { fault: 'error' }, profile: ohio });
    expect(error.ok && error.value.nominal !== error.value.rolled).toBe(true);
  });
});
