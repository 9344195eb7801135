import type { AsapLaw, ElementRequirement } from '../../src/asap/profile.js';
import { requirementInWords } from '../../src/asap/requirement-in-words.js';
import type { AsapVersion, Dictionary, ElementSpec, ElementType, SegmentSpec } from '../../src/asap/tables/spec.js';
import { asapVersions, dictionary42, dictionaryOf } from '../../src/asap/tables/versions.js';
import type { Rule } from '../../src/rules/law/rule.js';
import { anchor } from './anchors.js';
import { code, head, lines, shortSources, sources, standingLegend, table } from './markdown.js';

const types: Readonly<Record<ElementType, string>> = { AN: 'text', N: 'digits', D: 'decimal', DT: 'date CCYYMMDD', TM: 'time HHMM or HHMMSS' };

const bases: Readonly<Record<ElementRequirement['basis'], string>> = {
  regulation: 'carries an item the regulation names',
  structural: 'keeps the file readable',
  standard: 'required by the standard the regulation names',
  practice: 'asked by most programs',
};

const usages: Readonly<Record<ElementSpec['usage'], string>> = { R: 'required', S: 'situational' };

function asked(rows: readonly ElementRequirement[]): string {
  return lines(rows.map((row) => `**${requirementInWords(row)}**: ${bases[row.basis]}`)) || 'not asked';
}

function remarks(element: ElementSpec): string {
  return lines([
    ...(element.retired ? ['Not to be sent in this version.'] : []),
    ...(element.patientData ? ['Patient data, masked by `redact`.'] : []),
    ...(element.requires ? [`Needs ${element.requires.join(', ')}.`] : []),
    ...(element.note === undefined ? [] : [element.note]),
  ]);
}

function codeLists(segment: SegmentSpec): readonly string[] {
  const rows = segment.elements.flatMap(({ ref, label, codes, openCodes }) => {
    if (!codes && openCodes === undefined) return [];
    const listed = Object.entries(codes ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    const open = openCodes === undefined ? [] : [`${code(openCodes)} as the list of the element says`];
    return [[`${anchor(`${ref}.codes`)}${code(ref)}`, label, lines([...listed.map(([value, meaning]) => `${code(value)} ${meaning}`), ...open])]];
  });
  return rows.length === 0 ? [] : ['**Codes**', '', ...table(['element', 'label', 'codes'], rows)];
}

function occurrences({ min, max }: SegmentSpec): string {
  if (max === null) return `${String(min)} or more`;
  return min === max ? String(min) : `${String(min)} to ${String(max)}`;
}

function segmentSection(segment: SegmentSpec, { requirements }: AsapLaw): readonly string[] {
  const rows = segment.elements.map((element) => {
    const found = requirements.filter(({ ref }) => ref === element.ref);
    return [
      code(element.ref),
      `${element.label}<br>${code(element.name)}`,
      `${types[element.type]}, ${String(element.max)}`,
      usages[element.usage],
      asked(found),
      lines(found.map(({ cites }) => shortSources(cites))),
      remarks(element),
    ];
  });
  return [
    `## ${segment.id}: ${segment.label}`,
    '',
    `In the ${segment.loop} loop, ${occurrences(segment)} in each.${segment.atLeastOne ? ` One of ${segment.atLeastOne.join(', ')} is filled.` : ''}${segment.note === undefined ? '' : ` ${segment.note}`}`,
    '',
    ...table(['element', 'label, name in code', 'type, greatest length', 'ASAP 4.2', 'Kentucky', 'source and standing', 'remarks'], rows),
    ...codeLists(segment),
  ];
}

/** What a version changes against the one before it, by reference. */
function changes(before: Dictionary, after: Dictionary): readonly string[] {
  const elementsOf = ({ segments }: Dictionary) => new Map(Object.values(segments).flatMap(({ elements }) => elements.map((element) => [element.ref, element] as const)));
  const [old, now] = [elementsOf(before), elementsOf(after)];
  const added = [...now.keys()].filter((ref) => !old.has(ref));
  const removed = [...old.keys()].filter((ref) => !now.has(ref));
  const changed = [...now].filter(([ref, element]) => old.has(ref) && JSON.stringify(old.get(ref)) !== JSON.stringify(element)).map(([ref]) => ref);
  return [added, changed, removed].map((refs) => refs.join(', ') || 'none');
}

function versionRows(): readonly (readonly string[])[] {
  const dictionaries = asapVersions.map((version: AsapVersion) => dictionaryOf(version) ?? dictionary42);
  return dictionaries.slice(1).map((dictionary, index) => {
    const before = dictionaries[index] ?? dictionary;
    return [`${before.version} to ${dictionary.version}`, ...changes(before, dictionary)];
  });
}

function refillRows({ refillLimits = [] }: AsapLaw): readonly (readonly string[])[] {
  return refillLimits.map(({ schedule, refills, within, cites }) => [
    schedule,
    String(refills),
    'days' in within ? `${String(within.days)} days` : `${String(within.months)} months`,
    sources(cites),
  ]);
}

/** The reference page of the segments and elements of ASAP 4.2 with what a jurisdiction asks of each. */
export function asapElementsPage({ id, summary, versions: laws }: Rule<AsapLaw>): string {
  const law = laws.at(-1)?.value ?? { versions: [], requirements: [], recordKey: [], voidRepeats: [] };
  const versions = law.versions.join(' or ');
  return [
    ...head(
      'Segments and elements',
      'The ASAP 4.2 file as this library reads, checks and writes it, and what Kentucky asks of each element. `describe` of `kasper-rules/asap` gives the same by program.',
      "Kentucky's own list of elements has not been found published. **required** (a blank is an error) follows the eight items of 902 KAR 55:110 s.2(2), the standard it names, and what keeps a file readable; **recommended** (a blank is a warning) is what other programs ask.",
    ),
    ...standingLegend,
    `${anchor(id)}${code(id)}: ${summary}`,
    '',
    ...table(['from', 'to', 'ASAP', 'source and standing'], laws.map(({ from = 'always', to = 'in force', value, cites }) => [from, to, value.versions.join(', '), sources(cites)])),
    'The table below is the latest.',
    '',
    `Records are the same where ${law.recordKey.map(code).join(', ')} agree; a void repeats ${law.voidRepeats.map(code).join(', ')} as well. KASPER has published no key that was found: this is the practice of other programs.`,
    '',
    ...Object.values<SegmentSpec>(dictionary42.segments).flatMap((segment) => segmentSection(segment, law)),
    '## How long a prescription may be filled',
    '',
    'Hints only: a prescription may have been renewed.',
    '',
    ...table(['schedule', 'refills', 'from the date written', 'source and standing'], refillRows(law)),
    '## Other versions',
    '',
    `The law names ${versions}. A file is read by the version it names in TH01; any other than ${versions} earns a warning, since a comparable format needs the branch's approval.`,
    '',
    ...table(['step', 'added', 'changed', 'removed'], versionRows()),
  ].join('\n');
}
