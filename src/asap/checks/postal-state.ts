import { lazily } from '../../core/lazily.js';
import { codeAt, digitsToNumber, type CodeUnits } from '../../core/char-codes.js';
import type { Loops } from '../examination/loops.js';
import { isReadable, valueEnd, valueStart, type SegmentView } from '../reading/segment-view.js';
import { zipPrefixes } from '../tables/zip-prefixes.js';
import { isGiven } from '../values/filler.js';
import type { CheckFactory } from './check.js';

const PREFIX = 3;

/** Two letters of either case as one small number. */
const packState = (codes: CodeUnits, at: number): number => ((codeAt(codes, at) & 31) << 5) | (codeAt(codes, at + 1) & 31);

/** By state: for each prefix whether it is one of the state's. */
function readPrefixes(): readonly (Uint8Array | undefined)[] {
  const byState: (Uint8Array | undefined)[] = Array.from({ length: 1024 }, () => undefined);
  for (const [state, ranges] of Object.entries(zipPrefixes)) {
    const own = new Uint8Array(1000);
    for (const range of ranges.split(/[ +]+/)) {
      const [first = 0, last = first] = range.split('-').map(Number);
      own.fill(1, first, last + 1);
    }
    byState[packState(Uint8Array.from([state.charCodeAt(0), state.charCodeAt(1)]), 0)] = own;
  }
  return byState;
}

const prefixesByState = /* @__PURE__ */ lazily(readPrefixes);

/** The ZIP code is one of the state beside it; a state or a ZIP code that is doubted for itself is not compared. */
function postalState(segment: 'PAT' | 'PHA', viewOf: (loops: Loops) => SegmentView | undefined): CheckFactory {
  return (dictionary) => {
    const state = dictionary.position(segment, 'state');
    const zip = dictionary.position(segment, 'zip');
    const country = dictionary.position(segment, 'country');
    return (loops, report) => {
      const view = viewOf(loops);
      if (!view || !isReadable(view, state) || !isReadable(view, zip)) return;
      const { codes } = view;
      const start = valueStart(view, state);
      if (valueEnd(view, state) - start !== 2) return;
      const from = valueStart(view, zip);
      const prefix = digitsToNumber(codes, from, from + PREFIX);
      const own = prefixesByState()[packState(codes, start)];
      // No ZIP code starts with 000: zeros stand for an address abroad.
      if (!own || own[prefix] === 1 || prefix === 0 || isGiven(view, country)) return;
      report('implausible', view, zip, { reason: 'zip-of-another-state' });
    };
  };
}

/** The ZIP code of a patient and the state. */
export const patientPostalState = postalState('PAT', (loops) => loops.patient);

/** The ZIP code of a pharmacy and the state. */
export const pharmacyPostalState = postalState('PHA', (loops) => loops.pharmacy);
