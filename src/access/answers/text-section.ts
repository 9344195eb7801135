/** A titled list as lines of text, set off by an empty line; nothing when the list is empty. */
export function textSection(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((text) => `- ${text}`)];
}
