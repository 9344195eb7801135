import { asapVersions } from '../../asap/index.js';
import { usageError } from '../command.js';
import { defineCommand } from '../declaration/command-declaration.js';
import type { Explainer } from '../explanation.js';
import { jsonText, printable } from '../lines.js';
import { outputFormat } from '../output-format.js';
import { nearest } from '../../core/nearest.js';
import { asapVersion, explainElement, explainSegment } from './explain-element.js';
import { explainFact } from './explain-fact.js';
import { explainIssue } from './explain-issue.js';
import { explainReading } from './explain-reading.js';
import { explainCode, explainRule } from './explain-rule.js';

function unknownTerm(term: string, explainers: readonly Explainer[]): string {
  const meant = nearest(term, explainers.flatMap(({ terms }) => terms()));
  if (meant !== undefined) return `Nothing is called ${printable(term)}. Did you mean ${meant}?`;
  return `Nothing is called ${printable(term)}. Name ${explainers.map(({ kind, example }) => `${kind} (${example})`).join(', ')}.`;
}

/** `kasper-rules explain`: what an element, an issue code, a rule or the code of an answer means, and where it comes from. */
export const explain = defineCommand({
  name: 'explain',
  group: 'words',
  summary: 'Say what an element, a segment, an issue code, a rule or the code of an answer means, and where it comes from.',
  operands: [
    {
      word: 'TERM',
      about: 'an element (DSP09, daysSupply, "days supply"), a segment (DSP), an issue code (asap.missing-element), a rule (ky.reporting.deadline, ky.access.officer), an open question of law (ky.reading.close-of-business, prosecutorInvestigation), a code of an answer (D-NO-SPECIFIC, Q-BOARD) or a fact of a question (requester.licensed)',
      asks: 'Name one term, such as DSP09 or asap.missing-element.',
      completes: 'terms',
    },
  ],
  options: {
    asap: { takes: { word: 'VERSION', expects: `one of ${asapVersions.join(', ')}`, choices: asapVersions, read: asapVersion }, about: 'the version of the standard for elements and segments', otherwise: '4.2' },
    links: { about: 'also name the row of the documentation about an issue code or an element of ASAP 4.2, as a path within it' },
    format: outputFormat,
  },
  statuses: '0 explained; 2 nothing is called so.',
  examples: [{ shows: 'Look an element up.', call: 'explain DSP10' }],
  run: ({ operands: [term = ''], options: { asap: version, links, format } }, io, profile) => {
    const explainers = [
      explainElement(profile, version),
      explainSegment(profile, version),
      explainIssue,
      explainReading(profile),
      explainRule(profile),
      explainCode(profile),
      explainFact(profile),
    ];
    for (const { explain: look } of explainers) {
      const explanation = look(term);
      if (!explanation) continue;
      const { data, page, docs } = explanation;
      const linked = links && docs !== undefined;
      io.write(format === 'json' ? jsonText(linked ? { ...data, docs } : data) : `${page}${linked ? `\nDocumentation  ${docs}\n` : ''}`);
      return 0;
    }
    throw usageError(unknownTerm(term, explainers));
  },
});
