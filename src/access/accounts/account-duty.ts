import { isRecord } from '../../core/is-record.js';
import type { AccountByPlaces, AccountByRegistration, AccountDuty, AccountGate, AccountRules, AccountTable, AccountTableRow } from '../../rules/law/account-rule.js';
import type { SourcedStatement } from '../../rules/law/authority-citation.js';
import type { AccountDutyAnswer } from '../answers/account-answer.js';
import { isVerified } from '../answers/ground.js';
import { factReader } from '../facts/fact-reader.js';
import { vocabularyOf } from '../facts/fact-words.js';
import { compileTable } from '../rules/settle-table.js';
import { reasonGround } from './account-statements.js';

interface Duty extends Pick<AccountDutyAnswer, 'reasons' | 'missing'> {
  readonly duty: AccountDutyAnswer['outcome'];
}

const truthAt = (facts: unknown, path: string): boolean | undefined => {
  const value = factReader(path)(facts);
  return typeof value === 'boolean' ? value : undefined;
};

/** What a gate answers where its fact is false, what follows where it is true, and their common duty where it is not known. */
function unless({ fact, otherwise: duty, reason }: AccountGate, facts: unknown, then: Duty): Duty {
  const isSo = truthAt(facts, fact);
  if (isSo !== undefined) return isSo ? then : { duty, reasons: [reason] };
  if (then.duty === duty) return then;
  const open = then.duty === 'indeterminate' ? then.reasons : [];
  return { duty: 'indeterminate', reasons: [...new Set(['I-MISSING', ...open])], missing: [fact, ...(then.missing ?? [])] };
}

/** Whether somebody must hold an account by the places of work. */
export function dutyByPlaces(question: AccountByPlaces, facts: unknown, rules: AccountRules): AccountDutyAnswer {
  const placed = placesDuty(question, factReader(question.places)(facts));
  return grounded(question.gates.reduceRight((then, gate) => unless(gate, facts, then), placed), rules);
}

/** The registration of the place decides, never its setting. */
function placesDuty({ places: path, registered, integrated, reasons }: AccountByPlaces, given: unknown): Duty {
  if (!Array.isArray(given)) return { duty: 'indeterminate', reasons: ['I-MISSING'], missing: [path] };
  const places: readonly unknown[] = given;
  const has = (fact: string) => places.some((place) => truthAt(place, fact) === true);
  if (has(registered)) return { duty: 'required', reasons: has(integrated) ? [reasons.registered, reasons.integrated] : [reasons.registered] };
  const without = (fact: string) => places.flatMap((place, index) => (truthAt(place, fact) === undefined ? [`${path}.${index}.${fact}`] : []));
  const registrationUnknown = without(registered);
  if (registrationUnknown.length > 0) return { duty: 'indeterminate', reasons: ['I-MISSING'], missing: registrationUnknown };
  if (has(integrated)) return { duty: 'indeterminate', reasons: [reasons.open] };
  const integrationUnknown = without(integrated);
  if (integrationUnknown.length > 0) return { duty: 'indeterminate', reasons: ['I-MISSING'], missing: integrationUnknown };
  return { duty: 'exempt', reasons: [reasons.neither] };
}

/** Whether somebody must hold an account by profession, registration and practice. */
export function dutyByRegistration(question: AccountByRegistration, facts: unknown, rules: AccountRules): AccountDutyAnswer {
  const { gate, reasons } = question;
  const profession = factReader(question.profession)(facts);
  const row = rules.prescribers?.find((rule) => rule.profession === profession);
  if (!row) return grounded({ duty: 'not-covered', reasons: [] }, rules);
  const reached = row.decidedBy === 'never' ? notCovered(row.reason) : reachOf(row.decidedBy, question, facts);
  const sources = row.decidedBy === 'never' ? undefined : reached.duty === 'not-covered' ? row.notCovered : row.required;
  const ofProfession = { codes: [reasons.registered, reasons.practice, reasons.elsewhere, reasons.none, 'I-MISSING'], sources };
  const isSo = truthAt(facts, gate.fact);
  if (isSo === false) return grounded({ duty: gate.otherwise, reasons: [gate.reason, ...(reached.duty === 'not-covered' ? reached.reasons : [])] }, rules, ofProfession);
  if (isSo === true || reached.duty === gate.otherwise) return grounded(reached, rules, ofProfession);
  return grounded({ duty: 'indeterminate', reasons: ['I-MISSING'], missing: [gate.fact, ...(reached.missing ?? [])] }, rules, ofProfession);
}

function notCovered(...reasons: readonly string[]): Duty {
  return { duty: 'not-covered', reasons };
}

/** What registration with DEA and practice call for in somebody licensed. */
function reachOf(decidedBy: 'dea-here-or-practice' | 'dea-here' | 'any-dea', { dea, practice, reasons }: AccountByRegistration, facts: unknown): Duty {
  const registered = factReader(dea.fact)(facts);
  const practices = truthAt(facts, practice);
  const practiceCounts = decidedBy === 'dea-here-or-practice';
  if (registered === dea.here || (registered === dea.elsewhere && decidedBy === 'any-dea')) return { duty: 'required', reasons: [reasons.registered] };
  if (practiceCounts && practices === true) return { duty: 'required', reasons: registered === undefined ? [reasons.practice] : [reasons.practice, reasons.unregistered] };
  const missing = [...(registered === undefined ? [dea.fact] : []), ...(practiceCounts && practices === undefined ? [practice] : [])];
  if (missing.length > 0) return { duty: 'indeterminate', reasons: ['I-MISSING'], missing };
  return notCovered(registered === dea.elsewhere ? reasons.elsewhere : reasons.none);
}

const tables = new WeakMap<AccountTable, ReturnType<typeof compileTable<AccountTableRow>>>();

/** Whether somebody must hold an account by a table; rows that agree need not be told apart. */
export function dutyByTable(question: AccountTable, facts: unknown, rules: AccountRules): AccountDutyAnswer {
  const table = tables.get(question) ?? compileTable(question.rows, { isWordAt: vocabularyOf(rules.facts), requester: 'requester', day: 'at' });
  tables.set(question, table);
  const at = isRecord(facts) ? facts['at'] : undefined;
  const { rows, unknown } = table(facts, typeof at === 'string' ? at as `${number}-${number}-${number}` : '9999-12-31');
  const last = rows.at(-1);
  if (last && rows.every(({ duty }) => duty === last.duty)) return grounded({ duty: dutyOf(last.duty), reasons: last.reasons }, rules);
  return grounded({ duty: 'indeterminate', reasons: ['I-MISSING'], missing: unknown }, rules);
}

const dutyOf = (duty: AccountDuty | 'open'): Duty['duty'] => (duty === 'open' ? 'indeterminate' : duty);

/** The reasons whose sources are those of the profession, and these sources. */
interface OfProfession {
  readonly codes: readonly string[];
  readonly sources: SourcedStatement | undefined;
}

function grounded(duty: Duty, rules: AccountRules, { codes, sources }: OfProfession = { codes: [], sources: undefined }): AccountDutyAnswer {
  const grounds = duty.reasons.map((code) => reasonGround(rules, code, codes.includes(code) ? sources : undefined));
  return { outcome: duty.duty, ...duty, grounds, verified: isVerified(grounds) };
}
