import type { Citation, Issue, PlainDate } from 'kasper-rules/asap';
import type { CountedDay, Due, ExtensionGround } from 'kasper-rules/rules';

/** A moment or a day by which something is done. */
export interface DueEnd {
  readonly label: string;
  readonly due: PlainDate;
  /** Left out where the law names a day alone. */
  readonly dueAt?: string;
  /** What the end rests on: the option taken, or what is supposed. */
  readonly note?: string;
}

/** The answer of any deadline as the page shows it. */
export interface DueView {
  /** In a few words: what is to be done by then. */
  readonly duty: string;
  /** The day it runs from; it does not count. */
  readonly from: PlainDate;
  /** The answer itself: one end, or several where the law leaves a choice. */
  readonly ends: readonly [DueEnd, ...DueEnd[]];
  /** The end that is timely under every reading told. */
  readonly safest: DueEnd;
  readonly days: readonly CountedDay[];
  /** Under the readings of business days, and other open questions. */
  readonly alternatives: readonly DueEnd[];
  /** Were a doubtful day another one, or an unknown fact so. */
  readonly possibilities: readonly DueEnd[];
  readonly missing: readonly string[];
  readonly grounds: readonly ExtensionGround[];
  readonly cautions: readonly Issue[];
  readonly cites: readonly Citation[];
}

/** A deadline, what the law says in place of one, or why there is none. */
export type DueAnswer = { readonly view: DueView } | { readonly words: string; readonly cites: readonly Citation[] } | { readonly issues: readonly Issue[] };

/** How the end is called that is timely whatever the law turns out to say. */
export const SAFE = 'Timely under every reading';

/** A due moment as an end. */
export function endOf(label: string, { due, dueAt }: Due, note?: string): DueEnd {
  return { label, due, dueAt, ...(note !== undefined && { note }) };
}

/** The end that comes first. */
export function earliestOf(ends: readonly [DueEnd, ...DueEnd[]]): DueEnd {
  const momentOf = ({ due, dueAt }: DueEnd) => new Date(dueAt ?? `${due}T23:59:59Z`).getTime();
  return ends.reduce((one, other) => (momentOf(other) < momentOf(one) ? other : one));
}
