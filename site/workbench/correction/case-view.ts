import { trackCorrection, type AnyCorrectionEvent, type CorrectionProfile, type CorrectionRoom } from 'kasper-rules/corrections';
import type { Citation, Issue, PlainDate } from 'kasper-rules/asap';
import type { Profile } from 'kasper-rules/rules';
import { dayWords } from '../common/day-words.js';

/** One event with what it led to. */
export interface StepView {
  readonly event: AnyCorrectionEvent;
  readonly state: string;
  readonly rule: string;
  readonly message: string;
  readonly flags: readonly string[];
  readonly cites: readonly Citation[];
}

/** Where a case stands, in words. */
export interface CaseView {
  readonly state: string;
  readonly label: string;
  readonly overdue: 'no' | 'nominal-only' | 'yes';
  readonly overdueWords: string;
  /** The clock that runs or ran, with what it wants. */
  readonly due?: { readonly owed: string; readonly nominal: PlainDate; readonly rolled: PlainDate };
  readonly next: readonly string[];
  readonly flags: readonly string[];
  readonly history: readonly StepView[];
  readonly cautions: readonly Issue[];
  readonly cites: readonly Citation[];
}

/** A case, or why it cannot be followed. */
export type CaseAnswer = { readonly view: CaseView } | { readonly issues: readonly Issue[] };

function overdueWords(overdue: CaseView['overdue'], due: CaseView['due']): string {
  if (due === undefined) return 'No clock runs.';
  if (overdue === 'no') return 'Not overdue.';
  return overdue === 'nominal-only'
    ? `Past ${dayWords(due.nominal)}, the day as counted, and not past ${dayWords(due.rolled)}, to which it moves if closed offices extend it: overdue in one reading.`
    : 'Overdue in both readings.';
}

/** Follows a case by the process of a profile. */
export function caseView(profile: Profile, corrections: CorrectionProfile, events: readonly AnyCorrectionEvent[], at: PlainDate): CaseAnswer {
  const tracked = trackCorrection<CorrectionRoom>({ events, at }, { profile });
  if (!tracked.ok) return { issues: tracked.issues };
  const { state, overdue, due, next, flags, history, cites } = tracked.value;
  const shown = due && { owed: corrections.owed[due.clock] ?? due.clock, nominal: due.nominal, rolled: due.rolled };
  const flagWords = (flag: string) => corrections.flags[flag] ?? flag;
  const labelOf = (name: string) => corrections.states[name]?.label ?? name;
  return {
    view: {
      state,
      label: labelOf(state),
      overdue,
      overdueWords: overdueWords(overdue, shown),
      ...(shown && { due: shown }),
      next: next.map((step) => corrections.steps[step] ?? step),
      flags: flags.map(flagWords),
      history: history.map((entry) => ({ ...entry, event: entry.event, state: labelOf(entry.state), flags: entry.flags.map(flagWords) })),
      cautions: tracked.issues,
      cites,
    },
  };
}

/** The events that lead a case on from a state, as the process names them. */
export function eventsOn({ transitions }: CorrectionProfile, state: string): readonly string[] {
  const found = transitions.filter(({ from, to, event }) => event !== 'any' && to !== 'same' && to !== state && from !== 'any' && from.includes(state));
  return [...new Set(found.map(({ event }) => event))];
}
