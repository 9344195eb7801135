/** Where a patient lives or is cared for. */
export const patientLocations = {
  '01': 'home',
  '02': 'intermediary care',
  '03': 'nursing home',
  '04': 'long-term or extended care',
  '05': 'rest home',
  '06': 'boarding home',
  '07': 'skilled care',
  '08': 'sub-acute care',
  '09': 'acute care',
  '10': 'outpatient',
  '11': 'hospice',
  '98': 'unknown',
  '99': 'other',
} as const;
