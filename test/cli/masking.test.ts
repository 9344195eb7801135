import { readFileSync } from 'node:fs';
import { describe as describeElement } from 'kasper-rules/asap';
import { describe, expect, it } from 'vitest';
import { runOn } from './fake-io.js';

/** A clean file with an AIR segment, so that every segment that holds patient data is there. */
const clean = readFileSync(new URL('../../samples/clean.dat', import.meta.url), 'utf8')
  .replace(/(PRE\*2999300116.*\n)/, '$1AIR***********~\n')
  .replace('TP*8', 'TP*9')
  .replace('*11~', '*12~');

const patientRefs = ['PAT', 'DSP', 'AIR', 'PRE', 'PHA', 'CDI'].flatMap((segment) =>
  Array.from({ length: 30 }, (_, at) => `${segment}${String(at + 1).padStart(2, '0')}`).filter((ref) => describeElement(ref)?.patientData),
);

/** The file with a value put into an element of the first segment of its kind. */
function withValue(text: string, ref: string, value: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith(ref.slice(0, 3)));
  const elements = (lines[at] ?? '').replace('~', '').split('*');
  elements[Number(ref.slice(3))] = value;
  lines[at] = `${Array.from(elements, (element: string | undefined) => element ?? '').join('*')}~`;
  return lines.join('\n');
}

const withFrameError = (text: string) => text.replace('TP*9', 'TP*99');

async function everythingSaidAbout(file: string): Promise<string> {
  const machine = { files: { file } };
  const calls = [
    ['file'],
    ['file', '--format', 'json'],
    ['file', 'file'],
    ['file', 'missing', '--format', 'json'],
    ['file', '--max-issues', '1'],
    ['file', '--on', 'never'],
    ['file', '--format', 'json', '--show-phi'],
  ];
  const said = await Promise.all(calls.map((args) => runOn(machine, 'validate', ...args)));
  return said.map(({ output, errors }) => output + errors).join('\n');
}

describe('the masking of patient data', () => {
  it('finds the elements of patients in the tables', () => {
    expect(patientRefs).toEqual(expect.arrayContaining(['PAT03', 'PAT07', 'PAT18', 'DSP02', 'AIR05', 'AIR07']));
  });

  it.each(patientRefs)('%s never shows, with or without an error elsewhere', async (ref) => {
    for (const value of ['ZYXOMMA', '731904628', 'ZYX QUOMMAS']) {
      const file = withValue(clean, ref, value);
      expect(file).toContain(value);
      for (const text of [file, withFrameError(file), file.replaceAll('\n', '')]) expect(await everythingSaidAbout(text)).not.toContain(value);
    }
  });

  it('holds when every element of patients is filled and each of them is wrong', async () => {
    const file = patientRefs.reduce((text, ref) => withValue(text, ref, `ZYXOMMA${ref}ZYXOMMA\u0001`), clean);
    expect(await everythingSaidAbout(file)).not.toContain('ZYXOMMA');
  });

  it.each([
    { what: 'a delimiter inside an address', change: (text: string) => text.replace('88 PRETEND PIKE', '88 ZYX*OMMA PIKE'), words: ['ZYX', 'OMMA'] },
    { what: 'a terminator inside a name', change: (text: string) => text.replace('MOCKINGBIRD', 'ZYX~OMMA'), words: ['ZYX', 'OMMA'] },
    { what: 'a prescription number in the place of a date', change: (text: string) => text.replace('*8100001*20250311', '**7319046'), words: ['7319046'] },
    { what: 'a name in the place of a quantity', change: (text: string) => text.replace('*60*30*', '*ZYXOMMA*30*'), words: ['ZYXOMMA'] },
    { what: 'an unknown segment', change: (text: string) => text.replace('PAT*', 'PTA*').replace('MOCKINGBIRD', 'ZYXOMMA'), words: ['ZYXOMMA'] },
    { what: 'a source without its end', change: (text: string) => text.replace('PHARMACY*~\nPHA', 'PHARMACY\nPHA').replace('MOCKINGBIRD', 'ZYXOMMA'), words: ['ZYXOMMA'] },
    { what: 'a file without TH', change: (text: string) => text.slice(text.indexOf('PAT')).replace('MOCKINGBIRD', 'ZYXOMMA'), words: ['ZYXOMMA'] },
    { what: 'a file cut off inside a name', change: (text: string) => text.slice(0, text.indexOf('KINGBIRD')).replace('MOC', 'ZYXOMMA'), words: ['ZYXOMMA'] },
  ])('holds for $what', async ({ change, words }) => {
    expect(change(clean)).not.toBe(clean);
    const said = await everythingSaidAbout(change(clean));
    for (const word of words) expect(said).not.toContain(word);
  });

  it('is lifted by --show-phi in the report for people, which then names the prescription', async () => {
    const file = withValue(withValue(clean, 'PAT07', 'ZYXOMMA7'), 'DSP10', '');
    const { output } = await runOn({ files: { file } }, 'validate', 'file', '--show-phi');
    expect(output).toContain('ZYXOMMA');
    expect(output).toContain('Record 1 · line 5, segment 5 · prescription 8100001');
    expect(await everythingSaidAbout(file)).not.toContain('8100001');
  });
});
