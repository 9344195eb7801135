import type { Issue } from './issue.js';
import { mustHaveShape } from './mistake.js';

/**
 * Says where the documentation explains an issue: the page and the row of its code, as a path within the documentation.
 *
 * Made from the code alone, whatever area it is of. Put the address of the documentation you serve in front.
 *
 * @example
 * ```ts
 * import { docsOf, validate } from 'kasper-rules/asap';
 * import { kentucky } from 'kasper-rules/kentucky';
 *
 * const { issues } = validate('TH*4.2*C1*01**20250311*2561*P**~~\nTT*C1*2~\n', { profile: kentucky, on: '2025-03-31' });
 * issues.map(docsOf).includes('reference/issue-codes#asap.bad-time'); // true
 * ```
 */
export function docsOf(issue: Pick<Issue, 'code'>): string {
  mustHaveShape('docsOf', issue, 'the issue', { code: 'text' });
  return `reference/issue-codes#${issue.code}`;
}
