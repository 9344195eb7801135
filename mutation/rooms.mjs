/** Compares the pages made by running every issue's example: it holds the wording of messages. */
const page = 'test/docs/reference.test.ts';

/** Hold every function to what it says of a mistake of the programmer, and of a profile that lacks what it asks for. */
const shared = ['test/core/mistakes.test.ts', 'test/rules/rooms.test.ts', page];

/** Hold what takes an answer that comes back to what it says of one that is damaged. */
const damaged = ['test/core/damaged-answers.test.ts', 'test/core/mistakes.test.ts'];

/** The rooms that are mutated: where their code is, which of it is data or wording and left alone, and which tests look at the room. */
export const rooms = {
  identifiers: { code: ['src/identifiers'], data: ['citations.ts'], tests: ['test/identifiers', page] },
  checks: { code: ['src/asap/checks'], data: [], tests: ['test/asap', 'test/real'] },
  values: { code: ['src/asap/values'], data: [], tests: ['test/asap', 'test/real'] },
  examination: { code: ['src/asap/examination'], data: [], tests: ['test/asap', 'test/real'] },
  records: { code: ['src/asap/records'], data: [], tests: ['test/asap', 'test/asap/key-set.test.ts', 'test/asap/parts.test.ts', 'test/corrections/reconcile.test.ts'] },
  writing: { code: ['src/asap/writing'], data: [], tests: ['test/asap', ...damaged] },
  parts: { code: ['src/asap/parts'], data: [], tests: ['test/asap', 'test/asap/parts.test.ts', ...damaged] },
  rules: {
    code: ['src/rules'],
    data: ['issues.ts', 'kentucky/', 'ohio/', 'tennessee/', 'indiana/', 'law/', 'facts/', 'profile-shape/', 'profile/default-profile.ts'],
    tests: ['test/rules', 'test/states', 'test/core/mistakes.test.ts'],
  },
  access: { code: ['src/access'], data: ['facts/'], tests: ['test/access', 'test/states', ...shared] },
  corrections: { code: ['src/corrections'], data: ['correction-issues.ts'], tests: ['test/corrections', 'test/states', ...shared] },
};

/** Tests of the whole that take long and find what those of a room find sooner; left out unless a room names them. */
export const leftOut = ['test/rules/sound-profiles.property.test.ts', 'test/asap/real-files.test.ts', 'test/asap/privacy.test.ts', 'test/asap/hostile.test.ts', 'test/asap/key-set.test.ts', 'test/asap/parts.test.ts'];
