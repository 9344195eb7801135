import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { startProgressBar } from '../../src/cli/progress-bar.js';

const counts = { segments: 0, pharmacies: 1, patients: 0, new: 0, revise: 0, void: 0 };

/** A terminal that remembers what it was told. */
function terminal() {
  let shown = '';
  const stream = Object.assign(
    new Writable({
      write: (chunk: Buffer, _, done) => {
        shown += chunk.toString();
        done();
      },
    }),
    { isTTY: true, columns: 100 },
  );
  return { stream, shown: () => shown };
}

describe('the progress bar', () => {
  it('shows bytes, records and issues, and takes itself away', async () => {
    const { stream, shown } = terminal();
    const bar = await startProgressBar(stream, 10_000_000);
    bar.update(5_000_000, { ...counts, dispensings: 19_000, errors: 2, warnings: 1 });
    bar.stop();
    expect(shown()).toContain('██████████░░░░░░░░░░ 50% · 5.0 MB of 10.0 MB · 19,000 records · 3 issues');
    // eslint-disable-next-line no-control-regex
    expect(shown()).toMatch(/\u001b\[1G\u001b\[2K$/);
    // eslint-disable-next-line no-control-regex
    expect(shown()).not.toMatch(/\u001b\[\d*m/);
  });

  it('shows no bar where the size is not known', async () => {
    const { stream, shown } = terminal();
    const bar = await startProgressBar(stream, undefined);
    bar.update(5_000_000, { ...counts, dispensings: 1, errors: 0, warnings: 1 });
    bar.stop();
    expect(shown()).toContain('5.0 MB · 1 record · 1 issue');
    expect(shown()).not.toMatch(/[█░%]/);
  });
});
