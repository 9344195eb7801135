import type { AccessReading } from './access-rule.js';

/** Policy choices where a profile's access law is open: a bundle, and switches that win over it. */
export type ReadingsOf<Readings extends Readonly<Record<string, AccessReading>>> = {
  readonly [Name in 'bundle' | keyof Readings]?: Name extends keyof Readings ? keyof Readings[Name]['settings'] & string : 'default' | 'agency';
};
