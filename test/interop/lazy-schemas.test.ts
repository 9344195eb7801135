import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as zodModule from 'zod';

const built = vi.hoisted(() => ({ count: 0 }));

/** Counts the calls of everything that makes a schema: the functions of zod, which have lower-case names. */
function counted(members: object): object {
  return Object.fromEntries(
    Object.entries(members).map(([name, member]: [string, unknown]) => {
      if (typeof member !== 'function' || !/^[a-z]/.test(name)) return [name, member];
      const call = (...given: readonly unknown[]): unknown => {
        built.count += 1;
        return Reflect.apply(member, undefined, given);
      };
      return [name, call];
    }),
  );
}

vi.mock('zod', async (original) => {
  const zod = await original<typeof zodModule>();
  return { ...counted(zod), iso: counted(zod.iso) };
});

describe('the schemas of kasper-rules/zod', () => {
  beforeEach(() => {
    vi.resetModules();
    built.count = 0;
  });

  it('are not built when the entry is loaded, nor by any other entry that holds one', async () => {
    for (const load of [() => import('kasper-rules'), () => import('kasper-rules/access'), () => import('kasper-rules/corrections'), () => import('kasper-rules/zod')]) await load();
    expect(built.count).toBe(0);
  });

  it('are built when they are first asked for, and once', async () => {
    const schemas = await import('kasper-rules/zod');
    const calls: readonly (() => unknown)[] = [
      () => schemas.recordSchema('DSP'),
      () => schemas.recordCodec('DSP'),
      ...Object.entries(schemas).flatMap(([name, schema]) => (name.startsWith('record') ? [] : [schema as () => unknown])),
    ];
    expect(calls.length).toBeGreaterThan(20);
    const counts = calls.map((call) => {
      const before = built.count;
      const first = call();
      const after = built.count;
      return { isBuilt: first !== undefined, isKept: call() === first && built.count === after, isWork: after > before };
    });
    expect(counts.every(({ isBuilt, isKept }) => isBuilt && isKept)).toBe(true);
    // An entry is part of a submission, and a case holds its events: they are there already.
    expect(counts.filter(({ isWork }) => isWork).length).toBeGreaterThanOrEqual(calls.length - 4);
  });

  it('of one record do not build those of others', async () => {
    const { recordSchema } = await import('kasper-rules/zod');
    recordSchema('IS');
    const one = built.count;
    recordSchema('DSP');
    expect(one).toBeGreaterThan(0);
    expect(built.count).toBeGreaterThan(one);
  });
});
