import { rulesOf, type RuleSummary } from '../../src/rules/rules-of.js';
import type { WholeProfile } from '../../src/rules/law/profile.js';
import { code, head, lines, period, table } from './markdown.js';
import { notModeled } from './not-modeled.js';

const firstDay = (versions: readonly { readonly from?: string }[]): string => versions[0]?.from ?? 'no first day recorded';

/** From which day on each area is recorded; an earlier question is answered by an issue or as indeterminate. */
function recordedRows(profile: WholeProfile): readonly (readonly string[])[] {
  const { reporting, corrections, calendar, access, queryDuty, electronicPrescribing } = profile;
  const rules = [reporting.items, reporting.deadline, reporting.extension, reporting.channels, profile.patientIdentifier, profile.reportingDuty, profile.toxicologyDuty, ...Object.values(corrections.clocks)];
  return [
    ...rules.map(({ id, summary, versions }) => [code(id), summary, firstDay(versions)]),
    ['calendar, listed', 'Closed days with their certainty.', `${calendar.coverage.from} to ${calendar.coverage.to}`],
    ['calendar, computed', 'What follows from a statute.', `${calendar.computable.from} to ${calendar.computable.to}`],
    ['access and re-disclosure', `${String(access.rules.length)} rules on who may receive data, ${String(access.onward?.length ?? 0)} on who may pass them on.`, access.recordedFrom],
    ['duty to query', 'When a prescriber looks at KASPER first.', queryDuty.laws[0]?.from ?? ''],
    ['electronic prescribing', 'When a prescription must be electronic.', electronicPrescribing.from],
  ];
}

/** Whether what holds with no end in sight is unverified, and not an earlier version only. */
const isUnreadToday = ({ versions }: RuleSummary): boolean => versions.some(({ to, standing }) => to === undefined && standing === 'unverified');

/** The reference page of what is covered, what is open and what is not modeled. */
export function coveragePage(profile: WholeProfile): string {
  const unread = rulesOf(profile).filter(({ verified }) => !verified);
  const unreadToday = unread.filter(isUnreadToday);
  const unreadBefore = unread.filter((rule) => !isUnreadToday(rule));
  return [
    ...head('Coverage and limits', 'What the library answers, since which day, where the law is open, and what it says nothing about.'),
    '## Recorded since',
    '',
    'A question about an earlier day is refused by an issue (`rules.date-before-law`, `corrections.date-before-law`) or answered indeterminate (`I-LAW-DATE`); it never gets the law of another day.',
    '',
    ...table(['rule or area', 'what', 'recorded from'], recordedRows(profile)),
    '## Open questions',
    '',
    'Each is a named reading with a default that you can change; answers name the readings they rest on.',
    '',
    ...table(
      ['reading', 'question', 'default'],
      [
        ...profile.readings.map(({ id, question, default: standard }) => [code(id), question, code(standard)]),
        ...Object.entries(profile.access.readings).map(([name, { question, default: standard }]) => [code(name), question, code(standard)]),
      ],
    ),
    '## Rules of which a source was not read',
    '',
    'Today\'s version of each rests, in part at least, on a text that was remembered.',
    '',
    ...table(['rule', 'says'], unreadToday.map(({ id, summary }) => [code(id), summary])),
    'Of these an earlier version only was remembered; today\'s was read.',
    '',
    ...table(
      ['rule', 'remembered for'],
      unreadBefore.map(({ id, versions }) => [code(id), lines(versions.filter(({ standing }) => standing === 'unverified').map(period))]),
    ),
    'The [citations](citations.md) name every unverified source, those of the [access rules](access-rules.md) and the [duties](duties.md) included.',
    '',
    '## Not modeled',
    '',
    ...Object.entries(notModeled).flatMap(([area, rows]) => [`### ${area}`, '', ...table(['what', 'why', 'instead'], rows.map(({ topic, why, instead }) => [topic, why, instead]))]),
  ].join('\n');
}
