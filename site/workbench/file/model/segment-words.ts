import { describe, type AsapVersion } from 'kasper-rules/asap';

/** What a segment is called: `Patient`; `undefined` for an id that the format does not know. */
export function segmentWords(id: string, version?: AsapVersion): string | undefined {
  return describe(`${id}01`, version ? { version } : {})?.segment;
}
