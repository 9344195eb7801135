import type { Citation } from '../core/citation.js';
import type { Severity } from '../core/issue.js';
import type { SegmentView } from './reading/segment-view.js';
import type { SegmentId } from './tables/spec.js';
import { asapThresholds } from './thresholds.js';

/** What a finding adds to its place: why, what was expected, and the severity where it deviates from the kind's. */
export interface FindingDetails {
  readonly severity?: Severity;
  /** Which rule of the kind was broken; words of this library, never of the file. */
  readonly reason?: string;
  readonly limit?: number;
  /** Characters that cut a file: what TH declares, and what the segments are written with. */
  readonly declared?: string;
  readonly used?: string;
  readonly expected?: string | number;
  /** The segment that is missing; the finding stands at its parent. */
  readonly missing?: SegmentId;
  /** The law it rests on, where that is another than the element's. */
  readonly cites?: readonly Citation[];
}

/** Takes a finding on an element (its position) or, with 0, on the segment as a whole. */
export type Report = (kind: FindingKind, view: SegmentView, element: number, details?: FindingDetails) => void;

/** A catalogue row: like an issue's, with the sentences for each reason beside the general one. */
export interface FindingSpec {
  readonly severity: Severity;
  /** `{ref}`, `{label}`, `{limit}`, `{expected}` are filled in. */
  readonly message: string;
  readonly reasons?: Readonly<Record<string, string>>;
  readonly help: string;
  /** What to do where a reason asks for something else than the kind. */
  readonly remedies?: Readonly<Record<string, string>>;
  /** What a reason rests on, where that is not the law that asks for the element; `*` stands for every reason. */
  readonly sources?: Readonly<Record<string, readonly Citation[]>>;
}

const practice: readonly Citation[] = [{ id: 'Programs and exporters, common faults', title: 'What public guides of other programs name as a fault; the receiver of a state publishes nothing of it', standing: 'practice' }];
const doubts: readonly Citation[] = [{ id: 'kasper-rules, limits of doubt', title: 'A line drawn by this library; no published rule draws it', standing: 'interpretation' }];
const prefixes: readonly Citation[] = [{ id: 'USPS three-digit ZIP prefixes', title: 'Which state a prefix belongs to; table of this library', standing: 'practice' }];
const recordAge: readonly Citation[] = asapThresholds.recordAge.cites;

/** Every kind of finding on a file, with its usual severity, its wording and its remedy. */
export const findings = {
  header: {
    severity: 'error',
    message: 'The file does not start with a TH segment that declares its delimiters',
    reasons: {
      'no-terminator': 'TH09 declares no segment terminator',
      'utf-16': 'The file is text in UTF-16, in which no receiver finds TH',
    },
    help: 'Start the file with TH, the element delimiter and nine elements, the last of which is the segment terminator, as in TH*4.2*...*P**~~.',
    remedies: { 'utf-16': 'Save the file as ASCII or UTF-8 without a byte order mark; Notepad calls UTF-16 Unicode.' },
  },
  terminator: {
    severity: 'error',
    message: 'The segments do not end with the terminator that TH09 declares',
    reasons: {
      'not-declared': 'TH09 declares {declared} as the segment terminator, but segments end with {used}; the file is read with {used}',
      missing: 'Between {label} and {expected} stands no segment terminator; each is read as a segment of its own',
      doubled: 'Every segment ends with its terminator written twice; the second one is read past',
      repeated: 'Further segments end with their terminator written twice ({expected} places); the second one is read past',
      'inside-value': 'A segment terminator stands inside an element of {label}; the pieces are read as one segment',
    },
    help: 'End every segment with the one character that TH09 declares, and with nothing else.',
    remedies: {
      'not-declared': 'Write the character that ends the segments in TH09 as well, or end the segments with the one TH09 declares.',
      missing: 'Write the terminator that TH09 declares at the end of every segment; a line break alone, or another character, ends nothing.',
      doubled: 'Write the terminator once behind each segment; only TH ends with two, the first of which is the value of TH09.',
      repeated: 'Write the terminator once behind each segment; look for the program, or the part of it, that ends its segments otherwise.',
      'inside-value': 'Take the character out of the value, or declare a terminator in TH09 that no value holds.',
    },
  },
  delimiter: {
    severity: 'error',
    message: 'The segments are cut by another element delimiter than TH',
    reasons: {
      'not-declared': 'TH declares {declared} as the element delimiter, but the segments are written with {used}; the file is read with {used}',
      'in-segments': 'Segments are cut by {used} and not by the element delimiter of the file ({expected} places); they are read with {used}',
    },
    help: 'Write the same delimiter behind TH, in TH and in every other segment.',
    remedies: { 'in-segments': 'Write these segments with the delimiter that stands behind TH; part of the file may come from another program.' },
  },
  'line-break': {
    severity: 'error',
    message: 'Line breaks stand inside segments ({expected} places); the values are read without them',
    help: 'Send the file unwrapped: a line may be of any length, and only the end of a segment may be followed by a line break.',
  },
  'second-transaction': {
    severity: 'error',
    message: 'A second TH stands after TT: the file holds more than one transaction',
    help: 'Send each transaction, from its TH to its TT, as a file of its own.',
  },
  'file-mark': {
    severity: 'info',
    message: 'A mark that belongs to no segment stands in the file',
    reasons: {
      'byte-order-mark': 'A byte order mark stands before a segment; it is read past',
      'blank-lines': 'Blank lines or blanks stand before TH; they are read past',
      'end-of-file-mark': 'An end-of-file mark (Ctrl+Z) stands behind a segment; it is read past',
      padding: 'The file is filled up with NUL characters behind its last segment; they are read past',
    },
    help: 'Nothing is lost; let the program that writes the file leave the mark out.',
    remedies: {
      'byte-order-mark': 'Save the file as ASCII, or as UTF-8 without a byte order mark.',
      'blank-lines': 'Let the first character of the file be the T of TH.',
      'end-of-file-mark': 'Write and copy the file as binary, so that no end-of-file mark is added.',
      padding: 'Cut the file off behind its last terminator before it is sent.',
    },
  },
  'test-file': {
    severity: 'info',
    message: '{label} says that this is a test file; a receiver loads nothing from it',
    help: 'Write P in TH07 before the file with real records is sent.',
  },
  response: {
    severity: 'info',
    message: '{label} says that this is a response to an earlier transaction; it reports no dispensing',
    help: 'Read what it says of the transaction named in TH04; a file that reports dispensings has 01 in TH03.',
  },
  'blank-around-segment': {
    severity: 'warning',
    message: 'Blanks stand around segments ({expected} places); they are read past',
    reasons: {
      before: 'Blanks stand between a terminator and the next segment id ({expected} places); they are read past',
      after: 'Blanks stand before a segment terminator ({expected} places); they are read past',
    },
    help: 'Write nothing but line breaks between segments.',
    remedies: {
      before: 'Start each segment with its id, without blanks before it.',
      after: 'End each segment with its last element; segments are not filled up to a fixed width.',
    },
  },
  'header-form': {
    severity: 'warning',
    message: 'TH ends with its terminator written once; it serves as TH09 and ends the segment',
    help: 'Write the terminator twice at the end of TH: once as the value of TH09, once to end the segment.',
  },
  version: {
    severity: 'warning',
    message: 'TH01 names ASAP {expected}; the law names another version, and a comparable one needs approval',
    reasons: { unknown: 'TH01 names no version of the standard that is known; the file is read as {expected}' },
    help: 'Write in TH01 the version the receiver takes, as the law or the receiver names it.',
  },
  'missing-segment': {
    severity: 'error',
    message: '{label} has no {missing} segment',
    reasons: { asked: '{label} has no {missing} segment, and {expected} in it is required' },
    help: 'Write the missing segment at its place in the loop; every DSP needs a PRE, every pharmacy its TP, the file its TT.',
  },
  'misplaced-segment': {
    severity: 'error',
    message: '{label} stands where the order of segments does not allow it',
    reasons: { ingredients: '{label} follows {expected} ingredients, as many as CDI01 can count' },
    help: 'Order the segments TH, IS, then per pharmacy PHA, per patient PAT, per dispensing DSP, PRE, CDI, AIR, then TP, and TT last.',
    remedies: { ingredients: 'Write each ingredient once; look for a lost DSP between the ingredients.' },
  },
  'unknown-segment': {
    severity: 'error',
    message: 'The segment id is none of TH, IS, PHA, PAT, DSP, PRE, CDI, AIR, TP, TT; the segment was skipped',
    help: 'Remove the segment or correct its id; look for a delimiter or terminator inside a value just before it.',
  },
  'unexpected-segment': {
    severity: 'warning',
    message: 'CDI under a product that is not a compound',
    help: 'Set DSP07 to 06 for a compound, or leave the CDI segments out.',
  },
  'empty-segment': {
    severity: 'warning',
    message: '{label} holds no value',
    help: 'Leave the segment out when it has nothing to say.',
  },
  truncated: {
    severity: 'error',
    message: 'The last segment has no terminator; the file seems cut off',
    help: 'Send the file again from the start of the transaction; part of it did not arrive.',
  },
  'segment-count': {
    severity: 'error',
    message: '{label} is not {expected}, the number of segments that are present',
    reasons: {
      'one-left-out': '{label} is one less than {expected}, the number of segments that are present',
      'ends-left-out': '{label} is two less than {expected}, the number of segments that are present',
    },
    help: 'Count every segment of the loop, its first and its last included; write the number as digits.',
    remedies: {
      'one-left-out': 'Count the trailer itself as well, and the segment that opens what it closes.',
      'ends-left-out': 'Count the segments at both ends as well: PHA and TP in TP01, TH and TT in TT02.',
    },
  },
  'control-number': {
    severity: 'error',
    message: 'TT01 differs from the control number in TH02',
    help: 'Repeat the value of TH02 in TT01.',
  },
  'surplus-element': {
    severity: 'warning',
    message: '{ref} lies beyond the last element the version defines',
    help: 'Drop the element, or declare in TH01 the version that defines it.',
  },
  'missing-element': {
    severity: 'error',
    message: '{label} is required and blank',
    help: 'Fill the element; the citation says who asks for it.',
  },
  'missing-recommended': {
    severity: 'warning',
    message: '{label} is commonly required and blank',
    reasons: {
      void: '{label} is blank; a void repeats the original record in full',
      unseen: '{label} is blank, and the law requires it under conditions that the file does not show',
      segment: '{label} has no {missing} segment, and {expected} in it may be asked for',
    },
    help: 'Fill the element if you can; switch this code off if your receiver does not ask for it.',
  },
  'forbidden-element': {
    severity: 'error',
    message: '{label} is filled, and the law wants it left out',
    reasons: { unseen: '{label} is filled, and the law wants it left out under conditions that the file does not show' },
    help: 'Empty the element; the citation says who wants it left out.',
  },
  'missing-companion': {
    severity: 'error',
    message: '{label} is needed because {expected} is filled',
    help: 'Fill the element named, or empty the one that calls for it.',
  },
  'bad-code': {
    severity: 'error',
    message: '{label} holds a code that is not on its list',
    reasons: {
      law: '{label} holds a code of the standard that the law does not take',
      word: '{label} holds a word where a code of its list belongs',
    },
    help: 'Use one of the codes of the element; kasper-rules explain shows them.',
    remedies: { word: 'Write the code that means it; kasper-rules explain shows what each code of the element means.' },
  },
  'code-form': {
    severity: 'warning',
    message: '{label} is written in another form than its code list',
    reasons: { 'lower-case': '{label} is written in lower case' },
    help: 'Write codes exactly as listed: two digits, upper case.',
    remedies: { 'lower-case': 'Write the letters of the number in upper case.' },
  },
  'bad-number': {
    severity: 'error',
    message: '{label} is not a number',
    reasons: {
      integer: '{label} takes digits only',
      decimal: '{label} takes digits with at most one decimal point',
      comma: '{label} is a number with a comma',
      unit: '{label} is a number with its unit',
      fraction: '{label} is a whole number written with a decimal point',
      exponent: '{label} is a number written with an exponent',
    },
    help: 'Write digits without sign, comma, exponent or unit.',
    remedies: {
      comma: 'Leave out the comma between thousands; write a decimal point where the comma is meant as one.',
      unit: 'Write the number alone; the unit goes to the element for dosage units, DSP11 or CDI05, as a code.',
      fraction: 'Leave out the decimal point and the zeros behind it.',
      exponent: 'Write the digits of the number; a spreadsheet shows 1E+02 for 100 unless its column is text.',
    },
  },
  'bad-date': {
    severity: 'error',
    message: '{label} is not a calendar date of the form CCYYMMDD',
    reasons: {
      separators: '{label} is a date written with separators',
      'month-first': '{label} is a date written month, day, year',
      'short-year': '{label} has six digits, as a date with a year of two digits has',
      'day-first': '{label} is a date written day, month, year',
      'month-name': '{label} is a date with the name of its month',
      'with-time': '{label} is a date with a time behind it',
      'day-number': '{label} has five digits, as the day number of a spreadsheet has',
    },
    help: 'Write eight digits, year, month and day, that name a real day.',
    remedies: {
      separators: 'Write year, month and day as eight digits, without hyphens, slashes or points.',
      'month-first': 'Write the year first: CCYYMMDD.',
      'short-year': 'Write the year with its four digits: CCYYMMDD.',
      'day-first': 'Write the year first, then the month: CCYYMMDD.',
      'month-name': 'Write the month as two digits: CCYYMMDD.',
      'with-time': 'Write the eight digits of the day alone; no element of a date takes a time.',
      'day-number': 'Give the column of the spreadsheet the form CCYYMMDD, or export the date as text.',
    },
  },
  'bad-time': {
    severity: 'error',
    message: '{label} is not a time of the form HHMM or HHMMSS',
    reasons: {
      colons: '{label} is a time written with colons',
      'twelve-hour': '{label} is a time on the 12-hour clock',
      'lost-zero': '{label} is a time without the zero before its hour',
    },
    help: 'Write four or six digits on the 24-hour clock, without colons.',
    remedies: {
      colons: 'Leave out the colons: HHMMSS.',
      'twelve-hour': 'Write the hour on the 24-hour clock, without AM or PM: 2:15 PM is 1415.',
      'lost-zero': 'Write the hour with two digits: 081500 for a quarter past eight.',
    },
  },
  'bad-format': {
    severity: 'error',
    message: '{label} does not have its shape',
    reasons: {
      dea: '{label} is not a DEA number: two letters (the second may be 9) and seven digits',
      'dea-suffix': '{label} is a DEA number with a suffix behind it',
      'dea-letter': '{label} is a DEA number with a letter in place of a digit',
      'npi-in-dea': '{label} holds an NPI',
      npi: '{label} is not an NPI: ten digits, the first 1 or 2',
      'dea-in-npi': '{label} holds a DEA number',
      ncpdp: '{label} is not an NCPDP provider id: seven digits',
      ndc: '{label} is not an NDC: eleven digits, leading zeros kept (ten digits are ambiguous)',
      'ndc-ten-digits': '{label} is an NDC of ten digits, which do not tell which of its groups lacks a zero',
      'ndc-exponent': '{label} is an NDC written with an exponent, which has lost its last digits',
      'compound-id': '{label} of a compound starts with 99999',
      ssn: '{label} is not a social security number: nine digits',
      'ssn-lost-zero': '{label} is a social security number without its leading zeros',
      'ssn-last-four': '{label} holds the last four digits of a social security number alone',
      license: "{label} is not a driver's license number: it has no digit other than 0",
      zip: '{label} is not a ZIP code: five or nine digits',
      'zip-lost-zero': '{label} is a ZIP code without its leading zeros',
      'zip-is-phone': '{label} holds a telephone number',
      'foreign-postal-code': '{label} is a postal code of another country, which ASAP 4.2 does not take',
      phone: '{label} is not a telephone number: ten digits, area and exchange from 2 to 9',
      'phone-country-code': '{label} is a telephone number with the country code 1 before it',
      'phone-without-area': '{label} is a telephone number without its area code',
    },
    help: 'Write the value in the shape the message names; never pad or cut a number to make it fit.',
    remedies: {
      'dea-suffix': 'Write the nine characters of the DEA number alone and move the suffix to PRE03; PHA03 takes no suffix.',
      'dea-letter': 'Write the digit 0 for a letter O, and 1 for a letter I or L; behind its two letters the number has seven digits.',
      'npi-in-dea': 'Write the NPI in the element for it (PHA01, PRE01) and the DEA number here.',
      'dea-in-npi': 'Write the DEA number in the element for it (PHA03, PRE02) and the NPI here.',
      'ndc-ten-digits': 'Look up the form on the package (4-4-2, 5-3-2 or 5-4-1) and write the zero before the group that is short.',
      'ndc-exponent': 'Take the eleven digits from the drug file; a spreadsheet keeps them only in a column of text.',
      'ssn-lost-zero': 'Take the nine digits from the source; a spreadsheet keeps leading zeros only in a column of text.',
      'ssn-last-four': 'Write the nine digits where you have them; for somebody without a number the law names another or the placeholder.',
      'zip-lost-zero': 'Write five or nine digits; a spreadsheet keeps leading zeros only in a column of text.',
      'zip-is-phone': 'Compare the fields of the export: the telephone number goes to PAT17 or PHA10.',
      'phone-country-code': 'Leave out the 1 before the area code.',
      'phone-without-area': 'Write the area code as well: ten digits.',
      'foreign-postal-code': 'Name the country in PAT22 and write zeros in PAT16, which is what 4.2 has for an address abroad.',
    },
  },
  punctuation: {
    severity: 'warning',
    message: '{label} is right once its punctuation is removed',
    reasons: {
      'ndc-5-4-2': '{label} is an NDC with hyphens; write the eleven digits',
      'ndc-4-4-2': '{label} is an NDC of the form 4-4-2 with hyphens; the first group lacks its zero',
      'ndc-5-3-2': '{label} is an NDC of the form 5-3-2 with hyphens; the second group lacks its zero',
      'ndc-5-4-1': '{label} is an NDC of the form 5-4-1 with hyphens; the last group lacks its zero',
    },
    help: 'Send the digits without hyphens, points, parentheses or blanks.',
    remedies: {
      'ndc-4-4-2': 'Write a zero before the first group, then the eleven digits without hyphens.',
      'ndc-5-3-2': 'Write a zero before the second group, then the eleven digits without hyphens.',
      'ndc-5-4-1': 'Write a zero before the last group, then the eleven digits without hyphens.',
    },
  },
  'check-digit': {
    severity: 'warning',
    message: 'The check digit of {label} does not hold',
    help: 'Compare the number with its source; one digit is likely wrong or two are swapped.',
  },
  'too-long': {
    severity: 'error',
    message: '{label} is longer than {limit} characters',
    help: 'Shorten the value at its source; a receiver would cut or refuse it.',
  },
  character: {
    severity: 'warning',
    message: '{label} holds a character that does not belong there',
    reasons: {
      control: '{label} holds a control character',
      'not-ascii': '{label} holds a character beyond printable ASCII',
      'beyond-a-to-z': '{label} holds a letter beyond A to Z, the only letters of the character set of the standard',
      typographic: '{label} holds an apostrophe, quote, hyphen or blank as word processors set it',
      lost: '{label} holds a character that was lost or doubled when the text was converted',
      'not-in-names': '{label} holds a character other than letters, blank, hyphen, apostrophe and period',
    },
    help: 'Replace the character at its source; a line break, a tab or an accented letter is often the cause.',
    remedies: {
      'beyond-a-to-z': 'Write the letter without its accent, as in MUNOZ, the same way every time.',
      typographic: "Write the plain apostrophe ('), quote, hyphen (-) or blank.",
      lost: 'Look up the value at its source and write it with the letters A to Z; save the file as UTF-8 or ASCII.',
    },
  },
  whitespace: {
    severity: 'warning',
    message: '{label} has blanks around its value',
    help: 'Trim the value before writing it.',
  },
  'out-of-range': {
    severity: 'error',
    message: '{label} lies outside its range',
    reasons: { quantity: '{label} must be greater than zero', 'days-supply': '{label} must be from 1 to 999' },
    help: 'Correct the amount; to take a dispensing back, void the record instead of setting it to zero.',
  },
  amount: {
    severity: 'warning',
    message: '{label} is an unusual amount',
    reasons: {
      'days-supply': '{label} is more than {limit} days',
      'units-per-day': '{label} is more than {limit} a day over the days\u2019 supply',
      quantity: '{label} is more than {limit} units',
      negative: '{label} is below zero',
    },
    help: 'Compare the amount with its source; send it as it is if it is right.',
    remedies: {
      'days-supply': 'Write the days that the quantity lasts; 999 and the like stand for nothing.',
      'units-per-day': 'Compare the quantity in DSP09 with the days in DSP10; one of the two, or the unit in DSP11, is likely wrong.',
      quantity: 'Write the units dispensed; a package size, a total or a price may have come into the element.',
      negative: 'To take a dispensing back, void the record (DSP01 = 02) with its original quantity; a quantity is never below zero.',
    },
    sources: { 'days-supply': doubts, 'units-per-day': doubts, quantity: doubts },
  },
  conflict: {
    severity: 'warning',
    message: '{label} contradicts another element of the record',
    reasons: {
      'animal-number': '{label} is a number of its own for an animal, which the law has reported by the placeholder',
      'identifier-ladder': '{label} is a kind of number that the law does not name for a patient',
      'animal-name': '{label} and the species do not agree: an animal has a name, a person has none there',
      'compound-as-ndc': '{label} says NDC, but the id of the product starts with 99999 and is that of a compound',
      'compound-as-ingredient': '{label} starts with 99999 and is the id of a compound, not of an ingredient',
      'prescriber-is-dispenser': '{label} is the number of the dispenser',
      origin: '{label} says that the prescription was written on paper, but it has the numbers of an electronic one',
    },
    help: 'Correct whichever of the two is wrong.',
    remedies: {
      'animal-number': 'Write PAT02 = 07 and PAT03 = 000000000 for an animal; the number of its owner is not sent.',
      'identifier-ladder': "Send the social security number, else a driver's license with its state, else 07 and nine zeros; another number may stand beside it in PAT05 and PAT06.",
      'animal-name': "Write the animal's name in PAT23 and 02 in PAT20; leave both out for a person.",
      'compound-as-ndc': 'Write 06 in DSP07 and name each ingredient by its own NDC in a CDI.',
      'compound-as-ingredient': 'Name each ingredient by its own NDC.',
      'prescriber-is-dispenser': 'Right for a practitioner who dispenses; a pharmacy writes the number of the prescriber.',
      origin: 'Write 05 in DSP12 for an electronic prescription, or leave DSP20 and DSP21 blank.',
    },
    sources: { 'animal-name': practice, 'compound-as-ndc': practice, 'compound-as-ingredient': practice, 'prescriber-is-dispenser': practice, origin: practice },
  },
  placeholder: {
    severity: 'warning',
    message: '{label} stands for nothing',
    reasons: {
      'repeated-digit': '{label} is one digit throughout, as a number that was made up is',
      'sample-number': '{label} is a number that examples and forms use',
      zeros: '{label} is all zeros',
      'filler-word': '{label} holds a word that stands for nothing',
      'filler-mark': '{label} holds nothing but marks',
      'filler-in-required': '{label} is required and holds a word that stands for nothing',
      'no-person': '{label} names no person',
    },
    help: 'Write the value, or leave the element blank where it may be.',
    remedies: {
      'repeated-digit': 'Write the real number; where there is none, leave the element blank, and in PAT03 write 07 and nine zeros.',
      'sample-number': 'Write the real number; look for a form or a test record that went into production.',
      zeros: 'Write the number of the product that was dispensed, or of the prescription.',
      'filler-word': 'Leave the element blank: what is not known is not written.',
      'filler-mark': 'Leave the element blank: what is not known is not written.',
      'filler-in-required': 'Write the value; a blank and a word for a blank are both missed by the receiver.',
      'no-person': 'Write the patient for whom the drug was dispensed; what goes to an office, a stock or a ward is no dispensing to a patient.',
    },
    sources: { '*': doubts },
  },
  'date-order': {
    severity: 'error',
    message: '{label} lies before the date the prescription was written',
    help: 'Correct the date written or the date filled.',
  },
  'future-date': {
    severity: 'error',
    message: '{label} lies in the future',
    reasons: { creation: '{label} lies after the day of validation', 'after-creation': '{label} lies after the creation date of the file' },
    help: 'Correct the date, or the clock of the system that wrote the file.',
  },
  implausible: {
    severity: 'warning',
    message: '{label} is possible but unlikely',
    reasons: {
      ssn: '{label} is a number the Social Security Administration does not issue',
      'dea-letter': '{label} starts with a letter not known for dispensers and prescribers',
      license: "{label} does not have the shape of the issuing state's driver's licenses",
      'zip-zeros': '{label} is all zeros, which stands for an address abroad',
      usps: '{label} is not a USPS state code',
      'born-after-fill': '{label} lies after the date the prescription was filled',
      'born-long-ago': '{label} lies more than {limit} years before the date the prescription was filled',
      'born-on-fill': '{label} is the day on which the prescription was filled',
      'refill-above-authorized': '{label} is higher than the refills authorized',
      'sold-before-filled': '{label} lies before the date filled',
      'sold-before-written': '{label} lies before the date the prescription was written',
      'sold-late': '{label} lies more than {limit} days after the date filled',
      'old-record': '{label} of a new record lies more than {limit} months before the creation of the file',
      'refills-authorized': '{label} is above {limit}, the most refills the law allows',
      'prescription-age': '{label} lies later after the date written than the law allows for any schedule',
      'zip-of-another-state': '{label} does not belong to the state of the address',
      'refill-of-schedule-ii': '{label}: a Schedule II prescription cannot be refilled',
      'refills-above-limit': '{label}: a prescription of this schedule has at most {limit} refills',
      'outside-period': '{label} lies outside the period that IS03 names',
      'filled-late': '{label} lies more than {limit} days after the date written',
      'filled-after-months': '{label} lies more than {limit} months after the date written',
    },
    help: 'Compare the value with its source; send it as it is if it is right.',
    remedies: {
      'born-on-fill': 'Compare the date of birth with its source; the day of entry is a common default of forms.',
      'born-long-ago': 'Compare the date of birth with its source; 1900 and the like are common defaults of forms.',
      'sold-before-written': 'Compare DSP17 with the date written in DSP03 and the date filled in DSP05; nothing is sold before it was prescribed.',
      'sold-late': 'Compare DSP17 with its source; what was never picked up and went back to stock is voided.',
      'old-record': 'Compare the year; other programs refuse such a record as new, so ask the receiver how it takes one.',
      'refills-authorized': 'Write the refills that the prescription authorizes; 99 for "as needed" is no number of refills.',
      'prescription-age': 'Compare DSP03 with the prescription that was filled; a renewed one has a date written of its own.',
      'zip-of-another-state': 'Compare state and ZIP code; the first three digits of a ZIP code tell the state.',
      'outside-period': 'Let IS03 name the period that the file reports, or leave the period out of a file with dispensings.',
      'refill-above-authorized': 'Compare DSP06 with DSP04; where a portion of a fill was dispensed, write its place in DSP13.',
    },
    sources: { 'born-on-fill': doubts, 'born-long-ago': doubts, 'sold-late': doubts, 'old-record': recordAge, 'zip-of-another-state': prefixes },
  },
  sequence: {
    severity: 'warning',
    message: '{label} is not the place of the ingredient, {expected}',
    help: 'Number the CDI segments of a dispensing 1, 2, 3 and so on.',
  },
  'compound-quantity': {
    severity: 'warning',
    message: '{label} differs from the quantity of the first ingredient',
    help: 'For a compound, repeat CDI04 of the first CDI in DSP09.',
  },
  'duplicate-record': {
    severity: 'warning',
    message: 'An earlier new record in the file has the same pharmacy, prescription number, date filled, refill and partial fill',
    help: 'Send each dispensing once; a receiver drops the repetition.',
  },
  'status-conflict': {
    severity: 'warning',
    message: 'The file both revises and voids this record; only the void takes effect',
    help: 'Send either the revision or the void.',
  },
  'records-disagree': {
    severity: 'warning',
    message: 'Two records of the file contradict each other',
    reasons: {
      'number-two-patients': '{label} stands under another patient in an earlier record of this pharmacy',
      'id-two-people': '{label} stands with another name and another date of birth in an earlier record',
      'person-two-births': '{label} differs from that of an earlier record with the same number and last name',
      'refill-same-day': '{label} differs from that of an earlier record of the prescription on the same day',
      'void-and-new': '{label}: an earlier record of the file voids what this one sends as new',
      'new-then-void': '{label}: an earlier record of the file sends as new what this one voids',
    },
    help: 'Compare the two records with their sources.',
    remedies: {
      'number-two-patients': 'Compare both records with the prescription; one of them names the wrong patient or the wrong number.',
      'id-two-people': 'Ask both patients; one of them is reported by the number of another.',
      'person-two-births': 'Ask the patient; one of the two dates of birth is wrong.',
      'refill-same-day': 'Compare both records with the prescription; portions of one fill have one refill number and their place in DSP13.',
      'void-and-new': 'Send the void, and the new record once the void has been processed: some programs drop the new one before.',
      'new-then-void': 'Leave out both records, unless the receiver already has the first.',
    },
    sources: { '*': practice },
  },
  'zero-report': {
    severity: 'warning',
    message: '{label} is filled in a zero report, which leaves it empty',
    reasons: {
      'period-form': '{label} names no period of the form #CCYYMMDD#-#CCYYMMDD#',
      'period-reversed': '{label} names a period that ends before it starts',
      'period-future': '{label} names a period that ends after the day of validation',
      'with-records': '{label} holds a zero report and dispensings',
      'names-swapped': '{label} says ZERO where a zero report says REPORT: the two words stand in each other\'s place',
    },
    help: 'In a zero report leave every DSP element but DSP05 empty.',
    remedies: {
      'period-form': 'Write the first and the last day without dispensings in IS03 as #CCYYMMDD#-#CCYYMMDD#.',
      'period-reversed': 'Write the earlier day of the period first.',
      'period-future': 'End the period with a day that is over; what will be dispensed is not known yet.',
      'with-records': 'Leave the zero report out where something was dispensed in the period.',
      'names-swapped': 'Write REPORT in PAT07 and ZERO in PAT08; a receiver takes it for a patient otherwise.',
    },
  },
  'law-missing': {
    severity: 'error',
    message: 'No law of files is recorded for the day of validation; the file was held against the standard alone',
    reasons: { room: 'The profile records no law of files; the file was held against the standard alone' },
    help: 'Validate on a day the recorded law reaches, or add to `asap.versions` of the profile what the law asked on that day.',
  },
  encoding: {
    severity: 'info',
    message: 'Some bytes of the file are no UTF-8 and were read as Latin-1',
    help: 'Write the file in ASCII.',
  },
  'too-many-segments': {
    severity: 'error',
    message: 'The file has more than {limit} segments; the rest was kept unread',
    help: 'Split the file, or raise maxSegments.',
  },
  'too-many-issues': {
    severity: 'info',
    message: '{expected} further issues are not listed',
    help: 'Mend the issues listed first, or raise maxIssues; the counts cover all of them.',
  },
  unwritable: {
    severity: 'error',
    message: '{label} cannot be written',
    reasons: {
      delimiter: '{label} holds a delimiter, and the format has no escape',
      control: '{label} holds a control character',
      surrogate: '{label} holds half a character, which no encoding can write',
      blanks: '{label} has blanks around its value',
      number: '{label} is not a number that digits can spell',
      date: '{label} is not a calendar date YYYY-MM-DD',
      code: '{label} is not on its code list',
      'too-long': '{label} is longer than {limit} characters',
      unknown: '{label}: the member in place {limit} is not known there, and would be lost',
      record: '{label} is not an object',
      list: '{label} is not a list',
      'takes-text': '{label} takes text, and has a value of another type',
      'takes-number': '{label} takes a number, and has a value of another type',
      'takes-date': '{label} takes a date as text, YYYY-MM-DD, and has a value of another type',
      'takes-code': '{label} takes its code as text, and has a value of another type',
      delimiters: 'The delimiter and the terminator must be two different characters, neither letter, digit, blank nor line break',
    },
    help: 'Correct the value at its source.',
    remedies: {
      delimiter: 'Spell the value without the character, or choose another pair with elementDelimiter and segmentTerminator.',
      date: 'Give a day of the calendar written as 2025-03-10, without a time; the function plainDate writes it so.',
      code: 'Give one of the codes of the element, as its code list writes them; the segments and elements of the reference list them.',
      unknown: 'Correct the spelling of the member to a name that the segments and elements of the reference have there, or take it out.',
      record: 'Give an object with the members of the segment, or leave the part out where it may be missing.',
      list: 'Give a list, an empty one where there is nothing to list.',
      delimiters: 'Choose two different characters, such as * and ~, which no value holds.',
      'takes-text': 'Give a string, so that leading zeros are kept; leave the member out where the element is blank.',
      'takes-number': 'Give a number, such as 30 or 7.5, and no string; leave the member out where the element is blank.',
      'takes-date': 'Give a string such as 2025-03-10, and no Date, which names a moment and not a day; leave the member out where the element is blank.',
      'takes-code': "Give the code as a string with its zeros, as in '01'; leave the member out where the element is blank.",
    },
  },
} as const satisfies Record<string, FindingSpec>;

/** A kind of finding, as in `asap.missing-element`. */
export type FindingKind = keyof typeof findings;
