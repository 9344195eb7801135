import * as z from 'zod';
import { cdc2016, cdc2016Clinical, cdc2018, cdc2022, type DrugFacts, type DrugOf, type FactorTable } from '../reports/index.js';
import { type CommandIo, usageError } from './command.js';
import { printable } from './lines.js';
import { jsonOf } from './json-text.js';

/** A catalogue of drugs from a file. */
export interface DrugCatalogue {
  readonly drugOf: DrugOf;
  /** The table of factors it names, where it names one. */
  readonly table: string | undefined;
}

const tables: readonly FactorTable[] = [cdc2022, cdc2018, cdc2016, cdc2016Clinical];

/** What `--table` takes. */
export const tableIds: readonly string[] = tables.map(({ id }) => id);

const opioid = z.strictObject({
  ingredient: z.string(),
  strength: z.number().positive(),
  unit: z.enum(['mg', 'mcg', 'mcg/h']),
  per: z.enum(['each', 'milliliter', 'gram']),
  wearDays: z.number().positive().exactOptional(),
  route: z.string().exactOptional(),
});

const drug = z.strictObject({
  name: z.string().exactOptional(),
  ingredient: z.string().exactOptional(),
  classes: z.array(z.string()),
  opioid: opioid.exactOptional(),
  release: z.enum(['immediate', 'extended']).exactOptional(),
  use: z.literal('antitussive').exactOptional(),
  schedule: z.enum(['I', 'II', 'III', 'IV', 'V', 'none']).exactOptional(),
});

const catalogue = z.strictObject({ table: z.string().exactOptional(), drugs: z.record(z.string(), drug) });

/** Reads a catalogue: `{ "table"?: …, "drugs": { NDC: facts } }`. */
export async function readDrugCatalogue(path: string, io: CommandIo): Promise<DrugCatalogue> {
  const json = jsonOf(await io.read(path), 'The catalogue of drugs');
  const read = catalogue.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw usageError(`The catalogue of drugs is not as it must be at ${printable(issue?.path.join('.') ?? '') || 'the top'}: give { "drugs": { NDC: { "classes": […], "opioid": { ingredient, strength, unit, per } } } }.`);
  }
  const drugs = new Map<string, DrugFacts>(Object.entries(read.data.drugs).map(([ndc, facts]) => [ndc.replaceAll('-', ''), facts]));
  return { drugOf: ({ ndc }) => drugs.get(ndc.replaceAll('-', '')), table: read.data.table };
}

/** The tables of factors that are named, in their order. */
export function namedTables(names: readonly string[]): readonly [FactorTable, ...FactorTable[]] {
  const ids = tableIds.join(', ');
  const found = names.map((name) => {
    const table = tables.find(({ id }) => id === name);
    if (!table) throw usageError(`--table takes one of ${ids}.`);
    return table;
  });
  const [first, ...more] = found;
  if (!first) throw usageError(`Choose the table of factors with --table, or as "table" in the catalogue: ${ids}. They differ, so there is no default.`);
  return [first, ...more];
}
