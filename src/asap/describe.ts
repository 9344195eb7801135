import type { AsapProfile, ElementRequirement } from './profile.js';
import type { dictionary42 } from './tables/versions.js';
import { dictionaryOf } from './tables/versions.js';
import type { AsapVersion, ElementSpec } from './tables/spec.js';

type Segments42 = (typeof dictionary42)['segments'];

/** The reference of an element of ASAP 4.2: `DSP09`. */
export type ElementRef = Segments42[keyof Segments42]['elements'][number]['ref'];

/** An element with what a jurisdiction asks of it, when a profile was given. */
export interface ElementDescription extends ElementSpec {
  /** The name of the segment, for people. */
  readonly segment: string;
  /** The version of the standard that was looked up. */
  readonly version: AsapVersion;
  /** What the jurisdiction of the profile asks of it. */
  readonly requirement?: ElementRequirement;
}

/** Where to look an element up. */
export interface DescribeOptions {
  /** Default 4.2. */
  readonly version?: AsapVersion;
  /** Adds what a jurisdiction asks of the element. */
  readonly profile?: {
    /** What the jurisdiction asks of a file. */
    readonly asap?: AsapProfile;
  };
}

/**
 * Describes an element by its reference: name, label, type, length, usage, codes; with a profile also what that state asks and why.
 * Answers `undefined` for a reference the version does not have.
 *
 * @example
 * ```ts
 * import { describe } from 'kasper-rules/asap';
 *
 * describe('DSP09').label; // 'Quantity dispensed'
 * describe('PAT19').codes; // { F: …, M: …, U: … }
 * ```
 */
export function describe(ref: ElementRef, options?: Omit<DescribeOptions, 'version'>): ElementDescription;
export function describe(ref: string, options?: DescribeOptions): ElementDescription | undefined;
export function describe(ref: string, options: DescribeOptions = {}): ElementDescription | undefined {
  const { version = '4.2', profile } = options;
  const wanted = ref.toUpperCase();
  for (const segment of Object.values(dictionaryOf(version)?.segments ?? {})) {
    const element = segment.elements.find((candidate) => candidate.ref === wanted);
    if (!element) continue;
    const requirement = profile?.asap?.requirements.find((candidate) => candidate.ref === wanted);
    return { ...element, segment: segment.label, version, ...(requirement && { requirement }) };
  }
  return undefined;
}
