import { plural } from '../lines.js';
import type { CheckedFile, ValidationFormat } from './file-answer.js';

/** A page for people a file, and what several come to. */
export const pretty: ValidationFormat = {
  start: () => {
    const checked: CheckedFile[] = [];
    let written = 0;
    let unread = 0;
    return {
      file: (answer) => {
        if ('error' in answer) {
          // Why stands on standard error, where it is said at once.
          unread += 1;
          return '';
        }
        checked.push(answer);
        if (answer.page === '') return '';
        written += 1;
        return `${written > 1 ? '\n\n' : ''}${answer.page}`;
      },
      end: () => {
        if (checked.length + unread < 2) return '';
        const wrong = checked.filter(({ report }) => !report.ok).length;
        return `${written > 0 ? '\n' : ''}${plural(checked.length, 'file')} checked: ${wrong} with errors, ${checked.length - wrong} without.${unread === 0 ? '' : ` ${plural(unread, 'file')} could not be read.`}\n`;
      },
    };
  },
};
