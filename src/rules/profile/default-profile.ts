export * from '../kentucky/as-default.js';
