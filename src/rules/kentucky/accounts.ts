import { accountFacts } from './facts/account-facts.js';
import type { AccountDeclaration } from './generated/facts.js';
import type { Test } from '../law/access-rule.js';
import type { AccountRules, AccountStepRow } from '../law/account-rule.js';
import type { AuthorityCitation } from '../law/authority-citation.js';

const boardOfPharmacyPage: AuthorityCitation = { authority: 'Board of Pharmacy page on KASPER accounts', standing: 'agency', asOf: '2023-03-13' };
const chfsPage: AuthorityCitation = { authority: 'CHFS KASPER page (2025)', standing: 'agency' };
const gatewayInstructions: AuthorityCitation = { authority: 'Mandatory KASPER-KOG Account Instructions', standing: 'agency', asOf: '2024-05-20' };
const accountHelpPage: AuthorityCitation = { authority: 'KASPER account help page', standing: 'agency' };
const medicalNoticeRule: AuthorityCitation = { authority: '201 KAR 9:230 s.1(2)-(3)', standing: 'text' };
const medicalRegistration: AuthorityCitation = { authority: '201 KAR 9:230 s.1(1)-(2)', standing: 'text' };
const medicalNotCovered: AuthorityCitation = { authority: '201 KAR 9:230 s.1(1)-(2), read the other way round', standing: 'interpretation' };
const dentalArticle: AuthorityCitation = { authority: 'Kentucky Dental Association article, October 2020', standing: 'agency' };
const generalDuty: AuthorityCitation = { authority: 'KRS 218A.202(2), 2017-2023 numbering; (3)(a) from 2024', standing: 'unverified' };
const ourReading: AuthorityCitation = { authority: 'our reading where the pages are silent or disagree', standing: 'interpretation' };

const kasperHelpDesk = { name: 'KASPER help desk', phone: '(502) 564-2703' };
const gatewayHelpDesk = { name: 'Kentucky Online Gateway help desk', phone: '(502) 564-0104 ext. 2' };
const businessOffice = { name: 'KASPER business office', phone: '(502) 564-7985' };

const medicalRequired = {
  says: 'A Kentucky DEA registration, used or not, or any practice with controlled substances calls for a KASPER account.',
  cites: [medicalRegistration],
} as const;
const medicalNotRequired = {
  says: 'Without a Kentucky DEA registration and without controlled-substance practice no account is asked for.',
  cites: [medicalNotCovered],
} as const;

const active: Test = { fact: 'application.status', is: 'active' };
const drafted: Test = { fact: 'application.status', is: 'draft' };
const submitted: Test = { fact: 'application.status', is: 'submitted' };
const gatewayRequested: Test = { fact: 'kog.status', is: 'requested' };
const stateEmployee: Test = { fact: 'stateEmployee', is: true };
const hadAccount: Test = { fact: 'priorAccount', is: true };

/** The way to an account, as the pages tell it. A new account is never the first advice to somebody who may have had one. */
const stepsToAnAccount: readonly [AccountStepRow, ...AccountStepRow[]] = [
  {
    when: active,
    due: { from: 'kog.passwordSetOn', limit: 'passwordDays', past: { state: 'password-expired', next: 'CHANGE-PASSWORD' } },
    state: 'active',
    next: 'NONE',
  },
  { when: active, state: 'active', next: 'NONE' },
  { when: { all: [stateEmployee, { fact: 'kog.status', is: 'active' }] }, state: 'kog-active', next: 'ASK-SUPERVISOR' },
  { when: stateEmployee, state: 'none', next: 'ASK-SUPERVISOR' },
  { when: { fact: 'kog.status', is: 'none' }, state: 'none', next: 'CREATE-KOG' },
  {
    when: gatewayRequested,
    due: { from: 'kog.activationEmailAt', limit: 'activationHours', past: { state: 'kog-expired', next: 'RESTART-KOG' } },
    state: 'kog-requested',
    next: 'ACTIVATE-KOG',
  },
  { when: gatewayRequested, state: 'kog-requested', next: 'WAIT-EMAIL' },
  { when: { all: [drafted, { fact: 'application.documents', is: true }, { fact: 'application.signed', is: true }] }, state: 'draft', next: 'SUBMIT-APPLICATION' },
  { when: drafted, state: 'draft', next: 'COMPLETE-APPLICATION', lacks: ['application.documents', 'application.signed'] },
  {
    when: submitted,
    due: { from: 'application.submittedOn', limit: 'welcomeDays', past: { state: 'submitted', next: 'CALL-BUSINESS-OFFICE' } },
    state: 'submitted',
    next: 'WAIT-WELCOME',
  },
  { when: submitted, state: 'submitted', next: 'WAIT-WELCOME', lacks: ['application.submittedOn'] },
  { when: { all: [hadAccount, { fact: 'priorStatus', is: 'credentials-known' }] }, state: 'kog-active', next: 'LINK-ACCOUNT' },
  { when: { all: [hadAccount, { fact: 'priorStatus', is: 'credentials-lost' }] }, state: 'kog-active', next: 'CALL-KASPER-HELP-DESK' },
  { when: { all: [hadAccount, { fact: 'priorStatus', is: 'inactivated' }] }, state: 'inactivated', next: 'REAPPLY' },
  {
    when: { all: [{ fact: 'priorAccount', is: false }, { not: { fact: 'priorStatus', is: ['credentials-known', 'credentials-lost', 'inactivated'] } }] },
    state: 'kog-active',
    next: 'REQUEST-ACCOUNT',
  },
  { when: hadAccount, state: 'kog-active', next: 'CALL-KASPER-HELP-DESK', reasons: ['I-PRIOR-ACCOUNT'], lacks: ['priorStatus'] },
  { state: 'kog-active', next: 'CALL-KASPER-HELP-DESK', reasons: ['I-PRIOR-ACCOUNT'], lacks: ['priorAccount'] },
];

/** Who must hold a KASPER account in Kentucky, and how one is obtained and kept. */
export const kentuckyAccounts: Required<AccountRules<AccountDeclaration>> = {
  facts: accountFacts,
  questions: {
    'pharmacist-duty': {
      kind: 'places',
      gates: [
        { fact: 'kentuckyLicensed', otherwise: 'not-covered', reason: 'C-NOT-LICENSED' },
        { fact: 'authorizedToDispense', otherwise: 'not-covered', reason: 'C-NOT-AUTHORIZED' },
        { fact: 'employedAsPharmacist', otherwise: 'exempt', reason: 'C-NOT-EMPLOYED' },
      ],
      places: 'workplaces',
      registered: 'deaRegistered',
      integrated: 'integratedAccess',
      reasons: { registered: 'C-DEA-WORKPLACE', integrated: 'C-INTEGRATED', neither: 'C-NO-DEA-WORKPLACE', open: 'I-INTEGRATED' },
    },
    'prescriber-duty': {
      kind: 'registration',
      profession: 'profession',
      gate: { fact: 'kentuckyLicensed', otherwise: 'not-covered', reason: 'C-NOT-LICENSED' },
      dea: { fact: 'dea', here: 'kentucky', elsewhere: 'out-of-state-only' },
      practice: 'practice',
      reasons: { registered: 'C-PRESCRIBER-DEA', practice: 'C-PRACTICE', unregistered: 'C-NEEDS-DEA', elsewhere: 'C-OUT-OF-STATE-DEA', none: 'C-NO-DEA' },
    },
    'next-step': { kind: 'steps', now: 'now', rows: stepsToAnAccount },
    'registration-notice': { kind: 'notice', at: 'at', registered: 'registeredOn', received: 'noticeReceivedOn', permitted: 'dea' },
    'delegate-enrollment': { kind: 'enrollment', master: 'master' },
    certificate: { kind: 'certificate', event: 'event' },
    uploader: { kind: 'upload', facts: ['kogActive', 'uploaderRegistered'] },
  },
  // The cabinet sits in Frankfort.
  zone: 'America/New_York',
  // The pages say 30 April, "since April" and "May" 2019; this is the one exact day among them.
  gatewayCutOver: {
    id: 'ky.accounts.gateway-cut-over',
    says: 'The Kentucky Online Gateway took the place of accounts held with KASPER itself before 30 April 2019.',
    value: '2019-04-30',
    cites: [gatewayInstructions],
  },
  activationHours: { id: 'ky.accounts.activation', says: 'A gateway account is activated within four hours of its activation email.', value: 4, cites: [chfsPage] },
  welcomeDays: { id: 'ky.accounts.welcome', says: 'The welcome email may take fourteen days from the submission of the application.', value: 14, cites: [chfsPage] },
  passwordDays: {
    id: 'ky.accounts.password',
    says: 'A password is valid for ninety days.',
    value: 90,
    cites: [chfsPage, { authority: 'the ninetieth day still counts', standing: 'interpretation' }],
  },
  noticeDays: {
    id: 'ky.accounts.registration-notice',
    says: 'A licensee whom the board notifies registers within seven days of receiving the notice.',
    value: 7,
    cites: [medicalNoticeRule],
  },

  pharmacists: {
    id: 'ky.accounts.pharmacist',
    says: 'A licensed pharmacist who may dispense controlled substances and works where there is a DEA registration holds an account.',
    cites: [boardOfPharmacyPage],
  },
  prescribers: [
    { id: 'ky.accounts.prescriber.physician', profession: 'physician', decidedBy: 'dea-here-or-practice', required: medicalRequired, notCovered: medicalNotRequired },
    { id: 'ky.accounts.prescriber.physician-assistant', profession: 'physician-assistant', decidedBy: 'dea-here-or-practice', required: medicalRequired, notCovered: medicalNotRequired },
    {
      id: 'ky.accounts.prescriber.dentist',
      profession: 'dentist',
      decidedBy: 'dea-here',
      required: { says: 'A licensed dentist with an active Kentucky DEA registration needs an account, even if it was never used.', cites: [dentalArticle] },
      notCovered: { says: 'A dentist without an active Kentucky DEA registration needs no account.', cites: [dentalArticle] },
    },
    {
      id: 'ky.accounts.prescriber.optometrist',
      profession: 'optometrist',
      decidedBy: 'any-dea',
      required: {
        says: 'An optometrist with any active DEA number registers and keeps the account, even without prescriptions.',
        cites: [
          { authority: '201 KAR 5:130 s.1(3)', standing: 'text' },
          { authority: 'agency statement on 201 KAR 5:130 s.1(3): an unused DEA number counts', standing: 'agency' },
        ],
      },
      notCovered: { says: 'An optometrist without a DEA number needs no account.', cites: [{ authority: '201 KAR 5:130 s.1(3)', standing: 'text' }] },
    },
    {
      id: 'ky.accounts.prescriber.podiatrist',
      profession: 'podiatrist',
      decidedBy: 'dea-here-or-practice',
      required: {
        says: 'A podiatrist with a Kentucky DEA registration or controlled-substance practice needs an account and must also use it.',
        cites: [{ authority: '201 KAR 25:090 s.1(1)', standing: 'text' }],
      },
      notCovered: { says: medicalNotRequired.says, cites: [{ authority: '201 KAR 25:090 s.1(1), read the other way round', standing: 'interpretation' }] },
    },
    {
      id: 'ky.accounts.prescriber.aprn',
      profession: 'aprn',
      decidedBy: 'dea-here-or-practice',
      required: {
        says:
          'An APRN with a Kentucky DEA registration or controlled-substance practice needs an account; a master account with DEA is also a ' +
          'condition for ending the collaborative agreement on controlled substances after four years.',
        cites: [generalDuty, { authority: 'agency statement on KRS 314.042', standing: 'agency' }],
      },
      notCovered: { says: medicalNotRequired.says, cites: [generalDuty, { authority: 'KRS 218A.202(2), read the other way round', standing: 'interpretation' }] },
    },
    { id: 'ky.accounts.prescriber.veterinarian', profession: 'veterinarian', decidedBy: 'never', reason: 'C-ANIMALS' },
  ],

  enrollment: [
    { id: 'ky.accounts.enrollment.master-active', fact: 'masterActive', reason: 'C-MASTER-INACTIVE' },
    { id: 'ky.accounts.enrollment.added', fact: 'addedByMaster', reason: 'C-NOT-ADDED' },
    { id: 'ky.accounts.enrollment.personal-data', fact: 'personalData', reason: 'C-NO-PERSONAL-DATA' },
    { id: 'ky.accounts.enrollment.professional-data', fact: 'professionalData', reason: 'C-NO-PROFESSIONAL-DATA', masters: ['law-enforcement'] },
  ],
  enrolled: { id: 'ky.accounts.enrollment', says: 'The master account holder has added the delegate and the data asked for are there.', cites: [accountHelpPage] },

  certificates: [
    {
      id: 'ky.accounts.certificate.pharmacist-online-renewal',
      event: 'pharmacist-online-renewal',
      says: 'The verification certificate is uploaded with an online pharmacist renewal: Account Maintenance, details of the master account.',
      cites: [boardOfPharmacyPage],
    },
    {
      id: 'ky.accounts.certificate.cannabis-authorization',
      event: 'cannabis-authorization',
      says: 'The Board of Medical Licensure asks for the verification certificate with a medicinal cannabis authorization.',
      cites: [{ authority: 'Board of Medical Licensure page on cannabis authorization', standing: 'agency' }],
    },
  ],
  noCertificate: { id: 'ky.accounts.certificate.none', says: 'No page names this event among those that ask for the verification certificate.', cites: [boardOfPharmacyPage] },

  uploader: {
    id: 'ky.accounts.uploader',
    says: 'Reporting needs a gateway account and registration as uploader; it gives no right to read.',
    cites: [chfsPage, { authority: 'no right to read follows from registration as uploader', standing: 'interpretation' }],
  },

  reasons: {
    'C-NOT-LICENSED': { says: 'There is no Kentucky license.', cites: [boardOfPharmacyPage] },
    'C-NOT-AUTHORIZED': { says: 'There is no authority to dispense controlled substances.', cites: [boardOfPharmacyPage] },
    'C-NOT-EMPLOYED': { says: 'Somebody who is not currently employed as a pharmacist is exempt.', cites: [boardOfPharmacyPage] },
    'C-DEA-WORKPLACE': { says: 'A workplace has a DEA registration; job title and state do not matter.', cites: [boardOfPharmacyPage] },
    'C-INTEGRATED': { says: 'Integrated access does not replace the account.', cites: [boardOfPharmacyPage] },
    'C-NO-DEA-WORKPLACE': { says: 'No workplace has a DEA registration.', cites: [boardOfPharmacyPage] },
    'C-PRESCRIBER-DEA': { says: 'The DEA registration decides.', cites: [generalDuty] },
    'C-PRACTICE': { says: 'Prescribing, dispensing or administering controlled substances decides.', cites: [generalDuty] },
    'C-NEEDS-DEA': { says: 'Practice with controlled substances also needs a Kentucky DEA registration.', cites: [medicalRegistration] },
    'C-OUT-OF-STATE-DEA': { says: 'There is a DEA registration outside Kentucky only.', cites: [generalDuty] },
    'C-NO-DEA': { says: 'There is no DEA registration.', cites: [generalDuty] },
    'C-ANIMALS': { says: 'The duty is for those who prescribe or dispense to humans.', cites: [generalDuty] },
    'C-MASTER-INACTIVE': { says: 'The master account is not active.', cites: [accountHelpPage] },
    'C-NOT-ADDED': { says: 'The master account holder has not added the delegate (Administration, Delegate Administration).', cites: [accountHelpPage] },
    'C-NO-PERSONAL-DATA': { says: 'The delegate\'s personal data are lacking; they are always required.', cites: [accountHelpPage] },
    'C-NO-PROFESSIONAL-DATA': { says: 'Professional data are lacking; every law-enforcement delegate needs them.', cites: [accountHelpPage] },
    'I-MISSING': { says: 'Facts that decide are missing.', cites: [ourReading] },
    'I-INTEGRATED': {
      says: 'The page exempts those without a DEA-registered workplace and also says that those with integrated access must register.',
      cites: [boardOfPharmacyPage, ourReading],
    },
    'I-PRIOR-ACCOUNT': { says: 'Whether an earlier account exists, or what became of it, is not known.', cites: [gatewayInstructions] },
  },

  steps: {
    'ASK-SUPERVISOR': { says: 'Ask your supervisor or branch manager to add the KASPER app to your state account.', cites: [chfsPage] },
    'CREATE-KOG': {
      says: 'Create a Kentucky Online Gateway account as "Citizen or Business Partner".',
      cites: [boardOfPharmacyPage, chfsPage, gatewayInstructions],
      contact: gatewayHelpDesk,
    },
    'WAIT-EMAIL': { says: 'Wait for the activation email of the gateway account.', cites: [chfsPage], contact: gatewayHelpDesk },
    'ACTIVATE-KOG': { says: 'Activate the gateway account within four hours of receiving the email.', cites: [chfsPage] },
    'RESTART-KOG': {
      says: 'The activation link has run out: start the gateway account again.',
      cites: [{ authority: 'the pages give the four hours, not what follows', standing: 'interpretation' }, chfsPage],
      contact: gatewayHelpDesk,
    },
    'REQUEST-ACCOUNT': { says: 'Choose Enroll and leave the KASPER user name and password empty.', cites: [chfsPage] },
    'LINK-ACCOUNT': {
      says: 'Choose Enroll and enter, once, the KASPER credentials held before 30 April 2019.',
      cites: [gatewayInstructions, ourReading],
    },
    'CALL-KASPER-HELP-DESK': {
      says: 'Call the KASPER help desk before anything else; do not create a new account.',
      cites: [gatewayInstructions, ourReading],
      contact: kasperHelpDesk,
    },
    REAPPLY: {
      says: 'The account was inactivated because it was not moved to the gateway since April 2019: apply again.',
      cites: [boardOfPharmacyPage, ourReading],
      contact: businessOffice,
    },
    'COMPLETE-APPLICATION': { says: 'Complete the documents and the signature of the application.', cites: [chfsPage] },
    'SUBMIT-APPLICATION': {
      says: 'Upload and e-sign the application, or mail the form, the signed Terms of Account Use and the documents.',
      cites: [chfsPage, boardOfPharmacyPage],
    },
    'WAIT-WELCOME': { says: 'Wait for the "Welcome to KASPER" email; registration is complete only with it.', cites: [chfsPage] },
    'CALL-BUSINESS-OFFICE': {
      says: 'No welcome email after fourteen days: call the KASPER business office. This is neither approval nor refusal.',
      cites: [chfsPage],
      contact: businessOffice,
    },
    NONE: { says: 'The account is active; nothing is to be done.', cites: [chfsPage, { authority: 'the ninetieth day still counts', standing: 'interpretation' }] },
    'CHANGE-PASSWORD': {
      says: 'The password is older than ninety days: change it.',
      cites: [chfsPage, { authority: 'the ninetieth day still counts', standing: 'interpretation' }],
    },
  },

  noticeStates: {
    'no-notice': { says: 'No notice has been received.', cites: [medicalNoticeRule] },
    running: { says: 'Seven days from receipt of the notice to register are running; they are no license to prescribe.', cites: [medicalNoticeRule, ourReading] },
    cured: { says: 'Registered by the seventh day after receipt of the notice.', cites: [medicalNoticeRule] },
    'registered-late': { says: 'Registered after the seventh day; late registration does not undo the breach.', cites: [medicalNoticeRule, ourReading] },
    'emergency-order-due': {
      says: 'The seventh day has passed without registration: panel or chair promptly issues an emergency order.',
      cites: [medicalNoticeRule],
    },
  },
  prescribing: {
    id: 'ky.accounts.prescribing',
    says: 'Prescribing, dispensing or administering controlled substances needs both a DEA registration and a KASPER account.',
    cites: [{ authority: '201 KAR 9:230 s.1(1)', standing: 'text' }],
  },
};
