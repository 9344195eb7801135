import { factsIssues } from '../../access/facts/facts-issues.js';
import { accessRequestIssues } from '../../access/parse-access-request.js';
import { asapIssues, docsOf } from '../../asap/index.js';
import type { Citation } from '../../core/citation.js';
import type { IssueCatalogue, IssueSpec } from '../../core/issue.js';
import { correctionIssues } from '../../corrections/index.js';
import { identifierIssues } from '../../identifiers/index.js';
import { reportIssues } from '../../reports/index.js';
import { rulesIssues } from '../../rules/issues.js';
import { citationLines } from '../citation-words.js';
import { definitionList } from '../definition-list.js';
import type { Explainer } from '../explanation.js';
import { remediesHere } from '../remedy-here.js';

/** The catalogue of every area; a code names its area before the first dot. */
const catalogues: readonly IssueCatalogue[] = [asapIssues, identifierIssues, rulesIssues, correctionIssues, accessRequestIssues, factsIssues, reportIssues];

/** Stands for whatever fills a message, by name. */
const placeholders = new Proxy<Readonly<Record<string, string>>>({}, { get: (_, name) => `<${String(name)}>` });

const citesOf = (spec: IssueSpec & { readonly cites?: readonly Citation[] }): readonly Citation[] => spec.cites ?? [];

const allCodes: ReadonlyMap<string, IssueSpec> = new Map(catalogues.flatMap((catalogue) => Object.entries(catalogue)));

const severities: Readonly<Record<IssueSpec['severity'], string>> = {
  error: 'error: the rule is broken',
  warning: 'warning: accepted, but doubtful',
  info: 'info: worth knowing',
};

/** What a code says and advises for other reasons than the usual one. */
function reasonsPage(code: string, spec: IssueSpec): string {
  const remedies = Object.entries(spec.remedies ?? {});
  if (remedies.length === 0) return '';
  const said = (reason: string) => spec.message({ reason }).replace(/\{(\w+)\}/g, '<$1>');
  return `\nBy reason\n\n${definitionList(remedies.map(([reason, remedy]) => [reason, `${said(reason)}. ${remediesHere[`${code} ${reason}`] ?? remedy}`] as const))}`;
}

/** Explains issue codes: `asap.missing-element`. */
export const explainIssue: Explainer = {
  kind: 'an issue code',
  example: 'asap.missing-element',
  candidates: () => [...allCodes].map(([term, { help }]) => ({ term, about: help })),
  terms: () => [...allCodes.keys()],
  explain: (term) => {
    const code = term.toLowerCase();
    const spec = allCodes.get(code);
    if (!spec) return undefined;
    const message = spec.message(placeholders);
    const cites = citesOf(spec);
    const facts: (readonly [string, string])[] = [
      ['Usually', severities[spec.severity]],
      ['Says', message],
      ['What to do', remediesHere[code] ?? spec.help],
      ...(remediesHere[code] === undefined ? [] : [['In code', spec.help] as const]),
      ...(cites.length > 0 ? [['Sources', citationLines(cites)] as const] : []),
    ];
    return { data: { code, severity: spec.severity, message, help: spec.help, ...(spec.remedies && { remedies: spec.remedies }), ...(cites.length > 0 && { cites }) }, page: `${code}\n\n${definitionList(facts)}${reasonsPage(code, spec)}`, docs: docsOf({ code }) };
  },
};
