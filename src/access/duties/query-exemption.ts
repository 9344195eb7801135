import { isRecord } from '../../core/is-record.js';
import { addDays, type PlainDate } from '../../core/plain-date.js';
import type { ExemptionCondition, QueryDutyLaw, QueryExemptionRule } from '../../rules/law/query-duty-rule.js';
import { allTests, type FactTest } from '../facts/fact-test.js';
import { givenDate } from '../facts/given-date.js';
import { givenInstant } from '../facts/given-instant.js';

/** An exemption claimed: whether it holds, by which rule, and whether anything was claimed at all. */
export interface ClaimedExemption extends FactTest {
  readonly rule?: QueryExemptionRule;
  readonly claimed: boolean;
  /** Something is claimed, and the exemptions were not read. */
  readonly unread: boolean;
}

/** Whether the exemption claimed holds: one that the law does not know fails, and where nobody has said it is unknown. */
export function exemptionTest(exemption: unknown, { exemptions, exemptionsUnread }: QueryDutyLaw, encounterOn: PlainDate): ClaimedExemption {
  const none = exemptions.length === 0 && exemptionsUnread === undefined;
  if (!isRecord(exemption) && none) return { truth: false, absent: [], claimed: false, unread: false };
  if (!isRecord(exemption)) return { truth: null, absent: ['exemption'], claimed: false, unread: exemptionsUnread !== undefined };
  const rule = exemptions.find(({ kind }) => kind === exemption['kind']);
  const claimed = exemption['kind'] !== 'none';
  if (rule === undefined) return { truth: false, absent: [], claimed, unread: claimed && exemptionsUnread !== undefined };
  return { ...allTests(rule.conditions.map((condition) => conditionTest(condition, exemption, encounterOn))), rule, claimed, unread: false };
}

function conditionTest(condition: ExemptionCondition, exemption: Readonly<Record<string, unknown>>, encounterOn: PlainDate): FactTest {
  const day = (name: string) => given(exemption[name], `exemption.${name}`, givenDate);
  const instant = (name: string) => given(exemption[name], `exemption.${name}`, givenInstant);
  const lacking = (...names: readonly string[]): FactTest => ({
    truth: null,
    absent: names.filter((name) => exemption[name] === undefined).map((name) => `exemption.${name}`),
  });
  const settled = (truth: boolean): FactTest => ({ truth, absent: [] });

  switch (condition.test) {
    case 'equals': {
      const value = exemption[condition.fact];
      return value === undefined ? lacking(condition.fact) : settled(value === condition.value);
    }
    case 'at-most': {
      const value = exemption[condition.fact];
      return typeof value === 'number' ? settled(value <= condition.value) : lacking(condition.fact);
    }
    case 'encounter-within-days': {
      const start = day(condition.of);
      return start ? settled(addDays(start, condition.first) <= encounterOn && encounterOn <= addDays(start, condition.last)) : lacking(condition.of);
    }
    case 'ends-within-days': {
      const start = day(condition.of);
      const end = day(condition.fact);
      return start && end ? settled(end <= addDays(start, condition.last)) : lacking(condition.fact, condition.of);
    }
    case 'within-hours': {
      if (exemption[condition.fact] === 'never') return settled(false);
      const start = instant(condition.of);
      const end = instant(condition.fact);
      return start && end ? settled(start <= end && end <= start.plus({ hours: condition.hours })) : lacking(condition.fact, condition.of);
    }
  }
}

/** The fact read, or `undefined` where it is left out. */
function given<T>(value: unknown, path: string, read: (text: string, path: string) => T): T | undefined {
  return typeof value === 'string' ? read(value, path) : undefined;
}
