import { isInForce } from '../../core/dated.js';
import type { PlainDate } from '../../core/plain-date.js';
import type { Test } from '../../rules/law/access-rule.js';
import { compileTest, type TestWords } from './compile-test.js';

/** A row of a table: the case it is for, and the days on which it is in force. */
interface TableRow {
  readonly when?: Test;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

/** The rows that may decide, in their order: one where the facts settle it. */
export interface Settled<Row> {
  readonly rows: readonly Row[];
  /** Paths of the unknown facts that keep them apart. */
  readonly unknown: readonly string[];
}

/**
 * Makes a table ready whose first fitting row decides. A row whose facts are not all known neither fits nor falls away: it stays beside the
 * rows after it, up to the first that fits for certain.
 */
export function compileTable<Row extends TableRow>(rows: readonly Row[], words: TestWords): (facts: unknown, day: PlainDate) => Settled<Row> {
  const compiled = rows.map((row) => ({ row, test: row.when && compileTest(row.when, words) }));
  return (facts, day) => {
    const possible: Row[] = [];
    const unknown: string[] = [];
    for (const { row, test } of compiled) {
      if (!isInForce(row, day)) continue;
      const truth = test ? test.truth(facts) : true;
      if (truth === false) continue;
      possible.push(row);
      if (truth === true) break;
      unknown.push(...(test?.unknown(facts) ?? []));
    }
    return { rows: possible, unknown: [...new Set(unknown)] };
  };
}
