/** A word of a vocabulary as people read it: `peace-officer` becomes `peace officer`, `closeOfBusiness` becomes `close of business`. */
export function spoken(word: string): string {
  return word
    .replaceAll('-', ' ')
    .replaceAll(/([a-z\d])([A-Z])(?=[a-z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .trim();
}

/** A text with a capital at its head. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A word of a vocabulary with a capital at its head. */
export function titled(word: string): string {
  return capitalized(spoken(word));
}
