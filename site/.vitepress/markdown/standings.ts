import type { MarkdownRenderer } from 'vitepress';

const standings = ['text', 'agency', 'practice', 'interpretation', 'secondary', 'unverified'];

/** How sure a statement is stands in code on every page, and is marked wherever it does. */
export function markedStandings(md: MarkdownRenderer): void {
  md.core.ruler.after('inline', 'standings', ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type === 'code_inline' && standings.includes(token.content)) token.attrSet('class', `standing ${token.content}`);
    }
  });
}
