import { reportCaveats, reportDefinitions, cmsCells, pqaOmp, wisqarsCounty, cdc2016, cdc2016Clinical, cdc2018, cdc2022 } from '../../src/reports/index.js';
import type { FactorRow, FactorTable } from '../../src/reports/index.js';
import { code, head, lines, sources, standingLegend, table } from './markdown.js';

const tables = [cdc2022, cdc2018, cdc2016, cdc2016Clinical];

const opioidOf = ({ ingredient, unit, routes }: FactorRow): string => `${ingredient}${routes ? `, ${routes.join(' or ')}` : ''} (${unit})`;

function factorOf({ factor, per, bands }: FactorRow): string {
  if (bands) return lines(bands.map(({ above, to, factor: inBand }) => `above ${String(above)}${to === undefined ? '' : ` to ${String(to)}`}: ${String(inBand)}`));
  if (factor === null) return 'none, on purpose';
  return `${String(factor)}${per === undefined ? '' : ` a ${per}`}`;
}

function factorRows(): readonly (readonly string[])[] {
  const opioids = [...new Set(tables.flatMap(({ rows }) => rows.map(opioidOf)))].sort();
  const cellOf = ({ rows }: FactorTable, opioid: string) => {
    const row = rows.find((each) => opioidOf(each) === opioid);
    return row ? factorOf(row) : '-';
  };
  return opioids.map((opioid) => [opioid, ...tables.map((each) => cellOf(each, opioid))]);
}

const notes = tables.flatMap(({ id, rows }) => rows.flatMap((row) => (row.note === undefined ? [] : [[code(id), opioidOf(row), row.note]])));

/** The reference page of the tables, definitions, caveats and rules of reports. */
export function reportTablesPage(): string {
  const { prescribers, pharmacies, days, comparison, counting, classes = [], cites = [] } = pqaOmp;
  return [
    ...head(
      'Tables of reports',
      'The factors, definitions, caveats and rules that `kasper-rules/reports` counts with. [The guide](../guides/reports-on-the-records-held.md) shows them at work.',
      'These factors are for looking back at what was dispensed. They are never for changing a patient from one opioid to another.',
    ),
    '## Factors',
    '',
    'Milligrams of oral morphine for one unit of strength. A dash: the table does not list the opioid so, and its dose is unknown. "None, on purpose": the table says that it has no equivalent, and it is left out.',
    '',
    ...table(['opioid', ...tables.map(({ id }) => code(id))], factorRows()),
    ...standingLegend,
    ...table(['table', 'what it is', 'made for', 'source'], tables.map(({ id, title, madeFor, cites: read }) => [code(id), title, madeFor === 'analysis' ? 'many dispensings' : 'single patients', sources(read)])),
    ...table(['table', 'opioid', 'note'], notes),
    '## Definitions',
    '',
    ...table(['id', 'says'], Object.entries(reportDefinitions).map(([id, says]) => [code(id), says])),
    '## Caveats',
    '',
    ...table(['code', 'says'], Object.entries(reportCaveats).map(([id, says]) => [code(id), says])),
    '## Small cells',
    '',
    ...table(['rule', 'says', 'source'], [cmsCells, wisqarsCounty].map(({ id, says, cites: read }) => [code(id), says, sources(read)])),
    '## Episodes',
    '',
    ...table(['preset', 'prescribers', 'pharmacies', 'days', 'comparison', 'counting', 'classes', 'source'], [[code('pqaOmp'), String(prescribers), String(pharmacies), String(days), comparison, counting, classes.join(', '), sources(cites)]]),
  ].join('\n');
}
