/** What `explain` knows of a term: the data for programs, the page for people. */
export interface Explanation {
  readonly data: object;
  readonly page: string;
  /** The row of the documentation, as a path within it, where it has one. */
  readonly docs?: string;
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
