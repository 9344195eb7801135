import type { Command, CommandSet, OperandDeclaration } from '../declaration/command-declaration.js';
import { commonOptions, shortNames } from '../declaration/common-options.js';
import type { OptionDeclaration, OptionDeclarations } from '../declaration/option-declaration.js';
import type { CompletionSource } from '../declaration/completion-source.js';
import type { Profile } from '../../rules/law/profile.js';
import type { Offer } from './offer.js';
import { offersOf, type Question } from './sources.js';

/** What may stand in a place; beside the words, perhaps the path of a file. */
export interface Offers {
  readonly offers: readonly Offer[];
  readonly files: boolean;
}

const nothing: Offers = { offers: [], files: false };

const isMeant = (word: string, typed: string): boolean => word.toLowerCase().startsWith(typed.toLowerCase());

const fitting = (offers: readonly Offer[], typed: string): readonly Offer[] => offers.filter(({ word }) => isMeant(word, typed));

/** Words of a place that has a list or a source; what stands before them in the same word is kept. */
async function ofValue({ choices, completes }: { readonly choices?: readonly string[] | undefined; readonly completes?: CompletionSource | undefined }, typed: string, question: Question): Promise<Offers> {
  if (completes === 'files') return { offers: [], files: true };
  const offers = choices?.map((word) => ({ word, about: '' })) ?? (completes ? await offersOf(completes, typed, question) : []);
  return { offers: fitting(offers, typed), files: completes === 'profiles' || completes === 'class-of-requester' };
}

async function ofOption({ takes, commas }: OptionDeclaration, typed: string, question: Question): Promise<Offers> {
  if (!takes) return nothing;
  const before = commas ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
  const { offers, files } = await ofValue(takes, typed.slice(before.length), question);
  return { offers: offers.map(({ word, about }) => ({ word: before + word, about })), files };
}

/** The options of a command, without those that were given and are given once. */
function optionOffers(options: OptionDeclarations, given: readonly string[], typed: string): Offers {
  const offers = Object.entries(options).filter(([name, { many }]) => many === true || !given.includes(name)).map(([name, { about }]) => ({ word: `--${name}`, about }));
  return { offers: fitting(offers, typed), files: false };
}

/** What was typed of a command so far, as far as completion needs it. */
interface Typed {
  readonly operands: number;
  readonly given: readonly string[];
  /** The option whose value comes next. */
  readonly open: string | undefined;
  /** After `--` everything is an operand. */
  readonly isClosed: boolean;
}

function readTyped(words: readonly string[], options: OptionDeclarations): Typed {
  const given: string[] = [];
  let [operands, open, isClosed] = [0, undefined as string | undefined, false];
  for (const word of words) {
    if (open !== undefined) {
      open = undefined;
      continue;
    }
    if (isClosed || !/^-./.test(word)) operands += 1;
    else if (word === '--') isClosed = true;
    else {
      const [name = '', value] = word.replace(/^-+/, '').split('=', 2);
      const known = word.startsWith('--') ? name : (shortNames[name] ?? name);
      given.push(known);
      if (value === undefined && Object.hasOwn(options, known) && options[known]?.takes) open = known;
    }
  }
  return { operands, given, open, isClosed };
}

function operandAt(declared: Command['operands'], at: number): OperandDeclaration | undefined {
  const last = declared.at(-1);
  return declared[at] ?? (last?.many ? last : undefined);
}

/** What may stand in the place of the last word of a call. */
export async function offersFor(words: readonly string[], profile: Profile, commands: CommandSet): Promise<Offers> {
  const question: Question = { profile, commands };
  const [name, ...rest] = words.slice(0, -1);
  const typed = words.at(-1) ?? '';
  if (name === undefined || name === 'help') {
    if (typed.startsWith('-')) return { offers: fitting([{ word: '--help', about: 'the commands' }, { word: '--version', about: 'the version' }], typed), files: false };
    return { offers: fitting((await commands.loadAll()).map((command) => ({ word: command.name, about: command.summary })), typed), files: false };
  }
  const command = await commands.load(name);
  if (!command) return nothing;
  const options: OptionDeclarations = { ...command.options, ...commonOptions };
  const { operands, given, open, isClosed } = readTyped(rest, options);
  if (open !== undefined) return ofOption(options[open] ?? { about: '' }, typed, question);
  const [, inline] = isClosed ? [] : (/^--([^=]+)=/.exec(typed) ?? []);
  if (inline !== undefined) {
    const before = `--${inline}=`;
    const { offers, files } = await ofOption((Object.hasOwn(options, inline) ? options[inline] : undefined) ?? { about: '' }, typed.slice(before.length), question);
    return { offers: offers.map(({ word, about }) => ({ word: before + word, about })), files };
  }
  if (!isClosed && typed.startsWith('-')) return optionOffers(options, given, typed);
  const operand = operandAt(command.operands, operands);
  return operand ? ofValue(operand, typed, question) : nothing;
}
