import { isRecord } from '../../core/is-record.js';
import * as t from 'io-ts';

/** What an object holds: a codec a member, and the members that may be left out. */
interface Members {
  readonly codecs: Readonly<Record<string, t.Mixed>>;
  readonly optional: (name: string) => boolean;
  /** What stands for a member that is left out or `null`; with `undefined` it is left out. */
  readonly missing?: Readonly<Record<string, () => unknown>>;
}

/** The codec of an object that holds its members and nothing else: what io-ts would strip silently is an error here. */
export function strictObject(name: string, { codecs, optional, missing = {} }: Members): t.Type<unknown, unknown> {
  const names = Object.keys(codecs);
  const isNamed = (key: string) => Object.hasOwn(codecs, key);
  const codec: t.Type<unknown, unknown> = new t.Type<unknown, unknown>(
    name,
    (value): value is unknown => isRecord(value) && Object.keys(value).every(isNamed) && names.every((key) => (Object.hasOwn(value, key) ? codecs[key]?.is(value[key]) === true : optional(key))),
    (value, context) => {
      if (!isRecord(value)) return t.failure(value, context, `${name} is an object`);
      const decoded: Record<string, unknown> = {};
      const errors: t.Errors = Object.keys(value)
        .filter((key) => !isNamed(key))
        .map((key) => ({ value: value[key], context: [...context, { key, type: codec }], message: `${name} has no such member` }));
      for (const [key, member] of Object.entries(codecs)) {
        const inside = [...context, { key, type: member }];
        const stands = missing[key];
        if (stands !== undefined && (value[key] === undefined || value[key] === null)) {
          const made = stands();
          if (made !== undefined) decoded[key] = made;
          continue;
        }
        if (!Object.hasOwn(value, key)) {
          if (!optional(key)) errors.push({ value: undefined, context: inside, message: `${name} lacks ${key}` });
          continue;
        }
        const validation = member.validate(value[key], inside);
        if (validation._tag === 'Right') decoded[key] = validation.right;
        else errors.push(...validation.left);
      }
      return errors.length > 0 ? t.failures(errors) : t.success(decoded);
    },
    (value) => Object.fromEntries(Object.entries(isRecord(value) ? value : {}).map(([key, member]): [string, unknown] => [key, codecs[key]?.encode(member) ?? member])),
  );
  return codec;
}
