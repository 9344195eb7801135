/** A word as it compares with another: without regard to case and to the blanks around it. */
export function foldWord(word: string): string {
  return word.trim().toLowerCase();
}

/** What people call a thing as it compares with what others call it: without regard to case, blanks and marks. */
export function bareWord(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
