import { watch, type ComputedRef } from 'vue';
import { readState, writeState, type PageState } from './page-state.js';

type Entries = readonly (readonly [string, string | undefined])[];

/** What the address of the page says as it opens. */
export function stateOfPage(): PageState {
  return readState(window.location.hash);
}

/**
 * Keeps the address in step with what is chosen, unless it holds something else meanwhile; no entry of the browser's history is made.
 * Gives what a link to the page as it stands is, whether anything was changed yet or not.
 */
export function usePageState(entries: ComputedRef<Entries>, isKept: () => boolean = () => true): () => string {
  const { origin, pathname, search } = window.location;
  watch(entries, (told) => {
    if (isKept()) window.history.replaceState(window.history.state, '', `${pathname}${search}${writeState(told)}`);
  });
  return () => `${origin}${pathname}${search}${writeState(entries.value)}`;
}

/** How many entries of the address the page did not take as they stand, where it has just read them. */
export function untakenEntries(entries: Entries): number {
  const taken = new Map(entries);
  return [...stateOfPage()].filter(([name, value]) => value !== '' && taken.get(name) !== value).length;
}
