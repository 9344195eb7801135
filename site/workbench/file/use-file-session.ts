import { applyFixes, parse, redact, serialize, type SuggestedFix } from 'kasper-rules/asap';
import { computed, onBeforeUnmount, reactive, ref, shallowRef, watch } from 'vue';
import { profiles } from '../common/profiles.js';
import { today } from '../common/today.js';
import type { Analysis } from './model/analysis.js';
import { checkedWords } from './model/checked-words.js';
import { openedFile, type OpenedFile } from './model/opened-file.js';
import type { Question } from './model/question.js';
import { createTextHistory } from './model/text-change.js';
import type { FileAnswer, FileProgress } from './model/validate-file.js';
import { writtenAnew } from './model/written-anew.js';
import { createAnalyst } from './worker/analyst.js';
import { redactInPassing, validateInPassing, type Passing } from './worker/passing.js';

/** A text and what was found in it. */
export interface Looked extends Analysis {
  readonly text: string;
}

/** A file that is validated in passing. */
export interface LargeFile {
  readonly file: Blob;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly progress: FileProgress;
  readonly answer?: FileAnswer;
}

const TYPING_MS = 250;
const NOTHING_READ: FileProgress = { bytes: 0, records: 0, issues: 0 };

/** The file on the page, from its opening to its end: what it holds, what was found in it, what was done to it. */
export function useFileSession() {
  const question = reactive<{ -readonly [K in keyof Question]: Question[K] }>({ profile: profiles[0].id, on: today() });
  const name = ref('');
  const stage = ref<'empty' | 'reading' | 'text' | 'large' | 'foreign'>('empty');
  const foreign = shallowRef<Extract<OpenedFile, { kind: 'foreign' }>>();
  const text = shallowRef('');
  /** The text as it was opened, or last downloaded. */
  const kept = shallowRef('');
  /** Some bytes of the file were no UTF-8. */
  const isLatin1 = ref(false);
  const looked = shallowRef<Looked>();
  const large = shallowRef<LargeFile>();
  const isMasked = ref(true);
  const isLooking = ref(false);
  /** How much of a large file has been masked for a download, from 0 to 1. */
  const redacting = ref<number>();
  const failure = ref('');
  const said = ref('');
  const undoName = ref<string>();
  const redoName = ref<string>();

  const analyst = createAnalyst();
  const history = createTextHistory();
  /** The text that the history knows of. */
  let noted = '';
  let opening = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;
  let passing: Passing | undefined;

  const tellHistory = (): void => {
    undoName.value = history.undoName();
    redoName.value = history.redoName();
  };
  const noteTyping = (): void => {
    history.note(noted, text.value, 'typing');
    noted = text.value;
    tellHistory();
  };

  /** Looks at the text, once it was told what was done to it. */
  async function look(done = ''): Promise<void> {
    const asked = text.value;
    const mine = opening;
    isLooking.value = true;
    failure.value = '';
    try {
      const analysis = await analyst.look(asked, { ...question });
      if (!analysis || mine !== opening) return;
      looked.value = { ...analysis, text: asked };
      said.value = `${done}${checkedWords(analysis.report.counts)}`;
      isLooking.value = false;
    } catch {
      if (mine !== opening) return;
      isLooking.value = false;
      failure.value = 'The file could not be looked at to its end. Nothing was changed; close it, or try a part of it.';
    }
  }

  function pass(file: Blob): void {
    passing?.cancel();
    large.value = { file, state: 'running', progress: NOTHING_READ };
    const started = validateInPassing(file, { ...question }, (progress) => {
      if (passing === started) large.value = { file, state: 'running', progress };
    });
    passing = started;
    started.answer.then(
      (answer) => {
        if (passing !== started) return;
        const { errors, warnings, dispensings } = answer.report.counts;
        large.value = { file, state: 'done', progress: { bytes: file.size, records: dispensings, issues: errors + warnings }, answer };
        said.value = checkedWords(answer.report.counts);
      },
      () => {
        if (passing === started) large.value = { file, state: 'failed', progress: large.value?.progress ?? NOTHING_READ };
      },
    );
  }

  function forget(): void {
    opening += 1;
    clearTimeout(typing);
    passing?.cancel();
    passing = undefined;
    history.clear();
    tellHistory();
    text.value = '';
    kept.value = '';
    noted = '';
    looked.value = undefined;
    large.value = undefined;
    foreign.value = undefined;
    failure.value = '';
    isLooking.value = false;
    redacting.value = undefined;
    isMasked.value = true;
  }

  function show(opened: OpenedFile): void {
    name.value = opened.name;
    stage.value = opened.kind;
    if (opened.kind === 'foreign') {
      foreign.value = opened;
      said.value = `${opened.name} is ${opened.is}.`;
    }
    if (opened.kind === 'large') pass(opened.file);
    if (opened.kind === 'text') {
      text.value = opened.text;
      isLatin1.value = opened.encoding === 'latin-1';
      kept.value = opened.text;
      noted = opened.text;
      void look();
    }
  }

  async function open(file: Blob, as: string): Promise<void> {
    forget();
    const mine = opening;
    stage.value = 'reading';
    name.value = as;
    try {
      const opened = await openedFile(file, as);
      if (mine === opening) show(opened);
    } catch {
      if (mine !== opening) return;
      stage.value = 'empty';
      failure.value = `${as} could not be read. It may have been moved or changed meanwhile: open it again.`;
    }
  }

  /** A text that was pasted or chosen. A pasted one is opened as a file is, so that what is none is told. */
  const openText = (pasted: string, as: string): Promise<void> => open(new Blob([pasted]), as);

  function start(): void {
    forget();
    isMasked.value = false;
    show({ kind: 'text', name: 'typed.dat', text: '', encoding: 'utf-8' });
  }

  function close(): void {
    forget();
    stage.value = 'empty';
    said.value = 'The file was closed, and nothing of it was kept.';
  }

  function replace(next: string, called: string, done: string): void {
    clearTimeout(typing);
    if (noted !== text.value) noteTyping();
    history.note(text.value, next, called);
    text.value = next;
    noted = next;
    tellHistory();
    void look(done);
  }

  /** The text was changed in the editor. */
  function typed(next: string): void {
    text.value = next;
    isLooking.value = true;
    clearTimeout(typing);
    typing = setTimeout(() => {
      noteTyping();
      void look();
    }, TYPING_MS);
  }

  /** Carries out fixes; what was typed meanwhile is another text, for which they were not suggested. */
  function fix(fixes: readonly SuggestedFix[]): void {
    const [first, ...others] = fixes;
    if (!first || looked.value?.text !== text.value) return;
    replace(applyFixes(text.value, fixes), others.length === 0 ? `fix of ${first.ref}` : `${fixes.length} fixes`, others.length === 0 ? `${first.ref} put right. ` : `${fixes.length} put right. `);
  }

  function writeAnew(): void {
    const written = writtenAnew(text.value);
    if (written === undefined) failure.value = 'The file cannot be written anew: something in it would be lost, or a value cannot be written.';
    else replace(written, 'writing anew', 'Frame written anew. ');
  }

  function step(take: typeof history.undo, verb: string): void {
    if (noted !== text.value) {
      clearTimeout(typing);
      noteTyping();
    }
    const taken = take(text.value);
    if (!taken) return;
    text.value = taken.text;
    noted = taken.text;
    tellHistory();
    void look(`${verb}: ${taken.name}. `);
  }

  /** The file with everything masked that may be a patient's, to be passed on; nothing where that came to no end. */
  async function redacted(): Promise<string | Blob | undefined> {
    if (!large.value) return serialize(redact(parse(text.value).value));
    const { file } = large.value;
    const mine = opening;
    redacting.value = 0;
    try {
      const masked = await redactInPassing(file, (bytes) => {
        if (mine === opening) redacting.value = bytes / file.size;
      });
      return mine === opening ? masked : undefined;
    } catch {
      if (mine === opening) failure.value = 'The file could not be read to its end, and nothing was written.';
      return undefined;
    } finally {
      if (mine === opening) redacting.value = undefined;
    }
  }

  watch(question, () => {
    if (stage.value === 'text') void look();
    if (stage.value === 'large' && large.value) pass(large.value.file);
  });
  onBeforeUnmount(() => {
    forget();
    analyst.close();
  });

  return {
    question,
    name,
    stage,
    foreign,
    text,
    isLatin1,
    looked,
    large,
    isMasked,
    isLooking,
    redacting,
    failure,
    said,
    undoName,
    redoName,
    /** Whether there are changes that were not downloaded. */
    isUnsaved: computed(() => stage.value === 'text' && text.value !== kept.value),
    /** Whether what was found belongs to the text as it stands. */
    isCurrent: computed(() => looked.value?.text === text.value && !isLooking.value),
    open,
    openText,
    start,
    close,
    typed,
    fix,
    writeAnew,
    undo: () => {
      step(history.undo, 'Undone');
    },
    redo: () => {
      step(history.redo, 'Done again');
    },
    cancel: () => {
      passing?.cancel();
      passing = undefined;
      if (large.value?.state === 'running') large.value = { ...large.value, state: 'cancelled' };
      said.value = 'Cancelled.';
    },
    passAgain: () => {
      if (large.value) pass(large.value.file);
    },
    redacted,
    /** The text was downloaded as it stands. */
    keep: () => {
      kept.value = text.value;
    },
  };
}

