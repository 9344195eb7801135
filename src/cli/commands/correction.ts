import type { IssueCatalogue } from '../../core/issue.js';
import type { PlainDate } from '../../core/plain-date.js';
import { success } from '../../core/result.js';
import { correctionIssues, parseCorrectionCase, trackCorrection } from '../../corrections/index.js';
import type { AnyCorrectionEvent, CorrectionCase, CorrectionHistoryEntry, CorrectionIssueCode, CorrectionProfile, CorrectionRoom } from '../../corrections/index.js';
import { rulesIssues } from '../../rules/issues.js';
import type { RulesIssueCode } from '../../rules/issues.js';
import { requestTemplate } from '../../access/facts/request-template.js';
import { usageError } from '../command.js';
import { defineCommand } from '../declaration/command-declaration.js';
import { date } from '../declaration/value-kind.js';
import { namedClass } from '../fact-classes.js';
import { issueLine, readJson } from '../json-input.js';
import { neededRooms } from '../needed-rooms.js';
import { overdueWords } from './correction-wording.js';
import { jsonText } from '../lines.js';
import { outputFormat } from '../output-format.js';
import { remedyHere } from '../remedy-here.js';

const ASKS = 'Name one JSON file with the events of the case, or - for standard input; --template prints one to fill in.';

const note = `The file holds what happened in the order of the days, as a list or as "events" of an object, which may also list as "closures" the days on which state offices are closed:

  [
    { "type": "requested", "on": "2025-03-08", "by": "patient", "to": "dispenser" },
    { "type": "error-confirmed", "on": "2025-03-10" },
    { "type": "transmitted", "on": "2025-03-14", "record": "revise", "accepted": true },
    { "type": "requester-notified", "on": "2025-03-14", "by": "dispenser" }
  ]`;
const indent = ' '.repeat(14);

/** The file's JSON: a list of events, or an object that holds `events` and perhaps `closures`. */
function caseOf(json: unknown): object {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : { events: json };
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

/** `kasper-rules correction`: where a correction case stands, from a file of its events. */
export const correction = defineCommand({
  name: 'correction',
  group: 'corrections',
  rooms: ['corrections'],
  summary: 'Show where a correction case stands, what is due when and who acts next.',
  operands: [{ word: 'EVENTS.json', about: 'a JSON file with the events of the case, or - for standard input. With --template: a kind of event, or nothing', asks: ASKS, optional: true, completes: 'files' }],
  options: {
    on: { takes: date, about: 'the day to look at the case on; needed, but for --template' },
    template: { about: 'print a case to fill in, with one kind of event where it is named: --template requested' },
    format: outputFormat,
  },
  notes: [note],
  statuses: '0 nothing is overdue; 1 something is overdue or was late; 2 the events cannot be read.',
  examples: [
    { shows: 'Look at a case a week after the request.', call: 'correction correction-events.json --on 2025-03-16', status: 1 },
    { shows: 'See what an event is told with.', call: 'correction --template transmitted' },
  ],
  run: async ({ operands: [path], options: { on, template, format } }, io, law) => {
    const profile = neededRooms(law, 'corrections');
    if (template) {
      io.write(jsonText({ events: [requestTemplate(profile.corrections.events, namedClass(path, profile.corrections.events, 'a kind of event'))] }));
      return 0;
    }
    if (path === undefined) throw usageError(ASKS);
    if (on === undefined) throw usageError('--on is needed: the day to look at the case on.');
    const json = format === 'json';
    const tracked = track(caseOf(await readJson(path, 'The file of events', io)), on, law);
    if (json) io.write(jsonText(tracked));
    else for (const issue of tracked.issues) io.writeError(issueLine(issue, remedyHere(catalogue, issue)));
    if (!tracked.ok) return 2;
    if (!json) io.write(timeline(tracked.value, on, profile.corrections));
    return isLate(tracked.value, profile.corrections) ? 1 : 0;
  },
});
