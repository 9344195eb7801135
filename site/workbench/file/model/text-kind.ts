/** A text that is no ASAP file, and what to do first. */
export interface TextKind {
  /** With its article, as it stands behind "is". */
  readonly is: string;
  readonly remedy: string;
}

const SEGMENT = /(?:^|[~|\\\r\n])\s*(?:TH|IS|PHA|PAT|DSP|PRE|CDI|AIR|TP|TT)[^a-z\d\s]/i;
const TRANSMISSION = 'take the transmission itself, which is plain text that starts with TH';

const kinds: readonly (TextKind & { readonly looks: RegExp })[] = [
  { is: 'JSON', looks: /^\s*[[{]\s*(?:["\d[{\]}-]|null|true|false)/, remedy: `${TRANSMISSION}; a request in JSON is taken by the Access page` },
  { is: 'an HTML page', looks: /^\s*<(?:!doctype html|html)\b/i, remedy: TRANSMISSION },
  { is: 'XML', looks: /^\s*<(?:\?xml\b|!--|[a-z])/i, remedy: TRANSMISSION },
];

/** What a text is in which no segment of the format begins; `undefined` where one does. Its beginning is enough. */
export function textKind(beginning: string): TextKind | undefined {
  const known = kinds.find(({ looks }) => looks.test(beginning));
  if (known) return { is: known.is, remedy: known.remedy };
  return SEGMENT.test(beginning) ? undefined : { is: 'text without a segment of ASAP', remedy: TRANSMISSION };
}
