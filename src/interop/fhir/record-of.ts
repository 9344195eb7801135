/** A record of which members may still be missing; what is absent is left out of it. */
export type Parts<Record> = { readonly [Name in keyof Record]?: Record[Name] | undefined };

/** A record without the members that have no value. */
export function recordOf<Record extends object>(parts: Parts<Record>): Record {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Record;
}
