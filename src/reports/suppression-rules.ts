import type { Citation } from '../core/citation.js';
import { choice, cmsPolicy, wisqarsPolicy } from './citations.js';

/** Which cells of a table of counts are hidden. */
export interface SuppressionRule {
  /** Permanent: `cms-cells`. */
  readonly id: string;
  /** In one sentence. */
  readonly says: string;
  /** The smallest count that is hidden. */
  readonly from: number;
  /** The largest count that is hidden. */
  readonly to: number;
  /** Where it was read; that it is the right one for these data is a choice. */
  readonly cites: readonly [Citation, ...Citation[]];
}

/** The rule of the Centers for Medicare and Medicaid Services: cells of 1 to 10 persons are hidden, zero is shown. */
export const cmsCells: SuppressionRule = { id: 'cms-cells', says: 'No cell of 1 to 10 persons, and nothing from which one can be derived; zero may be shown.', from: 1, to: 10, cites: [cmsPolicy, choice] };

/** The rule of CDC's injury statistics for counties: 20 persons or fewer are hidden, zero as well. */
export const wisqarsCounty: SuppressionRule = { id: 'wisqars-county', says: 'No county cell of 20 persons or fewer.', from: 0, to: 20, cites: [wisqarsPolicy, choice] };
