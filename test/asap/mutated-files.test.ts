import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIssue, locate, parse, read, redact, serialize, tryWrite, validate } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { ON } from './fixtures.js';
import { mutatedBytes, mutatedText } from './mutation.js';

const options = { profile: kentucky, on: ON } as const;

/** `npm run fuzz` looks at many, and says by which seed. */
const numRuns = Number(process.env['MUTATED_FILES'] ?? 300);
const { MUTATED_SEED } = process.env;
const parameters = { numRuns, ...(MUTATED_SEED !== undefined && { seed: Number(MUTATED_SEED) }) };
/** Many files take their time. */
const timeout = Math.max(30_000, numRuns * 20);

/** Everything that is done with a file that came in. */
function takeIn(file: string | Uint8Array): void {
  const { value } = parse(file);
  const text = serialize(value);
  if (typeof file === 'string') expect(text).toBe(file);
  const { issues, counts } = validate(file, options);
  for (const issue of issues.slice(0, 5)) {
    formatIssue(issue, text);
    if (issue.location) expect(locate(value, { offset: issue.location.offset }).found).not.toBe(undefined);
  }
  const result = read(value);
  const tree = result.ok ? result.value : result.partial;
  const found = value.segments.flatMap((_, at) => locate(value, { segment: at + 1 }).records);
  // Whatever is wrong with a file, a record that validation counts is found by its segments.
  expect(new Set(found.map(({ path }) => path.join())).size).toBeGreaterThanOrEqual(counts.dispensings);
  if (tree) tryWrite(tree, { allowErrors: true });
  expect(serialize(redact(value))).toHaveLength(text.length);
}

describe('damaged files', () => {
  it('of text never throw, lose no character and none of their records', () => {
    fc.assert(fc.property(mutatedText, takeIn), parameters);
  }, timeout);
  it('of bytes never throw', () => {
    fc.assert(fc.property(mutatedBytes, takeIn), parameters);
  }, timeout);
});
