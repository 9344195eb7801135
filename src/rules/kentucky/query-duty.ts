import type { AuthorityCitation } from '../law/authority-citation.js';
import type { QueryDutyRules } from '../law/query-duty-rule.js';

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
export const kentuckyQueryDuty: QueryDutyRules = {
  id: 'ky.query.duty',
  says: 'Before certain controlled substances are first prescribed or dispensed to a human, and every three months after, KASPER is queried.',
  laws: [
    {
      from: '2012-07-20',
      cites: [initialDuty, reviewOfPlan, threeMonths],
      professions: [
        {
          id: 'ky.query.profession.physician',
          profession: 'physician',
          schedules: { II: 'statute', III: { fact: 'containsHydrocodone', yes: 'statute', no: 'board' }, IV: 'board', V: 'none' },
          lookBack: 12,
          board: [medicalBoard],
        },
        {
          id: 'ky.query.profession.physician-assistant',
          profession: 'physician-assistant',
          schedules: { II: 'statute', III: { fact: 'containsHydrocodone', yes: 'statute', no: 'board' }, IV: 'board', V: 'none' },
          lookBack: 12,
          board: [medicalBoard],
        },
        {
          id: 'ky.query.profession.aprn',
          profession: 'aprn',
          schedules: { II: 'statute', III: { fact: 'containsHydrocodone', yes: 'statute', no: 'unread' }, IV: 'unread', V: 'unread' },
          lookBack: 12,
          board: [nursingBoard],
        },
        {
          id: 'ky.query.profession.dentist',
          profession: 'dentist',
          schedules: { II: 'statute', III: { fact: 'containsHydrocodone', yes: 'statute', no: 'board' }, IV: 'none', V: 'none' },
          lookBack: 12,
          board: [dentistryBoard],
        },
        {
          id: 'ky.query.profession.optometrist',
          profession: 'optometrist',
          schedules: { II: 'statute', III: { fact: 'containsHydrocodone', yes: 'statute', no: 'board' }, IV: 'board', V: 'board' },
          lookBack: 12,
          board: [optometryBoard],
        },
        {
          // The board's list names zolpidem, anorexics, lorazepam, clonazepam, tramadol, diazepam and more.
          id: 'ky.query.profession.podiatrist',
          profession: 'podiatrist',
          schedules: {
            II: 'statute',
            III: { fact: 'containsHydrocodone', yes: 'statute', no: 'board' },
            IV: { fact: 'onPodiatryList', yes: 'board', no: 'none' },
            V: 'unread',
          },
          lookBack: 'all',
          board: [podiatryBoard],
        },
      ],
      repeatMonths: 3,

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
          holdsUnderFloor: false,
        },
        {
          id: 'ky.query.exemption.emergency',
          kind: 'emergency',
          says: 'In an emergency.',
          conditions: [{ test: 'equals', fact: 'emergency', value: true }],
          cites: [exemptions],
          holdsUnderFloor: false,
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
          holdsUnderFloor: false,
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
          holdsUnderFloor: false,
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
          holdsUnderFloor: false,
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
          holdsUnderFloor: false,
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
          holdsUnderFloor: false,
        },
      ],

      floor: {
        id: 'ky.query.medicaid',
        says: 'Federal law asks for a check before Schedule II is prescribed to a Medicaid patient, whatever the state exempts.',
        from: '2021-10-01',
        actions: ['prescribe'],
        schedules: ['II'],
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
