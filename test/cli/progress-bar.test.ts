import { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import { startProgressBar } from '../../src/cli/progress-bar.js';

const counts = { segments: 0, pharmacies: 1, patients: 0, dispensings: 1, new: 0, revise: 0, void: 0, errors: 0, warnings: 1 };

/** A terminal that remembers what it was told, and a clock that is set by hand. */
function terminal(columns = 100) {
  let shown = '';
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      shown += chunk.toString();
      done();
    },
  });
  const clock = { now: 0 };
  // What a bar asks of a terminal: to be written to, and its width.
  const watched = Object.assign(stream, { isTTY: true, columns }) as unknown as WriteStream;
  return { stream: watched, shown: () => shown, clock, elapsed: () => clock.now };
}

describe('the progress bar', () => {
  it('shows bytes, records and issues, and takes itself away', () => {
    const { stream, shown, elapsed } = terminal();
    const bar = startProgressBar(stream, 10_000_000, elapsed);
    bar.update(5_000_000, { ...counts, dispensings: 19_000, errors: 2 });
    bar.stop();
    expect(shown()).toContain('██████████░░░░░░░░░░ 50% · 5.0 MB of 10.0 MB · 19,000 records · 3 issues');
    // eslint-disable-next-line no-control-regex
    expect(shown()).toMatch(/\u001b\[1G\u001b\[2K$/);
    // eslint-disable-next-line no-control-regex
    expect(shown()).not.toMatch(/\u001b\[\d*m/);
  });

  it('shows no bar where the size is not known', () => {
    const { stream, shown, elapsed } = terminal();
    const bar = startProgressBar(stream, undefined, elapsed);
    bar.update(5_000_000, counts);
    bar.stop();
    expect(shown()).toContain('5.0 MB · 1 record · 1 issue');
    expect(shown()).not.toMatch(/[█░%]/);
  });

  it('draws ten times a second at most, and stays full when a file grows while it is read', () => {
    const { stream, shown, clock, elapsed } = terminal();
    const bar = startProgressBar(stream, 100, elapsed);
    bar.update(10, counts);
    clock.now = 99;
    bar.update(20, counts);
    expect(shown()).not.toContain('20%');
    clock.now = 100;
    bar.update(300, counts);
    expect(shown()).toContain(`${'█'.repeat(20)} 100% · `);
  });

  it('keeps to one line of a narrow terminal', () => {
    const { stream, shown, elapsed } = terminal(12);
    startProgressBar(stream, undefined, elapsed).update(5_000_000, counts);
    // eslint-disable-next-line no-control-regex
    expect(shown().replace(/\u001b\[\d*[GK]/g, '')).toBe('5.0 MB · 1 ');
  });
});
