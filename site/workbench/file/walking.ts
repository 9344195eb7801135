/** Something with a list of findings to walk through. */
export interface Walking {
  /** Walks on by some steps, back where they are negative, and shows the place in the file. */
  readonly walk: (step: number, takesFocus: boolean) => void;
}

/** Something that can take the focus. */
export interface Focusable {
  readonly focus: () => void;
}
