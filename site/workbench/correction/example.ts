import type { PlainDate } from 'kasper-rules/asap';
import type { AnyCorrectionEvent, CorrectionProfile } from 'kasper-rules/corrections';
import { daysBefore } from '../common/days-before.js';

const DAYS_AGO = [9, 7];

/** An event of a type on a day, every needed word being the first declared. */
export function blankEvent({ events }: CorrectionProfile, type: string, on: PlainDate): AnyCorrectionEvent {
  const members = events.type === 'one-of' ? (events.cases[type] ?? {}) : {};
  const words = Object.entries(members).flatMap(([name, fact]) => (fact.type === 'word' && fact.needed ? [[name, fact.words[0]] as const] : []));
  return { type, on, ...Object.fromEntries(words) };
}

/** The case a page opens with: the first two events that the process declares, some days ago. */
export function exampleEvents(corrections: CorrectionProfile, at: PlainDate): readonly AnyCorrectionEvent[] {
  const types = corrections.events.type === 'one-of' ? Object.keys(corrections.events.cases) : [];
  return types.slice(0, DAYS_AGO.length).map((type, index) => blankEvent(corrections, type, daysBefore(at, DAYS_AGO[index] ?? 0)));
}
