import type { Fact, IsoDate, Span } from './fact.js';

/** A prescription about which the mandate to prescribe electronically is asked. */
export interface EpcsFacts {
  /** Day of issue; selects the law in force. */
  readonly issuedOn: IsoDate;
  readonly schedule: 'II' | 'III' | 'IV' | 'V' | 'none';
  readonly form: 'electronic' | 'written' | 'oral' | 'fax';
  /** Whose duty is asked about. */
  readonly side: 'prescriber' | 'pharmacist';
  /** The exception claimed; left out when nobody has said. */
  readonly exception?: EpcsException;
}

/** An exception claimed, with its facts. */
export type EpcsException =
  | { readonly kind: 'none' }
  | { readonly kind: 'veterinarian'; readonly veterinarian?: Fact }
  | { readonly kind: 'outage'; readonly temporaryFailure?: Fact }
  | { readonly kind: 'out-of-state-pharmacy'; readonly dispensedOutOfState?: Fact }
  | { readonly kind: 'same-entity'; readonly sameEntity?: Fact }
  | { readonly kind: 'unsupported-elements'; readonly unsupportedByScript?: Fact }
  | { readonly kind: 'fda-elements'; readonly fdaElementsCannotBeCarried?: Fact }
  | { readonly kind: 'standing-order'; readonly nonPatientSpecific?: Fact; readonly publicHealthEmergency?: Fact }
  | { readonly kind: 'research'; readonly researchProtocol?: Fact }
  | { readonly kind: 'waiver'; readonly granted?: Span }
  | { readonly kind: 'impractical'; readonly impractical?: Fact; readonly delayWouldHarm?: Fact }
  | { readonly kind: 'hospice'; readonly hospicePatient?: Fact }
  | { readonly kind: 'nursing-facility'; readonly facilityResident?: Fact };
