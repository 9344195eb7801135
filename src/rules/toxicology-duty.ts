import { mustBeObject, mustBeOptions, mustHoldNoProfile } from '../core/mistake.js';
import type { PlainDate } from '../core/plain-date.js';
import type { Decision } from './duties/decision.js';
import { givenFacts } from './facts/given-facts.js';
import { decide, knownDate, undecided } from './duties/decision.js';
import { defaultProfile } from './profile/default-profile.js';
import type { ProfileWith } from './law/profile.js';
import { withRooms } from './profile/room.js';
import type { Known } from './reporting-duty.js';
import { versionOn } from './law/rule.js';
import type { ToxicologyLaw } from './law/toxicology-law.js';

/** What is known of a toxicology screen. An unknown fact is never guessed. */
export interface ToxicologyFacts {
  /** Where the screen was made. */
  readonly facility?: 'acute-care-hospital' | 'critical-access-hospital' | 'other-hospital' | 'urgent-care-center' | 'physician-office' | 'other' | null;
  /** The local day of it, `YYYY-MM-DD`. */
  readonly on?: string | null;
  /** Which unit ordered it. */
  readonly orderedBy?: 'emergency-department' | 'inpatient-unit' | 'outpatient-clinic' | 'nursery' | 'urgent-care' | 'physician-office' | 'other' | null;
  /** Whether it was ordered to evaluate a suspected overdose. */
  readonly suspectedOverdose?: Known;
  /** Whether the result is positive. */
  readonly resultPositive?: Known;
  /** Whether a controlled substance, or something combined with one, is involved. */
  readonly controlledSubstance?: Known;
  /** Diagnosis codes, with or without dots, of either case. */
  readonly icd10?: readonly string[] | null;
  /** Diagnosis codes of ICD-11. Never decides. */
  readonly icd11?: readonly string[] | null;
  /** Whether the patient is a newborn; absent: no; `null`: not known. */
  readonly newborn?: Known;
  /** What the screen was for. Never decides. */
  readonly purpose?: string | null;
}

/** What {@link toxicologyDuty} asks of a jurisdiction. */
export interface ToxicologyDutyOptions {
  /** The jurisdiction; Kentucky by default. */
  readonly profile?: ProfileWith<'toxicologyDuty'>;
  /** The day, where the facts give none. */
  readonly on?: PlainDate;
}

type Diagnosis = 'listed' | 'not-listed' | null;

/** What one code says; `null` when it settles nothing. */
function diagnosisOf(written: unknown, { listed, underdosing, poisonings, unspecified }: ToxicologyLaw['diagnoses']): Diagnosis {
  const code = typeof written === 'string' ? written.replace(/[\s.]/g, '').toUpperCase() : '';
  const category = code.slice(0, 3);
  const [first, last] = poisonings;
  if (listed.includes(category)) return (code.length === 6 || code.length === 7) && code[5] === underdosing ? 'not-listed' : 'listed';
  const isPoisoning = /^[A-Z]\d\d$/.test(category) && category >= first && category <= last;
  return isPoisoning && !unspecified.some((prefix) => code.startsWith(prefix)) ? 'not-listed' : null;
}

/** What the codes say together: one listed code is enough; a code that settles nothing keeps the others from failing. */
function diagnosesOf(codes: unknown, law: ToxicologyLaw['diagnoses']): Diagnosis {
  if (!Array.isArray(codes) || codes.length === 0) return null;
  const diagnoses = codes.map((code) => diagnosisOf(code, law));
  if (diagnoses.includes('listed')) return 'listed';
  return diagnoses.includes(null) ? null : 'not-listed';
}

/**
 * Whether a hospital must report a toxicology screen, with every condition that does not hold and the channel, which is not ASAP.
 *
 * `on` is the day where the facts give none. Without a day the latest recorded law is asked, what it turns on by date stays open, and `on` of the
 * answer is `null`. Unknown facts make the outcome `indeterminate` and are listed in `missing`.
 * A profile without such a duty
 * answers with `rules.room-missing`. Kentucky: 902 KAR 55:110 s.2(9), s.1(9).
 *
 * @example
 * ```ts
 * import { toxicologyDuty } from 'kasper-rules/rules';
 * const decision = toxicologyDuty({
 *   facility: 'acute-care-hospital', on: '2025-03-10', orderedBy: 'emergency-department',
 *   suspectedOverdose: true, resultPositive: true, controlledSubstance: true, icd10: ['T40.1X1A'],
 * });
 * console.log(decision.outcome, decision.channel); // required Kentucky Health Information Exchange
 * ```
 */
export function toxicologyDuty(facts: ToxicologyFacts, options: ToxicologyDutyOptions = {}): Decision {
  mustBeObject('toxicologyDuty', facts, 'the facts');
  mustHoldNoProfile('toxicologyDuty', facts);
  mustBeOptions('toxicologyDuty', options);
  const { profile = defaultProfile, on } = options;
  const day = knownDate(facts.on ?? on);
  const rooms = withRooms(profile, 'toxicologyDuty');
  if ('code' in rooms) return undecided(rooms, day);
  const law = versionOn(rooms.toxicologyDuty, day ?? undefined);
  return decide(rooms.toxicologyDuty, { ...givenFacts(facts), icd10: law ? diagnosesOf(facts.icd10, law.value.diagnoses) : null }, day);
}
