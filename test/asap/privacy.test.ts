import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asapVersions, describe as describeElement, formatIssue, parse, read, redact, serialize, tryWrite, validate } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { dictionaryOf } from '../../src/asap/tables/versions.js';
import { cleanFile, compoundFile, ON, zeroReportFile } from './fixtures.js';

const options = { profile: kentucky, on: ON } as const;

/** Elements of a version that hold patient data. */
const patientElements = (version: string) => Object.values(dictionaryOf(version)?.segments ?? {}).flatMap(({ elements }) => elements.filter(({ patientData }) => patientData)).map(({ ref }) => ref);

/** Words that stand in no message of the library, of several shapes: text, digits, dates, control and foreign characters, over-long. */
const rareWords = ['QZXVWORD', '73915824', '739158246', '18731227', 'QZXV WORD', ' QZXVWORD ', 'QZXV-WORD', 'QZXV\u0001WORD', 'QZXVÉWORD', 'QZXVWORD'.repeat(20), '7391.58246', '739-15-8246'];
const tellTale = /QZXV|WORD|73915|58246|18731|8731227/;

describe('a rare word in any element of patient data', () => {
  it.each(asapVersions)('%s: occurs in no report, issue or thrown error', (version) => {
    for (const ref of patientElements(version)) {
      for (const word of rareWords) {
        const file = (ref.startsWith('AIR') || ref.startsWith('CDI') ? compoundFile : cleanFile).set('TH01', version).set(ref, word);
        const text = file.text();
        expect(JSON.stringify(validate(text, options)), `${ref} ${word}`).not.toMatch(tellTale);
        const document = parse(text).value;
        expect(JSON.stringify(parse(text).issues)).not.toMatch(tellTale);
        const result = read(document);
        expect(JSON.stringify(result.issues), ref).not.toMatch(tellTale);
        const tree = result.ok ? result.value : result.partial;
        const written = tree && tryWrite(tree);
        if (written && !written.ok) expect(JSON.stringify(written.issues), ref).not.toMatch(tellTale);
      }
    }
  });

  it.each(asapVersions)('%s: is masked by redact, in the frame of an issue as well', (version) => {
    for (const ref of patientElements(version)) {
      const file = (ref.startsWith('AIR') ? compoundFile : cleanFile).set('TH01', version).set(ref, 'QZXVWORD');
      const masked = serialize(redact(parse(file.text()).value));
      expect(masked, ref).not.toMatch(tellTale);
      for (const issue of validate(file.text(), options).issues) expect(formatIssue(issue, masked)).not.toMatch(tellTale);
    }
  });
});

describe('a rare word that has slipped', () => {
  it.each([
    ['into an unknown segment', cleanFile.insert(5, 'QZXVWORD*QZXVWORD')],
    ['into a surplus element', cleanFile.set('PRE12', 'QZXVWORD')],
    ['into a zero report', zeroReportFile.set('DSP02', '').set('DSP08', 'QZXVWORD')],
    ['behind TT', cleanFile.insert(8, 'QZXVWORD')],
    ['into a code', cleanFile.set('DSP16', 'QZXVWORD')],
    ['into a number', cleanFile.set('DSP10', '73915824')],
    ['into a count', cleanFile.set('TP01', '73915824')],
    ['into a control number', cleanFile.set('TT01', 'QZXVWORD')],
    ['into a version', cleanFile.set('TH01', 'QZXVWORD')],
  ])('%s', (_, file) => {
    expect(JSON.stringify(validate(file.text(), options))).not.toMatch(tellTale);
    expect(JSON.stringify(read(parse(file.text()).value).issues)).not.toMatch(tellTale);
  });
  it('into a text that is no ASAP file', () => {
    expect(JSON.stringify(validate('QZXVWORD', options))).not.toMatch(tellTale);
    expect(serialize(redact(parse('QZXVWORD').value))).toBe('XXXXXXXX');
    expect(serialize(redact(parse(`QZXVWORD\n${cleanFile.text()}`).value))).not.toMatch(tellTale);
  });
});

it('a code in another form is not given away', () => {
  const report = JSON.stringify(validate(cleanFile.set('PAT19', 'f').set('PAT15', 'ak').text(), options).issues.map(({ message, params }) => [message, params]));
  expect(report).not.toMatch(/"F"|"f"|"AK"|"ak"/);
});

it('no generated word of a patient stands in a report', () => {
  const refs = patientElements('4.2');
  fc.assert(
    fc.property(fc.constantFrom(...refs), fc.string({ minLength: 6, maxLength: 40, unit: fc.constantFrom('Q', 'Z', 'X', 'V', 'J', '7') }), (ref, word) => {
      const file = (ref.startsWith('AIR') ? compoundFile : cleanFile).set(ref, word);
      expect(JSON.stringify(validate(file.text(), options))).not.toContain(word);
    }),
    { numRuns: 300 },
  );
});

describe('redact', () => {
  it('leaves what names nobody', () => {
    const masked = redact(parse(cleanFile.text()).value);
    expect(masked.segments[2]).toEqual(parse(cleanFile.text()).value.segments[2]);
    expect(masked.segments[4]?.elements.slice(2, 10)).toEqual(['20250309', '5', '20250310', '0', '01', '77777010130', '60', '30']);
  });
  it('masks names, numbers, addresses and dates of a patient character by character', () => {
    const { elements } = redact(parse(cleanFile.text()).value).segments[3] ?? { elements: [] };
    expect([elements[2], elements[6], elements[7], elements[11], elements[15], elements[17]]).toEqual(['XXXXXXXXX', 'XXXXXXXXXX', 'XXXX', 'XXXXXXXXXXXXXXX', 'XXXXX', 'XXXXXXXX']);
  });
  it('does not touch the document it is given', () => {
    const document = parse(cleanFile.text()).value;
    const before = JSON.stringify(document);
    redact(document);
    expect(JSON.stringify(document)).toBe(before);
  });
  it('describe says which elements it masks', () => {
    expect(describeElement('PAT07').patientData).toBe(true);
    expect(describeElement('DSP09').patientData).toBeUndefined();
  });
});
