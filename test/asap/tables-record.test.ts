import { describe, expectTypeOf, it } from 'vitest';
import type { PlainDate } from '../../src/core/plain-date.js';
import type {
  AdditionalRecord,
  CompoundIngredientRecord,
  DispensingRecord,
  HeaderRecord,
  PatientRecord,
  PharmacyRecord,
  PrescriberRecord,
  RecordOf,
  SourceRecord,
} from '../../src/asap/tables/record.js';
import type { AsapVersion } from '../../src/asap/tables/spec.js';
import type { tt } from '../../src/asap/tables/tt.js';

describe('a record', () => {
  it('has every element as an optional, read-only property', () => {
    expectTypeOf<RecordOf<typeof tt>>().toEqualTypeOf<{ readonly controlNumber?: string; readonly segmentCount?: number }>();
    expectTypeOf<{ readonly daysSupply: 30 }>().toExtend<DispensingRecord>();
    expectTypeOf<keyof SourceRecord>().toEqualTypeOf<'sourceId' | 'sourceName' | 'message'>();
    expectTypeOf<keyof CompoundIngredientRecord>().toEqualTypeOf<'sequenceNumber' | 'productIdQualifier' | 'productId' | 'quantity' | 'dosageUnits'>();
  });

  it('types dates, numbers and text', () => {
    expectTypeOf<Required<DispensingRecord>['dateFilled']>().toEqualTypeOf<PlainDate>();
    expectTypeOf<Required<PatientRecord>['dateOfBirth']>().toEqualTypeOf<PlainDate>();
    expectTypeOf<Required<HeaderRecord>['creationTime']>().toEqualTypeOf<string>();
    expectTypeOf<Required<DispensingRecord>['quantityDispensed']>().toEqualTypeOf<number>();
    expectTypeOf<Required<DispensingRecord>['daysSupply']>().toEqualTypeOf<number>();
    expectTypeOf<Required<CompoundIngredientRecord>['quantity']>().toEqualTypeOf<number>();
    expectTypeOf<Required<PrescriberRecord>['phone']>().toEqualTypeOf<string>();
    expectTypeOf<Required<PharmacyRecord>['dea']>().toEqualTypeOf<string>();
  });

  it('types a closed list as the union of its codes', () => {
    expectTypeOf<Required<DispensingRecord>['reportingStatus']>().toEqualTypeOf<'00' | '01' | '02'>();
    expectTypeOf<Required<PatientRecord>['gender']>().toEqualTypeOf<'F' | 'M' | 'U'>();
    expectTypeOf<Required<HeaderRecord>['fileType']>().toEqualTypeOf<'P' | 'T'>();
    expectTypeOf<Required<AdditionalRecord>['personRole']>().toEqualTypeOf<'01' | '02' | '98'>();
    expectTypeOf<Required<PatientRecord>['idQualifier']>().toEqualTypeOf<'01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '99'>();
  });

  it('takes any text where the list is open', () => {
    expectTypeOf<'57'>().toExtend<Required<DispensingRecord>['partialFill']>();
    expectTypeOf<number>().not.toExtend<Required<DispensingRecord>['partialFill']>();
  });

  it('leaves the terminator to the text and lets the header name any version', () => {
    expectTypeOf<HeaderRecord>().not.toHaveProperty('segmentTerminator');
    expectTypeOf<Required<HeaderRecord>['version']>().toEqualTypeOf<AsapVersion>();
  });
});
