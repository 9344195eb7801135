const TILDE = 0x7e;
const BACKSLASH = 0x5c;
const BAR = 0x7c;

/** Whether a character ends segments in many files, whatever a file declares. */
export function isUsualTerminator(code: number): boolean {
  return code === TILDE || code === BACKSLASH || code === BAR;
}
