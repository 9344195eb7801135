import type * as t from 'io-ts';
import type {
  AdditionalRecord,
  CompoundIngredientRecord,
  DispensingEntry,
  DispensingRecord,
  HeaderRecord,
  PatientRecord,
  PharmacyRecord,
  PrescriberRecord,
  SourceRecord,
  Submission,
} from 'kasper-rules/asap';
import type { AccessRequest, Redisclosure } from 'kasper-rules/access';
import type { CorrectionEvent } from 'kasper-rules/corrections';
import type * as ioTs from 'kasper-rules/io-ts';
import type { ReportabilityFacts, ToxicologyFacts } from 'kasper-rules/rules';
import type * as schemas from 'kasper-rules/zod';
import { expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import type { AccountFacts } from '../../src/rules/account-facts.js';
import type { EpcsFacts } from '../../src/rules/electronic-prescribing-facts.js';
import type { QueryDutyFacts } from '../../src/rules/query-duty-facts.js';

type ZodRecord<Segment extends schemas.RecordSegment> = z.output<schemas.RecordSchema<Segment>>;
type ZodDecoded<Segment extends schemas.RecordSegment> = z.output<schemas.RecordCodec<Segment>>;
type IoTsRecord<Segment extends schemas.RecordSegment> = t.TypeOf<ioTs.RecordCodec<Segment>>;

/** What zod gives, what zod decodes, what io-ts decodes. */
type Three<Segment extends schemas.RecordSegment> = readonly [ZodRecord<Segment>, ZodDecoded<Segment>, IoTsRecord<Segment>];
type Thrice<Table> = readonly [Table, Table, Table];

it('gives one type a record, from the table, through zod and through io-ts', () => {
  expectTypeOf<Three<'TH'>>().toEqualTypeOf<Thrice<HeaderRecord>>();
  expectTypeOf<Three<'IS'>>().toEqualTypeOf<Thrice<SourceRecord>>();
  expectTypeOf<Three<'PHA'>>().toEqualTypeOf<Thrice<PharmacyRecord>>();
  expectTypeOf<Three<'PAT'>>().toEqualTypeOf<Thrice<PatientRecord>>();
  expectTypeOf<Three<'DSP'>>().toEqualTypeOf<Thrice<DispensingRecord>>();
  expectTypeOf<Three<'PRE'>>().toEqualTypeOf<Thrice<PrescriberRecord>>();
  expectTypeOf<Three<'CDI'>>().toEqualTypeOf<Thrice<CompoundIngredientRecord>>();
  expectTypeOf<Three<'AIR'>>().toEqualTypeOf<Thrice<AdditionalRecord>>();
});

it('gives one type of the texts, through zod and through io-ts', () => {
  expectTypeOf<z.input<schemas.RecordCodec<'DSP'>>>().toEqualTypeOf<t.OutputOf<ioTs.RecordCodec<'DSP'>>>();
  expectTypeOf<z.input<schemas.RecordCodec<'DSP'>>>().toEqualTypeOf<{ readonly [Name in keyof DispensingRecord]: string }>();
});

it('gives one type of the whole', () => {
  expectTypeOf<ReturnType<typeof schemas.submissionSchema>>().toEqualTypeOf<z.ZodType<Submission, Submission>>();
  expectTypeOf<z.output<ReturnType<typeof schemas.submissionCodec>>>().toEqualTypeOf<Submission>();
  expectTypeOf<t.TypeOf<ReturnType<typeof ioTs.submissionCodec>>>().toEqualTypeOf<Submission>();
  expectTypeOf<t.TypeOf<ReturnType<typeof ioTs.dispensingEntryCodec>>>().toEqualTypeOf<DispensingEntry>();
  expectTypeOf<z.output<ReturnType<typeof schemas.dispensingEntrySchema>>>().toEqualTypeOf<DispensingEntry>();
});

/** Both ways assignable: what differs is `readonly` and template text, which no value shows. */
type Given<Schema extends () => z.ZodType> = z.output<ReturnType<Schema>>;

it('gives facts that the decisions take, and takes every fact they know', () => {
  expectTypeOf<Given<typeof schemas.accessRequestSchema>>().toExtend<AccessRequest>();
  expectTypeOf<AccessRequest>().toExtend<Given<typeof schemas.accessRequestSchema>>();
  expectTypeOf<Given<typeof schemas.redisclosureSchema>>().toExtend<Redisclosure>();
  expectTypeOf<Redisclosure>().toExtend<Given<typeof schemas.redisclosureSchema>>();
  expectTypeOf<Given<typeof schemas.accountFactsSchema>>().toExtend<AccountFacts>();
  expectTypeOf<Given<typeof schemas.queryDutyFactsSchema>>().toExtend<QueryDutyFacts>();
  expectTypeOf<QueryDutyFacts>().toExtend<Given<typeof schemas.queryDutyFactsSchema>>();
  expectTypeOf<Given<typeof schemas.epcsFactsSchema>>().toExtend<EpcsFacts>();
  expectTypeOf<EpcsFacts>().toExtend<Given<typeof schemas.epcsFactsSchema>>();
  expectTypeOf<Given<typeof schemas.reportabilityFactsSchema>>().toExtend<ReportabilityFacts>();
  expectTypeOf<ReportabilityFacts>().toExtend<Given<typeof schemas.reportabilityFactsSchema>>();
  expectTypeOf<Given<typeof schemas.toxicologyFactsSchema>>().toExtend<ToxicologyFacts>();
  expectTypeOf<Given<typeof schemas.correctionEventSchema>>().toExtend<CorrectionEvent>();
});
