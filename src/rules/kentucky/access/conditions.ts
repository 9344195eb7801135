import type { ByFacts, Condition, ObligationCode, Test, WordCases } from '../../law/access-rule.js';
import type { Channel } from '../facts/access-facts.js';
import { cannabisList, part2 } from './citations.js';

// Conditions that several rules share, word for word.

/** eKASPER and integrated access need an active account of one's own. */
export const ownAccount: Condition = {
  by: 'channel',
  cases: {
    ekasper: [{ require: { fact: 'requester.account', is: 'active' }, otherwise: 'D-ACCOUNT', advice: 'A-HELP-DESK' }],
    integrated: [{ require: { fact: 'requester.account', is: 'active' }, otherwise: 'D-ACCOUNT', advice: 'A-HELP-DESK' }],
  },
  otherwise: [],
};

export const principalAccount: Condition = { inPlaceOfRequester: 'requester.principal', conditions: [ownAccount] };

export const certifiedPurpose: Condition = { require: { fact: 'certifiesPurpose', is: true }, otherwise: 'D-NO-CERTIFY' };

/** Whether certification data follow the recipient list is open; the question takes the place of the report test. */
export const cannabisRecords: Condition = {
  reading: 'cannabisRecords',
  settings: {
    open: { opens: 'I-CANNABIS' },
    deny: { requires: [{ deny: 'D-SCOPE', cite: cannabisList }] },
  },
};

export const patientReport: Condition = {
  by: 'asked.report',
  cases: { patient: [], 'cannabis-certifications': [cannabisRecords] },
  otherwise: [{ deny: 'D-SCOPE' }],
};

export const patientOrProviderReport: Condition = {
  by: 'asked.report',
  cases: { patient: [], provider: [], 'cannabis-certifications': [cannabisRecords] },
  otherwise: [{ deny: 'D-SCOPE' }],
};

/** What the cannabis part of the system holds has its own list of recipients. */
export const anyReport: Condition = {
  by: 'asked.report',
  cases: { 'cannabis-certifications': [cannabisRecords], 'cannabis-card': [{ deny: 'D-SCOPE' }], 'cannabis-sales': [{ deny: 'D-SCOPE' }] },
  otherwise: [],
};

/** How a patient stands to the requester, the principal or the facility. */
const patientRelation: Condition = {
  by: 'subject.relation',
  cases: {
    current: [],
    prospective: [{ require: { fact: 'subject.clinicalIntake', is: true }, otherwise: 'D-NO-PATIENT', unknown: 'I-PROSPECTIVE' }],
  },
  otherwise: [{ deny: 'D-NO-PATIENT' }],
};

const nobodysPatient: readonly Condition[] = [{ deny: 'D-NO-PATIENT' }];

const patientOrNobodys: WordCases['cases'] = {
  patient: [patientRelation],
  person: nobodysPatient,
  group: nobodysPatient,
  'third-party': nobodysPatient,
  'birth-mother': nobodysPatient,
  'animal-owner': nobodysPatient,
};

export const bonaFidePatient: Condition = {
  by: 'subject.kind',
  cases: patientOrNobodys,
  otherwise: [{ deny: 'D-SCOPE' }],
};

/** The same question beside a purpose that is denied already: only what makes the subject nobody's patient is added. */
export const nobodysPatientEither: Condition = {
  by: 'subject.kind',
  cases: patientOrNobodys,
  otherwise: [],
};

/** A bona fide specific investigation of this very person. */
export const specificInvestigation: readonly Condition[] = [
  { require: { fact: 'investigation.bonaFide', is: true }, otherwise: 'D-NO-SPECIFIC' },
  { require: { fact: 'investigation.specific', is: true }, otherwise: 'D-NO-SPECIFIC' },
  { require: { fact: 'investigation.concernsSubject', is: true }, otherwise: 'D-NO-SPECIFIC' },
];

export const investigationPurpose: Condition = { require: { fact: 'purpose', is: 'investigation' }, otherwise: 'D-PURPOSE' };

export const named: Condition = { require: { fact: 'subject.named', is: true }, otherwise: 'D-NO-NAMED' };

export const namedPerson: Condition = {
  by: 'subject.kind',
  cases: { person: [named], group: [{ deny: 'D-NO-NAMED' }] },
  otherwise: [{ deny: 'D-SCOPE' }],
};

export const licensee: Condition = { require: { fact: 'subject.licensee', is: true }, otherwise: 'D-SCOPE' };

/** Rows under 42 C.F.R. Part 2, for recipients without treatment of their own. */
export const part2Rows: Condition = {
  reading: 'part2Rows',
  unless: {
    any: [
      { fact: 'part2Order', is: true },
      { fact: 'asked.part2Rows', is: false },
    ],
  },
  settings: {
    redact: { redacts: 'part2', obligation: 'O-PART2' },
    open: { opens: 'I-PART2' },
    deny: { requires: [{ require: { fact: 'asked.part2Rows', is: false }, otherwise: 'D-PART2', cite: part2 }] },
  },
};

const providerReport: Test = { fact: 'asked.report', is: 'provider' };

/** Patient reports are requested electronically; provider reports of boards and officers go by form. */
export const electronicOrForm: ByFacts<readonly Channel[]> = [{ when: providerReport, value: ['dcb-20l'] }, { value: ['ekasper'] }];

export const clinicalChannels: ByFacts<readonly Channel[]> = [{ value: ['ekasper', 'integrated'] }];
export const electronicOnly: ByFacts<readonly Channel[]> = [{ value: ['ekasper'] }];

const requestFiled: ByFacts<ObligationCode> = [{ value: 'O-REQUEST-FILED' }, { value: 'O-NO-REDISCLOSE' }];
const protectPart2Rows: ByFacts<ObligationCode> = [{ when: { fact: 'asked.part2Rows', is: true }, value: 'O-PART2' }];

/** Obligations of the rules that reach Part 2 rows for treatment, oversight or by agreement. */
export const ordinaryObligations: ByFacts<ObligationCode> = [...requestFiled, ...protectPart2Rows];
export const clinicalObligations: ByFacts<ObligationCode> = [...ordinaryObligations, { value: 'O-CERTIFY' }];
export const part2Obligation: ByFacts<ObligationCode> = protectPart2Rows;

/** Obligations of the rules whose Part 2 rows are an open question of their own. */
export const investigatorObligations: ByFacts<ObligationCode> = [...requestFiled, { value: 'O-CONSIDER-CONTEXT' }];
export const formObligation: ByFacts<ObligationCode> = [{ when: providerReport, value: 'O-DCB20L' }];
