import type { AuthorityCitation } from '../law/authority-citation.js';
import type { ElectronicPrescribingRules } from '../law/electronic-prescribing-rule.js';
import { electronicPrescribingFacts } from './facts/electronic-prescribing-facts.js';
import type { EpcsDeclaration } from './generated/facts.js';

const mandate: AuthorityCitation = { authority: 'KRS 218A.182', standing: 'text' };
const regulation: AuthorityCitation = { authority: '902 KAR 55:130', standing: 'text' };
const anniversary: AuthorityCitation = { authority: 'the anniversary of the grant is the last day of a waiver', standing: 'interpretation' };

/** When a controlled-substance prescription must be electronic in Kentucky, and the exceptions. */
export const kentuckyElectronicPrescribing: ElectronicPrescribingRules<EpcsDeclaration> = {
  facts: electronicPrescribingFacts,
  id: 'ky.epcs.mandate',
  says: 'Controlled substances are prescribed electronically, unless an exception applies.',
  cites: [mandate, regulation],
  from: '2021-01-01',
  free: [
    { when: { fact: 'schedule', is: 'none' }, code: 'E-NOT-CONTROLLED' },
    { beforeMandate: true, code: 'E-BEFORE-MANDATE' },
    { when: { fact: 'form', is: 'electronic' }, code: 'E-ELECTRONIC' },
    { when: { fact: 'side', is: 'pharmacist' }, code: 'E-NO-DUTY-TO-VERIFY' },
  ],
  exceptions: [
    { id: 'ky.epcs.exception.veterinarian', letter: 'a', kind: 'veterinarian', facts: ['veterinarian'], says: 'Issued by a veterinarian.', cites: [mandate] },
    { id: 'ky.epcs.exception.outage', letter: 'b', kind: 'outage', facts: ['temporaryFailure'], says: 'A temporary technological or electrical failure.', cites: [mandate] },
    {
      id: 'ky.epcs.exception.out-of-state-pharmacy',
      letter: 'c',
      kind: 'out-of-state-pharmacy',
      facts: ['dispensedOutOfState'],
      says: 'To be dispensed by a pharmacy outside the state.',
      cites: [mandate],
    },
    { id: 'ky.epcs.exception.same-entity', letter: 'd', kind: 'same-entity', facts: ['sameEntity'], says: 'The same entity prescribes and dispenses.', cites: [mandate] },
    {
      id: 'ky.epcs.exception.unsupported-elements',
      letter: 'e',
      kind: 'unsupported-elements',
      facts: ['unsupportedByScript'],
      says: 'It has elements the current NCPDP SCRIPT cannot express.',
      cites: [mandate],
    },
    {
      id: 'ky.epcs.exception.fda-elements',
      letter: 'f',
      kind: 'fda-elements',
      facts: ['fdaElementsCannotBeCarried'],
      says: 'The FDA asks for elements that cannot be carried electronically, extemporaneous compounding included.',
      cites: [mandate],
    },
    {
      id: 'ky.epcs.exception.standing-order',
      letter: 'g',
      kind: 'standing-order',
      facts: ['nonPatientSpecific', 'publicHealthEmergency'],
      says: 'A prescription for no specific patient in a public health emergency.',
      cites: [mandate],
    },
    { id: 'ky.epcs.exception.research', letter: 'h', kind: 'research', facts: ['researchProtocol'], says: 'Issued under a research protocol.', cites: [mandate] },
    {
      id: 'ky.epcs.exception.waiver',
      letter: 'i',
      kind: 'waiver',
      facts: [],
      granted: 'granted',
      maximumMonths: 12,
      says: 'A waiver of the cabinet, which lasts at most one year from its grant.',
      cites: [mandate, anniversary],
    },
    {
      id: 'ky.epcs.exception.impractical',
      letter: 'j',
      kind: 'impractical',
      facts: ['impractical', 'delayWouldHarm'],
      says: 'An electronic prescription is impractical and the delay would harm the patient.',
      cites: [mandate, { authority: 'KRS 218A.182, harm by delay', standing: 'unverified' }],
    },
    {
      id: 'ky.epcs.exception.hospice',
      letter: 'k/l',
      kind: 'hospice',
      facts: ['hospicePatient'],
      says: 'For a hospice patient.',
      cites: [regulation, { authority: 'KRS 218A.182, content of exceptions (k) and (l)', standing: 'unverified' }],
    },
    {
      id: 'ky.epcs.exception.nursing-facility',
      letter: 'k/l',
      kind: 'nursing-facility',
      facts: ['facilityResident'],
      says: 'For a resident of a nursing facility.',
      cites: [regulation, { authority: 'KRS 218A.182, content of exceptions (k) and (l)', standing: 'unverified' }],
    },
  ],
  reasons: {
    'E-NOT-CONTROLLED': { says: 'The mandate concerns controlled substances only.', cites: [mandate] },
    'E-BEFORE-MANDATE': { says: 'The mandate begins on 1 January 2021.', cites: [mandate] },
    'E-ELECTRONIC': { says: 'The prescription is electronic.', cites: [mandate] },
    'E-NO-DUTY-TO-VERIFY': {
      says: 'A pharmacist need not verify that an exception applies to a written, oral or faxed prescription.',
      cites: [{ authority: '902 KAR 55:130 s.1(2)(a)', standing: 'text' }],
    },
    'E-NO-EXCEPTION': { says: 'The prescription is not electronic and no exception is claimed.', cites: [mandate] },
    'E-CONDITION': { says: 'The exception claimed does not meet its conditions.', cites: [mandate] },
    'E-WAIVER-NOT-YET': { says: 'The waiver begins after the day of issue.', cites: [mandate] },
    'E-WAIVER-EXPIRED': { says: 'The waiver ended before the day of issue.', cites: [mandate, anniversary] },
    'E-WAIVER-CAPPED': { says: 'The waiver lasts one year from its grant, whatever its face says.', cites: [mandate, anniversary] },
    'E-EXCEPTION': { says: 'An exception applies.', cites: [mandate] },
    'I-MISSING': { says: 'Facts that decide are missing.', cites: [mandate] },
  },
};
