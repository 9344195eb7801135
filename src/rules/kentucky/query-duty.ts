import type { AuthorityCitation } from '../law/authority-citation.js';
import type { QueryDutyRules } from '../law/query-duty-rule.js';
import { queryDutyFacts } from './facts/query-duty-facts.js';
import type { QueryDutyDeclaration } from './generated/facts.js';

const initialDuty: AuthorityCitation = { authority: 'KRS 218A.172(1)', standing: 'text' };
const reviewOfPlan: AuthorityCitation = { authority: 'KRS 218A.172(2)(a), beginning', standing: 'text' };
const threeMonths: AuthorityCitation = { authority: 'KRS 218A.172(2)', standing: 'unverified' };
const dentalQuestions: AuthorityCitation = { authority: 'Board of Dentistry questions and answers on KASPER', standing: 'agency' };
const exemptions: AuthorityCitation = { authority: 'KRS 218A.172, "Exemptions"', standing: 'unverified' };
const threeDayRule: AuthorityCitation = { authority: 'agency list of exceptions to KRS 218A.205(3)(b)', standing: 'agency' };
const federalFloor: AuthorityCitation = { authority: '42 U.S.C. 1396w-3a(a)', standing: 'text' };
const countingDays: AuthorityCitation = { authority: 'how months and days are counted', standing: 'interpretation' };
const within: AuthorityCitation = { authority: '"within" runs from the first event on', standing: 'interpretation' };

const medicalBoard: AuthorityCitation = { authority: 'commentary on 201 KAR 9:260; operative text not read', standing: 'agency' };
const nursingBoard: AuthorityCitation = { authority: '201 KAR 20:057; text not read', standing: 'interpretation' };
const dentistryBoard: AuthorityCitation = { authority: 'Board of Dentistry page on 201 KAR 8:540', standing: 'agency' };
const optometryBoard: AuthorityCitation = { authority: '201 KAR 5:130', standing: 'unverified' };
const podiatryBoard: AuthorityCitation = { authority: '201 KAR 25:090 (2016 edition; the 2024 one was not read)', standing: 'text' };
const noPharmacistDuty: AuthorityCitation = { authority: 'no general duty found outside KRS 218A.172 and the boards\' rules', standing: 'interpretation' };

/** When a Kentucky prescriber must look at KASPER first, how far back, and how often. */
export const kentuckyQueryDuty: QueryDutyRules<QueryDutyDeclaration> = {
  id: 'ky.query.duty',
  says: 'Before certain controlled substances are first prescribed or dispensed to a human, and every three months after, KASPER is queried.',
  facts: queryDutyFacts,
  laws: [
    {
      from: '2012-07-20',
      cites: [initialDuty, reviewOfPlan, threeMonths],
      triggers: [
        {
          id: 'ky.query.humans',
          when: { fact: 'patient.species', is: 'animal' },
          asks: 'no',
          code: 'Q-NOT-HUMAN',
        },
        {
          id: 'ky.query.professions',
          when: { not: { fact: 'profession', is: ['physician', 'physician-assistant', 'aprn', 'dentist', 'optometrist', 'podiatrist'] } },
          asks: 'no',
          code: 'Q-NO-DUTY',
        },
        {
          id: 'ky.query.statute',
          when: {
            any: [
              { fact: 'drug.schedule', is: 'II' },
              { all: [{ fact: 'drug.schedule', is: 'III' }, { fact: 'drug.containsHydrocodone', is: true }] },
            ],
          },
          asks: 'yes',
          code: 'Q-STATUTE',
        },
        {
          id: 'ky.query.profession.physician',
          when: { all: [{ fact: 'profession', is: 'physician' }, { fact: 'drug.schedule', is: ['III', 'IV'] }] },
          asks: 'yes',
          code: 'Q-BOARD',
          cites: [medicalBoard],
        },
        {
          id: 'ky.query.profession.physician.other-drugs',
          when: { fact: 'profession', is: 'physician' },
          asks: 'no',
          code: 'Q-NOT-TRIGGERED',
          cites: [medicalBoard],
        },
        {
          id: 'ky.query.profession.physician-assistant',
          when: { all: [{ fact: 'profession', is: 'physician-assistant' }, { fact: 'drug.schedule', is: ['III', 'IV'] }] },
          asks: 'yes',
          code: 'Q-BOARD',
          cites: [medicalBoard],
        },
        {
          id: 'ky.query.profession.physician-assistant.other-drugs',
          when: { fact: 'profession', is: 'physician-assistant' },
          asks: 'no',
          code: 'Q-NOT-TRIGGERED',
          cites: [medicalBoard],
        },
        {
          id: 'ky.query.profession.aprn',
          when: { fact: 'profession', is: 'aprn' },
          asks: 'open',
          code: 'I-BOARD-TEXT',
          because: 'text-unread',
          cites: [nursingBoard],
        },
        {
          id: 'ky.query.profession.dentist',
          when: { all: [{ fact: 'profession', is: 'dentist' }, { fact: 'drug.schedule', is: ['III'] }] },
          asks: 'yes',
          code: 'Q-BOARD',
          cites: [dentistryBoard],
        },
        {
          id: 'ky.query.profession.dentist.other-drugs',
          when: { fact: 'profession', is: 'dentist' },
          asks: 'no',
          code: 'Q-NOT-TRIGGERED',
          cites: [dentistryBoard],
        },
        {
          id: 'ky.query.profession.optometrist',
          when: { fact: 'profession', is: 'optometrist' },
          asks: 'yes',
          code: 'Q-BOARD',
          cites: [optometryBoard],
        },
        // The board's list names zolpidem, anorexics, lorazepam, clonazepam, tramadol, diazepam and more.
        {
          id: 'ky.query.profession.podiatrist',
          when: {
            all: [
              { fact: 'profession', is: 'podiatrist' },
              {
                any: [
                  { fact: 'drug.schedule', is: 'III' },
                  { all: [{ fact: 'drug.schedule', is: 'IV' }, { fact: 'drug.onPodiatryList', is: true }] },
                ],
              },
            ],
          },
          asks: 'yes',
          code: 'Q-BOARD',
          cites: [podiatryBoard],
        },
        {
          id: 'ky.query.profession.podiatrist.schedule-v',
          when: { all: [{ fact: 'profession', is: 'podiatrist' }, { fact: 'drug.schedule', is: ['V'] }] },
          asks: 'open',
          code: 'I-BOARD-TEXT',
          because: 'text-unread',
          cites: [podiatryBoard],
        },
        {
          id: 'ky.query.profession.podiatrist.other-drugs',
          asks: 'no',
          code: 'Q-NOT-TRIGGERED',
          cites: [podiatryBoard],
        },
      ],
      rhythm: [
        { id: 'ky.query.initial', when: { fact: 'phase', is: 'initial' }, due: 'each', next: { months: 3 } },
        { id: 'ky.query.repeat', due: { months: 3 }, code: 'Q-REPEAT' },
      ],
      lookBack: [{ when: { fact: 'profession', is: 'podiatrist' }, months: 'all' }, { months: 12 }],
      sameDayFulfils: true,

      exemptions: [
        {
          id: 'ky.query.exemption.post-procedure',
          kind: 'post-procedure',
          says: 'From the day before an operative or invasive procedure or delivery through the 14th day after it, for use that ends by that day.',
          conditions: [
            { test: 'encounter-within-days', of: 'procedureOn', first: -1, last: 14 },
            { test: 'equals', fact: 'medicallyRelated', value: true },
            { test: 'ends-within-days', fact: 'useEndsOn', of: 'procedureOn', last: 14 },
          ],
          cites: [exemptions, { authority: '"immediately prior" is the day before', standing: 'interpretation' }],
        },
        {
          id: 'ky.query.exemption.emergency',
          kind: 'emergency',
          says: 'In an emergency.',
          conditions: [{ test: 'equals', fact: 'emergency', value: true }],
          cites: [exemptions],
        },
        {
          id: 'ky.query.exemption.facility-administration',
          kind: 'facility-administration',
          says: 'In a hospital or long-term care facility that was queried for within 12 hours of admission and keeps a copy during the stay.',
          conditions: [
            { test: 'within-hours', fact: 'queriedAt', of: 'admittedAt', hours: 12 },
            { test: 'equals', fact: 'copyInRecord', value: true },
          ],
          cites: [exemptions, within],
        },
        {
          id: 'ky.query.exemption.hospice-end-of-life',
          kind: 'hospice-end-of-life',
          says: 'For a patient in hospice or at the end of life.',
          conditions: [{ test: 'equals', fact: 'hospiceOrEndOfLife', value: true }],
          cites: [exemptions, threeDayRule],
          holdsUnderFloor: true,
        },
        {
          id: 'ky.query.exemption.cancer-pain',
          kind: 'cancer-pain',
          says: 'For pain of cancer or of its treatment.',
          conditions: [{ test: 'equals', fact: 'cancerOrTreatmentPain', value: true }],
          cites: [exemptions, threeDayRule],
          holdsUnderFloor: true,
        },
        {
          id: 'ky.query.exemption.single-dose',
          kind: 'single-dose',
          says: 'For one dose against the anxiety, pain or discomfort of a test or procedure.',
          conditions: [
            { test: 'equals', fact: 'doses', value: 1 },
            { test: 'equals', fact: 'forProcedure', value: true },
          ],
          cites: [exemptions],
        },
        {
          id: 'ky.query.exemption.substitute',
          kind: 'substitute',
          says: 'For a substitute within 7 days of the initial prescription, whose refills are cancelled and whose rest is to be disposed of.',
          conditions: [
            { test: 'encounter-within-days', of: 'initialOn', first: 0, last: 7 },
            { test: 'equals', fact: 'refillsCancelled', value: true },
            { test: 'equals', fact: 'disposalRequired', value: true },
          ],
          cites: [exemptions, within],
        },
        {
          id: 'ky.query.exemption.same-practice',
          kind: 'same-practice',
          says: 'For the same condition, in the same practice or coverage arrangement, within 90 days of the initial prescription.',
          conditions: [
            { test: 'encounter-within-days', of: 'initialOn', first: 0, last: 90 },
            { test: 'equals', fact: 'samePracticeOrCoverage', value: true },
            { test: 'equals', fact: 'sameCondition', value: true },
          ],
          cites: [exemptions, within],
        },
        {
          id: 'ky.query.exemption.research',
          kind: 'research',
          says: 'In research that an institutional review board with a federalwide assurance has approved.',
          conditions: [
            { test: 'equals', fact: 'irbApproved', value: true },
            { test: 'equals', fact: 'federalwideAssurance', value: true },
          ],
          cites: [exemptions],
        },
      ],

      floor: {
        id: 'ky.query.medicaid',
        says: 'Federal law asks for a check before Schedule II is prescribed to a Medicaid patient, whatever the state exempts.',
        from: '2021-10-01',
        when: {
          all: [
            { fact: 'action', is: 'prescribe' },
            { fact: 'drug.schedule', is: 'II' },
            { fact: 'patient.medicaid', is: true },
            { fact: 'patient.longTermCareResident', is: false },
          ],
        },
        code: 'Q-MEDICAID',
        cites: [federalFloor],
      },
    },
  ],
  reasons: {
    'Q-STATUTE': {
      says: 'Before the initial prescribing or dispensing of Schedule II, or Schedule III containing hydrocodone, to a human a query is due.',
      cites: [initialDuty],
    },
    'Q-BOARD': { says: 'The rule of the prescriber\'s board asks for a query before this drug.', cites: [initialDuty] },
    'Q-REPEAT': { says: 'Continued prescribing needs a query at least once every three months.', cites: [threeMonths, dentalQuestions, reviewOfPlan] },
    'Q-MEDICAID': { says: 'Federal law asks for a check before Schedule II is prescribed to a Medicaid patient, whatever the state exempts.', cites: [federalFloor] },
    'Q-DONE': { says: 'A query was made on the day of the encounter.', cites: [initialDuty, countingDays] },
    'Q-CURRENT': { says: 'The last query is less than three months old.', cites: [threeMonths, countingDays] },
    'Q-EXEMPT': { says: 'An exemption applies.', cites: [exemptions] },
    'Q-EXEMPTION-FAILS': { says: 'The exemption claimed does not meet its conditions.', cites: [exemptions] },
    'Q-NOT-TRIGGERED': { says: 'Neither the statute nor the board\'s rule asks for a query before this drug.', cites: [initialDuty] },
    'Q-NOT-HUMAN': { says: 'The duty concerns humans only.', cites: [initialDuty] },
    'Q-NO-DUTY': { says: 'No duty to query was found for this profession.', cites: [noPharmacistDuty] },
    'I-MISSING': { says: 'Facts that decide are missing.', cites: [initialDuty] },
    'I-BOARD-TEXT': { says: 'The board\'s rule on this drug was not read.', cites: [nursingBoard] },
    'I-LAW-DATE': { says: 'No law is recorded for that day.', cites: [{ authority: 'KRS 218A.172, recorded from 2012-07-20', standing: 'interpretation' }] },
  },
};
