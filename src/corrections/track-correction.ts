import type { Citation } from '../core/citation.js';
import { inForce } from '../core/dated.js';
import { issueOf } from '../core/issue.js';
import type { Issue } from '../core/issue.js';
import { fromDayNumber, toDayNumber } from '../core/plain-date.js';
import type { PlainDate } from '../core/plain-date.js';
import { failure, success } from '../core/result.js';
import type { Result } from '../core/result.js';
import type { CorrectionEventPattern, CorrectionProfile, CorrectionTransition, LatenessFlags } from '../rules/law/correction-rule.js';
import type { CorrectionClockName, CorrectionEvent, CorrectionFlag, CorrectionState, CorrectionStep } from '../rules/facts/correction-vocabulary.js';
import { defaultProfile } from '../rules/profile/default-profile.js';
import type { RulesIssueCode } from '../rules/issues.js';
import type { ProfileWith } from '../rules/law/profile.js';
import type { RoomMissing } from '../rules/profile/room.js';
import { withRooms } from '../rules/profile/room.js';
import { correctionIssues } from './correction-issues.js';
import type { CorrectionIssueCode } from './correction-issues.js';
import type { CorrectionCase, CorrectionCaseInput, CorrectionHistoryEntry, CorrectionStatus } from './correction-status.js';
import { dueDays } from './due-days.js';
import type { DueDays } from './due-days.js';
import { calendarOfficeDays, listedOfficeDays } from './office-days.js';
import type { OfficeDays } from './office-days.js';
import { parseCorrectionCase } from './parse-correction.js';

/** Whose process and calendar are followed: the jurisdiction's profile, by default Kentucky's. */
export interface CorrectionOptions {
  readonly profile?: ProfileWith<'corrections' | 'calendar'>;
}

/** A clock that was started, with the sources of its period and of how its days are counted. */
type RunningClock = DueDays;

/** The case after some of its events. */
interface Progress {
  readonly state: CorrectionState;
  readonly next: readonly CorrectionStep[];
  /** The clock of the state, started or not. */
  readonly clock?: CorrectionClockName | undefined;
  readonly running: Readonly<Partial<Record<CorrectionClockName, RunningClock>>>;
}

function fits(pattern: CorrectionEventPattern, event: CorrectionEvent): boolean {
  const facts: Readonly<Record<string, unknown>> = event;
  return Object.entries(pattern).every(([fact, values]: [string, readonly unknown[]]) => values.includes(facts[fact]));
}

function transitionFor(profile: CorrectionProfile, state: CorrectionState, event: CorrectionEvent): CorrectionTransition {
  const transition = profile.transitions.find(
    (row) =>
      (row.from === 'any' || row.from.includes(state)) &&
      (row.event === 'any' || row.event === event.type) &&
      (row.guard === undefined || fits(row.guard.where, event)),
  );
  if (transition === undefined) throw new TypeError('The profile has no transition for an event: end `corrections.transitions` with a row from any state by any event.');
  return transition;
}

function lateness(day: number, due: DueDays): CorrectionStatus['overdue'] {
  if (day <= due.nominal) return 'no';
  return day <= due.rolled ? 'nominal-only' : 'yes';
}

function latenessFlags(day: number, due: DueDays, flags: LatenessFlags): CorrectionFlag[] {
  const late = lateness(day, due);
  if (late === 'no') return [];
  return [late === 'yes' ? flags.rolled : flags.nominalOnly];
}

/** Each citation once. */
function distinct(cites: readonly Citation[]): Citation[] {
  const seen = new Map(cites.map((cite) => [`${cite.standing} ${cite.id} ${cite.title ?? ''}`, cite]));
  return [...seen.values()];
}

/** Events out of order, after the day asked about, or outside the recorded law or calendar. */
function datingIssues({ events, at }: CorrectionCaseInput, { editions }: CorrectionProfile, offices: OfficeDays): Issue<CorrectionIssueCode | RulesIssueCode>[] {
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

function startedClock({ clocks, counting }: CorrectionProfile, name: CorrectionClockName, on: PlainDate, offices: OfficeDays): RunningClock {
  const clock = clocks[name];
  if (clock === undefined) throw new TypeError(`A transition of the profile starts a clock that \`corrections.clocks\` does not have: add it or correct its name.`);
  const due = dueDays(clock, on, offices);
  if ('code' in due) throw new TypeError(`The profile's editions reach a day for which \`corrections.clocks\` has no period: give ${clock.id} a version for it.`);
  return { ...due, cites: [...due.cites, ...counting[name]] };
}

/** The case after one more event by the transition that fits it. */
function advance(progress: Progress, event: CorrectionEvent, transition: CorrectionTransition, profile: CorrectionProfile, offices: OfficeDays): Progress {
  const { starts } = transition;
  const running =
    starts && !progress.running[starts] ? { ...progress.running, [starts]: startedClock(profile, starts, event.on, offices) } : progress.running;
  if (transition.to === 'same') return { ...progress, running };
  const rule = profile.states[transition.to];
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
export function trackCorrection(input: CorrectionCaseInput, options: CorrectionOptions = {}): Result<CorrectionCase, CorrectionIssueCode | RulesIssueCode> {
  const parsed = parseCorrectionCase(input);
  if (!parsed.ok) return failure(parsed.issues);
  const { events, at, closures } = parsed.value;
  const rooms = withRooms(options.profile ?? defaultProfile, 'corrections');
  if ('code' in rooms) return failure([rooms]);
  const { corrections: profile } = rooms;
  const offices = closures ? listedOfficeDays(closures) : officeDaysOf(rooms);
  if ('code' in offices) return failure([offices]);
  const [first, ...rest] = datingIssues(parsed.value, profile, offices);
  if (first) return failure([first, ...rest]);

  const history: CorrectionHistoryEntry[] = [];
  let progress: Progress = { state: 'none', next: profile.states.none.next, running: {} };
  for (const event of events) {
    const transition = transitionFor(profile, progress.state, event);
    progress = advance(progress, event, transition, profile, offices);
    const due = transition.performs && progress.running[transition.performs];
    history.push({
      event,
      state: progress.state,
      rule: transition.rule,
      message: transition.message,
      flags: [
        ...(transition.flag ? [transition.flag] : []),
        ...(transition.performs && due ? latenessFlags(toDayNumber(event.on), due, profile.lateness[transition.performs]) : []),
      ],
      cites: transition.cites,
    });
  }

  const { state, next, clock, running } = progress;
  const rule = profile.states[state];
  const due = clock && running[clock];
  return success(
    {
      state,
      ...(clock && due && { due: { clock, nominal: fromDayNumber(due.nominal), rolled: fromDayNumber(due.rolled) } }),
      overdue: due && rule.dutyOpen ? lateness(toDayNumber(at), due) : 'no',
      next,
      flags: [...new Set([...history.flatMap((entry) => entry.flags), ...(rule.flag ? [rule.flag] : [])])],
      cites: distinct([...history.flatMap((entry) => entry.cites), ...rule.cites, ...(due ? [...due.cites, ...offices.cites] : []), ...(inForce(profile.editions, at)?.cites ?? [])]),
      history,
    },
    [...parsed.issues, ...(due ? due.cautions : [])],
  );
}
