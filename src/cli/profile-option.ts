import { parseArgs } from 'node:util';
import { usageError } from './command.js';

/** The arguments of a call without `--profile`, and what it names. */
export interface ProfileOption {
  readonly args: readonly string[];
  readonly named: string | undefined;
}

/** Takes `--profile`, which every command has, out of the arguments; after `--` everything is an operand. */
export function profileOption(args: readonly string[]): ProfileOption {
  const { tokens } = parseArgs({ args: [...args], options: { profile: { type: 'string' } }, strict: false, allowPositionals: true, tokens: true });
  const given = tokens.flatMap((token) => (token.kind === 'option' && token.name === 'profile' ? [token] : []));
  const [first, ...more] = given;
  if (!first) return { args, named: undefined };
  if (more.length > 0) throw usageError('--profile is given once: a question is asked of one law.');
  if (first.value === undefined || first.value === '') throw usageError('--profile takes the id of a state, such as ky, or a file that ends in .json or .js.');
  const width = first.inlineValue ? 1 : 2;
  return { args: args.filter((_, at) => at < first.index || at >= first.index + width), named: first.value };
}
