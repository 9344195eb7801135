import { isRecord } from '../facts/is-record.js';

/** One place at which two values say something else. */
export interface ValueDifference {
  readonly place: string;
  /** In words; `—` where one of them says nothing there. */
  readonly one: string;
  readonly other: string;
}

/** Sources and dates stand in columns of their own. */
const LEFT_OUT = ['cites', 'from', 'to', 'versions'];
/** By what entries of a list are known again. */
const NAMES = ['id', 'ref', 'item', 'ground', 'code', 'name', 'drug', 'kind'];
const LONGEST = 160;
const NOTHING = '—';

function nameOf(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const name = NAMES.map((each) => value[each]).find((each) => typeof each === 'string');
  return typeof name === 'string' ? name : undefined;
}

/** A list as members by the names of its entries, where every entry has one of its own. */
function membersOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).filter(([name]) => !LEFT_OUT.includes(name)));
  if (!Array.isArray(value) || value.every((each) => typeof each !== 'object')) return undefined;
  const names = value.map(nameOf);
  const isNamed = new Set(names).size === names.length && !names.includes(undefined);
  return Object.fromEntries(value.map((each, at) => [isNamed ? (names[at] ?? '') : String(at + 1), each as unknown]));
}

function inWords(value: unknown): string {
  if (value === undefined) return NOTHING;
  const text = typeof value === 'string' ? value : JSON.stringify(value, (name, each: unknown) => (LEFT_OUT.includes(name) ? undefined : each));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Where two values of one rule differ, sources and dates apart. */
export function valueDifferences(one: unknown, other: unknown, place = ''): readonly ValueDifference[] {
  const [ones, others] = [membersOf(one), membersOf(other)];
  if (!ones || !others) return inWords(one) === inWords(other) ? [] : [{ place: place === '' ? 'as a whole' : place, one: inWords(one), other: inWords(other) }];
  const names = [...new Set([...Object.keys(ones), ...Object.keys(others)])];
  return names.flatMap((name) => valueDifferences(ones[name], others[name], place === '' ? name : `${place} › ${name}`));
}
