import type { Citation } from '../core/citation.js';

/** The sources that the rules for identifiers rest on. */
export const commonRules: Citation = { id: 'Common rules for identifiers', title: 'Text only, trimmed, printable ASCII, never all zeros', standing: 'interpretation' };

export const deaForm: Citation = { id: 'DEA number convention', title: 'Form and check digit as the trade describes them', standing: 'practice' };
export const deaNotInLaw: Citation = { id: '21 CFR ch. II', title: 'Gives no form and no check digit for registration numbers', standing: 'unverified' };
export const deaLayouts: Citation = { id: 'DEA record layouts', title: 'Registrant type by first letter', standing: 'agency' };
export const deaSuffix: Citation = { id: '21 CFR 1301.22(c)(5)', title: "An institution's own code for a practitioner, beside its number", standing: 'text' };

export const npiRule: Citation = { id: '69 FR 3434', title: 'Standard unique health identifier for health care providers', standing: 'text' };

export const ncpdpForm: Citation = { id: 'NCPDP provider id convention', title: 'Seven digits, the first two for the state', standing: 'practice' };
export const ncpdpCheckDigit: Citation = { id: 'NCPDP check digit', title: 'The seventh digit is said to follow the DEA arithmetic', standing: 'unverified' };

export const ndcLayouts: Citation = { id: '21 CFR 207.33, 207.35', title: 'Labeler, product and package segments', standing: 'text' };
export const ndcElevenDigits: Citation = { id: 'NDC 11-digit convention', title: 'Segments padded to 5-4-2', standing: 'practice' };
export const ndcNoGuess: Citation = { id: 'NDC without hyphens', title: 'Ten bare digits do not say which segment is short', standing: 'interpretation' };
export const ndcTwelveDigits: Citation = { id: '91 FR 10749', title: 'One 12-digit 6-4-2 code from 2033-03-07', standing: 'text' };

export const ssnForm: Citation = { id: 'SSN as written', title: 'Nine digits, or 3-2-4 with hyphens', standing: 'interpretation' };
export const ssnAssignment: Citation = { id: 'Social Security Administration', title: 'Numbers that are never assigned', standing: 'agency' };
export const ssnWithdrawn: Citation = { id: 'Publicly misused SSNs', title: '078-05-1120 and 219-09-9999', standing: 'practice' };
export const ssnSequence: Citation = { id: '123-45-6789', title: 'Possible, but usually a filler', standing: 'interpretation' };
export const noNumberPlaceholder: Citation = { id: '902 KAR 55:110 s.5', title: '000-00-0000 for a patient without a number', standing: 'text' };

export const licenseForm: Citation = { id: "Driver's license as written", title: 'Up to 20 characters without spaces and hyphens, with a digit other than 0', standing: 'interpretation' };
export const licenseShapes: Citation = { id: "Kentucky driver's license convention", title: 'A letter and 8 or 9 digits, or 9 digits', standing: 'practice' };

export const zipForm: Citation = { id: 'ZIP as written', title: 'Five or nine digits, or 5+4 with hyphen', standing: 'interpretation' };

export const phoneForm: Citation = { id: 'Telephone number as written', title: 'Ten digits of the United States', standing: 'interpretation' };
export const numberingPlan: Citation = { id: 'North American Numbering Plan', title: 'Area code and exchange start with 2-9 and are not N11', standing: 'unverified' };

export const uspsCodeList: Citation = { id: 'USPS codes', title: 'States, District of Columbia, territories, freely associated states, armed forces', standing: 'interpretation' };
