import type { Command } from '../declaration/command-declaration.js';

/** The commands of `kasper-rules`, in the order in which help lists them; each is loaded when it is called. */
const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  validate: async () => (await import('./validate.js')).validate,
  'zero-report': async () => (await import('./zero-report.js')).zeroReport,
  deadline: async () => (await import('./deadline.js')).deadline,
  access: async () => (await import('./access.js')).access,
  report: async () => (await import('./report.js')).report,
  fix: async () => (await import('./fix.js')).fix,
  revise: async () => (await import('./revise.js')).revise,
  void: async () => (await import('./void.js')).voidRecords,
  correction: async () => (await import('./correction.js')).correction,
  explain: async () => (await import('./explain.js')).explain,
  'check-profile': async () => (await import('./check-profile.js')).checkProfile,
};

/** What can be typed behind `kasper-rules`. */
export const commandNames: readonly string[] = Object.keys(loaders);

/** The command of a name. */
export async function loadCommand(name: string): Promise<Command | undefined> {
  return Object.hasOwn(loaders, name) ? loaders[name]?.() : undefined;
}

/** All of them, for help and whatever else lists them. */
export function loadCommands(): Promise<readonly Command[]> {
  return Promise.all(Object.values(loaders).map((load) => load()));
}
