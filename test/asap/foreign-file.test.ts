import { describe, expect, it } from 'vitest';
import { foreignFile } from 'kasper-rules/asap';
import { cleanFile } from './fixtures.js';

const text = (written: string) => new TextEncoder().encode(written);

describe('foreignFile', () => {
  it.each([
    ['a zip archive', text('PK\u0003\u0004rest')],
    ['a gzip file', new Uint8Array([0x1f, 0x8b, 8])],
    ['a PGP message', text('-----BEGIN PGP MESSAGE-----')],
    ['a PDF document', text('%PDF-1.7')],
    ['text in UTF-16', new Uint8Array([0xff, 0xfe, 0x54, 0, 0x48, 0])],
    ['a binary file', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0])],
    ['empty', new Uint8Array(0)],
  ])('knows %s, and says what to do', (kind, bytes) => {
    const foreign = foreignFile(bytes);
    expect(foreign?.kind).toBe(kind);
    expect(foreign?.remedy).toMatch(/\w+ \w+/);
  });

  it('leaves what may be a transmission to validate', () => {
    for (const written of [cleanFile.text(), 'TH*\u0000', 'first name,last name\n']) expect(foreignFile(text(written))).toBeUndefined();
  });

  it('takes bytes', () => {
    expect(() => foreignFile('TH' as never)).toThrow(TypeError);
  });
});
