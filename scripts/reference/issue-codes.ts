import { accessRequestIssues } from '../../src/access/parse-access-request.js';
import { factsIssues } from '../../src/access/facts/facts-issues.js';
import { findings, type FindingSpec } from '../../src/asap/findings.js';
import { asapIssues, type AsapIssue } from '../../src/asap/issues.js';
import { remedyOf, type IssueCatalogue, type IssueSpec } from '../../src/core/issue.js';
import { correctionIssues } from '../../src/corrections/correction-issues.js';
import { identifierIssues } from '../../src/identifiers/issues.js';
import { draftCalendarIssues } from '../../src/interop/date-holidays/issues.js';
import { fromFhirIssues } from '../../src/interop/fhir/from-issues.js';
import { reportIssues } from '../../src/reports/report-issues.js';
import { rulesIssues } from '../../src/rules/issues.js';
import { exampleIssueOf, reasonExamples } from './issue-examples.js';
import { anchor } from './anchors.js';
import { code, head, lines, shortSources, table } from './markdown.js';

interface IssueArea {
  readonly title: string;
  readonly about: string;
  readonly catalogue: IssueCatalogue;
}

const isProfileIssue = ([issue]: [string, IssueSpec]) => issue.startsWith('rules.profile.');

/** Every area of issues with its catalogue. */
export const issueAreas: readonly IssueArea[] = [
  { title: 'ASAP files', about: 'From `validate`, `parse`, `read` and `tryWrite` of `kasper-rules/asap`. Examples are changes of a clean file.', catalogue: asapIssues },
  { title: 'Identifiers', about: 'From `parse` of each identifier of `kasper-rules/identifiers`.', catalogue: identifierIssues },
  { title: 'Deadlines and duties', about: 'From the functions of `kasper-rules/rules`.', catalogue: Object.fromEntries(Object.entries(rulesIssues).filter((row) => !isProfileIssue(row))) },
  { title: 'Profiles', about: 'From `checkProfile` of `kasper-rules/rules`.', catalogue: Object.fromEntries(Object.entries(rulesIssues).filter(isProfileIssue)) },
  { title: 'Facts from outside', about: 'From the `parse…` functions of `kasper-rules/access`.', catalogue: { ...accessRequestIssues, ...factsIssues } },
  { title: 'Corrections', about: 'From `kasper-rules/corrections`. In the examples `record` is a reported dispensing with patient and pharmacy, `withStatus` the same with another DSP01, `fileOf` a submission of records, `programWith` a profile whose program takes corrections otherwise.', catalogue: correctionIssues },
  { title: 'Reports', about: 'From `patientReport` and `ownPrescribing` of `kasper-rules/reports`. In the examples `asked` is a pharmacist’s request, `askedByGrandJury` one under which rows are left out, `programThatRedacts` a profile that leaves out other rows, and `figures` how figures are made.', catalogue: reportIssues },
  { title: 'Draft calendars', about: 'From `calendarFrom` of `kasper-rules/date-holidays`.', catalogue: draftCalendarIssues },
  { title: 'FHIR resources', about: 'From `fromMedicationDispense` of `kasper-rules/fhir`. In the examples `dispense` is a completed MedicationDispense.', catalogue: fromFhirIssues },
];

/** Other wordings of a finding on a file, by reason. */
function reasonsOf(issue: string): readonly string[] {
  const spec = Object.entries<FindingSpec>(findings).find(([kind]) => issue === `asap.${kind}`)?.[1];
  return Object.values(spec?.reasons ?? {}).map((wording) => wording.replaceAll('{label}', '…').replaceAll('{ref}', '…').replace(/\{(\w+)\}/g, '*$1*'));
}

function issueRow([issue, { severity, help }]: [string, IssueSpec]): readonly string[] {
  const { shows, issue: earned } = exampleIssueOf(issue);
  const others = reasonsOf(issue);
  return [code(issue), severity, shows, [earned?.message ?? '', ...(others.length > 0 ? [`Or: ${lines(others)}`] : [])].join('<br>'), help];
}

/** A row of a reason that has its own example: what earns it, what it says, what to do about it. */
function reasonRow([name, { shows, issues }]: (typeof reasonExamples)[number]): readonly string[] {
  const [kind, reason] = name.split('/');
  const earned = issues().find(({ code: earnedCode, params }) => earnedCode === `asap.${kind ?? ''}` && params?.['reason'] === reason);
  return [`${anchor(`asap.${name.replace('/', '.')}`)}${code(`asap.${kind ?? ''}`)}`, code(reason ?? ''), earned?.severity ?? '', shows, earned?.message ?? '', earned ? remedyOf(asapIssues, earned as AsapIssue) : '', shortSources(earned?.cites ?? [])];
}

/** The reference page of every issue code, with an example that was run, its message and the remedy. */
export function issueCodesPage(): string {
  return [
    ...head(
      'Issue codes',
      'Every code the library can answer with. The messages are those the examples earn: each example is executed when this page is written. What an issue is made of stands under [Issues](../concepts/issues.md).',
      'An `error` breaks a rule, a `warning` is accepted but doubtful, `info` is worth knowing. Messages never hold a value of your data. `kasper-rules explain CODE` prints a row on the command line.',
    ),
    ...issueAreas.flatMap(({ title, about, catalogue }) => [
      `## ${title}`,
      '',
      about,
      '',
      ...table(['code', 'severity', 'example', 'says', 'what to do'], Object.entries(catalogue).map(issueRow)),
    ]),
    '## Reasons of findings on files',
    '',
    'Where a finding has a reason (`params.reason`), the advice belongs to the reason: `remedyOf(issue)` gives it. A reason can be told apart in your own code; `severity` switches by code.',
    '',
    ...table(['code', 'reason', 'severity', 'example', 'says', 'what to do', 'rests on'], reasonExamples.map(reasonRow)),
  ].join('\n');
}
