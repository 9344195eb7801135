import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtSite } from './served.js';

/** A page of each kind: what is alike in all that colors and widths turn on is looked at once. */
export const kinds = [
  '',
  'overview.html',
  'getting-started.html',
  'guides/pharmacy-vendor.html',
  'concepts/issues.html',
  'examples/access-gate.html',
  'reference/asap-elements.html',
  'reference/corrections.html',
  'reference/access-rules.html',
  'reference/access/treatment.html',
  'decisions/0034-one-workbench.html',
  'api/',
  'api/kasper-rules/asap/',
  'api/kasper-rules/asap/functions/validate.html',
  'api/kasper-rules/access/interfaces/AccessDecision.html',
] as const;

const sizeOf = (page: string) => statSync(join(builtSite, page)).size;

/** The pages of a folder that say the most. */
const longest = (folder: string, most: number) =>
  readdirSync(join(builtSite, folder))
    .map((file) => `${folder}/${file}`)
    .sort((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, most);

/** Every page but those of the workbench, and of those that are made alike (decisions, rules of access, symbols of the API) some, the longest or widest. */
export const measured = [
  ...readdirSync(builtSite, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html') && !/^api\/.*\/(?:functions|interfaces|type-aliases|variables)\/|^404|^workbench\/|^decisions\/00[1-9]|^reference\/access\//.test(file)),
  ...longest('reference/access', 4),
  'api/kasper-rules/access/variables/accessFacts.html',
  'api/kasper-rules/kentucky/variables/kentucky.html',
  'api/kasper-rules/asap/interfaces/ValidateOptions.html',
  'api/kasper-rules/rules/functions/reportingDeadline.html',
];
