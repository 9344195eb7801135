import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainDate, plainDate, submissionOf, transliterate, validate, write } from 'kasper-rules/asap';
import { dayIn } from 'kasper-rules/rules';
import { kentucky } from 'kasper-rules/kentucky';

const frame = {
  source: { sourceId: '5025550100', sourceName: 'BLUEGRASS EXAMPLE PHARMACY', message: null },
  header: { controlNumber: 'KY-0002', creationDate: '2025-03-11', creationTime: '0815' },
} as const;
const pharmacy = { npi: '2999000013', dea: 'GB9900019', name: null } as const;
const patient = (lastName: string) => ({ idQualifier: '07', id: '899010001', lastName, firstName: 'FAYE', middleName: undefined, address1: '12 IMAGINARY LN', city: 'FRANKFORT', state: 'KY', zip: '40601', dateOfBirth: '1961-07-04', gender: 'F' }) as const;
const dispensing = (number: string) =>
  ({ reportingStatus: '00', prescriptionNumber: number, dateWritten: '2025-03-09', refillsAuthorized: 0, dateFilled: '2025-03-10', refillNumber: 0, productIdQualifier: '01', productId: '77777010130', quantityDispensed: 60, daysSupply: 30, dosageUnits: '01', paymentType: '04', partialFill: null }) as const;
const prescriber = { npi: null, dea: 'GI9910010', lastName: 'INVENTED', firstName: 'IRIS' } as const;
const row = (lastName: string, number: string) => ({ pharmacy, patient: patient(lastName), dispensing: dispensing(number), prescriber, compound: null });

describe('rows of a database', () => {
  it('make a file in which each pharmacy and patient stands once, whatever their order', () => {
    const file = submissionOf([row('A', '1'), row('B', '2'), row('A', '3')], frame);
    expect(file.pharmacies.map(({ patients }) => patients.map(({ dispensings }) => dispensings.map((entry) => entry.dispensing.prescriptionNumber)))).toEqual([[['1', '3'], ['2']]]);
  });

  it('leave out what is null or undefined, and need neither prescriber nor ingredients', () => {
    const file = submissionOf([{ pharmacy, patient: patient('A'), dispensing: dispensing('1') }], frame);
    expect(JSON.stringify(file)).not.toContain('null');
    expect(file.pharmacies[0]?.patients[0]?.dispensings[0]).toMatchObject({ prescriber: {}, compound: [] });
    expect(Object.keys(file.pharmacies[0]?.patients[0]?.patient ?? {})).not.toContain('middleName');
    expect(write(file)).toContain('DSP*00*1*');
  });

  it('are judged as any file', () => {
    const { issues } = validate(submissionOf([row('FICTITIOUS', '6012345')], frame), { profile: kentucky, on: '2025-03-11' });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([[null], [{}], [{ patient: {}, pharmacy: {} }], [[]]])('%j is no row', (wrong) => {
    expect(() => submissionOf([wrong as never], frame)).toThrow(TypeError);
  });
});

describe('plainDate', () => {
  it.each([
    ['2025-03-10', '2025-03-10'], ['20250310', '2025-03-10'], [20250310, '2025-03-10'], ['3/10/2025', '2025-03-10'], ['03/10/2025', '2025-03-10'], ['03-10-2025', '2025-03-10'], ['2025/3/10', '2025-03-10'],
    ['2025-03-10 00:00:00', '2025-03-10'], ['2025-03-10T14:05:09.123', '2025-03-10'], ['3/10/2025 2:05 PM', '2025-03-10'], [' 2025-03-10 ', '2025-03-10'],
    ['2025-02-30', undefined], ['13/1/2025', undefined], [20250310n, '2025-03-10'], ['10.3.2025', undefined], ['3/10/25', undefined], ['', undefined], [null, undefined], [undefined, undefined], ['  ', undefined], [Number.NaN, undefined],
  ])('reads %s as %s', (value, day) => {
    expect(plainDate(value)).toBe(day);
  });

  it.each([[new Date(0)], ['2025-03-10T23:30:00Z'], ['2025-03-10T23:30:00-05:00'], ['2025-03-10 23:30:00.123+00'], ['2025-03-10T23:30z']])('loses no instant silently: %s is a mistake that names dayIn', (value) => {
    expect(() => plainDate(value)).toThrow(/^plainDate: .*dayIn/);
  });

  it.each([[true], [{}], [[2025, 3, 10]], [() => 1]])('says which type is right for %s', (value) => {
    expect(() => plainDate(value)).toThrow(/^plainDate: .*text or a number/);
  });

  it('answers a day of the calendar or nothing, and reads every day back', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.integer(), fc.double(), fc.bigInt(), fc.constant(null)), (value) => {
      const day = plainDate(value);
      expect(day === undefined || isPlainDate(day)).toBe(true);
    }));
    fc.assert(fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      const [year, month, dayOfMonth] = day.split('-');
      for (const form of [day, day.replaceAll('-', ''), Number(day.replaceAll('-', '')), `${String(month)}/${String(dayOfMonth)}/${String(year)}`, `${day} 10:00`]) expect(plainDate(form)).toBe(day);
    }));
  });
});

describe('dayIn', () => {
  it.each([
    ['America/New_York', '2025-03-11T03:59:59Z', '2025-03-10'],
    ['America/New_York', '2025-03-11T04:00:00Z', '2025-03-11'],
    ['America/Chicago', '2025-03-11T04:00:00Z', '2025-03-10'],
    ['America/New_York', Date.parse('2025-03-11T03:59:59Z'), '2025-03-10'],
    ['America/New_York', new Date('2025-03-11T03:59:59Z'), '2025-03-10'],
  ] as const)('in %s of %j is %s', (zone, instant, day) => {
    expect(dayIn(zone, instant)).toBe(day);
  });

  it.each([['Kentucky', '2025-03-11T03:59:59Z'], ['America/New_York', '2025-03-11'], ['America/New_York', '2025-03-11T03:59:59'], ['America/New_York', Number.NaN], ['America/New_York', new Date('x')], ['America/New_York', null], ['America/New_York', {}]])('is a mistake with %j and %j', (zone, instant) => {
    expect(() => dayIn(zone, instant as never)).toThrow(/^dayIn: /);
  });
});

describe('transliterate', () => {
  it.each([
    ['MUÑOZ', 'MUNOZ', ['Ñ']], ['Renée', 'Renee', ['é']], ['Renée'.normalize('NFD'), 'Renee', ['é']], ['ØSTERGÅRD', 'OSTERGARD', ['Ø', 'Å']], ['ŁUKASZ', 'LUKASZ', ['Ł']], ['Groß', 'Gross', ['ß']], ['O’NEIL', "O'NEIL", ['’']], ['NGUYỄN', 'NGUYEN', ['Ễ']], ['SMITH-JONES', 'SMITH-JONES', []],
  ])('spells %s as %s', (from, to, changed) => {
    const { text, changed: found, left } = transliterate(from);
    expect(text).toBe(to);
    expect(found.map((one) => one.from)).toEqual(changed);
    expect(left).toEqual([]);
  });

  it('leaves what has no spelling, and says so', () => {
    expect(transliterate('王 WANG')).toEqual({ text: '王 WANG', changed: [], left: ['王'] });
  });

  it('takes a letter with marks without end', () => {
    const { text, left } = transliterate(`E${'\u0315\u0316'.repeat(1_000_000)}`);
    expect(text.startsWith('E')).toBe(true);
    expect([...left].sort()).toEqual(['\u0315', '\u0316']);
  });

  it('says of every character beyond ASCII what became of it, and changes nothing twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const { text, changed, left } = transliterate(name);
      const told = new Set([...changed.map(({ from }) => from), ...left]);
      for (const character of name.normalize('NFC')) expect(/^[ -~]$/.test(character) || told.has(character)).toBe(true);
      expect(transliterate(text)).toMatchObject({ text, changed: [] });
    }));
  });
});
