import fc from 'fast-check';
import type { AccountFacts } from '../../src/rules/kentucky/facts/account-facts.js';
import type { EpcsFacts } from '../../src/rules/kentucky/facts/electronic-prescribing-facts.js';
import type { QueryDutyFacts } from '../../src/rules/kentucky/facts/query-duty-facts.js';
import { fromDayNumber, toDayNumber } from '../../src/core/plain-date.js';

const days = fc.oneof(
  fc.integer({ min: toDayNumber('2023-01-01'), max: toDayNumber('2023-05-31') }),
  fc.integer({ min: toDayNumber('2012-01-01'), max: toDayNumber('2026-12-31') }),
).map(fromDayNumber);
const instants = fc
  .tuple(days, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.constantFrom('Z', '-04:00', '-05:00', '+09:30'))
  .map(([date, hour, minute, offset]) => `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00${offset}`);
const flag = fc.boolean();
const professions = fc.constantFrom(
  ...(['physician', 'physician-assistant', 'aprn', 'dentist', 'optometrist', 'podiatrist', 'veterinarian', 'pharmacist', 'registered-nurse', 'other'] as const),
);

const workplaces = fc.array(
  fc.record({ setting: fc.constantFrom('community' as const, 'consultant' as const), deaRegistered: flag, integratedAccess: flag }, { requiredKeys: ['setting'] }),
  { maxLength: 3 },
);

/** Facts of every question about accounts, in any combination. */
export const accountFacts: fc.Arbitrary<AccountFacts> = fc.oneof(
  fc.record(
    { ask: fc.constant('pharmacist-duty' as const), kentuckyLicensed: flag, authorizedToDispense: flag, employedAsPharmacist: flag, workplaces },
    { requiredKeys: ['ask'] },
  ),
  fc.record(
    {
      ask: fc.constant('prescriber-duty' as const),
      profession: professions,
      kentuckyLicensed: flag,
      dea: fc.constantFrom('kentucky' as const, 'out-of-state-only' as const, 'none' as const),
      practice: flag,
    },
    { requiredKeys: ['ask', 'profession'] },
  ),
  fc.record(
    {
      ask: fc.constant('next-step' as const),
      now: instants,
      stateEmployee: flag,
      priorAccount: flag,
      priorStatus: fc.constantFrom('credentials-known' as const, 'credentials-lost' as const, 'inactivated' as const),
      kog: fc.record(
        { status: fc.constantFrom('none' as const, 'requested' as const, 'active' as const), activationEmailAt: instants, passwordSetOn: days },
        { requiredKeys: ['status'] },
      ),
      application: fc.record(
        {
          status: fc.constantFrom('none' as const, 'draft' as const, 'submitted' as const, 'active' as const),
          method: fc.constantFrom('upload' as const, 'mail' as const),
          documents: flag,
          signed: flag,
          submittedOn: days,
        },
        { requiredKeys: ['status'] },
      ),
    },
    { requiredKeys: ['ask', 'now', 'stateEmployee', 'kog', 'application'] },
  ),
  fc.record(
    { ask: fc.constant('registration-notice' as const), at: days, dea: flag, registeredOn: fc.oneof(days, fc.constant('never')), noticeReceivedOn: days },
    { requiredKeys: ['ask', 'at'] },
  ),
  fc.record(
    {
      ask: fc.constant('delegate-enrollment' as const),
      master: fc.constantFrom('prescriber' as const, 'pharmacist' as const, 'law-enforcement' as const),
      masterActive: flag,
      addedByMaster: flag,
      personalData: flag,
      professionalData: flag,
    },
    { requiredKeys: ['ask', 'master'] },
  ),
  fc.record({
    ask: fc.constant('certificate' as const),
    event: fc.constantFrom('pharmacist-online-renewal' as const, 'cannabis-authorization' as const, 'other' as const),
  }),
  fc.record({ ask: fc.constant('uploader' as const), kogActive: flag, uploaderRegistered: flag }, { requiredKeys: ['ask'] }),
);

/** An encounter with any exemption, near and far from its limits. */
export const queryDutyFacts: fc.Arbitrary<QueryDutyFacts> = days.chain((encounterOn) => {
  const near = fc.integer({ min: -120, max: 20 }).map((distance) => fromDayNumber(toDayNumber(encounterOn) + distance));
  const optional = { requiredKeys: ['kind'] as ['kind'] };
  const exemption = fc.oneof(
    fc.record({ kind: fc.constant('none' as const) }),
    fc.record({ kind: fc.constant('post-procedure' as const), procedureOn: near, medicallyRelated: flag, useEndsOn: near }, optional),
    fc.record({ kind: fc.constant('emergency' as const), emergency: flag }, optional),
    fc.record(
      { kind: fc.constant('facility-administration' as const), admittedAt: instants, queriedAt: fc.oneof(instants, fc.constant('never')), copyInRecord: flag },
      optional,
    ),
    fc.record({ kind: fc.constant('hospice-end-of-life' as const), hospiceOrEndOfLife: flag }, optional),
    fc.record({ kind: fc.constant('cancer-pain' as const), cancerOrTreatmentPain: flag }, optional),
    fc.record({ kind: fc.constant('single-dose' as const), doses: fc.integer({ min: 0, max: 2 }), forProcedure: flag }, optional),
    fc.record({ kind: fc.constant('substitute' as const), initialOn: near, refillsCancelled: flag, disposalRequired: flag }, optional),
    fc.record({ kind: fc.constant('same-practice' as const), initialOn: near, samePracticeOrCoverage: flag, sameCondition: flag }, optional),
    fc.record({ kind: fc.constant('research' as const), irbApproved: flag, federalwideAssurance: flag }, optional),
  );
  return fc.record(
    {
      encounterOn: fc.constant(encounterOn),
      profession: professions,
      action: fc.constantFrom('prescribe' as const, 'dispense' as const, 'administer' as const),
      drug: fc.record(
        { schedule: fc.constantFrom('II' as const, 'III' as const, 'IV' as const, 'V' as const), containsHydrocodone: flag, onPodiatryList: flag },
        { requiredKeys: ['schedule'] },
      ),
      patient: fc.record({ species: fc.constantFrom('human' as const, 'animal' as const), medicaid: flag, longTermCareResident: flag }, { requiredKeys: ['species'] }),
      phase: fc.constantFrom('initial' as const, 'continuing' as const),
      lastQuery: fc.oneof(near, fc.constant(encounterOn), fc.constant('never')),
      exemption,
    },
    { requiredKeys: ['encounterOn', 'profession', 'action', 'drug', 'patient'] },
  );
});

/** A prescription with any exception. */
export const epcsFacts: fc.Arbitrary<EpcsFacts> = days.chain((issuedOn) => {
  const optional = { requiredKeys: ['kind'] as ['kind'] };
  const near = (min: number, max: number) => fc.integer({ min, max }).map((distance) => fromDayNumber(toDayNumber(issuedOn) + distance));
  const granted = fc.record({ from: near(-400, 5), until: fc.oneof(near(6, 500), fc.constant('open')) });
  const exception = fc.oneof(
    fc.record({ kind: fc.constant('none' as const) }),
    fc.record({ kind: fc.constant('veterinarian' as const), veterinarian: flag }, optional),
    fc.record({ kind: fc.constant('outage' as const), temporaryFailure: flag }, optional),
    fc.record({ kind: fc.constant('out-of-state-pharmacy' as const), dispensedOutOfState: flag }, optional),
    fc.record({ kind: fc.constant('same-entity' as const), sameEntity: flag }, optional),
    fc.record({ kind: fc.constant('unsupported-elements' as const), unsupportedByScript: flag }, optional),
    fc.record({ kind: fc.constant('fda-elements' as const), fdaElementsCannotBeCarried: flag }, optional),
    fc.record({ kind: fc.constant('standing-order' as const), nonPatientSpecific: flag, publicHealthEmergency: flag }, optional),
    fc.record({ kind: fc.constant('research' as const), researchProtocol: flag }, optional),
    fc.record({ kind: fc.constant('waiver' as const), granted }, optional),
    fc.record({ kind: fc.constant('impractical' as const), impractical: flag, delayWouldHarm: flag }, optional),
    fc.record({ kind: fc.constant('hospice' as const), hospicePatient: flag }, optional),
    fc.record({ kind: fc.constant('nursing-facility' as const), facilityResident: flag }, optional),
  );
  return fc.record(
    {
      issuedOn: fc.constant(issuedOn),
      schedule: fc.constantFrom('II' as const, 'V' as const, 'none' as const),
      form: fc.constantFrom('electronic' as const, 'written' as const, 'oral' as const, 'fax' as const),
      side: fc.constantFrom('prescriber' as const, 'pharmacist' as const),
      exception,
    },
    { requiredKeys: ['issuedOn', 'schedule', 'form', 'side'] },
  );
});
