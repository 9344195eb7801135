import type { SuppressionRule } from './suppression-rules.js';

/** A cell of a table: how many persons it is of decides whether it is shown, whatever else it counts. */
export interface CountedCell {
  /** Persons; `null` where they were not counted, which hides the cell. */
  readonly patients: number | null;
  /** What else is counted of them, hidden with them; `null` where it is not known. */
  readonly measures?: Readonly<Record<string, number | null>>;
}

/** A published sum of cells, by their place in the table. */
export interface CellSum<Total extends CountedCell = CountedCell> {
  /** The sum. */
  readonly total: Total;
  /** The cells summed. */
  readonly of: readonly number[];
}

/** Why the numbers of a cell are hidden. */
export type Withheld = 'small' | 'derivable' | 'persons-unknown';

function smallness({ patients }: CountedCell, { from, to }: SuppressionRule): Withheld | undefined {
  if (patients === null || !Number.isFinite(patients)) return 'persons-unknown';
  return patients >= from && patients <= to ? 'small' : undefined;
}

/** What a reader can tell of the hidden cells of a published sum. */
interface WatchedSum {
  /** Its cells in the order in which they are hidden: the smallest that are not zero first, zeros last. */
  readonly order: readonly number[];
  /** Before this place of the order all are hidden. */
  next: number;
  /** What the sum leaves for those that are hidden. */
  rest: number;
  /** How many of them are hidden for which reason; the answer tells it, and the rule is public. */
  readonly hidden: Record<Withheld, number>;
  /** How many of the derivable ones are above the rule, the others being below it: a reader may guess which, by what else is shown. */
  large: number;
}

function watch({ total, of }: CellSum, cells: readonly CountedCell[]): WatchedSum {
  const size = (index: number) => cells[index]?.patients ?? 0;
  const members = of.filter((index) => cells[index] !== undefined);
  const order = [...members.filter((index) => size(index) > 0).sort((one, other) => size(one) - size(other) || one - other), ...members.filter((index) => !(size(index) > 0))];
  // Cells whose persons nobody counted are hidden before anything is looked at.
  const shownAtFirst = members.filter((index) => Number.isFinite(size(index)));
  return { order, next: 0, rest: (total.patients ?? 0) - shownAtFirst.reduce((sum, index) => sum + size(index), 0), hidden: { small: 0, derivable: 0, 'persons-unknown': 0 }, large: 0 };
}

/**
 * Whether what a published sum leaves for its hidden cells says what any of them is. A small one lies within the rule. A derivable one does not:
 * as long as none above the rule fits beside the others, it is known to lie below, as zero does. One whose persons nobody counted may be any.
 */
function isDerivable({ hidden: { small, derivable, 'persons-unknown': uncounted }, large, rest }: WatchedSum, { from, to }: SuppressionRule): boolean {
  const others = derivable + uncounted;
  if (small + others === 0) return false;
  // Where the rule has one number only, it is known of every small cell.
  if (others + (from < to ? small : 0) < 2) return true;
  const least = small * from + (derivable > 0 ? Math.max(1, large) * (to + 1) : 0);
  return rest <= least || (others === 0 && rest >= small * to);
}

/** So many sums are passed at once where none of them is open. */
const STRETCH = 256;

/** Sums that are still to be looked at, by their place, however many there are. */
interface OpenSums {
  readonly isOpen: Uint8Array;
  /** How many are open in each stretch. */
  readonly inStretch: Uint32Array;
}

const stretchOf = (place: number): number => Math.floor(place / STRETCH);

function setOpen({ isOpen, inStretch }: OpenSums, place: number, to: 0 | 1): void {
  const stretch = stretchOf(place);
  inStretch[stretch] = (inStretch[stretch] ?? 0) + to - (isOpen[place] ?? 0);
  isOpen[place] = to;
}

/** The first open sum from a place on; -1 where none is. */
function firstOpen({ isOpen, inStretch }: OpenSums, from: number): number {
  for (let place = from; place < isOpen.length; ) {
    if (isOpen[place] === 1) return place;
    place = inStretch[stretchOf(place)] === 0 ? (stretchOf(place) + 1) * STRETCH : place + 1;
  }
  return -1;
}

function nextOpen(open: OpenSums, place: number): number {
  const behind = firstOpen(open, place + 1);
  return behind < 0 ? firstOpen(open, 0) : behind;
}

/** Why each cell is hidden, and each sum: all that are small, and as many more as it takes. A sum is looked at again when one of its cells is hidden. */
export function withhold(cells: readonly CountedCell[], sums: readonly CellSum[], rule: SuppressionRule): { readonly cells: (Withheld | undefined)[]; readonly totals: (Withheld | undefined)[] } {
  const withheld: (Withheld | undefined)[] = cells.map(() => undefined);
  const totals = sums.map(({ total }) => smallness(total, rule));
  const watched = sums.map((sum) => watch(sum, cells));
  const sumsOf = cells.map((): number[] => []);
  watched.forEach(({ order }, place) => {
    for (const index of order) sumsOf[index]?.push(place);
  });
  const open: OpenSums = { isOpen: new Uint8Array(sums.length), inStretch: new Uint32Array(stretchOf(sums.length) + 1) };
  const hide = (cell: CountedCell, index: number, reason: Withheld) => {
    withheld[index] = reason;
    const patients = Number.isFinite(cell.patients) ? (cell.patients ?? 0) : 0;
    for (const place of sumsOf[index] ?? []) {
      const sum = watched[place];
      if (!sum) continue;
      sum.hidden[reason] += 1;
      sum.rest += patients;
      if (reason === 'derivable' && patients > rule.to) sum.large += 1;
      setOpen(open, place, 1);
    }
  };
  cells.forEach((cell, index) => {
    const reason = smallness(cell, rule);
    if (reason !== undefined) hide(cell, index, reason);
  });
  // Hiding for one sum may give away a cell of another: they are gone through again, in their order, as long as one is open.
  for (let place = firstOpen(open, 0); place >= 0; place = nextOpen(open, place)) {
    setOpen(open, place, 0);
    const sum = watched[place];
    if (!sum || totals[place] !== undefined || !isDerivable(sum, rule)) continue;
    while (sum.next < sum.order.length && withheld[sum.order[sum.next] ?? 0] !== undefined) sum.next += 1;
    const index = sum.order[sum.next];
    const cell = index === undefined ? undefined : cells[index];
    if (index === undefined || !cell) totals[place] = 'derivable';
    else hide(cell, index, 'derivable');
  }
  return { cells: withheld, totals };
}
