/** `sent.dat` as `sent-redacted.dat`. */
export function nameWith(name: string, what: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)}-${what}${name.slice(dot)}` : `${name}-${what}.dat`;
}
