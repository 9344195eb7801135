import { createHash } from 'node:crypto';

/**
 * What a page may do. It stands on every page, as moving between pages keeps the policy of the first: nothing is fetched or sent, styles are
 * written by the highlighter and the editor, workers are made from the page's own text and inherit the policy.
 */
const directives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'connect-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'worker-src': 'blob:',
  'base-uri': "'none'",
  'form-action': "'none'",
};

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** A page with its policy, which names the scripts that stand in it by their hashes. */
export function withPolicy(html: string): string {
  const hashes = [...html.matchAll(inlineScript)].map(([, script = '']) => ` 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  const policy = Object.entries(directives).map(([name, value]) => `${name} ${value}${name === 'script-src' ? hashes.join('') : ''}`);
  return html.replace('<meta charset="utf-8">', `$&\n    <meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">`);
}
