import { CONTROL } from '../../core/char-codes.js';
import type { FindingDetails, FindingKind, Report } from '../findings.js';
import { UNREADABLE } from '../reading/element-state.js';
import { endOf, kindsOf, startOf, type SegmentView } from '../reading/segment-view.js';
import { foreignCharacterReason } from './foreign-character.js';

/**
 * Judges one populated element, from `start` up to `end` in the view's text, reports what it finds, notes the value's number
 * in the view where it has one, and answers READABLE or UNREADABLE.
 */
export type ValueCheck = (view: SegmentView, element: number, start: number, end: number, report: Report) => number;

/** How an element is judged. */
export interface ValueRule {
  readonly check: ValueCheck;
  /** How a glance tells that the check would find nothing; see `look.ts`. */
  readonly look: number;
}

/**
 * Reports a value that is not what it should be. A control character explains everything else and stands alone;
 * a character beyond ASCII is mentioned beside the fault.
 */
export function rejectValue(
  view: SegmentView,
  element: number,
  report: Report,
  kind: FindingKind,
  details?: FindingDetails,
): typeof UNREADABLE {
  if ((kindsOf(view, element) & CONTROL) !== 0) {
    report('character', view, element, { severity: 'error', reason: 'control' });
    return UNREADABLE;
  }
  const reason = foreignCharacterReason(view, element, startOf(view, element), endOf(view, element));
  if (reason !== undefined) report('character', view, element, { reason });
  report(kind, view, element, details);
  return UNREADABLE;
}
