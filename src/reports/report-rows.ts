import type { PlainDate } from '../core/plain-date.js';
import { drugSchedule } from '../rules/drug-schedule.js';
import type { Schedule } from '../rules/law/drug-schedule-law.js';
import type { ProfileWith } from '../rules/law/profile.js';
import { dayOf, type HeldRecord } from './answer.js';
import type { KnownRecord } from './dose-days.js';
import type { OpioidFacts } from './drug-facts.js';
import { stated, unitsOf, type EquivalentOutcome } from './morphine-equivalent.js';
import { pharmacyNumber, prescriberNumber } from './registration.js';

/** What a row shows beside what it always shows. */
export type ShownMember = 'prescriber-names' | 'pharmacy-names' | 'prescription-numbers';

/** One dispensing as a report shows it; no number, name, birth date or address of a patient. */
export interface ReportRow {
  /** Its name in this report, by the day filled; a supply filled before the days looked at has a name and no row. */
  readonly id: string;
  /** Day filled; `null` where the record has none. */
  readonly dateFilled: PlainDate | null;
  /** Day sold, where the record has one. */
  readonly dateSold?: PlainDate;
  /** What the catalogue calls the product; `null` where it does not know it. */
  readonly product: string | null;
  /** The number of the product as reported; `null` where there is none. */
  readonly productId: string | null;
  /** The schedule: the law's own word before that of the catalogue; `null` where neither says. */
  readonly schedule: Schedule | null;
  /** How much was dispensed. */
  readonly quantity: number | null;
  /** What the quantity counts. */
  readonly units: OpioidFacts['per'] | null;
  /** For how many days. */
  readonly daysSupply: number | null;
  /** Which refill; 0 is the original fill. */
  readonly refillNumber: number | null;
  /** The part of a partial fill, where the record says one. */
  readonly partialFill?: string;
  /** Registration of the prescriber with its suffix. */
  readonly prescriber: string | null;
  /** Registration of the dispenser. */
  readonly pharmacy: string | null;
  /** Name of the prescriber, where it is asked for. */
  readonly prescriberName?: string;
  /** Name of the pharmacy, where it is asked for. */
  readonly pharmacyName?: string;
  /** Number of the prescription, where it is asked for. */
  readonly prescriptionNumber?: string;
  /** The dose, or why there is none. */
  readonly equivalent: EquivalentOutcome;
}

/** DSP13 as the standard has it; whatever else stands there may be of a person. */
const PART = /^\d\d$/;

const numberOrNull = (value: number | undefined): number | null => (value !== undefined && Number.isFinite(value) ? value : null);

/** Asks the law for the schedule of each ingredient and day once. */
export function scheduler(profile: ProfileWith<'drugSchedules'> | undefined): (known: KnownRecord) => Schedule | null {
  const options = profile && { profile };
  const answers = new Map<string, Schedule | null>();
  /** Whether the law says anything of an ingredient on any day; of most it does not. */
  const recorded = new Map<string, boolean>();
  const isRecorded = (ingredient: string): boolean => {
    const known = recorded.get(ingredient) ?? drugSchedule(ingredient, null, options).possible.length > 0;
    recorded.set(ingredient, known);
    return known;
  };
  const lawOn = (ingredient: string, on: PlainDate | null): Schedule | null => {
    if (!isRecorded(ingredient)) return null;
    const asked = `${ingredient} ${on ?? ''}`;
    const answered = answers.get(asked);
    if (answered !== undefined) return answered;
    const { schedule } = drugSchedule(ingredient, on, options);
    answers.set(asked, schedule);
    return schedule;
  };
  return ({ record, facts }) => {
    const ingredient = facts?.ingredient ?? facts?.opioid?.ingredient;
    const { dateFilled } = record.dispensing;
    const law = ingredient === undefined ? null : lawOn(ingredient, dayOf(dateFilled) === undefined ? null : (dateFilled ?? null));
    return law ?? facts?.schedule ?? null;
  };
}

/** The row of a record. */
export function rowOf(known: KnownRecord, scheduleOf: (known: KnownRecord) => Schedule | null, show: readonly ShownMember[]): ReportRow {
  const { record, facts, weighed } = known;
  const { dispensing, prescriber, pharmacy } = record;
  const { dateFilled, dateSold, productId, quantityDispensed, dosageUnits, daysSupply, refillNumber, partialFill, prescriptionNumber } = dispensing;
  const name = [prescriber.firstName, prescriber.lastName].filter((part) => part !== undefined).join(' ');
  return {
    id: record.id,
    dateFilled: dayOf(dateFilled) === undefined ? null : (dateFilled ?? null),
    ...(dayOf(dateSold) !== undefined && dateSold !== undefined && { dateSold }),
    product: facts?.name ?? null,
    productId: productId ?? null,
    schedule: scheduleOf(known),
    quantity: numberOrNull(quantityDispensed),
    units: dosageUnits === undefined ? null : (unitsOf[dosageUnits] ?? null),
    daysSupply: numberOrNull(daysSupply),
    refillNumber: numberOrNull(refillNumber),
    ...(partialFill !== undefined && PART.test(partialFill) && { partialFill }),
    prescriber: prescriberNumber(prescriber) ?? null,
    pharmacy: pharmacyNumber(pharmacy) ?? null,
    ...(show.includes('prescriber-names') && name !== '' && { prescriberName: name }),
    ...(show.includes('pharmacy-names') && pharmacy.name !== undefined && { pharmacyName: pharmacy.name }),
    ...(show.includes('prescription-numbers') && prescriptionNumber !== undefined && { prescriptionNumber }),
    equivalent: stated(weighed),
  };
}

/** Records of a report in order, named anew: a number of the holder's would tell of records that are not in it. */
export function numbered(records: readonly HeldRecord[]): readonly HeldRecord[] {
  const dayOrLast = ({ dispensing }: HeldRecord) => dispensing.dateFilled ?? '~';
  const order = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  return [...records]
    .sort((one, other) => order(dayOrLast(one), dayOrLast(other)) || order(contentOf(one), contentOf(other)))
    .map((record, index) => ({ ...record, id: String(index + 1) }));
}

/** What tells records of one day apart without the holder's name for them. */
function contentOf({ pharmacy, prescriber, dispensing }: HeldRecord): string {
  const { prescriptionNumber, refillNumber, partialFill, productId, quantityDispensed, daysSupply } = dispensing;
  return JSON.stringify([pharmacy.dea, prescriptionNumber, refillNumber, partialFill, productId, quantityDispensed, daysSupply, prescriber.dea]);
}
