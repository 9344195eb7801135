/** Kentucky's prescription monitoring rules (KASPER, 902 KAR 55:110), room by room; each is also an entry of its own. */
export * from './identifiers/index.js';
export * from './asap/index.js';
export * from './rules/index.js';
export { kentucky } from './rules/kentucky/index.js';
export * from './access/index.js';
export * from './corrections/index.js';
export { rulesFor, type RulesFor } from './rules-for.js';
