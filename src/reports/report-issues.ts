import type { IssueCatalogue } from '../core/issue.js';

/** Why a report on a patient or a prescriber is not made. */
export type ReportIssueCode = 'reports.not-permitted' | 'reports.other-report-asked' | 'reports.outside-scope' | 'reports.redaction-not-possible' | 'reports.part2-not-known';

/** What each issue says and what to do about it. */
export const reportIssues: IssueCatalogue<ReportIssueCode> = {
  'reports.not-permitted': {
    severity: 'error',
    message: () => 'The request is not permitted, so no report is made.',
    help: 'Ask `decideAccess` with the same request for the reasons and the facts that are missing.',
  },
  'reports.other-report-asked': {
    severity: 'error',
    message: ({ wanted }) => `The request asks for another report than ${String(wanted)}; a permit for one report is none for another.`,
    help: 'Give the request that asks for this very report.',
  },
  'reports.outside-scope': {
    severity: 'error',
    message: () => 'No day looked at is one of those that the request asks for.',
    help: 'Give a frame that meets the days of the request; where it is wider, it is cut to them.',
  },
  'reports.redaction-not-possible': {
    severity: 'error',
    message: () => 'The decision asks for rows to be left out that cannot be told here.',
    help: 'Leave the rows out before, and give the request as it is then decided.',
  },
  'reports.part2-not-known': {
    severity: 'error',
    message: () => 'The decision asks for rows under 42 C.F.R. Part 2 to be left out, and nobody says which they are.',
    help: 'Give `part2Of`, which says of each record whether it is such a row; a record of which it is not known is left out.',
  },
};
