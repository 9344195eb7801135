import { areTaken, asTaken } from '../../core/readings.js';
import type { PlainDate } from '../../core/plain-date.js';
import type { FactsDeclaration } from '../../rules/facts/fact-declaration.js';
import type { QueryDutyLaw, QueryRhythm, QueryTrigger } from '../../rules/law/query-duty-rule.js';
import { vocabularyOf } from '../facts/fact-words.js';
import { compileTest, type CompiledTest } from '../rules/compile-test.js';
import { compileTable, type Settled } from '../rules/settle-table.js';

type Table<Row> = (facts: unknown, day: PlainDate) => Settled<Row>;
type LookBack = NonNullable<QueryDutyLaw['lookBack']>[number];

/** The duty to query of some days, made ready to ask. */
export interface CompiledQueryLaw {
  readonly triggers: Table<QueryTrigger>;
  readonly rhythm: Table<QueryRhythm>;
  readonly lookBack: Table<LookBack>;
  readonly floor: CompiledTest | undefined;
}

const compiled = new WeakMap<QueryDutyLaw, CompiledQueryLaw>();

/** Makes a law ready to ask, once. */
export function compileQueryLaw(law: QueryDutyLaw, declaration: FactsDeclaration): CompiledQueryLaw {
  const known = compiled.get(law);
  if (known) return known;
  const words = { isWordAt: vocabularyOf(declaration), requester: 'requester', day: 'encounterOn' };
  const made = {
    triggers: compileTable(law.triggers, words),
    rhythm: compileTable(law.rhythm, words),
    lookBack: compileTable(law.lookBack ?? [], words),
    floor: law.floor && compileTest(law.floor.when, words),
  };
  compiled.set(law, made);
  return made;
}

/** A law with the rows that count as its open questions are taken; one without open questions is given back as it is. */
export const queryLawUnder = /* @__PURE__ */ asTaken<QueryDutyLaw>(
  ({ triggers, rhythm }) => [...triggers, ...rhythm].flatMap(({ under = [] }) => under),
  (law, settings) => {
    const counts = ({ under }: QueryTrigger | QueryRhythm) => areTaken(under, settings);
    return { ...law, triggers: law.triggers.filter(counts), rhythm: law.rhythm.filter(counts) } as unknown as QueryDutyLaw;
  },
);
