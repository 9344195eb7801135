import { instance } from '@viz-js/viz';
import type { MarkdownRenderer } from 'vitepress';

const viz = await instance();

const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;
/** Words one below the other, so that the labels of edges stay narrow. */
const stacked = (label: string): string => label.split(/, | (?=\()/).map((line) => ` ${line} `).join('\n');

/** Draws a Mermaid state diagram (`a: label`, `a --> b: label`) as an SVG in the colors of the text around it. */
function drawStateDiagram(mermaid: string): string {
  const statements = mermaid.split('\n').flatMap((line) => {
    const edge = /^\s*(\S+) --> (\S+?)(?:: (.*))?$/.exec(line);
    if (edge) {
      const [, from = '', to = '', label = ''] = edge;
      return [`${from === '[*]' ? 'start' : from} -> ${to} [label=${quoted(stacked(label))}]`];
    }
    const state = /^\s*(\w+): (.*)$/.exec(line);
    return state ? [`${state[1] ?? ''} [label=${quoted(state[2] ?? '')}]`] : [];
  });
  const dot = `digraph {
    graph [rankdir=TB, bgcolor=transparent, nodesep=0.45, ranksep=0.55]
    node [shape=box, style=rounded, fontname=Arial, fontsize=13, margin="0.16,0.09"]
    edge [fontname=Arial, fontsize=11, arrowsize=0.7]
    start [shape=circle, label="", width=0.16, style=filled, fillcolor=black]
    ${statements.join('\n')}
  }`;
  return viz
    .renderString(dot, { format: 'svg' })
    .replace(/^[\s\S]*?<svg/, '<svg')
    .replace(/<!--[\s\S]*?-->|<title>[\s\S]*?<\/title>/g, '')
    .replaceAll(/(fill|stroke)="black"/g, '$1="currentColor"')
    .replaceAll('<text ', '<text fill="currentColor" ')
    .trim();
}

/** Diagrams as pictures that are part of the page, drawn when it is built. */
export function drawnDiagrams(md: MarkdownRenderer): void {
  const { fence } = md.renderer.rules;
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    if (token?.info.trim() === 'mermaid') return `<figure class="diagram" tabindex="0" role="group" aria-label="State diagram; the tables below say the same">${drawStateDiagram(token.content)}</figure>\n`;
    return fence?.(tokens, index, options, env, self) ?? '';
  };
}
