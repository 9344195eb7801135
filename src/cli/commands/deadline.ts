import { parseArgs } from 'node:util';
import type { Issue } from '../../core/issue.js';
import type { PlainDate } from '../../core/plain-date.js';
import { toDayNumber, weekdayOf } from '../../core/plain-date.js';
import type { CalendarReading } from '../../rules/law/business-calendar.js';
import type { CountedDay } from '../../rules/clocks/day-account.js';
import type { RulesIssueCode } from '../../rules/issues.js';
import { rulesIssues } from '../../rules/issues.js';
import type { Profile } from '../../rules/law/profile.js';
import type { DeadlineAnswer } from '../../rules/reporting-deadline.js';
import { reportingDeadline } from '../../rules/reporting-deadline.js';
import type { Command, CommandIo } from '../command.js';
import { usageError } from '../command.js';
import { jsonText } from '../lines.js';

const usage = `kasper-rules deadline DATE|TIME [--sold DATE|TIME] [--zone ZONE] [--fact NAME=VALUE]…
    [--reading default|earliest|latest] [--set READING=OPTION]…
    [--close-of-business OPTION] [--closes-at HH:MM] [--format pretty|json]`;

const readings: readonly CalendarReading[] = ['earliest', 'default', 'latest'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Questions the law or the calendar does not reach are answered with a problem; any other failure is the caller's to mend. */
const unanswerable: readonly RulesIssueCode[] = ['rules.date-before-law', 'rules.date-beyond-calendar'];

function parsedArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        sold: { type: 'string' },
        zone: { type: 'string' },
        fact: { type: 'string', multiple: true, default: [] },
        set: { type: 'string', multiple: true, default: [] },
        reading: { type: 'string', default: 'default' },
        'close-of-business': { type: 'string' },
        'closes-at': { type: 'string' },
        format: { type: 'string', default: 'pretty' },
      },
    });
  } catch {
    throw usageError(`Options of this command are --sold, --zone, --fact, --reading, --set, --close-of-business, --closes-at and --format.`);
  }
}

function choiceOf<Choice extends string>(option: string, choices: readonly Choice[], given: string): Choice {
  const choice = choices.find((known) => known === given);
  if (choice === undefined) throw usageError(`Choose --${option} ${choices.join(' or ')}.`);
  return choice;
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

/** Facts in the words of the profile; what is true or false, and what is a number, is taken as such. */
function factsOf(given: readonly string[]): Readonly<Record<string, string | number | boolean>> {
  const valueOf = (text: string) => YES_NO.get(text) ?? (/^-?\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : text);
  return Object.fromEntries(pairsOf('fact', 'NAME=VALUE: --fact by=pharmacy', given).map(([name, value]) => [name, valueOf(value)]));
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

/** Every option of close of business that any version of the profile's law has. */
function closingsOf({ reporting }: Profile): readonly string[] {
  return [...new Set(reporting?.closeOfBusiness?.versions.flatMap(({ value }) => value.options.map(({ option }) => option)))];
}

function callOf(args: readonly string[], profile: Profile) {
  const { values, positionals } = parsedArgs(args);
  const [dispensed, ...more] = positionals;
  if (dispensed === undefined || more.length > 0) throw usageError('Name one date or time of dispensing, such as 2025-11-26 or 2025-11-26T17:40.');
  const { 'close-of-business': closeOfBusiness } = values;
  const input = {
    profile,
    dispensed,
    reading: choiceOf('reading', readings, values.reading),
    ...(closeOfBusiness !== undefined && { closeOfBusiness: choiceOf('close-of-business', closingsOf(profile), closeOfBusiness) }),
    ...(values.fact.length > 0 && { facts: factsOf(values.fact) }),
    ...(values.set.length > 0 && { readings: settingsOf(values.set, profile) }),
    ...(values.sold !== undefined && { sold: values.sold }),
    ...(values.zone !== undefined && { zone: values.zone }),
    ...(values['closes-at'] !== undefined && { closesAt: values['closes-at'] }),
  };
  return { input, json: choiceOf('format', ['pretty', 'json'], values.format) === 'json' };
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

function pretty(answer: DeadlineAnswer, io: CommandIo, profile: Profile): string {
  const { due, dueAt, reading, dispensedOn, closeOfBusiness, days, alternatives, possibilities, cites } = answer;
  const title = `Due ${dayLabel(due)}, ${dueAt}`;
  const lines = [
    io.colour ? `\u001b[1m${title}\u001b[22m` : title,
    closeOfBusiness === undefined ? `Reading ${reading}` : `Reading ${reading}, close of business ${closeOfBusiness}`,
    '',
    `  ${dayLabel(dispensedOn)}  start    day of dispensing, not counted`,
    ...days.map(stripLine),
    '',
    'Under each reading',
    ...readings.map((name) => `  ${name.padEnd(8)}  ${dayLabel(alternatives[name].due)}  ${readingWords(name, profile)}`),
    ...otherReadingLines(answer, profile),
    ...(possibilities.length > 0 ? ['', 'If the day in doubt were another'] : []),
    ...possibilities.map(({ closure, closed, open, due: then }) => `  ${closure} on ${closed}${open === undefined ? '' : `, ${open} open`}: ${dayLabel(then)}`),
    '',
    'Sources',
    ...cites.map(({ id, title: about, standing }) => `  ${id} [${standing}]${about === undefined ? '' : `  ${about}`}`),
  ];
  return `${lines.join('\n')}\n`;
}

function issueLine({ code, severity, message }: Issue<RulesIssueCode>): string {
  return `${severity}: ${message} ${rulesIssues[code].help} [${code}]\n`;
}

const help = `DATE is the dispenser's local date of dispensing, 2025-11-26; TIME a local time, 2025-11-26T17:40, or an instant
with offset, 2025-11-26T17:40:00-06:00, which needs --zone to name the local date.

  --sold DATE|TIME       when it was sold to the user (DSP17), where that is not the day of the fill
  --zone ZONE            the dispenser's time zone, such as America/Chicago
  --fact NAME=VALUE      what the law tells apart, in the words of the profile, such as by=veterinarian; may be repeated
  --set READING=OPTION   how another open question is taken, by the id of its reading; may be repeated
  --reading READING      whose calendar gives the date shown first: default; latest is the last date that can be
                         argued; earliest is timely under all three
  --close-of-business    when the due day ends, by an option of the profile, such as end-of-day; its reading says which is
                         the default
  --closes-at HH:MM      the dispenser's closing time, for dispenser-closing
  --format FORMAT        pretty, for people, or json, the Result of reportingDeadline

Exit status: 0 answered, though perhaps with cautions; 1 the recorded law or calendar does not reach the day; 2 the call
cannot be carried out.

  kasper-rules deadline 2025-11-26T17:40 --zone America/Chicago`;

/** `kasper-rules deadline`: when a dispensing is due to be reported, and why. */
export const deadline: Command = {
  name: 'deadline',
  summary: 'Show when a dispensing is due to be reported, each day counted or skipped, and the law.',
  usage,
  help,
  run: (args, io, profile) => {
    const { input, json } = callOf(args, profile);
    const answer = reportingDeadline(input);
    if (json) io.write(jsonText(answer));
    else if (answer.ok) io.write(pretty(answer.value, io, profile));
    if (!json) for (const issue of answer.issues) io.writeError(issueLine(issue));
    if (answer.ok) return Promise.resolve(0);
    return Promise.resolve(unanswerable.includes(answer.issues[0].code) ? 1 : 2);
  },
};
