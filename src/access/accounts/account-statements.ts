import type { AccountRules } from '../../rules/law/account-rule.js';
import type { SourcedStatement } from '../../rules/law/authority-citation.js';
import { groundOf, type Ground } from '../answers/ground.js';

const MISSING = 'Facts that decide are missing.';

/** What a code of reasons says; one without words of its own rests on what the answer rests on. */
export function reasonStatement({ reasons }: AccountRules, code: string): SourcedStatement {
  const [first] = Object.values(reasons);
  return reasons[code] ?? { says: code === 'I-MISSING' ? MISSING : code, cites: first?.cites ?? [{ authority: code, standing: 'interpretation' }] };
}

/** The ground of a code of reasons, with the sources of the case where it has some. */
export function reasonGround(rules: AccountRules, code: string, ofTheCase?: Partial<SourcedStatement>): Ground {
  return groundOf(code, reasonStatement(rules, code), ofTheCase);
}
