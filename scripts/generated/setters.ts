import { asapVersions, dictionaryOf } from '../../src/asap/tables/versions.js';

/** Elements that are no value of a record. */
const NO_VALUES: readonly string[] = ['segmentTerminator'];

/** Every name an element has in a record, in any version of the standard. */
function elementNames(): readonly string[] {
  const names = asapVersions.flatMap((version) => Object.values(dictionaryOf(version)?.segments ?? {}).flatMap(({ elements }) => elements.map(({ name }) => name)));
  return [...new Set(names)].filter((name) => !NO_VALUES.includes(name)).sort();
}

/** The text of `src/asap/generated/setters.ts`. */
export function settersFile(): string {
  return [
    '// Generated from src/asap/tables by `npm run generate`: change the tables, not this file.',
    '',
    '/** A typed record while it is made. */',
    'export type RecordDraft = Record<string, string | number>;',
    '',
    '/** Puts a value into a record under one name. */',
    'export type Setter = (record: RecordDraft, value: string | number) => void;',
    '',
    '/** A setter for every element name of every version: a store under a name that is written out costs a tenth of one under a computed name. */',
    'export const setters: Readonly<Record<string, Setter>> = {',
    ...elementNames().map((name) => `  ${name}: (record, value) => { record['${name}'] = value; },`),
    '};',
    '',
  ].join('\n');
}
