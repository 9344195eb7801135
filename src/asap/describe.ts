import { mustBeObject, mustBeText } from '../core/mistake.js';
import { inForce } from '../core/dated.js';
import type { PlainDate } from '../core/plain-date.js';
import type { DatedAsapLaw, ElementRequirement } from './profile.js';
import type { WithReadings } from './taken-law.js';
import { takenLaw } from './taken-law.js';
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
  /** What the jurisdiction of the profile asks of it: where that turns on something, the first of `requirements`. */
  readonly requirement?: ElementRequirement;
  /** Every row on the element, where there are several: the first that holds decides. */
  readonly requirements?: readonly ElementRequirement[];
}

/** Where to look an element up. */
export interface DescribeOptions {
  /** The version of the standard. Default 4.2. */
  readonly version?: AsapVersion;
  /** Adds what a jurisdiction asks of the element. */
  readonly profile?: {
    /** What the jurisdiction asks of a file, by date. */
    readonly asap?: DatedAsapLaw | undefined;
    /** Its open questions, where rows of the law turn on them; each is taken by its default. */
    readonly readings?: WithReadings['readings'];
  };
  /** The day whose law is meant; by default the latest recorded. */
  readonly on?: PlainDate;
}

/**
 * Describes an element by its reference: name, label, type, length, usage, codes; with a profile also what that state asks and why.
 * `on` chooses the law of a day. Answers `undefined` for a reference the version does not have.
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
  mustBeText('describe', ref, 'the element');
  mustBeObject('describe', options, 'the options');
  const { version = '4.2', profile, on } = options;
  const laws = profile?.asap?.versions ?? [];
  const recorded = on === undefined ? laws.at(-1) : inForce(laws, on);
  const law = recorded && takenLaw(recorded, profile ?? {});
  const wanted = ref.toUpperCase();
  for (const segment of Object.values(dictionaryOf(version)?.segments ?? {})) {
    const element = segment.elements.find((candidate) => candidate.ref === wanted);
    if (!element) continue;
    const requirements = law?.value.requirements.filter((candidate) => candidate.ref === wanted) ?? [];
    const [requirement, ...others] = requirements;
    return { ...element, segment: segment.label, version, ...(requirement && { requirement }), ...(others.length > 0 && { requirements }) };
  }
  return undefined;
}
