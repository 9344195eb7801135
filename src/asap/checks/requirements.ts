import type { CompiledDictionary } from '../dictionary.js';
import type { Loops } from '../examination/loops.js';
import type { Report } from '../findings.js';
import type { AsapLaw } from '../profile.js';
import { ABSENT } from '../reading/element-state.js';
import { isMissing, stateOf, type SegmentView } from '../reading/segment-view.js';
import type { SegmentId } from '../tables/spec.js';
import { isGiven } from '../values/filler.js';
import { conditionalCheck } from './conditional-requirements.js';
import { isConditional, requirementRows } from './requirement-rows.js';

/** How strictly a blank is taken: as the law says, as in a void, or as in a zero report. */
export type RequirementMode = 'record' | 'void' | 'zero-report';

/** Reports the blanks of a segment that the law asks to be filled. */
export type RequirementCheck = (view: SegmentView, mode: RequirementMode, report: Report, loops: Loops) => void;

/** What a zero report must say: the period, the dispenser and a date. */
const NEEDED_IN_ZERO_REPORT = ['IS03', 'PHA03', 'DSP05'];
const STATUS = 'DSP01';
/** The address elements that a country abroad (PAT22) frees. */
const FREE_ABROAD = ['PAT12', 'PAT14', 'PAT15', 'PAT16'];
/** TH09 is missed as a header fault. */
const JUDGED_ELSEWHERE = 'TH09';

/** The segments of a dispensing are held against each other when it closes. */
const JUDGED_AT_CLOSE: readonly SegmentId[] = ['DSP', 'PRE', 'CDI', 'AIR'];

/** The requirement check of every segment under a law. */
export function requirementChecks(dictionary: CompiledDictionary, law: AsapLaw | undefined): Readonly<Record<SegmentId, RequirementCheck>> {
  // Before 4.1 a blank DSP01 meant a new record.
  const neverMissed = dictionary.version === '4.0' ? [JUDGED_ELSEWHERE, STATUS, 'TH08'] : [JUDGED_ELSEWHERE];
  const keptInVoid = [...(law?.recordKey ?? []), ...(law?.voidRepeats ?? []), STATUS];

  const compile = (id: SegmentId): RequirementCheck => {
    // Without a jurisdiction nothing is asked.
    if (!law) return () => undefined;
    const { spec } = dictionary.segment(id);
    const rows = spec.elements.flatMap(({ ref }, index) => {
      const found = requirementRows(law, ref);
      const level = isConditional(found) ? undefined : found[0]?.level;
      const asked = level === 'required' || level === 'recommended' ? level : undefined;
      const inZeroReport = NEEDED_IN_ZERO_REPORT.includes(ref);
      if ((!asked && !inZeroReport) || neverMissed.includes(ref)) return [];
      return [{ element: index + 1, level: asked, inVoid: keptInVoid.includes(ref), inZeroReport, isFreeAbroad: FREE_ABROAD.includes(ref) }];
    });
    const asked = Uint8Array.from(rows, ({ element }) => element);
    const country = dictionary.position(id, 'country');
    const oneOf = (spec.atLeastOne ?? []).map((ref) => spec.elements.findIndex((element) => element.ref === ref) + 1);
    const [firstOfThem = 0] = oneOf;
    const isAskedAnyway = rows.some(({ element, level }) => level === 'required' && oneOf.includes(element));
    const isZeroReportSegment = ['PAT', 'DSP', 'PRE', 'CDI', 'AIR', 'PHA', 'IS'].includes(id);

    const reportBlanks = (view: SegmentView, mode: RequirementMode, report: Report): void => {
      const isAbroad = isGiven(view, country);
      for (const { element, level, inVoid, inZeroReport, isFreeAbroad } of rows) {
        if (!isMissing(view, element) || (isFreeAbroad && isAbroad)) continue;
        if (mode === 'zero-report' && isZeroReportSegment) {
          if (inZeroReport) report('missing-element', view, element);
        } else if (level === 'required' && (mode !== 'void' || inVoid)) {
          report('missing-element', view, element);
        } else if (level !== undefined) {
          report('missing-recommended', view, element, level === 'required' ? { reason: 'void' } : undefined);
        }
      }
    };

    const checkBlanks = (view: SegmentView, mode: RequirementMode, report: Report): void => {
      // Nearly every segment is complete, and then which blanks count is not asked.
      for (let at = 0; at < asked.length; at += 1) {
        if (stateOf(view, asked[at] ?? 0) === ABSENT) {
          reportBlanks(view, mode, report);
          break;
        }
      }
      if (firstOfThem > 0 && !isAskedAnyway && view.terminated && oneOf.every((element) => stateOf(view, element) === ABSENT)) {
        report('missing-element', view, firstOfThem);
      }
    };
    const conditional = JUDGED_AT_CLOSE.includes(id) ? undefined : conditionalCheck(id, dictionary, law);
    if (!conditional) return checkBlanks;
    return (view, mode, report, loops) => {
      checkBlanks(view, mode, report);
      if (mode !== 'zero-report') conditional(view, loops, mode === 'void', report);
    };
  };

  return {
    TH: compile('TH'),
    IS: compile('IS'),
    PHA: compile('PHA'),
    PAT: compile('PAT'),
    DSP: compile('DSP'),
    PRE: compile('PRE'),
    CDI: compile('CDI'),
    AIR: compile('AIR'),
    TP: compile('TP'),
    TT: compile('TT'),
  };
}
