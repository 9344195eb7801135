import { BLANK, kindsIn, SPACE, type CodeUnits } from '../../core/char-codes.js';
import { emptySource, partOfSource, type TextSource } from './text-source.js';
import type { SegmentId, SegmentSpec } from '../tables/spec.js';

/** What is known of an element's value: nothing there, usable, or there but not to be relied on. */
export const ABSENT = 0;
export const READABLE = 1;
export const UNREADABLE = 2;

/**
 * One segment as positions in the source it stands in; nothing is copied until somebody asks.
 * Element `n` (1-based, as in `DSP09`) runs from `ends[n - 1] + 1` to `ends[n]`; `ends[0]` closes the id.
 * Views are reused from segment to segment: a million records must not make a million objects.
 */
export interface SegmentView {
  source: TextSource;
  /** The source's code units. */
  codes: CodeUnits;
  /** Where the source starts in the whole input. */
  base: number;
  /** What was taken out of the source, where something was; places in the input lie so much further on. */
  gaps: readonly Gap[] | undefined;
  /** 0-based place among the segments; TH is 0. */
  index: number;
  /** 1-based line on which the segment starts. */
  line: number;
  start: number;
  /** Where the last element ends; the terminator, if any, follows. */
  end: number;
  terminated: boolean;
  /** Which kinds of characters the segment holds. */
  allKinds: number;
  /** `undefined` for an id the format does not know. */
  id: SegmentId | undefined;
  spec: SegmentSpec | undefined;
  /** How many elements are written, empty ones included. */
  count: number;
  ends: Int32Array;
  /** Per element: which kinds of characters its value holds. */
  kinds: Uint8Array;
  /** Per element: ABSENT, READABLE or UNREADABLE. */
  states: Uint8Array;
  /** The value as a number: counters and quantities as they are, codes of digits by their number, dates as CCYYMMDD. */
  numbers: Float64Array;
  /** Place in the typed tree: pharmacy, patient, dispensing, ingredient; -1 where there is none. */
  place: [number, number, number, number];
}

/** Characters that were taken out of a text: so many, before this place of what is left. */
export interface Gap {
  readonly at: number;
  readonly length: number;
  readonly lines: number;
}

const INITIAL_ELEMENTS = 64;

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
    id: undefined,
    spec: undefined,
    count: 0,
    ends: new Int32Array(INITIAL_ELEMENTS),
    kinds: new Uint8Array(INITIAL_ELEMENTS),
    states: new Uint8Array(INITIAL_ELEMENTS),
    numbers: new Float64Array(INITIAL_ELEMENTS),
    place: [-1, -1, -1, -1],
  };
}

/** Views of segments that are done with, for whichever file needs one next: making a view costs more than validating a record. */
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
  if (pool.length < MOST_POOLED && view.ends.length === INITIAL_ELEMENTS) pool.push(view);
}

/** Makes room for more elements than a view has held so far. */
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
  const { start, end, count, ends } = view;
  // Already settled, or a file of one segment.
  if (start === 0 && end === view.codes.length) return;
  view.source = partOfSource(view.source, start, end);
  view.codes = view.source.codes;
  view.base += start;
  view.start = 0;
  view.end = end - start;
  for (let element = 0; element <= count; element += 1) ends[element] = (ends[element] ?? 0) - start;
}

/** A copy that stays when the view is used for another segment, and holds on to no more than the segment. */
export function copyView(view: SegmentView): SegmentView {
  const size = view.count + 1;
  const copy = {
    ...view,
    ends: view.ends.slice(0, size),
    kinds: view.kinds.slice(0, size),
    states: view.states.slice(0, size),
    numbers: view.numbers.slice(0, size),
    place: [...view.place],
  } satisfies SegmentView;
  settleView(copy);
  return copy;
}

/** Whether the element holds a value that can be relied on; also answers for elements the version lacks (0). */
export function isReadable(view: SegmentView | undefined, element: number): view is SegmentView {
  return view?.states[element] === READABLE && element > 0;
}

/** Whether the element is blank, and not merely beyond the point where a file was cut off. */
export function isMissing(view: SegmentView, element: number): boolean {
  return element > 0 && view.states[element] === ABSENT && (view.terminated || element < view.count);
}

/** Where the element starts, blanks included. */
export function startOf(view: SegmentView, element: number): number {
  return (view.ends[element - 1] ?? view.end) + 1;
}

/** Where the element ends, blanks included. */
export function endOf(view: SegmentView, element: number): number {
  return view.ends[element] ?? view.end;
}

/** Whether anything but blanks is written in the element; needs no judgement of its value. */
export function isWritten(view: SegmentView, element: number): boolean {
  return element > 0 && element <= view.count && ((view.kinds[element] ?? 0) & ~SPACE) !== 0;
}

/** The element's number (see `numbers`); meaningful where `isReadable`. */
export function numberOf(view: SegmentView, element: number): number {
  return view.numbers[element] ?? Number.NaN;
}

/** The text of a part of the source. */
export function sliceOf(view: SegmentView, start: number, end: number): string {
  return view.source.text().slice(start, end);
}

/** Notes that an element's value is only a part of what is written in it. */
export function narrow(view: SegmentView, element: number, start: number, end: number): void {
  view.kinds[element] = kindsIn(view.codes, start, end);
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
  return element > view.count || view.states[element] === ABSENT ? '' : sliceOf(view, valueStart(view, element), valueEnd(view, element));
}

/** The element exactly as it is written. */
export function rawTextOf(view: SegmentView, element: number): string {
  return element > view.count ? '' : sliceOf(view, startOf(view, element), endOf(view, element));
}

/** How much was taken out before a place. */
export function gapsBefore(gaps: readonly Gap[] | undefined, at: number): number {
  let length = 0;
  for (const gap of gaps ?? []) if (gap.at <= at) length += gap.length;
  return length;
}

/** Where a place of the segment stands in the whole input. */
export function placeInInput(view: SegmentView, at: number): number {
  return view.base + at + gapsBefore(view.gaps, at);
}

/** Where something that ends at a place of the segment ends in the whole input. */
export function endInInput(view: SegmentView, at: number): number {
  return view.base + at + gapsBefore(view.gaps, at - 1);
}
