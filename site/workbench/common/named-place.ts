/** The place of a page that the part of an address behind its `#` names, as it stands where it is not written as addresses are. */
export function namedPlace(hash: string): string {
  const name = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
