/** What `explain` knows of a term: the data for programs, the page for people. */
export interface Explanation {
  readonly data: object;
  readonly page: string;
  /** The row of the documentation, as a path within it, where it has one. */
  readonly docs?: string;
}

/** Something that words may mean: the term that explains it, and what it is. */
export interface Candidate {
  readonly term: string;
  readonly about: string;
  /** A code that is looked for as it stands. */
  readonly code?: string;
}

/** One kind of thing that can be explained. Another kind is another explainer in the list of the command. */
export interface Explainer {
  /** What the kind is called, with an example. */
  readonly kind: string;
  readonly example: string;
  /** Every term it knows, to suggest one near a mistyped one. */
  readonly terms: () => readonly string[];
  /** What a term is that no candidate has, such as the second name of a thing. */
  readonly aboutTerm?: (term: string) => string | undefined;
  /** Everything it can explain in the words people may look for it with; a thing may stand there more than once. */
  readonly candidates: () => readonly Candidate[] | Promise<readonly Candidate[]>;
  readonly explain: (term: string) => Explanation | undefined | Promise<Explanation | undefined>;
}
