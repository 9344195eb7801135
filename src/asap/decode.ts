/** A text made of a file's bytes. */
export interface DecodedText {
  readonly text: string;
  /** Whether some bytes were no UTF-8 and were read as Latin-1. */
  readonly latin1: boolean;
}

/** How many bytes a UTF-8 sequence with this first byte has, or 0 when no sequence starts so. */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

function decodeSequence(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Reads bytes as UTF-8; a byte that belongs to no UTF-8 sequence is read as Latin-1, so that nothing is lost and
 * what one program wrote in Latin-1 does not garble what another wrote in UTF-8.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const whole = decodeSequence(decoder, bytes);
  if (whole !== undefined) return { text: whole, latin1: false };

  const parts: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const length = sequenceLength(lead);
    const sequence = length === 0 ? undefined : decodeSequence(decoder, bytes.subarray(at, at + length));
    parts.push(sequence ?? String.fromCharCode(lead));
    at += sequence === undefined ? 1 : length;
  }
  return { text: parts.join(''), latin1: true };
}
