/** The values each entry exports: adding or dropping a name is a decision, and shows here. Tests compare the sources and the packed package. */
export const entryNames: Readonly<Record<string, readonly string[]>> = {
  'kasper-rules': [
    'accessRequestIssues', 'addBusinessDays', 'applyFixes', 'asapIssues', 'asapSchema', 'asapThresholds', 'asapVersions', 'branchNoticeDeadline', 'checkProfile', 'closures',
    'codesOf', 'correctPatient', 'correctionDeadline', 'correctionIssues', 'correctionRecords', 'cutFile', 'dayIn', 'dea', 'decideAccess', 'decideAccount',
    'decideRedisclosure', 'defineProfile', 'describe', 'docsOf', 'driversLicense', 'drugSchedule', 'electronicPrescribingDuty', 'elementRequirement', 'errorDeadline', 'explain',
    'explainAccessRule', 'extensionDeadline', 'extensionGrant', 'findElements', 'foreignFile', 'formatIssue', 'identifierIssues', 'isBusinessDay', 'isNoNumberSentinel', 'isPermitted', 'isPlainDate', 'kentucky', 'lastDay', 'locate', 'lostInWriting',
    'mergeParts', 'ncpdp', 'ndc', 'npi', 'parse', 'parseAccessReadings', 'parseAccessRequest', 'parseAccountFacts', 'parseCorrectionCase',
    'parseCorrectionEvents', 'parseEpcsFacts', 'parseQueryDutyFacts', 'parseRedisclosure', 'patientIdentifier', 'phone', 'plainDate', 'queryDuty', 'read',
    'readStream', 'reconcile', 'redact', 'remedyOf', 'reportFormat', 'reportableDrug', 'reportedDispensings', 'reportedItem', 'reportingDeadline', 'reportingDuty', 'requirementInWords', 'resend', 'rulesFor', 'rulesIssues', 'rulesOf', 'serialize', 'ssn',
    'submissionDeadlines', 'submissionOf', 'suggestFixes', 'suggestRecord', 'toxicologyDuty', 'trackCorrection', 'transliterate', 'transmissionChannels', 'tryWrite', 'uspsCode',
    'uspsCodes', 'validate', 'validateChunks', 'validatePart', 'validateRecord', 'validateStream', 'write', 'zeroReport', 'zeroReportDeadline', 'zip', 'zoneOfCounty',
  ],
  'kasper-rules/identifiers': [
    'dea', 'driversLicense', 'identifierIssues', 'isNoNumberSentinel', 'ncpdp', 'ndc', 'npi', 'phone', 'ssn', 'uspsCode', 'uspsCodes', 'zip',
  ],
  'kasper-rules/asap': [
    'applyFixes', 'asapIssues', 'asapSchema', 'asapThresholds', 'asapVersions', 'cutFile', 'describe', 'docsOf', 'findElements', 'foreignFile', 'formatIssue', 'isPlainDate', 'locate', 'lostInWriting', 'mergeParts', 'parse', 'plainDate', 'read', 'readStream', 'redact', 'remedyOf', 'requirementInWords', 'serialize', 'submissionOf', 'suggestFixes', 'transliterate', 'tryWrite',
    'validate', 'validateChunks', 'validatePart', 'validateRecord', 'validateStream', 'write', 'zeroReport',
  ],
  'kasper-rules/rules': [
    'addBusinessDays', 'branchNoticeDeadline', 'checkProfile', 'closures', 'codesOf', 'correctionDeadline', 'dayIn', 'defineProfile', 'drugSchedule',
    'elementRequirement', 'errorDeadline', 'extensionDeadline', 'extensionGrant', 'isBusinessDay', 'lastDay', 'patientIdentifier', 'reportFormat', 'reportableDrug', 'reportedItem', 'reportingDeadline', 'reportingDuty', 'rulesIssues', 'rulesOf',
    'submissionDeadlines', 'toxicologyDuty', 'transmissionChannels', 'zeroReportDeadline', 'zoneOfCounty',
  ],
  'kasper-rules/kentucky': [
    'kentucky',
  ],
  'kasper-rules/ohio': [
    'ohio',
  ],
  'kasper-rules/tennessee': [
    'tennessee',
  ],
  'kasper-rules/indiana': [
    'indiana',
  ],
  'kasper-rules/access': [
    'accessRequestIssues', 'decideAccess', 'decideAccount', 'decideRedisclosure', 'electronicPrescribingDuty', 'explain', 'explainAccessRule',
    'isPermitted', 'parseAccessReadings', 'parseAccessRequest', 'parseAccountFacts', 'parseEpcsFacts', 'parseQueryDutyFacts', 'parseRedisclosure',
    'queryDuty',
  ],
  'kasper-rules/corrections': [
    'correctPatient', 'correctionIssues', 'correctionRecords', 'parseCorrectionCase', 'parseCorrectionEvents', 'reconcile', 'reportedDispensings', 'resend',
    'submissionOf', 'suggestRecord', 'trackCorrection',
  ],
  'kasper-rules/reports': [
    'around', 'cdc2016', 'cdc2016Clinical', 'cdc2018', 'cdc2022', 'cmsCells', 'comparePeers', 'counts', 'doseDays', 'doseSummary', 'episodes', 'exactPerson',
    'exceeds', 'heldRecords', 'morphineEquivalent', 'overlaps', 'ownPrescribing', 'patientReport', 'pqaOmp', 'prescriberSummary', 'priorSupply', 'reaches',
    'reportCaveats', 'reportDefinitions', 'reportIssues', 'suppress', 'trend', 'wisqarsCounty',
  ],
  'kasper-rules/zod': [
    'accessReadingsSchema', 'accessRequestSchema', 'accountFactsSchema', 'branchNoticeDeadlineInputSchema', 'correctionCaseSchema',
    'correctionDeadlineInputSchema', 'correctionEventSchema', 'dispensingEntryCodec', 'dispensingEntrySchema', 'epcsFactsSchema',
    'extensionDeadlineInputSchema', 'patientNumbersSchema', 'queryDutyFactsSchema', 'recordCodec', 'recordSchema', 'redisclosureSchema',
    'reportabilityFactsSchema', 'reportingDeadlineInputSchema', 'submissionCodec', 'submissionDeadlinesOptionsSchema', 'submissionSchema',
    'toxicologyFactsSchema',
  ],
  'kasper-rules/io-ts': [
    'dispensingEntryCodec', 'recordCodec', 'submissionCodec',
  ],
  'kasper-rules/fp-ts': [
    'fromEither', 'toEither', 'toTaskEither', 'toThese', 'toValidation',
  ],
  'kasper-rules/date-holidays': [
    'calendarFrom', 'draftCalendarIssues',
  ],
  'kasper-rules/fhir': [
    'atFhirPlaces', 'fromFhirIssues', 'fromMedicationDispense', 'toMedicationDispense', 'toOperationOutcome', 'toParameters',
  ],
};
