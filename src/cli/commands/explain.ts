import { type AsapVersion, asapVersions } from '../../asap/index.js';
import type { Profile } from '../../rules/law/profile.js';
import { usageError } from '../command.js';
import { type CommandSet, defineCommand } from '../declaration/command-declaration.js';
import { definitionList } from '../definition-list.js';
import type { Candidate, Explainer, Explanation } from '../explanation.js';
import { jsonText, printable } from '../lines.js';
import { outputFormat } from '../output-format.js';
import { nearest } from '../../core/nearest.js';
import { explainCommand } from './explain-command.js';
import { asapVersion, explainElement, explainSegment } from './explain-element.js';
import { explainFact } from './explain-fact.js';
import { explainIssue } from './explain-issue.js';
import { explainReading } from './explain-reading.js';
import { explainCode, explainRule } from './explain-rule.js';

/** What can be explained under a profile, in the order in which an exact term is looked for. */
function explainersOf(profile: Profile, version: AsapVersion | undefined, commands: CommandSet): readonly Explainer[] {
  return [
    explainElement(profile, version),
    explainSegment(profile, version),
    explainIssue,
    explainReading(profile),
    explainRule(profile),
    explainCode(profile),
    explainFact(profile),
    explainCommand(commands),
  ];
}

/** Every term that is explained, and what it is. */
export async function termsOf(profile: Profile, commands: CommandSet): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  for (const { kind, terms, candidates, aboutTerm } of explainersOf(profile, undefined, commands)) {
    const abouts = new Map((await candidates()).flatMap(({ term, about, code }) => (code === undefined ? [[term, about] as const] : [])));
    for (const term of terms()) if (!known.has(term)) known.set(term, abouts.get(term) ?? aboutTerm?.(term) ?? kind);
  }
  return known;
}

function unknownTerm(term: string, explainers: readonly Explainer[]): string {
  const meant = nearest(term, explainers.flatMap(({ terms }) => terms()));
  if (meant !== undefined) return `Nothing is called ${printable(term)}. Did you mean ${meant}?`;
  return `Nothing is called ${printable(term)}. Name ${explainers.map(({ kind, example }) => `${kind} (${example})`).join(', ')}.`;
}

/** The words of a text or a name: `lastQuery` has two. */
const wordsOf = (text: string): readonly string[] => text.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().match(/[a-z0-9]+/g) ?? [];

/** What a term may mean that is the name of nothing: a code as it stands, or what has all its words. */
async function candidatesFor(term: string, explainers: readonly Explainer[]): Promise<readonly Candidate[]> {
  const wanted = wordsOf(term);
  if (wanted.length === 0) return [];
  const known = new Map<string, Candidate>();
  for (const { candidates } of explainers) for (const candidate of await candidates()) known.set(JSON.stringify(candidate), candidate);
  const all = [...known.values()];
  const asCode = all.filter(({ code }) => code?.toLowerCase() === term.trim().toLowerCase());
  if (asCode.length > 0) return asCode;
  const found = all.filter((candidate) => {
    const words = new Set(wordsOf(`${candidate.term} ${candidate.about}`));
    return wanted.every((word) => words.has(word));
  });
  const isNamed = ({ term: name, about }: Candidate): boolean => wanted.every((word) => wordsOf(name).includes(word)) || wordsOf(about).join(' ').startsWith(wanted.join(' '));
  // What bears the words in its name comes before what only speaks of them.
  return [...found.filter(isNamed), ...found.filter((candidate) => !isNamed(candidate))];
}

/** So many are read before somebody types another word. */
const MOST_CANDIDATES = 40;

function candidatesPage(term: string, candidates: readonly Candidate[]): string {
  const more = candidates.length - MOST_CANDIDATES;
  const rows = candidates.slice(0, MOST_CANDIDATES).map((candidate) => [candidate.term, candidate.about] as const);
  return `${printable(term)} may mean one of these; explain it by the name on the left.\n\n${definitionList(rows)}${more > 0 ? `\nand ${more} more: add a word to find fewer.\n` : ''}`;
}

/** An explanation as it is put out, with its row of the documentation where that is asked for and there is one. */
function answerOf({ data, page, docs }: Explanation, json: boolean, links: boolean): string {
  if (!links || docs === undefined) return json ? jsonText(data) : page;
  return json ? jsonText({ ...data, docs }) : `${page}\nDocumentation  ${docs}\n`;
}

/** `kasper-rules explain`: what an element, an issue code, a rule or the code of an answer means, and where it comes from. */
export const explain = defineCommand({
  name: 'explain',
  group: 'words',
  summary: 'Say what an element, an issue code, a rule, a code, a fact or a command means, and where it comes from.',
  operands: [
    {
      word: 'TERM',
      about: 'an element (DSP09, daysSupply, "days supply"), a segment (DSP), an issue code (asap.missing-element), a rule (ky.reporting.deadline, ky.access.officer), an open question of law (ky.reading.close-of-business, prosecutorInvestigation), a code of an answer (D-NO-SPECIFIC, Q-BOARD) a fact of a question (requester.licensed), or a command (validate); else words of any of these, or a code of an element (06)',
      asks: 'Name one term, such as DSP09 or asap.missing-element.',
      completes: 'terms',
    },
  ],
  options: {
    asap: { takes: { word: 'VERSION', expects: `one of ${asapVersions.join(', ')}`, choices: asapVersions, read: asapVersion }, about: 'the version of the standard for elements and segments', otherwise: '4.2' },
    links: { about: 'also name the row of the documentation about an issue code or an element of ASAP 4.2, as a path within it (the folder docs of the package)' },
    format: outputFormat,
  },
  statuses: '0 explained, or what was found is listed; 2 nothing is called so.',
  examples: [
    { shows: 'Look an element up.', call: 'explain DSP10' },
    { shows: 'Find what is called so.', call: 'explain "date of birth"' },
    { shows: 'Find which codes are written so.', call: 'explain 06' },
  ],
  run: async ({ operands: [term = ''], options: { asap: version, links, format } }, io, profile, commands) => {
    const json = format === 'json';
    const explainers = explainersOf(profile, version, commands);
    const explained = async (name: string): Promise<Explanation | undefined> => {
      for (const { explain: look } of explainers) {
        const explanation = await look(name);
        if (explanation) return explanation;
      }
      return undefined;
    };
    const candidates = (await explained(term)) === undefined ? await candidatesFor(term, explainers) : [{ term, about: '' }];
    const terms = new Set(candidates.map((candidate) => candidate.term));
    const explanation = terms.size === 1 ? await explained([...terms].join('')) : undefined;
    if (explanation) io.write(answerOf(explanation, json, links));
    else if (terms.size > 1) io.write(json ? jsonText({ candidates }) : candidatesPage(term, candidates));
    else throw usageError(unknownTerm(term, explainers));
    return 0 as const;
  },
});
