/** What an opioid treats, as the prescriber states it. */
export const treatmentTypes = {
  '01': 'not for opioid dependency',
  '02': 'for opioid dependency',
  '03': 'cancer pain',
  '04': 'palliative care',
  '05': 'end-of-life or hospice care',
  '06': 'pregnancy, opioid prescribed before it',
  '07': 'acute pain during chronic opioid therapy',
  '08': 'opioid taper in progress',
  '09': 'pain management contract',
  '99': 'other',
} as const;
