import type {
  AdditionalRecord,
  CompoundIngredientRecord,
  DispensingRecord,
  AsapVersion,
  HeaderRecord,
  PatientRecord,
  PharmacyRecord,
  PlainDate,
  PrescriberRecord,
  RecordOf,
  SourceRecord,
} from 'kasper-rules/asap';
import type { RecordSegment, SegmentRecords } from 'kasper-rules/zod';
import { describe, expectTypeOf, it } from 'vitest';
import type { dictionary42 } from '../../src/asap/tables/versions.js';

type Segments = (typeof dictionary42)['segments'];

/** What the table of a segment makes of its record; the terminator belongs to the text, and a file read may be of any version. */
type Inferred<Segment extends RecordSegment> = Segment extends 'TH'
  ? Omit<RecordOf<Segments['TH']>, 'segmentTerminator' | 'version'> & { readonly version?: AsapVersion }
  : RecordOf<Segments[Segment]>;
type Flat<T> = { readonly [Key in keyof T]: T[Key] };

/** Whether two types are one and the same to the compiler, `readonly` and `?` included. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the compiler compares two such functions for identity
type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
type FromTables = { readonly [Segment in RecordSegment]: Same<Flat<Inferred<Segment>>, Flat<SegmentRecords[Segment]>> };
type Every = { readonly [Segment in RecordSegment]: true };

describe('a record', () => {
  it('is written out as its table says, member by member', () => {
    expectTypeOf<FromTables>().toEqualTypeOf<Every>();
    expectTypeOf<{ readonly [Segment in RecordSegment]: Inferred<Segment> }>().toExtend<SegmentRecords>();
    expectTypeOf<SegmentRecords>().toExtend<{ readonly [Segment in RecordSegment]: Inferred<Segment> }>();
    expectTypeOf<Same<Flat<Omit<DispensingRecord, 'dateSold'> & { readonly dateSold?: string }>, Flat<DispensingRecord>>>().toEqualTypeOf<false>();
  });

  it('has every element as an optional, read-only property', () => {
    expectTypeOf<RecordOf<Segments['TT']>>().toEqualTypeOf<{ readonly controlNumber?: string; readonly segmentCount?: number }>();
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
