// One question for every function that looks at a profile, in the words of this state. `ask` is what `rulesFor` gives.
import { readFileSync } from 'node:fs';
import { cutFile } from 'kasper-rules/asap';
import { submissionOf } from 'kasper-rules/corrections';

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const file = read('report.dat');
const on = '2026-03-10';
const request = JSON.parse(read('request.json'));
const events = JSON.parse(read('events.json'));
const visit = { encounterOn: on, substance: 'moonseed', lastQuery: 'never', exemption: { kind: 'none' } };
const prescription = { issuedOn: on, carried: true, exception: { kind: 'pass', closed: true } };
const onward = { at: on, from: 'healer', obtainedUnder: 'care', to: { kind: 'somebody' } };

const sold = {
  pharmacy: { dea: 'GB9900019' },
  patient: { lastName: 'FICTITIOUS', firstName: 'JANE' },
  dispensing: { reportingStatus: '00', prescriptionNumber: '77', dateWritten: '2026-03-09', dateFilled: '2026-03-09', refillNumber: 0, quantityDispensed: 30, daysSupply: 10, dateSold: '2026-03-09' },
  prescriber: { dea: 'GI9910010' },
  compound: [],
};
const frame = { header: { version: '4.2B', controlNumber: 'JN0001', creationDate: on, creationTime: '0815', fileType: 'P' }, source: { sourceId: '5555550100', sourceName: 'EXAMPLE APOTHECARY' } };

async function partsOf() {
  const parts = [];
  for await (const part of cutFile(new Blob([file]).stream())) parts.push(part);
  return parts;
}

export const questions = {
  addBusinessDays: (ask) => ask.addBusinessDays('2026-03-09', 1),
  asapSchema: (ask) => ask.asapSchema({ on })['~standard'].validate(file).issues?.map(({ code }) => code) ?? [],
  branchNoticeDeadline: (ask) => ask.branchNoticeDeadline({ correctedOn: '2026-03-09' }),
  closures: (ask) => ask.closures(2026, { reading: 'latest' }),
  correctPatient: (ask) => ask.correctPatient({ patient: sold.patient, dispensings: [sold] }, { changes: { lastName: 'IMAGINED' } }, { on, version: '4.2B' }),
  correctionDeadline: (ask) => ask.correctionDeadline({ requestedOn: '2026-03-08', facts: { seller: 'apothecary' } }),
  correctionRecords: (ask) => ask.correctionRecords(sold, { record: 'void-and-new', changes: { dispensing: { daysSupply: 20 } } }, { on, version: '4.2B' }),
  decideAccess: (ask) => ask.decideAccess(request),
  decideAccount: (ask) => ask.decideAccount({ ask: 'seller', sells: true, byRadio: false }),
  decideRedisclosure: (ask) => ask.decideRedisclosure(onward),
  describe: (ask) => ask.describe('PAT03', { version: '4.2B', on }),
  drugSchedule: (ask) => ask.drugSchedule('moonseed', on),
  electronicPrescribingDuty: (ask) => ask.electronicPrescribingDuty(prescription),
  elementRequirement: (ask) => ask.elementRequirement('PRE02', { on, record: { PRE01: '' } }),
  errorDeadline: (ask) => ask.errorDeadline({ of: 'correction', discovered: '2026-03-09T10:00', zone: 'America/Denver' }),
  explain: (ask) => ask.explain(ask.decideAccess({ ...request, channel: 'radio' })),
  explainAccessRule: (ask) => ask.explainAccessRule('jn.access.scribe'),
  extensionDeadline: (ask) => ask.extensionDeadline({ discovered: '2026-03-09T10:00', zone: 'America/Denver' }),
  extensionGrant: (ask) => ask.extensionGrant('snow', { on }),
  findElements: (ask) => ask.findElements('days supply', { version: '4.2B', on }).map(({ ref }) => ref),
  isBusinessDay: (ask) => ask.isBusinessDay('2026-03-08'),
  lastDay: (ask) => ask.lastDay('2026-03-10'),
  mergeParts: async (ask) => ask.mergeParts((await partsOf()).map((part) => ask.validatePart(part, { on })), { on }),
  parseAccessReadings: (ask) => ask.parseAccessReadings({ scribe: 'deny' }),
  parseAccessRequest: (ask) => ask.parseAccessRequest(request),
  parseAccountFacts: (ask) => ask.parseAccountFacts({ ask: 'seal', now: '2026-03-10T08:00:00-06:00' }),
  parseCorrectionCase: (ask) => ask.parseCorrectionCase({ events, at: on }),
  parseCorrectionEvents: (ask) => ask.parseCorrectionEvents(events),
  parseEpcsFacts: (ask) => ask.parseEpcsFacts(prescription),
  parseQueryDutyFacts: (ask) => ask.parseQueryDutyFacts(visit),
  parseRedisclosure: (ask) => ask.parseRedisclosure(onward),
  patientIdentifier: (ask) => ask.patientIdentifier({ kind: 'adult', patient: { ssn: '123-45-6789' } }),
  queryDuty: (ask) => ask.queryDuty(visit),
  reconcile: (ask) => ask.reconcile(submissionOf([sold], frame), submissionOf([{ ...sold, dispensing: { ...sold.dispensing, reportingStatus: '02' } }], frame), { on }),
  reportFormat: (ask) => ask.reportFormat({ on }),
  reportableDrug: (ask) => ask.reportableDrug('naloxone', { on, facts: { by: 'beekeeper' } }),
  reportedItem: (ask) => ask.reportedItem('keeper', { on, facts: { patient: 'animal' } }),
  reportingDeadline: (ask) => ask.reportingDeadline({ sold: '2026-03-09T10:00', zone: 'America/Denver', facts: { by: 'apothecary' } }),
  reportingDuty: (ask) => ask.reportingDuty({ on, drug: 'moonseed' }),
  resend: (ask) => ask.resend([sold], { accepted: 'void' }, { on, version: '4.2B' }),
  submissionDeadlines: (ask) => ask.submissionDeadlines(submissionOf([sold], frame), { transmittedAt: '2026-03-12T08:00', zone: 'America/Denver', facts: { by: 'apothecary' } }),
  suggestRecord: (ask) => ask.suggestRecord(sold, { dispensing: { daysSupply: 20 } }, { on, version: '4.2B' }),
  toxicologyDuty: (ask) => ask.toxicologyDuty({ on, houseOfHealing: true, positive: true }),
  trackCorrection: (ask) => ask.trackCorrection({ events, at: '2026-03-12' }),
  transmissionChannels: (ask) => ask.transmissionChannels({ on }),
  validate: (ask) => ask.validate(file, { on }),
  validateChunks: (ask) => ask.validateChunks(new Blob([file]).stream(), { on }),
  validatePart: async (ask) => (await partsOf()).map((part) => ask.validatePart(part, { on })),
  validateRecord: (ask) => ask.validateRecord(sold, { on }),
  validateStream: async (ask) => {
    const records = [];
    for await (const record of ask.validateStream(new Blob([file]).stream(), { on })) records.push(record);
    return records;
  },
  zeroReportDeadline: (ask) => ask.zeroReportDeadline({ day: '2026-03-09', facts: { by: 'apothecary' }, zone: 'America/Denver' }),
  zoneOfCounty: (ask) => ask.zoneOfCounty('Low River'),
};
