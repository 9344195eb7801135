import { createHash } from 'node:crypto';
import { describe, type Submission, tryWrite } from '../asap/index.js';

const DIGEST_LENGTH = 8;

/** A file to be written, which has no control number yet. */
type Unnumbered = Submission & { readonly header: Required<Pick<Submission['header'], 'creationDate' | 'creationTime'>> };

/**
 * A control number (TH02) made of the time of writing and of what is written: two corrections of one second have two numbers, and the same file
 * always has the same one. Where the version has no room for both, it is made of what is written alone, time included.
 */
export function controlNumberOf(file: Unnumbered): string {
  const { version, creationDate, creationTime } = file.header;
  // What cannot be written is refused when the file is; its number does not matter.
  const written = tryWrite({ ...file, header: { ...file.header, controlNumber: '0' } }, { allowErrors: true });
  const digest = createHash('sha256').update(written.ok ? written.value : '').digest('hex').toUpperCase();
  const longest = describe('TH02', { ...(version && { version }) })?.max ?? DIGEST_LENGTH;
  const number = `COR-${creationDate.replaceAll('-', '')}-${creationTime}-${digest.slice(0, DIGEST_LENGTH)}`;
  return number.length <= longest ? number : digest.slice(0, longest);
}
