import type { CorrectionProfile, CorrectionTransition } from '../../src/rules/law/correction-rule.js';
import { clockRowCells } from './clock-words.js';
import { code, head, lines, period, sources, standingLegend, table } from './markdown.js';

/** A step of the state machine from one state to another, with the events that lead there and on which condition. */
interface CorrectionPassage {
  readonly from: string;
  readonly to: string;
  readonly events: Map<string, string[]>;
}

function passagesOf({ transitions }: CorrectionProfile): readonly CorrectionPassage[] {
  const passages = new Map<string, CorrectionPassage>();
  for (const [row, { from, event, guard, to }] of transitions.entries()) {
    if (from === 'any' || to === 'same') continue;
    for (const state of from.filter((other) => other !== to)) {
      const passage = passages.get(`${state} ${to}`) ?? { from: state, to, events: new Map<string, string[]>() };
      passages.set(`${state} ${to}`, passage);
      const isRest = transitions.slice(0, row).some((earlier) => earlier.event === event && earlier.from.includes(state));
      const condition = guard?.label ?? (isRest ? 'otherwise' : undefined);
      passage.events.set(event, [...(passage.events.get(event) ?? []), ...(condition === undefined ? [] : [condition])]);
    }
  }
  return [...passages.values()];
}

const eventWords = ([event, conditions]: readonly [string, readonly string[]]): string => (conditions.length === 0 ? event : `${event} (${conditions.join(' or ')})`);

/** The state machine as a Mermaid state diagram. */
function correctionDiagram(profile: CorrectionProfile): readonly string[] {
  const nodeOf = (state: string) => state.replaceAll('-', '_');
  return [
    'stateDiagram-v2',
    `  [*] --> ${nodeOf(profile.begins)}`,
    ...Object.entries(profile.states).map(([state, { label }]) => `  ${nodeOf(state)}: ${label}`),
    ...passagesOf(profile).map(({ from, to, events }) => `  ${nodeOf(from)} --> ${nodeOf(to)}: ${[...events].map(eventWords).join(', ')}`),
  ];
}

function transitionRow({ rule, from, event, guard, to, starts, performs, flag, message, cites }: CorrectionTransition): readonly string[] {
  const effects = [...(starts === undefined ? [] : [`starts the clock ${code(starts)}`]), ...(performs === undefined ? [] : [`performs the duty ${code(performs)}`]), ...(flag === undefined ? [] : [`flag ${code(flag)}`])];
  return [
    code(rule),
    from === 'any' ? 'any' : lines(from.map(code)),
    `${event === 'any' ? 'any' : code(event)}${guard ? `<br>${guard.label}` : ''}`,
    to === 'same' ? 'stays' : code(to),
    lines(effects),
    message,
    sources(cites),
  ];
}

/** The reference page of a jurisdiction's error-resolution process. */
export function correctionsPage(profile: CorrectionProfile): string {
  const { states, transitions, clocks, counting, records, editions } = profile;
  return [
    ...head('Correction states', 'How a wrong record is put right, as a machine of states: `trackCorrection` of `kasper-rules/corrections` follows a case through it.'),
    ...standingLegend,
    '## The diagram',
    '',
    'Only the steps that lead on are drawn; what changes nothing is in the table of transitions.',
    '',
    '```mermaid',
    ...correctionDiagram(profile),
    '```',
    '',
    '## States',
    '',
    ...table(
      ['state', 'what comes next', 'clock shown', 'sources and standing'],
      Object.entries(states).map(([state, { label, next, clock, dutyOpen, cites }]) => [
        `${code(state)}<br>${label}`,
        lines(next.map(code)) || 'nothing: the case is closed',
        clock === undefined ? '' : `${clock === 'path' ? 'the one of the state before' : code(clock)}${dutyOpen ? ', can be overdue' : ''}`,
        sources(cites),
      ]),
    ),
    '## Transitions',
    '',
    'Rows are tried in this order; the first that fits decides.',
    '',
    ...table(['rule', 'from', 'event', 'to', 'effect', 'because', 'sources and standing'], transitions.map(transitionRow)),
    '## Clocks',
    '',
    'The law in force on the day a clock starts counts. Answers give the nominal day and the day rolled on to an open one.',
    '',
    ...table(
      ['clock', 'where', 'from', 'period', 'in force', 'sources and standing'],
      Object.entries(clocks).flatMap(([clock, rule]) =>
        rule.versions.flatMap((version) => version.value.map((row) => [`${code(clock)}<br>${code(rule.id)}`, ...clockRowCells(row), period(version), sources([...version.cites, ...(row.cites ?? [])])])),
      ),
    ),
    ...table(['clock', 'how its days are counted'], Object.entries(counting).map(([clock, cites]) => [code(clock), sources(cites)])),
    '## Records',
    '',
    'Which records put which error right. KASPER has published none of this in what was read; the semantics are those of other programs of the same standard.',
    '',
    ...records.flatMap((entry) => [
      ...table(['what is wrong', 'send'], Object.entries(entry.value.remedies).map(([defect, remedy]) => [code(defect), code(remedy)])),
      ...table(
        ['in force', 'statuses accepted besides new', 'wait between void and new', 'sources and standing'],
        [[period(entry), entry.value.acceptedStatuses.map(code).join(', '), entry.value.voidThenNewWait === 'unpublished' ? 'not published, which does not mean none' : `${String(entry.value.voidThenNewWait.hours)} hours`, sources(entry.cites)]],
      ),
    ]),
    '## Editions',
    '',
    ...table(['in force', 'edition', 'sources and standing'], editions.map((edition) => [period(edition), edition.value, sources(edition.cites)])),
  ].join('\n');
}
