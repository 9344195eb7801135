import type { IssueCatalogue, IssueDetails, Issue } from '../core/issue.js';
import { issueOf } from '../core/issue.js';
import { reachInWords } from './law/rule.js';
import { partInWords } from './profile/room-words.js';

/** Every code the rules answer with. */
export type RulesIssueCode =
  | 'rules.date-format'
  | 'rules.time-required'
  | 'rules.zone-required'
  | 'rules.zone-unknown'
  | 'rules.closing-time-required'
  | 'rules.date-before-law'
  | 'rules.date-beyond-calendar'
  | 'rules.closure-format'
  | 'rules.dispenser-closures-format'
  | 'rules.row-missing'
  | 'rules.fact-missing'
  | 'rules.fact-unasked'
  | 'rules.start-missing'
  | 'rules.period-unmeasured'
  | 'rules.time-unknown'
  | 'rules.outside-coverage'
  | 'rules.weak-closure'
  | 'rules.undesignated-closure'
  | 'rules.early-closing'
  | 'rules.local-time-repeated'
  | 'rules.local-time-skipped'
  | 'rules.ground-unknown'
  | 'rules.dispensing-date-missing'
  | 'rules.status-unknown'
  | 'rules.correction-not-new'
  | 'rules.filled-earlier'
  | 'rules.patient-kind-unknown'
  | 'rules.patient-refuses'
  | 'rules.ssn-malformed'
  | 'rules.ssn-doubtful'
  | 'rules.license-malformed'
  | 'rules.license-doubtful'
  | 'rules.license-state-missing'
  | 'rules.number-missing'
  | 'rules.number-malformed'
  | 'rules.text-unread'
  | 'rules.county-unknown'
  | 'rules.room-missing'
  | RulesProfileIssueCode;

/** What {@link checkProfile} finds wrong with a profile. */
export type RulesProfileIssueCode =
  | 'rules.profile.room-missing'
  | 'rules.profile.id-repeated'
  | 'rules.profile.citation-missing'
  | 'rules.profile.dates-unsorted'
  | 'rules.profile.dates-overlap'
  | 'rules.profile.date-format'
  | 'rules.profile.day-outside-coverage'
  | 'rules.profile.coverage-gap'
  | 'rules.profile.readings-not-nested'
  | 'rules.profile.reading-undeclared'
  | 'rules.profile.reading-unused'
  | 'rules.profile.reading-default'
  | 'rules.profile.reading-settings'
  | 'rules.profile.code-unknown'
  | 'rules.profile.table-open'
  | 'rules.profile.row-unreachable'
  | 'rules.profile.adjoined-holiday-unknown'
  | 'rules.profile.member-missing'
  | 'rules.profile.member-unknown'
  | 'rules.profile.wrong-type'
  | 'rules.profile.value-empty'
  | 'rules.profile.list-empty'
  | 'rules.profile.word-unknown'
  | 'rules.profile.period-number'
  | 'rules.profile.zone-unknown'
  | 'rules.profile.time-format'
  | 'rules.profile.recurrence'
  | 'rules.profile.version-unknown'
  | 'rules.profile.element-unknown'
  | 'rules.profile.element-code-unknown'
  | 'rules.profile.requirement-repeated'
  | 'rules.profile.reading-option'
  | 'rules.profile.id-format'
  | 'rules.profile.id-foreign'
  | 'rules.profile.fact-unknown'
  | 'rules.profile.fact-word-unknown'
  | 'rules.profile.range-empty'
  | 'rules.profile.state-unknown'
  | 'rules.profile.clock-unknown'
  | 'rules.profile.too-deep';

/** The catalogue of the rules' issues. */
export const rulesIssues: IssueCatalogue<RulesIssueCode> = {
  'rules.date-format': {
    severity: 'error',
    message: () => 'The date or time has none of the accepted forms, or names no day of the calendar.',
    help: "Write a date as '2025-03-10', a local time as '2025-03-10T10:00', an instant as '2025-03-10T10:00:00-04:00'.",
  },
  'rules.time-required': {
    severity: 'error',
    message: () => 'The question turns on hours and needs a time of day.',
    help: "Add the time: '2025-03-10T10:00'.",
  },
  'rules.zone-required': {
    severity: 'error',
    message: () => 'The question turns on a local clock and no zone was given.',
    help: "Pass the IANA zone of the place, such as 'America/Chicago'; zoneOfCounty gives a county's.",
  },
  'rules.zone-unknown': {
    severity: 'error',
    message: () => 'The zone is not in the IANA time zone database.',
    help: "Pass an IANA zone such as 'America/New_York'.",
  },
  'rules.closing-time-required': {
    severity: 'error',
    message: () => "The option 'dispenser-closing' needs the dispenser's closing time.",
    help: "Pass closesAt as 'HH:mm', such as '18:00'.",
  },
  'rules.date-before-law': {
    severity: 'error',
    message: (params) => reachInWords(String(params['rule']), params),
    help: 'Ask about a day that the recorded law reaches, or add the law of that day to the profile with its citation.',
  },
  'rules.date-beyond-calendar': {
    severity: 'error',
    message: ({ from, to }) => `The calendar answers from ${String(from)} to ${String(to)}.`,
    help: 'Check the year; where it is right, look up which days were closed then, or record them in the calendar of the profile with their citations.',
  },
  'rules.closure-format': {
    severity: 'error',
    message: () => 'A closure added by the caller lacks a valid date, a reason or a source.',
    help: "Pass closures as { date: '2025-02-20', reason: 'snow', source: 'where it was announced' }.",
  },
  'rules.dispenser-closures-format': {
    severity: 'error',
    message: () => 'The closed days of the dispenser cannot be understood, or close every day of the week.',
    help: "Pass dispenserClosures as { weekdays: [0], dates: ['2026-05-25'], opensOn: ['2026-06-07'] }, 0 being Sunday.",
  },
  'rules.row-missing': {
    severity: 'error',
    message: ({ rule, words }) => `The recorded law of ${String(rule)} has no period for such a case.${words === undefined ? '' : ` Its rows name ${String(words)}.`}`,
    help: 'Check the facts; where they are right, the law of the case was not read, which does not mean that nothing is due.',
  },
  'rules.fact-missing': {
    severity: 'warning',
    // A period that is not known has its earliest end, which a rule tells; an answer without one stays open.
    message: ({ facts, rule }) => (rule === undefined ? `The answer turns on what is not known (${String(facts)}).` : `The period turns on what is not known (${String(facts)}); the earliest is given.`),
    help: 'Say what is known under facts; the answer lists what each would change.',
  },
  'rules.fact-unasked': {
    severity: 'warning',
    message: ({ places, rule, asked }) => `Nothing turns on a fact that was given (in place ${String(places)}): ${String(rule)} asks ${asked === '' ? 'for no fact' : `for ${String(asked)}`}.`,
    help: 'Check the name of the fact; leave it out where the law that is asked tells no cases apart by it.',
  },
  'rules.start-missing': {
    severity: 'error',
    message: ({ member }) => `The period runs from a moment that was not given (${String(member)}).`,
    help: 'Pass the date or time of the event that the message names.',
  },
  'rules.period-unmeasured': {
    severity: 'error',
    message: ({ rule, words }) => `The law of ${String(rule)} gives no number of days or hours, but says: ${String(words)}.`,
    help: 'Act on the words of the law; no date can be computed from them.',
  },
  'rules.time-unknown': {
    severity: 'warning',
    message: () => 'Hours count and only the date is known: they run from the beginning of the day, which gives the earliest end.',
    help: "Add the time: '2025-03-10T10:00'; the answer lists the latest end as well.",
  },
  'rules.outside-coverage': {
    severity: 'warning',
    message: ({ from, to }) => `Closures are recorded from ${String(from)} to ${String(to)}; outside, only statutory days are computed.`,
    help: 'Confirm the closed days with the agency, or pass the ones you know as closures.',
  },
  'rules.weak-closure': {
    severity: 'warning',
    message: ({ name, certainty }) => `The answer touches ${String(name)}, whose date rests on ${String(certainty)}.`,
    help: 'Report by the earliest date, or confirm that state offices were closed that day.',
  },
  'rules.undesignated-closure': {
    severity: 'warning',
    message: ({ name }) => `The answer touches a day that may be closed as ${String(name)}, which nobody has designated in the recorded calendar.`,
    help: 'Read the possibilities in the answer; the days are counted as open until designated.',
  },
  'rules.early-closing': {
    severity: 'info',
    message: ({ name }) => `A counted day closed early: ${String(name)}. No reading moves the deadline for it.`,
    help: 'A court might accept the next business day; do not plan on it.',
  },
  'rules.local-time-repeated': {
    severity: 'info',
    message: () => 'The local time occurs twice as clocks go back; the earlier instant was taken.',
    help: 'Give the instant with its offset if the later one is meant.',
  },
  'rules.local-time-skipped': {
    severity: 'info',
    message: () => 'The local time does not occur as clocks go forward; it was moved on by the gap.',
    help: 'Check the time, or give the instant with its offset.',
  },
  'rules.ground-unknown': {
    severity: 'error',
    message: () => 'The law names no such ground for an extension.',
    help: 'Use one of the grounds listed in the answer that is given without a ground.',
  },
  'rules.dispensing-date-missing': {
    severity: 'warning',
    message: () => 'The record has no valid date of dispensing (DSP05), so no deadline can be told.',
    help: 'Fill in DSP05 and ask again.',
  },
  'rules.status-unknown': {
    severity: 'warning',
    message: () => 'The reporting status (DSP01) is missing or unknown, so the record was judged as a new one.',
    help: 'Fill in DSP01: 00 new, 01 revise, 02 void.',
  },
  'rules.correction-not-new': {
    severity: 'info',
    message: () => 'A revision or void has no reporting deadline; the clock of a correction runs from the request.',
    help: 'Ask correctionDeadline with the day the correction was requested.',
  },
  'rules.filled-earlier': {
    severity: 'warning',
    message: ({ due }) => `In time counted from the sale, late counted from the fill: so counted, the record was due on ${String(due)}.`,
    help: 'Report by the day counted from the fill (DSP05) to be in time under every reading, and check that the date sold (DSP17) is right.',
  },
  'rules.patient-kind-unknown': {
    severity: 'error',
    message: () => 'Whether the patient is an adult, a child or an animal is not known, and an owner\'s numbers are never reported for an animal.',
    help: "Set kind to 'adult', 'child' or 'animal'.",
  },
  'rules.patient-refuses': {
    severity: 'error',
    message: () => 'The patient refuses to disclose a number; the regulation does not say what to send.',
    help: 'Ask again or ask the agency; never send the placeholder for somebody who has a number.',
  },
  'rules.ssn-malformed': {
    severity: 'error',
    message: () => 'The social security number has neither the form ddd-dd-dddd nor nine digits: an error to correct, not the absence of a number.',
    help: 'Ask the patient for the number again.',
  },
  'rules.ssn-doubtful': {
    severity: 'warning',
    message: () => 'The social security number was probably never issued; it is sent because identification given by the patient may be presumed correct.',
    help: 'Confirm the number with the patient.',
  },
  'rules.license-malformed': {
    severity: 'error',
    message: () => "The driver's license number cannot be one: an error to correct, not the absence of a license.",
    help: 'Read the number from the license again.',
  },
  'rules.license-doubtful': {
    severity: 'warning',
    message: () => "The driver's license number does not look like one of the issuing state.",
    help: 'Compare the number and the state with the license.',
  },
  'rules.license-state-missing': {
    severity: 'warning',
    message: () => 'The license or card has no issuing state that is a postal code, so PAT01 stays blank.',
    help: "Give the state's two-letter postal code.",
  },
  'rules.number-missing': {
    severity: 'error',
    message: () => 'The law wants a number, and none that it lists was given.',
    help: 'Ask for one of the numbers the law lists; never fill in a placeholder of another state.',
  },
  'rules.number-malformed': {
    severity: 'error',
    message: () => 'The number cannot be one: an error to correct, not the absence of a number.',
    help: 'Read the number again; it has 1 to 20 printable characters.',
  },
  'rules.text-unread': {
    severity: 'error',
    message: ({ rule }) => `The law is known to say more than ${String(rule)} records, and that was not read.`,
    help: 'Read the official text; what was not read stands on the reference page of the state.',
  },
  'rules.county-unknown': {
    severity: 'error',
    message: () => 'The profile knows no county of that name or code.',
    help: "Give the county's name, its three-digit code or its five-digit FIPS code.",
  },
  'rules.room-missing': {
    severity: 'error',
    message: ({ room, profile }) => `The profile ${String(profile)} has no room \`${String(room)}\`, which would say ${partInWords(String(room))}, so its law does not answer this.`,
    help: "Pass the whole profile where only a part of one was passed; otherwise write the part named into the profile with its citations, or look the answer up: no other state's law is asked in its place.",
  },
  'rules.profile.room-missing': {
    severity: 'error',
    message: () => 'A room of the profile holds no law.',
    help: 'Write the room, or leave it out: whoever asks is then told that the profile does not have it.',
  },
  'rules.profile.id-repeated': {
    severity: 'error',
    message: ({ id }) => `The id ${String(id)} is used twice.`,
    help: 'Give every rule, closure and reading an id of its own.',
  },
  'rules.profile.citation-missing': {
    severity: 'error',
    message: ({ standings }) => (standings === undefined ? 'A value of law has no citation.' : `A citation names no source, or has no standing of ${String(standings)}.`),
    help: 'Name at least one source with its standing: { id, standing }, among the rules of access { authority, standing }.',
  },
  'rules.profile.dates-unsorted': {
    severity: 'error',
    message: () => 'The versions of a rule are not sorted by date.',
    help: 'Put the oldest version first.',
  },
  'rules.profile.dates-overlap': {
    severity: 'error',
    message: () => 'Two versions of a rule are in force on one day, or one ends before it begins.',
    help: 'End each version on the day before the next begins.',
  },
  'rules.profile.date-format': {
    severity: 'error',
    message: () => 'A date is not a day of the calendar.',
    help: "Write dates as '2025-03-10'.",
  },
  'rules.profile.day-outside-coverage': {
    severity: 'error',
    message: () => 'A closure stands outside the days that the calendar covers and the week after them.',
    help: 'Extend the coverage or remove the day.',
  },
  'rules.profile.coverage-gap': {
    severity: 'error',
    message: ({ id, year }) => `The closure ${String(id)} recurs in ${String(year)}, but the calendar lists no such day.`,
    help: 'List the day, or correct the recurrence or the coverage.',
  },
  'rules.profile.readings-not-nested': {
    severity: 'error',
    message: () => "A closure's readings break the order earliest, default, latest.",
    help: "Write ['earliest', 'default', 'latest'] where nobody disputes that the day is closed; a day closed under one reading is closed under every later one.",
  },
  'rules.profile.reading-undeclared': {
    severity: 'error',
    message: ({ id }) => `The reading ${String(id)} is named, but not declared.`,
    help: 'Declare it under readings.',
  },
  'rules.profile.reading-unused': {
    severity: 'error',
    message: ({ id }) => `The reading ${String(id)} is declared, but nothing names it.`,
    help: 'Name it where the law turns on it, or remove it.',
  },
  'rules.profile.reading-default': {
    severity: 'error',
    message: ({ id }) => `The default of the reading ${String(id)} is not among its options.`,
    help: 'List the default among the options.',
  },
  'rules.profile.reading-settings': {
    severity: 'error',
    message: ({ id }) => `A condition turns on the reading ${String(id)} with other settings than it is declared with.`,
    help: 'Say for every setting declared what it does, and for no other.',
  },
  'rules.profile.code-unknown': {
    severity: 'error',
    message: ({ id }) => `The code ${String(id)} is named, but not put into words.`,
    help: 'Add the code with its words to the list of codes, or correct its spelling.',
  },
  'rules.profile.table-open': {
    severity: 'error',
    message: () => 'The last row of a decision table does not hold whatever the facts are.',
    help: 'End the table with a row without conditions and dates.',
  },
  'rules.profile.row-unreachable': {
    severity: 'error',
    message: () => 'A row never decides, as one before it always does.',
    help: 'Move the row that holds for everybody to the end, or say for whom it holds.',
  },
  'rules.profile.adjoined-holiday-unknown': {
    severity: 'error',
    message: ({ id }) => `The closure ${String(id)} adjoins a holiday the calendar does not have.`,
    help: 'Name the id of a closure that recurs.',
  },
  'rules.profile.member-missing': {
    severity: 'error',
    message: () => 'A part is missing.',
    help: 'Add it: the type Profile says what stands there.',
  },
  'rules.profile.member-unknown': {
    severity: 'error',
    message: ({ name }) => (name === undefined ? 'A member stands here that no profile has.' : `Nothing is called ${String(name)} here.`),
    help: 'Correct the spelling, or remove it: what no function reads changes no answer.',
  },
  'rules.profile.wrong-type': {
    severity: 'error',
    message: () => 'A value is of the wrong kind.',
    help: 'Write what the type Profile says: a text, a number, yes or no, a list or a table.',
  },
  'rules.profile.value-empty': {
    severity: 'error',
    message: () => 'A text is empty that has to say something.',
    help: 'Write the text, or leave the part out where it may be left out.',
  },
  'rules.profile.list-empty': {
    severity: 'error',
    message: () => 'A list is empty that has to hold something.',
    help: 'Add what belongs there, or leave the room out.',
  },
  'rules.profile.word-unknown': {
    severity: 'error',
    message: ({ words }) => `A word is none of those that can stand here${words === undefined ? '' : `: ${words}`}.`,
    help: 'Use one of the words that can stand there, in this spelling.',
  },
  'rules.profile.period-number': {
    severity: 'error',
    message: () => 'A period is no whole number of days, hours or months within ten years, or its name is none of businessDays, calendarDays, hours, dayOfNextMonth, laterOf and earlierOf.',
    help: 'Write the number as the law has it under the name of its measure, such as { businessDays: 1 }.',
  },
  'rules.profile.zone-unknown': {
    severity: 'error',
    message: () => 'A zone is not in the IANA time zone database.',
    help: "Write a zone such as 'America/New_York'.",
  },
  'rules.profile.time-format': {
    severity: 'error',
    message: () => 'A time of day is not one.',
    help: "Write it as '16:30', on a clock of 24 hours.",
  },
  'rules.profile.recurrence': {
    severity: 'error',
    message: () => 'A yearly day is one that no year has.',
    help: 'Months count from 1, weekdays from 0, Sunday; see the type Recurrence.',
  },
  'rules.profile.version-unknown': {
    severity: 'error',
    message: () => 'A version of ASAP does not exist.',
    help: 'Name versions of asapVersions.',
  },
  'rules.profile.element-unknown': {
    severity: 'error',
    message: ({ ref }) => `No version of ASAP that the law names has the element ${String(ref)}.`,
    help: 'Correct the reference; kasper-rules explain PAT lists the elements of a segment.',
  },
  'rules.profile.element-code-unknown': {
    severity: 'error',
    message: ({ ref }) => `A code is none of those of ${String(ref)}.`,
    help: 'Use a code of the element; kasper-rules explain shows them.',
  },
  'rules.profile.requirement-repeated': {
    severity: 'error',
    message: ({ ref }) => `The element ${String(ref)} is asked for twice under the same conditions.`,
    help: 'Keep the row that says what the law asks.',
  },
  'rules.profile.reading-option': {
    severity: 'error',
    message: ({ id }) => `The options of the reading ${String(id)} are not those that the law knows.`,
    help: 'Let the reading and the place that turns on it name the same options.',
  },
  'rules.profile.id-format': {
    severity: 'error',
    message: () => 'The id of the profile is no short word in small letters.',
    help: "Write an id such as 'oh'.",
  },
  'rules.profile.id-foreign': {
    severity: 'warning',
    message: ({ id, prefix, count }) => `${String(count)} ids begin with ${String(prefix)}, as those of another state's law do; the first is ${String(id)}.`,
    help: 'Write the rules of this state under its own ids, with its own citations.',
  },
  'rules.profile.fact-unknown': {
    severity: 'error',
    message: ({ name }) => `No question has a fact called ${String(name)}, so that nothing turns on it.`,
    help: 'Correct the spelling.',
  },
  'rules.profile.fact-word-unknown': {
    severity: 'error',
    message: ({ name, words }) => `The fact ${String(name)} never says this${words === undefined ? '' : `; it says ${words}`}.`,
    help: 'Use one of the words of the fact.',
  },
  'rules.profile.range-empty': {
    severity: 'error',
    message: () => 'A range holds no number.',
    help: 'Write the least number first.',
  },
  'rules.profile.state-unknown': {
    severity: 'error',
    message: () => 'A correction goes to or from a state that does not exist.',
    help: 'Name a state of the table of states.',
  },
  'rules.profile.clock-unknown': {
    severity: 'error',
    message: () => 'An event starts or performs a clock that does not exist.',
    help: 'Name a clock of the table of clocks.',
  },
  'rules.profile.too-deep': {
    severity: 'error',
    message: () => 'The value is nested too deeply, or refers to itself.',
    help: 'Write the profile as plain data.',
  },
};

/** Builds one of the rules' issues. */
export function rulesIssue(code: RulesIssueCode, details?: IssueDetails): Issue<RulesIssueCode> {
  return issueOf(rulesIssues, code, details);
}
