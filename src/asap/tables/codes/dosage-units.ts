/** The metric units a quantity is counted in. */
export const dosageUnits = { '01': 'each', '02': 'milliliter', '03': 'gram' } as const;
