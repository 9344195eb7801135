import { mustBeObject } from '../core/mistake.js';
import { DateTime } from 'luxon';
import type { Citation } from '../core/citation.js';
import { fromDayNumber, toDayNumber } from '../core/plain-date.js';
import type { Result } from '../core/result.js';
import { failure, success } from '../core/result.js';
import type { CallerClosure } from './law/business-calendar.js';
import type { Due } from './clocks/close-of-business.js';
import { closingClockOf, dueOn } from './clocks/close-of-business.js';
import type { DayView } from './calendar/closure-index.js';
import { businessDayFrom, closureIndexOf, closureOn, extraClosuresOf } from './calendar/closure-index.js';
import type { CountedDay, Possibility } from './clocks/day-account.js';
import { accountDays, doubtsOf, possibilitiesOf } from './clocks/day-account.js';
import { settingsOf } from '../core/readings.js';
import { datedLaw } from './profile/dated-law.js';
import { defaultProfile } from './profile/default-profile.js';
import type { RulesIssueCode } from './issues.js';
import { rulesIssue } from './issues.js';
import { dateOf, isoOf, placeWritten } from './clocks/moment.js';
import type { ExtensionGround, ProfileWith } from './law/profile.js';
import { reportingRule, withRooms } from './profile/room.js';

/** What {@link extensionDeadline} is asked. */
export interface ExtensionDeadlineInput {
  /** When the failure was discovered: a local time ('2025-03-11T10:00') in `zone`, or an instant with offset. */
  readonly discovered: string;
  /** The IANA zone of the dispenser. */
  readonly zone: string;
  /** One of the grounds the answer lists, to hear about that one only. */
  readonly ground?: string;
  /** Emergency closures the calendar does not know. */
  readonly closures?: readonly CallerClosure[];
  /** The jurisdiction; Kentucky by default. */
  readonly profile?: ProfileWith<'calendar' | 'reporting' | 'readings'>;
}

/** Until when to apply for more time to report, under each reading. */
export interface ApplicationTimes {
  /** "Or" gives a choice: the later of the hours and the next open date. */
  readonly generous: Due;
  /** The hours, unless they end on a closed date; then the next open date. */
  readonly strict: Due;
  /** The earlier of the hours and the next open date: timely under every reading. */
  readonly safest: Due;
}

/** Until when to apply for more time to report, and on which grounds. */
export interface ExtensionAnswer extends ApplicationTimes {
  /** On which grounds more time may or shall be granted, and whether to apply. */
  readonly grounds: readonly ExtensionGround[];
  /** Every day after the discovery up to the latest of the dates above, on the office's clock. */
  readonly days: readonly CountedDay[];
  /** The times were an extra day another one than recorded, or were an undesignated day closed. */
  readonly possibilities: readonly (Possibility & ApplicationTimes)[];
  /** The law behind it, each source with its standing. */
  readonly cites: readonly Citation[];
}

/**
 * Until when a dispenser who cannot report in time applies for an extension; times run on the office's clock.
 *
 * Fails with `rules.date-format`, `rules.time-required`, `rules.zone-required`, `rules.zone-unknown`, `rules.ground-unknown`,
 * `rules.closure-format`, `rules.date-before-law`, `rules.date-beyond-calendar`, `rules.period-unmeasured` or `rules.room-missing`. A local time that exists twice is the earlier instant
 * (`rules.local-time-repeated`), one that does not exist moves on by the gap (`rules.local-time-skipped`). What else a period may rest on is told by the
 * cautions of {@link reportingDeadline}. Kentucky: 902 KAR 55:110 s.2(4), s.2(5).
 *
 * @example
 * ```ts
 * import { extensionDeadline } from 'kasper-rules/rules';
 * const answer = extensionDeadline({ discovered: '2025-03-11T10:00', zone: 'America/Chicago' });
 * if (answer.ok) console.log(answer.value.strict.dueAt); // 2025-03-12T11:00:00-04:00
 * ```
 */
export function extensionDeadline(input: ExtensionDeadlineInput): Result<ExtensionAnswer, RulesIssueCode> {
  mustBeObject('extensionDeadline', input, 'the question');
  const { profile: asked = defaultProfile, zone, ground } = input;
  const placed = placeWritten(input.discovered, { name: 'discovered', zone });
  if ('code' in placed) return failure([placed]);
  const rule = reportingRule(asked, 'extension');
  if ('code' in rule) return failure([rule]);
  const profile = withRooms(asked, 'calendar');
  if ('code' in profile) return failure([profile]);
  const discovered = placed.instant.setZone(profile.calendar.zone);
  const law = datedLaw(profile.calendar, rule, dateOf(discovered));
  if ('code' in law) return failure([law]);
  const { hours: stated } = law.value;
  if (stated === undefined) return failure([rulesIssue('rules.period-unmeasured', { params: { rule: rule.id, words: 'no time to apply is stated' } })]);
  const extras = extraClosuresOf(input.closures);
  if ('code' in extras) return failure([extras]);
  const clock = closingClockOf('close-of-business', { profile: asked, settings: settingsOf(asked.readings), on: dateOf(discovered), zone });
  if ('code' in clock) return failure([clock]);
  const grounds = law.value.grounds.filter((known) => ground === undefined || known.ground === ground);
  if (grounds.length === 0) return failure([rulesIssue('rules.ground-unknown', { path: ['ground'] })]);

  const view = { index: closureIndexOf(profile.calendar), reading: 'default', extras } as const;
  const start = toDayNumber(dateOf(discovered));
  const elapsed = discovered.plus({ hours: stated });
  const elapsedDay = toDayNumber(dateOf(elapsed));
  const hours: Due = { due: fromDayNumber(elapsedDay), dueAt: isoOf(elapsed) };
  const timesUnder = (supposed: DayView): ApplicationTimes => {
    const next = dueOn(businessDayFrom(supposed, start, 1), clock);
    const isNextLater = elapsed < DateTime.fromISO(next.dueAt);
    return {
      generous: isNextLater ? next : hours,
      strict: closureOn(supposed, elapsedDay) === undefined ? hours : next,
      safest: isNextLater ? hours : next,
    };
  };
  const end = Math.max(businessDayFrom(view, start, 1), elapsedDay);
  const doubts = doubtsOf(view, start, end);
  return success(
    {
      ...timesUnder(view),
      grounds,
      days: accountDays(view, start, end),
      possibilities: possibilitiesOf(view, doubts, timesUnder),
      cites: [...law.cites, ...profile.calendar.cites, ...clock.cites],
    },
    placed.doubt ? [rulesIssue(placed.doubt, { path: ['discovered'] }), ...doubts.issues] : doubts.issues,
  );
}
