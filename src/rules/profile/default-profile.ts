export { kentucky as defaultProfile } from '../kentucky/index.js';
