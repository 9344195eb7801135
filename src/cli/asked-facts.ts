import { parseFacts } from '../access/facts/parse-facts.js';
import { factsIssues } from '../access/facts/facts-issues.js';
import { requestTemplate } from '../access/facts/request-template.js';
import type { FactsDeclaration } from '../rules/facts/fact-declaration.js';
import { type CommandIo, usageError } from './command.js';
import type { OperandDeclaration } from './declaration/command-declaration.js';
import { issueLine, readJson } from './json-input.js';
import { jsonText } from './lines.js';
import { remedyHere } from './remedy-here.js';

const ASKS = 'Name one JSON file with the facts, or - for standard input; --template prints one to fill in.';

/** The operand of a command that is asked with facts. */
export const factsFile: OperandDeclaration = { word: 'FACTS.json', about: 'what is known, or - for standard input; a fact that is not known is left out', asks: ASKS, optional: true, completes: 'files' };

/** `--template` of such a command. */
export const templateOption = { about: 'print the facts to fill in, with the question behind each; what is needed says so' } as const;

/** What a call of such a command comes to: facts to ask with, or a status with which it is over. */
export type AskedFacts = { readonly facts: Readonly<Record<string, unknown>> } | { readonly status: 0 | 2 };

/** The facts of a call, checked by their declaration; a template, or what is wrong with them, is written instead. */
export async function askedFacts(declaration: FactsDeclaration, { path, isTemplate, json }: { readonly path: string | undefined; readonly isTemplate: boolean; readonly json: boolean }, io: CommandIo): Promise<AskedFacts> {
  if (isTemplate) {
    if (path !== undefined) throw usageError('--template takes no file.');
    io.write(jsonText(requestTemplate(declaration)));
    return { status: 0 };
  }
  if (path === undefined) throw usageError(ASKS);
  const parsed = parseFacts(declaration, await readJson(path, 'The file of the facts', io));
  if (parsed.ok) return { facts: parsed.value };
  if (json) io.write(jsonText({ ok: false, issues: parsed.issues }));
  else for (const issue of parsed.issues) io.writeError(issueLine(issue, remedyHere(factsIssues, issue)));
  return { status: 2 };
}
