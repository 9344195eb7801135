import * as access from 'kasper-rules/access';
import * as corrections from 'kasper-rules/corrections';
import type { Profile, ProfileRoom } from 'kasper-rules/rules';
import * as rules from 'kasper-rules/rules';

const dispensed = { dispensing: { reportingStatus: '00', prescriptionNumber: '77', dateFilled: '2025-03-10', refillNumber: 0, daysSupply: 30 }, prescriber: {}, compound: [] } as const;
const sent = { header: { version: '4.2', controlNumber: '1', creationDate: '2025-03-11', creationTime: '0815', fileType: 'P' }, source: {}, pharmacies: [] } as const;
export const request = { at: '2025-03-10', requester: { kind: 'pharmacist', licensed: true, account: 'active' }, asked: { report: 'patient' }, channel: 'ekasper', purpose: 'treatment' } as const;
export const event = { type: 'requested', on: '2025-03-03', by: 'patient', to: 'dispenser' } as const;

/** Every question to a profile that has an answer of its own for a missing room, and the rooms it cannot do without. */
export const questions: readonly (readonly [name: string, rooms: readonly ProfileRoom[], ask: (profile: Profile) => object])[] = [
  ['reportingDeadline', ['reporting', 'calendar', 'readings'], (profile) => rules.reportingDeadline({ dispensed: '2025-03-10', profile })],
  ['extensionDeadline', ['reporting', 'calendar', 'readings'], (profile) => rules.extensionDeadline({ discovered: '2025-03-10T10:00', zone: 'America/Chicago', profile })],
  ['correctionDeadline', ['corrections', 'calendar'], (profile) => rules.correctionDeadline({ requestedOn: '2025-03-10', profile })],
  ['branchNoticeDeadline', ['corrections', 'calendar', 'reporting', 'readings'], (profile) => rules.branchNoticeDeadline({ correctedOn: '2025-03-10', profile })],
  ['reportingDuty', ['reportingDuty', 'drugSchedules'], (profile) => rules.reportingDuty({ event: 'dispensed', on: '2025-03-10', by: 'pharmacy', deaNumber: true, drug: 'gabapentin' }, { profile })],
  ['toxicologyDuty', ['toxicologyDuty'], (profile) => rules.toxicologyDuty({ on: '2025-03-10', facility: 'acute-care-hospital' }, { profile })],
  ['drugSchedule', ['drugSchedules'], (profile) => rules.drugSchedule('gabapentin', '2025-03-10', { profile })],
  ['patientIdentifier', ['patientIdentifier'], (profile) => rules.patientIdentifier({ kind: 'adult', ssn: '123-45-6789' }, { profile })],
  ['transmissionChannels', ['reporting'], (profile) => rules.transmissionChannels({ profile })],
  ['zoneOfCounty', ['counties'], (profile) => rules.zoneOfCounty('Warren', { profile })],
  ['decideAccess', ['access'], (profile) => access.decideAccess(request, { profile })],
  ['decideRedisclosure', ['access'], (profile) => access.decideRedisclosure({ at: '2025-03-10', from: 'pharmacist', obtainedUnder: 'treatment', to: { kind: 'practitioner' } }, { profile })],
  ['decideAccount', ['accounts'], (profile) => access.decideAccount({ ask: 'certificate', event: 'other' }, { profile })],
  ['queryDuty', ['queryDuty'], (profile) => access.queryDuty({ encounterOn: '2025-03-10', profession: 'physician', action: 'prescribe', drug: { schedule: 'II' }, patient: { species: 'human' } }, { profile })],
  ['electronicPrescribingDuty', ['electronicPrescribing'], (profile) => access.electronicPrescribingDuty({ issuedOn: '2025-03-10', schedule: 'II', form: 'written', side: 'prescriber' }, { profile })],
  ['trackCorrection', ['corrections', 'calendar'], (profile) => corrections.trackCorrection({ events: [event], at: '2025-03-20' }, { profile })],
  ['suggestRecord', ['corrections', 'asap'], (profile) => corrections.suggestRecord(dispensed, { dispensing: { daysSupply: 20 } }, { profile })],
  ['correctionRecords', ['corrections', 'asap'], (profile) => corrections.correctionRecords(dispensed, { record: 'revise', changes: { dispensing: { daysSupply: 20 } } }, { profile })],
  ['resend', ['corrections', 'asap'], (profile) => corrections.resend([dispensed], { accepted: { dispensing: { daysSupply: 20 } } }, { profile })],
  ['reconcile', ['corrections', 'asap'], (profile) => corrections.reconcile(sent, sent, { profile })],
];
