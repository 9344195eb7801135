import { mustBeList, mustBeObject } from '../core/mistake.js';
import { groundsOf, type Grounds } from './answer.js';
import { cmsCells, type SuppressionRule } from './suppression-rules.js';
import { withhold, type CellSum, type CountedCell, type Withheld } from './withhold.js';

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

function shown<Cell extends CountedCell>(cell: Cell, withheld: Withheld | undefined): ShownCell<Cell> {
  if (withheld === undefined) return cell;
  const { measures } = cell;
  return { ...cell, patients: null, ...(measures && { measures: Object.fromEntries(Object.keys(measures).map((name) => [name, null])) }), withheld };
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
  for (const sum of sums) {
    mustBeObject('suppress', sum, 'a sum');
    mustBeObject('suppress', sum.total, '`total` of a sum');
    mustBeList('suppress', sum.of, '`of` of a sum');
    // Of a cell that is summed twice, what is left tells more than of one; of none that is not here, anything.
    if (new Set(sum.of).size < sum.of.length || sum.of.some((index) => cells[index] === undefined)) throw new TypeError('suppress: `of` of a sum must hold places of `cells`, each once');
  }
  const withheld = withhold(cells, sums, rule);
  return {
    cells: cells.map((cell, index) => shown(cell, withheld.cells[index])),
    sums: sums.map(({ total, of }, index) => ({ total: shown(total, withheld.totals[index]), of })),
    rule: rule.id,
    ...groundsOf({ definitions: [], cites: rule.cites }),
  };
}
