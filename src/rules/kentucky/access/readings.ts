import type { AccessReading } from '../../law/access-rule.js';
import type { ReadingsOf } from '../../law/readings-of.js';
import type { AccessReadingsDeclaration } from '../generated/facts.js';

/** Questions the texts leave open, each with the project's choice and what else it can be set to. */
export const accessReadings = {
  prosecutorInvestigation: {
    question: 'Must a prosecutor, too, be engaged in a bona fide specific investigation involving a designated person?',
    default: 'required',
    settings: {
      required: 'the investigation is a condition for prosecutors as for officers',
      waived: 'the prosecutor’s office suffices',
      open: 'the question stays open where the investigation is not shown',
    },
    agency: 'waived',
  },
  coroner: {
    question: 'Is a coroner a medical examiner?',
    default: 'open',
    settings: {
      open: 'the question stays open',
      deny: 'only medical examiners are listed',
      'as-medical-examiner': 'a coroner has the rights of a medical examiner',
    },
  },
  nasPharmacist: {
    question: 'May a pharmacist review the birth mother of an exposed infant?',
    default: 'open',
    settings: {
      open: 'the question stays open',
      permit: 'pharmacists may, as the agency’s page says',
      deny: 'only the practitioner who treats the infant may',
    },
    agency: 'permit',
    cites: [
      { authority: 'legislative summary of the 2017 act, which names pharmacists', standing: 'agency' },
      { authority: 'CHFS KASPER page (2025)', standing: 'agency' },
    ],
  },
  otherProfession: {
    question: 'Is one of a profession that no text read calls a practitioner, such as a registered nurse, a practitioner who may ask for the own patient?',
    default: 'open',
    settings: {
      open: 'the question stays open',
      permit: 'whoever is licensed in the profession may, as a practitioner may',
      deny: 'only those who prescribe or dispense on their own authority are practitioners; others ask as delegates or for a facility',
    },
    cites: [{ authority: 'KRS 218A.202 (practitioners; whom KRS 218A.010 calls one was not read)', standing: 'interpretation' }],
  },
  precertifiedOfficer: {
    question: 'Is a precertified officer (KRS 15.386(1), full powers) certified?',
    default: 'open',
    settings: {
      open: 'the question stays open',
      permit: 'precertification is enough',
      deny: 'only full certification counts',
    },
  },
  civilOrder: {
    question: 'May a signed order in a civil case open the data to the judge in camera?',
    default: 'open',
    settings: {
      open: 'the question stays open',
      'permit-in-camera': 'to the judge in camera, as in CHFS v. Conway',
      deny: 'the civil-action bar excludes it',
    },
  },
  part2Rows: {
    question: 'What becomes of rows under 42 C.F.R. Part 2 for officers, prosecutors, grand juries and ordinary court orders?',
    default: 'redact',
    settings: {
      redact: 'the data go out without those rows',
      open: 'the question stays open',
      deny: 'a report with such rows is refused',
    },
  },
  managedCare: {
    question: 'Has Kentucky granted Medicaid managed-care organizations access?',
    default: 'open',
    settings: {
      open: 'the question stays open',
      permit: 'they have the rights of the state’s program',
      deny: 'only the state-operated program is listed',
    },
  },
  cannabisRecords: {
    question: 'Do medicinal cannabis certification records follow the same list of recipients?',
    default: 'open',
    settings: {
      open: 'the question stays open',
      deny: 'no rule reaches them',
    },
  },
  facilitySharing: {
    question: 'May a facility pass its data on to the patient or the patient’s chart as a practitioner may?',
    default: 'open',
    settings: {
      open: 'the question stays open',
      'as-treatment': 'facility data are treatment data',
      deny: 'only data obtained for treatment by a practitioner may be passed on so',
    },
  },
} as const satisfies Readonly<Record<string, AccessReading>>;

/** Policy choices where the law is open: a bundle, and switches that win over it. */
export type AccessReadings = ReadingsOf<AccessReadingsDeclaration>;
