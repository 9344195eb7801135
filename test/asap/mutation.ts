import fc from 'fast-check';
import { cleanFile, compoundFile, secondDispensing, secondPatient, secondPharmacy, zeroReportFile } from './fixtures.js';

/** Valid files of every kind, in several layouts, to be damaged. */
const validTexts: readonly string[] = [
  cleanFile.text(),
  compoundFile.text({ delimiter: '|', terminator: '\\', newline: '\r\n' }),
  zeroReportFile.text({ newline: '' }),
  cleanFile.insert(7, ...secondPharmacy).insert(6, ...secondDispensing, ...secondPatient).text(),
  cleanFile.text().replace('~~', '~'),
];

const pieces = ['*', '~', '~~', '\n', '\r', '\r\n', ' ', '\u0000', '\ufeff', 'é', '\ud800', 'TH', 'TH*', 'IS*', 'PAT*', 'DSP*00', 'PRE*', 'CDI*1', 'AIR*', 'TP*', 'TT*', '00', '999', '__proto__', '*'.repeat(80)];

interface Cut {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const cut: fc.Arbitrary<Cut> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 200 })),
  insert: fc.oneof(fc.constant(''), fc.constantFrom(...pieces), fc.string({ maxLength: 3, unit: 'binary' })),
});

/** A valid file with a few characters taken out and others put in. */
export const mutatedText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...validTexts), fc.array(cut, { minLength: 1, maxLength: 6 }))
  .map(([valid, cuts]) =>
    cuts.reduce((text, { at, remove, insert }) => {
      const start = Math.floor(at * text.length);
      return text.slice(0, start) + insert + text.slice(start + remove);
    }, valid),
  );

/** The same in bytes: some are overwritten, some cut off, so that sequences break. */
export const mutatedBytes: fc.Arbitrary<Uint8Array> = fc
  .tuple(mutatedText, fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }))
  .map(([text, writes]) => {
    const bytes = new TextEncoder().encode(text);
    for (const [at, byte] of writes) bytes[Math.floor(at * bytes.length)] = byte;
    return bytes;
  });

/** Any text: small alphabets of the format's own characters, everything else, and damaged files. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: fc.constantFrom('T', 'H', '*', '~', '\n', '1', ' ', 'IS', 'PAT', 'DSP') }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc.string({ unit: 'binary' }).map((text) => `TH*4.2*C1*01**20250311*081500*P**~~${text}`),
  mutatedText,
);
