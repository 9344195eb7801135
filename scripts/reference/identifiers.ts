import * as identifiers from '../../src/identifiers/index.js';
import { identifierIssues, type IdentifierIssueSpec } from '../../src/identifiers/issues.js';
import { exampleIssueOf } from './issue-examples.js';
import { code, head, lines, sources, standingLegend, table } from './markdown.js';

interface NamedIdentifier {
  readonly name: string;
  readonly label: string;
  readonly examples: readonly string[];
  readonly format: (value: string) => string;
}

const isIdentifier = (member: unknown): member is Omit<NamedIdentifier, 'name'> => typeof member === 'object' && member !== null && 'parse' in member;

/** Every identifier of the entry, by the name under which it is imported. */
export const identifiersOf = (entry: object): readonly NamedIdentifier[] =>
  Object.entries(entry).flatMap(([name, member]: [string, unknown]) => (isIdentifier(member) ? [{ ...member, name }] : []));

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const specs = Object.entries<IdentifierIssueSpec>(identifierIssues);
const issuesOf = (name: string) => specs.filter(([issue]) => issue.startsWith(`identifier.${kebab(name)}.`));
const says = (issue: string): string => exampleIssueOf(issue).issue?.message ?? '';

function identifierRow({ name, label, examples, format }: NamedIdentifier): readonly string[] {
  const own = issuesOf(name);
  const written = examples.map((example) => (format(example) === example ? code(example) : `${code(example)}, for people ${code(format(example))}`));
  const [errors, warnings] = (['error', 'warning'] as const).map((severity) => own.filter(([, spec]) => spec.severity === severity).map(([issue]) => says(issue)));
  return [code(name), label, lines(written), lines(errors ?? []), lines(warnings ?? []), sources(own.flatMap(([, { cites }]) => cites))];
}

function issueRow([issue, { severity, cites, help }]: readonly [string, IdentifierIssueSpec]): readonly string[] {
  return [code(issue), severity, [...new Set(cites.map(({ standing }) => standing))].join(', '), says(issue), help];
}

/** The reference page of the identifiers: what each takes, refuses and doubts, on what that rests, and every issue. */
export function identifiersPage(): string {
  return [
    ...head(
      'Identifiers',
      '`kasper-rules/identifiers` reads and checks the numbers that a dispensing report is made of. Each identifier has the same members: `label`, `parse`, `isValid`, `format`, `examples` and `~standard` ([Standard Schema](https://standardschema.dev)).',
      'Common to all: the input is text; space, tab, CR and LF at both ends are dropped and nothing else is; what is not printable ASCII is refused; letters fold to upper case; nothing is padded, cut or guessed, except the short segment of a hyphenated NDC. An **error** makes a value invalid, a **warning** leaves it valid. Issues never repeat the value.',
    ),
    '```ts',
    "import { dea, driversLicense, isNoNumberSentinel, ndc } from 'kasper-rules/identifiers';",
    '',
    "ndc.parse('0406-5771-23'); // { ok: true, value: '00406577123', issues: [] }",
    "dea.isValid('AB1234567'); // false: the check digit should be 3",
    "driversLicense.parse('a12-345-678', { state: 'KY' }); // { ok: true, value: 'A12345678', issues: [] }",
    "isNoNumberSentinel('000-00-0000'); // true: the regulation's placeholder, which is no SSN",
    '```',
    '',
    ...standingLegend,
    '## The identifiers',
    '',
    'Under errors and warnings stand the messages of its own issues: they say what it asks for. Those common to all come beside.',
    '',
    ...table(['import', 'identifier', 'valid examples', 'errors', 'warnings', 'sources and standing'], identifiersOf(identifiers).map(identifierRow)),
    '`isNoNumberSentinel` recognizes `000-00-0000` and `000000000`, which 902 KAR 55:110 s.5 (`text`) puts in the place of the social security number of a patient who has none. Accept it only where section 5 leads to it, and never match patients by it.',
    '',
    'Kentucky pharmacy permits and pharmacist licenses are not checked: no published pattern is established.',
    '',
    '## The issues',
    '',
    '`identifierIssues[code].help` says what to do.',
    '',
    ...table(['code', 'severity', 'standing', 'says', 'what to do'], specs.map(issueRow)),
  ].join('\n');
}
