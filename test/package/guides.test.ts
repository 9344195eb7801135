import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const guides = ['getting-started', 'guides/pharmacy-vendor', 'guides/ehr-integrator', 'guides/another-state'];

/** A block of a page: what kind it is, and under which name the page tells to save it. */
interface Block {
  readonly language: string;
  readonly text: string;
  readonly saveAs: string | undefined;
}

function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(/([^\n]*)\n\n```(\w+)\n([\s\S]*?)^```$/gm)].map(([, lead = '', language = '', text = '']) => ({
    language,
    text,
    saveAs: /[Ss]ave (?:this|it) as `([^`]+)`/.exec(lead)?.[1],
  }));
}

/** What a program promises: the text block behind it, or the comments behind what it prints. */
function promiseOf(program: Block, next: Block | undefined): string {
  if (next?.language === 'text' && next.saveAs === undefined) return next.text;
  return [...program.text.matchAll(/console\.log\(.*\); \/\/ ([^:\n]*(?:: '[^\n]*)?)/g)].map(([, comment = '']) => `${comment}\n`).join('');
}

describe('a stranger in an empty folder', () => {
  it.each(guides)('follows %s with the packed package to the output it promises', (guide) => {
    const folder = join(inject('consumer'), guide.replaceAll('/', '-'));
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    // The one other package a guide installs.
    symlinkSync(join(root, 'node_modules/date-holidays'), join(folder, 'node_modules/date-holidays'));
    const blocks = blocksOf(readFileSync(join(root, `docs/${guide}.md`), 'utf8'));
    const programs = blocks.filter(({ language }) => language === 'ts');
    expect(programs.length).toBeGreaterThan(0);
    for (const [at, block] of blocks.entries()) {
      if (block.language === 'text' && block.saveAs !== undefined) writeFileSync(join(folder, block.saveAs), block.text);
      if (block.language !== 'ts') continue;
      const file = block.saveAs ?? `program-${String(at)}.mjs`;
      writeFileSync(join(folder, file), block.text);
      const printed = execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });
      expect(printed).toBe(promiseOf(block, blocks[at + 1]));
    }
  });
});
