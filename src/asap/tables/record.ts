import type { PlainDate } from '../../core/plain-date.js';
import type { air } from './air.js';
import type { cdi } from './cdi.js';
import type { dsp } from './dsp.js';
import type { is } from './is.js';
import type { pat } from './pat.js';
import type { pha } from './pha.js';
import type { pre } from './pre.js';
import type { AsapVersion, ElementSpec, SegmentSpec } from './spec.js';
import type { th } from './th.js';

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

/** TH without the terminator, which belongs to the text and not to what it says; a file read may be of any version. */
export interface HeaderRecord extends Omit<RecordOf<typeof th>, 'segmentTerminator' | 'version'> {
  readonly version?: AsapVersion;
}
/** IS: who sends the file. */
export interface SourceRecord extends RecordOf<typeof is> {}
/** PHA: the dispenser. */
export interface PharmacyRecord extends RecordOf<typeof pha> {}
/** PAT: the person, or the owner of the animal, the product is for. */
export interface PatientRecord extends RecordOf<typeof pat> {}
/** DSP: one dispensing. */
export interface DispensingRecord extends RecordOf<typeof dsp> {}
/** PRE: who prescribed it. */
export interface PrescriberRecord extends RecordOf<typeof pre> {}
/** CDI: one ingredient of a compound. */
export interface CompoundIngredientRecord extends RecordOf<typeof cdi> {}
/** AIR: the serial number, the person who dropped off or picked up, the pharmacist. */
export interface AdditionalRecord extends RecordOf<typeof air> {}
