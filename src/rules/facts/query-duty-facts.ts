import type { Fact, IsoDate, IsoInstant, Profession } from './fact.js';

/** An encounter about which the duty to query is asked. */
export interface QueryDutyFacts {
  /** Day of the encounter; selects the law in force. */
  readonly encounterOn: IsoDate;
  readonly profession: Profession;
  readonly action: 'prescribe' | 'dispense' | 'administer';
  readonly drug: QueriedDrug;
  readonly patient: QueriedPatient;
  /** `continuing`: more for the same complaint. */
  readonly phase?: 'initial' | 'continuing';
  /** Day of the last query about this patient. */
  // eslint-disable-next-line @typescript-eslint/no-redundant-type-constituents -- the word is said beside what a day looks like
  readonly lastQuery?: IsoDate | 'never';
  /** The exemption claimed; left out when nobody has said. */
  readonly exemption?: QueryExemption;
}

/** The drug of the encounter. */
export interface QueriedDrug {
  readonly schedule: 'II' | 'III' | 'IV' | 'V';
  readonly containsHydrocodone?: Fact;
  /** On the list of the podiatrists' rule. */
  readonly onPodiatryList?: Fact;
}

/** The patient of the encounter, as far as the duty turns on it. */
export interface QueriedPatient {
  readonly species: 'human' | 'animal';
  readonly medicaid?: Fact;
  readonly longTermCareResident?: Fact;
}

/** An exemption claimed, with its facts. */
export type QueryExemption =
  | { readonly kind: 'none' }
  | { readonly kind: 'post-procedure'; readonly procedureOn?: IsoDate; readonly medicallyRelated?: Fact; readonly useEndsOn?: IsoDate }
  | { readonly kind: 'emergency'; readonly emergency?: Fact }
  | {
      readonly kind: 'facility-administration';
      readonly admittedAt?: IsoInstant;
      // eslint-disable-next-line @typescript-eslint/no-redundant-type-constituents -- the word is said beside what a day looks like
      readonly queriedAt?: IsoInstant | 'never';
      readonly copyInRecord?: Fact;
    }
  | { readonly kind: 'hospice-end-of-life'; readonly hospiceOrEndOfLife?: Fact }
  | { readonly kind: 'cancer-pain'; readonly cancerOrTreatmentPain?: Fact }
  | { readonly kind: 'single-dose'; readonly doses?: number; readonly forProcedure?: Fact }
  | { readonly kind: 'substitute'; readonly initialOn?: IsoDate; readonly refillsCancelled?: Fact; readonly disposalRequired?: Fact }
  | { readonly kind: 'same-practice'; readonly initialOn?: IsoDate; readonly samePracticeOrCoverage?: Fact; readonly sameCondition?: Fact }
  | { readonly kind: 'research'; readonly irbApproved?: Fact; readonly federalwideAssurance?: Fact };
