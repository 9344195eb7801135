import { nearest } from '../core/nearest.js';
import { defaultProfile } from '../rules/profile/default-profile.js';
import { chosenProfile } from './chosen-profile.js';
import { type ExitStatus, type HostIo, isUsageError } from './command.js';
import { allCommands } from './commands/index.js';
import { configurationFor } from './config/config-file.js';
import { type Command, commandGroups } from './declaration/command-declaration.js';
import { helpOf, usageOf } from './declaration/help.js';
import { commonValues, cutCall, readCall } from './declaration/read-call.js';
import { definitionList } from './definition-list.js';
import { printable } from './lines.js';
import { neededRooms } from './needed-rooms.js';

/** The commands by group, and an example of each group's first. */
function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const groups = Object.entries(commandGroups).map(([group, title]) => {
    const members = commands.filter((command) => command.group === group);
    // A call stays on its line, to be copied.
    return `${title}\n${members.map(({ name, summary, examples: [example] }) => `${definitionList([[name.padEnd(width), summary]])}${' '.repeat(width + 4)}kasper-rules ${example.call}\n`).join('')}`;
  });
  return [
    `Prescription monitoring rules on the command line: ${defaultProfile.name}'s, or those of another profile.`,
    '',
    'Usage: kasper-rules COMMAND …',
    '',
    groups.join('\n'),
    'Every command takes --profile: the id of a state, or a FILE.json, FILE.js or FILE.mjs with its law as data.',
    'kasper-rules COMMAND --help tells more about one, kasper-rules --version the version.',
    'Where it is installed in a project alone, npx stands before the name: npx kasper-rules COMMAND.',
    'Exit status: 0 nothing wrong, 1 problems found, 2 the call cannot be carried out.',
    '',
  ].join('\n');
}

/** Whether the arguments ask for help; after `--` everything is an operand. */
function asksForHelp(args: readonly string[]): boolean {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  return options.includes('--help') || options.includes('-h');
}

function unknownCommand(name: string): string {
  const meant = nearest(name, allCommands.names);
  const hint = meant === undefined ? 'kasper-rules --help lists the commands.' : `Did you mean kasper-rules ${meant}?`;
  return `kasper-rules: there is no command ${printable(name)}. ${hint}\n`;
}

/** Carries out one call of a command. */
async function carryOut(command: Command, args: readonly string[], io: HostIo): Promise<ExitStatus> {
  const raw = cutCall(args, command.options);
  const common = commonValues(raw);
  const configuration = await configurationFor(common, io);
  const profile = await chosenProfile(common.profile ?? configuration.profile, io);
  if (command.rooms) neededRooms(profile, ...command.rooms);
  const call = readCall(command, raw, configuration.options);
  return command.run(call, common.color === undefined ? io : { ...io, colour: common.color }, profile, allCommands);
}

/** Carries out a command, and says what to type where the call is no use. */
export async function runCommand(command: Command, args: readonly string[], io: HostIo): Promise<ExitStatus> {
  if (asksForHelp(args)) {
    io.write(helpOf(command));
    return 0;
  }
  try {
    return await carryOut(command, args, io);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    io.writeError(`kasper-rules ${command.name}: ${error.message}\n\nUsage: ${usageOf(command)}\nkasper-rules ${command.name} --help tells more.\n`);
    return 2;
  }
}

/** Carries out one call of `kasper-rules`: everything it says goes to `io`, its verdict is the exit status. */
export async function run(args: readonly string[], io: HostIo): Promise<ExitStatus> {
  const [name, ...rest] = args;
  const isHelp = name === '--help' || name === '-h' || name === 'help';
  const wanted = isHelp ? rest[0] : name;
  if (wanted === undefined) {
    (isHelp ? io.write : io.writeError)(overview(await allCommands.loadAll()));
    return isHelp ? 0 : 2;
  }
  if (name === '--version' || name === '-v') {
    io.write(`${io.version()}\n`);
    return 0;
  }
  const command = await allCommands.load(wanted);
  if (!command) {
    io.writeError(unknownCommand(wanted));
    return 2;
  }
  return runCommand(command, isHelp ? ['--help'] : rest, io);
}
