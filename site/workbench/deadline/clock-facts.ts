import type { Clock, DutyLaw, FactMatch, Profile, Rule } from 'kasper-rules/rules';

/** A fact that chooses between the rows of a clock, with every word they name. */
export interface ClockFact {
  readonly name: string;
  /** The question a person answers; empty where no room of the profile declares the fact. */
  readonly ask: string;
  readonly words: readonly (string | boolean)[];
}

type When = Readonly<Record<string, FactMatch>>;

/** What the library computes itself of the days told, for the tables of zero reports. */
const COMPUTED = ['businessDay', 'dispenserOpen', 'yearsSincePossession'];

function wordsIn(match: FactMatch): readonly (string | boolean)[] {
  if (match === 'absent' || 'moreThan' in match || 'atLeast' in match) return [];
  return 'other' in match ? match.other : match;
}

/** A fact of a clock as the duty to report declares it, where it does. */
export function declaredFact({ reportingDuty }: Profile, name: string) {
  const facts = reportingDuty?.versions.at(-1)?.value.facts;
  const fact = facts?.type === 'facts' ? facts.facts[name] : undefined;
  return fact?.type === 'word' || fact?.type === 'yes-no' ? fact : undefined;
}

/** The facts on which rows turn, in the order in which they are first named. */
export function clockFacts(profile: Profile, conditions: readonly When[]): readonly ClockFact[] {
  const words = new Map<string, Set<string | boolean>>();
  const others = new Set<string>();
  for (const when of conditions) {
    for (const [name, match] of Object.entries(when)) {
      if (COMPUTED.includes(name)) continue;
      words.set(name, new Set([...(words.get(name) ?? []), ...wordsIn(match)]));
      if (typeof match === 'object' && 'other' in match) others.add(name);
    }
  }
  return [...words].flatMap(([name, known]) => {
    const fact = declaredFact(profile, name);
    const said = fact?.type === 'word' ? fact.words.filter((word) => others.has(name) || known.has(word)) : fact?.type === 'yes-no' ? [true, false] : [];
    const all = [...new Set([...said, ...known])];
    return all.length === 0 ? [] : [{ name, ask: fact?.ask ?? '', words: typeof all[0] === 'boolean' ? [true, false] : all }];
  });
}

/** What the rows of a clock ask of the facts. */
export function conditionsOf(clock: Clock | undefined): readonly When[] {
  return clock?.versions.flatMap(({ value }) => value.flatMap(({ when }) => (when === undefined ? [] : [when]))) ?? [];
}

/** What the findings of a duty ask of the facts. */
export function dutyConditions(duty: Rule<DutyLaw> | undefined): readonly When[] {
  return duty?.versions.flatMap(({ value }) => value.conditions.flatMap(({ findings }) => findings.flatMap(({ when }) => (when === undefined ? [] : [when])))) ?? [];
}
