import { monitoringAct } from './citations.js';

const cites = [monitoringAct];
const forever = (value) => [{ from: '2024-07-01', value, cites }];

/** Which sales are reported. */
export const reportingDuty = {
  id: 'jn.duty',
  summary: 'What is sold of the registry’s list, and of Schedules II and III, is reported.',
  versions: forever({
    facts: {
      type: 'facts',
      ask: 'What was sold by whom?',
      facts: {
        schedule: { type: 'word', words: ['I', 'II', 'III', 'IV', 'V', 'none'], ask: 'In which schedule is it?' },
        sellerIsLicensed: { type: 'yes-no', ask: 'Has the seller a license?' },
        gift: { type: 'yes-no', ask: 'Was it given away?' },
      },
    },
    assume: { gift: false },
    conditions: [
      {
        id: 'jn.duty.substance',
        summary: 'The substance is reported.',
        about: 'schedule',
        findings: [
          { when: { schedule: ['II', 'III'] }, truth: true, message: 'Its schedule is reported.', cites },
          { when: { schedule: { other: ['II', 'III'] } }, truth: false, message: 'Its schedule is not reported.', cites },
          { truth: null, message: 'Its schedule is not known.', cites },
        ],
        cites,
      },
      {
        id: 'jn.duty.sale',
        summary: 'It was sold.',
        findings: [
          { when: { gift: [true] }, truth: false, message: 'What is given away is not sold.', cites },
          { truth: true, message: 'It was sold.', cites },
        ],
        cites,
      },
    ],
  }),
};

/** Screens are reported by the houses of healing, whatever they are for. */
export const toxicologyDuty = {
  id: 'jn.screens',
  summary: 'A house of healing tells of a positive screen.',
  versions: forever({
    facts: {
      type: 'facts',
      ask: 'Whose screen is it?',
      facts: { houseOfHealing: { type: 'yes-no', ask: 'Was it made in a house of healing?' }, positive: { type: 'yes-no', ask: 'Is it positive?' } },
    },
    assume: {},
    conditions: [
      {
        id: 'jn.screens.positive',
        summary: 'It is positive, and of a house of healing.',
        findings: [
          { when: { houseOfHealing: [true], positive: [true] }, truth: true, message: 'A house of healing tells of it.', cites },
          { when: { houseOfHealing: [false] }, truth: false, message: 'Others do not.', cites },
          { when: { positive: [false] }, truth: false, message: 'It is negative.', cites },
          { truth: null, message: 'Whose screen it is and what it says is not known.', cites },
        ],
        cites,
      },
    ],
    channel: 'a letter to the registry',
    diagnoses: { listed: [], underdosing: '6', poisonings: ['T36', 'T65'], unspecified: [] },
  }),
};

/** Substances whose schedule is this state's own. */
export const drugSchedules = {
  id: 'jn.schedules',
  summary: 'Juniper lists two substances of its own.',
  rows: [
    { ingredient: 'moonseed', schedules: ['II'], from: '2024-07-01', cites },
    { ingredient: 'gabapentin', schedules: ['none'], cites },
  ],
  cites,
};

/** Substances that are reported whatever their schedule. */
export const reportableDrugs = {
  id: 'jn.listed',
  summary: 'Naloxone is reported where it is sold by a beekeeper.',
  rows: [
    { drug: 'naloxone', when: { by: ['beekeeper'] }, reported: true, cites },
    { drug: 'naloxone', reported: false, cites },
  ],
  cites,
};
