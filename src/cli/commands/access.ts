import type { Issue, IssueCatalogue } from '../../core/issue.js';
import {
  decideAccess,
  decideRedisclosure,
  explain,
  isPermitted,
  parseAccessReadings,
  parseAccessRequest,
  parseRedisclosure,
  type AccessDecision,
  type AccessReadings,
} from '../../access/index.js';
import type { Result } from '../../core/result.js';
import { factsIssues, type FactsIssueCode } from '../../access/facts/facts-issues.js';
import { accessRequestIssues, type AccessRequestIssueCode } from '../../access/parse-access-request.js';
import { requestTemplate } from '../../access/facts/request-template.js';
import type { FactsDeclaration } from '../../rules/facts/fact-declaration.js';
import type { AccessProfile } from '../../rules/law/access-rule.js';
import type { Profile } from '../../rules/law/profile.js';
import { neededRooms } from '../needed-rooms.js';
import { usageError } from '../command.js';
import { defineCommand } from '../declaration/command-declaration.js';
import { oneOf, text } from '../declaration/value-kind.js';
import { namedClass } from '../fact-classes.js';
import { issueLine, readJson } from '../json-input.js';
import { jsonText } from '../lines.js';
import { outputFormat } from '../output-format.js';
import { remedyHere } from '../remedy-here.js';

const catalogue: IssueCatalogue<AccessRequestIssueCode | FactsIssueCode> = { ...accessRequestIssues, ...factsIssues };

const ASKS = 'Name one JSON file with the request, or - for standard input; --template prints one to fill in.';

/** The policy choices of the call, as if they had come as JSON. */
function readingsOf(bundle: string | undefined, set: readonly string[], profile: Profile): AccessReadings {
  const switches = set.map((given) => {
    const [name = '', setting, ...more] = given.split('=');
    if (setting === undefined || more.length > 0) throw usageError('Write --set as SWITCH=SETTING: --set prosecutorInvestigation=waived.');
    return [name, setting];
  });
  const readings = parseAccessReadings({ ...(bundle !== undefined && { bundle }), ...Object.fromEntries(switches) }, { profile });
  if (readings.ok) return readings.value;
  const [{ code, message, path }] = readings.issues;
  if (code === 'access.facts.unknown-key') throw usageError(`There is no such switch; --set takes one of ${Object.keys(neededRooms(profile, 'access').access.readings).join(', ')}.`);
  throw usageError(`${path[0] === 'bundle' ? '--readings' : `--set ${path.join('.')}`}: ${message}`);
}

/** A request to fill in: for access by a class of requester, where one is named, or for passing data on. */
function template(sort: string | undefined, onward: boolean, profile: Profile): unknown {
  const { access: law } = neededRooms(profile, 'access');
  const facts = onward ? law.onwardFacts : law.facts;
  if (!facts) throw usageError('The profile declares no facts of passing data on.');
  return requestTemplate(facts, namedClass(sort, facts, onward ? 'a class of recipient' : 'a class of requester'));
}

/** The names that may stand at the top of a question. */
const namesOf = (facts: FactsDeclaration | undefined): readonly string[] => (facts === undefined ? [] : facts.type === 'facts' ? Object.keys(facts.facts) : [facts.by]);

/** Whether a question is one of passing data on: it has a fact that no request for access has. */
function isOnward(json: unknown, { facts, onwardFacts }: AccessProfile): boolean {
  const own = namesOf(facts);
  return typeof json === 'object' && json !== null && namesOf(onwardFacts).some((name) => !own.includes(name) && name in json);
}

/** A request for access, or a question of passing data on. */
function decideJson(json: unknown, readings: AccessReadings, profile: Profile): { readonly issues: readonly Issue<AccessRequestIssueCode | FactsIssueCode>[]; readonly decision?: AccessDecision } {
  const { access: law } = neededRooms(profile, 'access');
  const decided = <Request>(parsed: Result<Request, AccessRequestIssueCode | FactsIssueCode>, decide: (request: Request) => AccessDecision) =>
    parsed.ok ? { issues: parsed.issues, decision: decide(parsed.value) } : { issues: parsed.issues };
  if (isOnward(json, law)) return decided(parseRedisclosure(json, { profile }), (request) => decideRedisclosure(request, { readings, profile }));
  return decided(parseAccessRequest(json, { profile }), (request) => decideAccess(request, { readings, profile }));
}

/** `kasper-rules access`: whether the person of a request may receive the data, or a holder may pass them on. */
export const access = defineCommand({
  name: 'access',
  group: 'questions',
  rooms: ['access'],
  summary: 'Decide whether a person may receive monitoring data, or a holder may pass them on, and say why.',
  operands: [
    {
      word: 'REQUEST.json',
      about: 'the facts of decideAccess or, where it has a fact that only passing data on turns on, of decideRedisclosure; - reads standard input. With --template: a class of requester, or nothing',
      asks: ASKS,
      optional: true,
      completes: 'class-of-requester',
    },
  ],
  options: {
    readings: { takes: oneOf('BUNDLE', ['default', 'agency']), about: 'whose reading of the open questions of law: default or agency' },
    set: { takes: text('SWITCH=SETTING', 'an open question and its setting, such as prosecutorInvestigation=waived', 'access-switches'), about: 'one open question, such as prosecutorInvestigation=waived', many: true },
    template: { about: 'print a request to fill in, for one class of requester where it is named: --template practitioner; what is needed says so' },
    onward: { about: 'with --template: a question of passing data on' },
    format: outputFormat,
  },
  notes: ['A fact that is not known is left out: it then stays unknown, and never becomes permission.'],
  statuses: '0 permitted; 1 denied or open; 2 the request cannot be read.',
  examples: [
    { shows: 'Decide a request, and see which facts it lacks.', call: 'access access-request.json', status: 1 },
    { shows: 'Get a request to fill in.', call: 'access --template coroner' },
  ],
  run: async ({ operands: [path], options: { readings: bundle, set, template: isTemplate, onward, format } }, io, profile) => {
    if (isTemplate) {
      io.write(jsonText(template(path, onward, profile)));
      return 0;
    }
    if (onward) throw usageError('--onward goes with --template.');
    if (path === undefined) throw usageError(ASKS);
    const json = format === 'json';
    const readings = readingsOf(bundle, set, profile);
    const { issues, decision } = decideJson(await readJson(path, 'The file of the request', io), readings, profile);
    if (decision === undefined) {
      if (json) io.write(jsonText({ ok: false, issues }));
      else for (const issue of issues) io.writeError(issueLine(issue, remedyHere(catalogue, issue)));
      return 2;
    }
    for (const issue of issues) io.writeError(issueLine(issue, remedyHere(catalogue, issue)));
    io.write(json ? jsonText(decision) : `${explain(decision, { profile })}\n`);
    return isPermitted(decision) ? 0 : 1;
  },
});
