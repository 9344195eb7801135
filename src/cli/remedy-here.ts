import { type Issue, type IssueCatalogue, remedyOf } from '../core/issue.js';

/**
 * Remedies as they can be followed at a prompt, where the library's speak of what a program passes; by the code, and behind a blank the reason that has
 * a remedy of its own. No word of the command stands in the library's catalogues, which other programs show to people who have no prompt.
 */
export const remediesHere: Readonly<Record<string, string>> = {
  'asap.missing-recommended': 'Fill the element if you can; where your receiver does not ask for it, validate leaves the code out with --off asap.missing-recommended.',
  'asap.too-many-segments': 'Split the file.',
  'asap.too-many-issues': 'Mend the issues listed first; the counts cover all of them, and validate lists them with --all.',
  'asap.unwritable delimiter': 'Spell the value without the character that ends elements or segments.',
  'asap.unwritable date': 'Write a day of the calendar as 2025-03-10, without a time.',
  'asap.unwritable code': 'Write one of the codes of the element; kasper-rules explain lists them.',
  'asap.unwritable unknown': 'Correct the spelling of the member, or take it out; kasper-rules explain tells how elements are called in code.',
  'asap.unwritable takes-text': 'Write the value as text, between quotes, so that leading zeros are kept; leave the member out where the element is blank.',
  'asap.unwritable takes-number': 'Write a number without quotes, such as 30 or 7.5; leave the member out where the element is blank.',
  'asap.unwritable takes-date': 'Write the day as text, as in "2025-03-10"; leave the member out where the element is blank.',
  'asap.unwritable takes-code': 'Write the code as text with its zeros, as in "01"; leave the member out where the element is blank.',
  'rules.zone-required': 'Name the zone of the place with --zone, such as --zone America/Chicago.',
  'rules.zone-unknown': 'Name a zone of the IANA list with --zone, such as --zone America/New_York.',
  'rules.closing-time-required': 'Say with --closes-at when the dispenser closes, such as --closes-at 18:00.',
  'rules.fact-missing': 'Say what is known with --fact, where the command takes it; what each would change is listed.',
  'rules.time-unknown': 'Add the time, as in 2025-03-10T10:00; the latest end is listed as well.',
  'rules.start-missing': 'Give the date or time of the event that the message names, where the command takes it (--sold for a sale).',
  'rules.outside-coverage': 'Confirm the closed days with the agency.',
  'rules.correction-not-new': 'A correction has its own clock: kasper-rules correction tells it from the events of its case.',
  'rules.room-missing': "Write the part named into the profile with its citations, or look the answer up: no other state's law is asked in its place.",
  'rules.profile.version-unknown': 'Name versions of ASAP that there are; kasper-rules explain TH01 lists them.',
  'corrections.unknown-element': 'Name elements by their reference, such as DSP10; kasper-rules explain tells what each is.',
  'corrections.not-carried': 'Name the file that reported the record whole, with its patient and pharmacy.',
  'corrections.status-not-accepted': 'Send what the program takes, as the message names it; ask it where it takes no corrections by file.',
  'corrections.other-records': 'Revise the other records of the patient as well, unless this is the only one.',
  'identifier.not-text': 'Write the value as text: a number has lost its leading zeros.',
  'identifier.ssn.placeholder': 'Leave the placeholder to where the law allows it, and never match patients by it.',
  'reports.not-permitted': 'Ask kasper-rules access with the same request for the reasons and the facts that are missing.',
  'reports.part2-not-known': 'State with --no-part2 that no record is such a row, where that is known.',
};

/** One sentence that says what to do about an issue at the prompt. */
export function remedyHere<Code extends string>(catalogue: IssueCatalogue<Code>, issue: Pick<Issue<Code>, 'code' | 'params'>): string {
  const { remedies } = catalogue[issue.code];
  const reason = issue.params?.['reason'];
  const place = typeof reason === 'string' && remedies?.[reason] !== undefined ? `${issue.code} ${reason}` : issue.code;
  return remediesHere[place] ?? remedyOf(catalogue, issue);
}
