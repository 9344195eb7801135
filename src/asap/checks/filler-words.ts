import { areZeros, DIGIT } from '../../core/char-codes.js';
import type { CompiledDictionary } from '../dictionary.js';
import type { FindingKind, Report } from '../findings.js';
import type { AsapLaw } from '../profile.js';
import { ABSENT, READABLE } from '../reading/element-state.js';
import { kindsOf, stateOf, valueEnd, valueStart, type SegmentView } from '../reading/segment-view.js';
import type { SegmentId, SegmentSpec } from '../tables/spec.js';
import { isFiller, isGiven, isMark } from '../values/filler.js';

/** Findings on the shape of a value that a filler explains. */
const explained: ReadonlySet<FindingKind> = new Set<FindingKind>(['bad-code', 'bad-number', 'bad-date', 'bad-time', 'bad-format', 'character', 'too-long', 'implausible']);

const mayStayBlank = ({ requirements }: AsapLaw, ref: string) => !requirements.some((asked) => asked.ref === ref && (asked.level === 'required' || asked.level === 'recommended'));

/** Whether another element of the segment is filled that calls for this one, so that it may not stay blank either. */
function isCalledFor(view: SegmentView, ref: string): boolean {
  const callers = view.spec?.elements ?? [];
  return callers.some(({ requires, ref: caller }, index) => requires?.includes(ref) && caller !== ref && isGiven(view, index + 1));
}

/** Whether a filler in an element is reported for itself: what stands in the header may be a mark, and the message of the source is free. */
const isReported = (ref: string, kinds: number): boolean => ref !== 'IS03' && !(ref.startsWith('TH') && isMark(kinds));

/** Whether a finding is explained by a filler in an element that may stay blank, which is reported for itself. */
export function isExplainedByFiller(law: AsapLaw, kind: FindingKind, view: SegmentView, element: number): boolean {
  if (!explained.has(kind)) return false;
  const ref = view.spec?.elements[element - 1]?.ref;
  const kinds = kindsOf(view, element);
  return ref !== undefined && kinds !== 0 && mayStayBlank(law, ref) && isFiller(view, element) && isReported(ref, kinds) && !isCalledFor(view, ref);
}

/** Reports the values of a segment that stand for nothing. */
export type FillerCheck = (view: SegmentView, report: Report) => void;

/** The filler check of every segment under a profile; without one it is not known what may stay blank. */
export function fillerChecks(dictionary: CompiledDictionary, law: AsapLaw | undefined): (id: SegmentId) => FillerCheck {
  const compile = ({ elements }: SegmentSpec): FillerCheck => {
    if (!law) return () => undefined;
    const indexed = elements.map((element, index) => ({ ...element, at: index + 1 }));
    const optional = Uint8Array.from(indexed.filter(({ ref }) => mayStayBlank(law, ref)), ({ at }) => at);
    const isRequired = (ref: string) => law.requirements.some((asked) => asked.ref === ref && asked.level === 'required');
    const required = Uint8Array.from(
      indexed.filter(({ ref, type, format, codes }) => type === 'AN' && format === undefined && codes === undefined && /^(PAT|DSP)/.test(ref) && isRequired(ref)),
      ({ at }) => at,
    );
    const prescriptionNumber = elements.findIndex(({ name }) => name === 'prescriptionNumber') + 1;

    const look = (view: SegmentView, element: number, report: Report): void => {
      const ref = elements[element - 1]?.ref ?? '';
      if (stateOf(view, element) === ABSENT || !isFiller(view, element) || !isReported(ref, kindsOf(view, element))) return;
      if (isCalledFor(view, ref)) {
        if (stateOf(view, element) === READABLE) report('placeholder', view, element, { reason: 'filler-in-required' });
        return;
      }
      report('placeholder', view, element, { reason: isMark(kindsOf(view, element)) ? 'filler-mark' : 'filler-word' });
    };
    const lookForZeros = (view: SegmentView, report: Report): void => {
      if (kindsOf(view, prescriptionNumber) === DIGIT && areZeros(view.codes, valueStart(view, prescriptionNumber), valueEnd(view, prescriptionNumber))) {
        report('placeholder', view, prescriptionNumber, { reason: 'zeros' });
      }
    };
    const mayBeZeros = required.includes(prescriptionNumber);
    return (view, report) => {
      const { count } = view;
      const whole = view.terminated ? count : count - 1;
      if (!view.mayHoldFiller) {
        if (mayBeZeros && prescriptionNumber <= whole && stateOf(view, prescriptionNumber) !== ABSENT) lookForZeros(view, report);
        return;
      }
      for (let at = 0; at < optional.length; at += 1) {
        const element = optional[at] ?? 0;
        if (element > whole) break;
        const found = kindsOf(view, element);
        // Nearly every value holds a digit, or nothing.
        if (found !== 0 && (found & DIGIT) === 0) look(view, element, report);
      }
      for (let at = 0; at < required.length; at += 1) {
        const element = required[at] ?? 0;
        if (element > whole || stateOf(view, element) === ABSENT) continue;
        if ((kindsOf(view, element) & DIGIT) === 0) {
          if (isFiller(view, element)) report('placeholder', view, element, { reason: 'filler-in-required' });
        } else if (element === prescriptionNumber) {
          lookForZeros(view, report);
        }
      }
    };
  };
  const compiled = new Map(Object.values(dictionary.segments).map((spec) => [spec.id, compile(spec)]));
  const nothing: FillerCheck = () => undefined;
  return (id) => compiled.get(id) ?? nothing;
}
