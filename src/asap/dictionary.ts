import { codeAt, codeUnitsOf, type CodeUnits } from '../core/char-codes.js';
import { codeCheck, codeListOf } from './values/code.js';
import { phoneCheck, stateCheck, zipCheck } from './values/contact.js';
import { dateCheck, timeCheck } from './values/date-time.js';
import { decimalCheck, integerCheck } from './values/number.js';
import { personIdCheck } from './values/person-id.js';
import { productIdCheck } from './values/product-id.js';
import { deaCheck, ncpdpCheck, npiCheck } from './values/registration-number.js';
import { textRule } from './values/text.js';
import type { ValueCheck, ValueRule } from './values/value-check.js';
import { READABLE } from './reading/segment-view.js';
import type { Dictionary, ElementSpec, SegmentId, SegmentSpec } from './tables/spec.js';
import { dictionaryOf } from './tables/versions.js';

/** A segment of the tables made ready for reading: names resolved to positions, a check per element. */
export interface CompiledSegment {
  readonly id: SegmentId;
  readonly spec: SegmentSpec;
  /** The names of its elements. */
  readonly names: ReadonlySet<string>;
  /** How many elements the version defines. */
  readonly width: number;
  /** By position; 0 is unused. */
  readonly checks: readonly ValueCheck[];
  /** By position: which characters, and how many of them, are right without a check. */
  readonly usualKinds: Uint8Array;
  readonly usualLength: Uint8Array;
}

/** A version of the standard made ready for reading. */
export interface CompiledDictionary {
  readonly version: string;
  /** The tables it is made of. */
  readonly segments: Dictionary['segments'];
  readonly segment: (id: SegmentId) => CompiledSegment;
  /** The segment whose id stands in the code units from `start` up to `end`. */
  readonly segmentAt: (codes: CodeUnits, start: number, end: number) => CompiledSegment | undefined;
  /** The position of an element by its name; 0 where the version has no such element. */
  readonly position: (id: SegmentId, name: string) => number;
}

/** The version a file is read as when it names none that is known. */
export const DEFAULT_VERSION = '4.2';

/** Two or three ASCII characters of a segment id as one small number; 0 for what is no id. */
function packId(codes: CodeUnits, start: number, end: number): number {
  if (end - start < 2 || end - start > 3) return 0;
  const first = codeAt(codes, start);
  const second = codeAt(codes, start + 1);
  const third = end - start === 3 ? codeAt(codes, start + 2) : 0;
  // A third character NUL would look like none.
  if (end - start === 3 && third === 0) return 0;
  return (first | second | third) < 0x80 ? (first << 14) | (second << 7) | third : 0;
}

/** The rule of an element every value of which is looked at. */
function checked(check: ValueCheck): ValueRule {
  return { check, usual: 0, max: 0 };
}

function ruleOf(element: ElementSpec, segment: SegmentSpec, version: string): ValueRule {
  const position = (name: string) => segment.elements.findIndex((other) => other.name === name) + 1;
  const codeList = codeListOf(element);
  // A version is known or not, whatever its length; and any character may end segments.
  if (element.ref === 'TH01') return textRule(Number.POSITIVE_INFINITY);
  if (element.name === 'segmentTerminator') return checked(() => READABLE);
  // What goes into IS01 is between sender and receiver.
  if (element.ref === 'IS01') return textRule(element.max);
  switch (element.format) {
    case 'dea':
      return checked(deaCheck);
    case 'npi':
      return checked(npiCheck);
    case 'ncpdp':
      return checked(ncpdpCheck);
    case 'phone':
      return checked(phoneCheck);
    case 'zip':
      return checked(zipCheck({
        severity: element.ref === 'PAT16' ? 'error' : 'warning',
        country: position('country'),
        // Foreign postal codes came with 4.2A; versions order as text.
        freeAbroad: version > '4.2',
        hyphenated: element.max >= 10,
        max: element.max,
      }));
    case 'usps':
      return checked(stateCheck({
        max: element.max,
        country: element.name === 'state' ? position('country') : 0,
        federal: element.ref === 'PAT01',
      }));
    case 'name':
      return textRule(element.max, 'a-name');
    case 'product-id':
      return checked(productIdCheck(position(`${element.name}Qualifier`), element.max));
    case 'person-id':
      return checked(personIdCheck(position(`${element.name}Qualifier`), position(`${element.name}Jurisdiction`), element.max));
    case undefined:
      break;
  }
  if (codeList) return checked(codeCheck(codeList));
  switch (element.type) {
    case 'AN':
      return textRule(element.max);
    case 'N':
      return checked(integerCheck(element.max, element.name === 'daysSupply'));
    case 'D':
      return checked(decimalCheck(element.max));
    case 'DT':
      return checked(dateCheck);
    case 'TM':
      return checked(timeCheck(element.max));
  }
}

const LONGEST_USUAL = 255;

function compileSegment(spec: SegmentSpec, version: string): CompiledSegment {
  const rules = [textRule(0), ...spec.elements.map((element) => ruleOf(element, spec, version))];
  return {
    id: spec.id,
    spec,
    names: new Set(spec.elements.map(({ name }) => name)),
    width: spec.elements.length,
    checks: rules.map(({ check }) => check),
    usualKinds: Uint8Array.from(rules, ({ usual }) => usual),
    usualLength: Uint8Array.from(rules, ({ max }) => Math.min(max, LONGEST_USUAL)),
  };
}

const compiled = new Map<string, CompiledDictionary>();

/** The compiled dictionary of a version, or `undefined` for one that is not known. Each is built once, on first use. */
export function compiledDictionary(version: typeof DEFAULT_VERSION): CompiledDictionary;
export function compiledDictionary(version: string): CompiledDictionary | undefined;
export function compiledDictionary(version: string): CompiledDictionary | undefined {
  const known = compiled.get(version);
  if (known) return known;
  const dictionary = dictionaryOf(version);
  if (!dictionary) return undefined;

  const bySegmentId = new Map<SegmentId, CompiledSegment>();
  const byPackedId = new Map<number, CompiledSegment>();
  const positions = new Map<string, number>();
  for (const spec of Object.values(dictionary.segments)) {
    const segment = compileSegment(spec, dictionary.version);
    bySegmentId.set(spec.id, segment);
    byPackedId.set(packId(codeUnitsOf(spec.id), 0, spec.id.length), segment);
    spec.elements.forEach((element, index) => positions.set(`${spec.id}.${element.name}`, index + 1));
  }
  const result: CompiledDictionary = {
    version: dictionary.version,
    segments: dictionary.segments,
    segment: (id) => {
      const segment = bySegmentId.get(id);
      if (!segment) throw new TypeError(`ASAP ${dictionary.version} has no segment ${id}`);
      return segment;
    },
    segmentAt: (codes, start, end) => byPackedId.get(packId(codes, start, end)),
    position: (id, name) => positions.get(`${id}.${name}`) ?? 0,
  };
  compiled.set(version, result);
  return result;
}
