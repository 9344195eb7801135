import type { AsapLaw, ElementRequirement } from '../profile.js';

/** The rows of a law on one element; the first that holds decides. */
export function requirementRows(law: AsapLaw | undefined, ref: string): readonly ElementRequirement[] {
  return law?.requirements.filter((row) => row.ref === ref) ?? [];
}

/** Whether what is asked of an element depends on anything but whether it is blank. */
export function isConditional(rows: readonly ElementRequirement[]): boolean {
  const [first, ...others] = rows;
  return first !== undefined && (others.length > 0 || first.when !== undefined || first.unseen !== undefined || first.codes !== undefined || first.level === 'forbidden');
}

/** Whether a blank in an element is an error whatever else the record says. */
export function isAlwaysRequired(law: AsapLaw | undefined, ref: string): boolean {
  const [first] = requirementRows(law, ref);
  return first !== undefined && first.level === 'required' && first.when === undefined && first.unseen === undefined;
}
