import type * as t from 'io-ts';
import type {
  AdditionalRecord,
  CompoundIngredientRecord,
  DispensingEntry,
  DispensingRecord,
  HeaderRecord,
  PatientRecord,
  PharmacyRecord,
  PlainDate,
  PrescriberRecord,
  SourceRecord,
  Submission,
} from 'kasper-rules/asap';
import type { AccessReadings, AccessRequest, Redisclosure } from 'kasper-rules/access';
import type { CorrectionCaseInput, CorrectionEvent } from 'kasper-rules/corrections';
import type * as ioTs from 'kasper-rules/io-ts';
import type {
  BranchNoticeDeadlineInput,
  CorrectionDeadlineInput,
  ExtensionDeadlineInput,
  PatientNumbers,
  ReportabilityFacts,
  ReportingDeadlineInput,
  SubmissionDeadlinesOptions,
  ToxicologyFacts,
} from 'kasper-rules/rules';
import type * as schemas from 'kasper-rules/zod';
import { expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import type * as ioTsRecords from '../../src/interop/io-ts/record-codec.js';
import type * as zodRecords from '../../src/interop/zod/record-schema.js';
import type { AccountFacts } from '../../src/rules/kentucky/facts/account-facts.js';
import type { EpcsFacts } from '../../src/rules/kentucky/facts/electronic-prescribing-facts.js';
import type { QueryDutyFacts } from '../../src/rules/kentucky/facts/query-duty-facts.js';

/** What zod infers from the schemas and codecs of the table's elements; zod has no `readonly` of its own that would not freeze values. */
type ZodRecord<Segment extends schemas.RecordSegment> = Readonly<z.output<zodRecords.TableSchema<Segment>>>;
type ZodDecoded<Segment extends schemas.RecordSegment> = Readonly<z.output<zodRecords.TableCodec<Segment>>>;
type ZodTexts<Segment extends schemas.RecordSegment> = Readonly<z.input<zodRecords.TableCodec<Segment>>>;
/** What io-ts infers from its codecs of the same elements. */
type IoTsRecord<Segment extends schemas.RecordSegment> = t.TypeOf<ioTsRecords.TableCodec<Segment>>;
type IoTsTexts<Segment extends schemas.RecordSegment> = t.OutputOf<ioTsRecords.TableCodec<Segment>>;
/** What users are given. */
type Public<Segment extends schemas.RecordSegment> = readonly [z.output<schemas.RecordSchema<Segment>>, z.output<schemas.RecordCodec<Segment>>, t.TypeOf<ioTs.RecordCodec<Segment>>];

/** Whether two types are one and the same to the compiler, `readonly` and `?` included. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the compiler compares two such functions for identity
type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
type AllSame<Types extends readonly unknown[], Table> = { readonly [Index in keyof Types]: Same<Types[Index], Table> }[number];

/** Of every record, whether all that is inferred and given is the type of its table. */
type Records = {
  readonly [Segment in schemas.RecordSegment]: AllSame<[ZodRecord<Segment>, ZodDecoded<Segment>, IoTsRecord<Segment>, ...Public<Segment>], schemas.SegmentRecords[Segment]>;
};
type Texts = {
  readonly [Segment in schemas.RecordSegment]: AllSame<
    [ZodTexts<Segment>, IoTsTexts<Segment>, z.input<schemas.RecordCodec<Segment>>, t.OutputOf<ioTs.RecordCodec<Segment>>],
    { readonly [Name in keyof schemas.SegmentRecords[Segment]]: string }
  >;
};
type Every = { readonly [Segment in 'TH' | 'IS' | 'PHA' | 'PAT' | 'DSP' | 'PRE' | 'CDI' | 'AIR']: true };

it('infers one type a record, from the table, through zod and through io-ts, and gives users that', () => {
  expectTypeOf<Records>().toEqualTypeOf<Every>();
  expectTypeOf<schemas.SegmentRecords>().toEqualTypeOf<{
    readonly TH: HeaderRecord;
    readonly IS: SourceRecord;
    readonly PHA: PharmacyRecord;
    readonly PAT: PatientRecord;
    readonly DSP: DispensingRecord;
    readonly PRE: PrescriberRecord;
    readonly CDI: CompoundIngredientRecord;
    readonly AIR: AdditionalRecord;
  }>();
});

it('infers one type of the texts, through zod and through io-ts, and gives users that', () => {
  expectTypeOf<Texts>().toEqualTypeOf<Every>();
});

it('would notice a code, an element or a kind of value that differs', () => {
  expectTypeOf<AllSame<[ZodRecord<'DSP'>, IoTsRecord<'DSP'>], Omit<DispensingRecord, 'dateSold'>>>().toEqualTypeOf<false>();
  expectTypeOf<AllSame<[ZodRecord<'DSP'>, IoTsRecord<'DSP'>], Omit<DispensingRecord, 'dateSold'> & { readonly dateSold?: string }>>().toEqualTypeOf<false>();
  expectTypeOf<AllSame<[ZodRecord<'DSP'>, PatientRecord], DispensingRecord>>().toEqualTypeOf<boolean>();
});

it('gives one type of the whole', () => {
  expectTypeOf<ReturnType<typeof schemas.submissionSchema>>().toEqualTypeOf<z.ZodType<Submission, Submission>>();
  expectTypeOf<z.output<ReturnType<typeof schemas.submissionCodec>>>().toEqualTypeOf<Submission>();
  expectTypeOf<t.TypeOf<ReturnType<typeof ioTs.submissionCodec>>>().toEqualTypeOf<Submission>();
  expectTypeOf<t.TypeOf<ReturnType<typeof ioTs.dispensingEntryCodec>>>().toEqualTypeOf<DispensingEntry>();
  expectTypeOf<z.output<ReturnType<typeof schemas.dispensingEntrySchema>>>().toEqualTypeOf<DispensingEntry>();
});

/**
 * A type as its values show it: the same members and words, whatever is `readonly`, intersected or narrowed to a template (a `PlainDate`).
 * A list of words that takes any text is text.
 */
type Plain<T> = T extends string
  ? string extends T
    ? string
    : T extends PlainDate
      ? string
      : T
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? { readonly [Name in keyof T]: Plain<T[Name]> }
      : T;
type Given<Schema extends () => z.ZodType> = Plain<z.output<ReturnType<Schema>>>;
type Asked<Schema extends () => z.ZodType> = Plain<z.input<ReturnType<Schema>>>;

it('gives the facts that the decisions take, neither more nor less', () => {
  expectTypeOf<Given<typeof schemas.accessRequestSchema>>().toEqualTypeOf<Plain<AccessRequest>>();
  expectTypeOf<Given<typeof schemas.accessReadingsSchema>>().toEqualTypeOf<Plain<AccessReadings>>();
  expectTypeOf<Given<typeof schemas.redisclosureSchema>>().toEqualTypeOf<Plain<Redisclosure>>();
  expectTypeOf<Given<typeof schemas.accountFactsSchema>>().toEqualTypeOf<Plain<AccountFacts>>();
  expectTypeOf<Given<typeof schemas.queryDutyFactsSchema>>().toEqualTypeOf<Plain<QueryDutyFacts>>();
  expectTypeOf<Given<typeof schemas.epcsFactsSchema>>().toEqualTypeOf<Plain<EpcsFacts>>();
  expectTypeOf<Given<typeof schemas.reportabilityFactsSchema>>().toEqualTypeOf<Plain<ReportabilityFacts>>();
  expectTypeOf<Given<typeof schemas.toxicologyFactsSchema>>().toEqualTypeOf<Plain<ToxicologyFacts>>();
  expectTypeOf<Given<typeof schemas.patientNumbersSchema>>().toEqualTypeOf<Plain<PatientNumbers>>();
  expectTypeOf<Given<typeof schemas.correctionEventSchema>>().toEqualTypeOf<Plain<CorrectionEvent>>();
  expectTypeOf<Given<typeof schemas.correctionCaseSchema>>().toEqualTypeOf<Plain<CorrectionCaseInput>>();
});

it('gives what deadlines are asked, but for the profile', () => {
  expectTypeOf<Given<typeof schemas.reportingDeadlineInputSchema>>().toEqualTypeOf<Plain<Omit<ReportingDeadlineInput, 'profile'>>>();
  expectTypeOf<Given<typeof schemas.submissionDeadlinesOptionsSchema>>().toEqualTypeOf<Plain<Omit<SubmissionDeadlinesOptions, 'profile'>>>();
  expectTypeOf<Given<typeof schemas.extensionDeadlineInputSchema>>().toEqualTypeOf<Plain<Omit<ExtensionDeadlineInput, 'profile'>>>();
  expectTypeOf<Given<typeof schemas.correctionDeadlineInputSchema>>().toEqualTypeOf<Plain<Omit<CorrectionDeadlineInput, 'profile'>>>();
  expectTypeOf<Given<typeof schemas.branchNoticeDeadlineInputSchema>>().toEqualTypeOf<Plain<Omit<BranchNoticeDeadlineInput, 'profile'>>>();
});

it('takes as input what it gives', () => {
  expectTypeOf<Asked<typeof schemas.accessRequestSchema>>().toEqualTypeOf<Given<typeof schemas.accessRequestSchema>>();
  expectTypeOf<Asked<typeof schemas.reportabilityFactsSchema>>().toEqualTypeOf<Given<typeof schemas.reportabilityFactsSchema>>();
  expectTypeOf<Asked<typeof schemas.correctionCaseSchema>>().toEqualTypeOf<Given<typeof schemas.correctionCaseSchema>>();
  expectTypeOf<Asked<typeof schemas.reportingDeadlineInputSchema>>().toEqualTypeOf<Given<typeof schemas.reportingDeadlineInputSchema>>();
});

it('would notice a fact left out, a word too many and a fact that may not be left out', () => {
  expectTypeOf<Plain<Omit<EpcsFacts, 'exception'>>>().not.toEqualTypeOf<Plain<EpcsFacts>>();
  expectTypeOf<Plain<EpcsFacts['schedule'] | 'I'>>().not.toEqualTypeOf<Plain<EpcsFacts['schedule']>>();
  expectTypeOf<Plain<Required<EpcsFacts>>>().not.toEqualTypeOf<Plain<EpcsFacts>>();
});
