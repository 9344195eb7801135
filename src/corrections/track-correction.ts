import { mustBeOptions } from '../core/mistake.js';
import type { Citation } from '../core/citation.js';
import { inForce } from '../core/dated.js';
import { issueOf } from '../core/issue.js';
import type { Issue } from '../core/issue.js';
import { fromDayNumber, toDayNumber } from '../core/plain-date.js';
import { failure, success } from '../core/result.js';
import type { Result } from '../core/result.js';
import type { ClockFacts } from '../rules/clocks/clock-question.js';
import { settingsOf } from '../core/readings.js';
import type { AnyCorrectionEvent, CorrectionEventPattern, CorrectionProfile, CorrectionStateRule, CorrectionTransition, LatenessFlags } from '../rules/law/correction-rule.js';
import type { DefaultProfile } from '../rules/profile/default-facts.js';
import { defaultProfile } from '../rules/profile/default-profile.js';
import type { RulesIssueCode } from '../rules/issues.js';
import type { ProfileWith } from '../rules/law/profile.js';
import type { RoomMissing } from '../rules/profile/room.js';
import { withRooms } from '../rules/profile/room.js';
import { correctionIssues } from './correction-issues.js';
import type { CorrectionIssueCode } from './correction-issues.js';
import type { CorrectionCase, CorrectionCaseInput, CorrectionHistoryEntry, CorrectionRoom, CorrectionsOf, CorrectionStatus } from './correction-status.js';
import { dueDays } from './due-days.js';
import type { DueDays } from './due-days.js';
import { calendarOfficeDays, listedOfficeDays } from './office-days.js';
import type { OfficeDays } from './office-days.js';
import { parseCase } from './parse-correction.js';

/** Whose process and calendar are followed: the jurisdiction's profile, by default Kentucky's. */
export interface CorrectionOptions<Of extends CorrectionRoom = DefaultProfile> {
  /** The jurisdiction whose process is followed; Kentucky by default. */
  readonly profile?: Of;
  /** How open questions are taken, by the id of the reading. Default: the profile's. */
  readonly readings?: Readonly<Record<string, string>>;
}

/** A clock that was started, with the sources of its period and of how its days are counted. */
type RunningClock = DueDays;

/** What a case is followed by. */
interface Process {
  readonly corrections: CorrectionProfile;
  readonly rooms: ProfileWith<'readings'>;
  readonly offices: OfficeDays;
  readonly readings: Readonly<Record<string, string>> | undefined;
}

/** The case after some of its events. */
interface Progress {
  readonly state: string;
  readonly next: readonly string[];
  /** The clock of the state, started or not. */
  readonly clock?: string | undefined;
  readonly running: Readonly<Record<string, RunningClock>>;
}

function fits(pattern: CorrectionEventPattern, event: AnyCorrectionEvent): boolean {
  return Object.entries(pattern).every(([fact, values]: [string, readonly unknown[]]) => values.includes(event[fact]));
}

function transitionFor(profile: CorrectionProfile, state: string, event: AnyCorrectionEvent): CorrectionTransition {
  const transition = profile.transitions.find(
    (row) =>
      (row.from === 'any' || row.from.includes(state)) &&
      (row.event === 'any' || row.event === event.type) &&
      (row.guard === undefined || fits(row.guard.where, event)),
  );
  if (transition === undefined) throw new TypeError('The profile has no transition for an event: end `corrections.transitions` with a row from any state by any event.');
  return transition;
}

function stateRule({ states }: CorrectionProfile, state: string): CorrectionStateRule {
  const rule = states[state];
  if (rule === undefined) throw new TypeError('A transition of the profile leads to a state that `corrections.states` does not have: add it or correct its name.');
  return rule;
}

function lateness(day: number, due: DueDays): CorrectionStatus['overdue'] {
  if (day <= due.nominal) return 'no';
  return day <= due.rolled ? 'nominal-only' : 'yes';
}

function latenessFlags(day: number, due: DueDays, flags: LatenessFlags | undefined): string[] {
  const late = lateness(day, due);
  if (late === 'no' || flags === undefined) return [];
  return [late === 'yes' ? flags.rolled : flags.nominalOnly];
}

/** Each citation once. */
function distinct(cites: readonly Citation[]): Citation[] {
  const seen = new Map(cites.map((cite) => [`${cite.standing} ${cite.id} ${cite.title ?? ''}`, cite]));
  return [...seen.values()];
}

/** Events out of order, after the day asked about, or outside the recorded law or calendar. */
function datingIssues({ events, at }: CorrectionCaseInput<CorrectionProfile>, { editions }: CorrectionProfile, offices: OfficeDays): Issue<CorrectionIssueCode | RulesIssueCode>[] {
  return events.flatMap(({ on }, index) => {
    const path = ['events', index, 'on'];
    const before = events[index - 1];
    const beyond = offices.refuses(on);
    return [
      ...(before && on < before.on ? [issueOf(correctionIssues, 'corrections.unordered-event', { path })] : []),
      ...(on > at ? [issueOf(correctionIssues, 'corrections.future-event', { path })] : []),
      ...(inForce(editions, on) ? [] : [issueOf(correctionIssues, 'corrections.date-before-law', { path })]),
      ...(beyond ? [{ ...beyond, path }] : []),
    ];
  });
}

/** The facts of an event as far as a clock can turn on them. */
function factsOf({ type, ...facts }: AnyCorrectionEvent): ClockFacts {
  const told = Object.entries(facts).filter((entry): entry is [string, string | number | boolean] => ['string', 'number', 'boolean'].includes(typeof entry[1]));
  return { ...Object.fromEntries(told), event: type };
}

function startedClock({ corrections, rooms, offices, readings }: Process, name: string, event: AnyCorrectionEvent): RunningClock {
  const clock = corrections.clocks[name];
  if (clock === undefined) throw new TypeError(`A transition of the profile starts a clock that \`corrections.clocks\` does not have: add it or correct its name.`);
  const due = dueDays(clock, event.on, { offices, rooms, facts: factsOf(event), readings });
  if ('code' in due) throw new TypeError(`The profile's editions reach a day for which \`corrections.clocks\` has no period: give ${clock.id} a version for it.`);
  return { ...due, cites: [...due.cites, ...(corrections.counting[name] ?? [])] };
}

/** The case after one more event by the transition that fits it. */
function advance(progress: Progress, event: AnyCorrectionEvent, transition: CorrectionTransition, process: Process): Progress {
  const { starts } = transition;
  const running = starts !== undefined && !progress.running[starts] ? { ...progress.running, [starts]: startedClock(process, starts, event) } : progress.running;
  if (transition.to === 'same') return { ...progress, running };
  const rule = stateRule(process.corrections, transition.to);
  return {
    state: transition.to,
    next: transition.next ?? rule.next,
    clock: rule.clock === 'path' ? progress.clock : rule.clock,
    running,
  };
}

/** The days on which the offices of a profile are open, or that it does not say so. */
function officeDaysOf(profile: ProfileWith<'calendar'>): OfficeDays | RoomMissing {
  const rooms = withRooms(profile, 'calendar');
  return 'code' in rooms ? rooms : calendarOfficeDays(rooms.calendar);
}

/**
 * Says where a correction case stands on a day, what is due when under both readings of the period, and who acts next.
 *
 * A pure fold over an append-only list of events: nothing is stored and no clock is read. Dates are plain dates (`YYYY-MM-DD`).
 * Issues: those of `parseCorrectionCase`, and `corrections.unordered-event`, `corrections.future-event`, `corrections.date-before-law` and
 * `rules.room-missing`.
 * Without `closures` the profile's calendar decides, which adds `rules.date-beyond-calendar` and, as cautions where the due day rests on
 * a weak day, `rules.outside-coverage`, `rules.weak-closure`, `rules.undesignated-closure` and `rules.early-closing`.
 * Source: 902 KAR 55:110 section 8; KRS 446.030.
 *
 * @example
 * import { trackCorrection } from 'kasper-rules/corrections';
 *
 * const tracked = trackCorrection({
 *   events: [{ type: 'requested', on: '2025-03-08', by: 'patient', to: 'dispenser' }],
 *   at: '2025-03-16',
 * });
 * if (tracked.ok) {
 *   console.log(tracked.value.due?.nominal, tracked.value.due?.rolled); // 2025-03-15 2025-03-17
 *   console.log(tracked.value.overdue); // 'nominal-only'
 * }
 */
export function trackCorrection<Of extends CorrectionRoom = DefaultProfile>(
  input: CorrectionCaseInput<CorrectionsOf<Of>>,
  options: CorrectionOptions<Of> = {},
): Result<CorrectionCase<CorrectionsOf<Of>>, CorrectionIssueCode | RulesIssueCode> {
  mustBeOptions('trackCorrection', options);
  // The words of the answer are those of the profile that was asked.
  return track(input, options.profile ?? defaultProfile, options.readings);
}

function track(input: unknown, asked: CorrectionRoom, readings: Process['readings']): Result<CorrectionCase<CorrectionProfile>, CorrectionIssueCode | RulesIssueCode> {
  const rooms = withRooms(asked, 'corrections');
  if ('code' in rooms) return failure([rooms]);
  const { corrections: profile } = rooms;
  const parsed = parseCase(profile.events, input);
  if (!parsed.ok) return failure(parsed.issues);
  const { events, at, closures } = parsed.value;
  const offices = closures ? listedOfficeDays(closures, asked.calendar) : officeDaysOf(asked);
  if ('code' in offices) return failure([offices]);
  const [first, ...rest] = datingIssues(parsed.value, profile, offices);
  if (first) return failure([first, ...rest]);
  const process: Process = { corrections: profile, rooms: asked, offices, readings: readings && settingsOf(asked.readings, readings) };

  const history: CorrectionHistoryEntry<CorrectionProfile>[] = [];
  let progress: Progress = { state: profile.begins, next: stateRule(profile, profile.begins).next, running: {} };
  for (const event of events) {
    const transition = transitionFor(profile, progress.state, event);
    progress = advance(progress, event, transition, process);
    const due = transition.performs !== undefined && progress.running[transition.performs];
    history.push({
      event,
      state: progress.state,
      rule: transition.rule,
      message: transition.message,
      flags: [
        ...(transition.flag !== undefined ? [transition.flag] : []),
        ...(transition.performs !== undefined && due ? latenessFlags(toDayNumber(event.on), due, profile.lateness[transition.performs]) : []),
      ],
      cites: transition.cites,
    });
  }

  const { state, next, clock, running } = progress;
  const rule = stateRule(profile, state);
  const due = clock === undefined ? undefined : running[clock];
  return success(
    {
      state,
      ...(clock !== undefined && due && { due: { clock, nominal: fromDayNumber(due.nominal), rolled: fromDayNumber(due.rolled) } }),
      overdue: due && rule.dutyOpen ? lateness(toDayNumber(at), due) : 'no',
      next,
      flags: [...new Set([...history.flatMap((entry) => entry.flags), ...(rule.flag !== undefined ? [rule.flag] : [])])],
      cites: distinct([...history.flatMap((entry) => entry.cites), ...rule.cites, ...(due ? [...due.cites, ...offices.cites] : []), ...(inForce(profile.editions, at)?.cites ?? [])]),
      history,
    },
    [...parsed.issues, ...(due ? due.cautions : [])],
  );
}
