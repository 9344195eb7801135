import { oneOf } from './declaration/value-kind.js';

/** `--format` of commands that answer people and programs. */
export const outputFormat = { takes: oneOf('FORMAT', ['pretty', 'json']), about: 'for people, or for programs the objects of the library', default: 'pretty' } as const;
