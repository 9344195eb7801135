import type { Citation } from '../../core/citation.js';
import type { Condition, DutyLaw } from '../law/condition.js';
import type { Rule } from '../law/rule.js';
import { amendedEdition, earlierEditions, kar2_1 } from './citations.js';
import { reportingDutyFacts } from './facts/reporting-duty-facts.js';

const dispenser: Citation = { id: '902 KAR 55:110 s.1(3)', title: 'Dispenser', standing: 'text' };
const dispenserSinceAmendment: Citation = { id: '902 KAR 55:110 s.1(4) as amended in 2023', title: 'Dispenser', standing: 'text' };
const cannabisStatute: Citation = { id: 'KRS 218A.202(1), (2)', title: 'Medicinal cannabis is monitored apart', standing: 'text' };
const partTwo: Citation = { id: '42 CFR 2.36, 2.31', title: 'A program reports only with the consent of the patient', standing: 'unverified' };
const recalledStatute: Citation = { id: 'KRS 218A.202', title: 'Persons in Kentucky and addresses in Kentucky', standing: 'unverified' };
const schedules: Citation = { id: '902 KAR 55:015', title: "Kentucky's schedules", standing: 'text' };
const agencyPage: Citation = { id: 'CHFS KASPER page', title: 'Within one business day of administering or dispensing', standing: 'agency' };
const excludedProducts: Citation = { id: '902 KAR 55:040', title: 'Excluded nonnarcotic products: since 2017-09-20 those of 21 CFR 1308.22, before that those the rule printed', standing: 'text' };
const exemptProducts: Citation = { id: '902 KAR 55:045 s.1(1)', title: 'Products exempt under 21 CFR 1308.32 are exempt from KRS 218A.202', standing: 'text' };
const butalbitalProducts: Citation = { id: '902 KAR 55:045 s.1(2)', title: 'Every product that contains butalbital is reported all the same', standing: 'text' };
const earlierExemptions: Citation = { id: '902 KAR 55:045, editions before 2014-09-17', title: 'Kentucky had a list of its own, which was not read', standing: 'unverified' };
const authorizedPharmacies: Citation = { id: '902 KAR 55:110, necessity clauses of 2008 to 2012', title: 'Dispensed to a Kentucky address by a pharmacy the Kentucky board has authorized', standing: 'text' };
const exceptions: Citation = { id: 'KRS 218A.202(3)(a)-(c), as 902 KAR 55:110 s.2(1) cites it', title: 'Exceptions to reporting; their content was not read', standing: 'unverified' };
const choice: Citation = { id: '902 KAR 55:110', title: 'Silent on the point', standing: 'interpretation' };

const party: Condition = {
  id: 'ky.reporting.duty.party',
  summary: 'A dispenser or a health facility supplied the substance.',
  findings: [
    { when: { by: ['pharmacy', 'practitioner', 'hospital', 'health-facility'] }, truth: true, message: 'Dispensers and health facilities report.', cites: [kar2_1, dispenser] },
    { when: { by: ['veterinarian'] }, truth: false, message: 'A licensed veterinarian is not a dispenser.', cites: [{ id: '902 KAR 55:110 s.1(3)(b)', standing: 'text' }] },
    { when: { by: ['wholesaler'] }, truth: false, message: 'A sale between registrants is no dispensing.', cites: [choice] },
    { when: { by: ['cannabis-dispensary'] }, truth: false, message: 'Medicinal cannabis is reported apart from prescriptions.', cites: [cannabisStatute] },
    { from: '2024-09-01', when: { by: ['narcotic-treatment-program'], patientConsent: [true] }, truth: true, message: 'A narcotic treatment program is a dispenser and reports with consent.', cites: [dispenserSinceAmendment, partTwo] },
    { from: '2024-09-01', when: { by: ['narcotic-treatment-program'], patientConsent: [false] }, truth: null, message: 'State law asks a narcotic treatment program to report, federal law bars it without consent.', cites: [dispenserSinceAmendment, partTwo] },
    { to: '2024-08-31', when: { by: ['narcotic-treatment-program'] }, truth: null, message: 'When programs became dispensers is not established, and the earlier edition does not name them.', cites: [dispenser, dispenserSinceAmendment, choice] },
    { when: { by: ['narcotic-treatment-program'] }, truth: null, message: 'A narcotic treatment program reports from 2024-09-01 on, with the consent of the patient; one of the two is not known.', cites: [dispenserSinceAmendment, partTwo] },
    { when: { by: ['ambulance-crew'] }, truth: null, message: 'No text places what an ambulance crew gives.', cites: [choice] },
    { truth: null, message: 'Who supplied the substance is not known.', cites: [kar2_1, dispenser] },
  ],
  cites: [kar2_1, dispenser],
};

const event: Condition = {
  id: 'ky.reporting.duty.event',
  summary: 'The substance was dispensed or administered.',
  findings: [
    { when: { event: ['dispensed'] }, truth: true, message: 'What is dispensed is reported.', cites: [kar2_1] },
    { when: { event: ['administered'] }, truth: true, message: 'The cabinet counts administering; the regulation speaks only of dispensing.', cites: [agencyPage, choice] },
    { truth: null, message: 'Whether the substance was dispensed or administered is not known.', cites: [kar2_1, agencyPage] },
  ],
  cites: [kar2_1, agencyPage],
};

const pickedUp: Condition = {
  id: 'ky.reporting.duty.picked-up',
  summary: 'The substance was handed over.',
  findings: [
    { when: { pickedUp: 'absent' }, truth: true, message: 'Nothing says it was not picked up.', cites: [kar2_1] },
    { when: { pickedUp: [true] }, truth: true, message: 'It was picked up.', cites: [kar2_1] },
    { when: { pickedUp: [false] }, truth: false, message: 'A prescription never picked up was not dispensed; void it if it was reported.', cites: [choice] },
    { truth: null, message: 'Whether it was picked up is not known.', cites: [choice] },
  ],
  cites: [choice],
};

const deaNumber: Condition = {
  id: 'ky.reporting.duty.dea-number',
  summary: 'The one who supplied it has a DEA number.',
  findings: [
    { when: { deaNumber: [true] }, truth: true, message: 'It has a DEA number.', cites: [kar2_1] },
    { when: { deaNumber: [false] }, truth: null, message: 'Whether one without a DEA number is thereby no dispenser is unsettled.', cites: [{ id: '902 KAR 55:110 s.1(3)(a)', standing: 'text' }, choice] },
    { truth: null, message: 'Whether the one who supplied it has a DEA number is not known.', cites: [kar2_1] },
  ],
  cites: [{ id: '902 KAR 55:110 s.1(3)(a)', standing: 'text' }],
};

const schedule: Condition = {
  id: 'ky.reporting.duty.schedule',
  summary: 'On that day Kentucky had the substance in Schedule II, III, IV or V.',
  about: 'schedule',
  findings: [
    { when: { schedule: ['II', 'III', 'IV', 'V'] }, truth: true, message: 'It was in a schedule that is reported.', cites: [kar2_1, schedules] },
    { when: { schedule: ['I', 'none'] }, truth: false, message: 'It was in none of the Schedules II to V.', cites: [kar2_1, schedules] },
    { truth: null, message: "Kentucky's schedule of the substance on that day is not known.", cites: [kar2_1, schedules] },
  ],
  cites: [kar2_1, schedules],
};

const nonnarcoticExclusion: Condition = {
  id: 'ky.reporting.duty.nonnarcotic-exclusion',
  summary: 'The product is not on the list of excluded nonnarcotic substances.',
  findings: [
    { when: { nonnarcoticExclusionListed: 'absent' }, truth: true, message: 'The exclusion does not arise.', cites: [kar2_1] },
    { when: { nonnarcoticExclusionListed: [false] }, truth: true, message: 'The product is not on the list.', cites: [excludedProducts] },
    { when: { nonnarcoticExclusionListed: [true] }, truth: false, message: 'The product is an excluded nonnarcotic substance, out of every Kentucky schedule.', cites: [excludedProducts] },
    { truth: null, message: 'Whether the product is an excluded nonnarcotic substance is not known.', cites: [excludedProducts] },
  ],
  cites: [excludedProducts],
};

/** Substances and products looked up by name that contain no butalbital. */
const withoutButalbital = [
  'gabapentin', 'nalbuphine', 'pentazocine', 'barbital', 'methylphenobarbital', 'phenobarbital', 'phenobarbital combination', 'tianeptine', 'tramadol',
  'carisoprodol', 'medicinal cannabis',
] as const;

const exemptProduct: Condition = {
  id: 'ky.reporting.duty.exempt-product',
  summary: 'The product is not an exempt prescription product, or it contains butalbital.',
  findings: [
    { when: { federalExemptPrescriptionProduct: 'absent' }, truth: true, message: 'The exemption does not arise.', cites: [kar2_1] },
    { when: { federalExemptPrescriptionProduct: [false] }, truth: true, message: 'The product is not exempt federally.', cites: [exemptProducts] },
    { to: '2014-09-16', when: { federalExemptPrescriptionProduct: [true] }, truth: null, message: "The product is exempt federally; Kentucky's own list decided then and was not read.", cites: [earlierExemptions] },
    // Butalbital is in Schedule III; a name that was not looked up may stand for a product that contains it.
    { from: '2014-09-17', when: { federalExemptPrescriptionProduct: [true], schedule: ['I', 'II', 'IV', 'V', 'none'] }, truth: false, message: 'The product is exempt federally, and so in Kentucky.', cites: [exemptProducts] },
    { from: '2014-09-17', when: { federalExemptPrescriptionProduct: [true], drug: ['butalbital', 'butalbital combination'] }, truth: true, message: 'The product is exempt federally, but contains butalbital.', cites: [butalbitalProducts] },
    { from: '2014-09-17', when: { federalExemptPrescriptionProduct: [true], drug: withoutButalbital }, truth: false, message: 'The product is exempt federally, and so in Kentucky.', cites: [exemptProducts] },
    { when: { federalExemptPrescriptionProduct: [true] }, truth: null, message: 'The product is exempt federally; whether it contains butalbital, or on which day it was supplied, is not known.', cites: [exemptProducts, butalbitalProducts] },
    { truth: null, message: 'Whether the product is an exempt prescription product is not known.', cites: [exemptProducts] },
  ],
  cites: [exemptProducts, butalbitalProducts],
};

const place: Condition = {
  id: 'ky.reporting.duty.place',
  summary: 'The substance was dispensed to a person in Kentucky or to an address in Kentucky.',
  findings: [
    { when: { dispenserState: ['KY'], destinationState: ['KY'] }, truth: true, message: 'Dispensed in Kentucky.', cites: [kar2_1] },
    { when: { by: ['pharmacy'], destinationState: ['KY'] }, truth: true, message: 'A pharmacy elsewhere dispensed to Kentucky.', cites: [authorizedPharmacies, recalledStatute] },
    { when: { dispenserState: { other: ['KY'] }, destinationState: ['KY'] }, truth: null, message: 'Dispensed to Kentucky from elsewhere by one who is no pharmacy, or is not known to be one: the older editions name pharmacies alone.', cites: [authorizedPharmacies, recalledStatute] },
    { when: { destinationState: ['KY'] }, truth: null, message: 'Dispensed to Kentucky; where the dispenser is decides unless it is a pharmacy.', cites: [authorizedPharmacies, recalledStatute] },
    { when: { dispenserState: { other: ['KY'] }, destinationState: { other: ['KY'] }, patientHomeState: { other: ['KY'] } }, truth: false, message: 'Neither dispenser nor destination nor patient is in Kentucky.', cites: [recalledStatute] },
    { when: { dispenserState: ['KY'], destinationState: { other: ['KY'] } }, truth: null, message: 'A Kentucky dispenser sent it out of state: the regulation says all dispensed, the statute is recalled as limited to Kentucky.', cites: [kar2_1, recalledStatute] },
    { when: { dispenserState: { other: ['KY'] }, destinationState: { other: ['KY'] }, patientHomeState: ['KY'] }, truth: null, message: 'A Kentucky resident was served elsewhere: not settled.', cites: [recalledStatute, choice] },
    { truth: null, message: 'Where it was dispensed from, where it went or where the patient lives is not known.', cites: [recalledStatute] },
  ],
  cites: [recalledStatute, kar2_1],
};

const administeredException: Condition = {
  id: 'ky.reporting.duty.exception-administered',
  summary: 'It was not administered directly to a patient in a hospital, a resident of a facility, or a person detained.',
  findings: [
    { when: { event: ['dispensed'] }, truth: true, message: 'Exception (a) is about administering.', cites: [kar2_1] },
    { when: { event: ['administered'], setting: ['hospital-inpatient', 'emergency-department', 'nursing-facility', 'child-caring-facility', 'jail', 'correctional-facility', 'juvenile-detention'] }, truth: false, message: 'Administered in a place of exception (a).', cites: [exceptions] },
    { when: { event: ['administered'], setting: ['office'] }, truth: true, message: 'Exception (a) does not cover an office.', cites: [exceptions] },
    { when: { event: ['administered'] }, truth: null, message: 'Whether exception (a) covers the place is open.', cites: [exceptions] },
    { truth: true, message: 'Exception (a) is not reached.', cites: [kar2_1] },
  ],
  cites: [exceptions],
};

const shortSupplyException: Condition = {
  id: 'ky.reporting.duty.exception-short-supply',
  summary: "It was not at most 48 hours' supply, outside Schedule II, dispensed by a practitioner at a licensed facility other than an emergency department.",
  findings: [
    { when: { supplyHours: 'absent' }, truth: true, message: 'Exception (b) is not claimed.', cites: [kar2_1] },
    { when: { event: ['administered'] }, truth: true, message: 'Exception (b) is about dispensing.', cites: [exceptions] },
    { when: { by: ['pharmacy', 'hospital', 'health-facility', 'narcotic-treatment-program', 'veterinarian', 'wholesaler', 'cannabis-dispensary', 'ambulance-crew'] }, truth: true, message: 'Exception (b) is for practitioners.', cites: [exceptions] },
    { when: { setting: ['emergency-department', 'jail', 'correctional-facility', 'juvenile-detention', 'office', 'ambulance'] }, truth: true, message: 'Exception (b) does not cover the place.', cites: [exceptions] },
    { when: { schedule: ['II'] }, truth: true, message: 'Exception (b) leaves out Schedule II.', cites: [exceptions] },
    { when: { supplyHours: { moreThan: 48 } }, truth: true, message: 'Exception (b) ends at 48 hours.', cites: [exceptions] },
    {
      when: {
        event: ['dispensed'],
        by: ['practitioner'],
        setting: ['hospital-inpatient', 'nursing-facility', 'child-caring-facility', 'licensed-facility', 'discharge'],
        schedule: ['I', 'III', 'IV', 'none'],
        supplyHours: { atLeast: 0, atMost: 48 },
      },
      truth: false,
      message: "A practitioner dispensed at most 48 hours' supply at a licensed facility, outside Schedule II: exception (b).",
      cites: [exceptions],
    },
    {
      when: {
        event: ['dispensed'],
        by: ['practitioner'],
        setting: ['hospital-inpatient', 'nursing-facility', 'child-caring-facility', 'licensed-facility', 'discharge'],
        schedule: ['V'],
        supplyHours: { atLeast: 0, atMost: 48 },
      },
      truth: null,
      message: 'Whether exception (b) reaches Schedule V is open: an account of the 2017 act names Schedules III and IV.',
      cites: [exceptions, choice],
    },
    { when: { event: ['dispensed'] }, truth: null, message: 'Whether exception (b) applies is open.', cites: [exceptions] },
    { truth: true, message: 'Exception (b) is not reached.', cites: [kar2_1] },
  ],
  cites: [exceptions],
};

const researchException: Condition = {
  id: 'ky.reporting.duty.exception-research',
  summary: 'It did not go to a research subject under an approved protocol that is blinded or confidential.',
  findings: [
    { when: { research: [false] }, truth: true, message: 'Exception (c) is not claimed.', cites: [kar2_1] },
    { when: { 'research.irbApproved': [false] }, truth: true, message: 'Exception (c) needs an approved protocol.', cites: [exceptions] },
    { when: { 'research.federalwideAssurance': [false] }, truth: true, message: 'Exception (c) needs a board with a federalwide assurance.', cites: [exceptions] },
    { when: { 'research.blinded': [false], 'research.certificateOfConfidentiality': [false] }, truth: true, message: 'Exception (c) needs blinding or a certificate of confidentiality.', cites: [exceptions] },
    { when: { 'research.irbApproved': [true], 'research.federalwideAssurance': [true], 'research.blinded': [true] }, truth: false, message: 'A blinded study under exception (c).', cites: [exceptions] },
    { when: { 'research.irbApproved': [true], 'research.federalwideAssurance': [true], 'research.certificateOfConfidentiality': [true] }, truth: false, message: 'A study with a certificate of confidentiality under exception (c).', cites: [exceptions] },
    { truth: null, message: 'Whether exception (c) applies is open.', cites: [exceptions] },
  ],
  cites: [exceptions],
};

const duty: DutyLaw = {
  facts: reportingDutyFacts,
  assume: { dispenserState: 'KY', destinationState: 'KY' },
  conditions: [
    party,
    event,
    pickedUp,
    deaNumber,
    schedule,
    nonnarcoticExclusion,
    exemptProduct,
    place,
    administeredException,
    shortSupplyException,
    researchException,
  ],
};

/** Who reports what: 902 KAR 55:110 s.2(1), with the exceptions it takes from KRS 218A.202(3). */
export const reportingDuty: Rule<DutyLaw> = {
  id: 'ky.reporting.duty',
  summary: 'A dispenser or health facility with a DEA number reports every dispensed substance of Schedules II to V.',
  versions: [
    { from: '1998-12-16', to: '2018-01-04', value: duty, cites: [kar2_1, { ...earlierEditions, standing: 'interpretation', title: 'The earlier editions were not read; they are assumed to state the same duty' }] },
    { from: '2018-01-05', to: '2023-02-28', value: duty, cites: [kar2_1] },
    { from: '2023-03-01', value: duty, cites: [kar2_1, amendedEdition] },
  ],
};
