/** What `explain` knows of a term: the data for programs, the page for people. */
export interface Explanation {
  readonly data: unknown;
  readonly page: string;
}

/** One kind of thing that can be explained. Another kind is another explainer in the list of the command. */
export interface Explainer {
  /** What the kind is called, with an example. */
  readonly kind: string;
  readonly example: string;
  /** Every term it knows, to suggest one near a mistyped one. */
  readonly terms: () => readonly string[];
  readonly explain: (term: string) => Explanation | undefined;
}
