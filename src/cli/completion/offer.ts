/** A word that may stand in a place, and what it is. */
export interface Offer {
  readonly word: string;
  readonly about: string;
}
