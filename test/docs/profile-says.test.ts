import { readFileSync, writeFileSync } from 'node:fs';
import { checkProfile } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { profileSays, profileSaysTable } from '../../scripts/reference/profile-says.js';

const guide = new URL('../../docs/guides/another-state.md', import.meta.url);
const place = /(<!-- Written from scripts\/reference\/profile-says\.ts; a test compares\. -->\n\n)[\s\S]*?(?=\n## )/;

describe('what a profile can say', () => {
  it.each(profileSays.flatMap((row) => ('example' in row ? [row] : [])))('$law: a sound value', ({ example }) => {
    expect(checkProfile(example)).toEqual([]);
  });

  it('stands in the guide as it stands here; npm run reference writes it anew', () => {
    const text = readFileSync(guide, 'utf8');
    const written = text.replace(place, (_, mark: string) => mark + profileSaysTable());
    if (process.env['UPDATE_REFERENCE'] === '1') writeFileSync(guide, written);
    expect(text).toBe(written);
  });
});
