import { type AsapDocument, type AsapIssue, locate, type LocatedRecord } from '../asap/index.js';
import { chosenRecord } from './chosen-record.js';
import { usageError } from './command.js';
import type { FixGroup, FixValues, NamedPlace } from './fix-groups.js';
import type { Setting } from './set-option.js';

/** Where a record stands in the tree of a file: pharmacy, patient, dispensing. */
export type RecordPlaceInTree = readonly [number, number, number];

/** What a call asks of one record. */
export interface RecordFix {
  readonly at: RecordPlaceInTree;
  readonly settings: readonly Setting[];
}

/** What can be set without a record; the rest of TH is the file's own, or comes from the options. */
export const ofFile: Readonly<Record<string, readonly string[] | undefined>> = { TH: ['TH03', 'TH04', 'TH07', 'TH08'], IS: undefined };
export const isOfFile = ({ segment }: Setting): boolean => Object.hasOwn(ofFile, segment);

/** How many levels of the tree tell what a setting is about: pharmacy, patient, dispensing. */
const levelOf = ({ segment }: Pick<Setting, 'segment'>): number => (segment === 'PHA' ? 1 : segment === 'PAT' ? 2 : 3);
const levelNames = ['', 'pharmacies', 'patients', 'records'];

const placeOfPath = (path: AsapIssue['path']): RecordPlaceInTree => [Number(path[1]), Number(path[3]), Number(path[5])];

function recordsAt({ where, option }: NamedPlace, document: AsapDocument, values: FixValues, isForFile: boolean): readonly LocatedRecord[] {
  const { found, records } = locate(document, where);
  if ('prescriptionNumber' in where) {
    const chosen = chosenRecord(records.map(({ entry }) => entry), where.prescriptionNumber, values);
    return records.filter(({ entry }) => entry === chosen);
  }
  if (found === 'none') throw usageError(`${option} is no place in the file.`);
  if (found === 'frame' && !isForFile) throw usageError(`${option} is a place of no record; what is set in TH or IS needs no place.`);
  return records;
}

/** Throws where what is set could be meant for several. */
function assertMeansOne(places: readonly RecordPlaceInTree[], settings: readonly Setting[], option: string): void {
  for (const setting of settings) {
    const level = levelOf(setting);
    const count = new Set(places.map((place) => place.slice(0, level).join())).size;
    if (count > 1) throw usageError(`${option} stands for ${count} ${levelNames[level] ?? ''}; say which one --set ${setting.ref} is about with --line, --offset, --segment or --rx.`);
  }
}

/** Every record that a call is about, each once for a group, with what is set in it. */
export function recordFixes(groups: readonly FixGroup[], document: AsapDocument, everyRecord: readonly RecordPlaceInTree[], values: FixValues): readonly RecordFix[] {
  return groups.flatMap(({ places, settings }) => {
    const ofRecord = settings.filter((setting) => !isOfFile(setting));
    if (places.length === 0 && ofRecord.length === 0) return [];
    const found = new Map<string, RecordPlaceInTree>();
    for (const place of places) {
      const records = recordsAt(place, document, values, settings.length > 0 && ofRecord.length === 0).map(({ path }) => placeOfPath(path));
      assertMeansOne(records, ofRecord, place.option);
      for (const record of records) found.set(record.join(), record);
    }
    if (places.length === 0) {
      if (everyRecord.length === 0) throw usageError('The file holds no record.');
      assertMeansOne(everyRecord, ofRecord, 'A call without a place');
      for (const record of everyRecord) found.set(record.join(), record);
    }
    return [...found.values()].map((at) => ({ at, settings: ofRecord }));
  });
}

/** What a setting is made in: the record, or its patient or pharmacy with all records under it. */
const targetOf = ({ segment, ref, number = '' }: Setting, at: RecordPlaceInTree): string => [...at.slice(0, levelOf({ segment })), ref, number].join();

/** Throws where two places give one patient or pharmacy two values, of which the file could hold one. */
export function assertOneValue(fixes: readonly RecordFix[]): void {
  const given = new Map<string, { readonly at: RecordPlaceInTree; readonly value: string }>();
  for (const { at, settings } of fixes) {
    for (const setting of settings) {
      const target = targetOf(setting, at);
      const value = JSON.stringify(setting.change);
      const before = given.get(target);
      if (before && before.value !== value && before.at.join() !== at.join()) {
        throw usageError(`--set ${setting.ref} gives two values to one ${levelOf(setting) === 1 ? 'pharmacy' : 'patient'} of the file; a record of somebody else is sent with --rejected or --accepted, by itself.`);
      }
      given.set(target, { at, value });
    }
  }
}

/** What is set at one record and reaches others, which stand under the same patient or pharmacy: the element, and how many records it is set for. */
export function reachOf(fixes: readonly RecordFix[], everyRecord: readonly RecordPlaceInTree[]): readonly { readonly ref: string; readonly records: number }[] {
  const reached = new Map<string, { readonly ref: string; readonly records: number; named: number }>();
  for (const { at, settings } of fixes) {
    for (const setting of settings) {
      const under = at.slice(0, levelOf(setting)).join();
      const target = targetOf(setting, at);
      const known = reached.get(target) ?? { ref: setting.ref, records: everyRecord.filter((place) => place.slice(0, levelOf(setting)).join() === under).length, named: 0 };
      known.named += 1;
      reached.set(target, known);
    }
  }
  return [...reached.values()].filter(({ records, named }) => named < records);
}
