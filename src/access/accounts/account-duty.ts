import type { PharmacistDutyFacts, PrescriberDutyFacts, Workplace } from '../../rules/profile/default-facts.js';
import type { AccountReason, AccountRules } from '../../rules/law/account-rule.js';
import type { SourcedStatement } from '../../rules/law/authority-citation.js';
import type { AccountDutyAnswer } from '../answers/account-answer.js';
import { groundOf, isVerified } from '../answers/ground.js';

type Duty = Pick<AccountDutyAnswer, 'duty' | 'reasons' | 'missing'>;

/** Whether a pharmacist must hold an account. */
export function pharmacistDuty(facts: PharmacistDutyFacts, rules: AccountRules): AccountDutyAnswer {
  const placed = workplaceDuty(facts.workplaces);
  const employed = unless(facts.employedAsPharmacist, 'employedAsPharmacist', { duty: 'exempt', reasons: ['C-NOT-EMPLOYED'] }, placed);
  const authorized = unless(facts.authorizedToDispense, 'authorizedToDispense', { duty: 'not-covered', reasons: ['C-NOT-AUTHORIZED'] }, employed);
  return grounded(unless(facts.kentuckyLicensed, 'kentuckyLicensed', { duty: 'not-covered', reasons: ['C-NOT-LICENSED'] }, authorized), rules);
}

/** One row of the table: what a false fact answers, what follows where it is true, and their common duty where it is not known. */
function unless(fact: boolean | undefined, path: string, ifFalse: Duty, otherwise: Duty): Duty {
  if (fact !== undefined) return fact ? otherwise : ifFalse;
  if (otherwise.duty === ifFalse.duty) return otherwise;
  const open = otherwise.duty === 'indeterminate' ? otherwise.reasons : [];
  return { duty: 'indeterminate', reasons: [...new Set<AccountReason>(['I-MISSING', ...open])], missing: [path, ...(otherwise.missing ?? [])] };
}

/** The registration of the place decides, never its setting. */
function workplaceDuty(workplaces: readonly Workplace[] | undefined): Duty {
  if (workplaces === undefined) return { duty: 'indeterminate', reasons: ['I-MISSING'], missing: ['workplaces'] };
  const integrated = workplaces.some((place) => place.integratedAccess === true);
  if (workplaces.some((place) => place.deaRegistered === true)) {
    return { duty: 'required', reasons: integrated ? ['C-DEA-WORKPLACE', 'C-INTEGRATED'] : ['C-DEA-WORKPLACE'] };
  }
  const without = (fact: 'deaRegistered' | 'integratedAccess') =>
    workplaces.flatMap((place, index) => (place[fact] === undefined ? [`workplaces.${index}.${fact}`] : []));
  const registrationUnknown = without('deaRegistered');
  if (registrationUnknown.length > 0) return { duty: 'indeterminate', reasons: ['I-MISSING'], missing: registrationUnknown };
  if (integrated) return { duty: 'indeterminate', reasons: ['I-INTEGRATED'] };
  const integrationUnknown = without('integratedAccess');
  if (integrationUnknown.length > 0) return { duty: 'indeterminate', reasons: ['I-MISSING'], missing: integrationUnknown };
  return { duty: 'exempt', reasons: ['C-NO-DEA-WORKPLACE'] };
}

/** Whether a prescriber must hold an account. */
export function prescriberDuty(facts: PrescriberDutyFacts, rules: AccountRules): AccountDutyAnswer {
  const row = rules.prescribers.find(({ profession }) => profession === facts.profession);
  if (!row) return grounded({ duty: 'not-covered', reasons: [] }, rules);
  const reached = row.decidedBy === 'never' ? notCovered(row.reason) : reachOf(row.decidedBy, facts);
  const sources = row.decidedBy === 'never' ? undefined : reached.duty === 'not-covered' ? row.notCovered : row.required;
  if (facts.kentuckyLicensed === false) return grounded(notCovered('C-NOT-LICENSED', ...(reached.duty === 'not-covered' ? reached.reasons : [])), rules, sources);
  if (facts.kentuckyLicensed === true || reached.duty === 'not-covered') return grounded(reached, rules, sources);
  return grounded({ duty: 'indeterminate', reasons: ['I-MISSING'], missing: ['kentuckyLicensed', ...(reached.missing ?? [])] }, rules, sources);
}

function notCovered(...reasons: readonly AccountReason[]): Duty {
  return { duty: 'not-covered', reasons };
}

/** What registration with DEA and practice call for in somebody licensed. */
function reachOf(decidedBy: 'dea-here-or-practice' | 'dea-here' | 'any-dea', { dea, practice }: PrescriberDutyFacts): Duty {
  const practiceCounts = decidedBy === 'dea-here-or-practice';
  if (dea === 'kentucky' || (dea === 'out-of-state-only' && decidedBy === 'any-dea')) return { duty: 'required', reasons: ['C-PRESCRIBER-DEA'] };
  if (practiceCounts && practice === true) return { duty: 'required', reasons: dea === undefined ? ['C-PRACTICE'] : ['C-PRACTICE', 'C-NEEDS-DEA'] };
  const missing = [...(dea === undefined ? ['dea'] : []), ...(practiceCounts && practice === undefined ? ['practice'] : [])];
  if (missing.length > 0) return { duty: 'indeterminate', reasons: ['I-MISSING'], missing };
  return notCovered(dea === 'out-of-state-only' ? 'C-OUT-OF-STATE-DEA' : 'C-NO-DEA');
}

/** The reasons whose sources are those of the profession. */
const OF_THE_PROFESSION: readonly AccountReason[] = ['C-PRESCRIBER-DEA', 'C-PRACTICE', 'C-OUT-OF-STATE-DEA', 'C-NO-DEA', 'I-MISSING'];

function grounded(duty: Duty, rules: AccountRules, ofTheProfession?: SourcedStatement): AccountDutyAnswer {
  const grounds = duty.reasons.map((code) => groundOf(code, rules.reasons[code], OF_THE_PROFESSION.includes(code) ? ofTheProfession : undefined));
  return { ...duty, grounds, verified: isVerified(grounds) };
}
