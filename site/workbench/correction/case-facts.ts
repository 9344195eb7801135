import type { FactsDeclaration } from 'kasper-rules/access';
import type { CorrectionProfile } from 'kasper-rules/corrections';

/** A whole case as declared facts: the events, in order, and the day it is looked at. */
export function caseFacts({ events }: CorrectionProfile): FactsDeclaration {
  return {
    type: 'facts',
    ask: 'What happened, and on which day is the case looked at?',
    facts: {
      events: { type: 'list', of: events, ask: events.ask },
      at: { type: 'date', needed: true, ask: 'On which day is the case looked at?' },
    },
  };
}
