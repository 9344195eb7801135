import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';

const consumer = inject('consumer');
const installed = join(consumer, 'node_modules/kasper-rules');
// The package alone, with none of its peers and not even its dependencies.
const alone = mkdtempSync(join(tmpdir(), 'alone-'));
cpSync(installed, join(alone, 'node_modules/kasper-rules'), { recursive: true });
afterAll(() => { rmSync(alone, { recursive: true }); });

/** How the two kinds of modules take what they use. */
const kinds = [
  { kind: 'ES module', ending: 'mjs', take: (names: string, from: string) => `import ${names} from '${from}';` },
  { kind: 'CommonJS module', ending: 'cjs', take: (names: string, from: string) => `const ${names.replace('* as ', '')} = require('${from}');` },
] as const;

/** Runs a program and reads the JSON it prints. */
function run(folder: string, name: string, code: string): unknown {
  writeFileSync(join(folder, name), code);
  return JSON.parse(execFileSync(process.execPath, [name], { cwd: folder, encoding: 'utf8' }));
}

describe.each(kinds)('from an $kind', ({ ending, take }) => {
  it('io-ts codecs decode, encode and refuse', () => {
    const program = `
      ${take('{ isRight }', 'fp-ts/lib/Either.js')}
      ${take('{ dispensingEntryCodec, recordCodec, submissionCodec }', 'kasper-rules/io-ts')}
      const record = recordCodec('DSP').decode({ dateFilled: '20250310', quantityDispensed: '22.5', reportingStatus: '00' });
      const entry = dispensingEntryCodec().decode({ dispensing: { daysSupply: '030' }, prescriber: {}, compound: [] });
      const refused = submissionCodec().decode({ header: { creationDate: '20250229' }, source: {}, pharmacies: [] });
      console.log(JSON.stringify({
        decoded: isRight(record) && record.right,
        encoded: isRight(record) && recordCodec('DSP').encode(record.right),
        entry: isRight(entry) && dispensingEntryCodec().encode(entry.right),
        isRecord: recordCodec('DSP').is({ dateFilled: '2025-03-10' }),
        refused: isRight(refused) || refused.left.map(({ message }) => message),
      }));`;
    expect(run(consumer, `io-ts.${ending}`, program)).toEqual({
      decoded: { dateFilled: '2025-03-10', quantityDispensed: 22.5, reportingStatus: '00' },
      encoded: { dateFilled: '20250310', quantityDispensed: '22.5', reportingStatus: '00' },
      entry: { dispensing: { daysSupply: '30' }, prescriber: {}, compound: [] },
      isRecord: true,
      refused: ['Creation date (TH05) takes a day of the calendar'],
    });
  });

  it('results become what fp-ts works with, and back', () => {
    const program = `
      ${take('* as E', 'fp-ts/lib/Either.js')}
      ${take('* as TE', 'fp-ts/lib/TaskEither.js')}
      ${take('* as TH', 'fp-ts/lib/These.js')}
      ${take('{ getSemigroup }', 'fp-ts/lib/NonEmptyArray.js')}
      ${take('{ sequenceS }', 'fp-ts/lib/Apply.js')}
      ${take('{ fromEither, toEither, toTaskEither, toThese, toValidation }', 'kasper-rules/fp-ts')}
      ${take('{ dea, npi, ssn }', 'kasper-rules/identifiers')}
      const together = sequenceS(E.getApplicativeValidation(getSemigroup()));
      const all = together({ npi: toValidation(npi.parse('1')), dea: toValidation(dea.parse('2')) });
      TE.map((value) => value.length)(toTaskEither(npi.parse('1234567893')))().then((task) =>
        console.log(JSON.stringify({
          right: E.map((value) => value.length)(toEither(npi.parse('1234567893'))),
          left: E.isLeft(toEither(npi.parse('1'))),
          back: fromEither(toEither(npi.parse('1234567893'))),
          gathered: E.isLeft(all) && all.left.length,
          both: TH.isBoth(toThese(ssn.parse('123456789'))),
          task,
        })));`;
    expect(run(consumer, `fp-ts.${ending}`, program)).toEqual({
      right: { _tag: 'Right', right: 10 },
      left: true,
      back: { ok: true, value: '1234567893', issues: [] },
      gathered: 2,
      both: true,
      task: { _tag: 'Right', right: 10 },
    });
  });

  it('the fp-ts adapter works where fp-ts is not', () => {
    const program = `${take('{ toEither }', 'kasper-rules/fp-ts')}
      ${take('{ npi }', 'kasper-rules/identifiers')}
      console.log(JSON.stringify(toEither(npi.parse('1234567893'))));`;
    expect(run(alone, `alone.${ending}`, program)).toEqual({ _tag: 'Right', right: '1234567893' });
  });
});

describe('the compiled fp-ts adapter', () => {
  it.each(['js', 'cjs'])('index.%s imports no package', (ending) => {
    const code = readFileSync(join(installed, `dist/interop/fp-ts/index.${ending}`), 'utf8');
    expect(code).toContain('toTaskEither');
    expect(code).not.toMatch(/(?:\bimport|\brequire\(|\bfrom)\s*['"](?!\.)/);
  });
});
