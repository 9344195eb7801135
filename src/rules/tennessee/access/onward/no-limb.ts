import type { AccessRule } from '../../../law/access-rule.js';
import { onwardCites } from '../citations.js';
import { chart } from './chart.js';
import { chartedCopy } from './charted-copy.js';
import { civilMatter } from './civil-matter.js';
import { investigators } from './investigators.js';
import { patient } from './patient.js';
import { practitioner } from './practitioner.js';
import { suspicionReport } from './suspicion-report.js';

/** Nothing is passed on that no limb reaches. */
export const noLimb: AccessRule = {
  id: 'tn.redisclosure.closedList',
  order: 8,
  effect: 'deny',
  who: 'every holder',
  purpose: 'any',
  reaches: 'nobody else',
  from: '2019-04-09',
  applies: { not: { any: [chart.applies, chartedCopy.applies, civilMatter.applies, investigators.applies, patient.applies, practitioner.applies, suspicionReport.applies] } },
  conditions: [{ by: 'to.kind', cases: {}, otherwise: [{ deny: 'D-REDISCLOSE' }] }],
  standing: [{ value: 'text' }],
  cites: onwardCites,
  obligations: [],
};
