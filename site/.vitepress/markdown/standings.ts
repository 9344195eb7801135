import type { MarkdownRenderer } from 'vitepress';

const standings = ['text', 'agency', 'practice', 'interpretation', 'secondary', 'unverified'];

/** How sure a statement is stands in code on every page, and is marked wherever it does. */
export function markedStandings(md: MarkdownRenderer): void {
  md.core.ruler.after('inline', 'standings', ({ tokens }) => {
    for (const { children } of tokens) {
      for (const [index, token] of children?.entries() ?? []) {
        if (token.type !== 'code_inline' || !standings.includes(token.content)) continue;
        token.attrSet('class', `standing ${token.content}`);
        const [before, after] = [children?.[index - 1], children?.[index + 1]];
        // Behind a source it stands in parentheses, which its frame makes needless.
        if (before?.type !== 'text' || !before.content.endsWith(' (') || !after?.content.startsWith(')')) continue;
        before.content = before.content.slice(0, -1);
        after.content = after.content.slice(1);
      }
    }
  });
}
