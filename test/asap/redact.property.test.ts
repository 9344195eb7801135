import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, redact, serialize } from 'kasper-rules/asap';
import { runOn } from '../cli/fake-io.js';
import { cleanFile, compoundFile, ON } from './fixtures.js';

/** No three letters of it in a row stand in any label, code or mask, so that a piece of it is known as well. */
const WORD = 'QZJWQV';
const tellTale = /QZJ|ZJW|JWQ|WQV/i;

/** Every element of the segments that hold a patient's data which may hold a text. */
const places = [
  ...['PAT03', 'PAT04', 'PAT06', 'PAT07', 'PAT08', 'PAT09', 'PAT10', 'PAT11', 'PAT12', 'PAT13', 'PAT14', 'PAT15', 'PAT16', 'PAT17', 'PAT22', 'PAT23'],
  ...['DSP02', 'DSP20', 'DSP21'],
  ...['AIR02', 'AIR05', 'AIR07', 'AIR08'],
];
const ids = ['TH', 'IS', 'PHA', 'PAT', 'DSP', 'PRE', 'CDI', 'AIR', 'TP', 'TT'];

/** Files with the word, short ones too: senders leave out what is blank at the end. */
const files = fc.record({ ref: fc.constantFrom(...places), isShort: fc.boolean(), newline: fc.constantFrom('\n', '\r\n', '') }).map(({ ref, isShort, newline }) => {
  const id = ref.slice(0, -2);
  const file = (id === 'AIR' ? compoundFile : cleanFile).set(ref, WORD);
  const text = file.text({ newline });
  if (!isShort) return text;
  // The segment ends with the word.
  return text.replace(new RegExp(`(${WORD})[^~]*~`), '$1~');
});

/** One edit of a text. */
const edits = fc.oneof(
  fc.nat().map((at) => (text: string) => text.slice(0, at % text.length) + text.slice((at % text.length) + 1)),
  fc.nat().map((at) => (text: string) => text.slice(0, (at % text.length) + 1) + text.slice(at % text.length)),
  fc.nat().map((at) => (text: string) => {
    const place = at % (text.length - 1);
    return text.slice(0, place) + text.charAt(place + 1) + text.charAt(place) + text.slice(place + 2);
  }),
  // A terminator is lost.
  fc.nat().map((which) => (text: string) => {
    const ends = [...text.matchAll(/~/g)].map(({ index }) => index);
    const at = ends[which % ends.length] ?? 0;
    return text.slice(0, at) + text.slice(at + 1);
  }),
  // A segment bears another id.
  fc.record({ which: fc.nat(), id: fc.constantFrom(...ids) }).map(({ which, id }) => (text: string) => {
    const starts = [...text.matchAll(/(?<=^|~\s*)[A-Z]{2,3}(?=\*)/g)];
    const found = starts[which % starts.length];
    return found ? text.slice(0, found.index) + id + text.slice(found.index + found[0].length) : text;
  }),
);

describe('a rare word anywhere in a segment of a patient, after any one edit of the file', () => {
  it('is not shown by redact', () => {
    fc.assert(
      fc.property(files, edits, (text, edit) => {
        expect(serialize(redact(parse(edit(text)).value))).not.toMatch(tellTale);
      }),
      { numRuns: 3000 },
    );
  });

  it('is not shown by the page of the command, nor by its JSON', async () => {
    await fc.assert(
      fc.asyncProperty(files, edits, fc.constantFrom('pretty', 'json'), async (text, edit, format) => {
        const { output, errors } = await runOn({ files: { 'a.dat': edit(text) } }, 'validate', 'a.dat', '--on', ON, '--format', format);
        expect(output + errors).not.toMatch(tellTale);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what has been seen to slip', () => {
  it.each([
    ['a pharmacy whose terminator is lost before a line break', 'PHA***GB9900019\nPAT**07*899010001****QZJWQV*FAYE~'],
    ['a pharmacy whose terminator is lost', 'PHA***GB9900019PAT**07*899010001****QZJWQV*FAYE~'],
    ['a prescriber whose terminator is lost', 'PRE**GI9910010\nPAT**07*899010001****QZJWQV*FAYE~'],
    ['a dispensing whose terminator is lost', 'DSP*00*6012345\nPAT**07*899010001****QZJWQV*FAYE~'],
    ['a source whose terminator is lost', 'IS*5025550100\nPAT**07*899010001****QZJWQV*FAYE~'],
    ['a reference number of a prescription that has slipped to the place before it', 'DSP*00*6012345*20250309*5*20250310*0*01*77777010130*60*30*01*05*00*2999200019*999901*04*20250310**QZJWQV~'],
    ['the same behind a kind of code', 'DSP*00*6012345*20250309*5*20250310*0*01*77777010130*60*30*01*05*00*2999200019*999901*04*20250310*01*QZJWQV~'],
    ['a patient under the id of a prescriber', 'PRE*******QZJWQV*FAYE~'],
    ['a patient under the id of a source', 'IS*KY*06*QZJWQV~'],
    ['a patient under the id of an ingredient', 'CDI*KY*06*QZJWQV~'],
    ['a patient under the id of somebody who collects', 'AIR********** QZJWQV~'],
  ])('%s', (_, segment) => {
    const text = `TH*4.2*C1*01**20250311*081500*P**~~\nIS*5025550100*EXAMPLE~\n${segment}\nTT*C1*4~\n`;
    expect(serialize(redact(parse(text).value))).not.toMatch(tellTale);
  });

  it('masks nothing of pharmacies and prescribers in a clean file', () => {
    const masked = serialize(redact(parse(cleanFile.text()).value));
    for (const shown of ['BLUEGRASS EXAMPLE PHARMACY', 'GB9900019', 'INVENTED*IRIS', 'GI9910010', '*77777010130*60*30*']) expect(masked).toContain(shown);
    expect(masked).toContain('PAT**07*XXXXXXXXX****XXXXXXXXXX*XXXX*X***XXXXXXXXXXXXXXX**');
  });

  it('takes a further partial fill for the code it is', () => {
    const dispensing = (partialFill: string) => cleanFile.text().replace(/^(DSP(?:\*[^*\n]*){12}\*)[^*~\n]*/m, `$1${partialFill}`);
    for (const partialFill of ['01', '02', '37']) expect(serialize(redact(parse(dispensing(partialFill)).value)), partialFill).toContain('*77777010130*60*30*');
    expect(serialize(redact(parse(dispensing('JANE')).value))).not.toContain('JANE');
  });
});
