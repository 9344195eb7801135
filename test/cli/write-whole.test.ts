import { describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/cli/write-whole.js';

/** A disk with room for so many bytes, that takes a few at a time. */
function disk(room: number, most: number) {
  const held: number[] = [];
  const write = (bytes: Uint8Array): number => {
    const taken = bytes.subarray(0, Math.min(most, room - held.length));
    if (taken.length === 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    held.push(...taken);
    return taken.length;
  };
  return { write, text: () => new TextDecoder().decode(new Uint8Array(held)) };
}

describe('a text written to a file that takes a part of it at a time', () => {
  it('is written to its end, characters of several bytes included', () => {
    const { write, text } = disk(1000, 3);
    writeWhole('TH*4.2*Zoë\u20ac*~', write);
    expect(text()).toBe('TH*4.2*Zoë\u20ac*~');
  });

  it('fails when the disk takes no more, and is not taken for written', () => {
    const { write } = disk(5, 3);
    expect(() => { writeWhole('TH*4.2*C1*~', write); }).toThrow('no space');
  });
});
