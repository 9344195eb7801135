import { parseArgs } from 'node:util';
import type { Issue, IssueCatalogue } from '../../core/issue.js';
import { isPlainDate } from '../../core/plain-date.js';
import type { PlainDate } from '../../core/plain-date.js';
import { success } from '../../core/result.js';
import { correctionIssues, parseCorrectionCase, trackCorrection } from '../../corrections/index.js';
import type { AnyCorrectionEvent, CorrectionCase, CorrectionHistoryEntry, CorrectionIssueCode, CorrectionProfile, CorrectionRoom } from '../../corrections/index.js';
import { rulesIssues } from '../../rules/issues.js';
import type { RulesIssueCode } from '../../rules/issues.js';
import type { Command, CommandIo } from '../command.js';
import { usageError } from '../command.js';
import { neededRooms } from '../needed-rooms.js';
import { overdueWords } from './correction-wording.js';
import { jsonText } from '../lines.js';

const usage = 'kasper-rules correction EVENTS.json --on DATE [--format pretty|json]';
const help = `EVENTS.json, or - for standard input, holds what happened in the order of the days, as a list or as "events" of
an object, which may also list as "closures" the days on which state offices are closed:

  [
    { "type": "requested", "on": "2025-03-08", "by": "patient", "to": "dispenser" },
    { "type": "error-confirmed", "on": "2025-03-10" },
    { "type": "transmitted", "on": "2025-03-14", "record": "revise", "accepted": true },
    { "type": "requester-notified", "on": "2025-03-14", "by": "dispenser" }
  ]

  --on DATE              the day to look at the case on
  --format KIND          pretty, or json for the answer of the API (pretty)

Exit status 1 says that something is overdue or was late.`;
const indent = ' '.repeat(14);

interface Call {
  readonly path: string;
  readonly on: PlainDate;
  readonly json: boolean;
}

function callOf(args: readonly string[]): Call {
  const { values, positionals } = parsedArgs(args);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw usageError('Name one JSON file with the events of the case, or - for standard input.');
  if (!isPlainDate(values.on)) throw usageError('Say with --on DATE on which day to look at the case; write the date YYYY-MM-DD.');
  if (values.format !== 'pretty' && values.format !== 'json') throw usageError('Choose --format pretty or --format json.');
  return { path, on: values.on, json: values.format === 'json' };
}

function parsedArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { on: { type: 'string' }, format: { type: 'string', default: 'pretty' } },
    });
  } catch {
    throw usageError('Options of this command are --on DATE and --format pretty|json.');
  }
}

/** The file's JSON: a list of events, or an object that holds `events` and perhaps `closures`. */
async function readJson(path: string, io: CommandIo): Promise<object> {
  const text = await io.read(path).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => {
      throw usageError('The file of events cannot be read; check its path.');
    },
  );
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : { events: json };
  } catch {
    throw usageError('The file of events is not JSON.');
  }
}

function track(json: object, on: PlainDate, profile: CorrectionRoom): ReturnType<typeof trackCorrection<CorrectionRoom>> {
  const parsed = parseCorrectionCase({ ...json, at: on }, { profile });
  if (!parsed.ok) return { ok: false, issues: parsed.issues };
  const tracked = trackCorrection(parsed.value, { profile });
  return tracked.ok ? success(tracked.value, [...parsed.issues, ...tracked.issues]) : tracked;
}

/** What happened, with the facts of it in the words of the process. */
function eventWords({ type, ...facts }: AnyCorrectionEvent): string {
  const besides = Object.entries(facts).filter(([name]) => name !== 'on');
  const told = besides.map(([name, value]) => `${name} ${typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)}`.replaceAll('-', ' '));
  return `${type.replaceAll('-', ' ')}${told.length > 0 ? ` (${told.join(', ')})` : ''}`;
}

type Case = CorrectionCase<CorrectionProfile>;

function entryLines({ event, state, rule, message, flags, cites }: CorrectionHistoryEntry<CorrectionProfile>, process: CorrectionProfile): string[] {
  const sources = [...new Set(cites.map((cite) => `${cite.id} (${cite.standing})`))].join('; ');
  return [
    `  ${event.on}  ${eventWords(event)} -> ${process.states[state]?.label ?? state}`,
    ...flags.map((flag) => `${indent}! ${process.flags[flag] ?? flag}`),
    `${indent}${message}`,
    `${indent}[${rule}] ${sources}`,
  ];
}

function timeline(tracked: Case, on: PlainDate, process: CorrectionProfile): string {
  const { state, due, overdue, next, flags, history } = tracked;
  const dates = due && (due.nominal === due.rolled ? due.nominal : `${due.nominal} as counted, ${due.rolled} if it rolls to an open day`);
  const lines = [
    `Correction case on ${on}: ${process.states[state]?.label ?? state}`,
    '',
    ...history.flatMap((entry) => entryLines(entry, process)),
    ...(history.length > 0 ? [''] : []),
    `Due       ${due && dates ? `${process.owed[due.clock] ?? due.clock} by ${dates}` : 'no period runs'}`,
    `Overdue   ${overdueWords[overdue]}`,
    `Next      ${next.map((step) => process.steps[step] ?? step).join('; ') || 'nothing'}`,
    ...flags.map((flag, index) => `${index === 0 ? 'Note' : '    '}      ${process.flags[flag] ?? flag}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Whether something is overdue, or was done late. */
function isLate({ overdue, flags }: Case, { lateness }: CorrectionProfile): boolean {
  const late = Object.values(lateness).flatMap(({ nominalOnly, rolled }) => [nominalOnly, rolled]);
  return overdue !== 'no' || flags.some((flag) => late.includes(flag));
}

const catalogue: IssueCatalogue<CorrectionIssueCode | RulesIssueCode> = { ...correctionIssues, ...rulesIssues };

function issueLine({ code, severity, message, path }: Issue<CorrectionIssueCode | RulesIssueCode>): string {
  return `${severity} at ${path.join('.') || 'the top'}: ${message} ${catalogue[code].help} [${code}]\n`;
}

/** `kasper-rules correction`: where a correction case stands, from a file of its events. */
export const correction: Command = {
  name: 'correction',
  summary: 'Show where a correction case stands, what is due when and who acts next.',
  usage,
  help,
  run: async (args, io, law) => {
    const profile = neededRooms(law, 'corrections');
    const { path, on, json } = callOf(args);
    const tracked = track(await readJson(path, io), on, law);
    if (json) io.write(jsonText(tracked));
    else for (const issue of tracked.issues) io.writeError(issueLine(issue));
    if (!tracked.ok) return 2;
    if (!json) io.write(timeline(tracked.value, on, profile.corrections));
    return isLate(tracked.value, profile.corrections) ? 1 : 0;
  },
};
