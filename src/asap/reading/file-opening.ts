import { readDelimiters, type Delimiters } from './delimiters.js';
import { leadingLength } from './source-text.js';
import { sourceFrom, sourceOfText, type TextSource } from './text-source.js';

/** The start of a file, once it is known how the file is cut. */
export interface FileOpening {
  readonly delimiters: Delimiters | 'none';
  /** Where TH stands. */
  readonly offset: number;
  readonly line: number;
  /** What has come from TH on. */
  readonly source: TextSource;
}

/** Takes the start of a file in pieces; answers when that is enough to tell how the file is cut. What stands before TH is passed over. */
export function createFileOpening(): (piece: TextSource, isLast: boolean) => FileOpening | undefined {
  let text = '';
  let offset = 0;
  let line = 1;
  return (piece, isLast) => {
    const isFirst = text === '';
    text += piece.text();
    const leading = leadingLength(text, offset === 0);
    offset += leading;
    line += text.slice(0, leading).split('\n').length - 1;
    text = text.slice(leading);
    const delimiters = readDelimiters(text, isLast);
    return delimiters === 'more' ? undefined : { delimiters, offset, line, source: isFirst ? sourceFrom(piece, leading) : sourceOfText(text) };
  };
}
