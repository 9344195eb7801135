import type { FactMembers, FactsDeclaration, WordFact } from '../../facts/fact-declaration.js';
import type { FactsOf } from '../../facts/facts-of.js';
import type { AccessDeclaration } from '../generated/facts.js';
import { accessWords as words } from './access-words.js';
import { investigation, legalProcess } from './legal-process.js';

const account = {
  type: 'word',
  words: words.accountStatus,
  ask: 'In which state is the requester’s account with the program?',
  says: 'the account',
  source: 'the program’s register of accounts',
} as const satisfies WordFact;

const licensed = { type: 'yes-no', ask: 'Is the requester licensed in the profession?', says: 'the requester is licensed', source: 'the register of the licensing board' } as const;

const professionals = {
  practitioner: {
    profession: { type: 'word', words: words.profession, needed: true, ask: 'Which profession does the requester have?', says: 'the profession' },
    licensed,
    account,
  },
  pharmacist: { licensed, account },
} as const satisfies Readonly<Record<string, FactMembers>>;

const principalLicensed = { ...licensed, ask: 'Is the principal licensed in the profession?', says: 'the principal is licensed' } as const;
const principalAccount = { ...account, ask: 'In which state is the principal’s account with the program?', says: 'the principal’s account' } as const;

const directed = { type: 'yes-no', ask: 'Did the one in charge direct this very query?', says: 'this very query is directed', source: 'the principal or the officer in charge' } as const;

const enrolled = { type: 'yes-no', ask: 'Is the subject enrolled in Medicaid?', says: 'the subject is enrolled in Medicaid', source: 'the Medicaid program' } as const;

const areaGround = {
  areaFlagged: { type: 'yes-no', ask: 'Did the report flag the area?', says: 'the area is flagged' },
  subjectPracticesThere: { type: 'yes-no', ask: 'Does the subject practice there?', says: 'the subject practices there' },
} as const satisfies FactMembers;

/** The facts on which Kentucky's rules of access turn. */
export const accessFacts = {
  type: 'facts',
  ask: 'Who asks, for what, about whom, by which way?',
  facts: {
    at: { type: 'date', needed: true, ask: 'On which day is it asked?', says: 'the day of the request' },
    requester: {
      type: 'one-of',
      by: 'kind',
      needed: true,
      ask: 'Who asks?',
      says: 'the requester',
      bySays: 'the class of the requester',
      unlisted: { kind: 'other', sort: 'other' },
      cases: {
        ...professionals,
        delegate: {
          principal: {
            type: 'one-of',
            by: 'kind',
            needed: true,
            ask: 'For whom does the delegate act?',
            says: 'the principal',
            bySays: 'the class of the principal',
            cases: {
              practitioner: {
                profession: { ...professionals.practitioner.profession, ask: 'Which profession does the principal have?', says: 'the principal’s profession' },
                licensed: principalLicensed,
                account: principalAccount,
              },
              pharmacist: { licensed: principalLicensed, account: principalAccount },
            },
          },
          employedByPractice: { type: 'yes-no', ask: 'Is the delegate an employee of the practice?', says: 'the delegate is an employee of the practice', source: 'the practice' },
          employment: { type: 'span', ask: 'From when to when is the delegate employed?', says: 'the employment', source: 'the practice' },
          directed,
          account,
        },
        'facility-user': {
          facility: { type: 'word', words: words.facility, needed: true, ask: 'Which kind of facility is it?', says: 'the facility' },
          role: { type: 'word', words: words.facilityRole, needed: true, ask: 'Which part does the user have there?', says: 'the role' },
          facilityHasCmo: { type: 'yes-no', ask: 'Has the facility a chief medical officer?', says: 'the facility has a chief medical officer', source: 'the facility' },
          employedByFacility: { type: 'yes-no', ask: 'Is the user an employee of the facility?', says: 'the user is an employee of the facility', source: 'the facility' },
          designatedByCmo: { type: 'yes-no', ask: 'Did the chief medical officer designate the user?', says: 'the chief medical officer designated the user', source: 'the facility' },
          designation: { type: 'span', ask: 'From when to when is the user designated?', says: 'the designation', source: 'the facility' },
          directed,
          account,
          policy: {
            type: 'facts',
            ask: 'What does the facility’s policy on the use of monitoring data hold?',
            source: 'the policy',
            facts: {
              maintained: { type: 'yes-no', ask: 'Does the facility maintain a policy?', says: 'the facility maintains a policy' },
              teachesProperUse: { type: 'yes-no', ask: 'Does it teach proper use?', says: 'the policy teaches proper use' },
              teachesMisuseBan: { type: 'yes-no', ask: 'Does it teach the ban on improper use and intentional disclosure?', says: 'the policy teaches the ban on improper use and disclosure' },
              teachesSanctions: { type: 'yes-no', ask: 'Does it teach the sanctions, criminal ones included?', says: 'the policy teaches the sanctions' },
              coversAddRemove: { type: 'yes-no', ask: 'Does it say how access is added and removed?', says: 'the policy says how access is added and removed' },
              coversMisuseActions: { type: 'yes-no', ask: 'Does it say what follows on intentional misuse?', says: 'the policy says what follows on misuse' },
              requiresOigReport: {
                type: 'yes-no',
                ask: 'Does it require an incident report to the Office of Inspector General?',
                says: 'the policy requires an incident report to the Office of Inspector General',
              },
              adhered: { type: 'yes-no', ask: 'Is it followed in practice?', says: 'the policy is followed in practice', source: 'the facility' },
              requestedByCabinet: { type: 'yes-no', ask: 'Has the cabinet asked for the policy?', says: 'the cabinet has asked for the policy', source: 'the facility' },
              produced: { type: 'yes-no', ask: 'Was the policy handed to the cabinet?', says: 'the policy was handed to the cabinet', source: 'the facility' },
            },
          },
        },
        'board-representative': {
          board: { type: 'word', words: words.board, needed: true, ask: 'Which board does the requester represent?', says: 'the board' },
          designated: { type: 'yes-no', ask: 'Did the board designate the representative?', says: 'the board designated the representative', source: 'the board' },
          account,
        },
        'peace-officer': {
          jurisdiction: { type: 'word', words: words.jurisdiction, needed: true, ask: 'Whose officer is it?', says: 'the officer’s jurisdiction' },
          certification: { type: 'word', words: words.certification, ask: 'How is the officer certified?', says: 'the certification', source: 'the register of certified officers' },
          fullTime: { type: 'yes-no', ask: 'Does the officer serve full-time?', says: 'the officer serves full-time', source: 'the agency' },
          drugLawDuty: { type: 'yes-no', ask: 'Is it the officer’s duty to enforce drug laws?', says: 'the officer’s duty is to enforce drug laws', source: 'the agency' },
          account,
        },
        prosecutor: { office: { type: 'word', words: words.office, needed: true, ask: 'Which office is it?', says: 'the office' }, account },
        'cabinet-personnel': {
          employer: { type: 'word', words: words.employer, needed: true, ask: 'Which part of the cabinet is it, or which contractor?', says: 'the employer' },
          trained: { type: 'yes-no', ask: 'Is the person trained for it?', says: 'the person is trained', source: 'the cabinet' },
          approved: { type: 'yes-no', ask: 'Is the person approved for it?', says: 'the person is approved', source: 'the cabinet' },
        },
        medicaid: { program: { type: 'word', words: words.medicaidProgram, needed: true, ask: 'Which Medicaid program is it?', says: 'the Medicaid program' }, account },
        'grand-jury': {},
        court: {},
        'program-officer': {
          role: { type: 'word', words: words.programRole, needed: true, ask: 'Which office has the one who administers the program?', says: 'the role' },
          administersProgram: {
            type: 'yes-no',
            ask: 'Does the officer administer a diversion or probation program?',
            says: 'the officer administers a diversion or probation program',
            source: 'the court',
          },
          account,
        },
        'medical-examiner': { account },
        coroner: { account },
        'interstate-user': {
          state: { type: 'text', needed: true, ask: 'Of which state is the user? It decides nothing.' },
          role: { type: 'text', needed: true, ask: 'Which role has the user there? It decides nothing.', says: 'the role' },
          agreement: { type: 'span', ask: 'From when to when is the agreement in force?', says: 'the agreement', source: 'the agreement' },
          roleAllowed: { type: 'yes-no', ask: 'Does the disclosing side allow the role?', says: 'the disclosing side allows the role', source: 'the agreement' },
          purposeAllowed: { type: 'yes-no', ask: 'Does the disclosing side allow the purpose?', says: 'the disclosing side allows the purpose', source: 'the agreement' },
        },
        'va-user': {
          actor: { type: 'word', words: words.vaActor, needed: true, ask: 'Is it a licensed provider, a delegate or an automated system?', says: 'the actor' },
          licensed,
          vaEmployed: {
            type: 'yes-no',
            ask: 'Does the Department of Veterans Affairs employ or run the requester?',
            says: 'the Department of Veterans Affairs employs or runs the requester',
            source: 'the Department of Veterans Affairs',
          },
          directed,
        },
        'dispensary-agent': {
          licensedDispensary: {
            type: 'yes-no',
            ask: 'Is it an agent of a licensed dispensary of medicinal cannabis?',
            says: 'the dispensary is licensed',
            source: 'the register of dispensaries',
            from: '2025-01-01',
          },
        },
        patient: {},
        other: { sort: { type: 'word', words: words.otherSort, needed: true, ask: 'What does the requester call itself?', says: 'what the requester is' } },
      },
    },
    asked: {
      type: 'facts',
      needed: true,
      ask: 'What is asked for?',
      source: 'the request',
      ordered: ['from', 'to'],
      facts: {
        report: { type: 'word', words: words.report, needed: true, ask: 'Which report is asked for?', says: 'the report asked for' },
        from: { type: 'date', ask: 'From which day of dispensing on? It bounds the answer and never decides it.' },
        to: { type: 'date', ask: 'To which day of dispensing? It bounds the answer and never decides it.' },
        part2Rows: { type: 'yes-no', ask: 'Do matching rows fall under 42 C.F.R. Part 2?', says: 'there are rows under 42 C.F.R. Part 2', source: 'the data' },
      },
    },
    channel: { type: 'word', words: words.channel, ask: 'By which way is it asked?', says: 'the channel' },
    purpose: { type: 'word', words: words.purpose, ask: 'What are the data wanted for?', says: 'the purpose', source: 'the requester' },
    subject: {
      type: 'one-of',
      by: 'kind',
      ask: 'Whom are the data about?',
      says: 'whom the data are about',
      bySays: 'the subject',
      cases: {
        patient: {
          relation: { type: 'word', words: words.relation, ask: 'What is the patient to the requester, the principal or the facility?', says: 'the relation of the patient', source: 'the practice’s records' },
          clinicalIntake: {
            type: 'yes-no',
            ask: 'Is there a clinical intake: an appointment, a referral or an intake?',
            says: 'there is a clinical intake: an appointment, a referral or an intake',
            source: 'the practice’s records',
          },
        },
        'birth-mother': {
          infantIsPatient: { type: 'yes-no', ask: 'Is the infant the requester’s patient?', says: 'the infant is the requester’s patient', source: 'the practice’s records' },
          infantExposed: {
            type: 'yes-no',
            ask: 'Is the infant treated for neonatal abstinence syndrome, or does it show signs of prenatal exposure?',
            says: 'the infant is treated for neonatal abstinence syndrome or shows signs of prenatal exposure',
            source: 'the infant’s medical record',
          },
        },
        'prescriber-record': { deaIsOwn: { type: 'yes-no', ask: 'Is the DEA number the requester’s own?', says: 'the DEA number is the requester’s own' } },
        'self-as-patient': {},
        person: {
          named: { type: 'yes-no', ask: 'Is the person designated by name?', says: 'the person is designated by name' },
          licensee: {
            type: 'yes-no',
            ask: 'Is the person a licensee of the asking board who may prescribe, administer or dispense?',
            says: 'the person is a licensee of the board who may prescribe, administer or dispense',
            source: 'the board’s register',
          },
          profession: { type: 'word', words: words.profession, ask: 'Which profession has the person?', says: 'the subject’s profession' },
        },
        group: {},
        'medicaid-recipient': { enrolled },
        'medicaid-provider': { enrolled },
        defendant: {
          inProgram: { type: 'yes-no', ask: 'Is the defendant in the program?', says: 'the defendant is in the program', source: 'the court' },
          chapter218A: {
            type: 'yes-no',
            ask: 'Is the charge under the state’s law of controlled substances?',
            says: 'the charge is under the state’s law of controlled substances',
            source: 'the court',
          },
          documentedAbuser: {
            type: 'yes-no',
            ask: 'Has the court documented the defendant as a substance abuser eligible for the program?',
            says: 'the court documents the defendant as a substance abuser eligible for the program',
            source: 'the court',
          },
        },
        decedent: {
          underKrs72026: { type: 'yes-no', ask: 'Is the death investigated under KRS 72.026?', says: 'the death is investigated under the law of medical examiners' },
        },
        'va-patient': {
          receivesControlledSubstance: { type: 'yes-no', ask: 'Does the patient receive a controlled substance?', says: 'the patient receives a controlled substance' },
          hospiceOrPalliative: { type: 'yes-no', ask: 'Is the patient in hospice or palliative care?', says: 'the patient is in hospice or palliative care' },
        },
        card: {
          numberGiven: { type: 'yes-no', ask: 'Is the number of a card that was presented given?', says: 'the number of a card presented is given', source: 'the card', from: '2025-01-01' },
        },
        'animal-owner': {},
        'third-party': {},
      },
    },
    certifiesPurpose: { type: 'yes-no', ask: 'Does the requester certify the clinical purpose?', says: 'the requester certifies the purpose', source: 'the requester' },
    investigation,
    boardGround: {
      type: 'one-of',
      by: 'kind',
      ask: 'On which ground does the board look beyond the person under investigation?',
      says: 'the board’s ground',
      bySays: 'the board’s ground',
      source: 'the board’s file',
      cases: {
        associate: {
          sharesEntity: { type: 'yes-no', ask: 'Does the colleague share a practice or entity with the other?', says: 'the colleague shares a practice or entity with the other' },
          otherUnderInvestigation: {
            type: 'yes-no',
            ask: 'Is the other under investigation for improper prescribing or dispensing?',
            says: 'the other is under investigation for improper prescribing or dispensing',
          },
        },
        'trend-area': areaGround,
        'report-area': areaGround,
      },
    },
    process: legalProcess,
    part2Order: {
      type: 'yes-no',
      ask: 'Does a court order under 42 C.F.R. Part 2 cover the rows?',
      says: 'a court order under 42 C.F.R. Part 2 covers the rows',
      source: 'the order',
    },
  },
} as const satisfies FactsDeclaration;

/** Who asks, for what, about whom, by which way: the facts an access decision rests on. */
export type AccessRequest = FactsOf<AccessDeclaration>;
/** Who asks. */
export type Requester = AccessRequest['requester'];
/** A practitioner or pharmacist, in person or as a delegate's principal. */
export type Professional = Extract<Requester, { kind: 'delegate' }>['principal'];
/** The facility's policy on the use of monitoring data, element by element. */
export type FacilityPolicy = NonNullable<Extract<Requester, { kind: 'facility-user' }>['policy']>;
/** What is asked for. */
export type Asked = AccessRequest['asked'];
/** Whom the data are about. */
export type Subject = NonNullable<AccessRequest['subject']>;
/** The investigation a request is made in. */
export type Investigation = NonNullable<AccessRequest['investigation']>;
/** A board's ground for looking beyond the person under investigation. */
export type BoardGround = NonNullable<AccessRequest['boardGround']>;
/** Legal process. */
export type Process = NonNullable<AccessRequest['process']>;
/** One word of a list of the vocabulary of access. */
export type AccessWord<List extends keyof typeof words> = (typeof words)[List][number];
/** State of an account with the monitoring program. */
export type AccountStatus = AccessWord<'accountStatus'>;
/** The way a request or report travels. */
export type Channel = AccessWord<'channel'>;
/** What the data are wanted for. */
export type Purpose = AccessWord<'purpose'>;
/** What an unlisted person calls himself; it decides nothing but advice. */
export type OtherSort = AccessWord<'otherSort'>;
/** Licensed profession of a person. */
export type Profession = AccessWord<'profession'>;
