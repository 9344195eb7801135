import { titled } from '../common/spoken.js';
import type { AnswerTone } from './answer.js';
import type { Change } from './changes.js';

/** Values of one fact that lead to one and the same answer. */
export interface ChangeRow {
  readonly values: readonly string[];
  /** How the value of an open question is understood. */
  readonly says?: string;
  readonly answer: string;
  readonly tone: AnswerTone;
}

/** What would change with one fact, or one open question. */
export interface ChangeGroup {
  readonly of: string;
  readonly ask: string;
  /** What is told now, in words. */
  readonly told: string;
  readonly rows: readonly ChangeRow[];
}

type RowInMaking = { readonly values: string[] } & Omit<ChangeRow, 'values'>;

const valueWords = (value: unknown) => (value === true ? 'yes' : value === false ? 'no' : typeof value === 'string' ? titled(value) : 'not known yet');

function answerWords({ answer, stillMissing }: Change): string {
  return answer.tone === 'open' && stillMissing > 0 ? `Still open: ${String(stillMissing)} more ${stillMissing === 1 ? 'fact' : 'facts'} missing` : answer.headline;
}

/** Changes by the fact they are about, values with the same answer together. */
export function changeGroups(changes: readonly Change[]): readonly ChangeGroup[] {
  const groups = new Map<string, { readonly first: Change; readonly rows: Map<string, RowInMaking> }>();
  for (const change of changes) {
    const group = groups.get(change.of) ?? { first: change, rows: new Map<string, RowInMaking>() };
    groups.set(change.of, group);
    const answer = answerWords(change);
    // Each option of an open question says something of its own.
    const key = change.says ?? answer;
    const row = group.rows.get(key) ?? { values: [], answer, tone: change.answer.tone, ...(change.says !== undefined && { says: change.says }) };
    row.values.push(valueWords(change.value));
    group.rows.set(key, row);
  }
  return [...groups].map(([of, { first, rows }]) => ({ of, ask: first.ask, told: first.kind === 'reading' ? `taken as: ${valueWords(first.told)}` : valueWords(first.told), rows: [...rows.values()] }));
}
