import type { Issue } from '../../core/issue.js';
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
import { requestTemplate } from '../../access/facts/request-template.js';
import type { FactsDeclaration } from '../../rules/facts/fact-declaration.js';
import type { AccessProfile } from '../../rules/law/access-rule.js';
import type { Profile } from '../../rules/law/profile.js';
import { neededRooms } from '../needed-rooms.js';
import { isJsonFormat, readArguments } from '../arguments.js';
import type { Command, CommandIo } from '../command.js';
import { usageError } from '../command.js';
import { jsonText, printable } from '../lines.js';

const help = `REQUEST.json holds the facts of decideAccess or, where it has a fact that only passing data on turns on, of
decideRedisclosure; - reads standard input. Ends with 0 on a permit, with 1 on a denial or an open answer.

  --readings BUNDLE      default or agency: whose reading of the open questions of law
  --set SWITCH=SETTING   one open question: prosecutorInvestigation=waived; may be repeated
  --template [CLASS]     print a request to fill in, for one class of requester: --template practitioner
  --format FORMAT        pretty or json`;

interface Call {
  readonly path: string;
  readonly readings: AccessReadings;
  readonly json: boolean;
}

/** The policy choices of the call, as if they had come as JSON. */
function readingsOf(bundle: string | undefined, set: readonly string[], profile: Profile): AccessReadings {
  const switches = set.map((text) => {
    const [name = '', setting, ...more] = text.split('=');
    if (setting === undefined || more.length > 0) throw usageError('Write --set as SWITCH=SETTING: --set prosecutorInvestigation=waived.');
    return [name, setting];
  });
  const readings = parseAccessReadings({ ...(bundle !== undefined && { bundle }), ...Object.fromEntries(switches) }, { profile });
  if (readings.ok) return readings.value;
  const [{ code, message, path }] = readings.issues;
  if (code === 'access.facts.unknown-key') throw usageError(`There is no such switch; --set takes one of ${Object.keys(neededRooms(profile, 'access').access.readings).join(', ')}.`);
  throw usageError(`${path[0] === 'bundle' ? '--readings' : `--set ${path.join('.')}`}: ${message}`);
}

function callOf(args: readonly string[], profile: Profile): Call {
  const { values, positionals } = readArguments(args, {
    readings: { type: 'string' },
    set: { type: 'string', multiple: true, default: [] },
    format: { type: 'string', default: 'pretty' },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw usageError('Name one JSON file with the request, or - for standard input.');
  return { path, readings: readingsOf(values.readings, values.set, profile), json: isJsonFormat(values.format) };
}

/** A request to fill in, for one class of requester where it is named. */
function template(args: readonly string[], profile: Profile): unknown {
  const { positionals } = readArguments(args, { template: { type: 'boolean' } });
  const [sort, ...more] = positionals;
  if (more.length > 0) throw usageError('Name one class of requester: --template practitioner.');
  return requestTemplate(neededRooms(profile, 'access').access.facts, sort);
}

async function readJson(path: string, io: CommandIo): Promise<unknown> {
  const bytes = await io.read(path);
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    throw usageError('The file of the request is not JSON.');
  }
}

/** The names that may stand at the top of a question. */
const namesOf = (facts: FactsDeclaration | undefined): readonly string[] => (facts === undefined ? [] : facts.type === 'facts' ? Object.keys(facts.facts) : [facts.by]);

/** Whether a question is one of passing data on: it has a fact that no request for access has. */
function isOnward(json: unknown, { facts, onwardFacts }: AccessProfile): boolean {
  const own = namesOf(facts);
  return typeof json === 'object' && json !== null && namesOf(onwardFacts).some((name) => !own.includes(name) && name in json);
}

/** A request for access, or a question of passing data on. */
function decideJson(json: unknown, readings: AccessReadings, profile: Profile): { readonly issues: readonly Issue[]; readonly decision?: AccessDecision } {
  const { access: law } = neededRooms(profile, 'access');
  const decided = <Request>(parsed: Result<Request>, decide: (request: Request) => AccessDecision) =>
    parsed.ok ? { issues: parsed.issues, decision: decide(parsed.value) } : { issues: parsed.issues };
  if (isOnward(json, law)) return decided(parseRedisclosure(json, { profile }), (request) => decideRedisclosure(request, { readings, profile }));
  return decided(parseAccessRequest(json, { profile }), (request) => decideAccess(request, { readings, profile }));
}

const issueLine = ({ code, severity, message, path }: Issue) => `${severity} at ${printable(path.join('.')) || 'the top'}: ${message} [${code}]\n`;

/** `kasper-rules access`: whether the person of a request may receive the data, or a holder may pass them on. */
export const access: Command = {
  name: 'access',
  summary: 'Decide whether a person may receive monitoring data, or a holder may pass them on, and say why.',
  usage: 'kasper-rules access REQUEST.json [--readings BUNDLE] [--set SWITCH=SETTING]… [--format pretty|json]',
  help,
  run: async (args, io, profile) => {
    if (args.includes('--template')) {
      io.write(jsonText(template(args, profile)));
      return 0;
    }
    const { path, readings, json } = callOf(args, profile);
    const { issues, decision } = decideJson(await readJson(path, io), readings, profile);
    if (decision === undefined) {
      if (json) io.write(jsonText({ ok: false, issues }));
      else for (const issue of issues) io.writeError(issueLine(issue));
      return 2;
    }
    for (const issue of issues) io.writeError(issueLine(issue));
    io.write(json ? jsonText(decision) : `${explain(decision, { profile })}\n`);
    return isPermitted(decision) ? 0 : 1;
  },
};
