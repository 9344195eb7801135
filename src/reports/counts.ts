import { mustBeObject } from '../core/mistake.js';
import { dayOf, groundsOf, isForAnimal, isNothing, spanOf, type Frame, type Framed, type HeldRecord, type Tally, type UnknownRecord } from './answer.js';
import { choice } from './citations.js';
import { personBy, type PersonOf } from './exact-person.js';
import { pharmacyNumber, prescriberNumber, prescriptionNumber } from './registration.js';
import { recordsGiven } from './records-given.js';

/** How many there are among the records filled within a frame. */
export interface Counts extends Framed {
  /** Records; one that says that nothing was dispensed is none. */
  readonly dispensings: Tally;
  /** Fills; the parts of a partial fill are one. */
  readonly fills: Tally;
  /** Prescriptions, by number and pharmacy. */
  readonly prescriptions: Tally;
  /** Registrations of prescribers, with their suffix. */
  readonly prescribers: Tally;
  /** Registrations of dispensers; stores of one chain are several. */
  readonly pharmacies: Tally;
  /** Persons, by the key given with `personOf`; animals are none. */
  readonly people?: Tally;
  /** Records for animals. */
  readonly animals: number;
}

/** What is counted. */
export interface CountOptions {
  /** The days looked at: a record counts by the day filled. */
  readonly frame: Frame;
  /** The key of a person; without it persons are not counted. */
  readonly personOf?: PersonOf;
}

/** Values as they come in, each once, and how many records had none. */
function tallyOf(records: readonly HeldRecord[], undated: number, valueOf: (record: HeldRecord) => string | undefined): Tally {
  const values = new Set<string>();
  let withoutNumber = undated;
  for (const record of records) {
    const value = valueOf(record);
    if (value === undefined) withoutNumber += 1;
    else values.add(value);
  }
  return { known: values.size, withoutNumber };
}

function fillNumber(record: HeldRecord): string | undefined {
  const prescription = prescriptionNumber(record);
  const { refillNumber } = record.dispensing;
  return prescription === undefined || refillNumber === undefined ? undefined : `${prescription} ${String(refillNumber)}`;
}

/** What is not known of a record that is counted. */
function unknownOf(record: HeldRecord): UnknownRecord[] {
  const { id } = record;
  return [
    ...(prescriberNumber(record.prescriber) === undefined ? [{ id, reason: 'prescriber-missing' } as const] : []),
    ...(pharmacyNumber(record.pharmacy) === undefined ? [{ id, reason: 'pharmacy-missing' } as const] : []),
    ...(fillNumber(record) === undefined ? [{ id, reason: 'number-missing' } as const] : []),
  ];
}

/**
 * Counts the records filled within a frame, their fills and prescriptions, and the registrations of prescribers and pharmacies in them.
 *
 * A count of registrations is none of persons. Each tally says how many records have no number: any of them may be another or one of those
 * known, so hold it against a threshold with `reaches`. Records without a date filled stand in `withoutNumber` of every tally.
 *
 * @example
 * ```ts
 * import { counts } from 'kasper-rules/reports';
 *
 * const record = { id: 'a', dispensing: { dateFilled: '2025-01-01' }, patient: {}, pharmacy: {}, compound: [], prescriber: { dea: 'AA0000001' } } as const;
 * const { prescribers } = counts([record, { ...record, id: 'b', prescriber: { dea: 'aa0000001 ' } }], { frame: { from: '2025-01-01', to: '2025-12-31', asOf: '2026-02-01' } });
 * console.log(prescribers); // { known: 1, withoutNumber: 0 }
 * ```
 */
export function counts(records: readonly HeldRecord[], options: CountOptions): Counts {
  recordsGiven('counts', records);
  mustBeObject('counts', options, 'the options');
  const { frame, personOf } = options;
  const { first, last } = spanOf('counts', frame);
  const dispensed = records.filter((record) => !isNothing(record));
  const undated = dispensed.filter(({ dispensing }) => dayOf(dispensing.dateFilled) === undefined);
  const within = dispensed.filter(({ dispensing }) => {
    const day = dayOf(dispensing.dateFilled);
    return day !== undefined && day >= first && day <= last;
  });
  const ofPeople = within.filter((record) => !isForAnimal(record));
  const tally = (valueOf: (record: HeldRecord) => string | undefined) => tallyOf(within, undated.length, valueOf);
  return {
    frame,
    dispensings: { known: within.length, withoutNumber: undated.length },
    fills: tally(fillNumber),
    prescriptions: tally(prescriptionNumber),
    prescribers: tally(({ prescriber }) => prescriberNumber(prescriber)),
    pharmacies: tally(({ pharmacy }) => pharmacyNumber(pharmacy)),
    ...(personOf && { people: tallyOf(ofPeople, undated.length, (record) => personBy(personOf, record)) }),
    animals: within.length - ofPeople.length,
    ...groundsOf({
      definitions: ['prescriptions', 'fills', 'registrations'],
      cites: [choice],
      caveats: ['registrations', 'late-data', personOf !== undefined && 'linkage'],
      unknown: [...undated.map(({ id }) => ({ id, reason: 'date-missing' }) as const), ...within.flatMap(unknownOf)],
    }),
  };
}
