import * as z from 'zod';
import { lazily } from '../../core/lazily.js';
import { isPlainDate } from '../../core/plain-date.js';
import { isZone } from '../clocks/moment.js';
import { isClockTime } from '../clocks/written-moment.js';
import type { RulesProfileIssueCode } from '../issues.js';

/** The values that profiles are made of, as zod reads them; built on first use. */
export const valueShapes = lazily(() => {
  // The values that profiles are made of. What each refuses is named by the code of the fault, which zod carries as its message.

  /** No period of law is longer; beyond it a deadline would leave the calendars. */
  const LONGEST = 3660;
  /** No calendar reaches further either way. */
  const FIRST_DAY = '1600-01-01';
  const LAST_DAY = '2999-12-31';

  /** Names a fault, save where the value is missing altogether: that is a fault of its own. */
  const faultOf = (code: RulesProfileIssueCode) => (issue: { readonly input?: unknown }) => (issue.input === undefined ? undefined : code);

  /** Text that says something. */
  const text = z.string().refine((value) => value.trim() !== '', 'rules.profile.value-empty');

  /** One of some words. */
  const word = (...words: readonly string[]) => z.enum(words, { error: faultOf('rules.profile.word-unknown') });

  /** A day that a calendar has, between years that calendars reach. */
  const day = z.custom((value) => isPlainDate(value) && value >= FIRST_DAY && value <= LAST_DAY, 'rules.profile.date-format');

  /** A zone of the IANA database. */
  const zone = z.custom(isZone, 'rules.profile.zone-unknown');

  /** A time of day. */
  const time = z.custom(isClockTime, 'rules.profile.time-format');

  /** How many days, hours or months, from some number on. */
  const count = (least: number) => z.int('rules.profile.period-number').min(least, 'rules.profile.period-number').max(LONGEST, 'rules.profile.period-number');

  /** A list that is not empty. */
  const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).min(1, 'rules.profile.list-empty');

  /** The sources of a value: whether there are any, and how sure each is, is checked for all rooms alike. */
  const cites = z.unknown();

  /** First and last day in force, either of which may be left out. */
  const dates = { from: day.optional(), to: day.optional() };

  /** Versions of a value by date. */
  const versionsOf = <Value extends z.ZodType>(value: Value) => listOf(z.strictObject({ ...dates, value, cites }));

  /** A rule under its id, with versions of a value. */
  const ruleOf = <Value extends z.ZodType>(value: Value) =>
    z.strictObject({
      id: text,
      summary: text,
      versions: versionsOf(value),
    });

  return { text, word, day, zone, time, count, listOf, cites, dates, versionsOf, ruleOf };
});
