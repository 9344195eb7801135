import type { Profile } from '../../src/rules/law/profile.js';
import { table } from './markdown.js';

type Cites = readonly [{ readonly id: string; readonly standing: 'text' }];
const cites: Cites = [{ id: 'Example Code 12-3-4', standing: 'text' }];

/** A profile whose deadline is one row. */
function withRow(row: NonNullable<NonNullable<Profile['reporting']>['deadline']>['versions'][0]['value'][0], rest: Partial<Profile> = {}): Profile {
  return { id: 'zz', name: 'Example', ...rest, reporting: { deadline: { id: 'zz.reporting.deadline', summary: 'Reports are due.', versions: [{ from: '2025-01-01', value: [row], cites }] } } };
}

const weekday = { id: 'zz.calendar.founding', name: 'Founding Day', kind: 'holiday', readings: ['earliest', 'default', 'latest'], certainty: 'statute', cites, recurs: { month: 3, weekday: 1, nth: 1 }, days: ['2025-03-03'] } as const;
const calendar = {
  zone: 'America/Denver',
  weekend: [1],
  coverage: { from: '2025-01-01', to: '2025-12-31' },
  computable: { from: '2025-01-01', to: '2040-12-31' },
  closures: [weekday],
  earlyClosings: [],
  cites,
} as const satisfies Profile['calendar'];

/** Something a law may say: how a profile says it, with a value that does, or what to do since it cannot. */
export type ProfileSays =
  | { readonly law: string; readonly says: string; readonly example: Profile }
  | { readonly law: string; readonly instead: string };

/** What a profile can say and what it cannot. Each value must be sound; the guide shows the rows. */
export const profileSays: readonly ProfileSays[] = [
  { law: 'Within 24 hours, weekends included', says: '`period: { hours: 24 }`', example: withRow({ starts: 'dispensing', period: { hours: 24 } }) },
  { law: 'By the end of the next day', says: '`period: { calendarDays: 1 }`', example: withRow({ starts: 'dispensing', period: { calendarDays: 1 } }) },
  { law: 'By the next day on which offices are open', says: "`period: { businessDays: 1, of: 'office' }` and a `calendar`", example: withRow({ starts: 'dispensing', period: { businessDays: 1, of: 'office' } }, { calendar }) },
  { law: "By the pharmacy's own next business day", says: "`period: { businessDays: 1, of: 'dispenser' }`", example: withRow({ starts: 'dispensing', period: { businessDays: 1, of: 'dispenser' } }) },
  { law: 'Within 14 days, moved on from a holiday', says: "`period: { calendarDays: 14, rolls: 'to-open-day' }`", example: withRow({ starts: 'dispensing', period: { calendarDays: 14, rolls: 'to-open-day' } }, { calendar }) },
  { law: 'By the 15th of the next month', says: '`period: { dayOfNextMonth: 15 }`', example: withRow({ starts: 'dispensing', period: { dayOfNextMonth: 15 } }) },
  { law: 'The later, or the earlier, of two periods', says: '`period: { laterOf: [{ hours: 24 }, { calendarDays: 1 }] }`', example: withRow({ starts: 'dispensing', period: { laterOf: [{ hours: 24 }, { calendarDays: 1 }] } }) },
  { law: 'Counted from the sale, a discovery, the last report', says: "`starts: 'sale'`", example: withRow({ starts: 'sale', period: { hours: 24 } }) },
  { law: 'Other periods for other people', says: "rows with `when: { by: ['veterinarian'] }`", example: withRow({ when: { by: ['veterinarian'] }, starts: 'dispensing', period: { calendarDays: 14 } }) },
  { law: 'Offices open on Sundays, closed on Mondays', says: '`calendar: { weekend: [1] }`', example: { id: 'zz', name: 'Example', calendar } },
  {
    law: 'An element that is required only beside a blank one',
    says: "`when: [{ ref: 'PHA02', filled: false }]`",
    example: {
      id: 'zz',
      name: 'Example',
      asap: {
        id: 'zz.asap',
        summary: 'Files are written in 4.2.',
        versions: [
          {
            from: '2025-01-01',
            value: {
              versions: ['4.2'],
              requirements: [{ ref: 'PHA03', level: 'required', basis: 'regulation', when: [{ ref: 'PHA02', filled: false }], cites }],
              recordKey: ['PHA03', 'DSP02', 'DSP05', 'DSP06'],
              voidRepeats: [],
            },
            cites,
          },
        ],
      },
    },
  },
  { law: 'A deadline that turns on how many records a reporter has sent', instead: 'Give the fact yourself, as a word of `when`: the library counts no records over time.' },
  { law: 'A clock that stops while an application is pending', instead: 'Ask again from the day it goes on.' },
  { law: 'Half days of an office as half a day', instead: 'An early closing is a caution; the day counts as open.' },
  { law: 'What is reasonable, or in the public interest', instead: 'Ask a person, and give the answer as a fact.' },
  { law: 'Penalties and fees', instead: 'Ask counsel: answers inform of a duty and label nobody.' },
  { law: "Rules of a county's or a city's own", instead: 'A profile for each, or a fact that names the place.' },
];

/** The table of the guide. */
export function profileSaysTable(): string {
  return [
    ...table(['the law says', 'a profile says'], profileSays.flatMap((row) => ('says' in row ? [[row.law, row.says]] : []))),
    'And not:',
    '',
    ...table(['the law says', 'do this instead'], profileSays.flatMap((row) => ('says' in row ? [] : [[row.law, row.instead]]))),
  ].join('\n');
}
