import { asapVersions } from '../../asap/index.js';
import { isJsonFormat, readArguments } from '../arguments.js';
import { type Command, usageError } from '../command.js';
import type { Explainer } from '../explanation.js';
import { jsonText, printable } from '../lines.js';
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

const help = `TERM is an element (DSP09, daysSupply, "days supply"), a segment (DSP), an issue code (asap.missing-element), a rule
(ky.reporting.deadline, ky.access.officer), an open question of law (ky.reading.close-of-business,
prosecutorInvestigation) a code of an answer (D-NO-SPECIFIC, Q-BOARD)
or a fact of a question (requester.licensed).

  --asap VERSION    the version of the standard for elements and segments (4.2): ${asapVersions.join(', ')}
  --format FORMAT   pretty or json`;

/** `kasper-rules explain`: what an element, an issue code, a rule or the code of an answer means, and where it comes from. */
export const explain: Command = {
  name: 'explain',
  summary: 'Say what an element, a segment, an issue code, a rule or the code of an answer means, and where it comes from.',
  usage: 'kasper-rules explain TERM [--asap VERSION] [--format pretty|json]',
  help,
  run: (args, io, profile) => {
    const { values, positionals } = readArguments(args, { asap: { type: 'string' }, format: { type: 'string', default: 'pretty' } });
    const [term, ...more] = positionals;
    if (term === undefined || more.length > 0) throw usageError('Name one term, such as DSP09 or asap.missing-element.');
    const version = values.asap === undefined ? undefined : asapVersion(values.asap);
    if (values.asap !== undefined && version === undefined) throw usageError(`--asap takes one of ${asapVersions.join(', ')}.`);
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
      io.write(isJsonFormat(values.format) ? jsonText(explanation.data) : explanation.page);
      return Promise.resolve(0);
    }
    throw usageError(unknownTerm(term, explainers));
  },
};
