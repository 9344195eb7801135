import type { AsapLaw, Citation, DatedAsapLaw, ElementRequirement } from 'kasper-rules/asap';

/** The source an invented law rests on. */
export const law: Citation = { id: 'Example Code 12-3-4', standing: 'text' };

/** An invented jurisdiction whose law of files is one value, in force always. */
export function under(value: Partial<AsapLaw>): { readonly id: string; readonly asap: DatedAsapLaw } {
  return { id: 'ex', asap: { versions: [{ value: { versions: ['4.2'], requirements: [], recordKey: ['PHA03', 'DSP02'], voidRepeats: [], ...value }, cites: [law] }] } };
}

/** An invented jurisdiction that asks so of single elements, and nothing else. */
export function asking(...requirements: readonly ElementRequirement[]): ReturnType<typeof under> {
  return under({ requirements });
}
