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
