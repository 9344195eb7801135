import type { Citation } from '../core/citation.js';
import type { Issue } from '../core/issue.js';
import type { PlainDate } from '../core/plain-date.js';
import { toDayNumber } from '../core/plain-date.js';
import type { Result } from '../core/result.js';
import { failure, success } from '../core/result.js';
import type { CalendarReading, CallerClosure } from './law/business-calendar.js';
import type { CloseOfBusinessChoice, Due } from './clocks/close-of-business.js';
import { closingClockOf, dueOn } from './clocks/close-of-business.js';
import { businessDayFrom, closureIndexOf, extraClosuresOf } from './calendar/closure-index.js';
import type { CountedDay, Possibility } from './clocks/day-account.js';
import { accountDays, doubtsOf, possibilitiesOf } from './clocks/day-account.js';
import { defaultProfile } from './profile/default-profile.js';
import type { RulesIssueCode } from './issues.js';
import { rulesIssue } from './issues.js';
import { dateOf, placeMoment, zoneIssue } from './clocks/moment.js';
import { datedLaw } from './profile/dated-law.js';
import type { ProfileWith } from './law/profile.js';
import { reportingRule, withRooms } from './profile/room.js';
import { parseMoment } from './clocks/written-moment.js';

/** What {@link reportingDeadline} is asked. */
export interface ReportingDeadlineInput extends CloseOfBusinessChoice {
  /**
   * When it was dispensed: the dispenser's local date ('2025-03-10') or local time ('2025-03-10T10:00'), or an instant with
   * offset ('2025-03-10T10:00:00-04:00'), which needs `zone` to name the local date.
   */
  readonly dispensed: string;
  /** Default `default`. */
  readonly reading?: CalendarReading;
  /** Emergency closures the calendar does not know. */
  readonly closures?: readonly CallerClosure[];
  /** The jurisdiction. Default Kentucky's. */
  readonly profile?: ProfileWith<'calendar' | 'reporting' | 'readings'>;
}

/** A deadline that shows its work. */
export interface DeadlineAnswer extends Due {
  /** The reading of "business day" the answer takes. */
  readonly reading: CalendarReading;
  /** The dispenser's local date of dispensing; it is not counted. */
  readonly dispensedOn: PlainDate;
  /** The option that gave the time of day. */
  readonly closeOfBusiness: string;
  /** Every day after the dispensing up to the due date. */
  readonly days: readonly CountedDay[];
  /** The answer under each reading; `earliest` is timely under all. */
  readonly alternatives: { readonly [Name in CalendarReading]: Due };
  /** The answer were an extra day another one than recorded, or were an undesignated day closed. */
  readonly possibilities: readonly (Possibility & Due)[];
  /** The open questions of law the answer relies on, by id, each with the option taken; the profile's `readings` tell the others. */
  readonly readingsUsed: Readonly<Record<string, string>>;
  /** All law the answer rests on. */
  readonly cites: readonly Citation[];
}

const READINGS: readonly CalendarReading[] = ['default', 'earliest', 'latest'];

/** The reading asked for, or a TypeError when there is no such reading. */
export function checkReading(reading: CalendarReading = 'default'): CalendarReading {
  if (READINGS.includes(reading)) return reading;
  throw new TypeError(`reading must be one of: ${READINGS.join(', ')}.`);
}

function defaultOf({ readings = [] }: ProfileWith<'readings'>, wanted: string): string {
  return readings.find(({ id }) => id === wanted)?.default ?? '';
}

function localDateOf({ dispensed, zone }: ReportingDeadlineInput): PlainDate | Issue<RulesIssueCode> {
  const moment = parseMoment(dispensed);
  if (!moment) return rulesIssue('rules.date-format', { path: ['dispensed'] });
  const { time, offset } = moment;
  const badZone = zoneIssue(zone, offset !== undefined);
  if (badZone) return badZone;
  if (time === undefined || offset === undefined || zone === undefined) return moment.date;
  return dateOf(placeMoment({ ...moment, time }, zone).instant);
}

/**
 * The last date and time to report a dispensing, with every day counted or skipped, the other readings and the citations.
 *
 * The dispenser's local date decides. Fails with `rules.date-format`, `rules.zone-required`, `rules.zone-unknown`,
 * `rules.closing-time-required`, `rules.closure-format`, `rules.date-before-law`, `rules.date-beyond-calendar` or `rules.room-missing`; an answer that rests on a
 * weak, undesignated or early closing, or leaves the calendar's coverage, carries a caution among its issues.
 * Kentucky: 902 KAR 55:110 s.2(3); KRS 446.030(1)(a).
 *
 * @example
 * ```ts
 * import { reportingDeadline } from 'kasper-rules/rules';
 * const answer = reportingDeadline({ dispensed: '2024-12-23' });
 * if (answer.ok) console.log(answer.value.due, answer.value.alternatives.earliest.due); // 2024-12-26 2024-12-24
 * ```
 */
export function reportingDeadline(input: ReportingDeadlineInput): Result<DeadlineAnswer, RulesIssueCode> {
  const { profile: asked = defaultProfile } = input;
  const reading = checkReading(input.reading);
  const dispensedOn = localDateOf(input);
  if (typeof dispensedOn === 'object') return failure([dispensedOn]);
  const rule = reportingRule(asked, 'deadline');
  if ('code' in rule) return failure([rule]);
  const profile = withRooms(asked, 'calendar');
  if ('code' in profile) return failure([profile]);
  const law = datedLaw(profile.calendar, rule, dispensedOn);
  if ('code' in law) return failure([law]);
  const extras = extraClosuresOf(input.closures);
  if ('code' in extras) return failure([extras]);
  const clock = closingClockOf(asked, input, dispensedOn);
  if ('code' in clock) return failure([clock]);

  const index = closureIndexOf(profile.calendar);
  const view = { index, reading, extras };
  const start = toDayNumber(dispensedOn);
  const count = law.value.businessDays;
  const end = businessDayFrom(view, start, count);
  const doubts = doubtsOf(view, start, end);
  const dueUnder = (name: CalendarReading) => dueOn(name === reading ? end : businessDayFrom({ ...view, reading: name }, start, count), clock);
  return success(
    {
      ...dueOn(end, clock),
      reading,
      dispensedOn,
      closeOfBusiness: clock.option,
      days: accountDays(view, start, end),
      alternatives: { earliest: dueUnder('earliest'), default: dueUnder('default'), latest: dueUnder('latest') },
      possibilities: possibilitiesOf(view, doubts, (supposed) => dueOn(businessDayFrom(supposed, start, count), clock)),
      readingsUsed: {
        [profile.calendar.reading]: reading,
        [clock.reading]: clock.option,
        ...(law.value.reading !== undefined && { [law.value.reading]: defaultOf(asked, law.value.reading) }),
      },
      cites: [...law.cites, ...profile.calendar.cites, ...clock.cites],
    },
    doubts.issues,
  );
}
