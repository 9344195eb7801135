import * as z from 'zod';
import { accessVocabulary as words } from '../../rules/facts/access-vocabulary.js';
import { lazily } from '../../core/lazily.js';
import { day, fact, profession, span, type FactsFault } from './facts-schema.js';
import { investigation, legalProcess } from './legal-process-schema.js';

const account = () => z.enum(words.accountStatus).exactOptional();

const professionals = () =>
  [
    z.strictObject({ kind: z.literal('practitioner'), profession: profession(), licensed: fact(), account: account() }),
    z.strictObject({ kind: z.literal('pharmacist'), licensed: fact(), account: account() }),
  ] as const;

const policy = () =>
  z.strictObject({
    maintained: fact(),
    teachesProperUse: fact(),
    teachesMisuseBan: fact(),
    teachesSanctions: fact(),
    coversAddRemove: fact(),
    coversMisuseActions: fact(),
    requiresOigReport: fact(),
    adhered: fact(),
    requestedByCabinet: fact(),
    produced: fact(),
  });

const requester = () =>
  z.discriminatedUnion('kind', [
    ...professionals(),
    z.strictObject({
      kind: z.literal('delegate'),
      principal: z.discriminatedUnion('kind', professionals()),
      employedByPractice: fact(),
      employment: span().exactOptional(),
      directed: fact(),
      account: account(),
    }),
    z.strictObject({
      kind: z.literal('facility-user'),
      facility: z.enum(words.facility),
      role: z.enum(words.facilityRole),
      facilityHasCmo: fact(),
      employedByFacility: fact(),
      designatedByCmo: fact(),
      designation: span().exactOptional(),
      directed: fact(),
      account: account(),
      policy: policy().exactOptional(),
    }),
    z.strictObject({ kind: z.literal('board-representative'), board: z.enum(words.board), designated: fact(), account: account() }),
    z.strictObject({
      kind: z.literal('peace-officer'),
      jurisdiction: z.enum(words.jurisdiction),
      certification: z.enum(words.certification).exactOptional(),
      fullTime: fact(),
      drugLawDuty: fact(),
      account: account(),
    }),
    z.strictObject({ kind: z.literal('prosecutor'), office: z.enum(words.office), account: account() }),
    z.strictObject({ kind: z.literal('cabinet-personnel'), employer: z.enum(words.employer), trained: fact(), approved: fact() }),
    z.strictObject({ kind: z.literal('medicaid'), program: z.enum(words.medicaidProgram), account: account() }),
    z.strictObject({ kind: z.literal('grand-jury') }),
    z.strictObject({ kind: z.literal('court') }),
    z.strictObject({ kind: z.literal('program-officer'), role: z.enum(words.programRole), administersProgram: fact(), account: account() }),
    z.strictObject({ kind: z.literal('medical-examiner'), account: account() }),
    z.strictObject({ kind: z.literal('coroner'), account: account() }),
    z.strictObject({
      kind: z.literal('interstate-user'),
      state: z.string(),
      role: z.string(),
      agreement: span().exactOptional(),
      roleAllowed: fact(),
      purposeAllowed: fact(),
    }),
    z.strictObject({ kind: z.literal('va-user'), actor: z.enum(words.vaActor), licensed: fact(), vaEmployed: fact(), directed: fact() }),
    z.strictObject({ kind: z.literal('patient') }),
    z.strictObject({ kind: z.literal('other'), sort: z.enum(words.otherSort) }),
  ]);

const subject = () =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('patient'), relation: z.enum(words.relation).exactOptional(), clinicalIntake: fact() }),
    z.strictObject({ kind: z.literal('birth-mother'), infantIsPatient: fact(), infantExposed: fact() }),
    z.strictObject({ kind: z.literal('prescriber-record'), deaIsOwn: fact() }),
    z.strictObject({ kind: z.literal('self-as-patient') }),
    z.strictObject({ kind: z.literal('person'), named: fact(), licensee: fact(), profession: profession().exactOptional() }),
    z.strictObject({ kind: z.literal('group') }),
    z.strictObject({ kind: z.literal('medicaid-recipient'), enrolled: fact() }),
    z.strictObject({ kind: z.literal('medicaid-provider'), enrolled: fact() }),
    z.strictObject({ kind: z.literal('defendant'), inProgram: fact(), chapter218A: fact(), documentedAbuser: fact() }),
    z.strictObject({ kind: z.literal('decedent'), underKrs72026: fact() }),
    z.strictObject({ kind: z.literal('va-patient'), receivesControlledSubstance: fact(), hospiceOrPalliative: fact() }),
    z.strictObject({ kind: z.literal('animal-owner') }),
    z.strictObject({ kind: z.literal('third-party') }),
  ]);

const boardGround = () =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('associate'), sharesEntity: fact(), otherUnderInvestigation: fact() }),
    z.strictObject({ kind: z.literal('trend-area'), areaFlagged: fact(), subjectPracticesThere: fact() }),
    z.strictObject({ kind: z.literal('report-area'), areaFlagged: fact(), subjectPracticesThere: fact() }),
  ]);

const reversed: FactsFault = { code: 'access.facts.reversed-span' };

const asked = () =>
  z
    .strictObject({ report: z.enum(words.report), from: day().exactOptional(), to: day().exactOptional(), part2Rows: fact() })
    .refine(({ from, to }) => from === undefined || to === undefined || from <= to, { params: { fault: reversed } });

/**
 * The vocabulary of `decideAccess` as a zod schema, built on first use.
 *
 * @example
 * ```ts
 * import { accessRequestSchema } from 'kasper-rules/zod';
 *
 * accessRequestSchema().safeParse({ at: '2025-03-10', requester: { kind: 'patient' }, asked: { report: 'patient' } }).success; // true
 * ```
 */
export const accessRequestSchema = lazily(() =>
  z.strictObject({
    at: day(),
    requester: requester(),
    asked: asked(),
    channel: z.enum(words.channel).exactOptional(),
    purpose: z.enum(words.purpose).exactOptional(),
    subject: subject().exactOptional(),
    certifiesPurpose: fact(),
    investigation: investigation().exactOptional(),
    boardGround: boardGround().exactOptional(),
    process: legalProcess().exactOptional(),
    part2Order: fact(),
  }),
);
