import { ABSENT } from '../reading/element-state.js';
import { stateOf } from '../reading/segment-view.js';
import type { CheckFactory } from './check.js';

/** AIR says something; in a zero report it is usually sent empty. */
export const emptyAdditional: CheckFactory = () => (loops, report) => {
  const { additional } = loops;
  if (!additional?.terminated) return;
  for (let element = 1; element <= additional.count; element += 1) if (stateOf(additional, element) !== ABSENT) return;
  report('empty-segment', additional, 0);
};
