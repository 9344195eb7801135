import { lostInWriting, parse, read, tryWrite } from 'kasper-rules/asap';

const isMark = (character: string): boolean => /^[!-/:-@[-`{-~]$/.test(character);

/**
 * The file written anew from what was read of it: terminators, delimiters, line breaks and counts are put right. `undefined` where something would be lost, or
 * a value cannot be written.
 */
export function writtenAnew(text: string): string | undefined {
  const document = parse(text).value;
  const { elementDelimiter, segmentTerminator } = document;
  const result = read(document);
  const tree = result.ok ? result.value : result.partial;
  const hasOneHeader = document.segments.filter(({ id }) => id.trim() === 'TH').length === 1;
  if (!tree || !hasOneHeader || lostInWriting(result.issues).length > 0) return undefined;
  const form = isMark(elementDelimiter) && isMark(segmentTerminator) && elementDelimiter !== segmentTerminator ? { elementDelimiter, segmentTerminator } : {};
  const written = tryWrite(tree, { ...form, allowErrors: true, newline: text.includes('\r\n') ? 'CRLF' : 'LF' });
  return written.ok ? written.value : undefined;
}
