import type { ValueKind } from './value-kind.js';

/** One option of a command, as data: parsing, help, the reference page and completion all come from it. */
export interface OptionDeclaration<Value = unknown> {
  /** What its value may be; a switch has none. */
  readonly takes?: ValueKind<Value>;
  /** What it does, as it stands in help behind the name. */
  readonly about: string;
  /** It may be repeated. */
  readonly many?: true;
  /** One value may hold several, with commas between them. */
  readonly commas?: true;
  /** The call cannot do without it. */
  readonly needed?: true;
  /** What holds without it, as it would be written. */
  readonly default?: string;
  /** What holds without it, in words. */
  readonly otherwise?: string;
  /** The heading it stands under in help. */
  readonly under?: string;
  /** The member of the configuration file that stands in for it. */
  readonly config?: string;
}

/** Options by their name, without the dashes. */
export type OptionDeclarations = Readonly<Record<string, OptionDeclaration>>;

/** What the call gives for an option. */
export type OptionValue<Option extends OptionDeclaration> = Option extends { readonly takes: ValueKind<infer Value> }
  ? Option extends { readonly many: true }
    ? readonly Value[]
    : Option extends { readonly default: string } | { readonly needed: true }
      ? Value
      : Value | undefined
  : boolean;

/** What the call gives for every option. */
export type OptionValues<Options extends OptionDeclarations> = { readonly [Name in keyof Options]: OptionValue<Options[Name]> };
