// Generated from src/asap/tables by `npm run generate`: change the tables, not this file.

import type { PlainDate } from '../../core/plain-date.js';
import type { AsapVersion } from '../tables/spec.js';

/**
 * TH without the terminator, which belongs to the text and not to what it says; a file read may be of any version. Opens the file. When
 * TH03 is 04, only TH and TT are sent.
 */
export interface HeaderRecord {
  /** ASAP version (TH01): a code. The standard requires it. */
  readonly version?: AsapVersion;
  /**
   * Control number (TH02): text, at most 40 characters. The standard requires it. Unique for the sender, such as a GUID; TT01 repeats
   * it.
   */
  readonly controlNumber?: string;
  /**
   * Transaction type (TH03): a code. A sender uses 01. With 04, TH02 names the transaction to void.
   *
   * - `01` send or request
   * - `02` response: received
   * - `03` response: not received
   * - `04` void of an earlier transaction
   */
  readonly transactionType?: '01' | '02' | '03' | '04';
  /** Response id (TH04): text, at most 40 characters. In a response only: the control number it answers. */
  readonly responseId?: string;
  /** Creation date (TH05): a calendar day, YYYY-MM-DD. The standard requires it. */
  readonly creationDate?: PlainDate;
  /** Creation time (TH06): a time of day, HHMM or HHMMSS. The standard requires it. HHMM or HHMMSS, without colons. */
  readonly creationTime?: string;
  /**
   * File type (TH07): a code. The standard requires it.
   *
   * - `P` production
   * - `T` test
   */
  readonly fileType?: 'P' | 'T';
  /** Routing number (TH08): digits, at most 6 characters. For a real-time transaction that passes a switch. Not in ASAP 4.0. */
  readonly routingNumber?: string;
}

/** IS: who sends the file. */
export interface SourceRecord {
  /**
   * Source id (IS01): text, at most 10 characters. The standard requires it. Agreed with the receiver; usually a phone number without
   * hyphens.
   */
  readonly sourceId?: string;
  /** Source name (IS02): text, at most 60 characters. The standard requires it. */
  readonly sourceName?: string;
  /** Message (IS03): text, at most 60 characters. A period, when given, stands first as #CCYYMMDD#-#CCYYMMDD#; a zero report needs one. */
  readonly message?: string;
}

/** PHA: the dispenser. Opens a pharmacy, which TP closes. */
export interface PharmacyRecord {
  /** Pharmacy NPI (PHA01): an NPI, ten digits. */
  readonly npi?: string;
  /** Pharmacy NCPDP id (PHA02): an NCPDP number, seven digits. */
  readonly ncpdp?: string;
  /** Pharmacy DEA number (PHA03): a DEA number, two characters and seven digits. */
  readonly dea?: string;
  /** Pharmacy name (PHA04): text, at most 60 characters. */
  readonly name?: string;
  /** Pharmacy address, first line (PHA05): text, at most 30 characters. */
  readonly address1?: string;
  /** Pharmacy address, second line (PHA06): text, at most 30 characters. */
  readonly address2?: string;
  /** Pharmacy city (PHA07): text, at most 25 characters. */
  readonly city?: string;
  /** Pharmacy state (PHA08): a USPS code of two letters. */
  readonly state?: string;
  /** Pharmacy ZIP code (PHA09): a ZIP code. Five or nine digits, without hyphen. */
  readonly zip?: string;
  /** Pharmacy phone (PHA10): a phone number, ten digits. */
  readonly phone?: string;
  /** Contact name (PHA11): text, at most 30 characters. */
  readonly contactName?: string;
  /** Chain site id (PHA12): text, at most 10 characters. The store's number within its chain. */
  readonly chainSiteId?: string;
}

/**
 * PAT: the person, or the owner of the animal, the product is for. Opens a patient; holds several dispensings or is repeated before
 * each.
 */
export interface PatientRecord {
  /** Jurisdiction of the patient id (PAT01): a USPS code of two letters. Who issued PAT03; used mainly when PAT02 is 02 or 06. */
  readonly idJurisdiction?: string;
  /**
   * Kind of patient id (PAT02): a code. Sent together with PAT03.
   *
   * - `01` military id
   * - `02` state id
   * - `03` unique id of the sending system
   * - `04` permanent resident card
   * - `05` passport
   * - `06` driver's license
   * - `07` social security number
   * - `08` tribal id
   * - `99` other, by agreement with the receiver
   */
  readonly idQualifier?: '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '99';
  /**
   * Patient id (PAT03): what the qualifier before it says: an SSN, the number of a license or text, at most 20 characters. The id
   * alone; a social security number is nine digits without hyphens.
   */
  readonly id?: string;
  /**
   * Jurisdiction of the additional patient id (PAT04): a USPS code of two letters. Who issued PAT06; used mainly when PAT05 is 02 or
   * 06.
   */
  readonly additionalIdJurisdiction?: string;
  /**
   * Kind of additional patient id (PAT05): a code. Sent together with PAT06. The two-digit codes of PAT02, although typed as text.
   *
   * - `01` military id
   * - `02` state id
   * - `03` unique id of the sending system
   * - `04` permanent resident card
   * - `05` passport
   * - `06` driver's license
   * - `07` social security number
   * - `08` tribal id
   * - `99` other, by agreement with the receiver
   */
  readonly additionalIdQualifier?: '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '99';
  /** Additional patient id (PAT06): what the qualifier before it says: an SSN, the number of a license or text, at most 20 characters. */
  readonly additionalId?: string;
  /** Patient last name (PAT07): a name, at most 50 characters. The standard requires it. An animal's owner; REPORT in a zero report. */
  readonly lastName?: string;
  /** Patient first name (PAT08): a name, at most 50 characters. The standard requires it. An animal's owner; ZERO in a zero report. */
  readonly firstName?: string;
  /** Patient middle name (PAT09): a name, at most 30 characters. */
  readonly middleName?: string;
  /** Patient name prefix (PAT10): text, at most 10 characters. */
  readonly namePrefix?: string;
  /** Patient name suffix (PAT11): text, at most 10 characters. */
  readonly nameSuffix?: string;
  /** Patient address, first line (PAT12): text, at most 35 characters. The standard requires it. */
  readonly address1?: string;
  /**
   * Patient address, second line (PAT13): text, at most 35 characters. One source lists it as required in 4.2 alone; situational here,
   * as in every other version.
   */
  readonly address2?: string;
  /** Patient city (PAT14): text, at most 20 characters. The standard requires it. */
  readonly city?: string;
  /** Patient state (PAT15): a USPS code of two letters. Wide enough for a province abroad. */
  readonly state?: string;
  /** Patient ZIP code (PAT16): a ZIP code. The standard requires it. Five or nine digits, without hyphen; zeros for an address abroad. */
  readonly zip?: string;
  /** Patient phone (PAT17): a phone number, ten digits. */
  readonly phone?: string;
  /** Date of birth (PAT18): a calendar day, YYYY-MM-DD. The standard requires it. */
  readonly dateOfBirth?: PlainDate;
  /**
   * Gender (PAT19): a code.
   *
   * - `F` female
   * - `M` male
   * - `U` unknown
   */
  readonly gender?: 'F' | 'M' | 'U';
  /**
   * Species (PAT20): a code. Tells an animal from a person.
   *
   * - `01` human
   * - `02` animal
   */
  readonly species?: '01' | '02';
  /**
   * Patient location (PAT21): a code.
   *
   * - `01` home
   * - `02` intermediary care
   * - `03` nursing home
   * - `04` long-term or extended care
   * - `05` rest home
   * - `06` boarding home
   * - `07` skilled care
   * - `08` sub-acute care
   * - `09` acute care
   * - `10` outpatient
   * - `11` hospice
   * - `98` unknown
   * - `99` other
   */
  readonly locationCode?: '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '98' | '99';
  /**
   * Country of a patient living abroad (PAT22): text, at most 20 characters. Free text; frees PAT12 and PAT14 to PAT16. Not in ASAP
   * 4.0.
   */
  readonly country?: string;
  /** Animal name (PAT23): text, at most 30 characters. For a prescription written by a veterinarian. Not in ASAP 4.0. */
  readonly animalName?: string;
}

/** DSP: one dispensing. Opens a dispensing. */
export interface DispensingRecord {
  /**
   * Reporting status (DSP01): a code. The standard requires it. A blank does not mean new.
   *
   * - `00` new
   * - `01` revise
   * - `02` void
   */
  readonly reportingStatus?: '00' | '01' | '02';
  /** Prescription number (DSP02): text, at most 25 characters. The standard requires it. */
  readonly prescriptionNumber?: string;
  /** Date written (DSP03): a calendar day, YYYY-MM-DD. The standard requires it. */
  readonly dateWritten?: PlainDate;
  /** Refills authorized (DSP04): a whole number, at most 2 characters. The standard requires it. */
  readonly refillsAuthorized?: number;
  /**
   * Date filled (DSP05): a calendar day, YYYY-MM-DD. The standard requires it. The day the prescription was prepared; a date of the
   * reporting period in a zero report.
   */
  readonly dateFilled?: PlainDate;
  /** Refill number (DSP06): a whole number, at most 2 characters. The standard requires it. 0 is the original fill. */
  readonly refillNumber?: number;
  /**
   * Kind of product id (DSP07): a code. The standard requires it.
   *
   * - `01` NDC
   * - `02` UPC
   * - `03` HRI
   * - `04` UPN
   * - `05` DIN
   * - `06` compound
   */
  readonly productIdQualifier?: '01' | '02' | '03' | '04' | '05' | '06';
  /**
   * Product id (DSP08): what the qualifier before it says: an NDC of eleven digits, the id of a compound or text, at most 15
   * characters. The standard requires it. An NDC is eleven digits; a compound is 99999 and the pharmacy's own rest, and calls for CDI
   * segments.
   */
  readonly productId?: string;
  /**
   * Quantity dispensed (DSP09): a number, at most 11 characters. The standard requires it. Metric; of a compound, the quantity of the
   * first ingredient.
   */
  readonly quantityDispensed?: number;
  /** Days' supply (DSP10): a whole number, at most 3 characters. The standard requires it. 1 to 999. */
  readonly daysSupply?: number;
  /**
   * Dosage units (DSP11): a code. Liters become milliliters, milligrams grams.
   *
   * - `01` each
   * - `02` milliliter
   * - `03` gram
   */
  readonly dosageUnits?: '01' | '02' | '03';
  /**
   * Prescription origin (DSP12): a code.
   *
   * - `01` written
   * - `02` telephone
   * - `03` telephone, emergency
   * - `04` fax
   * - `05` electronic
   * - `99` other
   */
  readonly prescriptionOrigin?: '01' | '02' | '03' | '04' | '05' | '99';
  /**
   * Partial fill (DSP13): a code. 02 to 99 number the further partial fills. Not in ASAP 4.0, 4.1.
   *
   * - `00` not a partial fill
   * - `01` first partial fill
   * - `02` to `99` further codes
   */
  readonly partialFill?: '00' | '01' | (string & {});
  /** Pharmacist NPI (DSP14): an NPI, ten digits. */
  readonly pharmacistNpi?: string;
  /** Pharmacist state license (DSP15): text, at most 10 characters. */
  readonly pharmacistLicense?: string;
  /**
   * Payment type (DSP16): a code.
   *
   * - `01` private pay: cash, charge or card
   * - `02` Medicaid
   * - `03` Medicare
   * - `04` commercial insurance
   * - `05` military or Veterans Affairs
   * - `06` workers' compensation
   * - `07` Indian nations
   * - `99` other
   */
  readonly paymentType?: '01' | '02' | '03' | '04' | '05' | '06' | '07' | '99';
  /** Date sold (DSP17): a calendar day, YYYY-MM-DD. The day the product left the pharmacy. Not in ASAP 4.0. */
  readonly dateSold?: PlainDate;
  /**
   * Kind of RxNorm code (DSP18): a code. Reserved; no receiver should ask for it. Not in ASAP 4.0, 4.1.
   *
   * - `01` semantic clinical drug
   * - `02` semantic branded drug
   * - `03` generic package
   * - `04` branded package
   */
  readonly rxNormQualifier?: '01' | '02' | '03' | '04';
  /** RxNorm code (DSP19): text, at most 15 characters. Reserved; no receiver should ask for it. Not in ASAP 4.0. */
  readonly rxNormCode?: string;
  /**
   * Electronic prescription reference number (DSP20): text, at most 35 characters. Sent together with DSP21. UIB-030-01 of the SCRIPT
   * message. Not in ASAP 4.0.
   */
  readonly ePrescriptionReference?: string;
  /**
   * Electronic prescription order number (DSP21): text, at most 35 characters. Sent together with DSP20. UIH-030-01 of the SCRIPT
   * message. Not in ASAP 4.0, 4.1.
   */
  readonly ePrescriptionOrder?: string;
}

/** PRE: who prescribed it. */
export interface PrescriberRecord {
  /** Prescriber NPI (PRE01): an NPI, ten digits. */
  readonly npi?: string;
  /** Prescriber DEA number (PRE02): a DEA number, two characters and seven digits. The standard requires it. */
  readonly dea?: string;
  /** Prescriber DEA suffix (PRE03): text, at most 7 characters. Given by the institution whose DEA number stands in PRE02. */
  readonly deaSuffix?: string;
  /** Prescriber state license (PRE04): text, at most 20 characters. */
  readonly stateLicense?: string;
  /** Prescriber last name (PRE05): a name, at most 50 characters. */
  readonly lastName?: string;
  /** Prescriber first name (PRE06): a name, at most 50 characters. */
  readonly firstName?: string;
  /** Prescriber middle name (PRE07): a name, at most 30 characters. */
  readonly middleName?: string;
  /** Prescriber phone (PRE08): a phone number, ten digits. Not in ASAP 4.0, 4.1. */
  readonly phone?: string;
}

/** CDI: one ingredient of a compound. One for each reportable ingredient, at least one when DSP07 is 06; a kit may use it too. */
export interface CompoundIngredientRecord {
  /** Ingredient number (CDI01): a whole number, at most 2 characters. The standard requires it. Counts 1, 2, 3 within one dispensing. */
  readonly sequenceNumber?: number;
  /**
   * Kind of ingredient id (CDI02): a code. The standard requires it. An ingredient is never a compound itself.
   *
   * - `01` NDC
   * - `02` UPC
   * - `03` HRI
   * - `04` UPN
   * - `05` DIN
   */
  readonly productIdQualifier?: '01' | '02' | '03' | '04' | '05';
  /**
   * Ingredient id (CDI03): what the qualifier before it says: an NDC of eleven digits, the id of a compound or text, at most 15
   * characters. The standard requires it. An NDC is eleven digits.
   */
  readonly productId?: string;
  /** Ingredient quantity (CDI04): a number, at most 11 characters. The standard requires it. Metric. */
  readonly quantity?: number;
  /**
   * Ingredient dosage units (CDI05): a code.
   *
   * - `01` each
   * - `02` milliliter
   * - `03` gram
   */
  readonly dosageUnits?: '01' | '02' | '03';
}

/**
 * AIR: the serial number, the person who dropped off or picked up, the pharmacist. Sent with at least one populated element; names the
 * person who dropped off or picked up.
 */
export interface AdditionalRecord {
  /** State of the serial number (AIR01): a USPS code of two letters. */
  readonly serialNumberState?: string;
  /** Prescription serial number (AIR02): text, at most 20 characters. Sent together with AIR01. As issued by the state. */
  readonly serialNumber?: string;
  /**
   * Jurisdiction of the person's id (AIR03): a USPS code of two letters. Who issued AIR05; used mainly when AIR04 is 02 or 06. Not in
   * ASAP 5.0.
   */
  readonly personIdJurisdiction?: string;
  /**
   * Kind of the person's id (AIR04): a code. Sent together with AIR05. Not in ASAP 5.0.
   *
   * - `01` military id
   * - `02` state id
   * - `03` unique id of the sending system
   * - `04` permanent resident card
   * - `05` passport
   * - `06` driver's license
   * - `07` social security number
   * - `08` tribal id
   * - `99` other, by agreement with the receiver
   */
  readonly personIdQualifier?: '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '99';
  /**
   * Person's id (AIR05): what the qualifier before it says: an SSN, the number of a license or text, at most 20 characters. Sent
   * together with AIR04. The id alone, without remarks. Not in ASAP 5.0.
   */
  readonly personId?: string;
  /**
   * Person's relationship to the patient (AIR06): a code. Not in ASAP 5.0.
   *
   * - `01` patient
   * - `02` parent or legal guardian
   * - `03` spouse
   * - `04` caregiver
   * - `99` other
   */
  readonly personRelationship?: '01' | '02' | '03' | '04' | '99';
  /** Person's last name (AIR07): a name, at most 50 characters. Not in ASAP 5.0. */
  readonly personLastName?: string;
  /** Person's first name (AIR08): a name, at most 50 characters. Not in ASAP 5.0. */
  readonly personFirstName?: string;
  /** Pharmacist last name or initials (AIR09): text, at most 50 characters. */
  readonly pharmacistLastName?: string;
  /** Pharmacist first name (AIR10): text, at most 50 characters. */
  readonly pharmacistFirstName?: string;
  /**
   * Person's role (AIR11): a code. Not in ASAP 4.0, 4.1.
   *
   * - `01` dropped off
   * - `02` picked up
   * - `98` unknown or not applicable
   */
  readonly personRole?: '01' | '02' | '98';
}
