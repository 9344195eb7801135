import { describe, expect, it } from 'vitest';
import { decideAccount } from '../../src/access/accounts.js';
import type { AccountFacts, NextStepFacts, PharmacistDutyFacts, PrescriberDutyFacts, RegistrationNoticeFacts } from '../../src/rules/kentucky/facts/account-facts.js';
import { kentuckyAccounts } from '../../src/rules/kentucky/accounts.js';
import cases from '../cases/accounts.json' with { type: 'json' };
import { expectAnswer } from './expect-answer.js';

describe('decideAccount', () => {
  it.each(cases)('$id: $why', ({ request, expect: expected }) => {
    expectAnswer(decideAccount(request as never), expected, ['reasons', 'missing']);
  });
});

const pharmacist: PharmacistDutyFacts = { ask: 'pharmacist-duty', kentuckyLicensed: true, authorizedToDispense: true, employedAsPharmacist: true, workplaces: [] };
const deaPlace = { setting: 'hospital', deaRegistered: true, integratedAccess: false } as const;
const otherPlace = { setting: 'community', deaRegistered: false, integratedAccess: false } as const;

const pharmacistRows: [string, Omit<PharmacistDutyFacts, 'ask'>, object][] = [
  ['not licensed, before anything else', { ...pharmacist, kentuckyLicensed: false, employedAsPharmacist: false }, { duty: 'not-covered', reasons: ['C-NOT-LICENSED'] }],
  ['not authorized', { ...pharmacist, authorizedToDispense: false, workplaces: [deaPlace] }, { duty: 'not-covered', reasons: ['C-NOT-AUTHORIZED'] }],
  ['an empty list of workplaces', pharmacist, { duty: 'exempt', reasons: ['C-NO-DEA-WORKPLACE'] }],
  ['no list of workplaces', { kentuckyLicensed: true, authorizedToDispense: true, employedAsPharmacist: true }, { duty: 'indeterminate', missing: ['workplaces'] }],
  [
    'one registered place beside unknown ones',
    { ...pharmacist, workplaces: [{ setting: 'other' }, deaPlace, { ...otherPlace, integratedAccess: true }] },
    { duty: 'required', reasons: ['C-DEA-WORKPLACE', 'C-INTEGRATED'] },
  ],
  [
    'registration of one place unknown, even with integrated access',
    { ...pharmacist, workplaces: [otherPlace, { setting: 'other', integratedAccess: true }] },
    { duty: 'indeterminate', reasons: ['I-MISSING'], missing: ['workplaces.1.deaRegistered'] },
  ],
  [
    'integration of one place unknown',
    { ...pharmacist, workplaces: [otherPlace, { setting: 'other', deaRegistered: false }] },
    { duty: 'indeterminate', reasons: ['I-MISSING'], missing: ['workplaces.1.integratedAccess'] },
  ],
  [
    'license unknown where the duty is the same either way',
    { authorizedToDispense: false },
    { duty: 'not-covered', reasons: ['C-NOT-AUTHORIZED'] },
  ],
  [
    'employment unknown where the duty is the same either way',
    { kentuckyLicensed: true, authorizedToDispense: true, workplaces: [otherPlace] },
    { duty: 'exempt', reasons: ['C-NO-DEA-WORKPLACE'] },
  ],
  [
    'employment unknown where it decides',
    { kentuckyLicensed: true, authorizedToDispense: true, workplaces: [deaPlace] },
    { duty: 'indeterminate', reasons: ['I-MISSING'], missing: ['employedAsPharmacist'] },
  ],
  [
    'employment unknown beside the open question of integrated access',
    { kentuckyLicensed: true, authorizedToDispense: true, workplaces: [{ ...otherPlace, integratedAccess: true }] },
    { duty: 'indeterminate', reasons: ['I-MISSING', 'I-INTEGRATED'], missing: ['employedAsPharmacist'] },
  ],
  [
    'license unknown where it decides',
    { authorizedToDispense: true, employedAsPharmacist: true, workplaces: [deaPlace] },
    { duty: 'indeterminate', reasons: ['I-MISSING'], missing: ['kentuckyLicensed'] },
  ],
];

const prescriberRows: [Omit<PrescriberDutyFacts, 'ask'>, object][] = [
  [{ profession: 'physician', kentuckyLicensed: true, practice: true }, { duty: 'required', reasons: ['C-PRACTICE'], verified: true }],
  [{ profession: 'physician-assistant', kentuckyLicensed: true, dea: 'out-of-state-only', practice: true }, { duty: 'required', reasons: ['C-PRACTICE', 'C-NEEDS-DEA'] }],
  [{ profession: 'physician', kentuckyLicensed: true, dea: 'none' }, { duty: 'indeterminate', missing: ['practice'] }],
  [{ profession: 'physician', kentuckyLicensed: true }, { duty: 'indeterminate', missing: ['dea', 'practice'] }],
  [{ profession: 'physician', dea: 'kentucky' }, { duty: 'indeterminate', reasons: ['I-MISSING'], missing: ['kentuckyLicensed'] }],
  [{ profession: 'physician', dea: 'none', practice: false }, { duty: 'not-covered', reasons: ['C-NO-DEA'] }],
  [{ profession: 'physician', kentuckyLicensed: false, dea: 'kentucky', practice: true }, { duty: 'not-covered', reasons: ['C-NOT-LICENSED'] }],
  [{ profession: 'podiatrist', kentuckyLicensed: true, dea: 'out-of-state-only', practice: false }, { duty: 'not-covered', reasons: ['C-OUT-OF-STATE-DEA'] }],
  [{ profession: 'dentist', kentuckyLicensed: true, dea: 'none', practice: true }, { duty: 'not-covered', reasons: ['C-NO-DEA'] }],
  [{ profession: 'dentist', kentuckyLicensed: true, practice: true }, { duty: 'indeterminate', missing: ['dea'] }],
  [{ profession: 'optometrist', kentuckyLicensed: true, dea: 'out-of-state-only' }, { duty: 'required', reasons: ['C-PRESCRIBER-DEA'] }],
  [{ profession: 'optometrist', kentuckyLicensed: true, dea: 'none' }, { duty: 'not-covered', reasons: ['C-NO-DEA'] }],
  [{ profession: 'aprn', kentuckyLicensed: true, dea: 'kentucky' }, { duty: 'required', reasons: ['C-PRESCRIBER-DEA'], verified: false }],
  [{ profession: 'veterinarian' }, { duty: 'not-covered', reasons: ['C-ANIMALS'], verified: false }],
  [{ profession: 'registered-nurse', kentuckyLicensed: true, dea: 'kentucky', practice: true }, { duty: 'not-covered', reasons: [] }],
];

describe('the duty to hold an account', () => {
  it.each(pharmacistRows)('of a pharmacist: %s', (_name, facts, expected) => {
    expect(decideAccount({ ...facts, ask: 'pharmacist-duty' })).toMatchObject(expected);
  });

  it.each(prescriberRows)('of a prescriber: %o', (facts, expected) => {
    expect(decideAccount({ ...facts, ask: 'prescriber-duty' })).toMatchObject(expected);
  });

  it('cites what the profession\'s own rule rests on', () => {
    expect(decideAccount({ ask: 'prescriber-duty', profession: 'physician', kentuckyLicensed: true, dea: 'kentucky' }).grounds).toEqual([
      expect.objectContaining({ code: 'C-PRESCRIBER-DEA', citations: [{ authority: '201 KAR 9:230 s.1(1)-(2)', standing: 'text' }] }),
    ]);
  });
});

const onboarding: NextStepFacts = {
  ask: 'next-step',
  now: '2023-03-13T10:00:00-04:00',
  stateEmployee: false,
  kog: { status: 'active', passwordSetOn: '2023-03-01' },
  application: { status: 'none' },
};

const onboardingRows: [string, Partial<NextStepFacts>, object][] = [
  ['a state employee without gateway account', { stateEmployee: true, kog: { status: 'none' } }, { state: 'none', next: 'ASK-SUPERVISOR' }],
  ['a state employee with one', { stateEmployee: true }, { state: 'kog-active', next: 'ASK-SUPERVISOR' }],
  ['a state employee whose account is active', { stateEmployee: true, application: { status: 'active' } }, { state: 'active', next: 'NONE' }],
  ['no activation email yet', { kog: { status: 'requested' } }, { state: 'kog-requested', next: 'WAIT-EMAIL' }],
  [
    'four elapsed hours over the night the clocks go forward',
    { now: '2023-03-12T05:30:00-04:00', kog: { status: 'requested', activationEmailAt: '2023-03-12T00:30:00-05:00' } },
    { state: 'kog-requested', next: 'ACTIVATE-KOG', due: '2023-03-12T04:30:00-05:00' },
  ],
  [
    'one second more of that night',
    { now: '2023-03-12T05:30:01-04:00', kog: { status: 'requested', activationEmailAt: '2023-03-12T00:30:00-05:00' } },
    { state: 'kog-expired', next: 'RESTART-KOG', due: '2023-03-12T04:30:00-05:00' },
  ],
  ['credentials lost', { priorAccount: true, priorStatus: 'credentials-lost' }, { state: 'kog-active', next: 'CALL-KASPER-HELP-DESK' }],
  ['an earlier account of unknown status', { priorAccount: true }, { next: 'CALL-KASPER-HELP-DESK', reasons: ['I-PRIOR-ACCOUNT'], missing: ['priorStatus'] }],
  ['an account denied and described', { priorAccount: false, priorStatus: 'inactivated' }, { next: 'CALL-KASPER-HELP-DESK', reasons: ['I-PRIOR-ACCOUNT'] }],
  ['a draft with unknown signature', { application: { status: 'draft', documents: true } }, { next: 'COMPLETE-APPLICATION', reasons: ['I-MISSING'], missing: ['application.signed'] }],
  ['a draft of somebody with an earlier account', { priorAccount: true, application: { status: 'draft', documents: true, signed: true } }, { state: 'draft', next: 'SUBMIT-APPLICATION' }],
  ['day fifteen', { now: '2023-03-28T00:00:00-04:00', application: { status: 'submitted', submittedOn: '2023-03-13' } }, { next: 'CALL-BUSINESS-OFFICE', due: '2023-03-27', contact: { name: 'KASPER business office', phone: '(502) 564-7985' } }],
  [
    'day fifteen in Greenwich, still day fourteen in Frankfort',
    { now: '2023-03-28T03:59:59Z', application: { status: 'submitted', submittedOn: '2023-03-13' } },
    { next: 'WAIT-WELCOME', due: '2023-03-27' },
  ],
  ['an unknown day of submission', { application: { status: 'submitted' } }, { state: 'submitted', next: 'WAIT-WELCOME', missing: ['application.submittedOn'] }],
  ['day ninety-one', { now: '2023-05-31T00:00:00-04:00', application: { status: 'active' } }, { state: 'password-expired', next: 'CHANGE-PASSWORD', due: '2023-05-30' }],
  ['a password of unknown age', { kog: { status: 'active' }, application: { status: 'active' } }, { state: 'active', next: 'NONE' }],
];

describe('the way to an account', () => {
  it.each(onboardingRows)('%s', (_name, facts, expected) => {
    expect(decideAccount({ ...onboarding, ...facts })).toMatchObject(expected);
  });

  it('has no last day where the password\'s age is unknown', () => {
    expect(decideAccount({ ...onboarding, kog: { status: 'active' }, application: { status: 'active' } })).not.toHaveProperty('due');
  });
});

const notice: RegistrationNoticeFacts = { ask: 'registration-notice', at: '2024-09-17', dea: true, registeredOn: 'never', noticeReceivedOn: '2024-09-10' };

const noticeRows: [string, Partial<RegistrationNoticeFacts>, object][] = [
  ['the seventh day still runs', {}, { state: 'running', due: '2024-09-17', mayPrescribe: false }],
  ['received on the day asked about', { at: '2024-09-10' }, { state: 'running', due: '2024-09-17' }],
  ['registered on the seventh day', { registeredOn: '2024-09-17' }, { state: 'cured', mayPrescribe: true }],
  ['registered on the eighth day', { at: '2024-09-30', registeredOn: '2024-09-18' }, { state: 'registered-late', mayPrescribe: true }],
  ['to register later than asked about', { registeredOn: '2024-09-18' }, { state: 'running', mayPrescribe: false }],
  ['a notice still to come', { at: '2024-09-09' }, { state: 'no-notice', mayPrescribe: false }],
  ['registered without DEA', { dea: false, registeredOn: '2024-09-12' }, { state: 'cured', mayPrescribe: false }],
];

describe('the notice to register', () => {
  it.each(noticeRows)('%s', (_name, facts, expected) => {
    expect(decideAccount({ ...notice, ...facts })).toMatchObject(expected);
  });

  it('leaves prescribing open while a fact is unknown', () => {
    expect(decideAccount({ ask: 'registration-notice', at: '2024-09-18', dea: true, noticeReceivedOn: '2024-09-10' })).toMatchObject({
      state: 'emergency-order-due',
      mayPrescribe: 'unknown',
      missing: ['registeredOn'],
    });
    expect(decideAccount({ ask: 'registration-notice', at: '2024-09-18', registeredOn: '2024-09-11' })).toMatchObject({ mayPrescribe: 'unknown', missing: ['dea'] });
  });
});

const smallRows: [AccountFacts, object][] = [
  [
    { ask: 'delegate-enrollment', master: 'pharmacist', masterActive: false, addedByMaster: false, personalData: true },
    { enrollment: 'incomplete', reasons: ['C-MASTER-INACTIVE', 'C-NOT-ADDED'] },
  ],
  [
    { ask: 'delegate-enrollment', master: 'law-enforcement', masterActive: true, addedByMaster: true, personalData: true },
    { enrollment: 'indeterminate', reasons: ['I-MISSING'], missing: ['professionalData'] },
  ],
  [{ ask: 'delegate-enrollment', master: 'prescriber', masterActive: true, addedByMaster: true, personalData: true }, { enrollment: 'complete', reasons: [] }],
  [{ ask: 'certificate', event: 'pharmacist-online-renewal' }, { certificate: 'required' }],
  [{ ask: 'certificate', event: 'cannabis-authorization' }, { certificate: 'required' }],
  [{ ask: 'certificate', event: 'other' }, { certificate: 'not-required' }],
  [{ ask: 'uploader', kogActive: true }, { mayReport: 'unknown', mayQuery: false, missing: ['uploaderRegistered'] }],
  [{ ask: 'uploader', kogActive: false }, { mayReport: false, mayQuery: false }],
];

describe('delegates, certificates and uploaders', () => {
  it.each(smallRows)('%o', (facts, expected) => {
    expect(decideAccount(facts)).toMatchObject(expected);
  });
});

describe('the account rules', () => {
  it('are exercised to the last reason, step and state', () => {
    const asked: AccountFacts[] = [
      ...cases.map(({ request }) => request as AccountFacts),
      ...pharmacistRows.map(([, facts]): AccountFacts => ({ ...facts, ask: 'pharmacist-duty' })),
      ...prescriberRows.map(([facts]): AccountFacts => ({ ...facts, ask: 'prescriber-duty' })),
      ...onboardingRows.map(([, facts]): AccountFacts => ({ ...onboarding, ...facts })),
      ...noticeRows.map(([, facts]): AccountFacts => ({ ...notice, ...facts })),
      ...smallRows.map(([facts]) => facts),
    ];
    const said = new Set(asked.flatMap((facts) => decideAccount(facts).grounds.map(({ code }) => code)));
    const { reasons, steps, noticeStates, certificates } = kentuckyAccounts;
    const known = [...Object.keys(reasons), ...Object.keys(steps), ...Object.keys(noticeStates), ...certificates.map(({ event }) => event)];
    expect(known.filter((code) => !said.has(code))).toEqual([]);
    const professions = asked.flatMap((facts): string[] => (facts.ask === 'prescriber-duty' ? [facts.profession] : []));
    expect(kentuckyAccounts.prescribers.filter(({ profession }) => !professions.includes(profession))).toEqual([]);
  });

  it('are another jurisdiction\'s when its data are given', () => {
    const accounts = { ...kentuckyAccounts, noticeDays: { ...kentuckyAccounts.noticeDays, value: 10 } };
    expect(decideAccount(notice, { profile: { accounts } })).toMatchObject({ due: '2024-09-20' });
  });
});
