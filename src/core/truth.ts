/** Three-valued truth: `null` is unknown. */
export type Truth = boolean | null;

/** True when all are true; false as soon as one is false, also beside unknowns; else unknown. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}

/** True as soon as one is true, also beside unknowns; false when all are false; else unknown. */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(null) ? null : false;
}

/** The opposite; unknown stays unknown. */
export function not(truth: Truth): Truth {
  return truth === null ? null : !truth;
}
