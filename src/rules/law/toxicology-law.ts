import type { DutyLaw } from './condition.js';

/** The duty to report positive toxicology screens, with the diagnosis codes it turns on. Codes compare by prefix. */
export interface ToxicologyLaw extends DutyLaw {
  /** The diagnosis codes the duty turns on. */
  readonly diagnoses: {
    /** Categories the definition names. */
    readonly listed: readonly string[];
    /** In a code of six or seven characters, the sixth that takes a listed code out: taking too little is no overdose. */
    readonly underdosing: string;
    /** The first and last category of poisonings; those not listed do not count. */
    readonly poisonings: readonly [string, string];
    /** Poisoning codes that name no substance, and so settle nothing. */
    readonly unspecified: readonly string[];
  };
}
