import type { MarkdownRenderer } from 'vitepress';

export type Token = ReturnType<MarkdownRenderer['parse']>[number];

/** The anchor of a heading, as on the pages where the Markdown is read directly. */
export const anchorOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

/** Takes `<a id="…"></a>` from the start of a heading or cell, and says which it was. */
export function takeAnchor(inline: Token | undefined): string | undefined {
  const [open, close] = inline?.children ?? [];
  const id = open?.type === 'html_inline' ? /^<a id="([^"]+)">$/.exec(open.content)?.[1] : undefined;
  if (id === undefined || close?.content !== '</a>') return undefined;
  inline?.children?.splice(0, 2);
  return id;
}

/** Gives headings the anchors that are written in them. */
export function headingAnchors(md: MarkdownRenderer): void {
  md.core.ruler.after('inline', 'anchors-of-headings', ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      const id = token.type === 'heading_open' ? takeAnchor(tokens[index + 1]) : undefined;
      if (id !== undefined) token.attrSet('id', id);
    }
  });
}
