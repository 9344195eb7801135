const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1b4f8a"/><path d="M11 7v18M21 7l-9 9 9 9" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>';

/** The icon of the site, within each page: a host need not stand at its root to have it found. */
export const icon = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
