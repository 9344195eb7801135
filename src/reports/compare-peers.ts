import { mustBeList, mustBeObject } from '../core/mistake.js';
import { groundsOf, type Grounds } from './answer.js';
import { choice, peerMedians } from './citations.js';
import { compare, divided, exactly, rounded, sum, type Fraction } from './fraction.js';

/** Which group a number is held against. */
export interface PeerOptions {
  /** The specialty of the group as the accounts have it; `null` where it is not known, and nothing is compared. */
  readonly specialty: string | null;
  /** The smallest group that is compared. */
  readonly minimum: number;
  /** Whether the own number is one of the group; default `others`: it is not. */
  readonly peers?: 'others' | 'with-own';
}

/** A number among those of peers: counts and the middle, no rank and no percentile. */
export interface PeerComparison extends Grounds {
  /** The middle number; `null` where nothing is compared. */
  readonly median: number | null;
  /** How many peers have less; `null` where nothing is compared. */
  readonly below: number | null;
  /** How many have the same. */
  readonly equal: number | null;
  /** How many have more. */
  readonly above: number | null;
  /** How many are in the group. */
  readonly n: number;
  /** Why nothing is compared. */
  readonly withheld?: 'specialty-unknown' | 'peer-group-small';
}

function medianOf(ordered: readonly Fraction[]): number | null {
  const middle = ordered.slice(Math.ceil(ordered.length / 2) - 1, Math.floor(ordered.length / 2) + 1);
  return middle.length === 0 ? null : rounded(divided(sum(middle), middle.length));
}

/**
 * Holds a prescriber's number against those of peers of the same specialty: the median, and how many lie below, at and above it.
 *
 * Files carry no specialty: it comes from the accounts. No rank and no percentile is made, as each needs a rule for ties, and no number says
 * anything of how somebody practices. Numbers that are not finite are a TypeError.
 *
 * @experimental What the report cards of programs compare was not read.
 * @example
 * ```ts
 * import { comparePeers } from 'kasper-rules/reports';
 *
 * const { median, below, equal, above } = comparePeers(50, [10, 20, 30, 40, 50, 50, 60, 70, 80, 90, 100], { specialty: 'family medicine', minimum: 11 });
 * console.log(median, below, equal, above); // 50 4 2 5
 * ```
 */
export function comparePeers(own: number, peers: readonly number[], options: PeerOptions): PeerComparison {
  mustBeList('comparePeers', peers, 'the numbers of the peers');
  mustBeObject('comparePeers', options, 'the options');
  const { specialty, minimum, peers: group = 'others' } = options;
  if (!Number.isInteger(minimum) || minimum < 1) throw new TypeError('comparePeers: `minimum` must be a whole number from 1');
  const exact = (value: number): Fraction => {
    const number = exactly(value);
    if (!number) throw new TypeError('comparePeers: every number must be finite');
    return number;
  };
  const mine = exact(own);
  const members = [...peers.map(exact), ...(group === 'with-own' ? [mine] : [])].sort(compare);
  // One who says nothing of it, as callers without types may, does not know it either.
  const withheld = ((specialty as string | null | undefined) ?? null) === null ? 'specialty-unknown' : members.length < minimum ? 'peer-group-small' : undefined;
  const grounds = groundsOf({ definitions: ['median', `peers:${group}`], cites: [peerMedians, choice], caveats: [withheld === 'peer-group-small' && 'peer-group-small'] });
  if (withheld) return { median: null, below: null, equal: null, above: null, n: members.length, withheld, ...grounds };
  const count = (order: number) => members.filter((member) => compare(member, mine) === order).length;
  return { median: medianOf(members), below: count(-1), equal: count(0), above: count(1), n: members.length, ...grounds };
}
