import type { Dictionary, ElementSpec } from '../../asap/tables/spec.js';
import type { CompletionSource } from '../declaration/completion-source.js';
import type { Profile } from '../../rules/law/profile.js';
import type { CommandSet } from '../declaration/command-declaration.js';
import type { Offer } from './offer.js';

/** Whose words are offered: those of a law, and of the commands. */
export interface Question {
  readonly profile: Profile;
  readonly commands: CommandSet;
}

const bare = (word: string): Offer => ({ word, about: '' });

/** Names with what may stand behind an equals sign once that was typed. */
function named(typed: string, names: readonly Offer[], valuesOf: (name: string) => readonly Offer[]): readonly Offer[] {
  const at = typed.indexOf('=');
  if (at === -1) return names.map(({ word, about }) => ({ word: `${word}=`, about }));
  const name = typed.slice(0, at);
  return valuesOf(name).map(({ word, about }) => ({ word: `${name}=${word}`, about }));
}

async function issueCodes(): Promise<readonly Offer[]> {
  const { asapIssues } = await import('../../asap/index.js');
  return Object.entries(asapIssues).map(([word, { help }]) => ({ word, about: help }));
}

async function elements(): Promise<readonly ElementSpec[]> {
  const { segments }: Dictionary = (await import('../../asap/tables/versions.js')).dictionary42;
  return Object.values(segments).flatMap((segment) => segment.elements);
}

async function settings(typed: string): Promise<readonly Offer[]> {
  const all = await elements();
  const codesOf = (ref: string) => Object.entries(all.find((element) => element.ref === ref.toUpperCase())?.codes ?? {});
  return named(typed, all.map(({ ref, label }) => ({ word: ref, about: label })), (ref) => codesOf(ref).map(([word, about]) => ({ word, about })));
}

async function terms({ profile, commands }: Question): Promise<readonly Offer[]> {
  const { termsOf } = await import('../commands/explain.js');
  return Array.from(await termsOf(profile, commands), ([word, about]) => ({ word, about }));
}

async function closings(profile: Profile): Promise<readonly Offer[]> {
  const { closingsOf } = await import('../dispenser-options.js');
  return closingsOf(profile).map(bare);
}

async function classes(profile: Profile): Promise<readonly Offer[]> {
  const { classesIn } = await import('../fact-classes.js');
  return profile.access ? classesIn(profile.access.facts).map(bare) : [];
}

const levels = ['error', 'warning', 'info', 'off'].map(bare);

const sources: Readonly<Record<Exclude<CompletionSource, 'files'>, (typed: string, question: Question) => readonly Offer[] | Promise<readonly Offer[]>>> = {
  'access-switches': (typed, { profile: { access } }) => {
    const readings = Object.entries(access?.readings ?? {});
    return named(typed, readings.map(([word, { question }]) => ({ word, about: question })), (name) => Object.entries(readings.find(([known]) => known === name)?.[1].settings ?? {}).map(([word, about]) => ({ word, about })));
  },
  'class-of-requester': (_, { profile }) => classes(profile),
  closings: (_, { profile }) => closings(profile),
  identifiers: async () => Object.entries((await import('../identifier-kinds.js')).identifierKinds).map(([word, { label }]) => ({ word, about: label })),
  'issue-codes': issueCodes,
  profiles: async () => Object.keys((await import('../known-profiles.js')).knownProfiles).map(bare),
  readings: (typed, { profile: { readings = [] } }) =>
    named(typed, readings.map(({ id, question }) => ({ word: id, about: question })), (id) => readings.find((reading) => reading.id === id)?.options.map(({ value, summary }) => ({ word: value, about: summary })) ?? []),
  settings,
  severities: async (typed) => named(typed, await issueCodes(), () => levels),
  terms: (_, question) => terms(question),
  zones: () => Intl.supportedValuesOf('timeZone').map(bare),
};

/** What a source has to offer where something was typed already. */
export async function offersOf(source: Exclude<CompletionSource, 'files'>, typed: string, question: Question): Promise<readonly Offer[]> {
  return sources[source](typed, question);
}
