import type { Ground } from 'kasper-rules/access';
import { cited } from '../common/cited.js';
import type { AnswerReason } from './answer.js';

/** The grounds of an answer as reasons with their law. */
export function groundReasons(grounds: readonly Ground[]): readonly AnswerReason[] {
  return grounds.map(({ code, says, cites }) => ({ code, says, cites: cited(cites) }));
}
