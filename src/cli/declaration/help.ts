import { definitionList } from '../definition-list.js';
import { PAGE_WIDTH, wrap } from '../lines.js';
import type { Command } from './command-declaration.js';
import { commonOptions, shortNames } from './common-options.js';
import type { OptionDeclaration, OptionDeclarations } from './option-declaration.js';

/** `--set ELEMENT=VALUE`. */
export function optionName(name: string, { takes }: OptionDeclaration): string {
  return `--${name}${takes ? ` ${takes.word}` : ''}`;
}

/** What an option does, with what it may be and what holds without it. */
export function optionWords({ about, takes, many, commas, needed, default: usual, otherwise }: OptionDeclaration): string {
  const choices = takes?.choices;
  const without = usual ?? otherwise;
  return [
    about,
    ...(choices && !choices.every((choice) => about.includes(choice)) ? [`: ${choices.join(', ')}`] : []),
    ...(many ? [commas ? '; may be repeated, or hold several with commas' : '; may be repeated'] : []),
    ...(needed ? ['; needed'] : without === undefined ? [] : [` (${without})`]),
  ].join('');
}

function operandWord({ word, many, optional }: Command['operands'][number]): string {
  const whole = `${word}${many ? '…' : ''}`;
  return optional ? `[${whole}]` : whole;
}

/** The call in one line or a few: `kasper-rules validate FILE… [--on DATE]`. */
export function usageOf({ name, operands, options }: Pick<Command, 'name' | 'operands' | 'options'>): string {
  const parts = Object.entries(options)
    .sort(([, one], [, other]) => Number(other.needed ?? false) - Number(one.needed ?? false))
    .map(([option, declaration]) => {
      const { needed, many } = declaration;
      return `${needed ? optionName(option, declaration) : `[${optionName(option, declaration)}]`}${many ? '…' : ''}`.replaceAll(' ', '\u00a0');
    });
  const line = wrap([`kasper-rules ${name}`, ...operands.map(operandWord), ...parts].join(' '), '    ', PAGE_WIDTH - 'Usage: '.length);
  return line.trimStart().replaceAll('\u00a0', ' ');
}

function optionList(options: OptionDeclarations): string {
  const shortOf = (name: string) => Object.entries(shortNames).find(([, long]) => long === name)?.[0];
  return definitionList(
    Object.entries(options).map(([name, option]) => {
      const short = options === commonOptions ? shortOf(name) : undefined;
      return [`${short === undefined ? '' : `-${short}, `}${optionName(name, option)}`, optionWords(option)] as const;
    }),
  );
}

/** The options under their headings. */
export function optionSections(options: OptionDeclarations): readonly (readonly [heading: string, options: OptionDeclarations])[] {
  const sections = new Map<string, [string, OptionDeclaration][]>();
  for (const [name, option] of Object.entries<OptionDeclaration>(options)) {
    const heading = option.under ?? (option.needed ? 'Needed' : 'Options');
    sections.set(heading, [...(sections.get(heading) ?? []), [name, option]]);
  }
  return [...sections].map(([heading, entries]) => [heading, Object.fromEntries(entries)] as const);
}

/** What `--help` says of a command. */
export function helpOf(command: Command): string {
  const { summary, operands, options, notes = [], statuses, examples } = command;
  return [
    `${summary}\n\nUsage: ${usageOf(command)}\n`,
    ...(operands.length > 0 ? [definitionList(operands.map((operand) => [operandWord(operand), operand.about]))] : []),
    ...optionSections(options).map(([heading, section]) => `${heading}\n${optionList(section)}`),
    `For every command\n${optionList(commonOptions)}`,
    ...notes.map((note) => `${note.split('\n').map((line) => (line.startsWith(' ') ? line : wrap(line))).join('\n')}\n`),
    ...(statuses === undefined ? [] : [`${wrap(`Exit status: ${statuses}`)}\n`]),
    `Examples\n${examples.map(({ shows, call, input }) => `  ${shows}\n    kasper-rules ${call}${input === undefined ? '' : ` < ${input}`}\n`).join('')}`,
  ].join('\n');
}
