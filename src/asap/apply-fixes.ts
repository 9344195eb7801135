import { mustBeText, mustHaveShape } from '../core/mistake.js';
import type { SuggestedFix } from './suggest-fixes.js';

const isPlace = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/**
 * Writes what `suggestFixes` suggests into the text it was suggested for; everything else stays as it is.
 *
 * Fixes may be left out, and come in any order. Places beyond the text or into one another are a `TypeError`: they are of another text.
 *
 * @example
 * ```ts
 * import { applyFixes, parse, suggestFixes, validate } from 'kasper-rules/asap';
 * import { kentucky } from 'kasper-rules/kentucky';
 *
 * const text = 'TH*4.2*C1*01**20250311*08:15*P**~~\nTT*C1*2~\n';
 * const { value } = parse(text);
 * const { issues } = validate(value, { profile: kentucky, on: '2025-03-31' });
 * applyFixes(text, suggestFixes(value, issues)); // 'TH*4.2*C1*01**20250311*0815*P**~~\nTT*C1*2~\n'
 * ```
 */
export function applyFixes(text: string, fixes: readonly Pick<SuggestedFix, 'offset' | 'length' | 'replacement'>[]): string {
  mustBeText('applyFixes', text, 'the file');
  mustHaveShape('applyFixes', fixes, 'the fixes', [{ offset: 'number', length: 'number', replacement: 'text' }]);
  const pieces: string[] = [];
  let after = 0;
  for (const { offset, length, replacement } of [...fixes].sort((one, other) => one.offset - other.offset)) {
    if (!isPlace(offset) || !isPlace(length) || offset < after || offset + length > text.length) throw new TypeError('applyFixes: the fixes are of another text, or one stands in another');
    pieces.push(text.slice(after, offset), replacement);
    after = offset + length;
  }
  return [...pieces, text.slice(after)].join('');
}
