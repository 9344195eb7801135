import type { IssueCatalogue } from '../../core/issue.js';

/** What a draft calendar is warned of. */
export type DraftCalendarIssueCode =
  | 'interop.calendar.no-holidays'
  | 'interop.calendar.years'
  | 'interop.calendar.secondary-source'
  | 'interop.calendar.extra-days'
  | 'interop.calendar.part-days'
  | 'interop.calendar.zones'
  | 'interop.calendar.past-years';

/** The issue codes of draft calendars with their wording and remedy. */
export const draftCalendarIssues: IssueCatalogue<DraftCalendarIssueCode> = {
  'interop.calendar.no-holidays': {
    severity: 'error',
    message: () => 'The instance gives no public holidays for the years asked about',
    help: "Create it with a country and state it knows, such as new Holidays('US', 'oh').",
  },
  'interop.calendar.years': {
    severity: 'error',
    message: () => 'The years are not two whole numbers in order, from 1970 to 2200',
    help: 'Give the first and the last year of the calendar, such as { years: [2024, 2030] }.',
  },
  'interop.calendar.secondary-source': {
    severity: 'warning',
    message: ({ closures = 0 }) => `${closures} closures rest on a compilation by others, whose sources were not read`,
    help: "Check every closure against the state's statute or official list, then put its citation and certainty in.",
  },
  'interop.calendar.extra-days': {
    severity: 'warning',
    message: () => 'Extra days that a governor or an agency names, election days and closures by order are not known',
    help: 'Add them as closures of their own, with the order or list that names them.',
  },
  'interop.calendar.part-days': {
    severity: 'warning',
    message: ({ days = 0 }) => `Days closed in part are not known as such; ${days} entries of less than a day were left out`,
    help: 'Add half days as closures of kind half-day, or as earlyClosings where no reading closes them.',
  },
  'interop.calendar.zones': {
    severity: 'warning',
    message: ({ zones = 0 }) => `The state lies in ${zones} zones, and the calendar took the first`,
    help: 'Give the zone of the office whose closing time counts with the option zone.',
  },
  'interop.calendar.past-years': {
    severity: 'warning',
    message: () => "The rules are today's, applied to every year: holidays made or moved by a later law may stand in earlier years as well",
    help: 'Compare each year of the coverage with the law of that year.',
  },
};
