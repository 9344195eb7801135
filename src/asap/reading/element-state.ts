/** What is known of an element's value: nothing there, usable, or there but not to be relied on. */
export const ABSENT = 0;
export const READABLE = 1;
export const UNREADABLE = 2;
/** There, and not judged yet. */
export const PENDING = 3;
