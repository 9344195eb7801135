import { describeTest, intervalWords } from '../../src/access/rules/describe-condition.js';
import { labelsOf } from '../../src/access/facts/fact-labels.js';
import type { AccountRules } from '../../src/rules/law/account-rule.js';
import type { SourcedStatement, StatedRule } from '../../src/rules/law/authority-citation.js';
import type { ElectronicPrescribingRules } from '../../src/rules/law/electronic-prescribing-rule.js';
import type { WholeProfile } from '../../src/rules/law/profile.js';
import type { ExemptionCondition, QueryDutyRules } from '../../src/rules/law/query-duty-rule.js';
import { code, head, lines, period, sources, standingLegend, table } from './markdown.js';

type Titled = readonly string[];

const reasonTable = (reasons: Readonly<Record<string, SourcedStatement>>): Titled =>
  table(['code', 'says', 'sources and standing'], Object.entries(reasons).map(([reason, { says, cites }]) => [code(reason), says, sources(cites)]));

const reasonCell = ({ reasons }: AccountRules, reason: string): string => (reasons[reason] ? `${reasons[reason].says}<br>${sources(reasons[reason].cites)}` : '');

function accountSection(rules: Required<AccountRules>): Titled {
  const limit = ({ id, says, cites }: StatedRule, value: string) => [`${code(id)}<br>${says}`, value, sources(cites)];
  const statement = (about: string) => ({ id, says, cites }: StatedRule) => [about, `${code(id)}<br>${says}`, sources(cites)];
  return [
    '## Accounts',
    '',
    '`decideAccount` answers whether somebody must hold a KASPER account, what is next to obtain one, whether a delegate is enrolled, and where a notice to register stands.',
    '',
    '### Pharmacists',
    '',
    ...table(['rule', 'says', 'sources and standing'], [[code(rules.pharmacists.id), rules.pharmacists.says, sources(rules.pharmacists.cites)]]),
    '### Prescribers',
    '',
    ...table(
      ['profession', 'turns on', 'required', 'not covered'],
      rules.prescribers.map((rule) =>
        rule.decidedBy === 'never'
          ? [`${rule.profession}<br>${code(rule.id)}`, code(rule.decidedBy), '', reasonCell(rules, rule.reason)]
          : [`${rule.profession}<br>${code(rule.id)}`, code(rule.decidedBy), `${rule.required.says}<br>${sources(rule.required.cites)}`, `${rule.notCovered.says}<br>${sources(rule.notCovered.cites)}`],
      ),
    ),
    '`dea-here-or-practice`: a DEA registration in the state, or any controlled-substance practice; `dea-here`: a DEA registration in the state; `any-dea`: a DEA registration anywhere; `never`: the duty never reaches the profession.',
    '',
    '### Limits',
    '',
    ...table(
      ['limit', 'value', 'sources and standing'],
      [
        limit(rules.gatewayCutOver, rules.gatewayCutOver.value),
        limit(rules.activationHours, `${String(rules.activationHours.value)} hours`),
        limit(rules.welcomeDays, `${String(rules.welcomeDays.value)} days`),
        limit(rules.passwordDays, `${String(rules.passwordDays.value)} days`),
        limit(rules.noticeDays, `${String(rules.noticeDays.value)} days`),
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
        ...rules.certificates.map((certificate) => statement(`certificate: ${code(certificate.event)}`)(certificate)),
        statement('certificate: any other event')(rules.noCertificate),
        ...rules.enrollment.map(({ id, fact, reason }) => [`delegate: ${code(fact)} is false`, `${code(id)}<br>${rules.reasons[reason]?.says ?? ''}`, sources(rules.reasons[reason]?.cites ?? [])]),
        statement('delegate: nothing is lacking')(rules.enrolled),
        statement('uploader')(rules.uploader),
        statement('prescribing')(rules.prescribing),
      ],
    ),
    '### Reasons',
    '',
    ...reasonTable(rules.reasons),
  ];
}

function exemptionCondition(condition: ExemptionCondition): string {
  switch (condition.test) {
    case 'equals':
      return `${code(condition.fact)} is ${String(condition.value)}`;
    case 'at-most':
      return `${code(condition.fact)} is at most ${String(condition.value)}`;
    case 'encounter-within-days':
      return `the encounter falls from ${String(condition.first)} to ${String(condition.last)} days after ${code(condition.of)}`;
    case 'ends-within-days':
      return `${code(condition.fact)} is at most ${String(condition.last)} days after ${code(condition.of)}`;
    case 'within-hours':
      return `${code(condition.fact)} is within ${String(condition.hours)} hours of ${code(condition.of)}`;
  }
}

function querySection({ id, says, facts, laws, reasons }: QueryDutyRules): Titled {
  const label = labelsOf(facts);
  return [
    '## The duty to query',
    '',
    `${code(id)}: ${says}`,
    '',
    '`queryDuty` answers whether a prescriber looks at KASPER first, how far back, and how often.',
    '',
    ...laws.flatMap((law) => [
      `### In force ${period(law)}`,
      '',
      'The first row whose case fits decides. A row whose facts are not all known stays beside the rows after it: the answer is settled only where they agree.',
      '',
      ...table(
        ['row', 'case', 'a query', 'reason', 'sources and standing'],
        law.triggers.map(({ id, when, asks, code: reason, cites }) => [
          code(id),
          when ? describeTest(when, { label }) : 'any other',
          asks === 'yes' ? 'is due' : asks === 'always' ? 'is always due' : asks === 'no' ? 'is not due' : 'open',
          code(reason),
          sources(cites ?? reasons[reason]?.cites ?? law.cites),
        ]),
      ),
      ...table(
        ['row', 'case', 'how often', 'reason'],
        law.rhythm.map(({ id, when, due, code: reason }) => [
          code(id),
          when ? describeTest(when, { label }) : 'any other',
          due === 'each' ? 'each time' : due === 'open' ? 'open' : `every ${intervalWords(due)}, from the last query`,
          reason === undefined ? '' : code(reason),
        ]),
      ),
      ...(law.lookBack ?? []).map(({ when, months }) => `- The query covers ${months === 'all' ? 'everything there is' : `the ${String(months)} months before`}${when ? ` where ${describeTest(when, { label })}` : ''}.`),
      '',
      ...(law.floor ? [`${code(law.floor.id)}: from ${law.floor.from}, where ${describeTest(law.floor.when, { label })}: ${law.floor.says}`, ''] : []),
      ...table(
        ['exemption', 'says', 'conditions', 'holds under the federal rule', 'sources and standing'],
        law.exemptions.map(({ id, kind, says, conditions, holdsUnderFloor, cites }) => [`${code(kind)}<br>${code(id)}`, says, lines(conditions.map(exemptionCondition)), holdsUnderFloor ? 'yes' : 'no', sources(cites)]),
      ),
    ]),
    '### Reasons of the duty to query',
    '',
    ...reasonTable(reasons),
  ];
}

function prescribingSection({ id, says, cites, from, exceptions, reasons }: ElectronicPrescribingRules): Titled {
  return [
    '## Electronic prescribing',
    '',
    ...table(['rule', 'says', 'sources and standing'], [[code(id), says, sources(cites)]]),
    `\`electronicPrescribingDuty\` answers whether a controlled-substance prescription may be issued otherwise than electronically. In force from ${from}.`,
    '',
    ...table(
      ['exception', 'says', 'facts that must be true', 'sources and standing'],
      exceptions.map(({ id, letter, kind, says, facts, maximumMonths, cites }) => [
        `(${letter}) ${code(kind)}<br>${code(id)}`,
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
export function dutiesPage({ accounts, queryDuty, electronicPrescribing }: Pick<WholeProfile, 'queryDuty' | 'electronicPrescribing'> & { readonly accounts: Required<AccountRules> }): string {
  return [
    ...head('Accounts, queries, electronic prescribing', 'The duties of those who use KASPER, answered by `kasper-rules/access`.'),
    ...standingLegend,
    ...accountSection(accounts),
    ...querySection(queryDuty),
    ...prescribingSection(electronicPrescribing),
  ].join('\n');
}
