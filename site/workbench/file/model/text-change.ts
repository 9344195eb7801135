/** What became of a text: a stretch was replaced. */
export interface TextChange {
  readonly from: number;
  readonly removed: string;
  readonly inserted: string;
}

/** The one stretch in which two texts differ; `undefined` where they are the same. */
export function changeBetween(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  let behind = 0;
  while (behind < most - from && before.charCodeAt(before.length - 1 - behind) === after.charCodeAt(after.length - 1 - behind)) behind += 1;
  return { from, removed: before.slice(from, before.length - behind), inserted: after.slice(from, after.length - behind) };
}

const replaced = (text: string, { from, removed }: TextChange, inserted: string): string => text.slice(0, from) + inserted + text.slice(from + removed.length);

/** What was done to a text and can be taken back. */
export interface TextHistory {
  /** Notes a change under a name for people; typing goes on under the same name. */
  readonly note: (before: string, after: string, name: string) => void;
  /** The text before the last change, and what the change was called. */
  readonly undo: (text: string) => { readonly text: string; readonly name: string } | undefined;
  /** The text with the last change that was taken back. */
  readonly redo: (text: string) => { readonly text: string; readonly name: string } | undefined;
  readonly undoName: () => string | undefined;
  readonly redoName: () => string | undefined;
  readonly clear: () => void;
}

interface Named {
  readonly change: TextChange;
  readonly name: string;
}

/** Starts with nothing done. What was done longest ago is forgotten when the changes grow beyond a size, in characters. */
export function createTextHistory(most = 20_000_000): TextHistory {
  let done: readonly Named[] = [];
  let undone: readonly Named[] = [];
  const size = (changes: readonly Named[]): number => changes.reduce((sum, { change }) => sum + change.removed.length + change.inserted.length, 0);
  return {
    note: (before, after, name) => {
      const change = changeBetween(before, after);
      if (!change) return;
      done = [...done, { change, name }];
      undone = [];
      while (done.length > 1 && size(done) > most) done = done.slice(1);
    },
    undo: (text) => {
      const last = done.at(-1);
      if (!last) return undefined;
      done = done.slice(0, -1);
      undone = [...undone, last];
      const { change, name } = last;
      return { text: replaced(text, { from: change.from, removed: change.inserted, inserted: '' }, change.removed), name };
    },
    redo: (text) => {
      const last = undone.at(-1);
      if (!last) return undefined;
      undone = undone.slice(0, -1);
      done = [...done, last];
      return { text: replaced(text, last.change, last.change.inserted), name: last.name };
    },
    undoName: () => done.at(-1)?.name,
    redoName: () => undone.at(-1)?.name,
    clear: () => {
      done = [];
      undone = [];
    },
  };
}
