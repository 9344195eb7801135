import { describe, expect, it } from 'vitest';
import { packageEntries } from '../../package-entries.js';

/** The values each entry exports: adding or dropping a name is a decision, and shows here. */
const entries: Readonly<Record<string, { readonly load: () => Promise<object>; readonly names: readonly string[] }>> = {
  'kasper-rules': {
    load: () => import('kasper-rules'),
    names: [
      'accessRequestIssues', 'addBusinessDays', 'asapIssues', 'asapSchema', 'asapVersions', 'branchNoticeDeadline', 'checkProfile', 'closures',
      'codesOf', 'correctPatient', 'correctionDeadline', 'correctionIssues', 'correctionRecords', 'dea', 'decideAccess', 'decideAccount',
      'decideRedisclosure', 'defineProfile', 'describe', 'driversLicense', 'drugSchedule', 'electronicPrescribingDuty', 'explain',
      'explainAccessRule', 'extensionDeadline', 'formatIssue', 'identifierIssues', 'isBusinessDay', 'isNoNumberSentinel', 'isPermitted', 'kentucky',
      'ncpdp', 'ndc', 'npi', 'parse', 'parseAccessReadings', 'parseAccessRequest', 'parseAccountFacts', 'parseCorrectionCase',
      'parseCorrectionEvents', 'parseEpcsFacts', 'parseQueryDutyFacts', 'parseRedisclosure', 'patientIdentifier', 'phone', 'queryDuty', 'read',
      'readStream', 'reconcile', 'redact', 'reportedDispensings', 'reportingDeadline', 'reportingDuty', 'rulesIssues', 'rulesOf', 'serialize', 'ssn',
      'submissionDeadlines', 'submissionOf', 'suggestRecord', 'toxicologyDuty', 'trackCorrection', 'transmissionChannels', 'tryWrite', 'uspsCode',
      'uspsCodes', 'validate', 'validateChunks', 'validateStream', 'write', 'zeroReport', 'zip', 'zoneOfCounty',
    ],
  },
  'kasper-rules/identifiers': {
    load: () => import('kasper-rules/identifiers'),
    names: [
      'dea', 'driversLicense', 'identifierIssues', 'isNoNumberSentinel', 'ncpdp', 'ndc', 'npi', 'phone', 'ssn', 'uspsCode', 'uspsCodes', 'zip',
    ],
  },
  'kasper-rules/asap': {
    load: () => import('kasper-rules/asap'),
    names: [
      'asapIssues', 'asapSchema', 'asapVersions', 'describe', 'formatIssue', 'parse', 'read', 'readStream', 'redact', 'serialize', 'tryWrite',
      'validate', 'validateChunks', 'validateStream', 'write', 'zeroReport',
    ],
  },
  'kasper-rules/rules': {
    load: () => import('kasper-rules/rules'),
    names: [
      'addBusinessDays', 'branchNoticeDeadline', 'checkProfile', 'closures', 'codesOf', 'correctionDeadline', 'defineProfile', 'drugSchedule',
      'extensionDeadline', 'isBusinessDay', 'patientIdentifier', 'reportingDeadline', 'reportingDuty', 'rulesIssues', 'rulesOf',
      'submissionDeadlines', 'toxicologyDuty', 'transmissionChannels', 'zoneOfCounty',
    ],
  },
  'kasper-rules/kentucky': {
    load: () => import('kasper-rules/kentucky'),
    names: [
      'kentucky',
    ],
  },
  'kasper-rules/access': {
    load: () => import('kasper-rules/access'),
    names: [
      'accessRequestIssues', 'decideAccess', 'decideAccount', 'decideRedisclosure', 'electronicPrescribingDuty', 'explain', 'explainAccessRule',
      'isPermitted', 'parseAccessReadings', 'parseAccessRequest', 'parseAccountFacts', 'parseEpcsFacts', 'parseQueryDutyFacts', 'parseRedisclosure',
      'queryDuty',
    ],
  },
  'kasper-rules/corrections': {
    load: () => import('kasper-rules/corrections'),
    names: [
      'correctPatient', 'correctionIssues', 'correctionRecords', 'parseCorrectionCase', 'parseCorrectionEvents', 'reconcile', 'reportedDispensings',
      'submissionOf', 'suggestRecord', 'trackCorrection',
    ],
  },
  'kasper-rules/zod': {
    load: () => import('kasper-rules/zod'),
    names: [
      'accessReadingsSchema', 'accessRequestSchema', 'accountFactsSchema', 'branchNoticeDeadlineInputSchema', 'correctionCaseSchema',
      'correctionDeadlineInputSchema', 'correctionEventSchema', 'dispensingEntryCodec', 'dispensingEntrySchema', 'epcsFactsSchema',
      'extensionDeadlineInputSchema', 'patientNumbersSchema', 'queryDutyFactsSchema', 'recordCodec', 'recordSchema', 'redisclosureSchema',
      'reportabilityFactsSchema', 'reportingDeadlineInputSchema', 'submissionCodec', 'submissionDeadlinesOptionsSchema', 'submissionSchema',
      'toxicologyFactsSchema',
    ],
  },
  'kasper-rules/io-ts': {
    load: () => import('kasper-rules/io-ts'),
    names: [
      'dispensingEntryCodec', 'recordCodec', 'submissionCodec',
    ],
  },
  'kasper-rules/fp-ts': {
    load: () => import('kasper-rules/fp-ts'),
    names: [
      'fromEither', 'toEither', 'toTaskEither', 'toThese', 'toValidation',
    ],
  },
  'kasper-rules/date-holidays': {
    load: () => import('kasper-rules/date-holidays'),
    names: [
      'calendarFrom', 'draftCalendarIssues',
    ],
  },
  'kasper-rules/fhir': {
    load: () => import('kasper-rules/fhir'),
    names: [
      'toMedicationDispense', 'toOperationOutcome', 'toParameters',
    ],
  },
};

describe('the entries of the package', () => {
  it('are all listed here', () => {
    expect(Object.keys(entries).sort()).toEqual(packageEntries.map(({ specifier }) => specifier).sort());
  });

  it.each(Object.entries(entries))('%s exports what is promised', async (_, { load, names }) => {
    expect(Object.keys(await load()).sort()).toEqual([...names].sort());
  });
});
