import type { Command, CommandSet } from '../declaration/command-declaration.js';

/** The commands of `kasper-rules`, in the order in which help lists them; each is loaded when it is called. */
const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  validate: async () => (await import('./validate.js')).validate,
  'zero-report': async () => (await import('./zero-report.js')).zeroReport,
  redact: async () => (await import('./redact.js')).redact,
  'to-json': async () => (await import('./to-json.js')).toJson,
  'from-json': async () => (await import('./from-json.js')).fromJson,
  deadline: async () => (await import('./deadline.js')).deadline,
  duty: async () => (await import('./duty.js')).duty,
  access: async () => (await import('./access.js')).access,
  'query-duty': async () => (await import('./query-duty.js')).queryDuty,
  report: async () => (await import('./report.js')).report,
  fix: async () => (await import('./fix.js')).fix,
  revise: async () => (await import('./revise.js')).revise,
  void: async () => (await import('./void.js')).voidRecords,
  reconcile: async () => (await import('./reconcile.js')).reconcile,
  correction: async () => (await import('./correction.js')).correction,
  identifier: async () => (await import('./identifier.js')).identifier,
  explain: async () => (await import('./explain.js')).explain,
  'check-profile': async () => (await import('./check-profile.js')).checkProfile,
  completion: async () => (await import('./completion.js')).completion,
};

/** All commands. */
export const allCommands: CommandSet = {
  names: Object.keys(loaders),
  load: async (name) => (Object.hasOwn(loaders, name) ? loaders[name]?.() : undefined),
  loadAll: () => Promise.all(Object.values(loaders).map((load) => load())),
};
