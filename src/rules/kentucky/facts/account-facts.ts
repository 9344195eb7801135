import type { FactsDeclaration } from '../../facts/fact-declaration.js';
import type { FactsOf } from '../../facts/facts-of.js';
import type { AccountDeclaration } from '../generated/facts.js';
import { accessWords as words } from './access-words.js';

const licensedHere = { type: 'yes-no', ask: 'Is the person licensed in Kentucky?', says: 'the person is licensed in Kentucky', source: 'the register of the licensing board' } as const;

/** The facts on which questions about accounts turn; `ask` says which question it is. */
export const accountFacts = {
  type: 'one-of',
  by: 'ask',
  ask: 'Which question about accounts is asked?',
  says: 'the question',
  bySays: 'the question',
  cases: {
    'pharmacist-duty': {
      kentuckyLicensed: licensedHere,
      authorizedToDispense: { type: 'yes-no', ask: 'Is the pharmacist authorized to dispense controlled substances?', says: 'the pharmacist may dispense controlled substances' },
      employedAsPharmacist: { type: 'yes-no', ask: 'Is the person now employed as a pharmacist?', says: 'the person is employed as a pharmacist' },
      workplaces: {
        type: 'list',
        ask: 'At which places does the pharmacist work? An empty list says at none.',
        says: 'the workplaces',
        of: {
          type: 'facts',
          ask: 'What is known of the place?',
          facts: {
            setting: {
              type: 'word',
              words: ['community', 'hospital', 'long-term-care', 'mail-order', 'industry', 'academia', 'government', 'consultant', 'non-dispensing', 'other'],
              needed: true,
              ask: 'Which kind of place is it? It never decides.',
              says: 'the setting',
            },
            inKentucky: { type: 'yes-no', ask: 'Is it in Kentucky?', says: 'the place is in Kentucky' },
            deaRegistered: { type: 'yes-no', ask: 'Has the place a DEA registration?', says: 'the place has a DEA registration', source: 'the DEA certificate of the place' },
            integratedAccess: { type: 'yes-no', ask: 'Are its records integrated with the program?', says: 'the place has integrated access' },
          },
        },
      },
    },
    'prescriber-duty': {
      profession: { type: 'word', words: words.profession, needed: true, ask: 'Which profession has the prescriber?', says: 'the profession' },
      kentuckyLicensed: licensedHere,
      dea: { type: 'word', words: ['kentucky', 'out-of-state-only', 'none'], ask: 'Where is the prescriber registered with the DEA?', says: 'the DEA registration', source: 'the DEA certificate' },
      practice: {
        type: 'yes-no',
        ask: 'Does the prescriber prescribe, dispense or administer controlled substances to humans?',
        says: 'the prescriber prescribes, dispenses or administers controlled substances',
      },
    },
    'next-step': {
      now: { type: 'moment', needed: true, ask: 'What time is it?', says: 'the time of the question' },
      stateEmployee: { type: 'yes-no', needed: true, ask: 'Is it a state employee, with an address of the state?', says: 'the person is a state employee' },
      priorAccount: { type: 'yes-no', ask: 'Has the person ever had an account with the program?', says: 'the person had an account before' },
      priorStatus: { type: 'word', words: ['credentials-known', 'credentials-lost', 'inactivated'], ask: 'What has become of that account?', says: 'the state of the prior account' },
      kog: {
        type: 'facts',
        needed: true,
        ask: 'How stands the account with the state’s common gateway?',
        facts: {
          status: { type: 'word', words: ['none', 'requested', 'active'], needed: true, ask: 'In which state is the gateway account?', says: 'the gateway account' },
          activationEmailAt: { type: 'moment', ask: 'When was the activation email received?', says: 'the activation email' },
          passwordSetOn: { type: 'date', ask: 'On which day was the password set?', says: 'the day the password was set' },
        },
      },
      application: {
        type: 'facts',
        needed: true,
        ask: 'How stands the application for an account?',
        facts: {
          status: { type: 'word', words: ['none', 'draft', 'submitted', 'active'], needed: true, ask: 'In which state is the application?', says: 'the application' },
          method: { type: 'word', words: ['upload', 'mail'], ask: 'By which way is it sent?', says: 'the way of the application' },
          documents: { type: 'yes-no', ask: 'Are all documents there?', says: 'all documents are there' },
          signed: { type: 'yes-no', ask: 'Is it signed?', says: 'the application is signed' },
          submittedOn: { type: 'date', ask: 'On which day was it submitted?', says: 'the day of submission' },
        },
      },
    },
    'registration-notice': {
      at: { type: 'date', needed: true, ask: 'On which day is it asked?', says: 'the day of the question' },
      dea: { type: 'yes-no', ask: 'Has the physician a DEA registration?', says: 'the physician has a DEA registration', source: 'the DEA certificate' },
      registeredOn: { type: 'date', or: 'never', ask: 'On which day did the physician register with the program?', says: 'the day of registration' },
      noticeReceivedOn: { type: 'date', ask: 'On which day was the board’s notice received?', says: 'the day of the notice' },
    },
    'delegate-enrollment': {
      master: { type: 'word', words: ['prescriber', 'pharmacist', 'law-enforcement'], needed: true, ask: 'Whose delegate is it?', says: 'the master account' },
      masterActive: { type: 'yes-no', ask: 'Is the master account active?', says: 'the master account is active' },
      addedByMaster: { type: 'yes-no', ask: 'Has the holder of the master account added the delegate?', says: 'the master added the delegate' },
      personalData: { type: 'yes-no', ask: 'Are the delegate’s personal data given?', says: 'the personal data are given' },
      professionalData: { type: 'yes-no', ask: 'Are the delegate’s professional data given?', says: 'the professional data are given' },
    },
    certificate: {
      event: { type: 'word', words: ['pharmacist-online-renewal', 'cannabis-authorization', 'other'], needed: true, ask: 'For which event is the certificate asked about?', says: 'the event' },
    },
    uploader: {
      kogActive: { type: 'yes-no', ask: 'Is the account with the state’s common gateway active?', says: 'the gateway account is active' },
      uploaderRegistered: { type: 'yes-no', ask: 'Is the uploader registered with the data collection?', says: 'the uploader is registered' },
    },
  },
} as const satisfies FactsDeclaration;

/** A question about accounts with the facts known; `ask` says which. */
export type AccountFacts = FactsOf<AccountDeclaration>;
/** Must this pharmacist hold an account? */
export type PharmacistDutyFacts = Extract<AccountFacts, { ask: 'pharmacist-duty' }>;
/** A place where a pharmacist works; the registration of the place decides, never its setting. */
export type Workplace = NonNullable<PharmacistDutyFacts['workplaces']>[number];
/** Must this prescriber hold an account? */
export type PrescriberDutyFacts = Extract<AccountFacts, { ask: 'prescriber-duty' }>;
/** What is the next step towards an account, or to keep it? */
export type NextStepFacts = Extract<AccountFacts, { ask: 'next-step' }>;
/** The account with the state's common gateway, the Kentucky Online Gateway. */
export type Kog = NextStepFacts['kog'];
/** The application for an account. */
export type Application = NextStepFacts['application'];
/** Where does the board's notice to register stand, and may the physician prescribe? */
export type RegistrationNoticeFacts = Extract<AccountFacts, { ask: 'registration-notice' }>;
/** Is the delegate's enrollment complete? */
export type DelegateEnrollmentFacts = Extract<AccountFacts, { ask: 'delegate-enrollment' }>;
/** Is the verification certificate asked for? */
export type CertificateFacts = Extract<AccountFacts, { ask: 'certificate' }>;
/** May this uploader report, and query? */
export type UploaderFacts = Extract<AccountFacts, { ask: 'uploader' }>;
