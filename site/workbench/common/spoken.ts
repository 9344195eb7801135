/** A word of a vocabulary as people read it: `peace-officer` becomes `peace officer`, `closeOfBusiness` becomes `close of business`. */
export function spoken(word: string): string {
  return word
    .replaceAll('-', ' ')
    .replaceAll(/([a-z\d])([A-Z])(?=[a-z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .trim();
}

/** The same with a capital at its head. */
export function titled(word: string): string {
  const words = spoken(word);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
