import { highlightSpecialChars } from '@codemirror/view';

const CARRIAGE_RETURN = 13;

/** Shows characters that show nothing, each with its name; carriage returns before line feeds faintly, as many files have them. */
export const controlCharacters = highlightSpecialChars({
  render: (code, description) => {
    const name = description ?? 'special character';
    const isReturn = code === CARRIAGE_RETURN;
    const mark = document.createElement('span');
    mark.className = isReturn ? 'cm-carriage-return' : 'cm-control';
    mark.textContent = isReturn ? '␍' : '·';
    mark.title = name;
    mark.setAttribute('aria-label', name);
    mark.setAttribute('role', 'img');
    return mark;
  },
});
