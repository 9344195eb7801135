import type { ProfileRoom, ReportingLaw } from '../law/profile.js';

const rooms: Readonly<Record<ProfileRoom, string>> = {
  asap: 'what a file must hold',
  readings: 'how open questions of law are taken',
  calendar: 'on which days offices are closed',
  reporting: 'when and how dispensings are reported',
  corrections: 'how errors are put right',
  reportingDuty: 'which dispensings are reported',
  toxicologyDuty: 'which toxicology results are reported',
  drugSchedules: 'in which schedule a drug is',
  reportableDrugs: 'which drugs are reported',
  patientIdentifier: 'which number identifies a patient',
  access: 'who may receive data',
  accounts: 'who must hold an account, and how it is obtained',
  queryDuty: 'when the program must be asked',
  electronicPrescribing: 'when a prescription must be electronic',
  counties: 'in which time zone a county lies',
};

const partsOfReporting: Readonly<Record<keyof ReportingLaw, string>> = {
  items: 'what a report holds',
  deadline: 'when a report is due',
  closeOfBusiness: 'at which clock time a due day ends',
  zeroReportDuty: 'whether a day without a dispensing is reported',
  zeroReport: 'by when a day without a dispensing is reported',
  errorNotice: 'by when the program is told of an error',
  errorCorrection: 'by when an error that the dispenser found is put right',
  extension: 'on which grounds there is more time to report',
  channels: 'by which ways reports are sent',
};

const parts: Readonly<Record<string, string>> = {
  ...rooms,
  ...Object.fromEntries(Object.entries(partsOfReporting).map(([part, says]) => [`reporting.${part}`, says])),
  'access.rules': 'who may receive data',
  'access.onward': 'who may pass data on',
  'corrections.clocks.transmit': 'by when a correction is transmitted',
  'corrections.clocks.branch-notice': 'by when the branch tells the requester',
};

/** What a part of a profile says, at the end of a sentence: `when a report is due`. */
export function partInWords(part: string): string {
  const room = part.replace(/\..*/, '');
  return parts[part] ?? (Object.hasOwn(rooms, room) ? rooms[room as ProfileRoom] : 'what was asked');
}
