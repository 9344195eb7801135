import fc from 'fast-check';
import type { AdditionalRecord, CompoundIngredientRecord, DispensingEntry, PatientRecord, PlainDate, PrescriberRecord, Submission } from 'kasper-rules/asap';
import { dictionary42 } from '../../src/asap/tables/versions.js';
import type { ElementSpec, SegmentSpec } from '../../src/asap/tables/spec.js';

const plainDate: fc.Arbitrary<PlainDate> = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2025-03-11T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as PlainDate);

const oneOf = (characters: string): fc.Arbitrary<string> => fc.nat({ max: characters.length - 1 }).map((at) => characters.charAt(at));

/** Text without a character that any test uses as delimiter; never blank at its ends. */
const textOf = (max: number): fc.Arbitrary<string> =>
  fc.string({ minLength: 1, maxLength: Math.min(max, 24), unit: oneOf('ABCXYZ0189 .,#&()-/') }).filter((text) => text.trim() === text);
const nameOf = (max: number): fc.Arbitrary<string> =>
  fc.string({ minLength: 1, maxLength: Math.min(max, 24), unit: oneOf("ABCxyz '-.") }).filter((text) => text.trim() === text);
const digits = (length: number): fc.Arbitrary<string> => fc.string({ minLength: length, maxLength: length, unit: oneOf('0123456789') });

const byFormat: Readonly<Record<NonNullable<ElementSpec['format']>, fc.Arbitrary<string> | undefined>> = {
  dea: digits(7).map((number) => `AB${number}`),
  npi: digits(9).map((number) => `1${number}`),
  ncpdp: digits(7),
  zip: fc.oneof(digits(5), digits(9)),
  phone: digits(8).map((number) => `50${number}`),
  usps: fc.constantFrom('KY', 'TN', 'OH', 'PR'),
  name: undefined,
  // Both depend on a qualifier and are made with it below.
  'product-id': fc.constant(''),
  'person-id': fc.constant(''),
};

/** Any value a writer may be given for an element, by its row in the table. */
function valueOf(element: ElementSpec): fc.Arbitrary<string | number> {
  const { codes, format, type, max, numeric } = element;
  if (codes) return fc.constantFrom(...Object.keys(codes), ...(element.openCodes === undefined ? [] : ['02', '57', '99']));
  if (numeric) return type === 'D' ? fc.integer({ min: 1, max: 9_999_999 }).map((number) => number / 1000) : fc.integer({ min: 1, max: 10 ** Math.min(max, 3) - 1 });
  if (format === 'name') return nameOf(max);
  const shaped = format && byFormat[format];
  if (shaped) return shaped;
  if (type === 'DT') return plainDate;
  if (type === 'TM') return fc.constantFrom('0000', '235959', '0815');
  if (type === 'N') return digits(Math.min(max, 6));
  return textOf(max);
}

/** A record of a segment in which some elements are filled; `given` decides on the others. */
function recordOf(spec: SegmentSpec, without: readonly string[] = []): fc.Arbitrary<object> {
  const values = Object.fromEntries(
    spec.elements.filter(({ name, format }) => !without.includes(name) && format !== 'product-id' && format !== 'person-id').map((element) => [element.name, valueOf(element)]),
  );
  return fc.record(values, { requiredKeys: [] });
}

const ndc = digits(11);
const product = fc.oneof(
  fc.record({ productIdQualifier: fc.constant('01'), productId: ndc }),
  fc.record({ productIdQualifier: fc.constantFrom('02', '03', '04', '05'), productId: textOf(15) }),
);
const compoundProduct = fc.record({ productIdQualifier: fc.constant('06'), productId: digits(6).map((rest) => `99999${rest}`) });

/** A person's id with its qualifier, under the names the elements have. */
const personId = (qualifier: string, id: string) =>
  fc.oneof(
    fc.constant({}),
    digits(9).map((number) => ({ [qualifier]: '07', [id]: number })),
    digits(8).map((number) => ({ [qualifier]: '06', [id]: `K1${number}` })),
    fc.record({ [qualifier]: fc.constantFrom('01', '03', '99'), [id]: textOf(20) }),
  );

const merged = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<object> => fc.tuple(...parts).map((records) => Object.assign({}, ...records) as object);

const { PHA, PAT, DSP, PRE, CDI, AIR } = dictionary42.segments;

const patient = merged(recordOf(PAT, ['idQualifier', 'additionalIdQualifier']), personId('idQualifier', 'id'), personId('additionalIdQualifier', 'additionalId')) as fc.Arbitrary<PatientRecord>;
const prescriber = recordOf(PRE) as fc.Arbitrary<PrescriberRecord>;
const additional = merged(recordOf(AIR, ['personIdQualifier', 'serialNumber', 'serialNumberState']), personId('personIdQualifier', 'personId'), fc.oneof(fc.constant({}), fc.record({ serialNumberState: fc.constant('KY'), serialNumber: textOf(20) }))) as fc.Arbitrary<AdditionalRecord>;
const ingredients = fc
  .array(merged(recordOf(CDI, ['sequenceNumber', 'productIdQualifier']), product) as fc.Arbitrary<CompoundIngredientRecord>, { minLength: 1, maxLength: 3 })
  .map((list) => list.map((ingredient, index): CompoundIngredientRecord => ({ ...ingredient, sequenceNumber: index + 1 })));

/** Dates of one dispensing in their order, as far as they are filled. */
const dispensingDates = fc.array(plainDate, { minLength: 3, maxLength: 3 }).chain((dates) => {
  const [dateWritten, dateFilled, dateSold] = dates.toSorted();
  return fc.constantFrom({ dateWritten, dateFilled, dateSold }, { dateWritten, dateFilled }, { dateFilled }, {});
});
const dispensingRecord = recordOf(DSP, ['dateWritten', 'dateFilled', 'dateSold', 'productIdQualifier', 'ePrescriptionReference', 'ePrescriptionOrder']);

const entry: fc.Arbitrary<DispensingEntry> = fc.oneof(
  fc.record({ dispensing: merged(dispensingRecord, dispensingDates, product), prescriber, compound: fc.constant([]) }),
  fc.record({ dispensing: merged(dispensingRecord, dispensingDates, compoundProduct), prescriber, compound: ingredients }),
  fc.record({ dispensing: merged(dispensingRecord, dispensingDates, product), prescriber, compound: fc.constant([]), additional }),
);

/** Submissions that can be written, with every element of the tables now and then. */
export const submission: fc.Arbitrary<Submission> = fc.record({
  header: fc.record(
    {
      version: fc.constant('4.2' as const),
      controlNumber: textOf(40),
      transactionType: fc.constantFrom('01' as const, '02' as const),
      responseId: textOf(40),
      creationDate: fc.constant('2025-03-11' as const),
      creationTime: fc.constantFrom('0815', '081500'),
      fileType: fc.constantFrom('P' as const, 'T' as const),
      routingNumber: digits(6),
    },
    { requiredKeys: ['version', 'controlNumber', 'creationDate', 'creationTime', 'fileType'] },
  ),
  source: fc.record({ sourceId: textOf(10), sourceName: textOf(60), message: textOf(60) }, { requiredKeys: ['sourceId', 'sourceName'] }),
  pharmacies: fc.array(
    fc.record({
      pharmacy: recordOf(PHA),
      patients: fc.array(fc.record({ patient, dispensings: fc.array(entry, { minLength: 1, maxLength: 3 }) }), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});
