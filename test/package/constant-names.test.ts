import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { withConstantNames } from '../../scripts/constant-names.ts';

const consumer = inject('consumer');
const packedFiles = inject('packedFiles');

/** What a module gives out as `answer` once its names are constants. */
async function answerOf(code: string): Promise<unknown> {
  const { answer } = (await import(`data:text/javascript,${encodeURIComponent(withConstantNames(code))}`)) as { answer: unknown };
  return answer;
}

describe('names of what is published', () => {
  it('are constants where nothing assigns them', () => {
    const published = packedFiles.filter((path) => /^dist\/.+\.js$/.test(path)).map((path) => readFileSync(join(consumer, 'node_modules/kasper-rules', path), 'utf8'));
    expect(published.length).toBeGreaterThan(10);
    for (const text of published) {
      expect(text).not.toMatch(/^(?:async )?function [\w$]+\(/m);
      expect(text).not.toMatch(/^var [A-Z_]+ = \d/m);
    }
    expect(published.some((text) => /^const [\w$]+ = function /m.test(text))).toBe(true);
  });

  it('stay variables where something assigns them, in whatever way', async () => {
    const code = ['var a = 1, b = 2;', 'var c = 0;', 'var d = 0;', 'var e;', 'function f() { return 1; }', 'a = 3;', 'c++;', '({ d } = { d: 4 });', 'for (e of [5]);', 'f = () => 6;', 'export const answer = [a, b, c, d, e, f()];'].join('\n');
    expect(withConstantNames(code).match(/const/g)).toEqual(['const']);
    expect(await answerOf(code)).toEqual([3, 2, 1, 4, 5, 6]);
  });

  it('are constants though a member of what they name is assigned', async () => {
    const code = 'var held = { at: 0 };\nheld.at = 1;\nheld["at"] += 1;\nvar [first, { second }] = [held, { second: 2 }];\nexport { answer };\nvar answer = first.at + second;';
    expect(withConstantNames(code)).not.toContain('var');
    expect(await answerOf(code)).toBe(4);
  });

  it('let functions be called before the line they stood on', async () => {
    const code = 'import "node:fs";\nvar answer = later(2);\nfunction later(n) { return n <= 0 ? [] : [n, ...later(n - 1)]; }\nexport { answer };';
    expect(withConstantNames(code)).toMatch(/^import "node:fs";\nconst later = function later/);
    expect(await answerOf(code)).toEqual([2, 1]);
  });
});
