import { allCommands } from '../../src/cli/commands/index.js';
import { configMembers } from '../../src/cli/config/config-members.js';
import { type Command, type CommandExample, commandGroups } from '../../src/cli/declaration/command-declaration.js';
import { commonOptions } from '../../src/cli/declaration/common-options.js';
import { optionName, optionSections, optionWords, usageOf } from '../../src/cli/declaration/help.js';
import type { OptionDeclarations } from '../../src/cli/declaration/option-declaration.js';
import { code, head, table } from './markdown.js';
import { runBesideSamples } from './sample-machine.js';

/** More of an output says nothing new. */
const MOST_LINES = 40;

/** What an example prints, its longest part left out. */
function shownOutput(output: string): string {
  const lines = output.trimEnd().split('\n');
  const more = lines.length - MOST_LINES;
  return more > 5 ? `${lines.slice(0, MOST_LINES).join('\n')}\n… and ${more} more lines` : lines.join('\n');
}

/** The line of an example as it is typed. */
const typedLine = ({ call, input }: CommandExample): string => `kasper-rules ${call}${input === undefined ? '' : ` < ${input}`}`;

const block = (language: string, text: string): readonly string[] => [`\`\`\`${language}`, text, '```', ''];

async function exampleLines(example: CommandExample): Promise<readonly string[]> {
  const { output, errors, status } = await runBesideSamples(example.call, example.input);
  if (status !== (example.status ?? 0)) throw new Error(`The example "${example.call}" ended with ${status}: ${errors}`);
  return [
    `${example.shows}${status === 0 ? '' : ` It ends with ${status}.`}`,
    '',
    ...block('sh', typedLine(example)),
    ...(output === '' ? [] : block('text', shownOutput(output))),
    ...(errors === '' ? [] : ['On standard error:', '', ...block('text', shownOutput(errors))]),
  ];
}

function optionTables(options: OptionDeclarations): readonly string[] {
  return optionSections(options).flatMap(([heading, section]) => table([heading.toLowerCase() === 'options' ? 'option' : heading, 'what it does'], Object.entries(section).map(([name, option]) => [code(optionName(name, option)), optionWords(option)])));
}

/** A note, its indented lines as they would be typed. */
function noteLines(note: string): readonly string[] {
  const [words = '', ...rest] = note.split('\n\n');
  return [words, '', ...(rest.length > 0 ? block('text', rest.join('\n\n').replace(/^ {2}/gm, '')) : [])];
}

async function commandSection(command: Command): Promise<readonly string[]> {
  const { name, summary, operands, options, notes = [], statuses, examples } = command;
  const shown: string[] = [];
  for (const example of examples) shown.push(...(await exampleLines(example)));
  return [
    `### ${name}`,
    '',
    summary,
    '',
    ...block('text', usageOf(command)),
    ...table(['operand', 'what it is'], operands.map(({ word, about, many, optional }) => [code(`${word}${many ? '…' : ''}`), `${about}${optional ? '; may be left out' : ''}`])),
    ...optionTables(options),
    ...notes.flatMap(noteLines),
    ...(statuses === undefined ? [] : [`Exit status: ${statuses}`, '']),
    ...shown,
  ];
}

/** The page of the command: every command with its operands, its options and examples that were carried out. */
export async function commandLinePage(): Promise<string> {
  const commands = await allCommands.loadAll();
  const groups: string[] = [];
  for (const [group, title] of Object.entries(commandGroups)) {
    groups.push(`## ${title}`, '');
    for (const command of commands.filter((each) => each.group === group)) groups.push(...(await commandSection(command)));
  }
  return [
    ...head('Command line', `${code('npx kasper-rules COMMAND …')} does on the command line what the library does in a program. Examples run beside the files of [samples](../../samples/README.md), with 13 March 2025 as today; a test carries them out and compares.`),
    ...Object.entries(commandGroups).flatMap(([group, title]) => [`**${title}**`, '', ...table(['command', 'what it does'], commands.filter((command) => command.group === group).map(({ name, summary }) => [`[${code(name)}](#${name})`, summary]))]),
    'Exit status: 0 nothing wrong, 1 problems found, 2 the call cannot be carried out. Behind `--` everything is an operand; a value that begins with a dash is written `--option=VALUE`. `kasper-rules -v` prints the version. Colors: `--color` and `--no-color`, then `FORCE_COLOR`, then `NO_COLOR`, then whether the output is a terminal.',
    '',
    '## For every command',
    '',
    ...optionTables(commonOptions),
    '## The configuration file',
    '',
    'What a pharmacy always says the same stands in `kasper-rules.config.json`. It is looked for in the folder of the call and in those above it, up to the root of a repository (a folder with `.git`) or the home folder; `--config FILE` names another one, `--no-config` reads none. Options of the call win; `off` and `severity` are taken before those of the call. A member that is not known is refused.',
    '',
    ...table(['member', 'is', 'what it does'], Object.entries(configMembers).map(([name, { expects, schema }]) => [code(name), expects, schema.description ?? ''])),
    ...block('json', JSON.stringify({ $schema: './node_modules/kasper-rules/schemas/command-config.json', severity: { 'asap.check-digit': 'error' }, off: ['asap.test-file'], maxWarnings: 10, zone: 'America/Chicago' }, null, 2)),
    ...groups,
  ].join('\n');
}
