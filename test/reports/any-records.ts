import fc from 'fast-check';
import type { PlainDate } from 'kasper-rules/asap';
import type { HeldRecord } from 'kasper-rules/reports';
import { addDays } from '../../src/core/plain-date.js';
import { heldOf, products } from './made-records.js';

const BEGIN = '2025-01-01';

/** Days of filling from the beginning of 2025. */
export const anyDay = fc.integer({ min: 0, max: 60 }).map((day): PlainDate => addDays(BEGIN, day));

const parts = {
  productId: fc.constantFrom(...products, '77777999901'),
  dateFilled: anyDay,
  quantityDispensed: fc.constantFrom(1, 2.5, 10, 28, 61.5, 120),
  daysSupply: fc.constantFrom(1, 3, 7, 9, 30),
  dosageUnits: fc.constantFrom('01', '02'),
  prescriber: fc.constantFrom('AA0000001', 'aa0000001 ', 'CC0000001', null),
  pharmacy: fc.constantFrom('BB0000001', 'BC0000001', null),
  refillNumber: fc.integer({ min: 0, max: 2 }),
};

/** Records of one person, of which each member but the product may be missing. */
export const anyHeld: fc.Arbitrary<HeldRecord[]> = fc
  .array(fc.record(parts, { requiredKeys: ['productId'] }), { maxLength: 12 })
  .map((drawn) => drawn.map((record, index) => heldOf({ id: `r${String(index)}`, prescriptionNumber: String(index), ...record })));

/** Records of which all is there. */
export const wholeRecords: fc.Arbitrary<HeldRecord[]> = fc
  .array(fc.record(parts), { maxLength: 12 })
  .map((drawn) => drawn.map((record, index) => heldOf({ id: `r${String(index)}`, prescriptionNumber: String(index), ...record, prescriber: record.prescriber ?? 'AA0000001', pharmacy: record.pharmacy ?? 'BB0000001' })));

const odd = fc.oneof(fc.double(), fc.string(), fc.constantFrom(undefined, null, -1, 0, 1e300, 5e-324, Number.MAX_SAFE_INTEGER, '2025-02-29', '0000-01-01', '9999-12-31', '2025-01-10', '02', '06'), fc.boolean());

/** Records whose members may be anything. */
export const oddRecords: fc.Arbitrary<HeldRecord[]> = fc
  .array(
    fc.record(Object.fromEntries(['dateFilled', 'dateSold', 'daysSupply', 'quantityDispensed', 'dosageUnits', 'productIdQualifier', 'productId', 'refillNumber', 'partialFill', 'treatmentType', 'prescriptionNumber'].map((name) => [name, odd])), { requiredKeys: [] }),
    { maxLength: 6 },
  )
  .map((drawn) => drawn.map((dispensing, index) => ({ ...heldOf({ id: String(index), productId: products[index] ?? '' }), dispensing: { productIdQualifier: '01', productId: products[index] ?? '', ...dispensing } })));
