import { parseArgs } from 'node:util';
import { nearest } from '../../core/nearest.js';
import { usageError } from '../command.js';
import { printable } from '../lines.js';
import type { AnyCall, Command, GivenOption } from './command-declaration.js';
import { commonOptions, shortNames } from './common-options.js';
import type { OptionDeclaration, OptionDeclarations } from './option-declaration.js';
import { readValue } from './value-kind.js';

/** A call cut into its parts; nothing of them was looked at yet. */
export interface RawCall {
  readonly operands: readonly string[];
  readonly options: readonly RawOption[];
}

/** An option as it was written. */
interface RawOption {
  readonly name: string;
  /** As it was typed, dashes and all. */
  readonly typed: string;
  readonly text: string | undefined;
  /** `--on=2025-03-11`, and not `--on 2025-03-11`. */
  readonly inline: boolean;
}

/** What a configuration file has for an option: the member, and the texts it stands for. */
export interface ConfiguredOption {
  readonly place: string;
  readonly texts: readonly string[];
}

/** Cuts arguments into operands and options; after `--` everything is an operand. */
export function cutCall(args: readonly string[], own: OptionDeclarations): RawCall {
  const shortOf = (name: string) => Object.entries(shortNames).find(([, long]) => long === name)?.[0];
  const options = Object.fromEntries(
    Object.entries<OptionDeclaration>({ ...commonOptions, ...own }).map(([name, { takes }]) => {
      const short = shortOf(name);
      return [name, { type: takes ? ('string' as const) : ('boolean' as const), multiple: true, ...(short !== undefined && { short }) }];
    }),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  return {
    operands: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    options: tokens.flatMap((token) => (token.kind === 'option' ? [{ name: token.name, typed: token.rawName, text: token.value, inline: token.inlineValue === true }] : [])),
  };
}

/** What the options say that every command has; the last one wins, but for the profile. */
export function commonValues({ options }: RawCall) {
  const given = (name: keyof typeof commonOptions): readonly RawOption[] => options.filter((option) => option.name === name);
  const textOf = (name: 'profile' | 'config'): string | undefined => {
    const [first, ...more] = given(name);
    if (!first) return undefined;
    if (more.length > 0) throw usageError(`--${name} is given once${name === 'profile' ? ': a question is asked of one law' : ''}.`);
    return checkedText(first, commonOptions[name]);
  };
  const lastOf = (...names: readonly (keyof typeof commonOptions)[]) => options.findLast(({ name }) => names.some((one) => one === name))?.name;
  for (const { name, text: value, typed } of options) {
    if (value !== undefined && Object.hasOwn(commonOptions, name) && !('takes' in commonOptions[name as keyof typeof commonOptions])) throw usageError(`${typed} takes no value.`);
  }
  const color = lastOf('color', 'no-color');
  return {
    profile: textOf('profile'),
    config: textOf('config'),
    noConfig: given('no-config').length > 0,
    color: color === undefined ? undefined : color === 'color',
    help: given('help').length > 0,
  };
}

/** The text of an option that takes one. */
function checkedText({ typed, text, inline }: RawOption, { takes }: OptionDeclaration): string {
  const expects = takes?.expects ?? '';
  if (text === undefined) throw usageError(`${typed} needs a value: ${expects}.`);
  // What looks like an option was meant as one: the value was forgotten.
  if (!inline && /^-./.test(text)) throw usageError(`${typed} needs a value: ${expects}. A value that begins with a dash is written ${typed}=VALUE.`);
  return text;
}

function unknownOption({ typed }: RawOption, names: readonly string[]): Error {
  const meant = nearest(typed.replace(/^-+/, ''), names);
  return usageError(`Unknown option '${printable(typed)}'.${meant === undefined ? '' : ` Did you mean --${meant}?`}`);
}

/** The texts that an option stands for. */
function textsOf(texts: readonly string[], { commas }: OptionDeclaration): readonly string[] {
  return commas ? texts.flatMap((text) => text.split(',').map((part) => part.trim())) : texts;
}

/** What an option comes to: the call before the configuration file, and that before what holds without both. */
function valueOf(name: string, option: OptionDeclaration, given: readonly string[], configured: ConfiguredOption | undefined): unknown {
  const { takes, many, needed } = option;
  if (!takes) return given.length > 0;
  const read = (text: string) => readValue(`--${name}`, takes, text);
  const readConfigured = (text: string) => readValue(configured?.place ?? '', takes, text);
  if (many) return [...(configured?.texts ?? []).map(readConfigured), ...textsOf(given, option).map(read)];
  const last = given.at(-1);
  if (last !== undefined) return read(last);
  const [standing] = configured?.texts ?? [];
  if (standing !== undefined) return readConfigured(standing);
  if (option.default !== undefined) return read(option.default);
  if (needed) throw usageError(`--${name} is needed: ${option.about}.`);
  return undefined;
}

/** Reads a call by the declaration of its command; what is wrong with it is said with what belongs there. */
export function readCall({ operands: declared, options: own }: Pick<Command, 'operands' | 'options'>, raw: RawCall, configured: Readonly<Record<string, ConfiguredOption>>): AnyCall {
  const names = [...Object.keys(own), ...Object.keys(commonOptions)];
  const given: GivenOption[] = [];
  const texts = new Map<string, string[]>();
  for (const option of raw.options) {
    const { name, typed } = option;
    if (Object.hasOwn(commonOptions, name)) continue;
    const declaration = Object.hasOwn(own, name) ? own[name] : undefined;
    if (!declaration) throw unknownOption(option, names);
    if (!declaration.takes && option.text !== undefined) throw usageError(`${typed} takes no value.`);
    const text = declaration.takes ? checkedText(option, declaration) : '';
    given.push({ name, text });
    texts.set(name, [...(texts.get(name) ?? []), text]);
  }
  const options = Object.fromEntries(
    Object.entries(own).map(([name, option]) => [name, valueOf(name, option, texts.get(name) ?? [], option.config === undefined ? undefined : configured[option.config])]),
  );
  assertOperands(raw.operands, declared);
  return { operands: raw.operands, options, given };
}

/** Throws where an operand is missing, is one too many or is none of the words there are. */
function assertOperands(operands: readonly string[], declared: Command['operands']): void {
  const missing = declared.filter(({ optional }) => optional !== true)[operands.length];
  if (missing) throw usageError(missing.asks);
  const last = declared.at(-1);
  if (last?.many !== true && operands.length > declared.length) throw usageError(last?.asks ?? 'Everything this command is told is given as an option.');
  operands.forEach((operand, at) => {
    const { choices, asks = '' } = declared[Math.min(at, declared.length - 1)] ?? {};
    if (!choices || choices.includes(operand)) return;
    const meant = nearest(operand, choices);
    throw usageError(`${asks}${meant === undefined ? '' : ` Did you mean ${meant}?`}`);
  });
}
