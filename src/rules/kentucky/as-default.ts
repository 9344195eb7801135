import { kentuckyAccess } from './access/index.js';
import { kentuckyAccounts } from './accounts.js';
import { kentuckyCorrections } from './corrections.js';
import { kentuckyElectronicPrescribing } from './electronic-prescribing.js';
import { kentuckyQueryDuty } from './query-duty.js';

// What answers where no profile is given: the whole, and single rooms, so that who asks one does not load the others.

export { kentucky as defaultProfile } from './index.js';
export const defaultAccess = { id: 'ky', access: kentuckyAccess };
export const defaultAccounts = { id: 'ky', accounts: kentuckyAccounts };
export const defaultCorrections = { id: 'ky', corrections: kentuckyCorrections };
export const defaultElectronicPrescribing = { id: 'ky', electronicPrescribing: kentuckyElectronicPrescribing };
export const defaultQueryDuty = { id: 'ky', queryDuty: kentuckyQueryDuty };
export { reportingDutyFacts as defaultReportingDutyFacts } from './facts/reporting-duty-facts.js';
export { toxicologyDutyFacts as defaultToxicologyDutyFacts } from './facts/toxicology-duty-facts.js';
