/** What is written in a way of its own wherever it stands. */
const NAMES: Readonly<Record<string, string>> = {
  aprn: 'APRN',
  cdc: 'CDC',
  dcb: 'DCB',
  dea: 'DEA',
  ekasper: 'eKASPER',
  fda: 'FDA',
  kentucky: 'Kentucky',
  medicaid: 'Medicaid',
  nashville: 'Nashville',
  frankfort: 'Frankfort',
  ncpdp: 'NCPDP',
  oig: 'OIG',
  va: 'VA',
};

const asWritten = (word: string): string => NAMES[word] ?? (/^\d+[a-z]$/.test(word) ? word.toUpperCase() : word);

/** A word of a vocabulary as people read it: `peace-officer` becomes `peace officer`, `va-user` `VA user`, `closeOfBusiness` `close of business`. */
export function spoken(word: string): string {
  return word
    .replaceAll(/([a-z\d])([A-Z])(?=[a-z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .split(/[\s-]+/)
    .map(asWritten)
    .join(' ')
    .trim();
}

/** A text with a capital at its head, unless a name begins it that has none. */
export function capitalized(text: string): string {
  return text.startsWith('eKASPER') ? text : text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A word of a vocabulary with a capital at its head. */
export function titled(word: string): string {
  return capitalized(spoken(word));
}
