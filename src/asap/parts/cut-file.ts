import { codeAt, isNewline } from '../../core/char-codes.js';
import { mustBeObject } from '../../core/mistake.js';
import { chunksOf, type ChunkSource } from '../reading/chunks.js';
import { createPieceDecoder } from '../reading/decode.js';
import type { Delimiters } from '../reading/delimiters.js';
import { createFileOpening } from '../reading/file-opening.js';
import type { EndPart, FilePart } from './file-part.js';
import { piecesOf } from '../reading/intake.js';
import { idLengthAt } from '../frame/segment-start.js';
import { hiddenBehind } from './hidden-frame.js';
import { createScanner } from '../reading/scanner.js';
import { createView } from '../reading/segment-view.js';
import { leadingLength } from '../reading/source-text.js';
import { randomKey, writeKey } from '../records/keyed-hash.js';
import { createWaitingPieces, emptySource, joinSources, sourceOfText, type JoinBuffer, type TextSource } from '../reading/text-source.js';

/** Options of `cutFile`. */
export interface CutOptions {
  /** A part of patients ends with the first patient that makes it so many characters long. Default 1,048,576. */
  readonly partLength?: number;
}

const DEFAULT_PART_LENGTH = 1_048_576;

/** The id of the segment of the format that starts at a place; nothing where none does. */
function idAt(source: TextSource, start: number, { element, terminator }: Delimiters): string {
  const end = start + idLengthAt(source.codes, start);
  const after = source.text().charAt(end);
  return after === element || after === terminator ? source.text().slice(start, end) : '';
}

/** TH as it is written at the start of a text. */
function headerOf(text: string, delimiters: Delimiters): string {
  const scanner = createScanner(delimiters);
  scanner.feed(sourceOfText(text), true);
  return scanner.next(createView()) ? text.slice(0, scanner.position()) : '';
}

/** Cuts a file that comes in pieces; what it has cut so far is taken from it. */
interface Cutter {
  readonly feed: (piece: TextSource) => void;
  readonly end: (last: TextSource, encoding: EndPart['encoding']) => void;
  readonly take: () => FilePart[];
}

function createCutter(partLength: number): Cutter {
  const key = writeKey(randomKey());
  const open = createFileOpening();
  let delimiters: Delimiters | 'none' | undefined;
  let header = '';
  let information = '';
  let pharmacy = '';
  let ready: FilePart[] = [];
  let index = 0;

  // The part being gathered: what was saved of the pieces before, and from where it goes on in this one.
  let kind: 'frame' | 'patients' = 'frame';
  let saved: string[] = [];
  let savedLength = 0;
  let from = 0;

  const buffer: JoinBuffer = { bytes: new Uint8Array(0) };
  let source = emptySource;
  let at = 0;
  const waiting = createWaitingPieces();

  // From PHA to TP patients are at home; after TT, or a second TH, nothing is.
  let isBegun = false;
  let isPharmacyOpen = false;
  let isOver = false;
  /** Where in the part the IS or PHA starts whose end is looked for, or -1. */
  let informationFrom = -1;
  let pharmacyFrom = -1;

  const save = (text: string): void => {
    saved.push(text);
    savedLength += text.length;
  };

  const gathered = (to: number): string => saved.join('') + source.text().slice(from, to);

  const close = (to: number, next: typeof kind): void => {
    const text = gathered(to);
    if (index === 0 && typeof delimiters === 'object') header = headerOf(text.slice(leadingLength(text)), delimiters);
    if (kind === 'patients' && typeof delimiters === 'object') ready.push({ kind, index, key, delimiters, header, source: information, pharmacy, text });
    else ready.push({ kind: 'frame', index, key, text });
    index += 1;
    kind = next;
    saved = [];
    savedLength = 0;
    from = to;
  };

  /** Looks at a segment that starts, and cuts before it where that may be done. */
  const begin = (start: number, id: string): void => {
    const length = savedLength + start - from;
    if (pharmacyFrom >= 0) pharmacy = gathered(start).slice(pharmacyFrom);
    if (informationFrom >= 0) information = gathered(start).slice(informationFrom);
    // A segment behind PHA that is none may be the rest of it.
    if (pharmacyFrom >= 0 && id === '') isPharmacyOpen = false;
    // And one behind IS, whose period every patient is held against.
    isOver ||= informationFrom >= 0 && id === '';
    pharmacyFrom = -1;
    informationFrom = -1;
    switch (id) {
      case 'PAT':
        if (isPharmacyOpen && (kind === 'frame' || length >= partLength)) close(start, 'patients');
        break;
      case 'PHA':
      case 'TP':
      case 'TT':
        if (kind === 'patients') close(start, 'frame');
        isOver ||= id === 'TT';
        isPharmacyOpen = id === 'PHA' && !isOver;
        if (isPharmacyOpen) pharmacyFrom = savedLength + start - from;
        break;
      case 'TH':
      case 'IS':
        // What they change is known in its place only.
        kind = 'frame';
        isOver ||= id === 'TH' && isBegun;
        isPharmacyOpen &&= !isOver;
        if (id === 'IS') informationFrom = savedLength + start - from;
        break;
      default:
        if (kind === 'frame' && length >= partLength) close(start, 'frame');
    }
    isBegun = true;
  };

  const leavePharmacy = (): void => {
    kind = 'frame';
    isPharmacyOpen = false;
    pharmacyFrom = -1;
  };

  const cut = (piece: TextSource, by: Delimiters): void => {
    const terminator = by.terminator.charCodeAt(0);
    // A segment of many pieces is joined once.
    const isEnd = piece.codes.includes(terminator);
    waiting.add(piece, !isEnd);
    if (!isEnd) return;
    source = joinSources(source, at, waiting.take(), buffer);
    [at, from] = [0, 0];
    const { codes } = source;
    const text = source.text();
    for (;;) {
      while (at < codes.length && isNewline(codeAt(codes, at))) at += 1;
      const end = codes.indexOf(terminator, at);
      if (end === -1) break;
      const id = idAt(source, at, by);
      begin(at, id);
      // What is read past in its place may close the pharmacy, open another one, or end them all.
      const hidden = hiddenBehind(text.slice(at, end), id, by.element);
      if (hidden !== 'nothing') leavePharmacy();
      isOver ||= hidden === 'file';
      at = end + 1;
    }
    save(text.slice(from, at));
    from = at;
  };

  const feed = (piece: TextSource, isLast = false): void => {
    if (delimiters === undefined) {
      save(piece.text());
      const opening = open(piece, isLast);
      if (!opening) return;
      const { delimiters: found, faults, offset } = opening;
      // A terminator that TH does not declare may be told by what stands far behind, and what TH declares wrongly is read past in its place.
      delimiters = found !== 'none' && found.headerForm !== 'none' && faults.length === 0 ? found : 'none';
      if (delimiters === 'none') return;
      const leading = gathered(0).slice(0, offset);
      saved = [leading];
      savedLength = offset;
      cut(opening.source, delimiters);
    } else if (delimiters === 'none') {
      save(piece.text());
      if (savedLength >= partLength) close(0, 'frame');
    } else cut(piece, delimiters);
  };

  return {
    feed,
    end: (last, encoding) => {
      feed(last, true);
      save(source.text().slice(at) + waiting.take().map((piece) => piece.text()).join(''));
      // Where nothing follows, nothing says that the last patient is whole.
      kind = 'frame';
      from = source.codes.length;
      close(from, 'frame');
      ready.push({ kind: 'end', index, encoding });
    },
    take: () => {
      const taken = ready;
      ready = [];
      return taken;
    },
  };
}

/**
 * Cuts a file, while it arrives, into parts that can be validated apart from each other: on the cores of a machine, or on many machines.
 *
 * It is cut between patients of one pharmacy only, so that each part holds whole patients. `validatePart` validates a part, `mergeParts` makes
 * of what it answers the report that `validate` gives on the whole file. A part is plain JSON and holds patient data. Nothing is lost:
 * the texts of the parts, put together, are the text of the file. Memory holds one part.
 *
 * @example
 * ```ts
 * import { cutFile, mergeParts, validatePart } from 'kasper-rules/asap';
 * import { kentucky } from 'kasper-rules/kentucky';
 *
 * const options = { profile: kentucky, on: '2025-03-31' } as const;
 * const file = new Blob(['TH*4.2*C1*01**20250311*2561*P**~~\nTT*C1*2~\n']);
 * const reports = [];
 * for await (const part of cutFile(file.stream())) reports.push(validatePart(part, options));
 * const report = await mergeParts(reports, options);
 * report.counts.segments; // 2
 * ```
 */
export async function* cutFile(chunks: ChunkSource, options: CutOptions = {}): AsyncGenerator<FilePart, void> {
  mustBeObject('cutFile', options, 'the options');
  const { partLength = DEFAULT_PART_LENGTH } = options;
  if (!(partLength >= 1)) throw new TypeError('Option `partLength` must be a number of characters from 1');
  const decoder = createPieceDecoder();
  const cutter = createCutter(partLength);
  for await (const chunk of chunksOf(chunks)) {
    for (const piece of piecesOf(chunk)) cutter.feed(decoder.decode(piece));
    yield* cutter.take();
  }
  cutter.end(decoder.end(), decoder.encoding());
  yield* cutter.take();
}
