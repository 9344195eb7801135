import type { ValidationFormat } from './file-answer.js';
import { github } from './github.js';
import { json, ndjson } from './json.js';
import { junit } from './junit.js';
import { pretty } from './pretty.js';
import { sarif } from './sarif.js';

/** How `validate` writes its answers, by what `--format` takes. */
export const validationFormats = { pretty, json, ndjson, sarif, junit, github } as const satisfies Readonly<Record<string, ValidationFormat>>;

/** The names of the formats. */
export const formatNames = Object.keys(validationFormats) as readonly (keyof typeof validationFormats)[];
