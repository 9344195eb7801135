import { APOSTROPHE, BLANK, codeAt, HYPHEN, isControl, isLetter, isPrintableAscii, POINT } from '../../core/char-codes.js';
import { READABLE, UNREADABLE } from '../segment-view.js';
import type { ValueCheck } from './value-check.js';

const isPlain = new Uint8Array(128);
const isNameLike = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  isPlain[code] = isPrintableAscii(code) ? 1 : 0;
  isNameLike[code] = isLetter(code) || code === BLANK || code === HYPHEN || code === APOSTROPHE || code === POINT ? 1 : 0;
}

/** Text (AN): printable ASCII, no longer than the table allows; a name holds letters, blank, hyphen, apostrophe and period. */
export function textCheck(max: number, holds: 'anything' | 'a-name' = 'anything'): ValueCheck {
  const usual = holds === 'a-name' ? isNameLike : isPlain;
  return (view, element, start, end, report) => {
    const { codes } = view;
    let strange = false;
    for (let at = start; at < end; at += 1) {
      const code = codeAt(codes, at);
      if (usual[code] === 1) continue;
      if (isControl(code)) {
        report('character', view, element, { severity: 'error', reason: 'control' });
        return UNREADABLE;
      }
      strange = true;
    }
    if (strange) report('character', view, element, { reason: holds === 'a-name' ? 'not-in-names' : 'not-ascii' });
    if (end - start > max) report('too-long', view, element, { limit: max });
    return READABLE;
  };
}
