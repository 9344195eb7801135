import { areTaken, type Settings } from '../../core/readings.js';
import type { Condition } from '../law/condition.js';

/** A condition with the findings that count as the open questions are taken. */
export function underReadings(condition: Condition, settings: Settings): Condition {
  if (condition.findings.every(({ under }) => under === undefined)) return condition;
  const [first, ...others] = condition.findings.filter(({ under }) => areTaken(under, settings));
  if (!first) throw new TypeError(`A finding of ${condition.id} must count under every reading.`);
  return { ...condition, findings: [first, ...others] };
}
