/** An open question of law that an answer may turn on, and the ways of taking it. */
export interface OpenQuestion {
  readonly id: string;
  readonly question: string;
  readonly default: string;
  readonly options: readonly { readonly value: string; readonly says: string }[];
}
