import { parse } from 'kasper-rules/asap';

/** What the beginning of a file says of all of it. */
export interface FileHead {
  readonly elementDelimiter: string;
  readonly segmentTerminator: string;
  /** TH01, as it is written. */
  readonly version: string;
  /**
   * What is set before a piece of the file, so that it can be read and masked by itself: its TH, and a second segment that says nothing, as what follows stands
   * neither in the place of TH nor of IS. `undefined` where the file has no TH that says how it is cut.
   */
  readonly lead: string | undefined;
}

const BEGINNING = 4_096;

/** Reads the beginning of a file. */
export async function fileHead(file: Blob): Promise<FileHead> {
  const { segments, elementDelimiter, segmentTerminator } = parse(new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer())).value;
  const [header] = segments;
  const isCut = header !== undefined && elementDelimiter !== '' && segmentTerminator !== '';
  const lead = isCut ? `${[header.id, ...header.elements].join(elementDelimiter)}${header.terminator}IS${segmentTerminator}` : undefined;
  return { elementDelimiter, segmentTerminator, version: header?.elements[0]?.trim() ?? '', lead };
}
