import { describe, expect, it } from 'vitest';
import { parse, read } from 'kasper-rules/asap';
import { cleanFile, compoundFile, findingsOf, reportOf, secondDispensing, secondPatient, secondPharmacy, zeroReportFile } from './fixtures.js';

describe('what is legal', () => {
  it('several DSP under a PAT, several PAT, several pharmacies', () => {
    expect(findingsOf(cleanFile.insert(6, ...secondDispensing))).toEqual([]);
    expect(findingsOf(cleanFile.insert(6, ...secondPatient))).toEqual([]);
    expect(findingsOf(cleanFile.insert(7, ...secondPharmacy))).toEqual([]);
  });
  it('the same PAT before each DSP', () => {
    expect(findingsOf(cleanFile.insert(6, cleanFile.lines[3]?.join('*') ?? '', ...secondDispensing))).toEqual([]);
  });
  it('is counted', () => {
    expect(reportOf(cleanFile.insert(7, ...secondPharmacy).insert(6, ...secondDispensing)).counts).toMatchObject({
      segments: 15, pharmacies: 2, patients: 2, dispensings: 3, new: 3, revise: 0, void: 0, errors: 0, warnings: 0,
    });
  });
});

describe('a missing segment is reported at its parent', () => {
  it.each([
    ['IS', cleanFile.drop(1), '0 IS'],
    ['PHA and all under it', cleanFile.drop(2, 5), '0 PHA'],
    ['PAT', cleanFile.drop(3, 3), '2 PAT'],
    ['DSP', cleanFile.drop(4, 2), '3 DSP'],
    ['PRE', cleanFile.drop(5), '4 PRE'],
    ['PRE of a compound', compoundFile.drop(5), '4 PRE'],
    ['CDI', compoundFile.drop(6, 2), '4 CDI'],
    ['TP', cleanFile.drop(6), '2 TP'],
    ['TP of the first of two pharmacies', cleanFile.insert(7, ...secondPharmacy).drop(6), '2 TP'],
    ['TT', cleanFile.drop(7), '0 TT'],
    ['DSP of the first of two patients', cleanFile.insert(6, ...secondPatient).drop(4, 2), '3 DSP'],
    ['PRE of the first of two dispensings', cleanFile.insert(6, ...secondDispensing).drop(5), '4 PRE'],
    ['PRE of the second of two dispensings', cleanFile.insert(6, ...secondDispensing).drop(7), '6 PRE'],
  ])('%s', (_, file, place) => {
    expect(findingsOf(file)).toEqual([`${place} missing-segment error`]);
  });
  it('all of them', () => {
    expect(findingsOf(cleanFile.drop(1, 7))).toEqual(['0 IS missing-segment error', '0 PHA missing-segment error', '0 TT missing-segment error']);
    expect(findingsOf(cleanFile.drop(3, 5))).toEqual(['0 TT missing-segment error', '2 PAT missing-segment error', '2 TP missing-segment error']);
  });
  it('and makes no void of a patient without records', () => {
    expect(findingsOf(cleanFile.drop(4, 2).set('PAT07', ''))).toEqual(['3 DSP missing-segment error', '3 PAT07 missing-element error']);
    expect(findingsOf(cleanFile.set('DSP01', '02').set('PAT07', ''))).toEqual(['3 PAT07 missing-recommended warning']);
  });
  it('whatever the transaction is for, unless that is told', () => {
    expect(findingsOf(cleanFile.set('TH03', '05').drop(1))).toEqual(['0 IS missing-segment error', '0 TH03 bad-code error']);
    expect(findingsOf(cleanFile.set('TH03', '').drop(1))).toEqual(['0 IS missing-segment error']);
  });
  it('a PRE of a zero report, but not its CDI and AIR', () => {
    expect(findingsOf(zeroReportFile.drop(6, 2))).toEqual([]);
    expect(findingsOf(zeroReportFile.drop(5))).toEqual(['4 PRE missing-segment error']);
  });
});

describe('a misplaced segment', () => {
  it.each([
    ['IS after PHA', cleanFile.move(1, 2), '2'],
    ['IS at the end', cleanFile.move(1, 6), '6'],
    ['IS twice', cleanFile.insert(2, cleanFile.lines[1]?.join('*') ?? ''), '2'],
    ['DSP straight under PHA', cleanFile.drop(3), '3'],
    ['two DSP straight under PHA', cleanFile.insert(6, ...secondDispensing).drop(3), '3'],
    ['DSP straight under PHA, then a patient', cleanFile.insert(6, ...secondPatient).drop(3), '3'],
    ['PAT straight under IS', cleanFile.drop(2), '2'],
    ['DSP straight under IS', cleanFile.drop(2, 2), '2'],
    ['PRE straight under PAT', cleanFile.drop(4), '4'],
    ['PRE before its DSP', cleanFile.move(4, 5), '4'],
    ['PRE before its DSP, with others after it', cleanFile.insert(6, ...secondDispensing).move(4, 5), '4'],
    ['PRE straight under PHA', cleanFile.drop(3, 2), '3'],
    ['PRE and the rest straight under PAT', compoundFile.drop(4), '4'],
    ['CDI before PRE', compoundFile.move(5, 6), '6'],
    ['PRE after all CDI', compoundFile.move(5, 7), '7'],
    ['PRE after AIR', compoundFile.move(5, 8), '8'],
    ['CDI after AIR', compoundFile.move(7, 8), '8'],
    ['AIR before PRE', cleanFile.insert(5, 'AIR******02'), '6'],
    ['AIR before PRE and CDI', compoundFile.move(8, 5), '6'],
    ['PRE twice', cleanFile.insert(6, cleanFile.lines[5]?.join('*') ?? ''), '6'],
    ['PRE again after CDI', compoundFile.insert(8, cleanFile.lines[5]?.join('*') ?? ''), '8'],
    ['AIR twice', compoundFile.insert(9, 'AIR******02'), '9'],
    ['a patient after TP', cleanFile.insert(7, ...secondPatient), '7'],
    ['a patient with its TP after TP', cleanFile.insert(7, ...secondPatient, 'TP*4'), '7'],
    ['TP before the patient', cleanFile.move(6, 3), '4'],
    ['TP before the patients', cleanFile.insert(6, ...secondPatient).move(9, 3), '4'],
    ['TT before TP', cleanFile.move(7, 6), '7'],
    ['PRE under the dispensing before its own', cleanFile.insert(6, ...secondDispensing).move(7, 6), '6'],
    ['a dispensing after TP', cleanFile.insert(7, ...secondDispensing), '7'],
    ['two dispensings with a TP after TP', cleanFile.insert(7, ...secondDispensing, ...secondPatient.slice(1), 'TP*5'), '7'],
    ['an AIR after TP', cleanFile.insert(7, 'AIR******02'), '7'],
    ['TP twice', cleanFile.insert(7, 'TP*1'), '7'],
    ['TP without a pharmacy', cleanFile.drop(2, 4), '2'],
    ['TT twice', cleanFile.insert(8, 'TT*X*1'), '8'],
    ['a pharmacy after TT', cleanFile.insert(8, ...secondPharmacy), '8'],
    ['a patient after TT', cleanFile.insert(8, ...secondPatient), '8'],
    ['a lone PHA after TT', cleanFile.insert(8, 'PHA***GB9900019*X'), '8'],
    ['IS after TT', cleanFile.insert(8, 'IS*5025550100*X'), '8'],
    ['TP after TT', cleanFile.insert(8, 'TP*1'), '8'],
    ['TH twice', cleanFile.insert(1, cleanFile.lines[0]?.join('*') ?? ''), '1'],
  ])('%s is one finding', (_, file, place) => {
    expect(findingsOf(file)).toEqual([`${place} - misplaced-segment error`]);
  });

  it('a second transaction is one finding', () => {
    const second = cleanFile.set('DSP02', '77').set('TH02', 'KY-TEST-0002').set('TT01', 'KY-TEST-0002');
    expect(findingsOf(cleanFile.text() + second.text())).toEqual(['8 - second-transaction error']);
    expect(findingsOf(cleanFile.drop(7).text() + second.text())).toEqual(['7 - misplaced-segment error']);
  });

  it('a trailer too early does not hide what is missing', () => {
    expect(findingsOf(cleanFile.insert(7, ...secondPharmacy).drop(3, 3))).toEqual(['2 PAT missing-segment error']);
    expect(findingsOf(cleanFile.drop(6).insert(7, 'AIR******02'))).toEqual(['2 TP missing-segment error', '7 - misplaced-segment error']);
    expect(findingsOf(cleanFile.drop(6).insert(7, 'XYZ*1'))).toEqual(['2 TP missing-segment error', '7 - unknown-segment error']);
  });

  it('a PRE ahead stands for one DSP alone', () => {
    const file = cleanFile.insert(6, ...secondDispensing).move(4, 5).drop(7);
    expect(findingsOf(file)).toEqual(['4 - misplaced-segment error', '6 PRE missing-segment error']);
  });

  it('has its elements checked as usual', () => {
    expect(findingsOf(cleanFile.drop(3).set('DSP09', 'x'))).toEqual(['3 - misplaced-segment error', '3 DSP09 bad-number error']);
    expect(findingsOf(cleanFile.drop(3).set('DSP02', ''))).toEqual(['3 - misplaced-segment error', '3 DSP02 missing-element error']);
    expect(findingsOf(compoundFile.move(5, 6).set('PRE02', ''))).toEqual(['6 - misplaced-segment error', '6 PRE02 missing-element error']);
  });

  it('without the DSP before it takes nothing from a record that is closed', () => {
    for (const status of ['00', '02']) {
      const file = cleanFile.insert(6, secondPatient[0], secondPatient[2]).set('DSP01', status).set('PRE02', '', 7);
      expect(findingsOf(file)).toEqual(['7 - misplaced-segment error', '7 PRE02 missing-element error']);
    }
  });

  it('a wrong count beside it is a cause of its own', () => {
    expect(findingsOf(cleanFile.insert(7, ...secondPatient, 'TP*9').keepCounts().set('TP01', '9', 10))).toEqual(['7 - misplaced-segment error', '10 TP01 segment-count error']);
  });
});

describe('ingredients beyond those that CDI01 can count', () => {
  const withIngredients = (count: number) => compoundFile.set('DSP09', '60').drop(6, 2).insert(6, ...Array.from({ length: count }, (_, at) => `CDI*${String(at + 1)}*01*77777010130*60*03`));

  it('are reported one by one, and what follows them is at home', () => {
    expect(findingsOf(withIngredients(99))).toEqual([]);
    expect(findingsOf(withIngredients(101)).filter((found) => found.includes('misplaced'))).toEqual(['105 - misplaced-segment error', '106 - misplaced-segment error']);
  });

  it('leave no record that could be taken for whole', () => {
    const whole = read(parse(withIngredients(99).text()).value);
    expect(whole.ok && whole.value.pharmacies[0]?.patients[0]?.dispensings[0]?.compound).toHaveLength(99);
    expect(read(parse(withIngredients(100).text()).value).ok).toBe(false);
  });
});

describe('an unknown segment', () => {
  it.each(['XYZ*1', 'pat*1', 'PATX*1', '', '*1*2', 'PA', 'ZZ', '__proto__*x', 'constructor', 'D\u0000P*1'])('%j is skipped and counted', (line) => {
    const file = cleanFile.insert(5, line);
    expect(findingsOf(file)).toEqual(['5 - unknown-segment error']);
    expect(reportOf(file).counts.segments).toBe(9);
    expect(findingsOf(file.keepCounts().set('TT02', '8', 8).set('TP01', '5', 7))).toEqual(['5 - unknown-segment error', '7 TP01 segment-count error', '8 TT02 segment-count error']);
  });
  it('breaks no loop', () => {
    expect(findingsOf(cleanFile.insert(1, 'NTE*1'))).toEqual(['1 - unknown-segment error']);
    expect(findingsOf(cleanFile.insert(5, 'TP\0*4'))).toEqual(['5 - unknown-segment error']);
    expect(findingsOf(compoundFile.insert(7, 'NTE*1'))).toEqual(['7 - unknown-segment error']);
  });
  it('each is reported, after TT only the first', () => {
    expect(findingsOf(cleanFile.insert(5, 'X', 'Y'))).toEqual(['5 - unknown-segment error', '6 - unknown-segment error']);
    expect(findingsOf(cleanFile.insert(8, 'X', 'Y'))).toEqual(['8 - unknown-segment error']);
    expect(findingsOf(cleanFile.insert(8, 'X', 'TP*1'))).toEqual(['8 - unknown-segment error']);
  });
});

describe('a file that is cut off', () => {
  const cut = (file: typeof cleanFile, before: string) => {
    const text = file.text();
    return text.slice(0, text.indexOf(before));
  };
  const missing = (...places: readonly string[]) => places.map((place) => `${place} missing-segment error`);

  it('only loses its last terminator', () => {
    const text = cleanFile.text().trimEnd().slice(0, -1);
    expect(findingsOf(text)).toEqual(['7 - truncated error']);
    expect(findingsOf(`${text}\n`)).toEqual(['7 - truncated error']);
    expect(parse(text).value.segments).toHaveLength(8);
  });
  it.each([
    ['in TT01', '0001*8~', ['7 - truncated error']],
    ['after the id of TT', '*KY-TEST-0001*8', ['7 - truncated error']],
    ['in TP01', '5~\nTT', [...missing('0 TT'), '6 - truncated error']],
    ['in PRE', 'INVENTED', [...missing('0 TT', '2 TP'), '5 - truncated error']],
    ['in the id of PRE', 'RE*2999100011', [...missing('0 TT', '2 TP'), '5 - truncated error']],
    ['in DSP', '77777010130', [...missing('0 TT', '2 TP'), '4 - truncated error']],
    ['in PAT', 'CTITIOUS*FAYE', [...missing('0 TT', '2 TP'), '3 - truncated error']],
    ['in PHA', '*PAT PLACEHOLDER', [...missing('0 TT', '2 TP'), '2 - truncated error']],
    ['in IS', 'GRASS EXAMPLE', [...missing('0 TT'), '1 - truncated error']],
  ])('%s', (_, before, expected) => {
    expect(findingsOf(cut(cleanFile, before))).toEqual(expected);
  });
  it('judges what stands before the cut', () => {
    expect(findingsOf(cut(cleanFile.set('DSP03', 'x'), '77777010130'))).toEqual([...missing('0 TT', '2 TP'), '4 - truncated error', '4 DSP03 bad-date error']);
    expect(findingsOf(cut(cleanFile.set('DSP02', ''), '77777010130'))).toEqual([...missing('0 TT', '2 TP'), '4 - truncated error', '4 DSP02 missing-element error']);
  });
  it('misses what earlier loops lack', () => {
    expect(findingsOf(cut(cleanFile.insert(6, ...secondDispensing).drop(5), '77777020210'))).toEqual([...missing('0 TT', '2 TP', '4 PRE'), '5 - truncated error']);
    expect(findingsOf(cut(cleanFile.insert(6, ...secondPatient).drop(4, 2), "BLE*OWEN"))).toEqual([...missing('0 TT', '2 TP', '3 DSP'), '4 - truncated error']);
    expect(findingsOf(cut(cleanFile.drop(5), '0001*7~'))).toEqual([...missing('4 PRE'), '6 - truncated error']);
  });
  it('between two segments is no cut, only missing what follows', () => {
    expect(findingsOf(cut(cleanFile, 'TP*5'))).toEqual(missing('0 TT', '2 TP'));
  });
  it('a cut unknown segment is truncated and nothing else', () => {
    expect(findingsOf(`${cleanFile.text()}XYZ*1`)).toEqual(['8 - truncated error']);
  });
});

describe('counts and control numbers', () => {
  it.each(['5', '05', '0000000005'])('TP01 %s is right', (value) => { expect(findingsOf(cleanFile.set('TP01', value))).toEqual([]); });
  it.each(['4', '6', '0', '50'])('TP01 %s is wrong', (value) => { expect(findingsOf(cleanFile.set('TP01', value))).toEqual(['6 TP01 segment-count error']); });
  it.each([['', 'missing-element'], ['five', 'bad-number'], ['5.0', 'bad-number'], ['-5', 'bad-number'], ['00000000005', 'too-long']] as const)('TP01 %j: %s', (value, kind) => {
    expect(findingsOf(cleanFile.set('TP01', value))).toEqual([`6 TP01 ${kind} error`]);
  });
  it.each([['8', []], ['008', []], ['7', ['7 TT02 segment-count error']], ['', ['7 TT02 missing-element error']], ['x', ['7 TT02 bad-number error']]] as const)('TT02 %j: %j', (value, expected) => {
    expect(findingsOf(cleanFile.set('TT02', value))).toEqual(expected);
  });
  it('TP01 counts its own pharmacy', () => {
    const two = cleanFile.insert(7, ...secondPharmacy);
    expect(findingsOf(two.set('TP01', '4', 11))).toEqual(['11 TP01 segment-count error']);
  });
  it('TT01 repeats TH02', () => {
    expect(findingsOf(cleanFile.set('TT01', 'KY-TEST-0002'))).toEqual(['7 TT01 control-number error']);
    expect(findingsOf(cleanFile.set('TT01', 'ky-test-0001'))).toEqual(['7 TT01 control-number error']);
    expect(findingsOf(cleanFile.set('TT01', ' KY-TEST-0001'))).toEqual(['7 TT01 whitespace warning']);
    expect(findingsOf(cleanFile.set('TT01', ''))).toEqual(['7 TT01 missing-element error']);
    expect(findingsOf(cleanFile.set('TH02', ''))).toEqual(['0 TH02 missing-element error']);
  });
});

describe('the path of a segment out of place or cut off', () => {
  it('is that of its own record, not of one before it', () => {
    const file = compoundFile.insert(9, ...secondPatient.slice(0, 2), 'PRE*2999100011*GI9910010***INVENTED*IRIS**5025550131').move(8, 4);
    const misplaced = reportOf(file).issues.filter(({ code }) => code === 'asap.misplaced-segment');
    expect(misplaced.map(({ path }) => path)).toEqual([['pharmacies', 0, 'patients', 0, 'dispensings', 0, 'additional']]);
    const cut = reportOf(cleanFile.insert(6, ...secondPatient).text().slice(0, -60)).issues.find(({ code }) => code === 'asap.truncated');
    expect(cut?.path.slice(0, 6)).toEqual(['pharmacies', 0, 'patients', 1, 'dispensings', 0]);
  });
});

describe('a trailer that is cut off', () => {
  it('is a cut alone: its count is not held against anything', () => {
    const text = cleanFile.set('TP01', '9').text();
    const cut = text.slice(0, text.indexOf('TP*9') + 'TP*9'.length);
    expect(reportOf(cut).issues.map(({ code, location }) => `${String(location?.segment)} ${code}`)).toEqual(['0 asap.missing-segment', '6 asap.truncated']);
  });
});
