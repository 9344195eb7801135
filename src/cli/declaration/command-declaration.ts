import type { Profile, ProfileRoom } from '../../rules/law/profile.js';
import type { ExitStatus, HostIo } from '../command.js';
import type { CompletionSource } from './completion-source.js';
import type { OptionDeclarations, OptionValues } from './option-declaration.js';

/** The groups in which help lists the commands. */
export const commandGroups = {
  files: 'Files',
  questions: 'Questions of law',
  corrections: 'After a file was sent',
  words: 'Look up and set up',
} as const;

/** What stands behind the name of a command. */
export interface OperandDeclaration {
  /** How help names it: `FILE`. */
  readonly word: string;
  readonly about: string;
  /** What is said where it is missing, or one too many is there. */
  readonly asks: string;
  readonly many?: true;
  readonly optional?: true;
  readonly choices?: readonly string[];
  readonly completes?: CompletionSource;
}

/** A call that can be tried as it stands, beside the files of `samples`. */
export interface CommandExample {
  /** What it shows, as a sentence. */
  readonly shows: string;
  /** What is typed behind `kasper-rules`. */
  readonly call: string;
  /** How it ends; 0 where nothing is said. */
  readonly status?: ExitStatus;
  /** The file that standard input holds. */
  readonly input?: string;
}

/** One option as it was written, in the order of the call. */
export interface GivenOption {
  readonly name: string;
  readonly text: string;
}

/** A call of a command, read by its declaration. */
export interface Call<Options extends OptionDeclarations> {
  readonly operands: readonly string[];
  readonly options: OptionValues<Options>;
  /** The options with a value that the call itself has, in their order. */
  readonly given: readonly GivenOption[];
}

/** A command as data, and what carries it out. */
export interface CommandDeclaration<Options extends OptionDeclarations = OptionDeclarations> {
  readonly name: string;
  readonly group: keyof typeof commandGroups;
  readonly summary: string;
  readonly operands: readonly OperandDeclaration[];
  readonly options: Options;
  /** The parts of a law without which it cannot be carried out. */
  readonly rooms?: readonly ProfileRoom[];
  /** Paragraphs of help behind the options; a line break stands as it is. */
  readonly notes?: readonly string[];
  /** What its exit statuses mean, where that is more than help says for all. */
  readonly statuses?: string;
  readonly examples: readonly [CommandExample, ...CommandExample[]];
  /** `profile` is the law that is asked: what `--profile` names, or the default. */
  readonly run: (call: Call<Options>, io: HostIo, profile: Profile, commands: CommandSet) => ExitStatus | Promise<ExitStatus>;
}

/** The commands there are, for those that speak of the others. */
export interface CommandSet {
  /** What can be typed behind `kasper-rules`, in the order in which help lists it. */
  readonly names: readonly string[];
  readonly load: (name: string) => Promise<Command | undefined>;
  readonly loadAll: () => Promise<readonly Command[]>;
}

/** A call of whichever command. */
export interface AnyCall extends Omit<Call<OptionDeclarations>, 'options'> {
  readonly options: Readonly<Record<string, unknown>>;
}

/** A command of which nobody needs to know what options it has. */
export interface Command extends Omit<CommandDeclaration, 'run'> {
  readonly run: (call: AnyCall, io: HostIo, profile: Profile, commands: CommandSet) => ExitStatus | Promise<ExitStatus>;
}

/** Declares a command: what its function is given is known from its options. */
export function defineCommand<const Options extends OptionDeclarations>(declaration: CommandDeclaration<Options>): Command {
  // Every call is read by the declaration of its own command.
  return declaration as unknown as Command;
}
