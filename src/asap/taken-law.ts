import type { Dated } from '../core/dated.js';
import { areTaken, asTaken, type LawReading, type Settings, settingsOf } from '../core/readings.js';
import type { AsapLaw } from './profile.js';
import { asapVersions } from './tables/versions.js';

/** A profile as far as it declares open questions. */
export interface WithReadings {
  /** The open questions, each with the option taken unless told otherwise. */
  readonly readings?: readonly LawReading[] | undefined;
}

function lawUnder(law: AsapLaw, settings: Settings): AsapLaw {
  const isOpen = law.versionsOpen !== undefined && areTaken(law.versionsOpen, settings);
  const requirements = law.requirements.filter(({ under }) => areTaken(under, settings));
  return { ...law, requirements, ...(isOpen && { versions: asapVersions, isVersionOpen: true }) };
}

const datedLawAsTaken = /* @__PURE__ */ asTaken<Dated<AsapLaw>>(
  ({ value: { versionsOpen = [], requirements } }) => [...versionsOpen, ...requirements.flatMap(({ under = [] }) => under)],
  (law, settings) => ({ ...law, value: lawUnder(law.value, settings) }),
);

/** A law of files with the rows that count as the open questions of its profile are taken. A choice of one that is not declared is the programmer's mistake. */
export function takenLaw(law: Dated<AsapLaw>, { readings }: WithReadings, chosen?: Settings): Dated<AsapLaw> {
  return datedLawAsTaken(law, settingsOf(readings, chosen));
}
