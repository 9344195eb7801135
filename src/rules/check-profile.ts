import type { Issue, IssueParams } from '../core/issue.js';
import { issueOf } from '../core/issue.js';
import type { PlainDate } from '../core/plain-date.js';
import { isPlainDate, toDayNumber, yearOf } from '../core/plain-date.js';
import type { CalendarReading } from './business-calendar.js';
import { designated } from './closure-index.js';
import type { RulesProfileIssueCode } from './issues.js';
import { rulesIssues } from './issues.js';
import type { Profile } from './profile.js';
import type { ProfileEntry } from './profile-entries.js';
import { profileEntries } from './profile-entries.js';
import { isWeekend, occurrenceIn } from './recurrence.js';
import { isRuleEntry } from './rules-of.js';

type ProfileIssue = Issue<RulesProfileIssueCode>;
type Path = readonly (string | number)[];

/** A year's end may be decided by the first days of the next year. */
const DAYS_AFTER_COVERAGE = 7;
const NESTED: readonly CalendarReading[] = ['earliest', 'default', 'latest'];

function profileIssue(code: RulesProfileIssueCode, path: Path, params?: IssueParams): ProfileIssue {
  return issueOf<RulesProfileIssueCode>(rulesIssues, code, { path, ...(params && { params }) });
}

/** Where a rule stands, apart from which version of which rule it is part of: a condition may recur in later versions. */
function homeOf(path: Path): { readonly rule: string; readonly version: string } {
  const at = path.indexOf('versions');
  return at < 0 ? { rule: path.join('.'), version: '' } : { rule: path.slice(0, at).join('.'), version: String(path[at + 1]) };
}

/** An id may return with the same content, or in another version of the rule that holds it. */
function checkIds(entries: readonly ProfileEntry[]): ProfileIssue[] {
  const earlierById = new Map<string, ProfileEntry>();
  return entries.flatMap((entry) => {
    const { path, value } = entry;
    if (!isRuleEntry(value) || value.id === undefined) return [];
    const earlier = earlierById.get(value.id);
    earlierById.set(value.id, entry);
    if (!earlier || earlier.value === value || JSON.stringify(earlier.value) === JSON.stringify(value)) return [];
    const [home, earlierHome] = [homeOf(path), homeOf(earlier.path)];
    const isOtherVersion = home.rule === earlierHome.rule && home.version !== earlierHome.version;
    return isOtherVersion ? [] : [profileIssue('rules.profile.id-repeated', path, { id: value.id })];
  });
}

function isCited(value: ProfileEntry['value']): boolean {
  const { cites } = value;
  return (
    Array.isArray(cites) &&
    cites.length > 0 &&
    cites.every((cite: unknown) => typeof cite === 'object' && cite !== null && 'id' in cite && typeof cite.id === 'string' && cite.id.trim() !== '' && 'standing' in cite)
  );
}

function checkCitations(entries: readonly ProfileEntry[]): ProfileIssue[] {
  return entries
    .filter(({ path, value }) => ('cites' in value || path.at(-2) === 'versions') && !isCited(value))
    .map(({ path }) => profileIssue('rules.profile.citation-missing', path));
}

/** `from` and `to` are dates in versions and wherever they begin with a digit; a state machine uses the words otherwise. */
function checkDates(entries: readonly ProfileEntry[]): ProfileIssue[] {
  const isWrong = (date: unknown, isVersion: boolean) => date !== undefined && !isPlainDate(date) && (isVersion || (typeof date === 'string' && /^\d/.test(date)));
  return entries
    .filter(({ path, value }) => 'cites' in value && [value['from'], value['to']].some((date) => isWrong(date, path.at(-2) === 'versions')))
    .map(({ path }) => profileIssue('rules.profile.date-format', path));
}

function checkVersions(entries: readonly ProfileEntry[]): ProfileIssue[] {
  return entries.flatMap(({ path, value }) => {
    if (!isRuleEntry(value) || !value.versions) return [];
    const { versions } = value;
    return versions.flatMap(({ from, to }, at): ProfileIssue[] => {
      const earlier = versions[at - 1];
      const here = [...path, 'versions', at];
      if (from !== undefined && to !== undefined && to < from) return [profileIssue('rules.profile.dates-overlap', here)];
      if (!earlier) return [];
      if (from === undefined || (earlier.from !== undefined && from < earlier.from)) return [profileIssue('rules.profile.dates-unsorted', here)];
      return earlier.to === undefined || earlier.to >= from ? [profileIssue('rules.profile.dates-overlap', here)] : [];
    });
  });
}

function checkReadings(profile: Profile, entries: readonly ProfileEntry[]): ProfileIssue[] {
  const declared = new Set(profile.readings.map(({ id }) => id));
  const named = entries.flatMap(({ path, value }) => (typeof value['reading'] === 'string' ? [{ path, id: value['reading'] }] : []));
  return [
    ...named.filter(({ id }) => !declared.has(id)).map(({ path, id }) => profileIssue('rules.profile.reading-undeclared', [...path, 'reading'], { id })),
    ...profile.readings.flatMap(({ id, options, default: value }, at) => [
      ...(named.some((use) => use.id === id) ? [] : [profileIssue('rules.profile.reading-unused', ['readings', at], { id })]),
      ...(options.some((option) => option.value === value) ? [] : [profileIssue('rules.profile.reading-default', ['readings', at], { id })]),
    ]),
  ];
}

function yearsOf({ from, to }: { readonly from: PlainDate; readonly to: PlainDate }): number[] {
  const first = yearOf(toDayNumber(from));
  return Array.from({ length: Math.max(0, yearOf(toDayNumber(to)) - first + 1) }, (_, at) => first + at);
}

function checkCalendar({ calendar }: Profile): ProfileIssue[] {
  const { closures, coverage, computable } = calendar;
  if (![coverage.from, coverage.to, computable.from, computable.to].every(isPlainDate)) {
    return [profileIssue('rules.profile.date-format', ['calendar', 'coverage'])];
  }
  const [from, to] = [toDayNumber(coverage.from), toDayNumber(coverage.to)];
  const closedDays = new Set(closures.flatMap((group) => group.days.map((day) => toDayNumber(designated(group, day).date))));
  return closures.flatMap((group, at) => {
    const path = ['calendar', 'closures', at];
    const days = group.days.map((day) => designated(group, day).date);
    const missing = yearsOf(coverage).filter((year) => {
      const day = group.recurs && occurrenceIn(year, group.recurs);
      return day !== undefined && day >= from && day <= to && !isWeekend(day) && !closedDays.has(day);
    });
    const nestedFrom = NESTED.findIndex((reading) => group.readings.includes(reading));
    return [
      ...days.flatMap((date, index) => {
        const day = toDayNumber(date);
        if (Number.isNaN(day)) return [profileIssue('rules.profile.date-format', [...path, 'days', index])];
        return day < from || day > to + DAYS_AFTER_COVERAGE ? [profileIssue('rules.profile.day-outside-coverage', [...path, 'days', index])] : [];
      }),
      ...missing.map((year) => profileIssue('rules.profile.coverage-gap', path, { id: group.id, year })),
      ...(nestedFrom >= 0 && NESTED.slice(nestedFrom).every((reading) => group.readings.includes(reading)) ? [] : [profileIssue('rules.profile.readings-not-nested', path)]),
      ...(group.adjoins === undefined || closures.some(({ id, recurs }) => id === group.adjoins && recurs)
        ? []
        : [profileIssue('rules.profile.adjoined-holiday-unknown', path, { id: group.id })]),
    ];
  });
}

/**
 * What is wrong with a profile: repeated ids, missing citations, unsorted or overlapping dates, gaps in the calendar, readings that do
 * not nest, are not declared or not used. An empty list means none of these.
 *
 * @example
 * ```ts
 * import { checkProfile } from 'kasper-rules/rules';
 * import { kentucky } from 'kasper-rules/kentucky';
 * console.log(checkProfile(kentucky)); // []
 * ```
 */
export function checkProfile(profile: Profile): ProfileIssue[] {
  const entries = profileEntries(profile);
  return [
    ...checkIds(entries),
    ...checkCitations(entries),
    ...checkDates(entries),
    ...checkVersions(entries),
    ...checkReadings(profile, entries),
    ...checkCalendar(profile),
  ];
}
