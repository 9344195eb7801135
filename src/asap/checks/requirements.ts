import type { CompiledDictionary } from '../dictionary.js';
import type { Report } from '../findings.js';
import type { AsapProfile } from '../profile.js';
import { ABSENT, isMissing, stateOf, type SegmentView } from '../reading/segment-view.js';
import type { SegmentId } from '../tables/spec.js';

/** How strictly a blank is taken: as the profile says, as in a void, or as in a zero report. */
export type RequirementMode = 'record' | 'void' | 'zero-report';

/** Reports the blanks of a segment that the profile asks to be filled. */
export type RequirementCheck = (view: SegmentView, mode: RequirementMode, report: Report) => void;

/** What a zero report must say: the period, the dispenser and a date. */
const NEEDED_IN_ZERO_REPORT = ['IS03', 'PHA03', 'DSP05'];
const STATUS = 'DSP01';
/** The address elements that a country abroad (PAT22) frees. */
const FREE_ABROAD = ['PAT12', 'PAT14', 'PAT15', 'PAT16'];
/** TH09 is missed as a header fault. */
const JUDGED_ELSEWHERE = 'TH09';

/** The requirement check of every segment under a profile. */
export function requirementChecks(dictionary: CompiledDictionary, profile: AsapProfile | undefined): Readonly<Record<SegmentId, RequirementCheck>> {
  // Before 4.1 a blank DSP01 meant a new record.
  const neverMissed = dictionary.version === '4.0' ? [JUDGED_ELSEWHERE, STATUS, 'TH08'] : [JUDGED_ELSEWHERE];
  const keptInVoid = [...(profile?.recordKey ?? []), ...(profile?.voidRepeats ?? []), STATUS];

  const compile = (id: SegmentId): RequirementCheck => {
    // Without a jurisdiction nothing is asked.
    if (!profile) return () => undefined;
    const { spec } = dictionary.segment(id);
    const rows = spec.elements.flatMap(({ ref }, index) => {
      const asked = profile.requirements.find((requirement) => requirement.ref === ref);
      const inZeroReport = NEEDED_IN_ZERO_REPORT.includes(ref);
      if ((!asked && !inZeroReport) || neverMissed.includes(ref)) return [];
      return [{ element: index + 1, level: asked?.level, inVoid: keptInVoid.includes(ref), inZeroReport, isFreeAbroad: FREE_ABROAD.includes(ref) }];
    });
    const asked = Uint8Array.from(rows, ({ element }) => element);
    const country = dictionary.position(id, 'country');
    const oneOf = (spec.atLeastOne ?? []).map((ref) => spec.elements.findIndex((element) => element.ref === ref) + 1);
    const [firstOfThem = 0] = oneOf;
    const isAskedAnyway = rows.some(({ element, level }) => level === 'required' && oneOf.includes(element));
    const isZeroReportSegment = ['PAT', 'DSP', 'PRE', 'CDI', 'AIR', 'PHA', 'IS'].includes(id);

    const reportBlanks: RequirementCheck = (view, mode, report) => {
      const isAbroad = country > 0 && stateOf(view, country) !== ABSENT;
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

    return (view, mode, report) => {
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
