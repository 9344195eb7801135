import fc from 'fast-check';
import { addDays } from '../../src/core/plain-date.js';
import type { PlainDate } from '../../src/core/plain-date.js';
import type { CorrectionEvent, CorrectionState } from 'kasper-rules/corrections';

/** An event without its day. */
export type Undated = CorrectionEvent extends infer Event ? (Event extends CorrectionEvent ? Omit<Event, 'on'> : never) : never;

/** Dates events on one day. */
export const onDay = (on: PlainDate, events: readonly Undated[]): CorrectionEvent[] => events.map((event) => ({ ...event, on }));

export const patientAsks: Undated = { type: 'requested', by: 'patient', to: 'dispenser' };
export const accepted: Undated = { type: 'transmitted', record: 'revise', accepted: true };

const disputed: readonly Undated[] = [patientAsks, { type: 'accuracy-asserted' }];
const investigated: readonly Undated[] = [...disputed, { type: 'referred-to-branch', by: 'dispenser' }];
const reported: readonly Undated[] = [patientAsks, { type: 'system-error-reported' }];
const verified: readonly Undated[] = [...reported, { type: 'system-error-verified' }];

/** A shortest way from a request to every state. */
export const wayTo: Readonly<Record<CorrectionState, readonly Undated[]>> = {
  none: [],
  requested: [patientAsks],
  'error-confirmed': [patientAsks, { type: 'error-confirmed' }],
  transmitted: [patientAsks, accepted],
  disputed,
  'under-investigation': investigated,
  'branch-found-error': [...investigated, { type: 'branch-found-error' }],
  'system-error-reported': reported,
  'system-error-verified': verified,
  'branch-corrected': [...verified, { type: 'branch-corrected' }],
  'closed-corrected': [patientAsks, accepted, { type: 'requester-notified', by: 'dispenser' }],
  'closed-upheld': [...investigated, { type: 'branch-upheld' }],
};

/** Every kind of event that the state machine tells apart. */
export const variants = {
  'asks with standing': patientAsks,
  'asks without standing': { type: 'requested', by: 'law-enforcement', to: 'dispenser' },
  'provider asks without a report': { type: 'requested', by: 'pharmacist', to: 'dispenser', reportDisclosed: false },
  'asks the branch': { type: 'requested', by: 'patient', to: 'branch' },
  confirms: { type: 'error-confirmed' },
  asserts: { type: 'accuracy-asserted' },
  'dispenser refers': { type: 'referred-to-branch', by: 'dispenser' },
  'practitioner refers': { type: 'referred-to-branch', by: 'practitioner' },
  'branch finds error': { type: 'branch-found-error' },
  'branch upholds': { type: 'branch-upheld' },
  'sends, accepted': accepted,
  'sends, refused': { type: 'transmitted', record: 'void', accepted: false },
  'sends, unacknowledged': { type: 'transmitted', record: 'void-and-new' },
  'reports system error': { type: 'system-error-reported' },
  'branch verifies': { type: 'system-error-verified' },
  'branch rejects': { type: 'system-error-rejected' },
  'branch corrects': { type: 'branch-corrected' },
  'dispenser notifies': { type: 'requester-notified', by: 'dispenser' },
  'branch notifies': { type: 'requester-notified', by: 'branch' },
} as const satisfies Readonly<Record<string, Undated>>;

export type Variant = keyof typeof variants;

export const days = fc.integer({ min: 0, max: 500 }).map((day) => addDays('2024-06-01', day));
const anyEvent = fc.tuple(fc.constantFrom<Undated>(...Object.values(variants)), days).map(([event, on]): CorrectionEvent => ({ ...event, on }));

/** Events in any order of their dates. */
export const anyEvents = fc.array(anyEvent, { maxLength: 12 });
/** Events in the order of their dates. */
export const orderedEvents = anyEvents.map((events) => [...events].sort((a, b) => a.on.localeCompare(b.on)));
export const anyClosures = fc.array(days, { maxLength: 30 });
