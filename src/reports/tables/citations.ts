import type { Citation } from '../../core/citation.js';

/** The file of August 2016, its summary table opened and read. */
export const file2016: Citation = { id: 'CDC compilation of oral morphine milligram equivalents, August 2016', title: 'summary table', standing: 'text' };

/** The file of September 2018, its sheets opened and read. */
export const file2018: Citation = { id: 'CDC compilation of oral morphine milligram equivalents, September 2018', title: 'summary table and documentation', standing: 'text' };

/** The sheet for single patients, as others describe it. */
export const sheet2016: Citation = { id: 'CDC, Calculating total daily dose of opioids, 2016', title: 'with sliding factors of methadone, as others give it', standing: 'secondary' };

/** The table of the guideline of 2022, as CDC's own implementation guide gives it. */
export const guideline2022: Citation = { id: 'CDC clinical practice guideline for prescribing opioids, 2022', title: 'conversion factors as CDC’s MME guide for FHIR gives them', standing: 'agency' };
