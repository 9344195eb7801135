// Generated from the facts beside this folder by `npm run generate`: change those, not this file.

import type { DateFact, FactGroup, Needed, WordFact, YesNoFact } from '../../facts/fact-declaration.js';

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
  /** Where is it? */
  readonly setting: WordFact<'emergency-department' | 'pain-clinic' | 'hospital' | 'office' | 'other'>;
  /** Are the practitioner's records integrated with the program? Known from: the practice. */
  readonly ehrIntegrated: YesNoFact;
  /** Is the patient under a pain management contract? Known from: the practice. */
  readonly painContract: YesNoFact;
  /** Has a waiver for want of internet been granted? Known from: the program. */
  readonly internetWaiver: YesNoFact;
  /** On which day was the program last queried about this patient? A calendar day, YYYY-MM-DD, or 'never'. */
  readonly lastQuery: DateFact;
}>;
