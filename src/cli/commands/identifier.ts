import { nearest } from '../../core/nearest.js';
import type { Issue } from '../../core/issue.js';
import { type IdentifierIssueCode, identifierIssues } from '../../identifiers/index.js';
import { usageError } from '../command.js';
import { defineCommand } from '../declaration/command-declaration.js';
import { listed } from '../declaration/value-kind.js';
import { definitionList } from '../definition-list.js';
import { type IdentifierKind, identifierKinds, kindNames } from '../identifier-kinds.js';
import { jsonText, printable } from '../lines.js';
import { outputFormat } from '../output-format.js';
import { stylesFor, type Styles } from '../styles.js';
import { remedyHere } from '../remedy-here.js';

/** What a text is as one kind. */
interface Answer {
  readonly kind: string;
  readonly ok: boolean;
  /** As the library keeps it, and as people write it. */
  readonly value?: string;
  readonly written?: string;
  readonly issues: readonly Issue<IdentifierIssueCode>[];
}

const kindOf = (name: string): IdentifierKind | undefined => (Object.hasOwn(identifierKinds, name) ? identifierKinds[name] : undefined);

function answerOf(name: string, text: string): Answer {
  const kind = kindOf(name);
  if (!kind) throw new TypeError('A kind of identifier is asked for by its name.');
  const result = kind.parse(text);
  if (!result.ok) return { kind: name, ok: false, issues: result.issues };
  return { kind: name, ok: true, ...(!kind.ofPerson && { value: result.value, written: kind.format(result.value) }), issues: result.issues };
}

/** The kinds a text may be: those it is, else those it is written somewhat like. */
function guessed(text: string): readonly Answer[] {
  const shaped = Object.entries(identifierKinds).filter(([, { shape }]) => shape.test(text.trim()));
  const answers = shaped.map(([name]) => answerOf(name, text));
  const valid = answers.filter(({ ok }) => ok);
  return valid.length > 0 ? valid : answers;
}

/** The kind and the text of a call. */
function askedOf(operands: readonly string[]): { readonly kind: string | undefined; readonly text: string } {
  const [first = '', second] = operands;
  if (second === undefined) return { kind: undefined, text: first };
  const kind = first.toLowerCase();
  if (kindOf(kind)) return { kind, text: second };
  const meant = nearest(kind, kindNames);
  throw usageError(`There is no kind of identifier ${printable(first)}: it is ${listed(kindNames)}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`);
}

function lines({ kind, ok, written, issues }: Answer, styles: Styles): string {
  const label = kindOf(kind)?.label ?? kind;
  const verdict = ok ? `${styles.good('✓')} ${label}${written === undefined ? ': well formed' : `: ${written}`}` : `${styles.error('✗')} no ${label}`;
  return `${verdict}\n${definitionList(issues.map((issue) => [issue.severity, `${issue.message} ${remedyHere(identifierIssues, issue)}\n${issue.code}`]))}`;
}

const ASKS = 'Name one identifier, perhaps behind its kind: kasper-rules identifier dea AB1234563.';

/** `kasper-rules identifier`: whether a number has the form and the check digit of what it is said to be. */
export const identifier = defineCommand({
  name: 'identifier',
  group: 'words',
  summary: 'Check a DEA number, an NPI, an NDC or another identifier, and say why it is none and how to mend it.',
  operands: [
    { word: 'KIND', about: `${listed(kindNames)}; without it, what the text may be is tried`, asks: ASKS, optional: true, completes: 'identifiers' },
    { word: 'TEXT', about: 'the identifier, or - to read it from standard input, which keeps it out of the history of your shell', asks: ASKS },
  ],
  options: { format: { ...outputFormat, about: 'for people, or for programs a list of what it may be' } },
  notes: ['Only the form and the check digit are looked at: no register is asked, and nobody is found. Numbers of people are not shown again.'],
  statuses: '0 it is one; 1 it is none, or nothing it could be is known; 2 the call cannot be carried out.',
  examples: [
    { shows: 'Check a DEA number.', call: 'identifier dea AB1234563' },
    { shows: 'Find out what a number is.', call: 'identifier 77777-0401-60' },
    { shows: 'Learn what is wrong with one.', call: 'identifier MK9901147', status: 1 },
  ],
  run: async ({ operands, options: { format } }, io) => {
    const { kind, text: given } = askedOf(operands);
    const text = given === '-' ? new TextDecoder().decode(await io.read('-')).trim() : given;
    const answers = kind === undefined ? guessed(text) : [answerOf(kind, text)];
    if (format === 'json') io.write(jsonText(answers));
    else if (answers.length === 0) io.write(`It is written like none of ${listed(kindNames)}; name the kind to learn why it is none.\n`);
    else io.write(answers.map((answer) => lines(answer, stylesFor(io.colour))).join(''));
    return answers.some(({ ok }) => ok) ? 0 : 1;
  },
});
