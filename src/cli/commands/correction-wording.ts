import type { CorrectionStatus } from '../../corrections/index.js';

/** How overdue a case is. */
export const overdueWords: Readonly<Record<CorrectionStatus['overdue'], string>> = {
  no: 'no',
  'nominal-only': 'YES as counted, not yet if the date rolls to an open day',
  yes: 'YES under both readings',
};
