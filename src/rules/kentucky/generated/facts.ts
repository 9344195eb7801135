// Generated from the facts beside this folder by `npm run generate`: change those, not this file.

import type { DateFact, FactCases, FactGroup, FactList, MomentFact, Needed, NoFacts, NumberFact, SpanFact, TextFact, WordFact, YesNoFact } from '../../facts/fact-declaration.js';
import type { AccessReading } from '../../law/access-rule.js';

/** Who asks, for what, about whom, by which way? */
export type AccessDeclaration = FactGroup<{
  /** On which day is it asked? A calendar day, YYYY-MM-DD. Always to be given. */
  readonly at: Needed<DateFact>;
  /** Who asks? Always to be given. */
  readonly requester: Needed<FactCases<'kind', {
    /** Where kind is 'practitioner'. */
    readonly practitioner: {
      /** Which profession does the requester have? Always to be given. */
      readonly profession: Needed<WordFact<'physician' | 'physician-assistant' | 'aprn' | 'dentist' | 'optometrist' | 'podiatrist' | 'veterinarian' | 'pharmacist' | 'registered-nurse' | 'other'>>;
      /** Is the requester licensed in the profession? Known from: the register of the licensing board. */
      readonly licensed: YesNoFact;
      /** In which state is the requester’s account with the program? Known from: the program’s register of accounts. */
      readonly account: WordFact<'active' | 'none' | 'applied' | 'password-expired' | 'inactivated' | 'closed'>;
    };
    /** Where kind is 'pharmacist'. */
    readonly pharmacist: {
      /** Is the requester licensed in the profession? Known from: the register of the licensing board. */
      readonly licensed: YesNoFact;
      /** In which state is the requester’s account with the program? Known from: the program’s register of accounts. */
      readonly account: WordFact<'active' | 'none' | 'applied' | 'password-expired' | 'inactivated' | 'closed'>;
    };
    /** Where kind is 'delegate'. */
    readonly delegate: {
      /** For whom does the delegate act? Always to be given. */
      readonly principal: Needed<FactCases<'kind', {
        /** Where kind is 'practitioner'. */
        readonly practitioner: {
          /** Which profession does the principal have? Always to be given. */
          readonly profession: Needed<WordFact<'physician' | 'physician-assistant' | 'aprn' | 'dentist' | 'optometrist' | 'podiatrist' | 'veterinarian' | 'pharmacist' | 'registered-nurse' | 'other'>>;
          /** Is the principal licensed in the profession? Known from: the register of the licensing board. */
          readonly licensed: YesNoFact;
          /** In which state is the principal’s account with the program? Known from: the program’s register of accounts. */
          readonly account: WordFact<'active' | 'none' | 'applied' | 'password-expired' | 'inactivated' | 'closed'>;
        };
        /** Where kind is 'pharmacist'. */
        readonly pharmacist: {
          /** Is the principal licensed in the profession? Known from: the register of the licensing board. */
          readonly licensed: YesNoFact;
          /** In which state is the principal’s account with the program? Known from: the program’s register of accounts. */
          readonly account: WordFact<'active' | 'none' | 'applied' | 'password-expired' | 'inactivated' | 'closed'>;
        };
      }, {
        /** For whom does the delegate act? One of: practitioner, pharmacist. */
        readonly kind: string;
      }>>;
      /** Is the delegate an employee of the practice? Known from: the practice. */
      readonly employedByPractice: YesNoFact;
      /**
       * From when to when is the delegate employed? The first and the last day, both included; the last may be 'open'. Known from: the
       * practice.
       */
      readonly employment: SpanFact;
      /** Did the one in charge direct this very query? Known from: the principal or the officer in charge. */
      readonly directed: YesNoFact;
      /** In which state is the requester’s account with the program? Known from: the program’s register of accounts. */
      readonly account: WordFact<'active' | 'none' | 'applied' | 'password-expired' | 'inactivated' | 'closed'>;
    };
    /** Where kind is 'facility-user'. */
    readonly 'facility-user': {
      /** Which kind of facility is it? Always to be given. */
      readonly facility: Needed<WordFact<'hospital' | 'long-term-care' | 'other'>>;
      /** Which part does the user have there? Always to be given. */
      readonly role: Needed<WordFact<'chief-medical-officer' | 'designated-employee' | 'physician-designee'>>;
      /** Has the facility a chief medical officer? Known from: the facility. */
      readonly facilityHasCmo: YesNoFact;
      /** Is the user an employee of the facility? Known from: the facility. */
      readonly employedByFacility: YesNoFact;
      /** Did the chief medical officer designate the user? Known from: the facility. */
      readonly designatedByCmo: YesNoFact;
      /**
       * From when to when is the user designated? The first and the last day, both included; the last may be 'open'. Known from: the
       * facility.
       */
      readonly designation: SpanFact;
      /** Did the one in charge direct this very query? Known from: the principal or the officer in charge. */
      readonly directed: YesNoFact;
      /** In which state is the requester’s account with the program? Known from: the program’s register of accounts. */
      readonly account: WordFact<'active' | 'none' | 'applied' | 'password-expired' | 'inactivated' | 'closed'>;
      /** What does the facility’s policy on the use of monitoring data hold? Known from: the policy. */
      readonly policy: FactGroup<{
        /** Does the facility maintain a policy? */
        readonly maintained: YesNoFact;
        /** Does it teach proper use? */
        readonly teachesProperUse: YesNoFact;
        /** Does it teach the ban on improper use and intentional disclosure? */
        readonly teachesMisuseBan: YesNoFact;
        /** Does it teach the sanctions, criminal ones included? */
        readonly teachesSanctions: YesNoFact;
        /** Does it say how access is added and removed? */
        readonly coversAddRemove: YesNoFact;
        /** Does it say what follows on intentional misuse? */
        readonly coversMisuseActions: YesNoFact;
        /** Does it require an incident report to the Office of Inspector General? */
        readonly requiresOigReport: YesNoFact;
        /** Is it followed in practice? Known from: the facility. */
        readonly adhered: YesNoFact;
        /** Has the cabinet asked for the policy? Known from: the facility. */
        readonly requestedByCabinet: YesNoFact;
        /** Was the policy handed to the cabinet? Known from: the facility. */
        readonly produced: YesNoFact;
      }>;
    };
    /** Where kind is 'board-representative'. */
    readonly 'board-representative': {
      /** Which board does the requester represent? Always to be given. */
      readonly board: Needed<WordFact<'medical-licensure' | 'nursing' | 'pharmacy' | 'dentistry' | 'optometry' | 'podiatry' | 'other'>>;
      /** Did the board designate the representative? Known from: the board. */
      readonly designated: YesNoFact;
      /** In which state is the requester’s account with the program? Known from: the program’s register of accounts. */
      readonly account: WordFact<'active' | 'none' | 'applied' | 'password-expired' | 'inactivated' | 'closed'>;
    };
    /** Where kind is 'peace-officer'. */
    readonly 'peace-officer': {
      /** Whose officer is it? Always to be given. */
      readonly jurisdiction: Needed<WordFact<'kentucky' | 'other-state' | 'federal'>>;
      /** How is the officer certified? Known from: the register of certified officers. */
      readonly certification: WordFact<'certified' | 'precertified' | 'inactive' | 'revoked' | 'none'>;
      /** Does the officer serve full-time? Known from: the agency. */
      readonly fullTime: YesNoFact;
      /** Is it the officer’s duty to enforce drug laws? Known from: the agency. */
      readonly drugLawDuty: YesNoFact;
      /** In which state is the requester’s account with the program? Known from: the program’s register of accounts. */
      readonly account: WordFact<'active' | 'none' | 'applied' | 'password-expired' | 'inactivated' | 'closed'>;
    };
    /** Where kind is 'prosecutor'. */
    readonly prosecutor: {
      /** Which office is it? Always to be given. */
      readonly office: Needed<WordFact<'commonwealth' | 'county' | 'federal' | 'other-state' | 'other'>>;
      /** In which state is the requester’s account with the program? Known from: the program’s register of accounts. */
      readonly account: WordFact<'active' | 'none' | 'applied' | 'password-expired' | 'inactivated' | 'closed'>;
    };
    /** Where kind is 'cabinet-personnel'. */
    readonly 'cabinet-personnel': {
      /** Which part of the cabinet is it, or which contractor? Always to be given. */
      readonly employer: Needed<WordFact<'oig' | 'cabinet' | 'agent-or-contractor'>>;
      /** Is the person trained for it? Known from: the cabinet. */
      readonly trained: YesNoFact;
      /** Is the person approved for it? Known from: the cabinet. */
      readonly approved: YesNoFact;
    };
    /** Where kind is 'medicaid'. */
    readonly medicaid: {
      /** Which Medicaid program is it? Always to be given. */
      readonly program: Needed<WordFact<'kentucky' | 'managed-care' | 'other-state'>>;
      /** In which state is the requester’s account with the program? Known from: the program’s register of accounts. */
      readonly account: WordFact<'active' | 'none' | 'applied' | 'password-expired' | 'inactivated' | 'closed'>;
    };
    /** Where kind is 'grand-jury'. */
    readonly 'grand-jury': NoFacts;
    /** Where kind is 'court'. */
    readonly court: NoFacts;
    /** Where kind is 'program-officer'. */
    readonly 'program-officer': {
      /** Which office has the one who administers the program? Always to be given. */
      readonly role: Needed<WordFact<'judge' | 'probation-officer' | 'parole-officer'>>;
      /** Does the officer administer a diversion or probation program? Known from: the court. */
      readonly administersProgram: YesNoFact;
      /** In which state is the requester’s account with the program? Known from: the program’s register of accounts. */
      readonly account: WordFact<'active' | 'none' | 'applied' | 'password-expired' | 'inactivated' | 'closed'>;
    };
    /** Where kind is 'medical-examiner'. */
    readonly 'medical-examiner': {
      /** In which state is the requester’s account with the program? Known from: the program’s register of accounts. */
      readonly account: WordFact<'active' | 'none' | 'applied' | 'password-expired' | 'inactivated' | 'closed'>;
    };
    /** Where kind is 'coroner'. */
    readonly coroner: {
      /** In which state is the requester’s account with the program? Known from: the program’s register of accounts. */
      readonly account: WordFact<'active' | 'none' | 'applied' | 'password-expired' | 'inactivated' | 'closed'>;
    };
    /** Where kind is 'interstate-user'. */
    readonly 'interstate-user': {
      /** Of which state is the user? It decides nothing. Always to be given. */
      readonly state: Needed<TextFact>;
      /** Which role has the user there? It decides nothing. Always to be given. */
      readonly role: Needed<TextFact>;
      /**
       * From when to when is the agreement in force? The first and the last day, both included; the last may be 'open'. Known from: the
       * agreement.
       */
      readonly agreement: SpanFact;
      /** Does the disclosing side allow the role? Known from: the agreement. */
      readonly roleAllowed: YesNoFact;
      /** Does the disclosing side allow the purpose? Known from: the agreement. */
      readonly purposeAllowed: YesNoFact;
    };
    /** Where kind is 'va-user'. */
    readonly 'va-user': {
      /** Is it a licensed provider, a delegate or an automated system? Always to be given. */
      readonly actor: Needed<WordFact<'licensed-provider' | 'delegate' | 'automated-system'>>;
      /** Is the requester licensed in the profession? Known from: the register of the licensing board. */
      readonly licensed: YesNoFact;
      /** Does the Department of Veterans Affairs employ or run the requester? Known from: the Department of Veterans Affairs. */
      readonly vaEmployed: YesNoFact;
      /** Did the one in charge direct this very query? Known from: the principal or the officer in charge. */
      readonly directed: YesNoFact;
    };
    /** Where kind is 'dispensary-agent'. */
    readonly 'dispensary-agent': {
      /** Is it an agent of a licensed dispensary of medicinal cannabis? Known from: the register of dispensaries. */
      readonly licensedDispensary: YesNoFact;
    };
    /** Where kind is 'patient'. */
    readonly patient: NoFacts;
    /** Where kind is 'other'. */
    readonly other: {
      /** What does the requester call itself? Always to be given. */
      readonly sort: Needed<WordFact<'private-investigator' | 'defense-counsel' | 'civil-counsel' | 'civil-party' | 'employer' | 'insurer' | 'press' | 'family' | 'patient-representative' | 'researcher' | 'military' | 'vendor' | 'dispensary-agent' | 'other'>>;
    };
  }, {
    /**
     * Who asks? One of: practitioner, pharmacist, delegate, facility-user, board-representative, peace-officer, prosecutor,
     * cabinet-personnel, medicaid, grand-jury, court, program-officer, medical-examiner, coroner, interstate-user, va-user,
     * dispensary-agent, patient, other.
     */
    readonly kind: string;
  }>>;
  /** What is asked for? Known from: the request. Always to be given. */
  readonly asked: Needed<FactGroup<{
    /** Which report is asked for? Always to be given. */
    readonly report: Needed<WordFact<'patient' | 'provider' | 'own-prescribing' | 'report-card' | 'trend' | 'cannabis-certifications' | 'cannabis-card' | 'cannabis-sales'>>;
    /** From which day of dispensing on? It bounds the answer and never decides it. A calendar day, YYYY-MM-DD. */
    readonly from: DateFact;
    /** To which day of dispensing? It bounds the answer and never decides it. A calendar day, YYYY-MM-DD. */
    readonly to: DateFact;
    /** Do matching rows fall under 42 C.F.R. Part 2? Known from: the data. */
    readonly part2Rows: YesNoFact;
  }>>;
  /** By which way is it asked? */
  readonly channel: WordFact<'ekasper' | 'integrated' | 'dcb-20l' | 'written-request' | 'served-process' | 'internal' | 'interstate-hub' | 'national-network' | 'open-records' | 'oral'>;
  /** What are the data wanted for? Known from: the requester. */
  readonly purpose: WordFact<'treatment' | 'neonatal-review' | 'self-review' | 'investigation' | 'prosecution' | 'lock-in-review' | 'misuse-review' | 'program-administration' | 'death-investigation' | 'cabinet-duty' | 'litigation' | 'own-record' | 'research' | 'employment-screening' | 'personal' | 'other'>;
  /** Whom are the data about? */
  readonly subject: FactCases<'kind', {
    /** Where kind is 'patient'. */
    readonly patient: {
      /** What is the patient to the requester, the principal or the facility? Known from: the practice’s records. */
      readonly relation: WordFact<'current' | 'prospective' | 'none'>;
      /** Is there a clinical intake: an appointment, a referral or an intake? Known from: the practice’s records. */
      readonly clinicalIntake: YesNoFact;
    };
    /** Where kind is 'birth-mother'. */
    readonly 'birth-mother': {
      /** Is the infant the requester’s patient? Known from: the practice’s records. */
      readonly infantIsPatient: YesNoFact;
      /**
       * Is the infant treated for neonatal abstinence syndrome, or does it show signs of prenatal exposure? Known from: the infant’s
       * medical record.
       */
      readonly infantExposed: YesNoFact;
    };
    /** Where kind is 'prescriber-record'. */
    readonly 'prescriber-record': {
      /** Is the DEA number the requester’s own? */
      readonly deaIsOwn: YesNoFact;
    };
    /** Where kind is 'self-as-patient'. */
    readonly 'self-as-patient': NoFacts;
    /** Where kind is 'person'. */
    readonly person: {
      /** Is the person designated by name? */
      readonly named: YesNoFact;
      /** Is the person a licensee of the asking board who may prescribe, administer or dispense? Known from: the board’s register. */
      readonly licensee: YesNoFact;
      /** Which profession has the person? */
      readonly profession: WordFact<'physician' | 'physician-assistant' | 'aprn' | 'dentist' | 'optometrist' | 'podiatrist' | 'veterinarian' | 'pharmacist' | 'registered-nurse' | 'other'>;
    };
    /** Where kind is 'group'. */
    readonly group: NoFacts;
    /** Where kind is 'medicaid-recipient'. */
    readonly 'medicaid-recipient': {
      /** Is the subject enrolled in Medicaid? Known from: the Medicaid program. */
      readonly enrolled: YesNoFact;
    };
    /** Where kind is 'medicaid-provider'. */
    readonly 'medicaid-provider': {
      /** Is the subject enrolled in Medicaid? Known from: the Medicaid program. */
      readonly enrolled: YesNoFact;
    };
    /** Where kind is 'defendant'. */
    readonly defendant: {
      /** Is the defendant in the program? Known from: the court. */
      readonly inProgram: YesNoFact;
      /** Is the charge under the state’s law of controlled substances? Known from: the court. */
      readonly chapter218A: YesNoFact;
      /** Has the court documented the defendant as a substance abuser eligible for the program? Known from: the court. */
      readonly documentedAbuser: YesNoFact;
    };
    /** Where kind is 'decedent'. */
    readonly decedent: {
      /** Is the death investigated under KRS 72.026? */
      readonly underKrs72026: YesNoFact;
    };
    /** Where kind is 'va-patient'. */
    readonly 'va-patient': {
      /** Does the patient receive a controlled substance? */
      readonly receivesControlledSubstance: YesNoFact;
      /** Is the patient in hospice or palliative care? */
      readonly hospiceOrPalliative: YesNoFact;
    };
    /** Where kind is 'card'. */
    readonly card: {
      /** Is the number of a card that was presented given? Known from: the card. */
      readonly numberGiven: YesNoFact;
    };
    /** Where kind is 'animal-owner'. */
    readonly 'animal-owner': NoFacts;
    /** Where kind is 'third-party'. */
    readonly 'third-party': NoFacts;
  }, {
    /**
     * Whom are the data about? One of: patient, birth-mother, prescriber-record, self-as-patient, person, group, medicaid-recipient,
     * medicaid-provider, defendant, decedent, va-patient, card, animal-owner, third-party.
     */
    readonly kind: string;
  }>;
  /** Does the requester certify the clinical purpose? Known from: the requester. */
  readonly certifiesPurpose: YesNoFact;
  /** In which investigation is it asked? Known from: the file of the investigation. */
  readonly investigation: FactGroup<{
    /** Is the investigation bona fide? */
    readonly bonaFide: YesNoFact;
    /** Is it a specific investigation, and no search of an area or a hunch? */
    readonly specific: YesNoFact;
    /** Does the investigation concern the person the data are about? */
    readonly concernsSubject: YesNoFact;
  }>;
  /** On which ground does the board look beyond the person under investigation? Known from: the board’s file. */
  readonly boardGround: FactCases<'kind', {
    /** Where kind is 'associate'. */
    readonly associate: {
      /** Does the colleague share a practice or entity with the other? */
      readonly sharesEntity: YesNoFact;
      /** Is the other under investigation for improper prescribing or dispensing? */
      readonly otherUnderInvestigation: YesNoFact;
    };
    /** Where kind is 'trend-area'. */
    readonly 'trend-area': {
      /** Did the report flag the area? */
      readonly areaFlagged: YesNoFact;
      /** Does the subject practice there? */
      readonly subjectPracticesThere: YesNoFact;
    };
    /** Where kind is 'report-area'. */
    readonly 'report-area': {
      /** Did the report flag the area? */
      readonly areaFlagged: YesNoFact;
      /** Does the subject practice there? */
      readonly subjectPracticesThere: YesNoFact;
    };
  }, {
    /** On which ground does the board look beyond the person under investigation? One of: associate, trend-area, report-area. */
    readonly kind: string;
  }>;
  /** Which legal paper is in hand, whoever carries it? Known from: the paper itself. */
  readonly process: FactCases<'kind', {
    /** Where kind is 'none'. */
    readonly none: NoFacts;
    /** Where kind is 'grand-jury-subpoena'. */
    readonly 'grand-jury-subpoena': {
      /** Is the grand jury properly convened? */
      readonly convened: YesNoFact;
      /** Is the subpoena properly issued? */
      readonly properlyIssued: YesNoFact;
      /** Does the paper cover the person the data are about? */
      readonly coversSubject: YesNoFact;
    };
    /** Where kind is 'court-order'. */
    readonly 'court-order': {
      /** Is a signed order exhibited? */
      readonly shown: YesNoFact;
      /** Does the court have jurisdiction? */
      readonly competentCourt: YesNoFact;
      /** Is the case criminal or civil? */
      readonly caseType: WordFact<'criminal' | 'civil'>;
      /** Does the paper cover the person the data are about? */
      readonly coversSubject: YesNoFact;
      /** To whom does the order deliver: to the judge in camera, or to a party? */
      readonly deliverTo: WordFact<'court-in-camera' | 'party'>;
    };
    /** Where kind is 'trial-subpoena'. */
    readonly 'trial-subpoena': NoFacts;
    /** Where kind is 'civil-subpoena'. */
    readonly 'civil-subpoena': NoFacts;
  }, {
    /** Which legal paper is in hand, whoever carries it? One of: none, grand-jury-subpoena, court-order, trial-subpoena, civil-subpoena. */
    readonly kind: string;
  }>;
  /** Does a court order under 42 C.F.R. Part 2 cover the rows? Known from: the order. */
  readonly part2Order: YesNoFact;
}>;

/** Who wants to pass data on to whom? */
export type RedisclosureDeclaration = FactGroup<{
  /** On which day are the data passed on? A calendar day, YYYY-MM-DD. Always to be given. */
  readonly at: Needed<DateFact>;
  /** Who holds the data? Always to be given. */
  readonly from: Needed<WordFact<'practitioner' | 'pharmacist' | 'delegate' | 'facility-user' | 'board-representative' | 'peace-officer' | 'prosecutor' | 'cabinet-personnel' | 'medicaid' | 'program-officer' | 'medical-examiner' | 'grand-jury' | 'court' | 'other'>>;
  /**
   * Under which right were the data obtained? `none`: no monitoring data are held. Known from: the request by which they were obtained.
   * Always to be given.
   */
  readonly obtainedUnder: Needed<WordFact<'treatment' | 'neonatal-review' | 'self-review' | 'facility' | 'investigation' | 'board' | 'medicaid' | 'program' | 'death-investigation' | 'grand-jury' | 'court-order' | 'medical-record' | 'none'>>;
  /** Who would receive the data? Always to be given. */
  readonly to: Needed<FactCases<'kind', {
    /** Where kind is 'patient'. */
    readonly patient: {
      /** Is the recipient the patient the data are about? */
      readonly isSubject: YesNoFact;
    };
    /** Where kind is 'representative'. */
    readonly representative: {
      /** Is the recipient authorized to act for the patient? */
      readonly authorizedToAct: YesNoFact;
    };
    /** Where kind is 'medical-record'. */
    readonly 'medical-record': {
      /** Whose medical record is it? Always to be given. */
      readonly of: Needed<WordFact<'subject' | 'infant' | 'other'>>;
    };
    /** Where kind is 'law-enforcement'. */
    readonly 'law-enforcement': {
      /** Is the recipient one of the investigators the statute names? */
      readonly listed: YesNoFact;
    };
    /** Where kind is 'licensing-board'. */
    readonly 'licensing-board': {
      /** Is it the board that licenses the person? */
      readonly appropriate: YesNoFact;
    };
    /** Where kind is 'licensee-and-counsel'. */
    readonly 'licensee-and-counsel': NoFacts;
    /** Where kind is 'consultant'. */
    readonly consultant: {
      /** Does the consultant act as the board’s agent? */
      readonly boardAgent: YesNoFact;
    };
    /** Where kind is 'hearing-13b'. */
    readonly 'hearing-13b': NoFacts;
    /** Where kind is 'cabinet-hearing'. */
    readonly 'cabinet-hearing': NoFacts;
    /** Where kind is 'court'. */
    readonly court: NoFacts;
    /** Where kind is 'practitioner'. */
    readonly practitioner: NoFacts;
    /** Where kind is 'other'. */
    readonly other: {
      /** What does the recipient call itself? It decides nothing. Always to be given. */
      readonly sort: Needed<WordFact<'private-investigator' | 'defense-counsel' | 'civil-counsel' | 'civil-party' | 'employer' | 'insurer' | 'press' | 'family' | 'patient-representative' | 'researcher' | 'military' | 'vendor' | 'dispensary-agent' | 'other'>>;
    };
  }, {
    /**
     * Who would receive the data? One of: patient, representative, medical-record, law-enforcement, licensing-board,
     * licensee-and-counsel, consultant, hearing-13b, cabinet-hearing, court, practitioner, other.
     */
    readonly kind: string;
  }>>;
  /** What are the data passed on for? */
  readonly purpose: WordFact<'care' | 'shared-investigation' | 'suspicion-report' | 'overutilization-referral' | 'formal-proceeding' | 'expert-review' | 'court' | 'administrative-proceeding' | 'personal' | 'other'>;
  /** Which investigation do both sides share? Known from: the file of the investigation. */
  readonly sharedInvestigation: FactGroup<{
    /** Is the shared investigation bona fide? */
    readonly bonaFide: YesNoFact;
    /** Is it a specific investigation? */
    readonly specific: YesNoFact;
    /** Does it concern the person the data are about? */
    readonly concernsSubject: YesNoFact;
  }>;
  /** How is the sharing documented? Known from: the record of the sharing. */
  readonly shareLog: FactGroup<{
    /** Do both sides document it? */
    readonly bothDocumented: YesNoFact;
    /** Does the record name each person? */
    readonly personsNamed: YesNoFact;
    /** Does the record give day, month and year? */
    readonly fullDate: YesNoFact;
    /** Does each agency file the record? */
    readonly filedByEachAgency: YesNoFact;
  }>;
  /** What is suspected? Known from: the one who reports. */
  readonly suspicion: FactGroup<{
    /** Is misuse suspected? */
    readonly suspectedMisuse: YesNoFact;
    /** Is it believed in good faith that someone broke the law to get a prescription? */
    readonly goodFaithBelief: YesNoFact;
  }>;
  /** Are the data about overutilization? */
  readonly overutilization: YesNoFact;
  /** Which proceeding of a board against a licensee is it? Known from: the board’s file. */
  readonly proceeding: FactGroup<{
    /** Have formal proceedings begun? */
    readonly formal: YesNoFact;
    /** Are the data relevant to the charges? */
    readonly relevant: YesNoFact;
  }>;
  /** Which legal paper is in hand, whoever carries it? Known from: the paper itself. */
  readonly process: FactCases<'kind', {
    /** Where kind is 'none'. */
    readonly none: NoFacts;
    /** Where kind is 'grand-jury-subpoena'. */
    readonly 'grand-jury-subpoena': {
      /** Is the grand jury properly convened? */
      readonly convened: YesNoFact;
      /** Is the subpoena properly issued? */
      readonly properlyIssued: YesNoFact;
      /** Does the paper cover the person the data are about? */
      readonly coversSubject: YesNoFact;
    };
    /** Where kind is 'court-order'. */
    readonly 'court-order': {
      /** Is a signed order exhibited? */
      readonly shown: YesNoFact;
      /** Does the court have jurisdiction? */
      readonly competentCourt: YesNoFact;
      /** Is the case criminal or civil? */
      readonly caseType: WordFact<'criminal' | 'civil'>;
      /** Does the paper cover the person the data are about? */
      readonly coversSubject: YesNoFact;
      /** To whom does the order deliver: to the judge in camera, or to a party? */
      readonly deliverTo: WordFact<'court-in-camera' | 'party'>;
    };
    /** Where kind is 'trial-subpoena'. */
    readonly 'trial-subpoena': NoFacts;
    /** Where kind is 'civil-subpoena'. */
    readonly 'civil-subpoena': NoFacts;
  }, {
    /** Which legal paper is in hand, whoever carries it? One of: none, grand-jury-subpoena, court-order, trial-subpoena, civil-subpoena. */
    readonly kind: string;
  }>;
  /** Do rows to be produced fall under 42 C.F.R. Part 2? Known from: the data. */
  readonly part2Rows: YesNoFact;
  /** Does a court order under 42 C.F.R. Part 2 cover those rows? Known from: the order. */
  readonly part2Order: YesNoFact;
}>;

/** Questions the texts leave open, each with what it can be set to. */
export type AccessReadingsDeclaration = {
  /**
   * Must a prosecutor, too, be engaged in a bona fide specific investigation involving a designated person? Default: required.
   *
   * - `required` the investigation is a condition for prosecutors as for officers
   * - `waived` the prosecutor’s office suffices
   * - `open` the question stays open where the investigation is not shown
   */
  readonly prosecutorInvestigation: AccessReading<'required' | 'waived' | 'open'>;
  /**
   * Is a coroner a medical examiner? Default: open.
   *
   * - `open` the question stays open
   * - `deny` only medical examiners are listed
   * - `as-medical-examiner` a coroner has the rights of a medical examiner
   */
  readonly coroner: AccessReading<'open' | 'deny' | 'as-medical-examiner'>;
  /**
   * May a pharmacist review the birth mother of an exposed infant? Default: open.
   *
   * - `open` the question stays open
   * - `permit` pharmacists may, as the agency’s page says
   * - `deny` only the practitioner who treats the infant may
   */
  readonly nasPharmacist: AccessReading<'open' | 'permit' | 'deny'>;
  /**
   * Is one of a profession that no text read calls a practitioner, such as a registered nurse, a practitioner who may ask for the own
   * patient? Default: open.
   *
   * - `open` the question stays open
   * - `permit` whoever is licensed in the profession may, as a practitioner may
   * - `deny` only those who prescribe or dispense on their own authority are practitioners; others ask as delegates or for a facility
   */
  readonly otherProfession: AccessReading<'open' | 'permit' | 'deny'>;
  /**
   * Is a precertified officer (KRS 15.386(1), full powers) certified? Default: open.
   *
   * - `open` the question stays open
   * - `permit` precertification is enough
   * - `deny` only full certification counts
   */
  readonly precertifiedOfficer: AccessReading<'open' | 'permit' | 'deny'>;
  /**
   * May a signed order in a civil case open the data to the judge in camera? Default: open.
   *
   * - `open` the question stays open
   * - `permit-in-camera` to the judge in camera, as in CHFS v. Conway
   * - `deny` the civil-action bar excludes it
   */
  readonly civilOrder: AccessReading<'open' | 'permit-in-camera' | 'deny'>;
  /**
   * What becomes of rows under 42 C.F.R. Part 2 for officers, prosecutors, grand juries and ordinary court orders? Default: redact.
   *
   * - `redact` the data go out without those rows
   * - `open` the question stays open
   * - `deny` a report with such rows is refused
   */
  readonly part2Rows: AccessReading<'redact' | 'open' | 'deny'>;
  /**
   * Has Kentucky granted Medicaid managed-care organizations access? Default: open.
   *
   * - `open` the question stays open
   * - `permit` they have the rights of the state’s program
   * - `deny` only the state-operated program is listed
   */
  readonly managedCare: AccessReading<'open' | 'permit' | 'deny'>;
  /**
   * Do medicinal cannabis certification records follow the same list of recipients? Default: open.
   *
   * - `open` the question stays open
   * - `deny` no rule reaches them
   */
  readonly cannabisRecords: AccessReading<'open' | 'deny'>;
  /**
   * May a facility pass its data on to the patient or the patient’s chart as a practitioner may? Default: open.
   *
   * - `open` the question stays open
   * - `as-treatment` facility data are treatment data
   * - `deny` only data obtained for treatment by a practitioner may be passed on so
   */
  readonly facilitySharing: AccessReading<'open' | 'as-treatment' | 'deny'>;
};

/** Which question about accounts is asked? */
export type AccountDeclaration = FactCases<'ask', {
  /** Where ask is 'pharmacist-duty'. */
  readonly 'pharmacist-duty': {
    /** Is the person licensed in Kentucky? Known from: the register of the licensing board. */
    readonly kentuckyLicensed: YesNoFact;
    /** Is the pharmacist authorized to dispense controlled substances? */
    readonly authorizedToDispense: YesNoFact;
    /** Is the person now employed as a pharmacist? */
    readonly employedAsPharmacist: YesNoFact;
    /** At which places does the pharmacist work? An empty list says at none. */
    readonly workplaces: FactList<FactGroup<{
      /** Which kind of place is it? It never decides. Always to be given. */
      readonly setting: Needed<WordFact<'community' | 'hospital' | 'long-term-care' | 'mail-order' | 'industry' | 'academia' | 'government' | 'consultant' | 'non-dispensing' | 'other'>>;
      /** Is it in Kentucky? */
      readonly inKentucky: YesNoFact;
      /** Has the place a DEA registration? Known from: the DEA certificate of the place. */
      readonly deaRegistered: YesNoFact;
      /** Are its records integrated with the program? */
      readonly integratedAccess: YesNoFact;
    }>>;
  };
  /** Where ask is 'prescriber-duty'. */
  readonly 'prescriber-duty': {
    /** Which profession has the prescriber? Always to be given. */
    readonly profession: Needed<WordFact<'physician' | 'physician-assistant' | 'aprn' | 'dentist' | 'optometrist' | 'podiatrist' | 'veterinarian' | 'pharmacist' | 'registered-nurse' | 'other'>>;
    /** Is the person licensed in Kentucky? Known from: the register of the licensing board. */
    readonly kentuckyLicensed: YesNoFact;
    /** Where is the prescriber registered with the DEA? Known from: the DEA certificate. */
    readonly dea: WordFact<'kentucky' | 'out-of-state-only' | 'none'>;
    /** Does the prescriber prescribe, dispense or administer controlled substances to humans? */
    readonly practice: YesNoFact;
  };
  /** Where ask is 'next-step'. */
  readonly 'next-step': {
    /** What time is it? An instant with its offset, such as 2022-06-01T09:30:00-04:00. Always to be given. */
    readonly now: Needed<MomentFact>;
    /** Is it a state employee, with an address of the state? Always to be given. */
    readonly stateEmployee: Needed<YesNoFact>;
    /** Has the person ever had an account with the program? */
    readonly priorAccount: YesNoFact;
    /** What has become of that account? */
    readonly priorStatus: WordFact<'credentials-known' | 'credentials-lost' | 'inactivated'>;
    /** How stands the account with the state’s common gateway? Always to be given. */
    readonly kog: Needed<FactGroup<{
      /** In which state is the gateway account? Always to be given. */
      readonly status: Needed<WordFact<'none' | 'requested' | 'active'>>;
      /** When was the activation email received? An instant with its offset, such as 2022-06-01T09:30:00-04:00. */
      readonly activationEmailAt: MomentFact;
      /** On which day was the password set? A calendar day, YYYY-MM-DD. */
      readonly passwordSetOn: DateFact;
    }>>;
    /** How stands the application for an account? Always to be given. */
    readonly application: Needed<FactGroup<{
      /** In which state is the application? Always to be given. */
      readonly status: Needed<WordFact<'none' | 'draft' | 'submitted' | 'active'>>;
      /** By which way is it sent? */
      readonly method: WordFact<'upload' | 'mail'>;
      /** Are all documents there? */
      readonly documents: YesNoFact;
      /** Is it signed? */
      readonly signed: YesNoFact;
      /** On which day was it submitted? A calendar day, YYYY-MM-DD. */
      readonly submittedOn: DateFact;
    }>>;
  };
  /** Where ask is 'registration-notice'. */
  readonly 'registration-notice': {
    /** On which day is it asked? A calendar day, YYYY-MM-DD. Always to be given. */
    readonly at: Needed<DateFact>;
    /** Has the physician a DEA registration? Known from: the DEA certificate. */
    readonly dea: YesNoFact;
    /** On which day did the physician register with the program? A calendar day, YYYY-MM-DD, or 'never'. */
    readonly registeredOn: DateFact;
    /** On which day was the board’s notice received? A calendar day, YYYY-MM-DD. */
    readonly noticeReceivedOn: DateFact;
  };
  /** Where ask is 'delegate-enrollment'. */
  readonly 'delegate-enrollment': {
    /** Whose delegate is it? Always to be given. */
    readonly master: Needed<WordFact<'prescriber' | 'pharmacist' | 'law-enforcement'>>;
    /** Is the master account active? */
    readonly masterActive: YesNoFact;
    /** Has the holder of the master account added the delegate? */
    readonly addedByMaster: YesNoFact;
    /** Are the delegate’s personal data given? */
    readonly personalData: YesNoFact;
    /** Are the delegate’s professional data given? */
    readonly professionalData: YesNoFact;
  };
  /** Where ask is 'certificate'. */
  readonly certificate: {
    /** For which event is the certificate asked about? Always to be given. */
    readonly event: Needed<WordFact<'pharmacist-online-renewal' | 'cannabis-authorization' | 'other'>>;
  };
  /** Where ask is 'uploader'. */
  readonly uploader: {
    /** Is the account with the state’s common gateway active? */
    readonly kogActive: YesNoFact;
    /** Is the uploader registered with the data collection? */
    readonly uploaderRegistered: YesNoFact;
  };
}, {
  /**
   * Which question about accounts is asked? One of: pharmacist-duty, prescriber-duty, next-step, registration-notice,
   * delegate-enrollment, certificate, uploader.
   */
  readonly ask: string;
}>;

/** About which encounter is the duty to query asked? */
export type QueryDutyDeclaration = FactGroup<{
  /** On which day is the encounter? A calendar day, YYYY-MM-DD. Always to be given. */
  readonly encounterOn: Needed<DateFact>;
  /** Which profession has the one who prescribes, dispenses or administers? Always to be given. */
  readonly profession: Needed<WordFact<'physician' | 'physician-assistant' | 'aprn' | 'dentist' | 'optometrist' | 'podiatrist' | 'veterinarian' | 'pharmacist' | 'registered-nurse' | 'other'>>;
  /** What is done? Always to be given. */
  readonly action: Needed<WordFact<'prescribe' | 'dispense' | 'administer'>>;
  /** Which drug is it? Always to be given. */
  readonly drug: Needed<FactGroup<{
    /** In which schedule is the drug? Always to be given. */
    readonly schedule: Needed<WordFact<'II' | 'III' | 'IV' | 'V'>>;
    /** Does it contain hydrocodone? */
    readonly containsHydrocodone: YesNoFact;
    /** Is it on the list of the podiatrists’ rule? */
    readonly onPodiatryList: YesNoFact;
  }>>;
  /** Who is the patient? Always to be given. */
  readonly patient: Needed<FactGroup<{
    /** Is the patient a human or an animal? Always to be given. */
    readonly species: Needed<WordFact<'human' | 'animal'>>;
    /** Is the patient enrolled in Medicaid? */
    readonly medicaid: YesNoFact;
    /** Does the patient live in long-term care? */
    readonly longTermCareResident: YesNoFact;
  }>>;
  /** Is it the first prescription, or more for the same complaint? */
  readonly phase: WordFact<'initial' | 'continuing'>;
  /** On which day was the program last queried about this patient? A calendar day, YYYY-MM-DD, or 'never'. */
  readonly lastQuery: DateFact;
  /** Which exemption is claimed? Left out where nobody has said. */
  readonly exemption: FactCases<'kind', {
    /** Where kind is 'none'. */
    readonly none: NoFacts;
    /** Where kind is 'post-procedure'. */
    readonly 'post-procedure': {
      /** On which day is or was the procedure or delivery? A calendar day, YYYY-MM-DD. */
      readonly procedureOn: DateFact;
      /** Is the drug medically related to it? */
      readonly medicallyRelated: YesNoFact;
      /** On which day does the use end? A calendar day, YYYY-MM-DD. */
      readonly useEndsOn: DateFact;
    };
    /** Where kind is 'emergency'. */
    readonly emergency: {
      /** Is it an emergency? */
      readonly emergency: YesNoFact;
    };
    /** Where kind is 'facility-administration'. */
    readonly 'facility-administration': {
      /** When was the patient admitted? An instant with its offset, such as 2022-06-01T09:30:00-04:00. */
      readonly admittedAt: MomentFact;
      /** When was the program queried? An instant with its offset, such as 2022-06-01T09:30:00-04:00, or 'never'. */
      readonly queriedAt: MomentFact;
      /** Is a copy kept in the record during the stay? */
      readonly copyInRecord: YesNoFact;
    };
    /** Where kind is 'hospice-end-of-life'. */
    readonly 'hospice-end-of-life': {
      /** Is the patient in hospice or at the end of life? */
      readonly hospiceOrEndOfLife: YesNoFact;
    };
    /** Where kind is 'cancer-pain'. */
    readonly 'cancer-pain': {
      /** Is it for pain of cancer or of its treatment? */
      readonly cancerOrTreatmentPain: YesNoFact;
    };
    /** Where kind is 'single-dose'. */
    readonly 'single-dose': {
      /** How many doses are prescribed? */
      readonly doses: NumberFact;
      /** Is it against the anxiety, pain or discomfort of a test or procedure? */
      readonly forProcedure: YesNoFact;
    };
    /** Where kind is 'substitute'. */
    readonly substitute: {
      /** On which day was the initial prescription? A calendar day, YYYY-MM-DD. */
      readonly initialOn: DateFact;
      /** Are the refills of the first one cancelled? */
      readonly refillsCancelled: YesNoFact;
      /** Must the rest of the first one be disposed of? */
      readonly disposalRequired: YesNoFact;
    };
    /** Where kind is 'same-practice'. */
    readonly 'same-practice': {
      /** On which day was the initial prescription? A calendar day, YYYY-MM-DD. */
      readonly initialOn: DateFact;
      /** Is it the same practice or coverage arrangement? */
      readonly samePracticeOrCoverage: YesNoFact;
      /** Is it for the same condition? */
      readonly sameCondition: YesNoFact;
    };
    /** Where kind is 'research'. */
    readonly research: {
      /** Has an institutional review board approved the research? */
      readonly irbApproved: YesNoFact;
      /** Has that board a federalwide assurance? */
      readonly federalwideAssurance: YesNoFact;
    };
  }, {
    /**
     * Which exemption is claimed? Left out where nobody has said. One of: none, post-procedure, emergency, facility-administration,
     * hospice-end-of-life, cancer-pain, single-dose, substitute, same-practice, research.
     */
    readonly kind: string;
  }>;
}>;

/** About which prescription is it asked? */
export type EpcsDeclaration = FactGroup<{
  /** On which day is the prescription issued? A calendar day, YYYY-MM-DD. Always to be given. */
  readonly issuedOn: Needed<DateFact>;
  /** In which schedule is the drug? Always to be given. */
  readonly schedule: Needed<WordFact<'II' | 'III' | 'IV' | 'V' | 'none'>>;
  /** In which form is it issued? Always to be given. */
  readonly form: Needed<WordFact<'electronic' | 'written' | 'oral' | 'fax'>>;
  /** Whose duty is asked about? Always to be given. */
  readonly side: Needed<WordFact<'prescriber' | 'pharmacist'>>;
  /** Which exception is claimed? Left out where nobody has said. */
  readonly exception: FactCases<'kind', {
    /** Where kind is 'none'. */
    readonly none: NoFacts;
    /** Where kind is 'veterinarian'. */
    readonly veterinarian: {
      /** Is the prescriber a veterinarian? */
      readonly veterinarian: YesNoFact;
    };
    /** Where kind is 'outage'. */
    readonly outage: {
      /** Is there a temporary technological or electrical failure? */
      readonly temporaryFailure: YesNoFact;
    };
    /** Where kind is 'out-of-state-pharmacy'. */
    readonly 'out-of-state-pharmacy': {
      /** Is it dispensed by a pharmacy out of state? */
      readonly dispensedOutOfState: YesNoFact;
    };
    /** Where kind is 'same-entity'. */
    readonly 'same-entity': {
      /** Do prescriber and dispenser belong to the same entity? */
      readonly sameEntity: YesNoFact;
    };
    /** Where kind is 'unsupported-elements'. */
    readonly 'unsupported-elements': {
      /** Does it need elements that the SCRIPT standard does not support? */
      readonly unsupportedByScript: YesNoFact;
    };
    /** Where kind is 'fda-elements'. */
    readonly 'fda-elements': {
      /** Does the FDA ask for elements that cannot be sent electronically? */
      readonly fdaElementsCannotBeCarried: YesNoFact;
    };
    /** Where kind is 'standing-order'. */
    readonly 'standing-order': {
      /** Is it an order that names no patient? */
      readonly nonPatientSpecific: YesNoFact;
      /** Is it for a public health emergency? */
      readonly publicHealthEmergency: YesNoFact;
    };
    /** Where kind is 'research'. */
    readonly research: {
      /** Is it under a research protocol? */
      readonly researchProtocol: YesNoFact;
    };
    /** Where kind is 'waiver'. */
    readonly waiver: {
      /**
       * From when to when is a waiver granted? The first and the last day, both included; the last may be 'open'. Known from: the
       * cabinet’s waiver.
       */
      readonly granted: SpanFact;
    };
    /** Where kind is 'impractical'. */
    readonly impractical: {
      /** Would it be impractical for the patient to get it in time? */
      readonly impractical: YesNoFact;
      /** Would the delay harm the patient? */
      readonly delayWouldHarm: YesNoFact;
    };
    /** Where kind is 'hospice'. */
    readonly hospice: {
      /** Is the patient in hospice? */
      readonly hospicePatient: YesNoFact;
    };
    /** Where kind is 'nursing-facility'. */
    readonly 'nursing-facility': {
      /** Does the patient live in a nursing facility? */
      readonly facilityResident: YesNoFact;
    };
  }, {
    /**
     * Which exception is claimed? Left out where nobody has said. One of: none, veterinarian, outage, out-of-state-pharmacy,
     * same-entity, unsupported-elements, fda-elements, standing-order, research, waiver, impractical, hospice, nursing-facility.
     */
    readonly kind: string;
  }>;
}>;

/** What happened? */
export type CorrectionEventsDeclaration = FactCases<'type', {
  /** Where type is 'requested'. */
  readonly requested: {
    /** On which day? A calendar day, YYYY-MM-DD. Always to be given. */
    readonly on: Needed<DateFact>;
    /** Who asks for the correction? A private practice is a private practitioner’s office or clinic. Always to be given. */
    readonly by: Needed<WordFact<'patient' | 'patient-representative' | 'practitioner' | 'pharmacist' | 'health-facility' | 'private-practice' | 'law-enforcement' | 'licensing-board' | 'medicaid' | 'court' | 'medical-examiner' | 'other'>>;
    /** Who is asked? Always to be given. */
    readonly to: Needed<WordFact<'dispenser' | 'branch'>>;
    /** Was a report that holds the record disclosed to the one who asks? */
    readonly reportDisclosed: YesNoFact;
  };
  /** Where type is 'error-confirmed'. */
  readonly 'error-confirmed': {
    /** On which day? A calendar day, YYYY-MM-DD. Always to be given. */
    readonly on: Needed<DateFact>;
  };
  /** Where type is 'accuracy-asserted'. */
  readonly 'accuracy-asserted': {
    /** On which day? A calendar day, YYYY-MM-DD. Always to be given. */
    readonly on: Needed<DateFact>;
  };
  /** Where type is 'referred-to-branch'. */
  readonly 'referred-to-branch': {
    /** On which day? A calendar day, YYYY-MM-DD. Always to be given. */
    readonly on: Needed<DateFact>;
    /** Who refers it? Always to be given. */
    readonly by: Needed<WordFact<'dispenser' | 'practitioner'>>;
  };
  /** Where type is 'branch-found-error'. */
  readonly 'branch-found-error': {
    /** On which day? A calendar day, YYYY-MM-DD. Always to be given. */
    readonly on: Needed<DateFact>;
  };
  /** Where type is 'branch-upheld'. */
  readonly 'branch-upheld': {
    /** On which day? A calendar day, YYYY-MM-DD. Always to be given. */
    readonly on: Needed<DateFact>;
  };
  /** Where type is 'transmitted'. */
  readonly transmitted: {
    /** On which day? A calendar day, YYYY-MM-DD. Always to be given. */
    readonly on: Needed<DateFact>;
    /** Which record is sent? Always to be given. */
    readonly record: Needed<WordFact<'revise' | 'void' | 'void-and-new'>>;
    /** Did the program take the transmitted file? */
    readonly accepted: YesNoFact;
  };
  /** Where type is 'system-error-reported'. */
  readonly 'system-error-reported': {
    /** On which day? A calendar day, YYYY-MM-DD. Always to be given. */
    readonly on: Needed<DateFact>;
  };
  /** Where type is 'system-error-verified'. */
  readonly 'system-error-verified': {
    /** On which day? A calendar day, YYYY-MM-DD. Always to be given. */
    readonly on: Needed<DateFact>;
  };
  /** Where type is 'system-error-rejected'. */
  readonly 'system-error-rejected': {
    /** On which day? A calendar day, YYYY-MM-DD. Always to be given. */
    readonly on: Needed<DateFact>;
  };
  /** Where type is 'branch-corrected'. */
  readonly 'branch-corrected': {
    /** On which day? A calendar day, YYYY-MM-DD. Always to be given. */
    readonly on: Needed<DateFact>;
  };
  /** Where type is 'requester-notified'. */
  readonly 'requester-notified': {
    /** On which day? A calendar day, YYYY-MM-DD. Always to be given. */
    readonly on: Needed<DateFact>;
    /** Who tells the requester? Always to be given. */
    readonly by: Needed<WordFact<'dispenser' | 'branch'>>;
  };
}, {
  /**
   * What happened? One of: requested, error-confirmed, accuracy-asserted, referred-to-branch, branch-found-error, branch-upheld,
   * transmitted, system-error-reported, system-error-verified, system-error-rejected, branch-corrected, requester-notified.
   */
  readonly type: string;
}>;
