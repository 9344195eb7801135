// Generated from the facts beside this folder by `npm run generate`: change those, not this file.

import type { DateFact, FactCases, FactGroup, Needed, NoFacts, NumberFact, WordFact, YesNoFact } from '../../facts/fact-declaration.js';

/** About which encounter is the duty to query asked? */
export type QueryDutyDeclaration = FactGroup<{
  /** On which day is the encounter? A calendar day, YYYY-MM-DD. Always to be given. */
  readonly encounterOn: Needed<DateFact>;
  /** Which profession has the one who prescribes or dispenses? */
  readonly profession: WordFact<'physician' | 'osteopathic-physician' | 'physician-assistant' | 'aprn' | 'dentist' | 'optometrist' | 'podiatrist' | 'veterinarian' | 'pharmacist' | 'other'>;
  /** What is done? */
  readonly action: WordFact<'prescribe' | 'dispense' | 'administer'>;
  /** Which drug is it? Always to be given. */
  readonly drug: Needed<FactGroup<{
    /** To which class does the drug belong? */
    readonly class: WordFact<'opioid-analgesic' | 'opioid-other' | 'benzodiazepine' | 'amphetamine' | 'other'>;
    /** In which schedule is the drug? */
    readonly schedule: WordFact<'I' | 'II' | 'III' | 'IV' | 'V' | 'none'>;
  }>>;
  /** Who is the patient? */
  readonly patient: FactGroup<{
    /** Is the patient a human or an animal? */
    readonly species: WordFact<'human' | 'animal'>;
  }>;
  /** When did this prescriber last prescribe one to the patient? A calendar day, YYYY-MM-DD, or 'never'. Known from: the practice. */
  readonly lastPrescribedOn: DateFact;
  /** When did this episode begin? A calendar day, YYYY-MM-DD. Known from: the practice. */
  readonly episodeStartedOn: DateFact;
  /** Is it a new prescription? Known from: the practice. */
  readonly newPrescription: YesNoFact;
  /** Is it the first time at this site? Known from: the pharmacy. */
  readonly firstAtSite: YesNoFact;
  /** Does the person seem to try to obtain drugs of Schedules II to V improperly? Known from: the practitioner. */
  readonly suspectsImproper: YesNoFact;
  /** Which exemption is claimed? Left out where nobody has said. */
  readonly exemption: FactCases<'kind', {
    /** Where kind is 'none'. */
    readonly none: NoFacts;
    /** Where kind is 'hospice'. */
    readonly hospice: NoFacts;
    /** Where kind is 'inpatient-administration'. */
    readonly 'inpatient-administration': NoFacts;
    /** Where kind is 'short-supply'. */
    readonly 'short-supply': {
      /** For how many days does the supply last? A number, at least 0. */
      readonly supplyDays: NumberFact;
      /** How many refills does it have? A number, at least 0. */
      readonly refills: NumberFact;
    };
    /** Where kind is 'other'. */
    readonly other: NoFacts;
  }, {
    /** Which exemption is claimed? Left out where nobody has said. One of: none, hospice, inpatient-administration, short-supply, other. */
    readonly kind: string;
  }>;
  /** On which day was the program last queried about this patient? A calendar day, YYYY-MM-DD, or 'never'. */
  readonly lastQuery: DateFact;
}>;
