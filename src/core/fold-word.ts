/** A word as it compares with another: without regard to case and to the blanks around it. */
export function foldWord(word: string): string {
  return word.trim().toLowerCase();
}
