/** How a prescription reached the pharmacy. */
export const prescriptionOrigins = {
  '01': 'written',
  '02': 'telephone',
  '03': 'telephone, emergency',
  '04': 'fax',
  '05': 'electronic',
  '99': 'other',
} as const;
