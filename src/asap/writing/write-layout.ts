/** How a file is laid out. */
export interface WriteLayout {
  /** The character between elements. Default `*`. */
  readonly elementDelimiter?: string;
  /** The character that ends a segment. Default `~`. */
  readonly segmentTerminator?: string;
  /** What follows each terminator. Default LF. */
  readonly newline?: 'LF' | 'CRLF' | 'none';
  /** `keep` writes every element the version defines, `drop` stops after the last one filled. Default `keep`. */
  readonly trailingEmpty?: 'keep' | 'drop';
}

/** The name of TH09: it is what cuts the file, and no value of the header. */
export const TERMINATOR_NAME = 'segmentTerminator';

export const newlines = { LF: '\n', CRLF: '\r\n', none: '' } as const;
