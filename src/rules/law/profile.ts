import type { AsapLaw } from '../../asap/profile.js';
import type { AccessProfile } from './access-rule.js';
import type { AccountRules } from './account-rule.js';
import type { Citation } from '../../core/citation.js';
import type { BusinessCalendar } from './business-calendar.js';
import type { Clock } from './clock.js';
import type { DutyLaw, FactMatch } from './condition.js';
import type { CorrectionProfile } from './correction-rule.js';
import type { CountyZones } from './county-zones.js';
import type { DrugScheduleLaw } from './drug-schedule-law.js';
import type { ElectronicPrescribingRules } from './electronic-prescribing-rule.js';
import type { PatientIdentifierLaw } from './patient-identifier-law.js';
import type { QueryDutyRules } from './query-duty-rule.js';
import type { ReportableDrugLaw } from './reportable-drug-law.js';
import type { Rule } from './rule.js';
import type { ToxicologyLaw } from './toxicology-law.js';

/** An open question of law: what may be answered, what this library answers unless told otherwise, and why. */
export interface Reading {
  /** Permanent: `ky.reading.business-day`. */
  readonly id: string;
  /** The question, as a sentence. */
  readonly question: string;
  /** The option that is taken unless the caller chooses another. */
  readonly default: string;
  /** What may be answered. */
  readonly options: readonly {
    /** The word that chooses it. */
    readonly value: string;
    /** What it means, in one sentence. */
    readonly summary: string;
  }[];
  /** The law behind it, each source with its standing. */
  readonly cites: readonly [Citation, ...Citation[]];
}

/** How close of business may be understood: one of the options the profile names. */
export type CloseOfBusinessOption = 'dispenser-closing' | 'end-of-day' | (string & {});

/** The clock time at which a due day ends. */
export interface ClosingTime {
  /** The option of the reading. */
  readonly option: string;
  /** `office`: the calendar's zone; `dispenser`: the dispenser's own. */
  readonly zone: 'office' | 'dispenser';
  /** `HH:mm`, `HH:mm:ss`, or absent where the caller gives it. */
  readonly time?: string;
}

/** How close of business may be understood, and the reading that chooses. */
export interface ClosingLaw {
  /** The id of the reading. */
  readonly reading: string;
  /** The clock time each of its options means. */
  readonly options: readonly ClosingTime[];
}

/** One item a report carries, and the ASAP elements that carry it. */
export interface ReportedItem {
  /** The letter under which the law lists it: `a`. */
  readonly item: string;
  /** What people call it. */
  readonly name: string;
  /** Where ASAP has no place for it, none. */
  readonly elements: readonly string[];
  /** The facts under which it is asked for; left out: always. */
  readonly when?: Readonly<Record<string, FactMatch>>;
}

/** A ground on which more time is granted, or being late is excused. */
export interface ExtensionGround {
  /** The word that names it in a question. */
  readonly ground: string;
  /** In one sentence. */
  readonly summary: string;
  /** `may`: at the agency's discretion; `shall`: the dispenser is entitled to it; `no-violation`: being late is none; `waiver`: of reporting in this way. */
  readonly grant: 'may' | 'shall' | 'no-violation' | 'waiver';
  /** The facts under which it is one, by name; left out: always. */
  readonly when?: Readonly<Record<string, FactMatch>>;
  /** Days of more time, where the law says how many at most. */
  readonly days?: number;
  /** Years for which it is valid, where the law says so. */
  readonly validYears?: number;
  /** Whether the law asks for a written application. */
  readonly application: boolean;
  /** What to do, in one sentence. */
  readonly advice: string;
  /** What it rests on beside the sources of its version. */
  readonly cites?: readonly [Citation, ...Citation[]];
}

/** The grounds for more time, and the time to apply: elapsed hours from the discovery, or the next date on which state offices are open. */
export interface ExtensionPeriod {
  /** Left out where no time to apply is stated. */
  readonly hours?: number;
  /** The id of the reading. */
  readonly reading?: string;
  /** The grounds that the law knows. */
  readonly grounds: readonly ExtensionGround[];
}

/** A way by which reports reach the program. */
export interface TransmissionChannel {
  /** Permanent id. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** What is sent that way: `ASAP 4.2`. */
  readonly format: string;
  /** Open only to those whose system cannot produce the format the law names. */
  readonly onlyWithoutAsap: boolean;
}

/** When and how dispensings are reported. Each part may be left out, as a room may. */
export interface ReportingLaw {
  /** What a report holds. */
  readonly items?: Rule<readonly ReportedItem[]>;
  /** When a report is due. */
  readonly deadline?: Clock;
  /** At which clock time a due day ends. */
  readonly closeOfBusiness?: Rule<ClosingLaw>;
  /** Whether a report is owed for a day without a dispensing. */
  readonly zeroReportDuty?: Rule<DutyLaw>;
  /** By when it is. */
  readonly zeroReport?: Clock;
  /** By when the program is told of an error that the dispenser finds. */
  readonly errorNotice?: Clock;
  /** By when what was found is put right. */
  readonly errorCorrection?: Clock;
  /** The time to ask for more time. */
  readonly extension?: Rule<ExtensionPeriod>;
  /** The ways by which reports reach the program. */
  readonly channels?: Rule<readonly TransmissionChannel[]>;
}

/**
 * A jurisdiction's law as one plain value: another state is another value, never a fork. It says only what its law says: every room
 * may be left out, and whoever asks a question of a room that is left out is told so (`rules.room-missing`).
 */
export interface Profile {
  /** Permanent and short, before every id of its rules: `ky`. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** What a file must hold. */
  readonly asap?: Rule<AsapLaw>;
  /** Open questions of law. */
  readonly readings?: readonly Reading[];
  /** Days on which offices are closed. */
  readonly calendar?: BusinessCalendar;
  /** When and how dispensings are reported. */
  readonly reporting?: ReportingLaw;
  /** How errors are put right, with their clocks. */
  readonly corrections?: CorrectionProfile;
  /** Which dispensings are reported. */
  readonly reportingDuty?: Rule<DutyLaw>;
  /** Which toxicology results are reported. */
  readonly toxicologyDuty?: Rule<ToxicologyLaw>;
  /** Ingredients and their schedules. */
  readonly drugSchedules?: DrugScheduleLaw;
  /** Drugs reported whatever their schedule. */
  readonly reportableDrugs?: ReportableDrugLaw;
  /** Which number identifies a patient. */
  readonly patientIdentifier?: Rule<PatientIdentifierLaw>;
  /** Who may receive data, and pass them on. */
  readonly access?: AccessProfile;
  /** Accounts and their steps. */
  readonly accounts?: AccountRules;
  /** When the program must be asked. */
  readonly queryDuty?: QueryDutyRules;
  /** When a prescription must be electronic. */
  readonly electronicPrescribing?: ElectronicPrescribingRules;
  /** The time zone of each county. */
  readonly counties?: CountyZones;
}

/** A state's own rooms, each of the type of its data, under what {@link Profile} says of them. */
export type RoomsOf<State, Said = Profile, Names extends keyof Said = keyof State & keyof Said> = { readonly [Name in Names]-?: Name extends keyof State ? State[Name] : never };

/** The part of a profile that holds one field of law: `reporting`, `access`. */
export type ProfileRoom = Exclude<keyof Profile, 'id' | 'name'>;

/** What a question asks of a profile: the rooms it looks at, each of which may be missing, and the id that names the profile then. */
export type ProfileWith<Room extends ProfileRoom> = Pick<Profile, Room> & {
  /** What names the profile in an answer: `ky`. */
  readonly id?: string;
};

/** A profile that leaves no room out. */
export type WholeProfile = Required<Omit<Profile, 'reporting' | 'reportableDrugs'>> & Pick<Profile, 'reportableDrugs'> & {
    /** When and how dispensings are reported: every part that all states have. */
    readonly reporting: Required<Omit<ReportingLaw, OwnReporting>> & Pick<ReportingLaw, OwnReporting>;
  };

/** Parts of the law of reporting that not every state has. */
type OwnReporting = 'zeroReportDuty' | 'zeroReport' | 'errorNotice' | 'errorCorrection';
