import type { Citation } from '../core/citation.js';

/** Four denominators of one average, and how far they lie apart. */
export const dasgupta: Citation = { id: 'Dasgupta et al., Clin J Pain 2021;37(8):565-574', title: 'four definitions of a daily average; the abstract and its worked example', standing: 'text' };

/** What the library chose where nobody settles it. */
export const choice: Citation = { id: 'kasper-rules/reports', title: 'a choice of this library, named in the answer', standing: 'interpretation' };

/** Days' supply of patches. */
export const patchRule: Citation = { id: 'CDC compilation of oral morphine milligram equivalents, September 2018', title: 'documentation: the days’ supply of fentanyl patches is their number times three', standing: 'text' };

/** The measure of multiple providers of the Pharmacy Quality Alliance. */
export const omp: Citation = { id: 'PQA, Use of Opioids from Multiple Providers (OMP)', title: 'four prescribers and four pharmacies within 180 days', standing: 'text' };

/** Its end. */
export const ompRetired: Citation = { id: 'PQA, list of retired measures', title: 'OMP retired on 25 June 2024', standing: 'text' };

/** Small cells of the Medicare agency. */
export const cmsPolicy: Citation = { id: 'CMS cell size suppression policy', title: 'no cell of 1 to 10, nor anything from which one can be derived; as resdac.org gives it, 26 January 2024', standing: 'text' };

/** Small cells of the federal injury statistics. */
export const wisqarsPolicy: Citation = { id: 'CDC WISQARS, mapping help', title: 'county rates of 20 events or fewer are not shown', standing: 'agency' };

/** Comparison of prescribers. */
export const peerMedians: Citation = { id: 'AWARxE prescriber report, vendor’s help', title: 'compares with medians of peers of the same role and specialty', standing: 'agency' };
