import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trackCorrection } from 'kasper-rules/corrections';
import type { CorrectionCaseInput, CorrectionStatus } from 'kasper-rules/corrections';

interface TimelineCase extends CorrectionCaseInput {
  readonly id: string;
  readonly expect: CorrectionStatus;
}

const cases = JSON.parse(readFileSync(new URL('../cases/correction-timelines.json', import.meta.url), 'utf8')) as readonly TimelineCase[];

/** The status without its evidence, flags as a set. */
function statusOf(input: CorrectionCaseInput) {
  const tracked = trackCorrection(input);
  if (!tracked.ok) throw new Error(tracked.issues[0].message);
  const { cites, history, flags, ...status } = tracked.value;
  expect(cites.length).toBeGreaterThan(0);
  expect(history).toHaveLength(input.events.length);
  return { ...status, flags: new Set(flags) };
}

describe('trackCorrection', () => {
  it.each(cases)('answers the timeline $id', ({ events, at, closures, expect: expected }) => {
    expect(statusOf({ events, at, closures })).toEqual({ ...expected, flags: new Set(expected.flags) });
  });
});
