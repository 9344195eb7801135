import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { allCommands } from '../../src/cli/commands/index.js';
import { wordsOfLine } from '../../scripts/reference/sample-machine.js';
import { runOn } from './fake-io.js';

const samples = new URL('../../samples/', import.meta.url);
const files: Record<string, string | Uint8Array> = Object.fromEntries(readdirSync(samples).map((name) => [name, readFileSync(new URL(name, samples))]));
const machine = { files: { ...files, '-': files['clean.dat'] ?? '', empty: '', 'bad.json': '{}', 'faulty.json': JSON.stringify({ id: 'xx', name: 'X', readings: 7 }) } };

/** Calls of all kinds: good and bad, helped and unhelped. */
const calls: readonly string[] = [
  '', '--help', 'help', 'valdiate', 'nothing', 'validate', 'validate empty', 'validate missing.dat', 'validate --formt json', 'validate instructive-mistakes.dat', 'validate put-right-at-once.dat',
  'validate instructive-mistakes.dat --links', 'void clean.dat --rx 8100001', 'validate instructive-mistakes.dat --off asap.none', 'validate instructive-mistakes.dat --severity asap.check-digit=bad', 'validate clean.dat --transmitted-at 2025-03-13T08:00 --zone America/Chicago',
  'explain DPS09', 'explain something else', 'explain nothing-is-called-so', 'explain officer', 'explain 06', 'explain', 'explain DSP01', 'explain asap.bad-code', 'explain asap.code-form',
  'access', 'access bad.json', 'access --template coronor', 'duty', 'duty bad.json', 'duty --template', 'query-duty', 'correction', 'correction correction-events.json',
  'fix clean.dat --line 99 --set DSP10=1', 'fix clean.dat --set DSP01=xx --line 5', 'fix instructive-mistakes.dat', 'revise clean.dat', 'revise clean.dat --rx 8100001', 'revise clean.dat --rx 8100001 --set DSP09=0', 'revise clean.dat --rx 8100001 --set DSP01=01',
  'revise clean.dat --rx 1 --set DSP10=1', 'void clean.dat', 'void revise-and-void.dat --rx 1', 'zero-report', 'report', 'report clean.dat', 'reconcile clean.dat', 'reconcile clean.dat clean.dat', 'reconcile correction.dat clean.dat',
  'identifier', 'identifier da x', 'identifier MK9901147', 'completion', 'completion tcsh', 'check-profile', 'check-profile faulty.json', 'deadline', 'deadline 2025-03-10 --profile faulty.json', 'deadline 2025-03-10 --close-of-business noon',
  'to-json', 'from-json bad.json', 'redact',
];

/** What stands behind the name of a command in a sentence and belongs to the call. */
const ARGUMENT = /^(?:--?[a-z][\w-]*|[A-Z]{2,3}\d{0,2}|[A-Z]+(?:-[A-Z0-9]+)+|\w+(?:\.[\w-]+)+|bash|zsh|fish)$/;

/** The calls a text tells its reader to make: a line that is nothing else as it stands, one in a sentence as far as it goes. */
function tipsIn(text: string): readonly string[] {
  const whole = [...text.matchAll(/^ {4,}(?:source <\()?kasper-rules ([^\n]*?)\)?(?: < \S+)?$/gm)].map(([, call = '']) => call).filter((call) => !call.endsWith('.'));
  const said = text.split('\n').filter((line) => !/^ {4,}kasper-rules |^Usage: |^ {4}\[/.test(line)).join('\n');
  const spoken = [...said.matchAll(/kasper-rules ((?:--)?[a-z][a-z-]+)((?: [^\s;,)]+)*)/g)].flatMap(([, command = '', rest = '']) => {
    if (!allCommands.names.includes(command) && !command.startsWith('--')) return [];
    const words = rest.trim().split(' ').map((word) => word.replace(/[.:?]+$/, ''));
    const end = words.findIndex((word) => !ARGUMENT.test(word));
    const own = (end === -1 ? words : words.slice(0, end)).filter((word) => word !== '');
    return [[command, ...(own.length > 0 || command.startsWith('--') ? own : ['--help'])].join(' ')];
  });
  return [...whole, ...spoken].map((call) => call.replace(/ +#.*$/, ''));
}

describe('what the command tells its reader to type', () => {
  const tips = new Set<string>();

  beforeAll(async () => {
    for (const { name, examples } of await allCommands.loadAll()) {
      for (const { call } of examples) tips.add(call);
      for (const { output, errors } of [await runOn(machine, name, '--help'), await runOn(machine, 'explain', name)]) for (const tip of tipsIn(output + errors)) tips.add(tip);
    }
    for (const call of calls) {
      const { output, errors } = await runOn(machine, ...wordsOfLine(call));
      for (const tip of tipsIn(output + errors)) tips.add(tip);
    }
  });

  it('is found in help, answers and refusals', () => {
    expect([...tips]).toEqual(expect.arrayContaining(['validate --help', 'explain PAT03', 'zero-report --help', 'void --help', 'check-profile --help', 'completion bash', 'explain DSP01', '--help', '--version', 'validate clean.dat --on 2025-03-13']));
    expect(tips.size).toBeGreaterThan(40);
  });

  it('can be done: no such call is refused', async () => {
    const refused: string[] = [];
    for (const tip of tips) {
      const input = tip.startsWith('validate -') ? 'clean.dat' : undefined;
      const { status, errors } = await runOn(input === undefined ? machine : { files: { ...machine.files, '-': files[input] ?? '' } }, ...wordsOfLine(tip));
      if (status === 2) refused.push(`${tip}: ${errors}`);
    }
    expect(refused).toEqual([]);
  });
});
