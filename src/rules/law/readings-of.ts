import type { AccessReading } from './access-rule.js';

type Flat<T> = { readonly [Key in keyof T]: T[Key] };

/** Policy choices where a profile's access law is open: a bundle, and switches that win over it. */
export type ReadingsOf<Readings extends Readonly<Record<string, AccessReading>>> = Flat<
  {
    /** The setting of every switch that is not named here: each reading's own default, or what the agency itself says where it says so. */
    readonly bundle?: 'default' | 'agency';
  } & { readonly [Name in keyof Readings]?: keyof Readings[Name]['settings'] & string }
>;
