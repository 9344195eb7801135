import type { PlainDate } from '../../core/plain-date.js';
import type { ElementSpec, SegmentSpec } from './spec.js';

/** A closed list gives its codes; an open one suggests them and takes any text. */
type CodeOf<E extends { readonly codes: object }> = E extends { readonly openCodes: string }
  ? (keyof E['codes'] & string) | (string & {})
  : keyof E['codes'] & string;

type ValueOf<E extends ElementSpec> = E extends { readonly codes: object }
  ? CodeOf<E>
  : E extends { readonly type: 'DT' }
    ? PlainDate
    : E extends { readonly numeric: true }
      ? number
      : string;

/** The record a segment's table describes: every element by name, dates as `PlainDate`, counters and quantities as numbers. */
export type RecordOf<S extends SegmentSpec> = {
  readonly [E in S['elements'][number] as E['name']]?: ValueOf<E>;
};
