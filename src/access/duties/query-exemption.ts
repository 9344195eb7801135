import { addDays, type PlainDate } from '../../core/plain-date.js';
import type { QueryDutyFacts, QueryExemption } from '../../rules/facts/query-duty-facts.js';
import type { ExemptionCondition, FederalFloor, QueryExemptionRule } from '../../rules/law/query-duty-rule.js';
import { allTests, isTrue, type FactTest } from '../facts/fact-test.js';
import { givenDate } from '../facts/given-date.js';
import { givenInstant } from '../facts/given-instant.js';

/** Whether the exemption claimed holds: one that the law does not know fails, and where nobody has said it is unknown. */
export function exemptionTest(exemption: QueryExemption | undefined, rule: QueryExemptionRule | undefined, encounterOn: PlainDate): FactTest {
  if (exemption === undefined) return { truth: null, absent: ['exemption'] };
  if (rule === undefined) return { truth: false, absent: [] };
  return allTests(rule.conditions.map((condition) => conditionTest(condition, exemption, encounterOn)));
}

/** Whether federal law asks for a check of a patient whom an exemption would spare. */
export function floorTest({ action, drug, patient }: QueryDutyFacts, encounterOn: PlainDate, floor: FederalFloor): FactTest {
  const reached = floor.from <= encounterOn && floor.actions.includes(action) && floor.schedules.includes(drug.schedule);
  if (!reached) return { truth: false, absent: [] };
  const resident = patient.longTermCareResident;
  return allTests([isTrue(patient.medicaid, 'patient.medicaid'), isTrue(resident === undefined ? undefined : !resident, 'patient.longTermCareResident')]);
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
