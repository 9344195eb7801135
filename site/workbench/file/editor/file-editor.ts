import { defaultKeymap } from '@codemirror/commands';
import { openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { Annotation, Compartment, EditorSelection, EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightActiveLine, hoverTooltip, keymap, lineNumbers } from '@codemirror/view';
import type { AsapIssue } from 'kasper-rules/asap';
import type { Spot } from '../model/segment-at.js';
import { changeBetween } from '../model/text-change.js';
import { controlCharacters } from './control-characters.js';
import { issueMarking, markIssues } from './issue-marks.js';
import { placeSegments, spotAt, spotBeside, type Places } from './placed-segments.js';
import { segmentColors } from './segment-colors.js';

/** What an editor tells the page. */
export interface EditorListeners {
  /** The text, once somebody changed it in the editor. */
  readonly changed: (text: string) => void;
  /** The element in which the caret stands. */
  readonly reached: (spot: Spot | undefined) => void;
  /** Draws the card of an element; answers what takes it away, or nothing where there is nothing to say. */
  readonly card: (spot: Spot, place: HTMLElement) => (() => void) | undefined;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Files were dropped or pasted. */
  readonly files: (files: readonly File[]) => void;
  /** Somebody tried to change a text that cannot be changed while it is masked. */
  readonly refused: () => void;
}

/** What an editor shows. */
export interface EditorContent extends Places {
  readonly text: string;
  readonly issues: readonly AsapIssue[];
  /** The number of its first line in the file. */
  readonly firstLine: number;
}

/** The editor of a page. */
export interface FileEditor {
  readonly show: (content: EditorContent) => void;
  /** Replaces the text, and leaves what is marked in it in its place. */
  readonly setText: (text: string) => void;
  readonly allowChanges: (isAllowed: boolean) => void;
  readonly label: (label: string) => void;
  readonly goTo: (from: number, to: number, takesFocus: boolean) => void;
  readonly beside: (step: 1 | -1) => void;
  readonly find: () => void;
  readonly close: () => void;
}

/** What a page may ask of an editor that stands in it. */
export type EditorHandle = Pick<FileEditor, 'goTo' | 'beside' | 'find'>;

const numbersFrom = (firstLine: number): Extension => lineNumbers({ formatNumber: (line) => String(line + firstLine - 1) });

/** Marks what the page itself wrote. */
const fromPage = Annotation.define<boolean>();

const HOVER_MS = 200;

/** Makes an editor in a place of the page. Line feeds alone end lines, so that places in it are places in the file. */
export function createFileEditor(parent: HTMLElement, listeners: EditorListeners): FileEditor {
  const changing = new Compartment();
  const labelling = new Compartment();
  const numbering = new Compartment();
  let isAllowed = false;

  const goBeside = (view: EditorView, step: 1 | -1): boolean => {
    const spot = spotBeside(view.state, view.state.selection.main.head, step);
    if (spot) view.dispatch({ selection: EditorSelection.cursor(spot.from), scrollIntoView: true });
    return true;
  };
  const filesIn = (data: DataTransfer | null): readonly File[] => [...(data?.files ?? [])];
  const takesFiles = (event: Event, data: DataTransfer | null): boolean => {
    const files = filesIn(data);
    if (files.length === 0) return false;
    event.preventDefault();
    event.stopPropagation();
    listeners.files(files);
    return true;
  };

  const view = new EditorView({
    parent,
    extensions: [
      EditorState.lineSeparator.of('\n'),
      EditorView.lineWrapping,
      numbering.of(lineNumbers()),
      issueMarking,
      segmentColors,
      controlCharacters,
      highlightActiveLine(),
      search({ top: true }),
      changing.of([]),
      labelling.of([]),
      hoverTooltip(
        ({ state }, offset) => {
          const spot = spotAt(state, offset);
          if (!spot) return null;
          return {
            pos: spot.from,
            end: spot.to,
            create: () => {
              const dom = document.createElement('div');
              dom.className = 'workbench cm-card';
              const remove = listeners.card(spot, dom);
              return { dom, ...(remove && { destroy: remove }) };
            },
          };
        },
        { hoverTime: HOVER_MS },
      ),
      keymap.of([
        { key: 'Mod-z', run: () => (listeners.undo(), true), preventDefault: true },
        { key: 'Mod-y', mac: 'Mod-Shift-z', run: () => (listeners.redo(), true), preventDefault: true },
        { linux: 'Ctrl-Shift-z', key: 'Mod-Shift-z', run: () => (listeners.redo(), true), preventDefault: true },
        { key: 'Alt-.', run: (target) => goBeside(target, 1), preventDefault: true },
        { key: 'Alt-,', run: (target) => goBeside(target, -1), preventDefault: true },
        ...searchKeymap,
        ...defaultKeymap,
      ]),
      EditorView.domEventHandlers({
        drop: (event) => takesFiles(event, event.dataTransfer),
        paste: (event) => {
          if (takesFiles(event, event.clipboardData)) return true;
          if (!isAllowed) listeners.refused();
          return !isAllowed;
        },
        beforeinput: () => {
          if (!isAllowed) listeners.refused();
          return false;
        },
      }),
      EditorView.updateListener.of(({ docChanged, selectionSet, state, transactions }) => {
        const isFromPage = transactions.some((transaction) => transaction.annotation(fromPage) === true);
        if (docChanged && !isFromPage) listeners.changed(state.sliceDoc());
        if (selectionSet || docChanged || isFromPage) listeners.reached(spotAt(state, state.selection.main.head));
      }),
    ],
  });

  const textChange = (text: string) => {
    const change = changeBetween(view.state.sliceDoc(), text);
    return change && { from: change.from, to: change.from + change.removed.length, insert: change.inserted };
  };
  return {
    show: ({ text, issues, places, elementDelimiter, firstLine }) => {
      const changes = textChange(text);
      view.dispatch({ ...(changes && { changes }), effects: [placeSegments.of({ places, elementDelimiter }), markIssues.of(issues), numbering.reconfigure(numbersFrom(firstLine))], annotations: fromPage.of(true) });
    },
    setText: (text) => {
      const changes = textChange(text);
      if (changes) view.dispatch({ changes, annotations: fromPage.of(true) });
    },
    allowChanges: (allowed) => {
      isAllowed = allowed;
      view.dispatch({ effects: changing.reconfigure(EditorState.readOnly.of(!allowed)) });
    },
    label: (label) => {
      view.dispatch({ effects: labelling.reconfigure(EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': String(!isAllowed), tabindex: '0', translate: 'no' })) });
    },
    goTo: (from, to, takesFocus) => {
      const most = view.state.doc.length;
      const anchor = Math.min(from, most);
      view.dispatch({ selection: EditorSelection.single(anchor, Math.min(to, most)), effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      if (takesFocus) view.focus();
    },
    beside: (step) => {
      goBeside(view, step);
      view.focus();
    },
    find: () => {
      openSearchPanel(view);
    },
    close: () => {
      view.destroy();
    },
  };
}
