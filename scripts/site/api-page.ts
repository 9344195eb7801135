/** Names and landmarks for the parts of a page that typedoc's theme leaves without. */
const parts: readonly (readonly [plain: string, accessible: string])[] = [
  ['<div class="col-content">', '<div class="col-content" role="main">'],
  ['<div class="page-menu">', '<div class="page-menu" role="complementary" aria-label="This page">'],
  ['<nav id="tsd-sidebar-links" class="tsd-navigation">', '<nav id="tsd-sidebar-links" class="tsd-navigation" aria-label="Site">'],
  ['<nav class="tsd-navigation"><a ', '<nav class="tsd-navigation" aria-label="API"><a '],
];

/** The heading of a section that folds is its control, and no place for the link to itself. */
const withoutLinks = (summary: string): string => summary.replace(/<a [^>]*class="tsd-anchor-icon"[\s\S]*?<\/a>/g, '');

/** Gives headings that skip a level, as the theme chooses them by size, the level below the one before. */
function withHeadingsInOrder(html: string): string {
  let before = 0;
  return html.replace(/<h([1-6])(?=[\s>])/g, (tag, digit: string) => {
    const level = Math.min(Number(digit), before + 1);
    before = level;
    return level === Number(digit) ? tag : `${tag} aria-level="${String(level)}"`;
  });
}

/** Types may be longer than a phone is wide. */
const WRAPPING = '<style>.tsd-type-parameter-list li { overflow-wrap: anywhere }</style></head>';

/** A page of typedoc with what people need who do not see it, or see it on a phone. */
export function accessibleApiPage(html: string): string {
  const named = parts.reduce((page, [plain, accessible]) => page.replaceAll(plain, accessible), html).replace('</head>', WRAPPING);
  return withHeadingsInOrder(named.replace(/<summary[\s\S]*?<\/summary>/g, withoutLinks));
}
