import type { asapSchema, submissionOf, Submission, tryWrite, validate, validateRecord, write, zeroReport } from 'kasper-rules/asap';
import type { submissionOf as submissionOfCorrections } from 'kasper-rules/corrections';
import { expectTypeOf, it } from 'vitest';

/** The names of members, however deep, that may be left out and yet refuse `null` or, with exact optional properties, `undefined`. */
type Refusing<T> = T extends readonly (infer Item)[]
  ? Refusing<Item>
  : T extends object
    ? { [Name in keyof T]-?: (object extends Pick<T, Name> ? ([null, undefined] extends [Required<T>[Name], Required<T>[Name]] ? never : Name) : never) | Refusing<NonNullable<T[Name]>> }[keyof T]
    : never;

type Given<Call extends (first: never, ...rest: never) => unknown> = Parameters<Call>[0];

it('takes null, undefined or nothing for every optional member of what is given to be checked or written', () => {
  expectTypeOf<Refusing<Given<typeof validateRecord>>>().toEqualTypeOf<never>();
  expectTypeOf<Refusing<Given<typeof submissionOf>>>().toEqualTypeOf<never>();
  expectTypeOf<Refusing<Parameters<typeof submissionOf>[1]>>().toEqualTypeOf<never>();
  expectTypeOf<Refusing<Given<typeof submissionOfCorrections>>>().toEqualTypeOf<never>();
  expectTypeOf<Refusing<Given<typeof write>>>().toEqualTypeOf<never>();
  expectTypeOf<Refusing<Given<typeof tryWrite>>>().toEqualTypeOf<never>();
  expectTypeOf<Refusing<Extract<Given<typeof validate>, { readonly pharmacies: unknown }>>>().toEqualTypeOf<never>();
  expectTypeOf<Refusing<Pick<Given<typeof zeroReport>, 'source' | 'pharmacy'>>>().toEqualTypeOf<never>();
});

it('takes what was read, and gives what is read exactly', () => {
  expectTypeOf<Submission>().toExtend<Given<typeof write>>();
  expectTypeOf<Submission>().toExtend<Given<typeof validate>>();
  expectTypeOf<ReturnType<typeof submissionOf>>().toEqualTypeOf<Submission>();
  type Value = Extract<ReturnType<ReturnType<typeof asapSchema>['~standard']['validate']>, { readonly value: unknown }>['value'];
  expectTypeOf<Value>().toEqualTypeOf<Submission>();
});

it('would notice one that refuses it', () => {
  expectTypeOf<'daysSupply' | 'additional'>().toExtend<Refusing<Submission>>();
  expectTypeOf<Refusing<{ readonly row: { readonly a?: number | null } }>>().toEqualTypeOf<'a'>();
});
