import { describe, expect, it } from 'vitest';
import { parse, read, remedyOf, tryWrite, validate, write, zeroReport, type Submission, type WriteOptions } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { cleanFile, compoundFile, findingsOf, ON, secondDispensing, secondPatient, secondPharmacy, zeroReportFile, type TestFile } from './fixtures.js';

function submissionOf(file: TestFile): Submission {
  const result = read(parse(file.text()).value);
  if (!result.ok) throw new Error('the test file should be readable');
  return result.value;
}

const clean = submissionOf(cleanFile);

/** The clean submission with elements of its one dispensing and patient changed. */
function changed(dispensing: object, patient: object = {}): Submission {
  return {
    ...clean,
    pharmacies: clean.pharmacies.map((pharmacy) => ({
      ...pharmacy,
      patients: pharmacy.patients.map((entry) => ({
        patient: { ...entry.patient, ...patient },
        dispensings: entry.dispensings.map((each) => ({ ...each, dispensing: { ...each.dispensing, ...dispensing } })),
      })),
    })),
  };
}

/** Why something was not written. */
const reasonsOf = ({ issues }: ReturnType<typeof tryWrite>): readonly string[] =>
  issues.map(({ code, params }) => [code.replace('asap.', ''), ...(code === 'asap.unwritable' ? [params?.['reason']] : [])].join(' '));

/** Trailing empties, newlines and the end of TH are what a writer may change. */
const core = (text: string): string => text.replace(/~~?[\r\n]*/g, '~').replace(/\*+~/g, '~');
const lineOf = (text: string, id: string): string => text.split('\n').find((line) => line.startsWith(`${id}*`)) ?? '';

describe('a file that was read', () => {
  it.each([
    ['clean', cleanFile],
    ['compound', compoundFile],
    ['zero report', zeroReportFile],
    ['several loops', cleanFile.insert(7, ...secondPharmacy).insert(6, ...secondDispensing, ...secondPatient)],
    ['void', cleanFile.set('DSP01', '02')],
    ['numbers of every writing', cleanFile.set('DSP04', '05').set('DSP06', '00').set('DSP09', '60.000').set('DSP10', '030').set('DSP13', '00')],
    ['.5 and 5.', compoundFile.set('DSP09', '.5').set('CDI04', '.5').set('CDI04', '5.', 7).set('CDI01', '01')],
    ['no TH03', cleanFile.set('TH03', '')],
    ['an apostrophe and a suffix', cleanFile.set('PAT07', "O'FABLE").set('PAT11', 'JR')],
    ['a license in small letters', cleanFile.set('PAT01', 'KY').set('PAT02', '06').set('PAT03', 'l99900002')],
    ['an empty element within', cleanFile.set('PHA05', '').set('PHA07', '')],
  ])('%s: is written as it was', (_, file) => {
    expect(findingsOf(file)).toEqual([]);
    expect(core(write(submissionOf(file)))).toBe(core(file.text()));
  });
  it.each([
    ['numbers of every writing', cleanFile.set('DSP04', '05').set('DSP06', '00').set('DSP09', '60.000').set('DSP10', '030').set('DSP13', '00')],
    ['.5 and 5.', compoundFile.set('DSP09', '.5').set('CDI04', '.5').set('CDI04', '5.', 7).set('CDI01', '01')],
    ['several loops', cleanFile.insert(7, ...secondPharmacy).insert(6, ...secondDispensing, ...secondPatient)],
    ['a zero report', zeroReportFile],
    ['an empty element within', cleanFile.set('PHA05', '').set('PHA07', '')],
  ])('%s: is written as it was, with a name beyond ASCII', (_, file) => {
    const beyond = file.set('IS02', 'BL\u00dcEGRASS');
    expect(core(write(submissionOf(beyond)))).toBe(core(beyond.text()));
  });
  it.each([['*', '~'], ['|', '\\'], ['^', '~'], ['~', '*']] as const)('with %s and %s', (delimiter, terminator) => {
    const text = cleanFile.text({ delimiter, terminator });
    const result = read(parse(text).value);
    expect(result.ok && write(result.value, { elementDelimiter: delimiter, segmentTerminator: terminator })).toBe(write(clean).replace(/[*~]/g, (character) => (character === '*' ? delimiter : terminator)));
  });
  it('loses its own writing of a number with the number', () => {
    const submission = submissionOf(cleanFile.set('DSP09', '60.000').set('DSP10', '030'));
    const [dispensing] = submission.pharmacies[0]?.patients[0]?.dispensings ?? [];
    expect(dispensing?.dispensing).toMatchObject({ quantityDispensed: 60, daysSupply: 30 });
    expect(lineOf(write(changed({ ...dispensing?.dispensing, quantityDispensed: 61 })), 'DSP')).toContain('*61*30*');
  });
  it.each(['BLUEGRASS', 'BL\u00dcEGRASS'])('loses it too where the number is changed in the record itself, under the source %s, and the others keep theirs', (name) => {
    const submission = submissionOf(cleanFile.set('IS02', name).set('DSP09', '60.000').set('DSP10', '030'));
    Object.assign(submission.pharmacies[0]?.patients[0]?.dispensings[0]?.dispensing ?? {}, { quantityDispensed: 61 });
    expect(lineOf(write(submission), 'DSP')).toContain('*61*030*');
  });
  it('has names, numbers, dates and codes', () => {
    expect(submissionOf(compoundFile)).toMatchObject({
      header: { version: '4.2', controlNumber: 'KY-TEST-0001', transactionType: '01', creationDate: '2025-03-11', creationTime: '081500', fileType: 'P' },
      source: { sourceId: '5025550100' },
      pharmacies: [{
        pharmacy: { dea: 'GB9900019', zip: '40601' },
        patients: [{
          patient: { idQualifier: '07', id: '899010001', lastName: 'FICTITIOUS', dateOfBirth: '1961-07-04', gender: 'F' },
          dispensings: [{
            dispensing: { reportingStatus: '00', dateFilled: '2025-03-10', refillNumber: 0, quantityDispensed: 7.5, daysSupply: 30 },
            prescriber: { dea: 'GI9910010', lastName: 'INVENTED' },
            compound: [{ sequenceNumber: 1, quantity: 7.5 }, { sequenceNumber: 2, quantity: 12 }],
            additional: { serialNumber: 'KY0000990001', personRole: '02' },
          }],
        }],
      }],
    });
  });
  it('with punctuation, blanks and odd codes is normalised', () => {
    const result = read(parse(cleanFile.set('PAT03', '899-01-0001').set('PAT19', 'f').set('PAT20', '1').set('PAT08', ' FAYE ').set('PAT16', '40601-0001').set('PAT17', '(502) 555-0111').set('PHA03', 'gb9900019').set('PHA08', 'ky').text()).value);
    expect(result.ok && result.value.pharmacies[0]).toMatchObject({
      pharmacy: { dea: 'GB9900019', state: 'KY' },
      patients: [{ patient: { id: '899010001', gender: 'F', species: '01', firstName: 'FAYE', zip: '406010001', phone: '5025550111' } }],
    });
  });
  /** A file, an element, its value and what it is in the typed record. */
  const typed: readonly (readonly [file: TestFile, ref: string, value: string, of: readonly [part: string, member: string], expected: string | number | undefined])[] = [
    [cleanFile, 'PHA03', 'gb9900019', ['pharmacy', 'dea'], 'GB9900019'],
    [cleanFile, 'PHA03', 'gb99000', ['pharmacy', 'dea'], 'gb99000'],
    [cleanFile, 'PHA04', ' CORNER DRUGS ', ['pharmacy', 'name'], 'CORNER DRUGS'],
    [cleanFile, 'DSP02', '  6012345', ['dispensing', 'prescriptionNumber'], '6012345'],
    [cleanFile, 'PRE02', 'gi9910010', ['prescriber', 'dea'], 'GI9910010'],
    [cleanFile, 'PAT15', 'ky', ['patient', 'state'], 'KY'],
    [cleanFile, 'PAT15', 'k', ['patient', 'state'], 'k'],
    [cleanFile, 'PAT15', 'Kentucky', ['patient', 'state'], 'Kentucky'],
    [cleanFile, 'PAT17', '(502) 555-0111', ['patient', 'phone'], '5025550111'],
    [cleanFile, 'PAT17', '502.555.0111', ['patient', 'phone'], '5025550111'],
    [cleanFile, 'PAT17', '502-555-0111x', ['patient', 'phone'], '502-555-0111x'],
    [cleanFile, 'PAT16', '40601-0001', ['patient', 'zip'], '406010001'],
    [cleanFile, 'PAT16', '40601-001', ['patient', 'zip'], '40601-001'],
    [cleanFile, 'PHA09', '40601-0001', ['pharmacy', 'zip'], '406010001'],
    [cleanFile, 'PAT03', '899-01-0001', ['patient', 'id'], '899010001'],
    [cleanFile, 'PAT03', '899-01-001', ['patient', 'id'], '899-01-001'],
    [cleanFile.set('PAT01', 'KY').set('PAT02', '06'), 'PAT03', 'l99 900-002', ['patient', 'id'], 'l99900002'],
    [cleanFile.set('PAT02', '01'), 'PAT03', 'A1-23 4', ['patient', 'id'], 'A1-23 4'],
    [cleanFile.set('PAT02', ''), 'PAT03', '899-01-0001', ['patient', 'id'], '899-01-0001'],
    [cleanFile.set('PAT02', 'XX'), 'PAT03', '899-01-0001', ['patient', 'id'], '899-01-0001'],
    [cleanFile.set('PAT05', '07'), 'PAT06', '899-01-0002', ['patient', 'additionalId'], '899010002'],
    [cleanFile.set('PAT05', '01'), 'PAT06', '899-01-0002', ['patient', 'additionalId'], '899-01-0002'],
    [compoundFile, 'AIR05', 'P99-900 001', ['additional', 'personId'], 'P99900001'],
    [compoundFile, 'AIR01', 'ky', ['additional', 'serialNumberState'], 'KY'],
    [cleanFile, 'DSP08', '77777-101-30', ['dispensing', 'productId'], '77777-101-30'],
    [cleanFile, 'PAT07', ' Fictitious ', ['patient', 'lastName'], 'Fictitious'],
    [cleanFile, 'DSP11', '1', ['dispensing', 'dosageUnits'], '01'],
    [cleanFile, 'DSP11', ' 01', ['dispensing', 'dosageUnits'], '01'],
    [cleanFile, 'DSP11', '77', ['dispensing', 'dosageUnits'], undefined],
    [cleanFile, 'PAT19', 'f', ['patient', 'gender'], 'F'],
    [cleanFile, 'PAT19', 'Q', ['patient', 'gender'], undefined],
    [cleanFile, 'DSP09', ' 7.50', ['dispensing', 'quantityDispensed'], 7.5],
    [cleanFile, 'DSP09', 'x', ['dispensing', 'quantityDispensed'], undefined],
    [cleanFile, 'DSP10', '0030', ['dispensing', 'daysSupply'], undefined],
    [cleanFile, 'DSP05', '20250310', ['dispensing', 'dateFilled'], '2025-03-10'],
    [cleanFile, 'DSP05', '20250230', ['dispensing', 'dateFilled'], undefined],
    [cleanFile.set('TH01', '5.0'), 'PAT16', '40601-0001', ['patient', 'zip'], '40601-0001'],
  ];
  it.each(typed)('in its record: case %#', (file, ref, value, [part, member], expected) => {
    const result = read(parse(file.set(ref, value).text()).value);
    const pharmacy = (result.ok ? result.value : result.partial)?.pharmacies[0];
    const [patient] = pharmacy?.patients ?? [];
    const [entry] = patient?.dispensings ?? [];
    const parts: Readonly<Record<string, object | undefined>> = { ...entry, pharmacy: pharmacy?.pharmacy, patient: patient?.patient };
    expect(parts[part]).toEqual(expected === undefined ? expect.not.objectContaining({ [member]: expect.anything() as unknown }) : expect.objectContaining({ [member]: expected }));
  });
  it('keeps every digit of a number that is longer than numbers are exact', () => {
    for (const digits of ['123456789012345678901234567890', '1234567890123456', '123456789012345', '000000000000000000001', '0']) {
      const file = cleanFile.set('TH01', '4.2A').set('DSP22', digits);
      expect(lineOf(write(submissionOf(file), { allowErrors: true }), 'DSP')).toContain(`*${digits}*`);
    }
  });
  it('but the hyphens of an NDC stay', () => {
    const result = read(parse(cleanFile.set('DSP08', '77777-101-30').text()).value);
    expect(result.ok).toBe(false);
    expect(!result.ok && result.partial?.pharmacies[0]?.patients[0]?.dispensings[0]?.dispensing.productId).toBe('77777-101-30');
  });
});

describe('what is written', () => {
  it('is form a with LF and full width', () => {
    const text = write(clean);
    expect(text.split('\n')[0]).toBe('TH*4.2*KY-TEST-0001*01**20250311*081500*P**~~');
    expect(text.split('\n').map((line) => line.split('*').length - 1)).toEqual([9, 3, 12, 23, 21, 8, 1, 2, 0]);
    expect(text.endsWith('~\n')).toBe(true);
  });
  it('takes its newline from the options', () => {
    expect(write(clean, { newline: 'CRLF' })).toBe(write(clean).replaceAll('\n', '\r\n'));
    expect(write(clean, { newline: 'none' })).toBe(write(clean).replaceAll('\n', ''));
  });
  it('drops trailing empties on request', () => {
    expect(write(clean, { trailingEmpty: 'drop' }).replace('~~', '')).not.toContain('*~');
    expect(findingsOf(write(clean, { trailingEmpty: 'drop' }))).toEqual([]);
  });
  it('computes counts and the control number', () => {
    expect(write(clean)).toContain('TP*5~\nTT*KY-TEST-0001*8~\n');
  });
  it('keeps the version of the file, 4.2 by default', () => {
    expect(write({ ...clean, header: { ...clean.header, version: '4.2B' } })).toContain('TH*4.2B*');
    const { version, ...header } = clean.header;
    expect(version).toBe('4.2');
    expect(write({ ...clean, header })).toContain('TH*4.2*');
  });
  it.each([[60, '60'], [0.5, '0.5'], [22.5, '22.5'], [0.1, '0.1'], [1e3, '1000'], [100, '100'], [1.25, '1.25']])('spells %d as %s', (quantityDispensed, spelt) => {
    expect(lineOf(write(changed({ quantityDispensed })), 'DSP')).toContain(`*77777010130*${spelt}*30*`);
  });
  it('spells counters plainly', () => {
    expect(lineOf(write(changed({ refillsAuthorized: 5, refillNumber: 0, daysSupply: 3 })), 'DSP')).toMatch(/^DSP\*00\*6012345\*20250309\*5\*20250310\*0\*01\*77777010130\*60\*3\*/);
  });
  it('may hold the usual delimiters under another pair', () => {
    const submission = changed({}, { address1: '12*IMAG~INARY' });
    expect(tryWrite(submission).ok).toBe(false);
    const text = write(submission, { elementDelimiter: '|', segmentTerminator: '\\' });
    expect(read(parse(text).value)).toMatchObject({ ok: true, value: submission });
  });
  it.each(['\u00a7', '\u20ac'])('may be cut by %s, which then no value may hold', (sign) => {
    const layouts = [{ elementDelimiter: sign }, { segmentTerminator: sign }];
    for (const layout of layouts) {
      expect(read(parse(write(clean, layout)).value)).toMatchObject({ ok: true, value: clean });
      expect(reasonsOf(tryWrite(changed({}, { address1: `A${sign}B` }), layout))).toEqual(['unwritable delimiter']);
    }
  });
  it.each<WriteOptions>([{}, { newline: 'CRLF' }, { newline: 'none' }, { trailingEmpty: 'drop' }, { elementDelimiter: '|', segmentTerminator: '\\' }, { trailingEmpty: 'drop', newline: 'CRLF', allowErrors: true }])('has the same layout with a name beyond ASCII: %j', (layout) => {
    for (const file of [compoundFile, zeroReportFile, cleanFile.insert(6, ...secondPatient)]) {
      const submission = submissionOf(file);
      const named = (sourceName: string): Submission => ({ ...submission, source: { ...submission.source, sourceName } });
      expect(write(named('ZO\u00cb'), layout)).toBe(write(named('ZOE'), layout).replace('ZOE', 'ZO\u00cb'));
    }
  });
  it('leaves out the source where a whole transaction is voided, and nowhere else', () => {
    const bare = { ...clean, pharmacies: [] };
    expect(write(bare, { allowErrors: true })).toContain('\nIS*');
    expect(write({ ...clean, header: { ...clean.header, transactionType: '04' } }, { allowErrors: true })).toContain('\nIS*');
  });
  it('voids a transaction with TH and TT alone', () => {
    expect(write({ ...clean, header: { ...clean.header, transactionType: '04' }, source: {}, pharmacies: [] })).toBe('TH*4.2*KY-TEST-0001*04**20250311*081500*P**~~\nTT*KY-TEST-0001*2~\n');
  });
});

describe('what is refused', () => {
  it.each([
    ['a delimiter', 'unwritable delimiter', changed({}, { address1: 'A*B' })],
    ['a terminator', 'unwritable delimiter', changed({}, { address1: 'A~B' })],
    ['a blank at the end', 'unwritable blanks', changed({}, { address1: 'A ' })],
    ['the terminator of the header', 'unwritable unknown', { ...clean, header: { ...clean.header, segmentTerminator: '~' } } as Submission],
    ['a line break', 'unwritable control', changed({}, { address1: 'A\nB' })],
    ['a control character', 'unwritable control', changed({}, { address1: 'A\u0000B' })],
    ['blanks around', 'unwritable blanks', changed({}, { address1: ' A' })],
    ['nothing but blanks', 'unwritable blanks', changed({}, { address1: '  ' })],
    ['an over-long value', 'unwritable too-long', changed({}, { address1: 'A'.repeat(36) })],
    ['a code off its list', 'unwritable code', changed({}, { gender: 'X' })],
    ['a code in another form', 'unwritable code', changed({}, { gender: 'f' })],
    ['a code of one digit', 'unwritable code', changed({ dosageUnits: '1' })],
    ['no calendar date', 'unwritable date', changed({ dateFilled: '2025-02-30' })],
    ['a date as digits', 'unwritable date', changed({ dateFilled: '20250310' })],
    ['a date as a number', 'unwritable takes-date', changed({ dateFilled: 20250310 })],
    ['a number as text', 'unwritable takes-number', changed({ quantityDispensed: '60' })],
    ['text as a number', 'unwritable takes-text', changed({ prescriptionNumber: 6012345 })],
    ['NaN', 'unwritable number', changed({ quantityDispensed: Number.NaN })],
    ['infinity', 'unwritable number', changed({ quantityDispensed: Number.POSITIVE_INFINITY })],
    ['a negative number', 'unwritable number', changed({ quantityDispensed: -1 })],
    ['a number only an exponent spells', 'unwritable number', changed({ quantityDispensed: 1e-7 })],
    ['a number too long', 'unwritable too-long', changed({ quantityDispensed: 1 / 3 })],
    ['a fraction as a counter', 'unwritable number', changed({ daysSupply: 1.5 })],
    ['a counter too wide', 'unwritable too-long', changed({ daysSupply: 1000 })],
    ['an unknown element', 'unwritable unknown', changed({ colour: 'red' })],
    ['__proto__ as an element', 'unwritable unknown', changed(JSON.parse('{"__proto__": "x"}') as object)],
    ['minus zero', 'unwritable number', changed({ refillNumber: -0 })],
    ['half a character', 'unwritable surrogate', changed({}, { address1: 'A\ud800B' })],
    ['an SSN with hyphens', 'punctuation', changed({}, { id: '899-01-0001' })],
    ['a license with blanks', 'punctuation', changed({}, { idJurisdiction: 'KY', idQualifier: '06', id: 'L99 900 002' })],
    ['a state in small letters', 'code-form', changed({}, { state: 'ky' })],
    ['an NDC with hyphens', 'punctuation', changed({ productId: '77777-101-30' })],
    ['an SSN of eight digits', 'bad-format', changed({}, { id: '12345678' })],
    ['a compound without ingredient', 'missing-segment', changed({ productIdQualifier: '06', productId: '99999000101' })],
    ['no patient', 'missing-segment', { ...clean, pharmacies: [{ pharmacy: { dea: 'GB9900019' }, patients: [] }] }],
    ['no dispensing', 'missing-segment', { ...clean, pharmacies: [{ pharmacy: { dea: 'GB9900019' }, patients: [{ patient: {}, dispensings: [] }] }] }],
    ['no pharmacy', 'missing-segment', { ...clean, pharmacies: [] }],
    ['a number as the control number', 'unwritable takes-text', { ...clean, header: { ...clean.header, controlNumber: 42 } } as unknown as Submission],
    ['a number as the version', 'unwritable code', { ...clean, header: { ...clean.header, version: 4.2 } } as unknown as Submission],
    ['an unknown version', 'unwritable code', { ...clean, header: { ...clean.header, version: '9.9' } } as unknown as Submission],
  ])('%s: %s', (_, reason, submission) => {
    const result = tryWrite(submission);
    expect(reasonsOf(result)).toEqual([reason]);
    expect(() => write(submission)).toThrow(TypeError);
    // The reason is the same where something else is beyond ASCII.
    expect(reasonsOf(tryWrite({ ...submission, source: { ...submission.source, sourceName: 'BL\u00dcEGRASS' } }))).toEqual([reason]);
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['no header', { ...clean, header: undefined }],
    ['a list for a header', { ...clean, header: [] }],
    ['no pharmacies', { header: {}, source: {} }],
    ['one pharmacy that is no list', { ...clean, pharmacies: clean.pharmacies[0] }],
    ['a patient that is null', { ...clean, pharmacies: [{ pharmacy: {}, patients: [null] }] }],
    ['no dispensing', { ...clean, pharmacies: [{ pharmacy: {}, patients: [{ patient: {}, dispensings: [{ prescriber: {}, compound: [] }] }] }] }],
    ['__proto__ beside its members', JSON.parse('{"header": {}, "source": {}, "pharmacies": [], "__proto__": {}}')],
  ])('a submission with the wrong parts: %s', (_, submission) => {
    const result = tryWrite(submission as Submission, { allowErrors: true });
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'asap.unwritable' }] });
  });

  /** A submission with something else at one place. */
  const replaced = (value: unknown, [step, ...way]: readonly (string | number)[], wrong: unknown): unknown => {
    if (step === undefined) return wrong;
    const copy: object = Array.isArray(value) ? [...(value as readonly unknown[])] : { ...(value as object) };
    return Object.assign(copy, { [step]: replaced(Reflect.get(copy, step), way, wrong) });
  };
  const whole = submissionOf(compoundFile);
  const [inPharmacy, inPatient, inDispensing] = [['pharmacies', 0], ['pharmacies', 0, 'patients', 0], ['pharmacies', 0, 'patients', 0, 'dispensings', 0]] as const;
  const records = [['header'], ['source'], inPharmacy, [...inPharmacy, 'pharmacy'], inPatient, [...inPatient, 'patient'], inDispensing, [...inDispensing, 'dispensing'], [...inDispensing, 'prescriber'], [...inDispensing, 'additional'], [...inDispensing, 'compound', 1]];
  const lists = [['pharmacies'], [...inPharmacy, 'patients'], [...inPatient, 'dispensings'], [...inDispensing, 'compound']];
  const optional: readonly unknown[] = ['prescriber', 'additional', 'compound'];

  it.each([[[]], ...records.map((way) => [way])])('what is no object at %j', (way) => {
    const name = way.at(-1) ?? 'The submission';
    const label = typeof name === 'number' ? `An entry of ${String(way.at(-2))}` : name;
    for (const wrong of [5, 'x', [], true, ...(optional.includes(name) ? [] : [null, undefined])]) {
      expect(tryWrite(replaced(whole, way, wrong) as Submission, { allowErrors: true }).issues).toMatchObject([{ code: 'asap.unwritable', path: way, params: { reason: 'record' }, message: `${label} is not an object` }]);
    }
  });

  it.each(lists.map((way) => [way]))('what is no list at %j', (way) => {
    for (const wrong of [5, 'x', {}, { length: 0 }, ...(optional.includes(way.at(-1)) ? [] : [null, undefined])]) {
      expect(tryWrite(replaced(whole, way, wrong) as Submission, { allowErrors: true }).issues).toMatchObject([{ code: 'asap.unwritable', path: way, params: { reason: 'list' }, message: `${String(way.at(-1))} is not a list` }]);
    }
  });

  it.each([[[]], [inPharmacy], [inPatient], [inDispensing], ['header'], ['source'], [[...inPharmacy, 'pharmacy']], [[...inPatient, 'patient']], [[...inDispensing, 'dispensing']], [[...inDispensing, 'prescriber']], [[...inDispensing, 'compound', 1]], [[...inDispensing, 'additional']]])('a member that is not known, by its place and not its name, at %j', (at) => {
    const way = typeof at === 'string' ? [at] : at;
    const part = way.reduce<unknown>((value, step) => Reflect.get(value as object, step), whole) as object;
    const { issues } = tryWrite(replaced(whole, [...way, 'QZX'], 'x') as Submission, { allowErrors: true });
    expect(issues).toMatchObject([{ code: 'asap.unwritable', path: way, params: { reason: 'unknown', limit: Object.keys(part).length + 1 } }]);
    expect(JSON.stringify(issues)).not.toContain('QZX');
  });

  it.each([['9.9'], [4.2], [['4.2']], [{}], ['']])('a version that is none, at its path: %j', (version) => {
    const { issues } = tryWrite({ ...clean, header: { ...clean.header, version } } as unknown as Submission, { allowErrors: true });
    expect(issues).toMatchObject([{ code: 'asap.unwritable', path: ['header', 'version'], message: 'Version (TH01) is not on its code list' }]);
  });

  it('every value that cannot be written, each at its path', () => {
    const two = submissionOf(compoundFile.insert(9, ...secondDispensing, ...secondPatient).insert(15, ...secondPharmacy));
    const places = [
      ['header', 'controlNumber'], ['source', 'sourceName'], ['pharmacies', 1, 'pharmacy', 'name'], ['pharmacies', 0, 'patients', 1, 'patient', 'city'],
      ['pharmacies', 0, 'patients', 0, 'dispensings', 1, 'dispensing', 'prescriptionNumber'], ['pharmacies', 1, 'patients', 0, 'dispensings', 0, 'prescriber', 'lastName'],
      ['pharmacies', 0, 'patients', 0, 'dispensings', 0, 'compound', 1, 'productId'], ['pharmacies', 0, 'patients', 0, 'dispensings', 0, 'additional', 'serialNumber'],
    ];
    for (const way of places) expect(tryWrite(replaced(two, way, 'A*B') as Submission).issues).toMatchObject([{ path: way, params: { reason: 'delimiter' } }]);
    const all = places.reduce<unknown>((submission, way) => replaced(submission, way, 'A*B'), two) as Submission;
    expect(tryWrite(all).issues.map(({ path }) => path.join('.')).sort()).toEqual(places.map((way) => way.join('.')).sort());
  });

  it('in words that say where, and how it is mended', () => {
    for (const wrong of [null, 5, 'LF', []]) {
      expect(() => write(clean, wrong as never)).toThrow(new TypeError('write: the options must be an object'));
      expect(() => tryWrite(clean, wrong as never)).toThrow(new TypeError('tryWrite: the options must be an object'));
    }
    const starred = changed({}, { address1: 'A*B' });
    expect(() => write(starred)).toThrow(
      'The submission cannot be written (pharmacies.0.patients.0.patient.address1): Patient address, first line (PAT12) holds a delimiter, and the format has no escape. Spell the value without the character, or choose another pair with elementDelimiter and segmentTerminator.',
    );
    expect(() => write(starred)).toThrow(expect.objectContaining({ issues: tryWrite(starred).issues }));
    expect(() => write(clean, { elementDelimiter: 'x' })).toThrow(/^The submission cannot be written: The delimiter and the terminator must be .*\. Choose two/);
  });

  it.each([['.', '~'], ['*', '.'], ['#', '4']])('delimiters %j and %j that occur in numbers', (elementDelimiter, segmentTerminator) => {
    expect(tryWrite(changed({ quantityDispensed: 22.5 }), { elementDelimiter, segmentTerminator, allowErrors: true }).ok).toBe(false);
  });

  it.each([['\ud800', '~'], ['*', '\udc00'], ['*', '*'], ['a', '~'], ['*', '1'], [' ', '~'], ['*', '\n'], ['', '~'], ['*', ''], ['**', '~'], ['*', '~~'], ['\r', '~'], ['*', ' ']])('delimiters %j and %j', (elementDelimiter, segmentTerminator) => {
    expect(() => write(clean, { elementDelimiter, segmentTerminator })).toThrow(TypeError);
  });

  it('says where and why without the value', () => {
    const result = tryWrite(changed({}, { address1: 'SECRET*PLACE' }));
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'asap.unwritable', path: ['pharmacies', 0, 'patients', 0, 'patient', 'address1'] }] });
    expect(JSON.stringify(result)).not.toContain('SECRET');
    expect(() => write(changed({}, { address1: 'SECRET*PLACE' }))).not.toThrow('SECRET');
  });

  it.each([
    ['text as a number', { prescriptionNumber: 6_012_345 }, 'takes text'],
    ['a number as text', { daysSupply: '30' }, 'takes a number'],
    ['a number as a bigint', { quantityDispensed: 60n }, 'takes a number'],
    ['a date as a Date', { dateFilled: new Date('2025-03-10') }, 'takes a date as text, YYYY-MM-DD'],
    ['a date as a number', { dateFilled: 20_250_310 }, 'takes a date as text, YYYY-MM-DD'],
    ['a code as a number', { reportingStatus: 0 }, 'takes its code as text'],
    ['a code as a flag', { partialFill: false }, 'takes its code as text'],
  ])('a value of another type: %s, and says which is right', (_, dispensing, says) => {
    const { issues } = tryWrite(changed(dispensing));
    expect(issues).toMatchObject([{ code: 'asap.unwritable', path: ['pharmacies', 0, 'patients', 0, 'dispensings', 0, 'dispensing', Object.keys(dispensing)[0]] }]);
    expect(issues.map(({ message }) => message).join()).toContain(says);
    expect(issues.map(remedyOf).join()).toContain('leave the member out');
  });

  it('nothing where an element that may be blank is left out in any way', () => {
    for (const pharmacistNpi of ['', undefined]) expect(tryWrite(changed({ pharmacistNpi })).ok).toBe(true);
  });

  it('unless told otherwise, as far as a reader can read it back', () => {
    const submission = changed({ daysSupply: 0 }, { id: '12345678' });
    expect(() => write(submission)).toThrow(TypeError);
    expect(findingsOf(write(submission, { allowErrors: true }))).toEqual(['3 PAT03 bad-format error', '4 DSP10 out-of-range error']);
    expect(() => write(changed({}, { address1: 'A*B' }), { allowErrors: true })).toThrow(TypeError);
  });
});

describe('validate of a submission', () => {
  it('is that of its file', () => {
    expect(validate(clean, { profile: kentucky, on: ON })).toEqual(validate(write(clean), { profile: kentucky, on: ON }));
    expect(validate(changed({ prescriptionNumber: undefined }), { profile: kentucky, on: ON }).issues.map(({ path }) => path)).toEqual([['pharmacies', 0, 'patients', 0, 'dispensings', 0, 'dispensing', 'prescriptionNumber']]);
  });
  it('says what cannot be written', () => {
    const report = validate(changed({}, { address1: 'A*B' }), { profile: kentucky, on: ON });
    expect(report).toMatchObject({ ok: false, issues: [{ code: 'asap.unwritable' }], counts: { errors: 1 } });
  });
  it('takes a zero report', () => {
    const report = validate(zeroReport({ source: { sourceId: '5025550100', sourceName: 'X' }, pharmacy: { dea: 'GB9900019' }, from: '2025-03-10', to: '2025-03-10', createdAt: '2025-03-11T08:15', controlNumber: 'C' }), { profile: kentucky, on: ON });
    expect(report).toMatchObject({ ok: true, issues: [], zeroReport: true });
  });
});

describe('null', () => {
  it('is absent, as databases mean it', () => {
    const nothing: unknown = null;
    expect(write(changed({ daysSupply: nothing, partialFill: nothing, dateSold: nothing }))).toBe(write(changed({ daysSupply: undefined, partialFill: undefined, dateSold: undefined })));
    // What is beyond ASCII is written by another way.
    const beyondAscii = (values: object) => write(changed(values, { lastName: 'MU\u00d1OZ' }));
    for (const blank of [nothing, '']) expect(beyondAscii({ daysSupply: blank, paymentType: blank, dateSold: blank })).toBe(beyondAscii({ daysSupply: undefined, paymentType: undefined, dateSold: undefined }));
    expect(validate(changed({ daysSupply: nothing }), { profile: kentucky, on: ON }).issues.map(({ code, location }) => `${code} ${String(location?.ref)}`)).toEqual(['asap.missing-element DSP10']);
  });
});

describe('a member that is not enumerable', () => {
  it('is none, as in a copy or in JSON, whatever else the file holds', () => {
    for (const firstName of ['FAYE', 'ZOË']) {
      const hidden = changed({}, { firstName });
      const [entry] = hidden.pharmacies[0]?.patients ?? [];
      Object.defineProperty(entry?.patient, 'lastName', { enumerable: false });
      const copy: unknown = JSON.parse(JSON.stringify(hidden));
      expect(entry?.patient.lastName).toBe('FICTITIOUS');
      expect(write(hidden)).not.toContain('FICTITIOUS');
      expect(write(hidden)).toBe(write(copy as Submission));
      expect(validate(hidden, { profile: kentucky, on: ON })).toEqual(validate(copy as Submission, { profile: kentucky, on: ON }));
    }
  });
});

describe('parts that may be missing', () => {
  const [pharmacy] = clean.pharmacies;
  const [patient] = pharmacy?.patients ?? [];
  const [entry] = patient?.dispensings ?? [];
  const withEntry = (changes: object) => ({ ...clean, pharmacies: [{ ...pharmacy, patients: [{ ...patient, dispensings: [{ ...entry, ...changes }] }] }] }) as Submission;

  it.each([[null], [undefined]])('are absent as %s', (nothing) => {
    expect(write(withEntry({ compound: nothing, additional: nothing }))).toBe(write(clean));
    expect(write(withEntry({ prescriber: nothing }), { allowErrors: true })).toBe(write(withEntry({ prescriber: {} }), { allowErrors: true }));
    const named = { ...withEntry({ prescriber: nothing, compound: nothing, additional: nothing }), source: { ...clean.source, sourceName: 'BL\u00dcEGRASS' } };
    expect(write(named, { allowErrors: true, trailingEmpty: 'drop' })).toMatch(/\nDSP\*[^\n]*\nPRE\*+~\nTP\*5~\n/);
  });
});

describe('a large submission', () => {
  const [pharmacy] = clean.pharmacies;
  const [patient] = pharmacy?.patients ?? [];
  const patients = Array.from({ length: 400 }, (_, at) => ({ ...patient, patient: { ...patient?.patient, ...(at % 7 === 0 && { lastName: undefined }), ...(at % 11 === 0 && { id: '899-01-0001' }) } }));
  const large = { ...clean, pharmacies: [{ ...pharmacy, pharmacy: { ...pharmacy?.pharmacy, dea: 'GB9900018' }, patients }] } as Submission;

  it('is validated as its file is, place by place', () => {
    const text = write(large, { allowErrors: true });
    expect(text.length).toBeGreaterThan(100_000);
    const report = validate(large, { profile: kentucky, on: ON });
    expect(report).toEqual(validate(text, { profile: kentucky, on: ON }));
    expect(report.counts).toMatchObject({ patients: 400, segments: 1205 });
  });

  it.each<WriteOptions>([{}, { newline: 'CRLF', trailingEmpty: 'drop' }, { newline: 'none', elementDelimiter: '|' }])('is written whole: %j', (layout) => {
    const text = write(large, { ...layout, allowErrors: true });
    const result = read(parse(text).value);
    const tree = result.ok ? result.value : result.partial;
    expect(tree?.pharmacies[0]?.patients).toHaveLength(400);
    expect(text).toMatch(/TP.1202~\s*TT.KY-TEST-0001.1205~\s*$/);
    const named = { ...large, source: { ...large.source, sourceName: 'ZO\u00cb' } };
    expect(write(named, { ...layout, allowErrors: true })).toBe(text.replace('BLUEGRASS EXAMPLE PHARMACY', 'ZO\u00cb'));
  });
});

it('a record that is asked for while another file is written, and writes one itself, changes neither', () => {
  const [pharmacy] = clean.pharmacies;
  const written: string[] = [];
  const asking = { ...clean, pharmacies: [{ ...pharmacy, get pharmacy() {
    written.push(write(clean));
    return pharmacy?.pharmacy;
  } }] } as Submission;
  expect(write(asking)).toBe(write(clean));
  expect(new Set(written)).toEqual(new Set([write(clean)]));
});

describe('the widest text', () => {
  it('takes three bytes a character, wherever the room for it ends', () => {
    const wide = '\u20ac'.repeat(35);
    const base = submissionOf(cleanFile.insert(6, ...secondPatient, ...secondPatient, ...secondPatient));
    for (let shift = 0; shift <= 120; shift += 1) {
      const pad = 'A'.repeat(shift);
      const submission = {
        ...base,
        pharmacies: base.pharmacies.map((pharmacy) => ({
          ...pharmacy,
          pharmacy: { ...pharmacy.pharmacy, name: pad.slice(0, 60), address1: pad.slice(60, 90), address2: pad.slice(90, 120) },
          patients: pharmacy.patients.map((entry) => ({ ...entry, patient: { ...entry.patient, address1: wide } })),
        })),
      };
      expect(write(submission).split(wide)).toHaveLength(5);
    }
  });
});
