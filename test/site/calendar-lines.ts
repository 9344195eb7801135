/** The properties of the events of a calendar file, by the rules of RFC 5545: lines unfolded, texts unescaped. */
export function calendarLines(file: string): ReadonlyMap<string, string> {
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n');
  const inEvent = lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'));
  return new Map(
    inEvent.map((line) => {
      const at = line.indexOf(':');
      const value = line.slice(at + 1).replace(/\\([nN,;\\])/g, (_, character: string) => (character.toLowerCase() === 'n' ? '\n' : character));
      return [line.slice(0, at), value];
    }),
  );
}
