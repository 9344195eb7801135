/** Words that people, programs and spreadsheets write where nothing is known; compared without case. */
export const fillers: ReadonlySet<string> = new Set([
  'N/A', 'NA', 'N.A.', 'N.A', '#N/A', 'NONE', 'NULL', '(NULL)', '<NULL>', '[NULL]', 'UNDEFINED', 'NAN', 'TBD', 'TEST', 'XXX', 'XXXX', 'NMN', 'NMI', 'NOT AVAILABLE',
  'NOT APPLICABLE', 'NOT PROVIDED', 'NO MIDDLE NAME',
]);

/** Marks that stand alone for nothing, and the blank that may stand before anything. */
const MARKS = ['-', '.', "'", ' '];

function startsOf(words: Iterable<string>): Uint8Array {
  const starts = new Uint8Array(128);
  for (const word of [...words, ...MARKS]) {
    starts[word.charCodeAt(0)] = 1;
    starts[word.toLowerCase().charCodeAt(0)] = 1;
  }
  return starts;
}

/** By ASCII code: 1 for a character that a value may start with which stands for nothing. */
export const fillerStarts = /* @__PURE__ */ startsOf(fillers);
