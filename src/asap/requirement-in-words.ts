import { mustHaveShape } from '../core/mistake.js';
import type { ElementRequirement, ElementTest } from './profile.js';

const comparisons: Readonly<Record<Extract<ElementTest, { readonly is: string }>['is'], string>> = {
  equal: 'equals',
  different: 'differs from',
  less: 'is less than',
  greater: 'is greater than',
};

function testInWords(test: ElementTest): string {
  if ('filled' in test) return `${test.ref} is ${test.filled ? 'filled' : 'blank'}`;
  if ('codes' in test) return `${test.ref} is ${test.codes.join(' or ')}`;
  if ('notCodes' in test) return `${test.ref} is filled and not ${test.notCodes.join(' or ')}`;
  return `${test.ref} ${comparisons[test.is]} ${test.to}`;
}

/**
 * Says for people what a row of a law asks of its element, and where.
 *
 * @example
 * ```ts
 * import { requirementInWords } from 'kasper-rules/asap';
 *
 * const cites = [{ id: 'An Act, s.1', standing: 'unverified' }] as const;
 * requirementInWords({ ref: 'PHA01', level: 'required', basis: 'regulation', when: [{ ref: 'PHA02', filled: false }], cites }); // 'required where PHA02 is blank'
 * ```
 */
export function requirementInWords(requirement: ElementRequirement): string {
  mustHaveShape('requirementInWords', requirement, 'the requirement', { level: 'text', 'when?': ['object'], 'unseen?': 'object', 'codes?': ['text'] });
  const { level, when = [], unseen = {}, codes } = requirement;
  const facts = Object.entries(unseen).map(([fact, values]) => `${fact} is ${values.map(String).join(' or ')}`);
  const conditions = [...when.map(testInWords), ...facts].join(' and ');
  return `${level === 'none' ? 'not asked for' : level}${conditions === '' ? '' : ` where ${conditions}`}${codes ? `, one of ${codes.join(', ')}` : ''}`;
}
