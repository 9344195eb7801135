import { usageError } from './command.js';

/** One piece of JSON: a mark, a string, or a number or word. */
const PIECE = /(?:(?<mark>[{}[\],:])|(?<string>"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*")|(?<other>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null))/y; // eslint-disable-line no-control-regex -- JSON takes none in a string
const BLANKS = /[ \t\n\r]*/y;

type Awaited = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end' | 'nothing';

/** What may follow a piece where another was awaited; `undefined` where the piece does not belong. */
function after(awaited: Awaited, { mark, string }: Readonly<Record<string, string | undefined>>, open: string[]): Awaited | undefined {
  const ended = (): Awaited => (open.length === 0 ? 'nothing' : 'comma or end');
  const closes = mark === (open.at(-1) === '{' ? '}' : ']') && open.length > 0;
  if (closes && awaited.endsWith('or end')) {
    open.pop();
    return ended();
  }
  if (awaited === 'colon') return mark === ':' ? 'value' : undefined;
  if (awaited === 'comma or end') return mark === ',' ? (open.at(-1) === '{' ? 'name' : 'value') : undefined;
  if (awaited.startsWith('name')) return string === undefined ? undefined : 'colon';
  if (awaited === 'nothing') return undefined;
  if (mark === undefined) return ended();
  if (mark !== '{' && mark !== '[') return undefined;
  open.push(mark);
  return mark === '{' ? 'name or end' : 'value or end';
}

/** Where a text stops being JSON, and which piece stood before. Parsers word it differently and may repeat the text, so none is asked. */
function firstFault(text: string): { readonly offset: number; readonly isBehindComma: boolean } {
  const open: string[] = [];
  let awaited: Awaited = 'value';
  let isBehindComma = false;
  let offset = 0;
  for (;;) {
    BLANKS.lastIndex = offset;
    BLANKS.exec(text);
    PIECE.lastIndex = BLANKS.lastIndex;
    const groups: Readonly<Record<string, string | undefined>> | undefined = PIECE.exec(text)?.groups;
    const next: Awaited | undefined = groups && after(awaited, groups, open);
    if (!groups || next === undefined) break;
    awaited = next;
    isBehindComma = groups['mark'] === ',';
    offset = PIECE.lastIndex;
  }
  BLANKS.lastIndex = offset;
  BLANKS.exec(text);
  return { offset: BLANKS.lastIndex, isBehindComma };
}

/** Reads JSON; says where a text is none, without repeating any of it. */
export function jsonOf(bytes: Uint8Array, what: string): unknown {
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const { offset, isBehindComma } = firstFault(text);
    const before = text.slice(0, offset).split('\n');
    const place = `line ${String(before.length)}, column ${String((before.at(-1) ?? '').length + 1)}`;
    const why = isBehindComma ? ' What stands behind a comma must be another member or value.' : '';
    throw usageError(offset === text.length ? `${what} is not JSON. It ends too early, on ${place}.${why}` : `${what} is not JSON. What stands on ${place}, does not belong there.${why}`);
  }
}
