import type { AccountRules } from '../../src/rules/account-rule.js';
import type { AuthorityCitation, SourcedStatement } from '../../src/rules/authority-citation.js';
import type { ElectronicPrescribingRules } from '../../src/rules/electronic-prescribing-rule.js';
import type { Profile } from '../../src/rules/profile.js';
import type { DrugCell, ExemptionCondition, QueryDutyRules } from '../../src/rules/query-duty-rule.js';
import { code, head, lines, period, sources, standingLegend, table } from './markdown.js';

type Titled = readonly string[];

const reasonTable = (reasons: Readonly<Record<string, SourcedStatement>>): Titled =>
  table(['code', 'says', 'sources and standing'], Object.entries(reasons).map(([reason, { says, cites }]) => [code(reason), says, sources(cites)]));

function accountSection(rules: AccountRules): Titled {
  const limit = (name: string, value: string, cites: readonly AuthorityCitation[]) => [name, value, sources(cites)];
  return [
    '## Accounts',
    '',
    '`decideAccount` answers whether somebody must hold a KASPER account, what is next to obtain one, whether a delegate is enrolled, and where a notice to register stands.',
    '',
    '### Prescribers',
    '',
    ...table(
      ['profession', 'turns on', 'required', 'not covered'],
      rules.prescribers.map((rule) =>
        rule.decidedBy === 'never'
          ? [rule.profession, code(rule.decidedBy), '', `${rules.reasons[rule.reason].says}<br>${sources(rules.reasons[rule.reason].cites)}`]
          : [rule.profession, code(rule.decidedBy), `${rule.required.says}<br>${sources(rule.required.cites)}`, `${rule.notCovered.says}<br>${sources(rule.notCovered.cites)}`],
      ),
    ),
    '`dea-here-or-practice`: a DEA registration in the state, or any controlled-substance practice; `dea-here`: a DEA registration in the state; `any-dea`: a DEA registration anywhere; `never`: the duty never reaches the profession.',
    '',
    '### Limits',
    '',
    ...table(
      ['limit', 'value', 'sources and standing'],
      [
        limit('last day of accounts outside the gateway', rules.gatewayCutOver.value, rules.gatewayCutOver.cites),
        limit('to activate a gateway account', `${String(rules.activationHours.value)} hours`, rules.activationHours.cites),
        limit('to wait for the welcome email', `${String(rules.welcomeDays.value)} days`, rules.welcomeDays.cites),
        limit('a password is valid', `${String(rules.passwordDays.value)} days`, rules.passwordDays.cites),
        limit("to register after the board's notice", `${String(rules.noticeDays.value)} days`, rules.noticeDays.cites),
      ],
    ),
    '### Steps to an account',
    '',
    ...table(
      ['step', 'says', 'call', 'sources and standing'],
      Object.entries(rules.steps).map(([step, { says, contact, cites }]) => [code(step), says, contact ? `${contact.name}, ${contact.phone}` : '', sources(cites)]),
    ),
    '### A notice to register',
    '',
    ...reasonTable(rules.noticeStates),
    '### Certificates, delegates, uploaders',
    '',
    ...table(
      ['about', 'says', 'sources and standing'],
      [
        ...rules.certificates.map(({ event, says, cites }) => [code(event), says, sources(cites)]),
        ['any other event', rules.noCertificate.says, sources(rules.noCertificate.cites)],
        ['enrollment of a delegate', rules.enrolled.says, sources(rules.enrolled.cites)],
        ['uploader', rules.uploader.says, sources(rules.uploader.cites)],
        ['prescribing', rules.prescribing.says, sources(rules.prescribing.cites)],
      ],
    ),
    '### Reasons',
    '',
    ...reasonTable(rules.reasons),
  ];
}

function drugCell(cell: DrugCell): string {
  return typeof cell === 'string' ? code(cell) : `${code(cell.yes)} if ${code(cell.fact)}, else ${code(cell.no)}`;
}

function exemptionCondition(condition: ExemptionCondition): string {
  switch (condition.test) {
    case 'equals':
      return `${code(condition.fact)} is ${String(condition.value)}`;
    case 'encounter-within-days':
      return `the encounter falls from ${String(condition.first)} to ${String(condition.last)} days after ${code(condition.of)}`;
    case 'ends-within-days':
      return `${code(condition.fact)} is at most ${String(condition.last)} days after ${code(condition.of)}`;
    case 'within-hours':
      return `${code(condition.fact)} is within ${String(condition.hours)} hours of ${code(condition.of)}`;
  }
}

function querySection({ laws, reasons }: QueryDutyRules): Titled {
  return [
    '## The duty to query',
    '',
    '`queryDuty` answers whether a prescriber looks at KASPER first, how far back, and how often.',
    '',
    ...laws.flatMap((law) => [
      `### In force ${period(law)}`,
      '',
      ...table(
        ['profession', 'II', 'III', 'IV', 'V', 'look-back', "source of the board's rule, and standing"],
        law.professions.map(({ profession, schedules, lookBack, board }) => [
          profession,
          ...(['II', 'III', 'IV', 'V'] as const).map((schedule) => drugCell(schedules[schedule])),
          lookBack === 'all' ? 'everything there is' : `${String(lookBack)} months`,
          sources(board),
        ]),
      ),
      `\`statute\`: KRS 218A.172 asks; \`board\`: the board's rule asks; \`none\`: neither; \`unread\`: the text was not read, so the answer is indeterminate. Continued prescribing needs another query after ${String(law.repeatMonths)} months.`,
      '',
      `From ${law.floor.from} federal law asks for a check before one ${law.floor.actions.join(', ')}s Schedule ${law.floor.schedules.join(', ')} to a Medicaid patient, whatever the state exempts.`,
      '',
      ...table(
        ['exemption', 'says', 'conditions', 'holds under the federal rule', 'sources and standing'],
        law.exemptions.map(({ kind, says, conditions, holdsUnderFloor, cites }) => [code(kind), says, lines(conditions.map(exemptionCondition)), holdsUnderFloor ? 'yes' : 'no', sources(cites)]),
      ),
    ]),
    '### Reasons of the duty to query',
    '',
    ...reasonTable(reasons),
  ];
}

function prescribingSection({ from, exceptions, reasons }: ElectronicPrescribingRules): Titled {
  return [
    '## Electronic prescribing',
    '',
    `\`electronicPrescribingDuty\` answers whether a controlled-substance prescription may be issued otherwise than electronically. In force from ${from}.`,
    '',
    ...table(
      ['exception', 'says', 'facts that must be true', 'sources and standing'],
      exceptions.map(({ letter, kind, says, facts, maximumMonths, cites }) => [
        `(${letter}) ${code(kind)}`,
        says,
        maximumMonths === undefined ? lines(facts.map(code)) : `${code('granted')} covers the day of issue, at most ${String(maximumMonths)} months`,
        sources(cites),
      ]),
    ),
    '### Reasons of electronic prescribing',
    '',
    ...reasonTable(reasons),
  ];
}

/** The reference page of the duties around a jurisdiction's program: accounts, queries, electronic prescribing. */
export function dutiesPage({ accounts, queryDuty, electronicPrescribing }: Pick<Profile, 'accounts' | 'queryDuty' | 'electronicPrescribing'>): string {
  return [
    ...head('Accounts, queries, electronic prescribing', 'The duties of those who use KASPER, answered by `kasper-rules/access`.'),
    ...standingLegend,
    ...accountSection(accounts),
    ...querySection(queryDuty),
    ...prescribingSection(electronicPrescribing),
  ].join('\n');
}
