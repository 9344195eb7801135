/** Who paid for a dispensing. */
export const paymentTypes = {
  '01': 'private pay: cash, charge or card',
  '02': 'Medicaid',
  '03': 'Medicare',
  '04': 'commercial insurance',
  '05': 'military or Veterans Affairs',
  '06': "workers' compensation",
  '07': 'Indian nations',
  '99': 'other',
} as const;
