import ts from 'typescript';

export const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function classOf(kind: ts.SyntaxKind): string | undefined {
  if (kind === ts.SyntaxKind.SingleLineCommentTrivia || kind === ts.SyntaxKind.MultiLineCommentTrivia) return 'comment';
  if (kind >= ts.SyntaxKind.FirstKeyword && kind <= ts.SyntaxKind.LastReservedWord) return 'keyword';
  if ([ts.SyntaxKind.ConstKeyword, ts.SyntaxKind.AsyncKeyword, ts.SyntaxKind.AwaitKeyword, ts.SyntaxKind.OfKeyword, ts.SyntaxKind.FromKeyword, ts.SyntaxKind.AsKeyword, ts.SyntaxKind.TypeKeyword].includes(kind)) return 'keyword';
  if (kind === ts.SyntaxKind.NumericLiteral) return 'number';
  const isText = kind === ts.SyntaxKind.StringLiteral || (kind >= ts.SyntaxKind.FirstTemplateToken && kind <= ts.SyntaxKind.LastTemplateToken);
  return isText ? 'string' : undefined;
}

/** TypeScript as HTML with its comments, keywords, strings and numbers marked, by the compiler's own scanner. */
export function highlightTypeScript(code: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, code);
  const html: string[] = [];
  // A brace that closes a placeholder continues its template literal; the stack counts the braces open inside each.
  const braces: number[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (kind === ts.SyntaxKind.CloseBraceToken && braces.at(-1) === 0) {
      kind = scanner.reScanTemplateToken(false);
      braces.pop();
    }
    if (kind === ts.SyntaxKind.TemplateHead || kind === ts.SyntaxKind.TemplateMiddle) braces.push(0);
    if (kind === ts.SyntaxKind.OpenBraceToken || kind === ts.SyntaxKind.CloseBraceToken) {
      const open = braces.pop();
      if (open !== undefined) braces.push(open + (kind === ts.SyntaxKind.OpenBraceToken ? 1 : -1));
    }
    const text = escapeHtml(scanner.getTokenText());
    const name = classOf(kind);
    html.push(name === undefined ? text : `<span class="${name}">${text}</span>`);
  }
  return html.join('');
}
