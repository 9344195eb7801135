import type { DefaultProfile } from './default-facts.js';

// The words of the default profile's process of corrections, under the names its users know them by.
export type {
  CorrectionClockName,
  CorrectionEvent,
  CorrectionEventType,
  CorrectionFlag,
  CorrectionParty,
  CorrectionState,
  CorrectionStep,
} from '../kentucky/facts/correction-facts.js';

/** The process of corrections that is followed where no profile is given. */
export type DefaultCorrections = DefaultProfile['corrections'];
