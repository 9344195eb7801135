// What the pharmacy's own system knows of a day, in the words of the library. Everybody here is made up.
/** @type {readonly import('kasper-rules/asap').PatientEntry[]} */
export const dispensings = [
  {
    patient: {
      idQualifier: '07',
      id: '123121234',
      lastName: 'FICTITIOUS',
      firstName: 'PAT',
      address1: '1 EXAMPLE ST',
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
          prescriptionNumber: '700001',
          dateWritten: '2025-03-10',
          refillsAuthorized: 0,
          dateFilled: '2025-03-10',
          refillNumber: 0,
          productIdQualifier: '01',
          productId: '00406012301',
          quantityDispensed: 60,
          daysSupply: 30,
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
  },
];
