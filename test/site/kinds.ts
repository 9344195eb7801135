import { readdirSync } from 'node:fs';
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

/** Every page but those of the workbench, most decisions, which are plain text, and most symbols of the API; of these the widest are there. */
export const measured = [
  ...readdirSync(builtSite, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html') && !/^api\/.*\/(?:functions|interfaces|type-aliases|variables)\/|^404|^workbench\/|^decisions\/00[1-9]/.test(file)),
  'api/kasper-rules/access/variables/accessFacts.html',
  'api/kasper-rules/kentucky/variables/kentucky.html',
  'api/kasper-rules/asap/interfaces/ValidateOptions.html',
  'api/kasper-rules/rules/functions/reportingDeadline.html',
];
