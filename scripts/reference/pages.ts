import { indiana } from '../../src/rules/indiana/index.js';
import { kentucky } from '../../src/rules/kentucky/index.js';
import { ohio } from '../../src/rules/ohio/index.js';
import { tennessee } from '../../src/rules/tennessee/index.js';
import { accessRulePage } from './access-rule.js';
import { accessRulesPage, pageOfAccessRule } from './access-rules.js';
import { withAnchors } from './anchors.js';
import { asapElementsPage } from './asap-elements.js';
import { calendarPage } from './calendar.js';
import { citationsPage } from './citations.js';
import { correctionsPage } from './corrections.js';
import { commandLinePage } from './command-line.js';
import { coveragePage } from './coverage.js';
import { dutiesPage } from './duties.js';
import { factsPage } from './facts.js';
import { identifiersPage } from './identifiers.js';
import { issueCodesPage } from './issue-codes.js';
import { reportingRulesPage } from './reporting-rules.js';
import { reportTablesPage } from './report-tables.js';
import { ruleIndexPage } from './rule-index.js';
import { statePage } from './state.js';

const { access } = kentucky;

const pages: Readonly<Record<string, () => string | Promise<string>>> = {
  ...Object.fromEntries([...access.rules, ...access.onward].map((rule) => [pageOfAccessRule(rule.id), () => accessRulePage(rule, access)])),
  'access-rules.md': () => accessRulesPage(kentucky.access),
  'asap-elements.md': () => asapElementsPage(kentucky.asap),
  'calendar.md': () => calendarPage(kentucky),
  'citations.md': () => citationsPage(kentucky),
  'command-line.md': commandLinePage,
  'corrections.md': () => correctionsPage(kentucky.corrections),
  'coverage.md': () => coveragePage(kentucky),
  'duties.md': () => dutiesPage(kentucky),
  'facts.md': () => factsPage(kentucky),
  'identifiers.md': identifiersPage,
  'indiana.md': () => statePage(indiana),
  'issue-codes.md': issueCodesPage,
  'ohio.md': () => statePage(ohio),
  'report-tables.md': reportTablesPage,
  'reporting-rules.md': () => reportingRulesPage(kentucky),
  'rules.md': () => ruleIndexPage(kentucky),
  'tennessee.md': () => statePage(tennessee),
};

/** The pages of docs/reference that are written from data, by file. */
export const referencePages: Readonly<Record<string, () => Promise<string>>> = Object.fromEntries(Object.entries(pages).map(([file, render]) => [file, async () => withAnchors(await render())]));
