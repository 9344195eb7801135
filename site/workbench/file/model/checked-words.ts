import { counted } from '../../common/counted.js';

/** That a file was checked, and how it went, in a sentence to be heard. */
export function checkedWords({ segments, errors, warnings }: { readonly segments: number; readonly errors: number; readonly warnings: number }): string {
  const done = segments === 0 ? 'Checked, and no segment was found' : `Checked ${counted(segments, 'segment')}`;
  return `${done}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`;
}
