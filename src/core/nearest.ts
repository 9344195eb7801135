/** How many letters to insert, drop, replace or swap with the next to turn one word into another. */
function distance(from: string, to: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const edits = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwap = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const replaced = (last[column - 1] ?? 0) + (isSame ? 0 : 1);
      const swapped = isSwap ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      edits.push(Math.min(replaced, swapped, (last[column] ?? 0) + 1, (edits[column - 1] ?? 0) + 1));
    }
    [beforeLast, last] = [last, edits];
  }
  return last[to.length] ?? 0;
}

const LONGEST = 80;

/** The candidate a mistyped word most likely means; `undefined` when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const wanted = word.toLowerCase();
  const ranked = candidates
    .map((candidate) => ({ candidate, edits: distance(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  const [best] = ranked;
  if (!best) return undefined;
  // One letter is near to every word of two, and 2 is no misspelt V: of one letter only the case may be another.
  const edits = wanted.length > 1 ? Math.max(1, Math.floor(wanted.length / 3)) : 0;
  return best.edits <= edits ? best.candidate : undefined;
}
