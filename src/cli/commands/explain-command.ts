import { helpOf } from '../declaration/help.js';
import type { Explainer } from '../explanation.js';
import { commandNames, loadCommand, loadCommands } from './index.js';

/** Explains commands by name: `validate`. */
export const explainCommand: Explainer = {
  kind: 'a command',
  example: 'validate',
  terms: () => commandNames,
  candidates: async () => (await loadCommands()).map(({ name, summary }) => ({ term: name, about: summary })),
  explain: async (term) => {
    const command = await loadCommand(term);
    if (!command) return undefined;
    const { name, group, summary, operands, options, notes, statuses, examples } = command;
    return { data: { name, group, summary, operands, options, notes, statuses, examples }, page: helpOf(command) };
  },
};
