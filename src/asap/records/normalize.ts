import { numberOf, isReadable, type SegmentView } from '../reading/segment-view.js';
import { DRIVERS_LICENSE, SSN } from '../values/person-id.js';
import type { RecordField } from './record-fields.js';

/** The value as the format wants it: punctuation taken off numbers, letters of codes and DEA numbers in upper case. */
export function normalizeValue(view: SegmentView, { spec, qualifier }: RecordField, text: string): string {
  switch (spec.format) {
    case 'dea':
      return text.toUpperCase();
    case 'usps':
      return text.length === 2 ? text.toUpperCase() : text;
    case 'phone':
      return text.replace(/[-. ()]/g, '');
    case 'zip':
      return spec.max < 10 && /^\d{5}-\d{4}$/.test(text) ? text.replace('-', '') : text;
    case 'person-id':
      return normalizePersonId(view, qualifier, text);
    default:
      // Hyphens of an NDC hide which segment is short; they stay.
      return text;
  }
}

function normalizePersonId(view: SegmentView, qualifier: number, text: string): string {
  const kind = isReadable(view, qualifier) ? numberOf(view, qualifier) : 0;
  if (kind === SSN) return text.replaceAll('-', '');
  // Small letters of a license are no finding, so they are written as they were read.
  return kind === DRIVERS_LICENSE ? text.replace(/[- ]/g, '') : text;
}
