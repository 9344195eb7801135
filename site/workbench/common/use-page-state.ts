import { watch, type WatchSource } from 'vue';
import { readState, writeState, type PageState } from './page-state.js';

/** What the address of the page says as it opens. */
export function stateOfPage(): PageState {
  return readState(window.location.hash);
}

/** Keeps the address in step with what is chosen, unless it holds something else meanwhile; no entry of the browser's history is made. */
export function usePageState(entries: WatchSource<readonly (readonly [string, string | undefined])[]>, isKept: () => boolean = () => true): void {
  watch(entries, (told) => {
    if (!isKept()) return;
    window.history.replaceState(window.history.state, '', `${window.location.pathname}${window.location.search}${writeState(told)}`);
  });
}
