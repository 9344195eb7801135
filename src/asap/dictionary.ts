import { CAPITAL, codeAt, codeUnitsOf, DIGIT, NAME_MARK, SMALL, type CodeUnits } from '../core/char-codes.js';
import { codeCheck, codeListOf } from './values/code.js';
import { phoneCheck, stateCheck, zipCheck } from './values/contact.js';
import { dateCheck, timeCheck } from './values/date-time.js';
import { listNumber } from './values/listed-codes.js';
import { CLOSER, DAY, DEA, DECIMAL, INTEGER, LISTED, NPI, packLook, PERSON, PHONE, PRODUCT, USPS, ZIP } from './values/look.js';
import { decimalCheck, integerCheck } from './values/number.js';
import { personIdCheck } from './values/person-id.js';
import { productIdCheck } from './values/product-id.js';
import { deaCheck, ncpdpCheck, npiCheck } from './values/registration-number.js';
import { PRINTABLE, textRule } from './values/text.js';
import type { ValueCheck, ValueRule } from './values/value-check.js';
import { READABLE } from './reading/element-state.js';
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
  /** By position: how a glance tells that a value needs no check. */
  readonly plan: Int32Array;
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

/** The rule of an element whose values are right at a glance when they have these kinds of characters, this length at most, and pass its look. */
function rule(check: ValueCheck, kinds: number, max: number, look: number, further = 0): ValueRule {
  return { check, look: packLook(kinds, max, look, further) };
}

function ruleOf(element: ElementSpec, segment: SegmentSpec, version: string): ValueRule {
  const position = (name: string) => segment.elements.findIndex((other) => other.name === name) + 1;
  const codeList = codeListOf(element);
  // A version is known or not, whatever its length; and any character may end segments.
  if (element.ref === 'TH01') return textRule(Number.POSITIVE_INFINITY);
  if (element.name === 'segmentTerminator') return rule(() => READABLE, 0, 0, CLOSER);
  // What goes into IS01 is between sender and receiver.
  if (element.ref === 'IS01') return textRule(element.max);
  const qualifier = position(`${element.name}Qualifier`);
  switch (element.format) {
    case 'dea':
      return rule(deaCheck, DIGIT | CAPITAL, 9, DEA);
    case 'npi':
      return rule(npiCheck, DIGIT, 10, NPI);
    case 'ncpdp':
      return rule(ncpdpCheck, 0, 0, CLOSER);
    case 'phone':
      return rule(phoneCheck, DIGIT, 10, PHONE);
    case 'zip': {
      const check = zipCheck({
        severity: element.ref === 'PAT16' ? 'error' : 'warning',
        country: position('country'),
        // Foreign postal codes came with 4.2A; versions order as text.
        freeAbroad: version > '4.2',
        hyphenated: element.max >= 10,
        max: element.max,
      });
      return rule(check, DIGIT, 9, ZIP);
    }
    case 'usps': {
      const check = stateCheck({
        max: element.max,
        country: element.name === 'state' ? position('country') : 0,
        federal: element.ref === 'PAT01',
      });
      return rule(check, CAPITAL, 2, USPS);
    }
    case 'name':
      return textRule(element.max, 'a-name');
    case 'product-id':
      return rule(productIdCheck(qualifier, element.max), PRINTABLE, element.max, qualifier > 0 ? PRODUCT : CLOSER, qualifier);
    case 'person-id': {
      const jurisdiction = position(`${element.name}Jurisdiction`);
      // A glance finds the jurisdiction before the qualifier.
      const look = qualifier > 1 && jurisdiction === qualifier - 1 ? PERSON : CLOSER;
      return rule(personIdCheck(qualifier, jurisdiction, element.max), PRINTABLE, element.max, look, qualifier);
    }
    case undefined:
      break;
  }
  if (codeList) return rule(codeCheck(codeList), DIGIT | CAPITAL | SMALL, 2, LISTED, listNumber(codeList));
  switch (element.type) {
    case 'AN':
      return textRule(element.max);
    case 'N':
      return rule(integerCheck(element.max, element.name === 'daysSupply'), DIGIT, element.max, INTEGER);
    case 'D':
      return rule(decimalCheck(element.max), DIGIT | NAME_MARK, element.max, DECIMAL);
    case 'DT':
      return rule(dateCheck, DIGIT, 8, DAY);
    case 'TM':
      return rule(timeCheck(element.max), 0, 0, CLOSER);
  }
}

function compileSegment(spec: SegmentSpec, version: string): CompiledSegment {
  const rules = [textRule(0), ...spec.elements.map((element) => ruleOf(element, spec, version))];
  return {
    id: spec.id,
    spec,
    names: new Set(spec.elements.map(({ name }) => name)),
    width: spec.elements.length,
    checks: rules.map(({ check }) => check),
    plan: Int32Array.from(rules, ({ look }) => look),
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
