import type { Severity } from '../../core/issue.js';
import { ABSENT } from '../reading/element-state.js';
import { isMissing, isReadable, numberOf, stateOf, type SegmentView } from '../reading/segment-view.js';
import type { Loops } from '../examination/loops.js';
import { isFiller } from '../values/filler.js';
import type { CheckFactory } from './check.js';
import { isAlwaysRequired } from './requirement-rows.js';

interface Companion {
  readonly segment: 'PAT' | 'DSP' | 'AIR';
  /** The element that calls for another, or with `codes` does so under these codes. */
  readonly when: string;
  readonly codes?: readonly number[];
  readonly needs: string;
  readonly severity: Severity;
}

/** Codes of ids that some state issued: a state-issued id and a driver's license. */
const ISSUED_BY_A_STATE = [2, 6];

/** Elements that call for a companion, by name; a version that lacks one of the two has no such rule. */
const companionRules: readonly Companion[] = [
  { segment: 'PAT', when: 'idQualifier', needs: 'id', severity: 'error' },
  { segment: 'PAT', when: 'idQualifier', codes: ISSUED_BY_A_STATE, needs: 'idJurisdiction', severity: 'warning' },
  { segment: 'PAT', when: 'additionalIdQualifier', needs: 'additionalId', severity: 'error' },
  { segment: 'PAT', when: 'additionalIdQualifier', codes: ISSUED_BY_A_STATE, needs: 'additionalIdJurisdiction', severity: 'warning' },
  { segment: 'DSP', when: 'ePrescriptionReference', needs: 'ePrescriptionOrder', severity: 'warning' },
  { segment: 'DSP', when: 'ePrescriptionOrder', needs: 'ePrescriptionReference', severity: 'warning' },
  { segment: 'AIR', when: 'serialNumber', needs: 'serialNumberState', severity: 'error' },
  { segment: 'AIR', when: 'personIdQualifier', needs: 'personId', severity: 'error' },
  { segment: 'AIR', when: 'personId', needs: 'personIdQualifier', severity: 'error' },
  { segment: 'AIR', when: 'personIdQualifier', codes: ISSUED_BY_A_STATE, needs: 'personIdJurisdiction', severity: 'warning' },
  { segment: 'AIR', when: 'pickUpIdQualifier', needs: 'pickUpId', severity: 'error' },
  { segment: 'AIR', when: 'pickUpId', needs: 'pickUpIdQualifier', severity: 'error' },
  { segment: 'AIR', when: 'pickUpIdQualifier', codes: ISSUED_BY_A_STATE, needs: 'pickUpIdJurisdiction', severity: 'warning' },
  { segment: 'AIR', when: 'dropOffIdQualifier', needs: 'dropOffId', severity: 'error' },
  { segment: 'AIR', when: 'dropOffId', needs: 'dropOffIdQualifier', severity: 'error' },
];

function companionsOf(segment: Companion['segment'], viewOf: (loops: Loops) => SegmentView | undefined): CheckFactory {
  return (dictionary, law) => {
    const { spec } = dictionary.segment(segment);
    const isRequired = (position: number) => isAlwaysRequired(law, spec.elements[position - 1]?.ref ?? '');
    const rules = companionRules
      .filter((rule) => rule.segment === segment)
      .map(({ when, codes, needs, severity }) => {
        const whenAt = dictionary.position(segment, when);
        return { whenAt, whenRef: spec.elements[whenAt - 1]?.ref ?? '', codes, needsAt: dictionary.position(segment, needs), severity };
      })
      // What the law requires anyway is missed once, as a missing element.
      .filter((rule) => rule.whenAt > 0 && rule.needsAt > 0 && !isRequired(rule.needsAt));

    return (loops, report) => {
      const view = viewOf(loops);
      if (!view) return;
      for (const rule of rules) {
        // Nearly always the companion is there, or nothing calls for it.
        if (stateOf(view, rule.needsAt) !== ABSENT || stateOf(view, rule.whenAt) === ABSENT) continue;
        const { whenAt, needsAt, codes, severity, whenRef } = rule;
        if (isFiller(view, whenAt)) continue;
        const calls = !codes || (isReadable(view, whenAt) && codes.includes(numberOf(view, whenAt)));
        if (calls && isMissing(view, needsAt)) report('missing-companion', view, needsAt, { severity, expected: whenRef });
      }
    };
  };
}

/** Companions within PAT. */
export const patientCompanions = companionsOf('PAT', (loops) => loops.patient);

/** Companions within DSP. */
export const dispensingCompanions = companionsOf('DSP', (loops) => loops.dispensing);

/** Companions within AIR. */
export const additionalCompanions = companionsOf('AIR', (loops) => loops.additional);
