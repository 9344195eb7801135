import * as z from 'zod';
import { accessVocabulary as words } from '../../rules/facts/access-vocabulary.js';
import { fact } from './facts-schema.js';

/** Legal process, in an access request as in a re-disclosure. */
export const legalProcess = () =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('grand-jury-subpoena'), convened: fact(), properlyIssued: fact(), coversSubject: fact() }),
    z.strictObject({
      kind: z.literal('court-order'),
      shown: fact(),
      competentCourt: fact(),
      caseType: z.enum(words.caseType).exactOptional(),
      coversSubject: fact(),
      deliverTo: z.enum(words.deliverTo).exactOptional(),
    }),
    z.strictObject({ kind: z.literal('trial-subpoena') }),
    z.strictObject({ kind: z.literal('civil-subpoena') }),
  ]);

/** The investigation a request or a sharing is made in. */
export const investigation = () => z.strictObject({ bonaFide: fact(), specific: fact(), concernsSubject: fact() });
