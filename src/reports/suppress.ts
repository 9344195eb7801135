import { mustBeList, mustBeObject } from '../core/mistake.js';
import { groundsOf, type Grounds } from './answer.js';
import { cmsCells, type SuppressionRule } from './suppression-rules.js';

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

/** Cells, and the sums of them that are published beside them. */
export interface CellTable<Cell extends CountedCell = CountedCell, Total extends CountedCell = CountedCell> {
  /** The cells in any order. */
  readonly cells: readonly Cell[];
  /** The sums published with them; none by default. */
  readonly sums?: readonly CellSum<Total>[];
}

/** A cell as it may be published. */
export type ShownCell<Cell extends CountedCell> = Omit<Cell, 'patients' | 'measures'> & CountedCell & {
  /** Why the numbers of the cell are hidden. */
  readonly withheld?: 'small' | 'derivable' | 'persons-unknown';
};

/** A table of which small cells are hidden. */
export interface SuppressedTable<Cell extends CountedCell = CountedCell, Total extends CountedCell = CountedCell> extends Grounds {
  /** The cells, in the order given. */
  readonly cells: readonly ShownCell<Cell>[];
  /** The sums, in the order given. */
  readonly sums: readonly {
    /** The sum. */
    readonly total: ShownCell<Total>;
    /** The cells summed. */
    readonly of: readonly number[];
  }[];
  /** The id of the rule. */
  readonly rule: string;
}

type Withheld = NonNullable<ShownCell<CountedCell>['withheld']>;

function shown<Cell extends CountedCell>(cell: Cell, withheld: Withheld | undefined): ShownCell<Cell> {
  if (withheld === undefined) return cell;
  const { measures } = cell;
  return { ...cell, patients: null, ...(measures && { measures: Object.fromEntries(Object.keys(measures).map((name) => [name, null])) }), withheld };
}

function smallness({ patients }: CountedCell, { from, to }: SuppressionRule): Withheld | undefined {
  if (patients === null || !Number.isFinite(patients)) return 'persons-unknown';
  return patients >= from && patients <= to ? 'small' : undefined;
}

/** Between what a reader knows the persons of a hidden cell to lie: the answer says why it is hidden, and the rule is public. */
function knownBounds({ patients }: CountedCell, withheld: Withheld | undefined, { from, to }: SuppressionRule): { readonly least: number; readonly most: number } {
  if (withheld === 'small') return { least: from, most: to };
  return { least: withheld === 'derivable' && (patients ?? 0) > to ? to + 1 : 0, most: Number.POSITIVE_INFINITY };
}

/** Whether what a published sum leaves for its hidden cells says what each of them is: one alone, or all as small or as large as they can be. */
function isDerivable(rest: number, hidden: readonly ReturnType<typeof knownBounds>[]): boolean {
  const all = (bound: 'least' | 'most') => hidden.reduce((sum, each) => sum + each[bound], 0);
  return hidden.length === 1 || (hidden.length > 1 && (rest <= all('least') || rest >= all('most')));
}

/** The cell to hide next: the smallest of those shown that are not zero, else a zero. */
function nextToHide(cells: readonly CountedCell[], of: readonly number[], withheld: readonly (Withheld | undefined)[]): number | undefined {
  const size = (index: number) => cells[index]?.patients ?? 0;
  const open = of.filter((index) => withheld[index] === undefined);
  const [smallest] = open.filter((index) => size(index) > 0).sort((one, other) => size(one) - size(other) || one - other);
  return smallest ?? open[0];
}

/**
 * Hides the cells of a table that are of too few persons, and as many more as it takes so that none can be told from a published sum.
 *
 * Persons decide, not papers: five hundred prescriptions of three people are hidden. A cell whose persons were not counted is hidden. Each
 * sum is looked at by itself, and one table at a time: two publications can be subtracted from each other, and so can tables whose sums cross.
 * The default rule is `cmsCells`, a federal rule that this library chose; ask which rule binds you. Source: CMS cell size suppression policy.
 *
 * @example
 * ```ts
 * import { suppress } from 'kasper-rules/reports';
 *
 * const cells = [120, 1, 1].map((patients) => ({ patients }));
 * const { cells: shown } = suppress({ cells, sums: [{ total: { patients: 122 }, of: [0, 1, 2] }] });
 * console.log(shown.map(({ patients }) => patients)); // [ null, null, null ]
 * ```
 */
export function suppress<Cell extends CountedCell, Total extends CountedCell = CountedCell>(table: CellTable<Cell, Total>, rule: SuppressionRule = cmsCells): SuppressedTable<Cell, Total> {
  mustBeObject('suppress', table, 'the table');
  mustBeObject('suppress', rule, 'the rule');
  const { cells, sums = [] } = table;
  mustBeList('suppress', cells, '`cells`');
  mustBeList('suppress', sums, '`sums`');
  for (const cell of cells) mustBeObject('suppress', cell, 'a cell');
  for (const { total, of } of sums) {
    mustBeObject('suppress', total, '`total` of a sum');
    mustBeList('suppress', of, '`of` of a sum');
  }
  const withheld = cells.map((cell) => smallness(cell, rule));
  const totals = sums.map(({ total }) => smallness(total, rule));
  // Hiding for one sum may give away a cell of another.
  for (let changed = true; changed; ) {
    changed = false;
    for (const [place, { total, of }] of sums.entries()) {
      if (totals[place] !== undefined) continue;
      const hidden = of.flatMap((index) => (cells[index] && withheld[index] !== undefined ? [knownBounds(cells[index], withheld[index], rule)] : []));
      const rest = (total.patients ?? 0) - of.filter((cell) => withheld[cell] === undefined).reduce((sum, cell) => sum + (cells[cell]?.patients ?? 0), 0);
      if (!isDerivable(rest, hidden)) continue;
      const next = nextToHide(cells, of, withheld);
      if (next === undefined) totals[place] = 'derivable';
      else withheld[next] = 'derivable';
      changed = true;
    }
  }
  return {
    cells: cells.map((cell, index) => shown(cell, withheld[index])),
    sums: sums.map(({ total, of }, index) => ({ total: shown(total, totals[index]), of })),
    rule: rule.id,
    ...groundsOf({ definitions: [], cites: rule.cites }),
  };
}
