import type { AsapIssue, SuggestedFix } from 'kasper-rules/asap';
import type { ElementWords } from './element-words.js';
import type { ShownFix } from './shown-fix.js';

/** What the card of an element shows. */
export interface CardFacts {
  /** `PAT07`, or the id of a segment. */
  readonly ref: string;
  /** What stands there as it is shown: masked where the file is. */
  readonly value: string;
  /** Nothing for the id of a segment, and for what no version has. */
  readonly words?: ElementWords | undefined;
  /** What the segment is called; nothing for an unknown one. */
  readonly segment?: string | undefined;
  readonly issues: readonly AsapIssue[];
  readonly fix?: { readonly fix: SuggestedFix; readonly shown: ShownFix } | undefined;
}
