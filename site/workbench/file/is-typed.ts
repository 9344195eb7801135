/** Whether something is typed into, or chosen in, where an event comes from: a key pressed there is no command to the page. */
export function isTyped(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable="true"]') !== null;
}
