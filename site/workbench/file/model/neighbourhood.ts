import { parse } from 'kasper-rules/asap';
import type { Analysis } from './analysis.js';
import { STRETCH, textOf, type BytePlaces } from './byte-places.js';
import { fileHead, type FileHead } from './file-head.js';
import { maskedPiece } from './masked-piece.js';

/** What stands around a place of a file that is too large for the editor. */
export interface Neighbourhood extends Pick<Analysis, 'masked' | 'places' | 'elementDelimiter' | 'version'> {
  /** The piece of the file, from a segment to a segment where one is near. */
  readonly text: string;
  /** Its first place in the text of the file. */
  readonly start: number;
}

/** How far is looked around a place, in characters. */
const REACH = 2_500;

/** What is around a place of a file, where the stretches of the file start as `places` tells. */
export async function neighbourhood(file: Blob, { bytes, characters }: BytePlaces, offset: number, length: number): Promise<Neighbourhood> {
  const stretch = Math.max(0, characters.findLastIndex((start) => start <= offset));
  const from = bytes[stretch] ?? 0;
  const before = textOf(new Uint8Array(await file.slice(Math.max(0, from - REACH), from).arrayBuffer()));
  const behind = textOf(new Uint8Array(await file.slice(from, (bytes[stretch + 1] ?? from + STRETCH) + REACH).arrayBuffer()));
  const at = before.length + offset - (characters[stretch] ?? 0);
  const first = Math.max(0, at - REACH);
  const around = (before + behind).slice(first, at + Math.min(length, REACH) + REACH);
  return cutOut(around, at - first, offset, await fileHead(file));
}

/** The piece from a segment on, where one starts before the place. */
function cutOut(around: string, at: number, offset: number, { elementDelimiter, segmentTerminator, version, lead }: FileHead): Neighbourhood {
  const isBeginning = offset === at;
  const ending = segmentTerminator === '' ? -1 : around.indexOf(segmentTerminator);
  const starts = isBeginning ? 0 : ending >= 0 && ending < at ? ending + 1 : -1;
  const text = starts < 0 ? around : around.slice(starts);
  const start = offset - at + Math.max(0, starts);
  if (lead === undefined || starts < 0) return { text, masked: maskedPiece(text, undefined), places: new Uint32Array(0), elementDelimiter, version, start };
  const before = isBeginning ? '' : lead;
  const document = parse(before + text).value;
  const places = document.segments.flatMap(({ id, elements, offset: from }) => {
    const to = from + [id, ...elements].join(document.elementDelimiter).length;
    return from < before.length ? [] : [from - before.length, to - before.length];
  });
  return { text, masked: maskedPiece(text, before), places: Uint32Array.from(places), elementDelimiter, version, start };
}
