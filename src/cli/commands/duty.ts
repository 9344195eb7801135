import type { Decision } from '../../rules/duties/decision.js';
import type { FactsDeclaration } from '../../rules/facts/fact-declaration.js';
import { rulesIssues } from '../../rules/issues.js';
import type { Profile } from '../../rules/law/profile.js';
import { versionOn } from '../../rules/law/rule.js';
import { reportingDuty } from '../../rules/reporting-duty.js';
import { toxicologyDuty } from '../../rules/toxicology-duty.js';
import { askedFacts, factsFile, templateOption } from '../asked-facts.js';
import { usageError } from '../command.js';
import { defineCommand } from '../declaration/command-declaration.js';
import { date } from '../declaration/value-kind.js';
import { dutyPage } from '../duty-page.js';
import { issueLine } from '../json-input.js';
import { jsonText } from '../lines.js';
import { neededRooms } from '../needed-rooms.js';
import { outputFormat } from '../output-format.js';
import { stylesFor } from '../styles.js';
import { remedyHere } from '../remedy-here.js';

/** A duty that can be asked about. */
interface Duty {
  readonly facts: FactsDeclaration | undefined;
  readonly ask: (facts: object, options: { readonly on?: `${number}-${number}-${number}` }) => Decision;
  readonly headlines: Readonly<Record<Decision['outcome'], string>>;
}

function reporting(profile: Profile): Duty {
  const law = neededRooms(profile, 'reportingDuty');
  return {
    facts: versionOn(law.reportingDuty, undefined)?.value.facts,
    ask: (facts, options) => reportingDuty(facts, { ...options, profile: { ...profile, ...law } }),
    headlines: { required: 'It must be reported.', 'not-required': 'It need not be reported.', indeterminate: 'Open: whether it must be reported cannot be told.' },
  };
}

function toxicology(profile: Profile): Duty {
  const law = neededRooms(profile, 'toxicologyDuty');
  return {
    facts: versionOn(law.toxicologyDuty, undefined)?.value.facts,
    ask: (facts, options) => toxicologyDuty(facts, { ...options, profile: { ...profile, ...law } }),
    headlines: { required: 'The screen must be reported.', 'not-required': 'The screen need not be reported.', indeterminate: 'Open: whether the screen must be reported cannot be told.' },
  };
}

/** `kasper-rules duty`: whether a dispensing or a toxicology screen must be reported, and why. */
export const duty = defineCommand({
  name: 'duty',
  group: 'questions',
  summary: 'Decide whether a dispensing, or a toxicology screen, must be reported, and say why.',
  operands: [factsFile],
  options: {
    toxicology: { about: 'ask about a toxicology screen' },
    on: { takes: date, about: 'the day, where the facts give none' },
    template: templateOption,
    format: { ...outputFormat, about: 'for people, or for programs the Decision of reportingDuty or toxicologyDuty' },
  },
  notes: ['Unknown facts never make it "not required": the answer is then open, and names them.'],
  statuses: '0 decided, either way; 1 open; 2 the facts cannot be read.',
  examples: [
    { shows: 'Decide a dispensing.', call: 'duty duty-facts.json' },
    { shows: 'See what can be said of a toxicology screen.', call: 'duty --toxicology --template' },
  ],
  run: async ({ operands: [path], options: { toxicology: isToxicology, on, template, format } }, io, profile) => {
    const { facts: declaration, ask, headlines } = isToxicology ? toxicology(profile) : reporting(profile);
    if (!declaration) throw usageError('The profile declares no facts of this duty.');
    const json = format === 'json';
    const asked = await askedFacts(declaration, { path, isTemplate: template, json }, io);
    if ('status' in asked) return asked.status;
    const decision = ask(asked.facts, { ...(on && { on }) });
    for (const issue of json ? [] : (decision.issues ?? [])) io.writeError(issueLine(issue, remedyHere(rulesIssues, issue)));
    io.write(json ? jsonText(decision) : dutyPage(decision, headlines, declaration, stylesFor(io.colour)));
    return decision.outcome === 'indeterminate' ? 1 : 0;
  },
});
