import { type Command, type ExitStatus, type HostIo, isUsageError } from './command.js';
import { commands as allCommands } from './commands/index.js';
import { defaultProfile } from '../rules/profile/default-profile.js';
import { chosenProfile } from './chosen-profile.js';
import { printable } from './lines.js';
import { profileOption } from './profile-option.js';
import { nearest } from '../core/nearest.js';

type Commands = readonly Command<HostIo>[];

function overview(commands: Commands): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    `Prescription monitoring rules on the command line: ${defaultProfile.name}'s, or those of another profile.`,
    '',
    'Usage: kasper-rules COMMAND …',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Every command takes --profile: the id of a state, or a FILE.json or FILE.js with its law as data.',
    'kasper-rules COMMAND --help tells more about one, kasper-rules --version the version.',
    'Exit status: 0 nothing wrong, 1 problems found, 2 the call cannot be carried out.',
    '',
  ].join('\n');
}

function helpOf({ summary, usage, help }: Command<HostIo>): string {
  return `${summary}\n\nUsage: ${usage}\n${help === undefined ? '' : `\n${help}\n`}`;
}

/** Whether the arguments ask for help; after `--` everything is an operand. */
function asksForHelp(args: readonly string[]): boolean {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  return options.includes('--help') || options.includes('-h');
}

function unknownCommand(name: string, commands: Commands): string {
  const meant = nearest(name, commands.map((command) => command.name));
  const hint = meant === undefined ? 'kasper-rules --help lists the commands.' : `Did you mean kasper-rules ${meant}?`;
  return `kasper-rules: there is no command ${printable(name)}. ${hint}\n`;
}

/** Carries out one call of `kasper-rules`: everything it says goes to `io`, its verdict is the exit status. */
export async function run(args: readonly string[], io: HostIo, commands: Commands = allCommands): Promise<ExitStatus> {
  const [name, ...rest] = args;
  const isHelp = name === '--help' || name === '-h' || name === 'help';
  const wanted = isHelp ? rest[0] : name;
  if (isHelp && wanted === undefined) {
    io.write(overview(commands));
    return 0;
  }
  if (name === '--version') {
    io.write(`${io.version()}\n`);
    return 0;
  }
  if (wanted === undefined) {
    io.writeError(overview(commands));
    return 2;
  }
  const command = commands.find((candidate) => candidate.name === wanted);
  if (!command) {
    io.writeError(unknownCommand(wanted, commands));
    return 2;
  }
  if (isHelp || asksForHelp(rest)) {
    io.write(helpOf(command));
    return 0;
  }
  try {
    const { args: own, named } = profileOption(rest);
    return await command.run(own, io, await chosenProfile(named, io));
  } catch (error) {
    if (!isUsageError(error)) throw error;
    io.writeError(`kasper-rules ${command.name}: ${error.message}\n\nUsage: ${command.usage}\n`);
    return 2;
  }
}
