/** The two answers of a yes-or-no element. */
export const yesNo = { '01': 'yes', '02': 'no' } as const;
