import type { Profile } from '../../rules/law/profile.js';
import { defaultProfile } from '../../rules/profile/default-profile.js';
import { chosenProfile } from '../chosen-profile.js';
import { type HostIo, isUsageError, usageError } from '../command.js';
import { joinBashWords } from '../completion/bash-words.js';
import { completionScripts, shells } from '../completion/scripts.js';
import { offersFor } from '../completion/offers.js';
import { defineCommand } from '../declaration/command-declaration.js';
import { listed } from '../declaration/value-kind.js';
import { printable } from '../lines.js';

/** The profile that the words name; no module is loaded for it, and nothing is said: whoever presses a key did not call anything yet. */
async function profileIn(words: readonly string[], io: HostIo): Promise<Profile> {
  const at = words.findIndex((word) => word === '--profile' || word.startsWith('--profile='));
  const named = at === -1 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1]);
  if (named === undefined || /\.[cm]?js$/.test(named)) return defaultProfile;
  try {
    return await chosenProfile(named, { ...io, writeError: () => undefined });
  } catch (error) {
    if (!isUsageError(error)) throw error;
    return defaultProfile;
  }
}

const ASKS = `Name your shell: ${listed(shells)}.`;

/** `kasper-rules completion`: what a shell needs to complete calls. */
export const completion = defineCommand({
  name: 'completion',
  group: 'words',
  summary: 'Print what your shell needs to complete commands, options, issue codes, elements and rules.',
  operands: [
    { word: 'SHELL', about: listed(shells), asks: ASKS, choices: shells },
    { word: 'WORD', about: 'with --answer: the words of a call so far, the last one being typed', asks: ASKS, optional: true, many: true },
  ],
  options: { answer: { about: 'what the scripts ask: the words that may stand in the place of the last one, with what they are behind a tab' } },
  notes: [
    `Put one of these where your shell reads it at its start:

  source <(kasper-rules completion bash)      # ~/.bashrc
  source <(kasper-rules completion zsh)       # ~/.zshrc, behind compinit
  kasper-rules completion fish | source       # ~/.config/fish/config.fish`,
    'It needs kasper-rules among your commands, as npm install --global kasper-rules puts it there.',
  ],
  examples: [
    { shows: 'See which formats a shell would offer.', call: 'completion bash --answer -- validate --format js' },
    { shows: 'See which elements are offered.', call: 'completion zsh --answer -- explain DSP1' },
  ],
  run: async ({ operands: [name, ...given], options: { answer } }, io, _, commands) => {
    const shell = shells.find((known) => known === name);
    if (!shell) throw usageError(ASKS);
    if (!answer) {
      if (given.length > 0) throw usageError(ASKS);
      io.write(completionScripts[shell]);
      return 0 as const;
    }
    const { words, before } = shell === 'bash' ? joinBashWords(given) : { words: given, before: '' };
    const { offers, files } = await offersFor(words, await profileIn(words, io), commands);
    io.write(offers.map(({ word, about }) => `${printable(word.slice(before.length))}\t${printable(about)}\n`).join(''));
    if (files) io.write(':files\n');
    return 0 as const;
  },
});
