import type { FactEntries, FactNode, FactQuestion } from './fact-nodes.js';

/** What can be asked by itself: a question, or a list to be filled. */
export type AskedNode = FactQuestion | FactEntries;

/** Everything of a form that can be asked by itself, in order; of a list, the list and what stands in it. */
export function askedNodes(nodes: readonly FactNode[]): readonly AskedNode[] {
  return nodes.flatMap((node) => (node.node === 'question' ? [node] : node.node === 'group' ? askedNodes(node.nodes) : [node, ...askedNodes(node.entries)]));
}

/** What of a whole group has to be told first: the word that tells the sort, what is needed, or, where nothing is, all. */
function firstOf({ isBySort, nodes }: Extract<FactNode, { readonly node: 'group' }>): readonly FactNode[] {
  if (isBySort) return nodes.slice(0, 1);
  const needed = nodes.filter((node) => node.needed);
  return needed.length > 0 ? needed : nodes;
}

/** The questions and lists that an answer waits for by name, and those by which a whole group it waits for is begun. */
export function wantedNodes(nodes: readonly FactNode[], wanted: readonly string[]): readonly AskedNode[] {
  return nodes.flatMap((node): readonly AskedNode[] => {
    const isWanted = wanted.includes(node.name);
    if (node.node === 'question') return isWanted ? [node] : [];
    if (node.node === 'list') return [...(isWanted ? [node] : []), ...wantedNodes(node.entries, wanted)];
    if (!isWanted) return wantedNodes(node.nodes, wanted);
    const first = firstOf(node);
    return wantedNodes(node.nodes, [...wanted, ...first.map(({ name }) => name)]);
  });
}
