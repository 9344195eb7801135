import { isDay } from '../../core/plain-date.js';
import { ndc } from '../../identifiers/ndc.js';
import type { AsapIssue, AsapIssueCode } from '../issues.js';
import type { ElementSpec } from '../tables/spec.js';
import { codeListOf } from '../values/code.js';

/** An element as it is written, without the blanks around it, and what is known of it. */
export interface FaultyValue {
  readonly value: string;
  readonly spec: ElementSpec;
  readonly issue: AsapIssue;
  /** TH02, which the last segment repeats. */
  readonly controlNumber: string;
  /** What a trailer counts, where that is certain. */
  readonly count: number | undefined;
}

/** What a value is certain to be; `undefined` where writing it would take a guess. */
type CertainValue = (faulty: FaultyValue) => string | undefined;

const YEAR_FIRST = /^(\d{4})[-/.](\d{2})[-/.](\d{2})$/;
const DATE_AND_TIME = /^(\d{4})-?(\d\d)-?(\d\d)[T ]?\d\d:?\d\d(?::?\d\d)?$/;
const CLOCK = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/;

/** Other orders of day, month and year, or a year of two digits, leave more than one day. */
const certainDate: CertainValue = ({ value }) => {
  const [, year = '', month = '', day = ''] = YEAR_FIRST.exec(value) ?? DATE_AND_TIME.exec(value) ?? [];
  return year !== '' && isDay(Number(year), Number(month), Number(day)) ? year + month + day : undefined;
};

const certainTime: CertainValue = ({ value }) => {
  const [whole, hour = '', minute = '', second = ''] = CLOCK.exec(value) ?? [];
  const isTime = whole !== undefined && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return isTime ? hour.padStart(2, '0') + minute + second : undefined;
};

const listedCode: CertainValue = ({ value, spec }) => codeListOf(spec)?.normalize(value) ?? value.toUpperCase();

const withoutPunctuation: CertainValue = ({ value, spec }) => {
  if (spec.format !== 'product-id') return value.replace(spec.format === 'phone' ? /[-. ()]/g : /[- ]/g, '');
  const read = ndc.parse(value);
  return read.ok ? read.value : undefined;
};

/** A count is known whatever stands in its place; elsewhere zeros behind a point are too much. */
const certainNumber: CertainValue = ({ value, issue, count }) => count?.toString() ?? (issue.params?.['reason'] === 'fraction' ? value.replace(/\.0*$/, '') : undefined);

/** How the finding is settled, for the kinds of which a value alone tells what was meant. */
export const certainValues: Readonly<Partial<Record<AsapIssueCode, CertainValue>>> = {
  'asap.bad-date': certainDate,
  'asap.bad-number': certainNumber,
  'asap.bad-time': certainTime,
  'asap.code-form': listedCode,
  'asap.control-number': ({ controlNumber }) => controlNumber,
  'asap.punctuation': withoutPunctuation,
  'asap.segment-count': ({ issue }) => issue.params?.['expected']?.toString(),
  'asap.whitespace': ({ value }) => value,
};
