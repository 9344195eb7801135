import type { FactsDeclaration } from '../../facts/fact-declaration.js';
import type { FactsOf } from '../../facts/facts-of.js';
import type { RedisclosureDeclaration } from '../generated/facts.js';
import { accessWords as words } from './access-words.js';
import { legalProcess } from './legal-process.js';

/** The facts on which Kentucky's rules of passing data on turn. */
export const redisclosureFacts = {
  type: 'facts',
  ask: 'Who wants to pass data on to whom?',
  facts: {
    at: { type: 'date', needed: true, ask: 'On which day are the data passed on?', says: 'the day of the request' },
    from: { type: 'word', words: words.holder, needed: true, ask: 'Who holds the data?', says: 'the holder' },
    obtainedUnder: {
      type: 'word',
      words: words.obtainedUnder,
      needed: true,
      ask: 'Under which right were the data obtained? `none`: no monitoring data are held.',
      says: 'the right the data were obtained under',
      source: 'the request by which they were obtained',
    },
    to: {
      type: 'one-of',
      by: 'kind',
      needed: true,
      ask: 'Who would receive the data?',
      says: 'the recipient',
      bySays: 'the recipient',
      cases: {
        patient: { isSubject: { type: 'yes-no', ask: 'Is the recipient the patient the data are about?', says: 'the recipient is the patient the data are about' } },
        representative: { authorizedToAct: { type: 'yes-no', ask: 'Is the recipient authorized to act for the patient?', says: 'the recipient is authorized to act for the patient' } },
        'medical-record': { of: { type: 'word', words: words.chartOf, needed: true, ask: 'Whose medical record is it?', says: 'whose medical record it is' } },
        'law-enforcement': { listed: { type: 'yes-no', ask: 'Is the recipient one of the investigators the statute names?', says: 'the recipient is an investigator on the list' } },
        'licensing-board': { appropriate: { type: 'yes-no', ask: 'Is it the board that licenses the person?', says: 'the board is the appropriate one' } },
        'licensee-and-counsel': {},
        consultant: { boardAgent: { type: 'yes-no', ask: 'Does the consultant act as the board’s agent?', says: 'the consultant acts as the board’s agent' } },
        'hearing-13b': {},
        'cabinet-hearing': {},
        court: {},
        practitioner: {},
        other: { sort: { type: 'word', words: words.otherSort, needed: true, ask: 'What does the recipient call itself? It decides nothing.', says: 'what the recipient is' } },
      },
    },
    purpose: { type: 'word', words: words.redisclosurePurpose, ask: 'What are the data passed on for?', says: 'the purpose' },
    sharedInvestigation: {
      type: 'facts',
      ask: 'Which investigation do both sides share?',
      source: 'the file of the investigation',
      facts: {
        bonaFide: { type: 'yes-no', ask: 'Is the shared investigation bona fide?', says: 'the shared investigation is bona fide' },
        specific: { type: 'yes-no', ask: 'Is it a specific investigation?', says: 'the shared investigation is specific' },
        concernsSubject: { type: 'yes-no', ask: 'Does it concern the person the data are about?', says: 'the shared investigation concerns the subject' },
      },
    },
    shareLog: {
      type: 'facts',
      ask: 'How is the sharing documented?',
      source: 'the record of the sharing',
      facts: {
        bothDocumented: { type: 'yes-no', ask: 'Do both sides document it?', says: 'both sides document the sharing' },
        personsNamed: { type: 'yes-no', ask: 'Does the record name each person?', says: 'the record names each person' },
        fullDate: { type: 'yes-no', ask: 'Does the record give day, month and year?', says: 'the record gives day, month and year' },
        filedByEachAgency: { type: 'yes-no', ask: 'Does each agency file the record?', says: 'each agency files the record' },
      },
    },
    suspicion: {
      type: 'facts',
      ask: 'What is suspected?',
      source: 'the one who reports',
      facts: {
        suspectedMisuse: { type: 'yes-no', ask: 'Is misuse suspected?', says: 'misuse is suspected' },
        goodFaithBelief: {
          type: 'yes-no',
          ask: 'Is it believed in good faith that someone broke the law to get a prescription?',
          says: 'there is a good-faith belief that someone broke the law to get a prescription',
        },
      },
    },
    overutilization: { type: 'yes-no', ask: 'Are the data about overutilization?', says: 'the data are about overutilization' },
    proceeding: {
      type: 'facts',
      ask: 'Which proceeding of a board against a licensee is it?',
      source: 'the board’s file',
      facts: {
        formal: { type: 'yes-no', ask: 'Have formal proceedings begun?', says: 'formal proceedings have begun' },
        relevant: { type: 'yes-no', ask: 'Are the data relevant to the charges?', says: 'the data are relevant to the charges' },
      },
    },
    process: legalProcess,
    part2Rows: { type: 'yes-no', ask: 'Do rows to be produced fall under 42 C.F.R. Part 2?', says: 'there are rows under 42 C.F.R. Part 2', source: 'the data' },
    part2Order: { type: 'yes-no', ask: 'Does a court order under 42 C.F.R. Part 2 cover those rows?', says: 'a court order under 42 C.F.R. Part 2 covers the rows', source: 'the order' },
  },
} as const satisfies FactsDeclaration;

/** Who wants to pass data on to whom: the facts a re-disclosure decision rests on. */
export type Redisclosure = FactsOf<RedisclosureDeclaration>;
/** Who would receive data passed on. */
export type Recipient = Redisclosure['to'];
/** How a sharing between investigators is documented. */
export type ShareLog = NonNullable<Redisclosure['shareLog']>;
/** What makes a practitioner or pharmacist report a suspicion. */
export type Suspicion = NonNullable<Redisclosure['suspicion']>;
/** A board's proceeding against a licensee. */
export type Proceeding = NonNullable<Redisclosure['proceeding']>;
