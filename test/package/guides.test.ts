import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, inject, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tarball = inject('tarball');
const guides = ['getting-started', ...readdirSync(join(root, 'docs/guides')).map((file) => `guides/${file.replace(/\.md$/, '')}`)];
const home = realpathSync(mkdtempSync(join(tmpdir(), 'stranger-')));
afterAll(() => { rmSync(home, { recursive: true }); });

/** A block of a page: what kind it is, under which name the page tells to save it, and whether it stands right behind another. */
interface Block {
  readonly language: string;
  readonly text: string;
  readonly saveAs: string | undefined;
  readonly follows: boolean;
}

function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(/([^\n]*)\n\n```(\w+)\n([\s\S]*?)^```$/gm)].map(([, lead = '', language = '', text = '']) => ({
    language,
    text,
    saveAs: /[Ss]ave (?:this|it) as `([^`]+)`/.exec(lead)?.[1],
    follows: lead === '',
  }));
}

/** What a program promises: the text block behind it, or the comments behind what it prints; nothing where it promises nothing. */
function promiseOf(program: Block, next: Block | undefined): string | undefined {
  if (next?.language === 'text' && next.follows) return next.text;
  if (program.language === 'sh') return undefined;
  // What stands behind a colon explains, unless it belongs to an object.
  return [...program.text.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, comment = '']) => `${comment.startsWith('{') ? comment : comment.replace(/: .*/, '')}\n`).join('');
}

/** A promise that ends in `…` leaves the rest out. */
function isKept(promise: string, printed: string): boolean {
  return promise.endsWith('…\n') ? printed.startsWith(promise.slice(0, -2)) : printed === promise;
}

const quiet = { NO_COLOR: '1', npm_config_loglevel: 'error', npm_config_fund: 'false', npm_config_audit: 'false', npm_config_update_notifier: 'false', npm_config_prefer_offline: 'true' };

/** Runs a command and gives what it printed and the folder it ended in. */
function shell(command: string, cwd: string): { readonly printed: string; readonly cwd: string; readonly status: number | null } {
  const { stdout, stderr, status } = spawnSync('sh', ['-c', `${command}\nstatus=$?\npwd >&2\nexit $status`], { cwd, encoding: 'utf8', input: '', env: { ...process.env, ...quiet } });
  return { printed: stdout, cwd: stderr.trimEnd().split('\n').at(-1) ?? cwd, status };
}

/** Does what a line of a guide says. The package is the packed one; where no registry answers, others are those of this repository. */
function follow(line: string, cwd: string): ReturnType<typeof shell> {
  const [, packages] = /^npm install (.+)$/.exec(line) ?? [];
  if (packages === undefined) return shell(line, cwd);
  const names = packages.split(' ');
  const command = (pathOf: (name: string) => string) => `npm install ${names.map((name) => (name === 'kasper-rules' ? tarball : pathOf(name))).join(' ')}`;
  const fromRegistry = shell(command((name) => name), cwd);
  return fromRegistry.status === 0 ? fromRegistry : shell(command((name) => join(root, 'node_modules', name)), cwd);
}

describe('a stranger in an empty folder', () => {
  it.each(guides)('follows %s with the packed package to the output it promises', (guide) => {
    let cwd = join(home, guide.replaceAll('/', '-'));
    expect(shell(`mkdir ${cwd}`, home).status).toBe(0);
    const blocks = blocksOf(readFileSync(join(root, `docs/${guide}.md`), 'utf8'));
    expect(blocks.find(({ language }) => language === 'sh')?.text).toContain('npm install kasper-rules');

    for (const [at, block] of blocks.entries()) {
      const { language, text, saveAs } = block;
      const promise = promiseOf(block, blocks[at + 1]);
      if ((language === 'text' || language === 'js') && saveAs !== undefined) writeFileSync(join(cwd, saveAs), text);
      if (language === 'ts') {
        const file = saveAs ?? `program-${String(at)}.mjs`;
        writeFileSync(join(cwd, file), text);
        const next = blocks[at + 1];
        // The reader is told to run it by the next line.
        if (next?.language === 'sh' && next.text.includes(`node ${file}`)) continue;
        const { printed, status } = shell(`node ${file}`, cwd);
        expect({ printed, status }).toEqual({ printed: promise, status: 0 });
      }
      if (language !== 'sh') continue;
      let printed = '';
      for (const line of text.trimEnd().split('\n')) {
        const done = follow(line, cwd);
        // A file with errors ends `validate` with 1, and the guide says so.
        expect({ line, isDone: done.status === 0 || (done.status === 1 && line.includes('kasper-rules validate')) }).toEqual({ line, isDone: true });
        printed += done.printed;
        cwd = done.cwd;
      }
      if (promise !== undefined && !isKept(promise, printed)) expect(printed).toBe(promise);
    }
  });
});
