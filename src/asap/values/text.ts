import { CAPITAL, CONTROL, DIGIT, MARK, NAME_MARK, SMALL, SPACE } from '../../core/char-codes.js';
import { READABLE, UNREADABLE } from '../reading/element-state.js';
import { kindsOf } from '../reading/segment-view.js';
import { AS_IS, packLook } from './look.js';
import { foreignCharacterReason } from './foreign-character.js';
import type { ValueCheck, ValueRule } from './value-check.js';

const IN_NAMES = CAPITAL | SMALL | SPACE | NAME_MARK;
export const PRINTABLE = IN_NAMES | DIGIT | MARK;

/** The rule of a text element: characters of the usual kinds need no closer look. */
export function textRule(max: number, holds: 'anything' | 'a-name' = 'anything'): ValueRule {
  return { check: textCheck(max, holds), look: packLook(holds === 'a-name' ? IN_NAMES : PRINTABLE, max, AS_IS) };
}

/** Text (AN): printable ASCII, no longer than the table allows; a name holds letters, blank, hyphen, apostrophe and period. */
export function textCheck(max: number, holds: 'anything' | 'a-name' = 'anything'): ValueCheck {
  const usual = holds === 'a-name' ? IN_NAMES : PRINTABLE;
  return (view, element, start, end, report) => {
    const kinds = kindsOf(view, element);
    if ((kinds & CONTROL) !== 0) {
      report('character', view, element, { severity: 'error', reason: 'control' });
      return UNREADABLE;
    }
    if ((kinds & ~usual) !== 0) {
      report('character', view, element, { reason: foreignCharacterReason(view, element, start, end) ?? 'not-in-names' });
    }
    if (end - start > max) report('too-long', view, element, { limit: max });
    return READABLE;
  };
}
