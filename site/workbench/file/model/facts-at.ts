import type { AsapIssue, SuggestedFix } from 'kasper-rules/asap';
import type { CardFacts } from './card-facts.js';
import { elementWords } from './element-words.js';
import type { Question } from './question.js';
import type { Spot } from './segment-at.js';
import { segmentWords } from './segment-words.js';
import { shownFix } from './shown-fix.js';

/** What is known of the text in which an element stands. */
export interface TextFacts {
  readonly text: string;
  /** The text as it is shown; masked, or itself. */
  readonly shown: string;
  readonly version: string;
  readonly issues: readonly AsapIssue[];
  readonly fixes: readonly SuggestedFix[];
}

/** Everything the card of an element says. */
export function factsAt({ segment, ref, from, to, id, element }: Spot, { text, shown, version, issues, fixes }: TextFacts, question: Question): CardFacts {
  const value = element === 0 ? '' : shown.slice(from, to);
  const words = element === 0 ? undefined : elementWords(ref, value, version, question);
  const fix = fixes.find(({ offset }) => element > 0 && offset === from);
  const standHere = issues.filter(({ location }) => {
    if (location?.segment !== segment) return false;
    return element === 0 ? location.ref?.length !== 5 : location.offset >= from && location.offset <= to && location.ref === ref;
  });
  const label = segmentWords(id);
  // An id that is none of the format may be anybody's data: it is shown as the text is.
  return { ref: label === undefined ? shown.slice(from, to).trim() : ref, value, words, segment: label, issues: standHere, fix: fix && { fix, shown: shownFix(fix, text, shown) } };
}
