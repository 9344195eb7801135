// Makes up a large file, so that there is something to share out. Nobody in it exists.
import { writeFileSync } from 'node:fs';
import { write } from 'kasper-rules/asap';

/** One record in a hundred lacks its days' supply. */
const FAULTY = 100;

/** @returns {import('kasper-rules/asap').PatientEntry} */
const patient = (number) => ({
  patient: {
    idQualifier: '07',
    id: `899${10 + (number % 89)}${1000 + (number % 8999)}`,
    lastName: 'FICTITIOUS',
    firstName: 'PAT',
    address1: `${number} EXAMPLE ST`,
    city: 'FRANKFORT',
    state: 'KY',
    zip: '40601',
    phone: '5025550123',
    dateOfBirth: '1980-01-31',
    gender: 'F',
  },
  dispensings: [
    {
      dispensing: {
        reportingStatus: '00',
        prescriptionNumber: String(7_000_000 + number),
        dateWritten: '2025-03-10',
        refillsAuthorized: 0,
        dateFilled: '2025-03-10',
        refillNumber: 0,
        productIdQualifier: '01',
        productId: '00406012301',
        quantityDispensed: 60,
        ...(number % FAULTY !== 0 && { daysSupply: 30 }),
        dosageUnits: '01',
        prescriptionOrigin: '05',
        partialFill: '00',
        paymentType: '04',
        dateSold: '2025-03-10',
      },
      prescriber: { npi: '2999100011', dea: 'GI9910010', lastName: 'EXAMPLE', firstName: 'ROBIN' },
      compound: [],
    },
  ],
});

/** @param {string} path */
export function makeDay(path, records = 50_000) {
  const submission = {
    header: { version: '4.2', controlNumber: 'EXAMPLE-0001', transactionType: '01', creationDate: '2025-03-11', creationTime: '0815', fileType: 'P' },
    source: { sourceId: '5025550100', sourceName: 'BLUEGRASS EXAMPLE PHARMACY' },
    pharmacies: [{ pharmacy: { dea: 'GB9900019', npi: '2999000013', name: 'BLUEGRASS EXAMPLE PHARMACY' }, patients: Array.from({ length: records }, (_, at) => patient(at + 1)) }],
  };
  writeFileSync(path, write(submission));
}
