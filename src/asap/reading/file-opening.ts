import { declaredDelimiters, usedDelimiters, type OpeningFault } from '../frame/used-delimiters.js';
import type { Delimiters } from './delimiters.js';
import { foreignForm, leadingLength, leadingMark, LONGEST_SIGNATURE, type ForeignForm, type LeadingMark } from './source-text.js';
import { sourceFrom, sourceOfText, type TextSource } from './text-source.js';

/** The start of a file, once it is known how the file is cut. */
export interface FileOpening {
  readonly delimiters: Delimiters | 'none';
  /** What TH declares otherwise than the segments behind it are written. */
  readonly faults: readonly OpeningFault[];
  /** What stands before TH. */
  readonly mark: LeadingMark | undefined;
  /** What a text without TH is. */
  readonly foreign: ForeignForm | undefined;
  /** Where TH stands. */
  readonly offset: number;
  readonly line: number;
  /** What has come from TH on; where TH declares what is not used, it is written here as the rest is. */
  readonly source: TextSource;
}

/** Takes the start of a file in pieces; answers when that is enough to tell how the file is cut, or has to be. What stands before TH is passed over. */
export function createFileOpening(): (piece: TextSource, isLast: boolean | 'enough') => FileOpening | undefined {
  let text = '';
  let offset = 0;
  let line = 1;
  let mark: LeadingMark | undefined;
  // Where the start alone does not tell, it is searched again when twice as much has come, or chunks of a byte would take the square of its length.
  let enough = 0;
  return (piece, isLast) => {
    const isFirst = text === '';
    text += piece.text();
    if (isLast === false && text.length < enough) return undefined;
    enough = text.length * 2;
    const leading = leadingLength(text, offset === 0);
    mark ??= leadingMark(text.slice(0, leading));
    offset += leading;
    line += text.slice(0, leading).split('\n').length - 1;
    text = text.slice(leading);
    // What follows has been cut elsewhere, as TH declares; the little that has come may look otherwise.
    const used = isLast === 'enough' ? declaredDelimiters(text) : usedDelimiters(text, isLast);
    if (used === 'more') return undefined;
    if (used === 'none' && isLast === false && text.length < LONGEST_SIGNATURE) return undefined;
    if (used === 'none') return { delimiters: used, faults: [], mark, foreign: foreignForm(text), offset, line, source: sourceOfText(text) };
    const { delimiters, faults, start } = used;
    const source = start !== text ? sourceOfText(start) : isFirst ? sourceFrom(piece, leading) : sourceOfText(text);
    return { delimiters, faults, mark, foreign: undefined, offset, line, source };
  };
}
