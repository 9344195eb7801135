import type { Citation, Issue } from 'kasper-rules/asap';

/** How an answer is to be taken: leave to act, a refusal, open, a duty, or no duty. */
export type AnswerTone = 'permit' | 'deny' | 'open' | 'duty' | 'free';

/** One reason of an answer with its law. */
export interface AnswerReason {
  readonly code?: string;
  /** The permanent id of the rule, where there is one to look up. */
  readonly rule?: string;
  readonly says: string;
  readonly cites: readonly Citation[];
}

/** Something an answer says beside its outcome: obligations, days, channels. */
export interface AnswerDetail {
  readonly title: string;
  readonly lines: readonly string[];
}

/** An answer of any question as the page shows it. */
export interface Answer {
  /** The outcome in the library's own word. */
  readonly outcome: string;
  readonly tone: AnswerTone;
  readonly headline: string;
  readonly reasons: readonly AnswerReason[];
  /** Dotted paths of the facts it waits for. */
  readonly missing: readonly string[];
  readonly details: readonly AnswerDetail[];
  /** Ids of the open questions of law relied on. */
  readonly readings: readonly string[];
  readonly cites: readonly Citation[];
  /** False where law that was remembered and not read decided. */
  readonly verified: boolean;
  readonly issues: readonly Issue[];
}
