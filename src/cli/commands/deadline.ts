import type { Issue } from '../../core/issue.js';
import { nearest } from '../../core/nearest.js';
import type { PlainDate } from '../../core/plain-date.js';
import { toDayNumber, weekdayOf } from '../../core/plain-date.js';
import type { CalendarReading } from '../../rules/law/business-calendar.js';
import { factsAskedBy } from '../../rules/clocks/asked-facts.js';
import type { CountedDay } from '../../rules/clocks/day-account.js';
import type { RulesIssueCode } from '../../rules/issues.js';
import { rulesIssues } from '../../rules/issues.js';
import type { Profile } from '../../rules/law/profile.js';
import type { DeadlineAnswer } from '../../rules/reporting-deadline.js';
import { reportingDeadline } from '../../rules/reporting-deadline.js';
import { type CommandIo, usageError } from '../command.js';
import { defineCommand } from '../declaration/command-declaration.js';
import type { OptionDeclarations, OptionValues } from '../declaration/option-declaration.js';
import { listed, oneOf, text } from '../declaration/value-kind.js';
import { dispenserOf, dispenserOptions } from '../dispenser-options.js';
import { jsonText } from '../lines.js';
import { outputFormat } from '../output-format.js';
import { supposedFacts } from '../supposed-facts.js';
import { remedyHere } from '../remedy-here.js';

const calendarReadings: readonly CalendarReading[] = ['earliest', 'default', 'latest'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Questions the law or the calendar does not reach are answered with a problem; any other failure is the caller's to mend. */
const unanswerable: readonly RulesIssueCode[] = ['rules.date-before-law', 'rules.date-beyond-calendar'];

const options = {
  sold: { takes: text('DATE|TIME', 'a date such as 2025-11-26 or a time such as 2025-11-26T17:40'), about: 'when it was sold to the user (DSP17), where that is not the day of the fill' },
  fact: { takes: text('NAME=VALUE', 'a fact in the words of the profile, such as by=veterinarian'), about: 'what the law of some states tells apart, in the words of the profile, such as by=veterinarian', many: true },
  set: { takes: text('READING=OPTION', 'the id of a reading and one of its options', 'readings'), about: 'how another open question is taken, by the id of its reading', many: true },
  reading: { takes: oneOf('READING', ['earliest', 'default', 'latest']), about: 'whose calendar gives the date shown first: default; latest is the last date that can be argued; earliest is timely under all three', default: 'default' },
  ...dispenserOptions,
  format: { ...outputFormat, about: 'for people, or for programs the Result of reportingDeadline' },
} as const satisfies OptionDeclarations;

function choiceOf(option: string, choices: readonly string[], given: string): string {
  if (!choices.includes(given)) throw usageError(choices.length === 0 ? `The profile has no --${option}.` : `Choose --${option} ${choices.join(' or ')}.`);
  return given;
}

/** The names and values of an option that may be repeated: `by=pharmacy`. */
function pairsOf(option: string, example: string, given: readonly string[]): [name: string, value: string][] {
  return given.map((text) => {
    const [name = '', value, ...more] = text.split('=');
    if (name === '' || value === undefined || value === '' || more.length > 0) throw usageError(`Write --${option} as ${example}.`);
    return [name, value];
  });
}

const YES_NO: ReadonlyMap<string, boolean> = new Map([['true', true], ['false', false]]);

/** Facts in the words of the profile; what is true or false, and what is a number, is taken as such. One on which no deadline turns is refused, as is a reading that there is not. */
function factsOf(given: readonly string[], { reporting }: Profile): Readonly<Record<string, string | number | boolean>> {
  const valueOf = (text: string) => YES_NO.get(text) ?? (/^-?\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : text);
  const asked = reporting?.deadline ? factsAskedBy(reporting.deadline) : [];
  return Object.fromEntries(
    pairsOf('fact', 'NAME=VALUE, such as --fact by=pharmacy', given).map(([name, value]) => {
      if (asked.includes(name)) return [name, valueOf(value)];
      if (asked.length === 0) throw usageError("Leave --fact out: the profile's deadline tells no cases apart by a fact.");
      const meant = nearest(name, asked);
      throw usageError(`--fact takes a fact that the profile's deadline turns on${meant === undefined ? `: ${listed(asked)}` : `. Did you mean ${meant}?`}`);
    }),
  );
}

/** Open questions as they are to be taken, by the id of the reading. */
function settingsOf(given: readonly string[], { readings: questions = [] }: Profile): Readonly<Record<string, string>> {
  const pairs = pairsOf('set', 'READING=OPTION', given);
  for (const [id, option] of pairs) {
    const question = questions.find((known) => known.id === id);
    if (!question) throw usageError(`--set names no reading of the profile; it has ${questions.map((known) => known.id).join(', ') || 'none'}.`);
    choiceOf(`set ${id}`, question.options.map(({ value }) => value), option);
  }
  return Object.fromEntries(pairs);
}

function inputOf(dispensed: string, values: OptionValues<typeof options>, profile: Profile) {
  const { sold, fact, set, reading } = values;
  return {
    profile,
    dispensed,
    reading,
    ...(fact.length > 0 && { facts: factsOf(fact, profile) }),
    ...(set.length > 0 && { readings: settingsOf(set, profile) }),
    ...(sold !== undefined && { sold }),
    ...dispenserOf(values, profile),
  };
}

function dayLabel(date: PlainDate): string {
  return `${weekdays[weekdayOf(toDayNumber(date))] ?? ''} ${date}`;
}

/** What a reading of business days means, in a sentence. */
function readingWords(name: CalendarReading, { readings: questions, calendar }: Profile): string {
  const question = questions?.find(({ id }) => id === calendar?.reading);
  return question?.options.find(({ value }) => value === name)?.summary ?? '';
}

/** The other open questions whose options give another day. */
function otherReadingLines({ due, underReadings }: DeadlineAnswer, { calendar }: Profile): string[] {
  return underReadings.filter((other) => other.reading !== calendar?.reading && other.due !== due).map(({ reading, option, due: then }) => `  ${reading} = ${option}  ${dayLabel(then)}`);
}

function stripLine({ date, counted, why, certainty, basis }: CountedDay): string {
  const source = basis === undefined ? '' : ` (${basis}${certainty === undefined || certainty === 'statute' ? '' : `; ${certainty}`})`;
  return `  ${dayLabel(date)}  ${counted ? 'counted' : 'skipped'}  ${why}${source}`;
}

/** Lines under their title, or nothing. */
const titled = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', title, ...lines]);

function pretty(answer: DeadlineAnswer, io: CommandIo, profile: Profile): string {
  const { due, dueAt, reading, dispensedOn, closeOfBusiness, days, alternatives, possibilities, underFacts, cites } = answer;
  const title = `Due ${dayLabel(due)}, ${dueAt}`;
  // A state that counts hours, or by the calendar alone, leaves nothing of a business day open.
  const hasReadings = profile.calendar?.reading !== undefined;
  const takenAs = [...(hasReadings ? [`reading ${reading}`] : []), ...(closeOfBusiness === undefined ? [] : [`close of business ${closeOfBusiness}`])].join(', ');
  const lines = [
    io.colour ? `\u001b[1m${title}\u001b[22m` : title,
    ...(takenAs === '' ? [] : [`${takenAs.charAt(0).toUpperCase()}${takenAs.slice(1)}`]),
    '',
    `  ${dayLabel(dispensedOn)}  start    day of dispensing, not counted`,
    ...days.map(stripLine),
    ...titled('Under each reading', [
      ...(hasReadings ? calendarReadings.map((name) => `  ${name.padEnd(8)}  ${dayLabel(alternatives[name].due)}  ${readingWords(name, profile)}`) : []),
      ...otherReadingLines(answer, profile),
    ]),
    ...titled('If the day in doubt were another', possibilities.map(({ closure, closed, open, due: then }) => `  ${closure} on ${closed}${open === undefined ? '' : `, ${open} open`}: ${dayLabel(then)}`)),
    ...titled('By what is not known', underFacts.map(({ if: facts, dueAt: then }) => `  ${supposedFacts(facts)}: ${then}`)),
    ...titled('Sources', [...new Set(cites.map(({ id, title: about, standing }) => `  ${id} [${standing}]${about === undefined ? '' : `  ${about}`}`))]),
  ];
  return `${lines.join('\n')}\n`;
}

function issueLine(issue: Issue<RulesIssueCode>): string {
  return `${issue.severity}: ${issue.message} ${remedyHere(rulesIssues, issue)} [${issue.code}]\n`;
}

/** `kasper-rules deadline`: when a dispensing is due to be reported, and why. */
export const deadline = defineCommand({
  name: 'deadline',
  group: 'questions',
  summary: 'Show when a dispensing is due to be reported, each day counted or skipped, and the law.',
  operands: [
    {
      word: 'DATE|TIME',
      about: "the dispenser's local date of dispensing, 2025-11-26; a local time, 2025-11-26T17:40; or an instant with offset, 2025-11-26T17:40:00-06:00, which needs --zone to name the local date",
      asks: 'Name one date or time of dispensing, such as 2025-11-26 or 2025-11-26T17:40.',
    },
  ],
  options,
  statuses: '0 answered, though perhaps with cautions; 1 the recorded law or calendar does not reach the day; 2 the call cannot be carried out.',
  examples: [{ shows: "Count from the evening before a holiday, in another zone than the office's.", call: 'deadline 2025-11-26T17:40 --zone America/Chicago' }],
  run: ({ operands: [dispensed = ''], options: values }, io, profile) => {
    const answer = reportingDeadline(inputOf(dispensed, values, profile));
    const json = values.format === 'json';
    if (json) io.write(jsonText(answer));
    else if (answer.ok) io.write(pretty(answer.value, io, profile));
    if (!json) for (const issue of answer.issues) io.writeError(issueLine(issue));
    if (answer.ok) return 0;
    return unanswerable.includes(answer.issues[0].code) ? 1 : 2;
  },
});
