import { foreignFile } from 'kasper-rules/asap';
import { isUtf8, textOf } from './byte-places.js';
import { textKind } from './text-kind.js';

/** What somebody opened. */
export type OpenedFile =
  | { readonly kind: 'text'; readonly name: string; readonly text: string; readonly encoding: 'utf-8' | 'latin-1' }
  /** Too large for the editor. */
  | { readonly kind: 'large'; readonly name: string; readonly file: Blob }
  /** No ASAP text, and what to do first. */
  | { readonly kind: 'foreign'; readonly name: string; readonly is: string; readonly remedy: string };

/** Above this many bytes a file is validated in passing, and only what is around a finding is shown. */
const MOST_IN_EDITOR = 2_000_000;
const BEGINNING = 65_536;

/** Looks at what was opened, without reading more of a large file than its beginning. */
export async function openedFile(file: Blob, name: string): Promise<OpenedFile> {
  const beginning = new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer());
  const foreign = foreignFile(beginning);
  if (foreign) return { kind: 'foreign', name, is: foreign.kind, remedy: foreign.remedy };
  const other = textKind(textOf(beginning));
  if (other) return { kind: 'foreign', name, ...other };
  if (file.size > MOST_IN_EDITOR) return { kind: 'large', name, file };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { kind: 'text', name, text: textOf(bytes), encoding: isUtf8(bytes) ? 'utf-8' : 'latin-1' };
}
