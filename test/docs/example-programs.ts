import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import ts from 'typescript';

/** An example as it stands in a page or docstring: a whole program that imports the package by its public names. */
export interface Example {
  readonly name: string;
  readonly code: string;
}

/** What became of an example. */
export interface ExampleOutcome {
  /** What the compiler says against it. */
  readonly typeErrors: readonly string[];
  /** What it threw. */
  readonly thrown?: string;
  /** What it printed, a line each. */
  readonly output: readonly string[];
  /** Comments behind a statement that promise another value than the statement gives: `comment, but value`. */
  readonly brokenPromises: readonly string[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const tsconfig = join(root, 'tsconfig.json');

/** Makes every statement `expression; // value` and `console.log(…); // text` hand its value and its comment to the driver. */
function withPromises(code: string): string {
  const source = ts.createSourceFile('example.mts', code, ts.ScriptTarget.ES2022, true);
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  const visit = (node: ts.Node): void => {
    const comment = ts.isExpressionStatement(node) ? ts.getTrailingCommentRanges(code, node.end)?.[0] : undefined;
    if (comment && ts.isExpressionStatement(node)) {
      const { expression } = node;
      const isPrint = ts.isCallExpression(expression) && expression.expression.getText() === 'console.log';
      const values = isPrint ? expression.arguments.map((argument) => argument.getText()).join(', ') : expression.getText();
      const promise = JSON.stringify(code.slice(comment.pos + 2, comment.end).trim());
      edits.push({ from: expression.getStart(), to: expression.end, text: `promised(${promise}, ${values})` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return edits.reduceRight((text, { from, to, text: edit }) => text.slice(0, from) + edit + text.slice(to), code);
}

/** Runs the programs one after the other in a process of their own and prints what became of each as JSON. */
const driver = `
import { format, inspect } from 'node:util';
const outcomes = [];
const inspectWhole = (value) => inspect(value, { breakLength: Infinity, depth: Infinity });
const escape = (text) => text.replace(/[.*+?^\${}()|[\\]\\\\]/g, '\\\\$&');
const print = console.log;
for (const file of process.argv.slice(2)) {
  const outcome = { output: [], brokenPromises: [] };
  console.log = (...values) => { outcome.output.push(...format(...values).split('\\n')); };
  globalThis.promised = (promise, ...values) => {
    // Text may stand with quotes, as a value, or without, as it prints.
    const forms = [values.map(inspectWhole).join(' '), format(...values)];
    // A comment may leave out a part ('…') and go on to explain (': because', ', and').
    const pattern = new RegExp('^(?:' + escape(promise).replaceAll('…', '[^]*') + ')$');
    const isKept = forms.some((form) => pattern.test(form) || promise.startsWith(form + ':') || promise.startsWith(form + ','));
    if (!isKept) outcome.brokenPromises.push(promise + ', but ' + forms[0].slice(0, 300));
  };
  try {
    await import(file);
  } catch (error) {
    outcome.thrown = String(error).slice(0, 300);
  }
  outcomes.push(outcome);
}
print(JSON.stringify(outcomes));
`;

/** The compiler's complaints about each file, under the options of this repository. */
function typeErrorsOf(files: readonly string[]): readonly (readonly string[])[] {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(tsconfig, (path) => ts.sys.readFile(path)).config, ts.sys, root, undefined, tsconfig);
  const program = ts.createProgram(files, { ...options, noEmit: true, typeRoots: [join(root, 'node_modules/@types')] });
  return files.map((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')));
}

/**
 * Compiles examples against the sources and runs those whose types hold, in a folder that holds `files` (names in it to paths in the
 * repository). Answers in the order given.
 */
export function runExamples(examples: readonly Example[], files: Readonly<Record<string, string>> = {}): readonly ExampleOutcome[] {
  if (examples.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'examples-'));
  try {
    // Examples import other packages beside this one.
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const [name, path] of Object.entries(files)) writeFileSync(join(folder, name), readFileSync(join(root, path)));
    const sources = examples.map(({ code }, index) => {
      writeFileSync(join(folder, `run-${String(index)}.mts`), withPromises(code));
      const source = join(folder, `example-${String(index)}.mts`);
      writeFileSync(source, code);
      return source;
    });
    const typeErrors = typeErrorsOf(sources);
    const runnable = examples.map((_, index) => index).filter((index) => typeErrors[index]?.length === 0);
    buildSync({
      entryPoints: runnable.map((index) => join(folder, `run-${String(index)}.mts`)),
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      tsconfig,
      logLevel: 'silent',
    });
    writeFileSync(join(folder, 'driver.mjs'), driver);
    const programs = runnable.map((index) => `./run-${String(index)}.mjs`);
    const printed = execFileSync(process.execPath, ['driver.mjs', ...programs], { cwd: folder, encoding: 'utf8' });
    const outcomes = JSON.parse(printed) as readonly Omit<ExampleOutcome, 'typeErrors'>[];
    return typeErrors.map((errors, index) => ({ output: [], brokenPromises: [], ...outcomes[runnable.indexOf(index)], typeErrors: errors }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
