import { numberOf, isReadable, type SegmentView } from '../reading/segment-view.js';
import type { ElementSpec } from '../tables/spec.js';
import { DRIVERS_LICENSE, SSN } from '../values/person-id.js';

/** The value as the format wants it: punctuation taken off numbers, letters of codes and DEA numbers in upper case. */
export function normalizeValue(view: SegmentView, spec: ElementSpec, text: string): string {
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
      return normalizePersonId(view, spec, text);
    default:
      // Hyphens of an NDC hide which segment is short; they stay.
      return text;
  }
}

function normalizePersonId(view: SegmentView, spec: ElementSpec, text: string): string {
  const qualifier = (view.spec?.elements.findIndex(({ name }) => name === `${spec.name}Qualifier`) ?? -1) + 1;
  const kind = isReadable(view, qualifier) ? numberOf(view, qualifier) : 0;
  if (kind === SSN) return text.replaceAll('-', '');
  // Small letters of a license are no finding, so they are written as they were read.
  return kind === DRIVERS_LICENSE ? text.replace(/[- ]/g, '') : text;
}
