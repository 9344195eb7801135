import { runInNewContext } from 'node:vm';
import Holidays from 'date-holidays';
import * as access from '../../src/access/index.js';
import * as asap from '../../src/asap/index.js';
import type { Issue } from '../../src/core/issue.js';
import * as corrections from '../../src/corrections/index.js';
import * as identifiers from '../../src/identifiers/index.js';
import { calendarFrom } from '../../src/interop/date-holidays/index.js';
import { fromMedicationDispense } from '../../src/interop/fhir/index.js';
import * as reports from '../../src/reports/index.js';
import { kentucky } from '../../src/rules/kentucky/index.js';
import * as rules from '../../src/rules/index.js';

/** What earns an issue, as the page shows it, and the issues it earns. */
export interface IssueExample {
  readonly shows: string;
  readonly issues: () => readonly Issue[];
}

/** Calls by the code of the issue they earn; each answers with a result or with issues. */
const calls: Readonly<Record<string, string>> = {
  'identifier.not-text': 'npi.parse(1245319599)',
  'identifier.empty': "zip.parse(' ')",
  'identifier.character': "ndc.parse('0406\\u20135771\\u201323')",
  'identifier.all-zeros': "ncpdp.parse('0000000')",
  'identifier.dea.shape': "dea.parse('A11234563')",
  'identifier.dea.suffix': "dea.parse('AB1234563-A12')",
  'identifier.dea.check-digit': "dea.parse('AB1234567')",
  'identifier.dea.first-letter': "dea.parse('XB1234563')",
  'identifier.npi.shape': "npi.parse('123456789')",
  'identifier.npi.first-digit': "npi.parse('9999999995')",
  'identifier.npi.check-digit': "npi.parse('1234567890')",
  'identifier.ncpdp.shape': "ncpdp.parse('18-00007')",
  'identifier.ncpdp.check-digit': "ncpdp.parse('1812345')",
  'identifier.ndc.shape': "ndc.parse('0406-577-123')",
  'identifier.ndc.ambiguous': "ndc.parse('0406577123')",
  'identifier.ndc.not-yet': "ndc.parse('123456-7890-12')",
  'identifier.ssn.shape': "ssn.parse('XXX-XX-5678')",
  'identifier.ssn.placeholder': "ssn.parse('000000000')",
  'identifier.ssn.area': "ssn.parse('666-12-3456')",
  'identifier.ssn.group': "ssn.parse('212-00-5678')",
  'identifier.ssn.serial': "ssn.parse('212-34-0000')",
  'identifier.ssn.withdrawn': "ssn.parse('219-09-9999')",
  'identifier.ssn.doubtful': "ssn.parse('123456789')",
  'identifier.drivers-license.length': "driversLicense.parse('A12345678901234567890')",
  'identifier.drivers-license.no-digit': "driversLicense.parse('REFUSED')",
  'identifier.drivers-license.state-shape': "driversLicense.parse('AB1234567', { state: 'KY' })",
  'identifier.drivers-license.state': "driversLicense.parse('A12345678', { state: 'ZZ' })",
  'identifier.zip.shape': "zip.parse('40601-123')",
  'identifier.zip.zeros': "zip.parse('00000-1234')",
  'identifier.phone.shape': "phone.parse('502-555-0142 x12')",
  'identifier.phone.area': "phone.parse('911-555-0142')",
  'identifier.phone.exchange': "phone.parse('502-155-0142')",
  'identifier.usps-code.unknown': "uspsCode.parse('ZZ')",

  'rules.date-format': "reportingDeadline({ dispensed: '3/10/2025' })",
  'rules.time-required': "extensionDeadline({ discovered: '2025-03-10', zone: 'America/New_York' })",
  'rules.zone-required': "reportingDeadline({ dispensed: '2025-03-10T10:00:00-04:00' })",
  'rules.zone-unknown': "reportingDeadline({ dispensed: '2025-03-10T10:00:00-04:00', zone: 'America/Frankfort' })",
  'rules.closing-time-required': "reportingDeadline({ dispensed: '2025-03-10', zone: 'America/Chicago', closeOfBusiness: 'dispenser-closing' })",
  'rules.date-before-law': "reportingDeadline({ dispensed: '2012-03-12' })",
  'rules.date-beyond-calendar': "correctionDeadline({ requestedOn: '2150-01-04' })",
  'rules.closure-format': "reportingDeadline({ dispensed: '2025-02-19', closures: [{ date: '2025-02-20', reason: 'snow', source: '' }] })",
  'rules.dispenser-closures-format': "reportingDeadline({ dispensed: '2025-03-10', dispenserClosures: { weekdays: [0, 1, 2, 3, 4, 5, 6] } })",
  'rules.row-missing': "reportingDeadline({ dispensed: '2025-03-10', facts: { by: 'wholesaler' }, profile: withDeadline([{ when: { by: ['pharmacy'] }, starts: 'dispensing', period: { hours: 24 } }]) })",
  'rules.fact-unasked': "reportingDeadline({ dispensed: '2025-03-10', facts: { buy: 'pharmacy' } })",
  'rules.fact-missing': "reportingDeadline({ dispensed: '2025-03-10T10:00', zone: 'America/Denver', profile: withDeadline([{ when: { by: ['pharmacy'] }, starts: 'dispensing', period: { hours: 24 } }]) })",
  'rules.start-missing': "reportingDeadline({ dispensed: '2025-03-10', profile: withDeadline([{ starts: 'sale', period: { hours: 24 } }]) })",
  'rules.period-unmeasured': "reportingDeadline({ dispensed: '2025-03-10', profile: withDeadline([{ starts: 'dispensing', period: { unmeasured: 'at-once' } }]) })",
  'rules.time-unknown': "reportingDeadline({ dispensed: '2025-03-10', zone: 'America/Denver', profile: withDeadline([{ starts: 'dispensing', period: { hours: 24 } }]) })",
  'rules.outside-coverage': "reportingDeadline({ dispensed: '2031-03-10' })",
  'rules.weak-closure': "reportingDeadline({ dispensed: '2025-12-23' })",
  'rules.undesignated-closure': "reportingDeadline({ dispensed: '2031-12-23' })",
  'rules.early-closing': "reportingDeadline({ dispensed: '2024-05-07' })",
  'rules.local-time-repeated': "extensionDeadline({ discovered: '2025-11-02T01:30', zone: 'America/New_York' })",
  'rules.local-time-skipped': "extensionDeadline({ discovered: '2025-03-09T02:30', zone: 'America/New_York' })",
  'rules.ground-unknown': "extensionDeadline({ discovered: '2025-03-11T10:00', zone: 'America/New_York', ground: 'forgot' })",
  'rules.dispensing-date-missing': "submissionDeadlines({ pharmacies: [{ patients: [{ patient: {}, dispensings: [{ dispensing: { reportingStatus: '00' } }] }] }] }, { transmittedAt: '2025-03-11T08:15:00-04:00', zone: 'America/New_York' })",
  'rules.status-unknown': "submissionDeadlines({ pharmacies: [{ patients: [{ patient: {}, dispensings: [{ dispensing: { dateFilled: '2025-03-10' } }] }] }] }, { transmittedAt: '2025-03-11T08:15:00-04:00', zone: 'America/New_York' })",
  'rules.correction-not-new': "submissionDeadlines({ pharmacies: [{ patients: [{ patient: {}, dispensings: [{ dispensing: { reportingStatus: '01', dateFilled: '2025-03-10' } }] }] }] }, { transmittedAt: '2025-03-11T08:15:00-04:00', zone: 'America/New_York' })",
  'rules.filled-earlier': "submissionDeadlines({ pharmacies: [{ patients: [{ patient: {}, dispensings: [{ dispensing: { reportingStatus: '00', dateFilled: '2025-03-10', dateSold: '2025-03-11' } }] }] }] }, { transmittedAt: '2025-03-12T08:15:00-04:00', zone: 'America/New_York' })",
  'rules.patient-kind-unknown': "patientIdentifier({ ssn: '212-34-5678' })",
  'rules.patient-refuses': "patientIdentifier({ kind: 'adult', refusesToDisclose: true })",
  'rules.ssn-malformed': "patientIdentifier({ kind: 'adult', ssn: '12-345' })",
  'rules.ssn-doubtful': "patientIdentifier({ kind: 'adult', ssn: '666-12-3456' })",
  'rules.license-malformed': "patientIdentifier({ kind: 'adult', driversLicense: { number: 'NONE', state: 'KY' } })",
  'rules.license-doubtful': "patientIdentifier({ kind: 'adult', driversLicense: { number: 'AB1234567', state: 'KY' } })",
  'rules.number-missing': "patientIdentifier({ kind: 'adult' }, { profile: { patientIdentifier: withoutPlaceholder } })",
  'rules.number-malformed': "patientIdentifier({ kind: 'adult', militaryId: 'x'.repeat(21) }, { profile: { patientIdentifier: withoutPlaceholder } })",
  'rules.text-unread': "elementRequirement('PAT20', { on: '2025-03-10' })",
  'rules.license-state-missing': "patientIdentifier({ kind: 'adult', driversLicense: { number: 'A12345678' } })",
  'rules.county-unknown': "zoneOfCounty('Frankfort')",
  'rules.room-missing': "zoneOfCounty('Franklin', { profile: { id: 'xx', name: 'Example' } })",
  'rules.profile.room-missing': 'checkProfile({ ...kentucky, queryDuty: null })',
  'rules.profile.member-missing': "checkProfile({ ...kentucky, counties: { id: 'ky.counties', summary: 'Zones', statePrefix: '21', cites: kentucky.counties.cites } })",
  'rules.profile.member-unknown': 'checkProfile({ ...kentucky, calender: kentucky.calendar })',
  'rules.profile.wrong-type': "checkProfile({ ...kentucky, calendar: { ...kentucky.calendar, closures: 'none' } })",
  'rules.profile.value-empty': "checkProfile({ ...kentucky, name: ' ' })",
  'rules.profile.list-empty': 'checkProfile({ ...kentucky, counties: { ...kentucky.counties, zones: [] } })',
  'rules.profile.word-unknown': "checkProfile({ ...kentucky, drugSchedules: { ...kentucky.drugSchedules, rows: [{ ...kentucky.drugSchedules.rows[0], schedules: ['VI'] }] } })",
  'rules.profile.period-number': 'checkProfile({ ...kentucky, queryDuty: { ...kentucky.queryDuty, laws: [{ ...kentucky.queryDuty.laws[0], rhythm: [{ id: "ky.query.repeat", due: { months: 0 } }] }] } })',
  'rules.profile.zone-unknown': "checkProfile({ ...kentucky, calendar: { ...kentucky.calendar, zone: 'America/Frankfort' } })",
  'rules.profile.time-format': "checkProfile({ ...kentucky, reporting: { ...kentucky.reporting, closeOfBusiness: { ...kentucky.reporting.closeOfBusiness, versions: kentucky.reporting.closeOfBusiness.versions.map((version) => ({ ...version, value: { ...version.value, options: version.value.options.map((option) => ({ ...option, time: '4:30 pm' })) } })) } } })",
  'rules.profile.recurrence': 'checkProfile({ ...kentucky, calendar: { ...kentucky.calendar, closures: kentucky.calendar.closures.map((closure) => ({ ...closure, recurs: { month: 13, day: 1 } })) } })',
  'rules.profile.version-unknown': "checkProfile({ ...kentucky, asap: { ...kentucky.asap, versions: kentucky.asap.versions.map((version) => ({ ...version, value: { ...version.value, versions: ['4.3'] } })) } })",
  'rules.profile.element-unknown': "checkProfile({ ...kentucky, asap: { ...kentucky.asap, versions: kentucky.asap.versions.map((version) => ({ ...version, value: { ...version.value, recordKey: ['DSP99'] } })) } })",
  'rules.profile.element-code-unknown': "checkProfile({ ...kentucky, patientIdentifier: { ...kentucky.patientIdentifier, versions: kentucky.patientIdentifier.versions.map((version) => ({ ...version, value: { rows: version.value.rows.map((row) => ({ ...row, qualifier: '77' })) } })) } })",
  'rules.profile.requirement-repeated': 'checkProfile({ ...kentucky, asap: { ...kentucky.asap, versions: kentucky.asap.versions.map((version) => ({ ...version, value: { ...version.value, requirements: [...version.value.requirements, version.value.requirements[0]] } })) } })',
  'rules.profile.reading-option': "checkProfile({ ...kentucky, readings: kentucky.readings.map((reading) => ({ ...reading, options: [...reading.options, { value: 'generous', summary: 'Every doubt is resolved.' }] })) })",
  'rules.profile.id-format': "checkProfile({ ...kentucky, id: 'Kentucky!' })",
  'rules.profile.id-foreign': "checkProfile({ ...kentucky, id: 'oh' })",
  'rules.profile.fact-unknown': "checkProfile({ ...kentucky, reportingDuty: { ...kentucky.reportingDuty, versions: kentucky.reportingDuty.versions.map((version) => ({ ...version, value: { ...version.value, assume: { dispensorState: 'KY' } } })) } })",
  'rules.profile.fact-word-unknown': "checkProfile({ ...kentucky, reportingDuty: { ...kentucky.reportingDuty, versions: kentucky.reportingDuty.versions.map((version) => ({ ...version, value: { ...version.value, assume: { event: 'dispensd' } } })) } })",
  'rules.profile.range-empty': 'checkProfile({ ...kentucky, reportingDuty: { ...kentucky.reportingDuty, versions: kentucky.reportingDuty.versions.map((version) => ({ ...version, value: { ...version.value, conditions: version.value.conditions.map((condition) => ({ ...condition, findings: [{ ...condition.findings[0], when: { supplyHours: { atLeast: 72, atMost: 48 } } }, ...condition.findings] })) } })) } })',
  'rules.profile.state-unknown': "checkProfile({ ...kentucky, corrections: { ...kentucky.corrections, transitions: kentucky.corrections.transitions.map((row) => ({ ...row, to: 'nowhere' })) } })",
  'rules.profile.clock-unknown': "checkProfile({ ...kentucky, corrections: { ...kentucky.corrections, transitions: kentucky.corrections.transitions.map((row) => ({ ...row, starts: 'transmitt' })) } })",
  'rules.profile.too-deep': "checkProfile(JSON.parse(`{\"id\":\"xx\",\"name\":\"X\",\"access\":${'['.repeat(200)}${']'.repeat(200)}}`))",
  'rules.profile.reading-settings': "checkProfile({ ...kentucky, access: { ...kentucky.access, readings: { ...kentucky.access.readings, coroner: { ...kentucky.access.readings.coroner, settings: { open: 'stays open' } } } } })",
  'rules.profile.code-unknown': "checkProfile({ ...kentucky, access: { ...kentucky.access, missing: 'I-TYPO' } })",
  'rules.profile.row-unreachable': "checkProfile(withDeadline([{ starts: 'dispensing', period: { hours: 24 } }, { when: { by: ['veterinarian'] }, starts: 'dispensing', period: { hours: 48 } }]))",
  'rules.profile.table-open': 'checkProfile({ ...kentucky, corrections: { ...kentucky.corrections, transitions: kentucky.corrections.transitions.slice(0, -1) } })',
  'rules.profile.id-repeated': 'checkProfile({ ...kentucky, reporting: { ...kentucky.reporting, extension: { ...kentucky.reporting.extension, id: kentucky.reporting.deadline.id } } })',
  'rules.profile.citation-missing': 'checkProfile({ ...kentucky, counties: { ...kentucky.counties, cites: [] } })',
  'rules.profile.dates-unsorted': 'checkProfile({ ...kentucky, patientIdentifier: { ...kentucky.patientIdentifier, versions: [...kentucky.patientIdentifier.versions].reverse() } })',
  'rules.profile.dates-overlap': "checkProfile({ ...kentucky, patientIdentifier: { ...kentucky.patientIdentifier, versions: kentucky.patientIdentifier.versions.map((version) => ({ ...version, to: '2030-12-31' })) } })",
  'rules.profile.date-format': "checkProfile({ ...kentucky, patientIdentifier: { ...kentucky.patientIdentifier, versions: [{ ...kentucky.patientIdentifier.versions[0], from: '2013-02-30' }] } })",
  'rules.profile.day-outside-coverage': "checkProfile({ ...kentucky, calendar: { ...kentucky.calendar, coverage: { from: '2018-01-01', to: '2020-12-31' } } })",
  'rules.profile.coverage-gap': "checkProfile({ ...kentucky, calendar: { ...kentucky.calendar, coverage: { from: '2018-01-01', to: '2029-12-31' } } })",
  'rules.profile.readings-not-nested': "checkProfile({ ...kentucky, calendar: { ...kentucky.calendar, closures: kentucky.calendar.closures.map((closure) => ({ ...closure, readings: ['earliest'] })) } })",
  'rules.profile.reading-undeclared': 'checkProfile({ ...kentucky, readings: kentucky.readings.slice(1) })',
  'rules.profile.reading-unused': "checkProfile({ ...kentucky, readings: [...kentucky.readings, { ...kentucky.readings[0], id: 'ky.reading.unused' }] })",
  'rules.profile.reading-default': "checkProfile({ ...kentucky, readings: kentucky.readings.map((reading) => ({ ...reading, default: 'neither' })) })",
  'rules.profile.adjoined-holiday-unknown': "checkProfile({ ...kentucky, calendar: { ...kentucky.calendar, closures: kentucky.calendar.closures.map((closure) => ({ ...closure, adjoins: 'ky.calendar.easter' })) } })",

  'access.request.unlisted-requester': "parseAccessRequest({ at: '2025-03-10', requester: { kind: 'journalist' }, asked: { report: 'patient' } })",
  'access.facts.missing': 'parseAccountFacts({})',
  'access.facts.unknown-key': "parseAccountFacts({ ask: 'uploader', kogactive: true })",
  'access.facts.wrong-type': "parseAccountFacts({ ask: 'uploader', kogActive: null })",
  'access.facts.unknown-word': "parseAccountFacts({ ask: 'lunch' })",
  'access.facts.not-a-day': "parseEpcsFacts({ issuedOn: '2022-02-29', schedule: 'II', form: 'written', side: 'prescriber' })",
  'access.facts.not-an-instant': "parseQueryDutyFacts({ encounterOn: '2023-03-15', profession: 'physician', action: 'prescribe', drug: { schedule: 'II' }, patient: { species: 'human' }, exemption: { kind: 'facility-administration', admittedAt: '2023-03-15T01:00:00' } })",
  'access.facts.reversed-span': "parseEpcsFacts({ issuedOn: '2022-06-01', schedule: 'II', form: 'written', side: 'prescriber', exception: { kind: 'waiver', granted: { from: '2022-02-01', until: '2022-01-31' } } })",
  'access.facts.too-many-issues': "parseAccountFacts({ ask: 'uploader', ...Object.fromEntries(Array.from({ length: 200 }, (_, at) => ['fact' + at, true])) })",

  'corrections.wrong-type': 'parseCorrectionEvents({ events: [] })',
  'corrections.unknown-event': "parseCorrectionEvents([{ type: 'asked', on: '2025-03-10' }])",
  'corrections.unknown-value': "parseCorrectionEvents([{ type: 'requested', on: '2025-03-10', by: 'neighbor', to: 'dispenser' }])",
  'corrections.bad-date': "parseCorrectionEvents([{ type: 'error-confirmed', on: '2025-02-29' }])",
  'corrections.unknown-member': "parseCorrectionEvents([{ type: 'error-confirmed', on: '2025-03-11', note: 'by phone' }])",
  'corrections.unordered-event': "trackCorrection({ events: [{ type: 'requested', on: '2025-03-10', by: 'patient', to: 'dispenser' }, { type: 'error-confirmed', on: '2025-03-09' }], at: '2025-03-12' })",
  'corrections.future-event': "trackCorrection({ events: [{ type: 'requested', on: '2025-03-10', by: 'patient', to: 'dispenser' }], at: '2025-03-09' })",
  'corrections.date-before-law': "trackCorrection({ events: [{ type: 'requested', on: '2011-03-10', by: 'patient', to: 'dispenser' }], at: '2011-03-12' })",
  'corrections.unknown-element': 'suggestRecord(record, { dispensing: { quantity: 30 } })',
  'corrections.status-given': "suggestRecord(record, { dispensing: { reportingStatus: '02' } })",
  'corrections.not-carried': "suggestRecord({ dispensing: record.dispensing, prescriber: {}, compound: [] }, { patient: { zip: '40601' } })",
  'corrections.nothing-changed': 'suggestRecord(record, { dispensing: { quantityDispensed: 60 } })',
  'corrections.key-changed': "correctionRecords(record, { record: 'revise', changes: { dispensing: { dateFilled: '2025-03-11' } } })",
  'corrections.zero-quantity': "correctionRecords(record, { record: 'revise', changes: { dispensing: { quantityDispensed: 0 } } })",
  'corrections.void-with-changes': "correctionRecords(record, { record: 'void', changes: { dispensing: { daysSupply: 20 } } })",
  'corrections.already-void': "correctionRecords(withStatus('02'), { record: 'revise', changes: { dispensing: { daysSupply: 20 } } })",
  'corrections.incomplete-key': "correctionRecords({ ...record, pharmacy: {} }, { record: 'void' })",
  'corrections.status-not-accepted': "correctionRecords(record, { record: 'revise', changes: { dispensing: { daysSupply: 20 } } }, { profile: programWith({ acceptedStatuses: ['void'] }) })",
  'corrections.wait-before-new': "correctionRecords(record, { record: 'void-and-new', changes: { dispensing: { dateFilled: '2025-03-11' } } }, { profile: programWith({ voidThenNewWait: { hours: 24 } }) })",
  'corrections.wait-unpublished': "correctionRecords(record, { record: 'void-and-new', changes: { dispensing: { dateFilled: '2025-03-11' } } })",
  'corrections.unidentified-record': 'reconcile(fileOf(record), fileOf({ ...record, dispensing: {} }))',
  'corrections.duplicate-record': 'reconcile(fileOf(record, record), fileOf())',
  'corrections.existing-record': 'reconcile(fileOf(record), fileOf(record))',
  'corrections.unmatched-revision': "reconcile(fileOf(), fileOf(withStatus('01')))",
  'corrections.unmatched-void': "reconcile(fileOf(), fileOf(withStatus('02')))",
  'corrections.void-mismatch': "reconcile(fileOf({ ...record, dispensing: { ...record.dispensing, quantityDispensed: 30 } }), fileOf(withStatus('02')))",
  'corrections.changes-not-sent': "correctionRecords(record, { record: 'void', changes: { dispensing: { quantityDispensed: 0, daysSupply: 20 } } })",
  'corrections.other-records': "correctionRecords(record, { record: 'revise', changes: { patient: { city: 'LOUISVILLE' } } })",
  'corrections.earlier-record': "reconcile(fileOf(withStatus('01')), fileOf())",
  'corrections.zero-quantity-held': "reconcile(fileOf({ ...record, dispensing: { ...record.dispensing, quantityDispensed: 0 } }), fileOf())",
  'corrections.batch-void': "reconcile(fileOf(record), { ...fileOf(), header: { transactionType: '04' } })",
  'corrections.sent-as-before': "resend([withStatus('02')], { rejected: {} })",
  'corrections.revision-voided': "reconcile(fileOf(record), fileOf(withStatus('01'), withStatus('02')))",

  'reports.not-permitted': "patientReport({ records: [] }, { ...asked, certifiesPurpose: false }, figures)",
  'reports.other-report-asked': "patientReport({ records: [] }, { ...asked, asked: { report: 'trend' } }, figures)",
  'reports.outside-scope': "patientReport({ records: [] }, { ...asked, asked: { report: 'patient', to: '2024-12-31' } }, figures)",
  'reports.redaction-not-possible': 'patientReport({ records: [] }, askedByGrandJury, { ...figures, profile: programThatRedacts })',
  'reports.part2-not-known': 'patientReport({ records: [] }, askedByGrandJury, figures)',

  'interop.calendar.no-holidays': "calendarFrom(new Holidays('XX'))",
  'interop.calendar.years': "calendarFrom(new Holidays('US', 'oh'), { years: [2026, 2025] })",
  'interop.calendar.secondary-source': "calendarFrom(new Holidays('US', 'oh'))",
  'interop.calendar.extra-days': "calendarFrom(new Holidays('US', 'oh'))",
  'interop.calendar.part-days': "calendarFrom(new Holidays('US', 'oh'))",
  'interop.calendar.zones': "calendarFrom(new Holidays('US', 'ky'))",
  'interop.calendar.past-years': "calendarFrom(new Holidays('US', 'oh'))",

  'interop.fhir.not-a-resource': "fromMedicationDispense({ resourceType: 'Bundle' })",
  'interop.fhir.not-dispensed': "fromMedicationDispense({ ...dispense, status: 'preparation' })",
  'interop.fhir.other-resource': "fromMedicationDispense({ ...dispense, subject: { reference: 'Patient/1' } }, { patient: { resourceType: 'Patient', id: '2' } })",
  'interop.fhir.modifier': "fromMedicationDispense({ ...dispense, modifierExtension: [{ url: 'urn:example:not-given', valueBoolean: true }] })",
  'interop.fhir.left-out': "fromMedicationDispense({ ...dispense, quantity: { value: 2, unit: 'box' } })",
};

function isIssueList(answer: unknown): answer is readonly Issue[] {
  return Array.isArray(answer);
}

function issuesOf(answer: unknown): readonly Issue[] {
  if (isIssueList(answer)) return answer;
  return typeof answer === 'object' && answer !== null && 'issues' in answer && isIssueList(answer.issues) ? answer.issues : [];
}

/** A reported dispensing, and what the calls make of it. */
const record = {
  dispensing: { reportingStatus: '00', prescriptionNumber: '6012345', dateFilled: '2025-03-10', refillNumber: 0, quantityDispensed: 60, daysSupply: 30 },
  prescriber: { dea: 'GI9910010' },
  compound: [],
  patient: { lastName: 'FICTITIOUS', firstName: 'FAYE' },
  pharmacy: { dea: 'GB9900019' },
} as const satisfies corrections.ReportedDispensing;
const withStatus = (reportingStatus: '00' | '01' | '02'): corrections.ReportedDispensing => ({ ...record, dispensing: { ...record.dispensing, reportingStatus } });
const submitted = (...records: readonly corrections.ReportedDispensing[]) =>
  corrections.submissionOf(records, { source: { sourceId: '5025550100' }, header: { controlNumber: 'KY-0001', creationDate: '2025-03-11', creationTime: '0815' } });
/** Kentucky's profile with another way of taking corrections. */
const programWith = (rule: object) => ({
  ...kentucky,
  corrections: { ...kentucky.corrections, records: kentucky.corrections.records.map((entry) => ({ ...entry, value: { ...entry.value, ...rule } })) },
});

/** A profile whose reports are due by some rows of law. */
const withDeadline = (rows: readonly rules.ClockRow[]): rules.Profile => ({
  id: 'xx',
  name: 'Example',
  reporting: { deadline: { id: 'xx.reporting.deadline', summary: 'When reports are due.', versions: [{ value: rows, cites: [{ id: 'Example Code 12-3-4', standing: 'text' }] }] } },
});

/** A law that knows a license and a military id, and no placeholder. */
const withoutPlaceholder: NonNullable<rules.Profile['patientIdentifier']> = {
  id: 'ex.patient-number',
  summary: 'A license, else a military id.',
  versions: [
    {
      value: { rows: [{ of: 'patient', number: 'license', qualifier: '06', jurisdiction: true }, { of: 'patient', number: 'military-id', qualifier: '01' }] },
      cites: [{ id: 'Example Code 12-3-4', standing: 'text' }],
    },
  ],
};

/** A request that is permitted, one under which rows are left out, a program that leaves out rows of its own, and how figures are made. */
const asked = {
  at: '2025-03-10',
  requester: { kind: 'pharmacist', licensed: true, account: 'active' },
  asked: { report: 'patient' },
  channel: 'ekasper',
  purpose: 'treatment',
  subject: { kind: 'patient', relation: 'current' },
  certifiesPurpose: true,
};
const askedByGrandJury = {
  at: '2025-03-10',
  requester: { kind: 'grand-jury' },
  asked: { report: 'patient', part2Rows: true },
  channel: 'served-process',
  subject: { kind: 'person', named: true },
  process: { kind: 'grand-jury-subpoena', convened: true, properlyIssued: true, coversSubject: true },
};
const programThatRedacts = { ...kentucky, access: JSON.parse(JSON.stringify(kentucky.access).replaceAll('"redacts":"part2"', '"redacts":"sealed"')) as typeof kentucky.access };
const figures = { frame: { from: '2025-01-01', to: '2025-03-09', asOf: '2025-03-10' }, drugOf: () => undefined, table: reports.cdc2022 };

/** A dispensing as another system sends it. */
const dispense = { resourceType: 'MedicationDispense', status: 'completed' };

const api = { dispense, fromMedicationDispense, ...reports, asked, askedByGrandJury, programThatRedacts, figures, withoutPlaceholder, Holidays, calendarFrom, ...identifiers, ...rules, ...access, ...corrections, kentucky, record, withStatus, fileOf: submitted, programWith, withDeadline };

const callExamples = Object.entries(calls).map(([code, call]): [string, IssueExample] => [
  code,
  {
    shows: `\`${call}\``,
    // Some calls answer with a list: of groups, each of which may carry issues.
    issues: () => [runInNewContext(call, { ...api, Object, Array }) as unknown].flatMap(issuesOf),
  },
]);

/** A file without faults; the people are invented. */
const clean = [
  'TH*4.2*KY-0001*01**20250311*081500*P**~',
  'IS*5025550100*BLUEGRASS EXAMPLE PHARMACY*',
  'PHA*2999000013*1899016*GB9900019*BLUEGRASS EXAMPLE PHARMACY',
  'PAT**07*899010001****FICTITIOUS*FAYE*L***12 IMAGINARY LN**FRANKFORT*KY*40601*5025550111*19610704*F*01*01**',
  'DSP*00*6012345*20250309*5*20250310*0*01*77777010130*60*30*01*05*00***04*20250310****',
  'PRE*2999100011*GI9910010***INVENTED*IRIS**5025550131',
  'TP*5',
  'TT*KY-0001*8',
];
const compound = [
  ...clean.slice(0, 4),
  'DSP*00*6012345*20250309*5*20250310*0*06*99999000101*7.5*30*01*05*00***04*20250310****',
  ...clean.slice(5, 6),
  'CDI*1*01*77777040110*7.5*03',
  'TP*6',
  'TT*KY-0001*9',
];
const zero = [
  ...clean.slice(0, 1),
  'IS*5025550100*BLUEGRASS EXAMPLE PHARMACY*#20250310#-#20250310#',
  'PHA***GB9900019',
  'PAT*******REPORT*ZERO',
  'DSP*****20250311',
  'PRE*',
  'CDI*',
  'AIR*',
  'TP*7',
  'TT*KY-0001*10',
];

const fileOf = (segments: readonly string[]): string => segments.map((segment) => `${segment}~\n`).join('');
const on = '2025-03-31';
const validated = (file: string | Uint8Array): readonly Issue[] => asap.validate(file, { profile: kentucky, on }).issues;

/** A file in lines of 80 characters. */
const wrapped = (text: string): string => (text.replaceAll('\n', '').match(/.{1,80}/g) ?? []).join('\n');

/** A file with one element set. */
function withElement(ref: string, value: string, segments: readonly string[] = clean): string {
  return fileOf(
    segments.map((segment) => {
      const elements = segment.split('*');
      if (elements[0] !== ref.slice(0, -2)) return segment;
      const at = Number(ref.slice(-2));
      return [...elements, ...Array<string>(Math.max(0, at + 1 - elements.length)).fill('')].with(at, value).join('*');
    }),
  );
}

const element = (ref: string, value: string, segments?: readonly string[]): IssueExample => ({
  shows: value === '' ? `${ref} blank` : `${ref} = \`${value}\``,
  issues: () => validated(withElement(ref, value, segments)),
});
const file = (shows: string, text: string | Uint8Array): IssueExample => ({ shows, issues: () => validated(text) });

/** The clean file with elements set, as segments. */
const withElements = (elements: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(elements).reduce<readonly string[]>((segments, [ref, value]) => withElement(ref, value, segments).split('~\n').slice(0, -1), clean);

/** The second half of a file of two patients: the first once more, with elements set. */
const otherPatient = (patient: Readonly<Record<string, string>>, dispensing: Readonly<Record<string, string>>): readonly string[] => withElements({ ...patient, ...dispensing }).slice(3, 6);

const again = [clean[4] ?? '', clean[5] ?? ''];
const againWithStatus = (status: string) => again.map((segment) => segment.replace('DSP*00', `DSP*${status}`));
const recounted = (added: readonly string[]) => [...clean.slice(0, 6), ...added, `TP*${String(5 + added.length)}`, `TT*KY-0001*${String(8 + added.length)}`];

const cites: asap.ElementRequirement['cites'] = [{ id: 'Example Code 12-3-4', standing: 'text' }];
const withoutGender: asap.ValidateOptions['profile'] = {
  id: 'ex',
  asap: { versions: [{ value: { versions: ['4.2'], requirements: [{ ref: 'PAT19', level: 'forbidden', basis: 'regulation', cites }], recordKey: [], voidRepeats: [] }, cites }] },
};

/** Files and other inputs by the finding they earn. */
const findings: Readonly<Record<string, IssueExample>> = {
  header: file('a file that starts with `IS`', fileOf(clean.slice(1))),
  'header-form': file('`TH*4.2*…*P**~` with one terminator', fileOf(clean).replace('~~', '~')),
  terminator: file('`PHA*…` and a line break without its terminator', fileOf(clean).replace('~\nPAT', '\nPAT')),
  delimiter: file('`TH|4.2*…` before segments written with `*`', fileOf(clean).replace('TH*', 'TH|')),
  'line-break': file('a file wrapped at 80 columns', wrapped(fileOf(clean))),
  'second-transaction': file('two transactions one after the other', fileOf(clean) + fileOf(clean)),
  'file-mark': file('a byte order mark before TH', `\ufeff${fileOf(clean)}`),
  'test-file': element('TH07', 'T'),
  response: element('TH03', '02'),
  'blank-around-segment': file('a blank before `PAT*`', fileOf(clean).replace('PAT*', ' PAT*')),
  version: element('TH01', '4.2A'),
  'missing-segment': file('a DSP without its PRE', fileOf([...clean.slice(0, 5), 'TP*4', 'TT*KY-0001*7'])),
  'misplaced-segment': file('a PRE before its DSP', fileOf([...clean.slice(0, 4), clean[5] ?? '', clean[4] ?? '', ...clean.slice(6)])),
  'unknown-segment': file('a segment `XYZ*1`', fileOf(recounted(['XYZ*1']))),
  'unexpected-segment': file('a CDI under DSP07 = `01`', fileOf(recounted(['CDI*1*01*77777040110*7.5*03']))),
  'empty-segment': file('a segment `AIR*`', fileOf(recounted(['AIR*']))),
  truncated: file('a file without its last character', fileOf(clean).trimEnd().slice(0, -1)),
  'segment-count': element('TP01', '7'),
  'control-number': element('TT01', 'KY-0002'),
  'surplus-element': file('a segment `TP*5*1`', withElement('TP02', '1')),
  'missing-element': element('DSP10', ''),
  'missing-recommended': element('DSP16', ''),
  'forbidden-element': {
    shows: 'PAT19 filled, under a law that forbids it',
    issues: () => asap.validate(fileOf(clean), { profile: withoutGender, on }).issues,
  },
  'missing-companion': element('PAT05', '03'),
  'bad-code': element('DSP01', '07'),
  'code-form': element('PAT19', 'f'),
  'bad-number': element('DSP10', '3O'),
  'bad-date': element('DSP05', '20250230'),
  'bad-time': element('TH06', '2561'),
  'bad-format': element('PRE02', 'G9910010'),
  punctuation: element('PAT17', '502-555-0111'),
  'check-digit': element('PRE02', 'GI9910011'),
  'too-long': element('DSP02', '12345678901234567890123456'),
  character: element('PAT07', 'FICT1TIOUS'),
  whitespace: element('PAT08', 'FAYE '),
  'out-of-range': element('DSP09', '0'),
  'date-order': element('DSP03', '20250311'),
  'future-date': element('DSP05', '20250401'),
  implausible: element('PAT18', '18990101'),
  sequence: element('CDI01', '2', compound),
  'compound-quantity': element('DSP09', '12', compound),
  amount: element('DSP10', '730'),
  conflict: element('PAT23', 'BISCUIT'),
  placeholder: element('PAT13', 'N/A'),
  'records-disagree': file('a new record, then its void', fileOf(recounted(againWithStatus('02')))),
  'duplicate-record': file('the same DSP twice', fileOf(recounted(again))),
  'status-conflict': file('a record with DSP01 = `01` and again with `02`', fileOf([...clean.slice(0, 4), ...againWithStatus('01'), ...againWithStatus('02'), 'TP*7', 'TT*KY-0001*10'])),
  'zero-report': { ...element('DSP09', '0', zero), shows: 'DSP09 = `0` in a zero report' },
  'law-missing': { shows: '`on` before the first version of the profile', issues: () => asap.validate(fileOf(clean), { profile: { ...kentucky, asap: { ...kentucky.asap, versions: kentucky.asap.versions.slice(-1) } }, on: '2020-01-02' }).issues },
  encoding: file('a name written in Latin-1', Uint8Array.from(fileOf(clean).replace('BLUEGRASS', 'BLUEGR\u00c4SS'), (character) => character.charCodeAt(0))),
  'too-many-segments': { shows: '`parse(file, { maxSegments: 3 })`', issues: () => asap.parse(fileOf(clean), { maxSegments: 3 }).issues },
  'too-many-issues': {
    shows: '`validate(file, { profile: kentucky, on, maxIssues: 1 })` with two issues',
    issues: () => asap.validate(withElement('DSP10', '').replace('KY*40601*5025550111', 'KY**5025550111'), { profile: kentucky, on, maxIssues: 1 }).issues,
  },
  unwritable: written('a source name `A*B PHARMACY` given to `tryWrite`', { sourceName: 'A*B PHARMACY' }, {}),
};

/** Values as a program without types may give them. */
function written(shows: string, source: object, dispensing: object): IssueExample {
  const patients = [{ patient: {}, dispensings: [{ dispensing, prescriber: {}, compound: [] }] }];
  return { shows, issues: () => asap.tryWrite({ header: {}, source, pharmacies: [{ pharmacy: {}, patients }] }).issues };
}

/** Files by the kind and reason of the finding they earn: `placeholder/zeros`. */
const reasons: Readonly<Record<string, IssueExample>> = {
  'code-form/lower-case': element('PRE02', 'gi9910010'),
  'bad-number/comma': element('DSP09', '1,000'),
  'bad-number/unit': element('DSP09', '60TAB'),
  'bad-number/fraction': element('DSP10', '30.0'),
  'bad-number/exponent': element('DSP09', '1E+02'),
  'segment-count/one-left-out': element('TT02', '7'),
  'segment-count/ends-left-out': element('TP01', '3'),
  'bad-code/word': element('PAT19', 'FEMALE'),
  'bad-date/separators': element('PAT18', '1961-07-04'),
  'bad-date/month-first': element('PAT18', '07041961'),
  'bad-date/short-year': element('DSP05', '250310'),
  'bad-date/day-first': element('DSP05', '31032025'),
  'bad-date/month-name': element('DSP05', '10-MAR-2025'),
  'bad-date/with-time': element('DSP05', '20250310081500'),
  'bad-date/day-number': element('DSP05', '45726'),
  'bad-time/colons': element('TH06', '08:15:00'),
  'bad-time/twelve-hour': element('TH06', '8:15 AM'),
  'bad-time/lost-zero': element('TH06', '81500'),
  'bad-format/dea-suffix': element('PRE02', 'GI9910010-12'),
  'bad-format/dea-letter': element('PRE02', 'GI99100I0'),
  'bad-format/npi-in-dea': element('PRE02', '2999100011'),
  'bad-format/dea-in-npi': element('PRE01', 'GI9910010'),
  'bad-format/ndc-ten-digits': element('DSP08', '7777710130'),
  'bad-format/ndc-exponent': element('DSP08', '7.7777E+10'),
  'bad-format/ssn-lost-zero': element('PAT03', '99010001'),
  'bad-format/ssn-last-four': element('PAT03', '0001'),
  'bad-format/zip-lost-zero': element('PAT16', '2108'),
  'bad-format/zip-is-phone': element('PAT16', '5025550111'),
  'bad-format/phone-country-code': element('PAT17', '15025550111'),
  'bad-format/phone-without-area': element('PAT17', '5550111'),
  'bad-format/foreign-postal-code': element('PAT16', 'K1A0B1'),
  'punctuation/ndc-4-4-2': element('DSP08', '7777-0101-30'),
  'punctuation/ndc-5-3-2': element('DSP08', '77777-101-30'),
  'punctuation/ndc-5-4-1': element('DSP08', '77777-0101-3'),
  'character/beyond-a-to-z': element('PAT07', 'MU\u00d1OZ'),
  'character/typographic': element('PAT07', 'O\u2019FABLE'),
  'character/lost': element('PAT07', 'MU\ufffdOZ'),
  'amount/days-supply': element('DSP10', '999'),
  'amount/units-per-day': element('DSP10', '1', withElements({ DSP09: '360' })),
  'amount/quantity': element('DSP09', '99999'),
  'amount/negative': element('DSP09', '-60'),
  'conflict/animal-number': { ...element('PAT23', 'BISCUIT', withElements({ PAT20: '02' })), shows: 'PAT20 = `02` with the number of the owner in PAT03' },
  'conflict/identifier-ladder': element('PAT02', '05'),
  'conflict/animal-name': element('PAT23', 'BISCUIT'),
  'conflict/compound-as-ndc': element('DSP08', '99999000101'),
  'conflict/compound-as-ingredient': element('CDI03', '99999000102', compound),
  'conflict/prescriber-is-dispenser': element('PRE02', 'GB9900019'),
  'conflict/origin': { ...element('DSP12', '01', withElements({ DSP20: 'REF1', DSP21: 'ORD1' })), shows: 'DSP12 = `01` with DSP20 and DSP21' },
  'placeholder/repeated-digit': element('PAT17', '9999999999'),
  'placeholder/sample-number': element('PRE02', 'AB1234563'),
  'placeholder/zeros': element('DSP08', '00000000000'),
  'placeholder/filler-word': element('PAT13', 'N/A'),
  'placeholder/filler-mark': element('PAT13', '-'),
  'placeholder/filler-in-required': element('PAT12', 'NONE'),
  'placeholder/no-person': element('PAT08', 'USE', withElements({ PAT07: 'OFFICE' })),
  'implausible/born-on-fill': element('PAT18', '20250310'),
  'implausible/born-long-ago': element('PAT18', '19000101'),
  'implausible/sold-before-written': element('DSP17', '20250301'),
  'implausible/sold-late': element('DSP17', '20250311', withElements({ DSP05: '20250101', DSP03: '20250101' })),
  'implausible/old-record': element('DSP05', '20230101', withElements({ DSP03: '20230101', DSP17: '20230101' })),
  'implausible/refills-authorized': element('DSP04', '11'),
  'implausible/prescription-age': element('DSP03', '20230310'),
  'implausible/zip-of-another-state': element('PAT16', '90001'),
  'header/utf-16': file('a file saved as Unicode by Notepad', Uint8Array.from(Array.from(`\ufeff${fileOf(clean)}`).flatMap((character) => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8]))),
  'delimiter/in-segments': file('a DSP cut by `,` in a file cut by `*`', fileOf(clean.map((line) => (line.startsWith('DSP') ? line.replaceAll('*', ',') : line)))),
  'terminator/not-declared': file('TH09 = `\\\\` before segments that end with `~`', fileOf(clean).replace('~~', '\\\\')),
  'terminator/missing': file('`PHA*…` and a line break without its terminator', fileOf(clean).replace('~\nPAT', '\nPAT')),
  'terminator/doubled': file('every segment ended with `~~`', fileOf(clean).replaceAll('~\n', '~~\n').replace('~~~', '~~')),
  'terminator/repeated': file('some segments ended with `~~`', fileOf(clean).replaceAll(/(DSP.*|PRE.*|TP.*)~\n/g, '$1~~\n')),
  'terminator/inside-value': file('PAT07 = `FICT~ITIOUS`', fileOf(clean).replace('FICTITIOUS', 'FICT~ITIOUS')),
  'file-mark/byte-order-mark': file('a byte order mark before TH', `\ufeff${fileOf(clean)}`),
  'file-mark/blank-lines': file('a blank line before TH', `\n${fileOf(clean)}`),
  'file-mark/end-of-file-mark': file('Ctrl+Z behind the last segment', `${fileOf(clean)}\u001a`),
  'file-mark/padding': file('NUL characters behind the last segment', `${fileOf(clean)}\0\0`),
  'misplaced-segment/ingredients': file('a hundredth CDI under one DSP', fileOf(recounted(Array.from({ length: 100 }, (_, at) => `CDI*${String(at + 1)}*01*77777040110*7.5*03`)))),
  'blank-around-segment/before': file('a blank before `PAT*`', fileOf(clean).replace('PAT*', ' PAT*')),
  'blank-around-segment/after': file('a blank between `TP*5` and `~`', fileOf(clean).replace('TP*5', 'TP*5 ')),
  'zero-report/period-form': { ...element('IS03', 'MARCH', zero), shows: 'IS03 = `MARCH` in a zero report' },
  'zero-report/period-reversed': element('IS03', '#20250310#-#20250301#', zero),
  'zero-report/period-future': element('IS03', '#20250310#-#20250430#', zero),
  'zero-report/with-records': file('a zero report and a dispensing of one pharmacy', fileOf([...zero.slice(0, 8), ...clean.slice(3, 6), 'TP*10', 'TT*KY-0001*13'])),
  'zero-report/names-swapped': file('PAT07 = `ZERO` and PAT08 = `REPORT`', fileOf(zero).replace('REPORT*ZERO', 'ZERO*REPORT')),
  'implausible/outside-period': element('IS03', '#20250201#-#20250207#'),
  'implausible/refill-above-authorized': element('DSP06', '6'),
  'records-disagree/number-two-patients': file('a prescription number under two patients', fileOf(recounted(otherPatient({ PAT03: '899010002', PAT07: 'OTHER', PAT18: '19800101' }, { DSP05: '20250309', DSP17: '20250309' })))),
  'records-disagree/id-two-people': file('a social security number under two names and births', fileOf(recounted(otherPatient({ PAT07: 'OTHER', PAT18: '19800101' }, { DSP02: '6012346' })))),
  'records-disagree/person-two-births': file('a number and last name with two dates of birth', fileOf(recounted(otherPatient({ PAT18: '19610407' }, { DSP02: '6012346' })))),
  'records-disagree/refill-same-day': file('refills 0 and 1 of a prescription on one day', fileOf(recounted(otherPatient({}, { DSP06: '1' })))),
  'records-disagree/void-and-new': file('a void, then a new record of the same key', fileOf([...clean.slice(0, 4), ...againWithStatus('02'), ...again, 'TP*7', 'TT*KY-0001*10'])),
  'records-disagree/new-then-void': file('a new record, then its void', fileOf(recounted(againWithStatus('02')))),
  'unwritable/delimiter': written('`productId: \'77777~\'` given to `write`', {}, { productId: '77777~' }),
  'unwritable/date': written("`dateFilled: '03/10/2025'` given to `write`", {}, { dateFilled: '03/10/2025' }),
  'unwritable/code': written("`reportingStatus: 'void'` given to `write`", {}, { reportingStatus: 'void' }),
  'unwritable/unknown': written('`quantity: 60` beside the members of DSP given to `write`', {}, { quantity: 60 }),
  'unwritable/record': { shows: 'a submission without a header given to `tryWrite`', issues: () => asap.tryWrite({ pharmacies: [] } as unknown as asap.Submission).issues },
  'unwritable/list': { shows: 'a submission without a list of pharmacies given to `tryWrite`', issues: () => asap.tryWrite({ header: {}, source: {} } as unknown as asap.Submission).issues },
  'unwritable/delimiters': { shows: '`tryWrite` with the same character twice', issues: () => asap.tryWrite({ header: {}, source: {}, pharmacies: [] }, { elementDelimiter: '~' }).issues },
  'unwritable/takes-text': written('`prescriptionNumber: 6012345` given to `write`', {}, { prescriptionNumber: 6_012_345 }),
  'unwritable/takes-number': written("`daysSupply: '30'` given to `write`", {}, { daysSupply: '30' }),
  'unwritable/takes-date': written('`dateFilled: new Date()` given to `write`', {}, { dateFilled: new Date(0) }),
  'unwritable/takes-code': written('`reportingStatus: 0` given to `write`', {}, { reportingStatus: 0 }),
};

/** An example for every reason that has its own remedy. */
export const reasonExamples: readonly (readonly [name: string, example: IssueExample])[] = Object.entries(reasons);

/** An example for every issue code of every area. */
export const issueExamples: ReadonlyMap<string, IssueExample> = new Map([
  ...callExamples,
  ...Object.entries(findings).map(([kind, example]): [string, IssueExample] => [`asap.${kind}`, example]),
]);

/** The issue of a code that its example earns. */
export function exampleIssueOf(code: string): { readonly shows: string; readonly issue: Issue | undefined } {
  const example = issueExamples.get(code);
  return { shows: example?.shows ?? '', issue: example?.issues().find((issue) => issue.code === code) };
}
