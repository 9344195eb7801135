/** What is looked for most, and stands on a page of its own, is found before pages that mention it or hold it for another state. */
const WEIGHTS: readonly (readonly [place: RegExp, weight: number])[] = [
  [/\/reference\/asap-elements(?:\.html)?#(?:(?:TH|IS|PHA|PAT|DSP|PRE|TP|TT)\d\d$|[a-z]{2,3}-)/, 1.7],
  [/\/reference\/asap-elements(?:\.html)?#(?:CDI|AIR)\d\d$/, 1.5],
  [/\/reference\/(?:rules|issue-codes|facts|citations|identifiers)(?:\.html)?#/, 1.1],
  [/\/reference\/(?:ohio|tennessee|indiana)(?:\.html)?(?:#|$)/, 0.7],
  [/\/project\//, 0.7],
];

/** By how much what is found at a place of the site counts more, or less, than its words do. */
export function searchWeight(place: unknown): number {
  return typeof place === 'string' ? (WEIGHTS.find(([known]) => known.test(place))?.[1] ?? 1) : 1;
}
