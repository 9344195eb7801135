import type { CommandSet } from '../declaration/command-declaration.js';
import { helpOf } from '../declaration/help.js';
import type { Explainer } from '../explanation.js';

/** Explains commands by name: `validate`. */
export const explainCommand = ({ names, load, loadAll }: CommandSet): Explainer => ({
  kind: 'a command',
  example: 'validate',
  terms: () => names,
  candidates: async () => (await loadAll()).map(({ name, summary }) => ({ term: name, about: summary })),
  explain: async (term) => {
    const command = await load(term);
    if (!command) return undefined;
    const { name, group, summary, operands, options, notes, statuses, examples } = command;
    return { data: { name, group, summary, operands, options, notes, statuses, examples }, page: helpOf(command) };
  },
});
