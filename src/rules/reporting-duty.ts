import { mustBeObject, mustBeOptions, mustHoldNoProfile } from '../core/mistake.js';
import type { PlainDate } from '../core/plain-date.js';
import { foldWord } from '../core/fold-word.js';
import { uspsCode } from '../identifiers/usps-code.js';
import { settingsOf } from '../core/readings.js';
import type { Decision } from './duties/decision.js';
import { givenFacts } from './facts/given-facts.js';
import { decide, knownDate, undecided } from './duties/decision.js';
import type { Facts } from './duties/weigh-condition.js';
import { defaultProfile } from './profile/default-profile.js';
import type { DrugScheduleAnswer } from './drug-schedule.js';
import { drugSchedule } from './drug-schedule.js';
import type { Schedule } from './law/drug-schedule-law.js';
import type { ProfileWith } from './law/profile.js';
import { withRooms } from './profile/room.js';

/** True, false, or `null` for unknown; absent is unknown unless said otherwise. */
export type Known = boolean | null;

/** Substances whose schedule the library can look up. */
export type ReportableDrug =
  | 'gabapentin'
  | 'nalbuphine'
  | 'pentazocine'
  | 'barbital'
  | 'methylphenobarbital'
  | 'phenobarbital'
  | 'tianeptine'
  | 'medicinal cannabis'
  | 'phenobarbital combination'
  | 'butalbital combination'
  | 'butalbital'
  | 'tramadol'
  | 'carisoprodol';

/** What is known of a dispensing or administering. An unknown fact is never guessed. */
export interface ReportabilityFacts {
  /** What happened: dispensed for later use, or given on the spot. */
  readonly event?: 'dispensed' | 'administered' | null;
  /** The local day of it, `YYYY-MM-DD`. */
  readonly on?: string | null;
  /** Who did it. */
  readonly by?:
    | 'pharmacy'
    | 'practitioner'
    | 'hospital'
    | 'health-facility'
    | 'narcotic-treatment-program'
    | 'veterinarian'
    | 'wholesaler'
    | 'cannabis-dispensary'
    | 'ambulance-crew'
    | null;
  /** Whether that party has a DEA number. */
  readonly deaNumber?: Known;
  /** The jurisdiction's own schedule on that day; `none`: not controlled. */
  readonly schedule?: Schedule | null;
  /** Looked up when `schedule` is absent or `null`. */
  readonly drug?: ReportableDrug | (string & {}) | null;
  /** Listed as an excluded nonnarcotic substance; absent: does not arise. */
  readonly nonnarcoticExclusionListed?: Known;
  /** Exempted by the federal list of exempt prescription products; absent: does not arise. */
  readonly federalExemptPrescriptionProduct?: Known;
  /** Where it happened. */
  readonly setting?:
    | 'hospital-inpatient'
    | 'emergency-department'
    | 'nursing-facility'
    | 'child-caring-facility'
    | 'licensed-facility'
    | 'discharge'
    | 'jail'
    | 'correctional-facility'
    | 'juvenile-detention'
    | 'office'
    | 'ambulance'
    | null;
  /** Hours the supply handed out lasts; absent: the short-supply exception is not claimed. */
  readonly supplyHours?: number | null;
  /** Absent or `null`: the research exception is not claimed. */
  readonly research?: {
    /** A review board has approved the protocol. */
    readonly irbApproved?: Known;
    /** The board has a federalwide assurance. */
    readonly federalwideAssurance?: Known;
    /** The study is blinded. */
    readonly blinded?: Known;
    /** There is a certificate of confidentiality. */
    readonly certificateOfConfidentiality?: Known;
  } | null;
  /** Whether it was picked up; absent: yes. */
  readonly pickedUp?: Known;
  /** The state of the dispenser by its USPS code; absent: the profile's own. */
  readonly dispenserState?: string | null;
  /** The state where it was handed over or to which it was sent, by its USPS code; absent: the profile's own. */
  readonly destinationState?: string | null;
  /** The state in which the patient lives, by its USPS code. */
  readonly patientHomeState?: string | null;
  /** Whether the patient consents; asked of narcotic treatment programs only. */
  readonly patientConsent?: Known;
  /** A person or an animal. Never decides: an animal changes the patient number alone. */
  readonly patient?: 'person' | 'animal' | null;
  /** The federal schedule. Never decides, like every fact below. */
  readonly federalSchedule?: Schedule | null;
  /** The profession of the one who did it. Never decides. */
  readonly profession?: string | null;
  /** Who prescribed it. Never decides. */
  readonly prescriber?: string | null;
  /** How it was paid. Never decides. */
  readonly payment?: string | null;
  /** Which refill it is. Never decides. */
  readonly refill?: string | null;
  /** How it was delivered. Never decides. */
  readonly delivery?: string | null;
  /** Whether it is a compound. Never decides. */
  readonly compound?: Known;
  /** The register it was given through. Never decides. */
  readonly via?: 'central-registry' | null;
}

const COMBINATION = ' combination';

/** The schedule of the drug; of a combination only once both product lists are known not to take it out. */
function scheduleOf(facts: ReportabilityFacts, on: PlainDate | null, profile: ProfileWith<'drugSchedules'>): DrugScheduleAnswer | undefined {
  const { drug } = facts;
  if (facts.schedule !== undefined && facts.schedule !== null) return undefined;
  if (typeof drug !== 'string') return undefined;
  const name = foldWord(drug);
  const isPlain = facts.nonnarcoticExclusionListed === false && facts.federalExemptPrescriptionProduct === false;
  return drugSchedule(name.endsWith(COMBINATION) && isPlain ? name.slice(0, -COMBINATION.length) : name, on, { profile });
}

/** A state's postal code, or `null` for anything that is none. Absent stays absent. */
function stateOf(state: unknown): string | null | undefined {
  if (state === undefined) return undefined;
  const code = typeof state === 'string' ? uspsCode.parse(state) : undefined;
  return code?.ok ? code.value : null;
}

/** The facts of a study; of a study told in another shape nothing is known. */
function researchOf(research: ReportabilityFacts['research']): Facts {
  if (research === undefined || research === null) return { research: false };
  return { research: true, ...Object.fromEntries(Object.entries(givenFacts(research)).map(([name, value]) => [`research.${name}`, value])) };
}

/** The law a reporting duty is asked under. */
export type ReportingDutyLaw = ProfileWith<'reportingDuty' | 'drugSchedules' | 'readings'>;

/** How {@link reportingDuty} is asked. */
export interface ReportingDutyOptions {
  /** The jurisdiction. Default Kentucky's. Another one's facts have the words of its own tables. */
  readonly profile?: ReportingDutyLaw;
  /** The day, where the facts give none. */
  readonly on?: PlainDate;
  /** How open questions are taken, by the id of the reading. Default: the profile's. */
  readonly readings?: Readonly<Record<string, string>>;
}

/**
 * Whether a dispensing or administering must be reported, with every condition that does not hold.
 *
 * `on` is the day where the facts give none. Without a day the latest recorded law is asked, what it turns on by date stays open, and `on` of the
 * answer is `null`. Unknown facts make the outcome `indeterminate` and are listed in `missing`; law that was
 * remembered and not read makes `verified` false. Words, drug names and states compare without case and outer blanks. A profile without such a duty
 * answers with `rules.room-missing`. Kentucky: 902 KAR 55:110 s.2(1), KRS 218A.202.
 *
 * @example
 * ```ts
 * import { reportingDuty } from 'kasper-rules/rules';
 * const decision = reportingDuty({ event: 'dispensed', on: '2025-03-10', by: 'pharmacy', deaNumber: true, drug: 'gabapentin' });
 * console.log(decision.outcome); // required
 * ```
 */
export function reportingDuty(facts: ReportabilityFacts, options?: ReportingDutyOptions): Decision;
export function reportingDuty(
  facts: Facts,
  options: ReportingDutyOptions & {
    /** The jurisdiction; its own tables say what the facts are. */
    readonly profile: ReportingDutyLaw;
  },
): Decision;
export function reportingDuty(given: ReportabilityFacts | Facts, options: ReportingDutyOptions = {}): Decision {
  mustBeObject('reportingDuty', given, 'the facts');
  mustHoldNoProfile('reportingDuty', given);
  mustBeOptions('reportingDuty', options);
  const { profile = defaultProfile, on, readings } = options;
  const facts: ReportabilityFacts = givenFacts(given);
  const day = knownDate(facts.on ?? on);
  const rooms = withRooms(profile, 'reportingDuty');
  if ('code' in rooms) return undecided(rooms, day);
  const found = scheduleOf(facts, day, profile);
  const known: Facts = {
    ...facts,
    ...researchOf(facts.research),
    ...(found && { schedule: found.possible.length > 0 ? found.possible : null }),
    dispenserState: stateOf(facts.dispenserState),
    destinationState: stateOf(facts.destinationState),
    patientHomeState: stateOf(facts.patientHomeState),
  };
  const decision = decide(rooms.reportingDuty, known, day, found && { schedule: found.cites }, settingsOf(profile.readings, readings));
  return found?.issues && decision.missing.includes('schedule') ? { ...decision, verified: false, issues: found.issues } : decision;
}
