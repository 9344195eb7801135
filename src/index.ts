/** Kentucky's prescription monitoring rules (KASPER, 902 KAR 55:110): identifiers, files, deadlines and duties, access and corrections, each an entry of its own as well. Reports on the records held, other states and the adapters have entries only of their own. */
export * from './identifiers/index.js';
export * from './asap/index.js';
export * from './rules/index.js';
export { kentucky } from './rules/kentucky/index.js';
export * from './access/index.js';
export * from './corrections/index.js';
export { rulesFor, type RulesFor } from './rules-for.js';
