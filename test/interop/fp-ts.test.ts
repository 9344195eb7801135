import { sequenceS } from 'fp-ts/lib/Apply.js';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { getSemigroup } from 'fp-ts/lib/NonEmptyArray.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import * as TH from 'fp-ts/lib/These.js';
import type { Issue, Result } from 'kasper-rules/asap';
import { fromEither, toEither, toTaskEither, toThese, toValidation } from 'kasper-rules/fp-ts';
import { dea, npi } from 'kasper-rules/identifiers';
import { describe, expect, it } from 'vitest';

const warning: Issue = { code: 'a.b', severity: 'warning', message: 'm', path: [] };
const error: Issue = { ...warning, severity: 'error' };
const plain: Result<number> = { ok: true, value: 1, issues: [] };
const warned: Result<number> = { ok: true, value: 1, issues: [warning] };
const failed: Result<number> = { ok: false, issues: [error, warning] };
const partial: Result<number> = { ok: false, partial: 1, issues: [error] };

describe('the fp-ts adapter', () => {
  it('makes an Either that fp-ts works with', () => {
    expect(toEither(plain)).toEqual(E.right(1));
    expect(toEither(failed)).toEqual(E.left([error, warning]));
    expect(pipe(toEither(warned), E.map((number) => number + 1))).toEqual(E.right(2));
    expect(pipe(toEither(failed), E.getOrElse((issues) => issues.length))).toBe(2);
  });

  it('takes an Either back', () => {
    expect(fromEither(toEither(plain))).toEqual(plain);
    expect(fromEither(toEither(failed))).toEqual(failed);
    expect(fromEither(E.right(1))).toEqual(plain);
  });

  it('makes a These that loses neither warnings nor partial values', () => {
    expect(toThese(plain)).toEqual(TH.right(1));
    expect(toThese(warned)).toEqual(TH.both([warning], 1));
    expect(toThese(failed)).toEqual(TH.left([error, warning]));
    expect(toThese(partial)).toEqual(TH.both([error], 1));
  });

  it('makes a TaskEither of a result and of a promise of one', async () => {
    await expect(toTaskEither(plain)()).resolves.toEqual(E.right(1));
    await expect(pipe(toTaskEither(() => Promise.resolve(failed)), TE.mapLeft(({ length }) => length))()).resolves.toEqual(E.left(2));
    await expect(toTaskEither(() => Promise.reject(new Error('offline')))()).rejects.toThrow('offline');
  });

  it('gathers the issues of several results', () => {
    const together = sequenceS(E.getApplicativeValidation(getSemigroup<Issue>()));
    const refused = together({ npi: toValidation<string>(npi.parse('1')), dea: toValidation<string>(dea.parse('2')) });
    expect(E.isLeft(refused) && refused.left.map(({ code }) => code.split('.')[1]).sort()).toEqual(['dea', 'npi']);
    const taken = together({ npi: toValidation<string>(npi.parse('1234567893')) });
    expect(taken).toEqual(E.right({ npi: '1234567893' }));
  });
});
