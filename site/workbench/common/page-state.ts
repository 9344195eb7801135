/**
 * What a page keeps in its address, behind the `#`, which a browser sends to nobody. Only facts belong there: choices, days, words of a
 * vocabulary; never anything that was typed freely.
 */
export type PageState = ReadonlyMap<string, string>;

/** Reads what stands behind the `#`; an anchor such as `#ky.access.officer` is no state. */
export function readState(hash: string): PageState {
  const text = hash.replace(/^#/, '');
  return text.includes('=') ? new Map(new URLSearchParams(text)) : new Map();
}

/** Writes a state; what is empty is left out. */
export function writeState(entries: Iterable<readonly [string, string | undefined]>): string {
  const parts = new URLSearchParams();
  for (const [name, value] of entries) if (value !== undefined && value !== '') parts.set(name, value);
  const text = parts.toString();
  return text === '' ? '' : `#${text}`;
}
