import { parse, redact, serialize } from 'kasper-rules/asap';

/** Masks a piece of a file behind what is set before it. A piece that does not start with a segment may hold anybody's data, and is masked throughout: give no lead. */
export function maskedPiece(piece: string, lead: string | undefined): string {
  if (lead === undefined) return serialize(redact({ ...parse('').value, rest: piece }));
  return serialize(redact(parse(lead + piece).value)).slice(lead.length);
}
