export { fromEither } from './from-either.js';
export type { Issues } from './issues.js';
export { toEither } from './to-either.js';
export { toTaskEither } from './to-task-either.js';
export { toThese } from './to-these.js';
export { toValidation } from './to-validation.js';
