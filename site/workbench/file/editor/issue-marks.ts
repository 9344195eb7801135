import { RangeSet, StateEffect, StateField, type Range } from '@codemirror/state';
import { Decoration, EditorView, gutter, GutterMarker, WidgetType, type DecorationSet } from '@codemirror/view';
import type { AsapIssue, Severity } from 'kasper-rules/asap';

/** Gives the editor the issues of the text that it shows; places are those of the text. */
export const markIssues = StateEffect.define<readonly AsapIssue[]>();

const gravest: readonly Severity[] = ['error', 'warning', 'info'];
const words: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };
const signs: Readonly<Record<Severity, string>> = { error: '✕', warning: '!', info: 'i' };

/** Shows that something is missing at a place. */
class MissingMark extends WidgetType {
  constructor(readonly severity: Severity) {
    super();
  }

  override eq({ severity }: MissingMark): boolean {
    return severity === this.severity;
  }

  toDOM(): HTMLElement {
    const mark = document.createElement('span');
    mark.className = `cm-missing cm-issue-${this.severity}`;
    mark.setAttribute('aria-hidden', 'true');
    return mark;
  }
}

/** The gravest severity of a line. */
class LineMark extends GutterMarker {
  constructor(readonly severity: Severity) {
    super();
  }

  override eq({ severity }: LineMark): boolean {
    return severity === this.severity;
  }

  override toDOM(): HTMLElement {
    const mark = document.createElement('span');
    mark.className = `cm-line-mark cm-issue-${this.severity}`;
    mark.textContent = signs[this.severity];
    mark.title = `${words[this.severity]} on this line`;
    return mark;
  }
}

const underlines: Readonly<Record<Severity, Decoration>> = {
  error: Decoration.mark({ class: 'cm-issue cm-issue-error' }),
  warning: Decoration.mark({ class: 'cm-issue cm-issue-warning' }),
  info: Decoration.mark({ class: 'cm-issue cm-issue-info' }),
};
const missing: Readonly<Record<Severity, Decoration>> = {
  error: Decoration.widget({ widget: new MissingMark('error'), side: 1 }),
  warning: Decoration.widget({ widget: new MissingMark('warning'), side: 1 }),
  info: Decoration.widget({ widget: new MissingMark('info'), side: 1 }),
};

interface Marks {
  readonly issues: readonly AsapIssue[];
  readonly inText: DecorationSet;
  readonly inGutter: RangeSet<LineMark>;
}

const nothing: Marks = { issues: [], inText: Decoration.none, inGutter: RangeSet.of<LineMark>([]) };

const issueMarks = StateField.define<Marks>({
  create: () => nothing,
  update: (marks, { state, changes, docChanged, effects }) => {
    const given = effects.find((effect) => effect.is(markIssues));
    if (!given?.is(markIssues)) {
      return docChanged ? { ...marks, inText: marks.inText.map(changes), inGutter: marks.inGutter.map(changes) } : marks;
    }
    const inText: Range<Decoration>[] = [];
    const lines = new Map<number, Severity>();
    for (const { severity, location } of given.value) {
      if (!location || location.offset > state.doc.length) continue;
      const to = Math.min(location.offset + location.length, state.doc.length);
      inText.push(to > location.offset ? underlines[severity].range(location.offset, to) : missing[severity].range(location.offset));
      const { from } = state.doc.lineAt(location.offset);
      const known = lines.get(from);
      if (!known || gravest.indexOf(severity) < gravest.indexOf(known)) lines.set(from, severity);
    }
    const inGutter = RangeSet.of([...lines].map(([from, severity]) => new LineMark(severity).range(from)), true);
    return { issues: given.value, inText: Decoration.set(inText, true), inGutter };
  },
  provide: (field) => EditorView.decorations.from(field, ({ inText }) => inText),
});

/** Underlines what issues stand on, and marks their lines. */
export const issueMarking = [
  issueMarks,
  gutter({ class: 'cm-issue-gutter', markers: ({ state }) => state.field(issueMarks).inGutter, initialSpacer: () => new LineMark('error') }),
];
