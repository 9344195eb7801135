import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { recordsFile } from '../../scripts/generated/records.js';
import { settersFile } from '../../scripts/generated/setters.js';

const folder = fileURLToPath(new URL('../../src/asap/generated/', import.meta.url));
const files: Readonly<Record<string, () => string>> = { 'records.ts': recordsFile, 'setters.ts': settersFile };

describe('src/asap/generated', () => {
  it.each(Object.entries(files))('%s says what the tables say; npm run generate writes it anew', (file, render) => {
    const written = render();
    if (process.env['UPDATE_GENERATED'] === '1') writeFileSync(folder + file, written);
    expect(readFileSync(folder + file, 'utf8')).toBe(written);
    expect(written).toMatch(/^\/\/ Generated from /);
  });

  it('holds no file beside these', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
  });
});
