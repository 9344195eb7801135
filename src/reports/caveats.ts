/** What is to be said beside a figure: a closed list. */
export const reportCaveats = {
  'not-kasper': 'Counted on the records the holder has: neither a report of KASPER or another program nor its figures.',
  'records-held-only': 'What others dispensed, what was dispensed elsewhere and what was never sent is not in it.',
  'no-judgement': 'Dispensed is not taken, and a number says nothing about a person’s conduct or need.',
  'factor-table': 'Tables of factors differ; the answer names the one used.',
  'not-for-conversion': 'For looking back; never to change a patient from one opioid to another.',
  'lower-bound': 'Something is unknown: what is known is a lower bound, and averages that rest on it are left out.',
  'late-data': 'The last days may be incomplete: reports come after the fact, and corrections after those.',
  linkage: 'Records are taken to be of one person by the key they were given with.',
  registrations: 'Registrations are counted, not persons: one may hold several, and several may share one.',
  'patch-days': 'The days’ supply of patches does not fit their number; readings of it differ.',
  'early-refill': 'A product was filled before the earlier supply of it ended; readings of it differ.',
  'window-cut': 'Supplies may reach over the edge of the days looked at.',
  'implausible-dose': 'One dispensing comes to more than 1,000 a day; look at its quantity and days’ supply.',
  'small-numbers': 'Small groups are not hidden here: use `suppress` before anything is published.',
  unstable: 'A rate rests on 20 or fewer events.',
  'peer-group-small': 'The group is smaller than asked for; nothing is compared.',
  denominator: 'A rate holds for the population stated with it and no other.',
} as const satisfies Readonly<Record<string, string>>;

/** The code of a caveat. */
export type ReportCaveat = keyof typeof reportCaveats;

/** What is true of every answer. */
export const standingCaveats: readonly ReportCaveat[] = ['not-kasper', 'records-held-only', 'no-judgement'];
