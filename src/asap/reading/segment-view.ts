import { BLANK, kindsIn, SPACE, type CodeUnits } from '../../core/char-codes.js';
import { textOfUtf8 } from '../../core/utf8.js';
import type { BenchColumns } from './bench-columns.js';
import { ABSENT, READABLE } from './element-state.js';
import { emptySource, partOfSource, type TextSource } from './text-source.js';
import type { SegmentId, SegmentSpec } from '../tables/spec.js';

/**
 * One segment as positions in the source it stands in; nothing is copied until somebody asks.
 * Element `n` (1-based, as in `DSP09`) ends at `ends[at + n]` and starts behind the one before; `ends[at]` closes the id.
 * Views are reused from segment to segment: a million records must not make a million objects. Checks ask the functions below.
 */
export interface SegmentView {
  source: TextSource;
  /** The source's code units. */
  codes: CodeUnits;
  /** Where the source starts in the whole input. */
  base: number;
  /** What was taken out of the source, where something was; places in the input lie so much further on. */
  gaps: Gaps | undefined;
  /** 0-based place among the segments; TH is 0. */
  index: number;
  /** 1-based line on which the segment starts. */
  line: number;
  start: number;
  /** Where the last element ends; the terminator, if any, follows. */
  end: number;
  terminated: boolean;
  /** Which kinds of characters the segment holds; kept by the scanner. */
  allKinds: number;
  /** Blanks stand around a value of the segment. */
  hasOuterBlanks: boolean;
  /** A value may stand for nothing: nearly always a glance tells that none does. */
  mayHoldFiller: boolean;
  /** `undefined` for an id the format does not know. */
  id: SegmentId | undefined;
  spec: SegmentSpec | undefined;
  /** How many elements are written, empty ones included. */
  count: number;
  /** The arrays are the workbench's, which holds many segments for as long as the piece lies there. */
  isOnBench: boolean;
  /** The row of the id in the arrays that follow. */
  at: number;
  ends: Int32Array;
  /** Per element: which kinds of characters its value holds. */
  kinds: Uint8Array;
  /** Per element: ABSENT, READABLE, UNREADABLE or PENDING. */
  states: Uint8Array;
  /** The value as a number: counters and quantities as they are, codes of digits by their number, dates as CCYYMMDD. */
  numbers: Float64Array;
  /** Place in the typed tree: pharmacy, patient, dispensing, ingredient; -1 where there is none. */
  place: [number, number, number, number];
}

/** Where characters were taken out of a text, in order: before these places of what is left, and how much up to each of them. */
export interface Gaps {
  readonly places: readonly number[];
  /** Characters taken out so far. */
  readonly lengths: readonly number[];
  /** Line feeds among them. */
  readonly lines: readonly number[];
}

const INITIAL_ELEMENTS = 64;
const noEnds = new Int32Array(0);
const noMarks = new Uint8Array(0);
const noNumbers = new Float64Array(0);

/** Makes an empty view. */
export function createView(): SegmentView {
  return {
    source: emptySource,
    codes: emptySource.codes,
    base: 0,
    gaps: undefined,
    index: -1,
    line: 1,
    start: 0,
    end: 0,
    terminated: true,
    allKinds: 0,
    hasOuterBlanks: false,
    mayHoldFiller: true,
    id: undefined,
    spec: undefined,
    count: 0,
    isOnBench: false,
    at: 0,
    ends: noEnds,
    kinds: noMarks,
    states: noMarks,
    numbers: noNumbers,
    place: [-1, -1, -1, -1],
  };
}

/** Views of segments that are done with, for whichever file needs one next: making a view costs more than looking at a segment. */
const pool: SegmentView[] = [];
const MOST_POOLED = 64;

/** An unused view. */
export function takeView(): SegmentView {
  return pool.pop() ?? createView();
}

/** Gives a view back, without the text it stood in; nothing may look at it any longer. */
export function releaseView(view: SegmentView): void {
  view.source = emptySource;
  view.codes = emptySource.codes;
  // One that grew for a huge segment would stay huge.
  if (pool.length < MOST_POOLED && (view.isOnBench || view.ends.length <= INITIAL_ELEMENTS)) pool.push(view);
}

/** Gives a view arrays of its own, which hold one segment. */
export function ownRows(view: SegmentView): void {
  view.at = 0;
  if (!view.isOnBench && view.ends.length >= INITIAL_ELEMENTS) return;
  view.isOnBench = false;
  view.ends = new Int32Array(INITIAL_ELEMENTS);
  view.kinds = new Uint8Array(INITIAL_ELEMENTS);
  view.states = new Uint8Array(INITIAL_ELEMENTS);
  view.numbers = new Float64Array(INITIAL_ELEMENTS);
}

/** Makes room for more elements than a view with arrays of its own has held so far. */
export function growView(view: SegmentView): void {
  const size = view.ends.length * 2;
  const grownEnds = new Int32Array(size);
  grownEnds.set(view.ends);
  view.ends = grownEnds;
  const grownKinds = new Uint8Array(size);
  grownKinds.set(view.kinds);
  view.kinds = grownKinds;
  view.states = new Uint8Array(size);
  view.numbers = new Float64Array(size);
}

/** Lets a view stand on a copy of its own segment, so that what it was read from can go. */
export function settleView(view: SegmentView): void {
  const { start, end, count, at } = view;
  if (view.isOnBench) {
    const to = at + count + 1;
    view.ends = view.ends.slice(at, to);
    view.kinds = view.kinds.slice(at, to);
    view.states = view.states.slice(at, to);
    view.numbers = view.numbers.slice(at, to);
    view.at = 0;
    view.isOnBench = false;
  }
  // Already settled, or a file of one segment.
  if (start === 0 && end === view.codes.length) return;
  view.source = partOfSource(view.source, start, end);
  view.codes = view.source.codes;
  view.base += start;
  view.start = 0;
  view.end = end - start;
  const { ends } = view;
  for (let element = 0; element <= count; element += 1) ends[element] = (ends[element] ?? 0) - start;
}

/** What is known of the element's value; nothing stands where the segment has ended, or where the version has no such element (0). */
export function stateOf(view: SegmentView, element: number): number {
  return element > view.count ? ABSENT : (view.states[view.at + element] ?? ABSENT);
}

/** Notes what is known of the element's value. */
export function setState(view: SegmentView, element: number, state: number): void {
  view.states[view.at + element] = state;
}

/** Which kinds of characters the element's value holds. */
export function kindsOf(view: SegmentView, element: number): number {
  return element > view.count ? 0 : (view.kinds[view.at + element] ?? 0);
}

/** Notes the number the element's value stands for. */
export function setNumber(view: SegmentView, element: number, number: number): void {
  view.numbers[view.at + element] = number;
}

/** Whether the element holds a value that can be relied on; also answers for elements the version lacks (0). */
export function isReadable(view: SegmentView | undefined, element: number): view is SegmentView {
  return view !== undefined && element > 0 && stateOf(view, element) === READABLE;
}

/** Whether the element is blank, and not merely beyond the point where a file was cut off. */
export function isMissing(view: SegmentView, element: number): boolean {
  return element > 0 && stateOf(view, element) === ABSENT && (view.terminated || element < view.count);
}

/** Where the element starts, blanks included. */
export function startOf(view: SegmentView, element: number): number {
  return (element > view.count + 1 ? view.end : (view.ends[view.at + element - 1] ?? view.end)) + 1;
}

/** Where the element ends, blanks included. */
export function endOf(view: SegmentView, element: number): number {
  return element > view.count ? view.end : (view.ends[view.at + element] ?? view.end);
}

/** Whether anything but blanks is written in the element; needs no judgement of its value. */
export function isWritten(view: SegmentView, element: number): boolean {
  return element > 0 && (kindsOf(view, element) & ~SPACE) !== 0;
}

/** The element's number (see `numbers`); meaningful where `isReadable`. */
export function numberOf(view: SegmentView, element: number): number {
  return view.numbers[view.at + element] ?? Number.NaN;
}

/** The text of a part of the source. */
export function sliceOf(view: SegmentView, start: number, end: number): string {
  // Of a segment that was laid down, no more than the part is made to text.
  return view.source.isAscii && view.source.isGrowing ? textOfUtf8(view.source.codes.subarray(start, end)) : view.source.text().slice(start, end);
}

/** Lets a view stand for the segment on the workbench that starts here and has these rows. */
export function standOnBench(view: SegmentView, { ends, kinds, states, numbers }: BenchColumns, start: number, first: number, last: number): void {
  states[first] = ABSENT;
  view.start = start;
  view.end = ends[last] ?? 0;
  view.terminated = true;
  view.hasOuterBlanks = false;
  view.count = last - first;
  view.isOnBench = true;
  view.at = first;
  view.ends = ends;
  view.kinds = kinds;
  view.states = states;
  view.numbers = numbers;
}

/** Notes that an element's value is only a part of what is written in it, with blanks around it. */
export function narrow(view: SegmentView, element: number, start: number, end: number): void {
  view.hasOuterBlanks = true;
  view.kinds[view.at + element] = kindsIn(view.codes, start, end);
}

/** Where the element's value starts, blanks before it left out. */
export function valueStart(view: SegmentView, element: number): number {
  const end = endOf(view, element);
  let start = startOf(view, element);
  while (start < end && view.codes[start] === BLANK) start += 1;
  return start;
}

/** Where the element's value ends, blanks after it left out. */
export function valueEnd(view: SegmentView, element: number): number {
  const start = startOf(view, element);
  let end = endOf(view, element);
  while (end > start && view.codes[end - 1] === BLANK) end -= 1;
  return end;
}

/** The element's value without the blanks around it. */
export function textOf(view: SegmentView, element: number): string {
  return stateOf(view, element) === ABSENT ? '' : sliceOf(view, valueStart(view, element), valueEnd(view, element));
}

/** The element exactly as it is written. */
export function rawTextOf(view: SegmentView, element: number): string {
  return element > view.count ? '' : sliceOf(view, startOf(view, element), endOf(view, element));
}

/** How many gaps stand up to a place. */
function gapsUpTo({ places }: Gaps, at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lengthUpTo({ gaps }: SegmentView, at: number): number {
  return gaps ? (gaps.lengths[gapsUpTo(gaps, at) - 1] ?? 0) : 0;
}

/** How many line feeds were taken out of a segment before a place. */
export function linesTakenOut({ gaps }: SegmentView, at: number): number {
  return gaps ? (gaps.lines[gapsUpTo(gaps, at - 1) - 1] ?? 0) : 0;
}

/** Where something that starts at a place of the segment starts in the whole input; what was taken out there belongs to it. */
export function placeInInput(view: SegmentView, at: number): number {
  return view.base + at + lengthUpTo(view, at - 1);
}

/** Where something that ends at a place of the segment ends in the whole input. */
export function endInInput(view: SegmentView, at: number): number {
  return view.base + at + lengthUpTo(view, at);
}
