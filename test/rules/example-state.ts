import type { AuthorityCitation, AccountReason, FactsDeclaration } from 'kasper-rules/access';
import { kentucky } from 'kasper-rules/kentucky';
import type { WholeProfile } from 'kasper-rules/rules';

// The law of an invented state, as that state's team would write it: values and sources, and nothing else.

type Cites = WholeProfile['asap']['versions'][0]['cites'];
type Authorities = WholeProfile['accounts']['uploader']['cites'];

const act: Cites = [{ id: 'Example Code 12-3-4', title: 'Monitoring of prescriptions', standing: 'text' }];
const calendarAct: Cites = [{ id: 'Example Code 1-1-1', title: 'State holidays', standing: 'text' }];
const memo: Cites = [{ id: 'Example board memo 7', standing: 'agency' }];
const code: AuthorityCitation = { authority: 'Example Code 12-3-9', standing: 'text', asOf: '2024-01-01' };
const practice: Authorities = [{ authority: 'Example board practice', standing: 'agency' }];

/** Statements of a table whose codes the state answers in the same words. */
const says = { says: 'As Example Code 12-3-9 says.', cites: [code] } as const satisfies WholeProfile['accounts']['reasons'][AccountReason];
const correctionState = { next: [], cites: act } as const;

const requestFacts: FactsDeclaration = {
  type: 'facts',
  ask: 'Who asks for data?',
  facts: {
    at: { type: 'date', needed: true, ask: 'On which day?' },
    requester: {
      type: 'one-of',
      by: 'kind',
      needed: true,
      ask: 'Who asks?',
      bySays: 'the requester',
      cases: {
        practitioner: { licensed: { type: 'yes-no', ask: 'Is there a license?' } },
        pharmacist: { licensed: { type: 'yes-no', ask: 'Is there a license?' }, account: { type: 'word', words: ['active', 'closed'], ask: 'How is the account?' } },
        coroner: { account: { type: 'word', words: ['active', 'closed'], ask: 'How is the account?' } },
      },
    },
    asked: { type: 'facts', ask: 'What for?', facts: { report: { type: 'word', words: ['patient'], needed: true, ask: 'Which report?' } } },
    channel: { type: 'word', words: ['integrated', 'letter'], ask: 'By which way?' },
    purpose: { type: 'word', words: ['treatment', 'curiosity'], ask: 'What for?' },
    subject: { type: 'one-of', by: 'kind', ask: 'About whom?', cases: { patient: {}, decedent: { underInquest: { type: 'yes-no', ask: 'Is there an inquest?' } } } },
  },
};

const onwardFacts: FactsDeclaration = {
  type: 'facts',
  ask: 'Who passes data on?',
  facts: {
    at: { type: 'date', needed: true, ask: 'On which day?' },
    from: { type: 'word', words: ['practitioner', 'pharmacist', 'delegate', 'court', 'other'], needed: true, ask: 'Who holds them?' },
    to: { type: 'one-of', by: 'kind', needed: true, ask: 'Who receives them?', cases: { practitioner: {} } },
  },
};

const clocks = {
  transmit: {
    id: 'ex.correction.transmit',
    summary: 'Errors are corrected within ten days.',
    versions: [{ from: '2024-01-01', value: [{ starts: 'request', period: { calendarDays: 10 }, reading: 'ex.reading.roll' }], cites: act }],
  },
  'branch-notice': {
    id: 'ex.correction.notice',
    summary: 'The program answers within three business days.',
    versions: [{ from: '2024-01-01', value: [{ starts: 'correction', period: { businessDays: 3, ends: 'close-of-business' } }], cites: act }],
  },
} as const satisfies WholeProfile['corrections']['clocks'];

/** An invented state's law as a plain value. */
export const example: WholeProfile = {
  id: 'ex',
  name: 'Example',
  asap: {
    id: 'ex.asap.file',
    summary: 'Reports are files of ASAP 4.2B.',
    versions: [
      {
        from: '2024-01-01',
        value: {
          versions: ['4.2B'],
          requirements: [
            { ref: 'TH01', level: 'required', basis: 'structural', cites: act },
            { ref: 'PAT07', level: 'required', basis: 'regulation', cites: act },
            { ref: 'DSP05', level: 'required', basis: 'regulation', cites: act },
            { ref: 'DSP10', level: 'recommended', basis: 'practice', cites: memo },
          ],
          recordKey: ['PHA03', 'DSP02', 'DSP05', 'DSP06'],
          voidRepeats: [],
        },
        cites: act,
      },
    ],
  },
  readings: [
    {
      id: 'ex.reading.business-day',
      question: 'Which days are business days?',
      default: 'default',
      options: [
        { value: 'earliest', summary: 'Every weekday but the state holidays.' },
        { value: 'default', summary: 'Every weekday but the state holidays.' },
        { value: 'latest', summary: 'Founders Day is closed as well.' },
      ],
      cites: calendarAct,
    },
    {
      id: 'ex.reading.close',
      question: 'When does the day end?',
      default: 'capital-1700',
      options: [{ value: 'capital-1700', summary: 'At 17:00 in the capital.' }],
      cites: memo,
    },
    { id: 'ex.reading.extension', question: 'Which of two times counts?', default: 'strict', options: [{ value: 'strict', summary: 'The hours.' }], cites: act },
    { id: 'ex.reading.roll', question: 'Do calendar days roll?', default: 'nominal', options: [{ value: 'nominal', summary: 'They do not.' }], cites: act },
  ],
  calendar: {
    reading: 'ex.reading.business-day',
    zone: 'America/Denver',
    coverage: { from: '2024-01-01', to: '2025-12-31' },
    computable: { from: '2024-01-01', to: '2040-12-31' },
    closures: [
      {
        id: 'ex.calendar.new-year',
        name: 'New Year',
        kind: 'holiday',
        readings: ['earliest', 'default', 'latest'],
        certainty: 'statute',
        cites: calendarAct,
        recurs: { month: 1, day: 1 },
        days: ['2024-01-01', '2025-01-01'],
      },
      {
        id: 'ex.calendar.labor',
        name: 'Labor Day',
        kind: 'holiday',
        readings: ['earliest', 'default', 'latest'],
        certainty: 'statute',
        cites: calendarAct,
        recurs: { month: 9, weekday: 1, nth: 1 },
        days: ['2024-09-02', '2025-09-01'],
      },
      {
        id: 'ex.calendar.founders',
        name: 'Founders Day',
        kind: 'legal-holiday',
        readings: ['latest'],
        certainty: 'statute',
        cites: calendarAct,
        recurs: { month: 3, day: 12 },
        days: ['2024-03-12', '2025-03-12'],
      },
    ],
    earlyClosings: [],
    cites: calendarAct,
  },
  reporting: {
    items: {
      id: 'ex.reporting.items',
      summary: 'A report says who received what.',
      versions: [{ from: '2024-01-01', value: [{ item: '1', name: 'date of dispensing', elements: ['DSP05'] }], cites: act }],
    },
    deadline: {
      id: 'ex.reporting.deadline',
      summary: 'A dispensing is reported by the end of the second business day.',
      versions: [{ from: '2024-01-01', value: [{ starts: 'dispensing', period: { businessDays: 2, ends: 'close-of-business' } }], cites: act }],
    },
    closeOfBusiness: {
      id: 'ex.reporting.close',
      summary: 'The day ends at 17:00 in the capital.',
      versions: [{ value: { reading: 'ex.reading.close', options: [{ option: 'capital-1700', zone: 'office', time: '17:00' }] }, cites: memo }],
    },
    extension: {
      id: 'ex.reporting.extension',
      summary: 'More time is asked for within 48 hours.',
      versions: [
        {
          from: '2024-01-01',
          value: {
            hours: 48,
            reading: 'ex.reading.extension',
            grounds: [{ ground: 'outage', summary: 'An outage.', grant: 'shall', application: false, advice: 'Keep the times of the outage.' }],
          },
          cites: act,
        },
      ],
    },
    channels: {
      id: 'ex.reporting.channels',
      summary: 'Reports are sent by SFTP.',
      versions: [{ from: '2024-01-01', value: [{ id: 'sftp', name: 'SFTP', format: 'ASAP 4.2B', onlyWithoutAsap: false }], cites: act }],
    },
  },
  corrections: {
    editions: [{ from: '2024-01-01', value: 'the first edition', cites: act }],
    clocks,
    counting: { transmit: act, 'branch-notice': act },
    lateness: {
      transmit: { nominalOnly: 'late-nominal-only', rolled: 'late-correction' },
      'branch-notice': { nominalOnly: 'late-notice', rolled: 'late-notice' },
    },
    states: {
      none: { label: 'nothing asked', ...correctionState },
      requested: { label: 'asked', ...correctionState, next: ['dispenser-transmits'], clock: 'transmit', dutyOpen: true },
      'error-confirmed': { label: 'confirmed', ...correctionState },
      transmitted: { label: 'sent', ...correctionState, clock: 'transmit' },
      disputed: { label: 'disputed', ...correctionState },
      'under-investigation': { label: 'looked into', ...correctionState },
      'branch-found-error': { label: 'found', ...correctionState },
      'system-error-reported': { label: 'system error', ...correctionState },
      'system-error-verified': { label: 'system error verified', ...correctionState },
      'branch-corrected': { label: 'corrected', ...correctionState, clock: 'branch-notice', dutyOpen: true },
      'closed-corrected': { label: 'closed', ...correctionState },
      'closed-upheld': { label: 'upheld', ...correctionState },
    },
    transitions: [
      { rule: 'ex.correction.asked', from: ['none'], event: 'requested', to: 'requested', starts: 'transmit', message: 'The ten days begin.', cites: act },
      { rule: 'ex.correction.sent', from: ['requested'], event: 'transmitted', to: 'transmitted', performs: 'transmit', message: 'The correction was sent.', cites: act },
      { rule: 'ex.correction.other', from: 'any', event: 'any', to: 'same', flag: 'ignored-event', message: 'Nothing changes.', cites: act },
    ],
    records: [
      {
        from: '2024-01-01',
        value: {
          acceptedStatuses: ['void'],
          remedies: { value: 'void-and-new', 'key-field': 'void-and-new', 'patient-data': 'void-and-new', 'wrong-patient': 'void-and-new', 'not-dispensed': 'void' },
          voidThenNewWait: { hours: 24 },
        },
        cites: act,
      },
    ],
  },
  reportingDuty: {
    id: 'ex.reporting.duty',
    summary: 'Pharmacies report Schedules II to IV.',
    versions: [
      {
        from: '2024-01-01',
        value: {
          assume: { destinationState: 'EX' },
          conditions: [
            {
              id: 'ex.reporting.duty.schedule',
              summary: 'The substance is in Schedule II, III or IV.',
              about: 'schedule',
              findings: [
                { when: { schedule: ['II', 'III', 'IV'] }, truth: true, message: 'The schedule is reported.', cites: act },
                { when: { schedule: { other: ['II', 'III', 'IV'] } }, truth: false, message: 'The schedule is not reported.', cites: act },
                { truth: null, message: 'The schedule is not known.', cites: act },
              ],
              cites: act,
            },
          ],
        },
        cites: act,
      },
    ],
  },
  toxicologyDuty: {
    id: 'ex.toxicology.duty',
    summary: 'Nobody reports screens.',
    versions: [
      {
        value: {
          assume: {},
          conditions: [
            {
              id: 'ex.toxicology.duty.none',
              summary: 'There is such a duty.',
              findings: [{ truth: false, message: 'The state asks for no screens.', cites: act }],
              cites: act,
            },
          ],
          diagnoses: { listed: [], underdosing: '6', poisonings: ['T36', 'T65'], unspecified: [] },
        },
        cites: act,
      },
    ],
  },
  drugSchedules: {
    id: 'ex.schedule',
    summary: 'The state lists one substance of its own.',
    rows: [{ ingredient: 'gabapentin', schedules: ['none'], cites: act }],
    cites: act,
  },
  patientIdentifier: {
    id: 'ex.reporting.patient-identifier',
    summary: "A driver's license, else the placeholder.",
    versions: [{ from: '2024-01-01', value: { rows: [{ send: '999999999', qualifier: '07', for: ['animal'] }, { of: 'patient', number: 'license', qualifier: '06', jurisdiction: true }, { send: '999999999', qualifier: '07' }] }, cites: act }],
  },
  access: {
    facts: requestFacts,
    onwardFacts,
    recordedFrom: '2024-01-01',
    recordedCite: code,
    rules: [
      {
        id: 'ex.access.care',
        order: 1,
        effect: 'permit',
        who: 'a licensed prescriber or pharmacist',
        purpose: 'care',
        reaches: 'the patient',
        from: '2024-01-01',
        applies: { fact: 'requester.kind', is: ['practitioner', 'pharmacist'] },
        channels: [{ value: ['integrated'] }],
        conditions: [
          { require: { fact: 'requester.licensed', is: true }, otherwise: 'D-LICENSE' },
          { require: { fact: 'purpose', is: 'treatment' }, otherwise: 'D-PURPOSE', advice: 'A-ASK' },
        ],
        permits: [{ value: 'P-CARE' }],
        standing: [{ value: 'text' }],
        cites: [{ from: '2024-01-01', cites: [code] }],
        releaseTo: 'requester',
        obligations: [{ value: 'O-KEEP' }],
      },
      {
        id: 'ex.access.coroner',
        order: 2,
        effect: 'permit',
        who: 'a coroner',
        purpose: 'a death',
        reaches: 'the decedent',
        from: '2024-01-01',
        applies: { fact: 'requester.kind', is: 'coroner' },
        conditions: [
          { require: { fact: 'subject.underInquest', is: true }, otherwise: 'D-PURPOSE' },
          {
            reading: 'coroner',
            settings: { open: { opens: 'I-CORONER' }, deny: { requires: [{ deny: 'D-CLASS' }] }, 'as-medical-examiner': 'permits' },
          },
        ],
        permits: [{ value: 'P-CARE' }],
        standing: [{ value: 'agency' }],
        cites: [{ from: '2024-01-01', to: '2024-12-31', cites: [code] }, { from: '2025-01-01', cites: practice }],
        releaseTo: 'requester',
        obligations: [],
      },
      {
        id: 'ex.access.nobody-else',
        order: 3,
        effect: 'deny',
        who: 'everybody else',
        purpose: 'anything',
        reaches: 'nothing',
        from: '2024-01-01',
        applies: { not: { fact: 'requester.kind', is: ['practitioner', 'pharmacist', 'coroner'] } },
        conditions: [{ deny: 'D-CLASS' }],
        standing: [{ value: 'text' }],
        cites: [{ from: '2024-01-01', cites: [code] }],
        obligations: [],
      },
    ],
    onward: [
      {
        id: 'ex.onward.never',
        order: 1,
        effect: 'deny',
        who: 'every holder',
        purpose: 'anything',
        reaches: 'nothing',
        from: '2024-01-01',
        applies: { fact: 'from', is: ['practitioner', 'pharmacist', 'delegate', 'court', 'other'] },
        conditions: [{ deny: 'D-CLASS' }],
        standing: [{ value: 'text' }],
        cites: [{ from: '2024-01-01', cites: [code] }],
        obligations: [],
      },
    ],
    readings: {
      coroner: {
        question: 'Is a coroner a recipient?',
        default: 'open',
        settings: { open: 'the question stays open', deny: 'no', 'as-medical-examiner': 'yes' },
      },
    },
    wrongChannel: { deny: 'D-CHANNEL', cite: code, instead: {}, advice: {} },
    missing: 'I-MISSING',
    lawDate: 'I-LAW-DATE',
    codes: {
      'P-CARE': 'Release for care.',
      'D-LICENSE': 'There is no license.',
      'D-PURPOSE': 'The purpose is not care.',
      'D-CLASS': 'Nobody else receives data.',
      'D-CHANNEL': 'Requests come through the records system.',
      'I-MISSING': 'Facts are missing.',
      'I-LAW-DATE': 'No law is recorded for that day.',
      'I-CORONER': 'Whether coroners receive data is open.',
      'O-KEEP': 'Keep the request.',
      'A-ASK': 'Ask the program.',
    },
  },
  accounts: {
    facts: kentucky.accounts.facts,
    zone: 'America/Denver',
    gatewayCutOver: { id: 'ex.accounts.cut-over', value: '2024-01-01', ...says },
    activationHours: { id: 'ex.accounts.activation', value: 24, ...says },
    welcomeDays: { id: 'ex.accounts.welcome', value: 5, ...says },
    passwordDays: { id: 'ex.accounts.password', value: 365, ...says },
    noticeDays: { id: 'ex.accounts.notice', value: 30, ...says },
    pharmacists: { id: 'ex.accounts.pharmacist', ...says },
    prescribers: [{ id: 'ex.accounts.prescriber.dentist', profession: 'dentist', decidedBy: 'any-dea', required: says, notCovered: says }],
    enrollment: [{ id: 'ex.accounts.enrollment.added', fact: 'addedByMaster', reason: 'C-NOT-ADDED' }],
    enrolled: { id: 'ex.accounts.enrollment', ...says },
    certificates: [],
    noCertificate: { id: 'ex.accounts.certificate', ...says },
    uploader: { id: 'ex.accounts.uploader', ...says },
    prescribing: { id: 'ex.accounts.prescribing', ...says },
    reasons: {
      'C-NOT-LICENSED': says, 'C-NOT-AUTHORIZED': says, 'C-NOT-EMPLOYED': says, 'C-DEA-WORKPLACE': says, 'C-INTEGRATED': says, 'C-NO-DEA-WORKPLACE': says,
      'C-PRESCRIBER-DEA': says, 'C-PRACTICE': says, 'C-NEEDS-DEA': says, 'C-OUT-OF-STATE-DEA': says, 'C-NO-DEA': says, 'C-ANIMALS': says, 'C-MASTER-INACTIVE': says,
      'C-NOT-ADDED': says, 'C-NO-PERSONAL-DATA': says, 'C-NO-PROFESSIONAL-DATA': says, 'I-MISSING': says, 'I-INTEGRATED': says, 'I-PRIOR-ACCOUNT': says,
    },
    steps: {
      'ASK-SUPERVISOR': says, 'CREATE-KOG': says, 'WAIT-EMAIL': says, 'ACTIVATE-KOG': says, 'RESTART-KOG': says, 'REQUEST-ACCOUNT': says, 'LINK-ACCOUNT': says,
      'CALL-KASPER-HELP-DESK': says, REAPPLY: says, 'COMPLETE-APPLICATION': says, 'SUBMIT-APPLICATION': says, 'WAIT-WELCOME': says, 'CALL-BUSINESS-OFFICE': says,
      NONE: says, 'CHANGE-PASSWORD': says,
    },
    noticeStates: { 'no-notice': says, running: says, cured: says, 'registered-late': says, 'emergency-order-due': says },
  },
  queryDuty: {
    id: 'ex.query.duty',
    facts: kentucky.queryDuty.facts,
    says: 'Physicians query before Schedule II.',
    laws: [
      {
        from: '2024-01-01',
        triggers: [
          { id: 'ex.query.physician', when: { all: [{ fact: 'profession', is: 'physician' }, { fact: 'drug.schedule', is: 'II' }] }, asks: 'yes', code: 'Q-STATUTE' },
          { id: 'ex.query.others', asks: 'no', code: 'Q-NOT-TRIGGERED' },
        ],
        rhythm: [{ id: 'ex.query.repeat', due: { months: 6 } }],
        lookBack: [{ months: 6 }],
        exemptions: [],
        cites: [code],
      },
    ],
    reasons: {
      'Q-STATUTE': says, 'Q-BOARD': says, 'Q-REPEAT': says, 'Q-MEDICAID': says, 'Q-DONE': says, 'Q-CURRENT': says, 'Q-EXEMPT': says, 'Q-EXEMPTION-FAILS': says,
      'Q-NOT-TRIGGERED': says, 'Q-NOT-HUMAN': says, 'Q-NO-DUTY': says, 'I-MISSING': says, 'I-BOARD-TEXT': says, 'I-LAW-DATE': says,
    },
  },
  electronicPrescribing: {
    id: 'ex.epcs.mandate',
    facts: kentucky.electronicPrescribing.facts,
    ...says,
    from: '2025-01-01',
    exceptions: [{ id: 'ex.epcs.exception.outage', letter: '1', kind: 'outage', facts: ['temporaryFailure'], ...says }],
    reasons: {
      'E-NOT-CONTROLLED': says, 'E-BEFORE-MANDATE': says, 'E-ELECTRONIC': says, 'E-NO-DUTY-TO-VERIFY': says, 'E-NO-EXCEPTION': says, 'E-CONDITION': says,
      'E-WAIVER-NOT-YET': says, 'E-WAIVER-EXPIRED': says, 'E-WAIVER-CAPPED': says, 'E-EXCEPTION': says, 'I-MISSING': says,
    },
  },
  counties: { id: 'ex.zone.county', summary: 'One zone for all.', statePrefix: '99', zones: [{ zone: 'America/Denver', counties: { '001': 'Middle' } }], cites: act },
};
