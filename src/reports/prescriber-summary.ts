import { mustBeList, mustBeObject } from '../core/mistake.js';
import { groundsOf, type Frame, type Framed, type HeldRecord, type Tally } from './answer.js';
import { counts } from './counts.js';
import { factsOf, classesOf, type DrugClass, type DrugOf } from './drug-facts.js';
import type { PersonOf } from './exact-person.js';
import { prescriberNumber } from './registration.js';
import { recordsGiven } from './records-given.js';

/** What is summed up, and of whom. */
export interface PrescriberSummaryOptions {
  /** The days looked at: a record counts by the day filled. */
  readonly frame: Frame;
  /** The catalogue of drugs. */
  readonly drugOf: DrugOf;
  /** The key of a person. */
  readonly personOf: PersonOf;
  /** The classes counted apart. */
  readonly classes: readonly DrugClass[];
  /** The suffix of the registration, where an institution's number is shared. */
  readonly deaSuffix?: string;
}

/** Counts of one class of drugs. */
export interface ClassSummary {
  /** The class. */
  readonly drugClass: DrugClass;
  /** Its fills; a record whose class is not known may be one. */
  readonly fills: Tally;
  /** The persons it was dispensed to. */
  readonly people: Tally;
}

/** Numbers of one registration, to be held against those of others with `comparePeers`. */
export interface PrescriberSummary extends Framed {
  /** All fills. */
  readonly fills: Tally;
  /** All persons. */
  readonly people: Tally;
  /** Each class that was asked for. */
  readonly classes: readonly ClassSummary[];
}

const none: Tally = { known: 0, withoutNumber: 0 };

/**
 * The numbers of one prescriber's registration: fills and persons, in all and by class. Numbers only: what may be shown to whom is
 * decided with `decideAccess`, and a small number of persons is to be hidden before it goes further.
 *
 * @experimental What the report cards of programs count was not read.
 * @example
 * ```ts
 * import { exactPerson, prescriberSummary } from 'kasper-rules/reports';
 *
 * const { fills } = prescriberSummary([], 'AA0000001', { frame: { from: '2025-01-01', to: '2025-03-31', asOf: '2025-05-01' }, drugOf: () => undefined, personOf: exactPerson, classes: ['opioid'] });
 * console.log(fills); // { known: 0, withoutNumber: 0 }
 * ```
 */
export function prescriberSummary(records: readonly HeldRecord[], dea: string, options: PrescriberSummaryOptions): PrescriberSummary {
  recordsGiven('prescriberSummary', records);
  mustBeObject('prescriberSummary', options, 'the options');
  const { frame, drugOf, personOf, classes, deaSuffix } = options;
  mustBeList('prescriberSummary', classes, '`classes`');
  const own = prescriberNumber({ dea, ...(deaSuffix !== undefined && { deaSuffix }) });
  if (own === undefined) throw new TypeError('prescriberSummary: give the DEA number whose records are summed up');
  const known = records.filter(({ prescriber }) => prescriberNumber(prescriber) === own).map((record) => ({ record, classes: classesOf(factsOf(record, drugOf)) }));
  const all = counts(known.map(({ record }) => record), { frame, personOf });
  const unclassed = counts(known.filter((each) => !each.classes).map(({ record }) => record), { frame, personOf });
  const withUnclassed = ({ known: number, withoutNumber }: Tally, open: Tally): Tally => ({ known: number, withoutNumber: withoutNumber + open.known + open.withoutNumber });
  return {
    frame,
    fills: all.fills,
    people: all.people ?? none,
    classes: classes.map((drugClass) => {
      const ofClass = counts(known.filter((each) => each.classes?.includes(drugClass)).map(({ record }) => record), { frame, personOf });
      return { drugClass, fills: withUnclassed(ofClass.fills, unclassed.fills), people: withUnclassed(ofClass.people ?? none, unclassed.people ?? none) };
    }),
    ...groundsOf({ definitions: all.definitions, cites: all.cites, caveats: [...all.caveats, 'small-numbers'], unknown: all.unknown }),
  };
}
