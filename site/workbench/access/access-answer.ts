import type { AccessDecision } from 'kasper-rules/access';
import type { Profile } from 'kasper-rules/rules';
import { cited } from '../common/cited.js';
import { spoken } from '../common/spoken.js';
import type { Answer, AnswerDetail } from './answer.js';

const HEADLINES: Readonly<Record<AccessDecision['outcome'], string>> = {
  permit: 'Permitted',
  deny: 'Denied: nothing may be released',
  indeterminate: 'Undecided: nothing may be released until it is decided',
};

const TONES = { permit: 'permit', deny: 'deny', indeterminate: 'open' } as const;

const detail = (title: string, lines: readonly string[]): readonly AnswerDetail[] => (lines.length === 0 ? [] : [{ title, lines }]);

/** A decision on access or on passing data on, as the page shows it. */
export function accessAnswer(decision: AccessDecision, { access }: Profile): Answer {
  const { outcome, grant, reasons, missing, scope, channel, obligations, advice, readingsUsed, cites, verified, lawDate, nearest, issues = [] } = decision;
  const inWords = (code: string) => access?.codes[code] ?? code;
  const closest = [...(access?.rules ?? []), ...(access?.onward ?? [])].find(({ id }) => id === nearest?.rule);
  return {
    outcome,
    tone: TONES[outcome],
    headline: outcome === 'permit' && grant ? `${HEADLINES.permit}: the agency ${grant} give it` : HEADLINES[outcome],
    reasons: reasons.map(({ code, rule, message, cites: law }) => ({ code, rule, says: message, cites: cited(law) })),
    missing,
    details: [
      ...detail('What is released', scope ? [`To the ${spoken(scope.releaseTo)}: ${scope.reaches}.`, ...scope.redact.map((rows) => `Left out: ${inWords(rows)}.`)] : []),
      ...detail('Must be met, or nothing is released', obligations.map(inWords)),
      ...detail('May help', advice.map(inWords)),
      ...detail('Channels on which it is given', channel.ok === true ? [] : channel.accepted.map(spoken)),
      ...detail('The rule that came closest', closest ? [`${closest.who}, for ${closest.purpose} (${closest.id})`] : []),
      ...detail('Law as of', lawDate === '' ? [] : [lawDate]),
    ],
    readings: readingsUsed,
    cites: cited(cites),
    verified,
    issues,
  };
}
