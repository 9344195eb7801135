import type { ProfileRoom } from 'kasper-rules/rules';
import { titled } from '../common/spoken.js';

const TITLES: Readonly<Partial<Record<ProfileRoom, string>>> = {
  asap: 'What must a file hold?',
  readings: 'Which questions of law are open?',
  calendar: 'Which days are offices closed?',
  reporting: 'When and how is it reported?',
  corrections: 'How are errors put right?',
  reportingDuty: 'Which dispensings are reported?',
  toxicologyDuty: 'Which toxicology results are reported?',
  drugSchedules: 'In which schedule is a drug?',
  reportableDrugs: 'Which drugs are reported whatever their schedule?',
  patientIdentifier: 'Which number identifies a patient?',
  access: 'Who may receive data, and pass them on?',
  accounts: 'Who holds an account?',
  queryDuty: 'When must the program be queried?',
  electronicPrescribing: 'When must a prescription be electronic?',
  counties: 'In which zone is a county?',
};

/** The question that a room of a profile answers. */
export function roomTitle(room: ProfileRoom): string {
  return TITLES[room] ?? titled(room);
}
