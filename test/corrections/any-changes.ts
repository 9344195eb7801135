import fc from 'fast-check';
import { describe } from 'kasper-rules/asap';
import type { ElementDescription } from 'kasper-rules/asap';
import type { RecordChanges } from 'kasper-rules/corrections';

const segments = { dispensing: 'DSP', prescriber: 'PRE', patient: 'PAT', pharmacy: 'PHA', additional: 'AIR', compound: 'CDI' } as const;

function elementsOf(segment: string): ElementDescription[] {
  return Array.from({ length: 40 }, (_, at) => describe(`${segment}${String(at + 1).padStart(2, '0')}`)).filter((element) => element !== undefined);
}

const date = fc.constantFrom('2025-03-01', '2025-03-10', '2025-02-20', '1961-07-04');
const text = fc.oneof(
  fc.constantFrom('40601', 'KY', 'GM9910022', '2999100029', '6012345', 'FERN', "O'FABLE", '77777030305', '899010003', '5025550111', 'S123456789', '99999000001'),
  fc.string({ unit: fc.constantFrom('A', 'b', '7', ' ', '-', '.'), maxLength: 12 }),
);

/** Values as the tables have them, and near them. */
function usual({ type, codes, numeric }: ElementDescription): fc.Arbitrary<unknown> {
  if (codes) return fc.constantFrom(...Object.keys(codes));
  if (numeric) return fc.constantFrom(0, 1, 2, 30, 22.5, 999);
  return type === 'DT' ? date : text;
}

/** Values nobody means. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, '', ' ', '*', 'A*B', '~', 'A\nB', '\0', '\ud800', '🙂', 'X'.repeat(200), '2025-02-30', '20250310', '2026-01-01', '9999-12-31', '0', '00000000000', '123-45-6789', '9', 'ky'),
  fc.constantFrom<unknown>(-1, -0, 0, 0.1, 1e21, 1e-7, 1000, 99_999_999_999, Number.NaN, Number.POSITIVE_INFINITY, undefined, true, [], {}, [7]),
  fc.string(),
  fc.double(),
);

function anyChangesOf(segment: string): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const element = fc.constantFrom(...elementsOf(segment)).chain((spec) => fc.tuple(fc.constant(spec.name), fc.oneof({ weight: 3, arbitrary: usual(spec) }, { weight: 1, arbitrary: odd })));
  const unknownElement = fc.tuple(fc.constantFrom('constructor', '__proto__', 'toString', 'quantity', '', 'reportingStatus'), odd);
  return fc.array(fc.oneof({ weight: 30, arbitrary: element }, { weight: 1, arbitrary: unknownElement }), { minLength: 1, maxLength: 3 }).map((entries) => Object.fromEntries(entries));
}

const anyPart = fc.constantFrom(...Object.entries(segments)).chain(([part, segment]) => {
  const values = part === 'compound' ? fc.array(anyChangesOf(segment), { maxLength: 2 }) : anyChangesOf(segment);
  return fc.tuple(fc.constant<string>(part), fc.oneof({ weight: 20, arbitrary: values }, { weight: 1, arbitrary: odd }));
});
const unknownPart = fc.tuple(fc.constantFrom('constructor', '__proto__', 'hasOwnProperty', 'header', ''), odd);

/** Changes of any elements of the tables to any values, and of what is no element. */
export const anyTableChanges: fc.Arbitrary<RecordChanges> = fc
  .array(fc.oneof({ weight: 30, arbitrary: anyPart }, { weight: 1, arbitrary: unknownPart }), { minLength: 1, maxLength: 3 })
  .map((parts) => Object.fromEntries(parts) as RecordChanges);
