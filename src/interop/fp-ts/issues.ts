import type { Issue } from '../../core/issue.js';

/** The issues of a failure: one at least. */
export type Issues<Code extends string = string> = readonly [Issue<Code>, ...Issue<Code>[]];
