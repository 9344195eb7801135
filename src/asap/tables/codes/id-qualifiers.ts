/** What kind of identification an id element holds; the patient and the person acting for one share the list. */
export const idQualifiers = {
  '01': 'military id',
  '02': 'state id',
  '03': 'unique id of the sending system',
  '04': 'permanent resident card',
  '05': 'passport',
  '06': "driver's license",
  '07': 'social security number',
  '08': 'tribal id',
  '99': 'other, by agreement with the receiver',
} as const;
