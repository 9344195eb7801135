/** Words as they were typed, and how much of the last one bash takes for a word of its own. */
export interface TypedWords {
  readonly words: readonly string[];
  /** What stands before it, which an offer must not repeat. */
  readonly before: string;
}

/** Puts together what bash cuts apart at equals signs: `--format=js` reaches a script as three words. */
export function joinBashWords(given: readonly string[]): TypedWords {
  const words: string[] = [];
  let isOpen = false;
  for (const word of given) {
    const joins = word === '=' || isOpen;
    if (joins && words.length > 0) words.push(`${words.pop() ?? ''}${word}`);
    else words.push(word);
    isOpen = word === '=';
  }
  const last = words.at(-1) ?? '';
  const cut = given.at(-1) === last ? '' : last.slice(0, last.lastIndexOf('=') + 1);
  return { words, before: cut };
}
