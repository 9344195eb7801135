import { defaultProfile } from '../../rules/profile/default-profile.js';
import type { OptionDeclarations } from './option-declaration.js';
import { file, text } from './value-kind.js';

/** The options that every command has. */
export const commonOptions = {
  profile: { takes: text('PROFILE', 'the id of a state, such as ky, or a file that ends in .json, .js or .mjs', 'profiles'), about: 'whose law is asked: the id of a state, or a file that ends in .json or .js', default: defaultProfile.id },
  config: { takes: file('FILE', 'the path of a configuration file'), about: 'the configuration file', otherwise: 'kasper-rules.config.json of this folder or one above it' },
  'no-config': { about: 'read no configuration file' },
  color: { about: 'color the output also where it is no terminal' },
  'no-color': { about: 'never color the output' },
  help: { about: 'this help' },
} as const satisfies OptionDeclarations;

/** The one letter that stands for an option. */
export const shortNames: Readonly<Record<string, keyof typeof commonOptions>> = { h: 'help' };
