import { indiana } from 'kasper-rules/indiana';
import { kentucky } from 'kasper-rules/kentucky';
import { ohio } from 'kasper-rules/ohio';
import type { Profile } from 'kasper-rules/rules';
import { tennessee } from 'kasper-rules/tennessee';

/** The jurisdictions of the workbench. Another state is another entry here, and nothing else. */
export const profiles: readonly [Profile, ...Profile[]] = [kentucky, ohio, tennessee, indiana];

/** The profile of an id; the first where there is none. */
export function profileOf(id: string | undefined): Profile {
  return profiles.find((profile) => profile.id === id) ?? profiles[0];
}
