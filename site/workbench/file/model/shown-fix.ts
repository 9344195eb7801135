import type { SuggestedFix } from 'kasper-rules/asap';

/** A fix as it is shown: `899-01-0001 → 899010001`. */
export interface ShownFix {
  readonly before: string;
  readonly after: string;
}

/**
 * What a fix replaces and writes. Where the file is shown masked, and the element is, so is the fix; blanks around a value are shown as points.
 */
export function shownFix({ offset, length, replacement }: SuggestedFix, text: string, shown: string): ShownFix {
  const written = text.slice(offset, offset + length);
  const before = shown.slice(offset, offset + length);
  const after = before === written ? replacement : replacement.replace(/[^\s!-/:-@[-`{-~]/g, 'X');
  return { before: before.replaceAll(' ', '·'), after };
}
