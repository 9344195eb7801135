import { asapVersions, type AsapVersion, describe, type ElementDescription, type ElementRequirement, type ElementSpec } from '../../asap/index.js';
import { codesInWords } from '../../asap/element-in-words.js';
import { requirementInWords } from '../../asap/requirement-in-words.js';
import { dictionaryOf } from '../../asap/tables/versions.js';
import { bareWord } from '../../core/fold-word.js';
import type { Profile } from '../../rules/law/profile.js';
import { citationLines } from '../citation-words.js';
import { definitionList } from '../definition-list.js';
import type { Explainer } from '../explanation.js';

const types: Readonly<Record<ElementSpec['type'], string>> = {
  AN: 'text',
  N: 'digits',
  D: 'decimal number',
  DT: 'date CCYYMMDD',
  TM: 'time HHMM or HHMMSS',
};

const bases: Readonly<Record<ElementRequirement['basis'], string>> = {
  regulation: 'carries an item the law names',
  structural: 'keeps the file readable',
  standard: 'the standard requires it, and the law names the standard',
  practice: 'most programs ask for it',
};

function askedInWords(requirement: ElementRequirement): string {
  return `${requirementInWords(requirement)}: ${bases[requirement.basis]}\n${citationLines(requirement.cites)}`;
}

const versionName = (version: AsapVersion | undefined): AsapVersion => version ?? '4.2';

function elementPage(element: ElementDescription, segmentName: string, profile: Profile): string {
  const { ref, label, type, max, usage, codes, openCodes, requires, patientData, retired, note, requirement, requirements = requirement ? [requirement] : [], version, name, segment } = element;
  const asked = requirements.map(askedInWords).join('\n') || (profile.asap ? 'nothing of its own beyond the standard' : 'not recorded: the profile has no room `asap`');
  const facts: (readonly [string, string] | undefined)[] = [
    ['In code', `${segmentName}.${name}`],
    ['Type', `${types[type]} (${type}), at most ${max} characters`],
    ['Standard', `${usage === 'R' ? 'required' : 'situational'} in ASAP ${version}${retired ? ', but not to be sent any more' : ''}`],
    [profile.name, asked],
    requires && ['Together with', requires.join(', ')],
    note === undefined ? undefined : ['Note', note],
    ['Privacy', patientData ? `patient data: masked in reports${codes ? ', unless it is one of the codes' : ''}` : 'no patient data: shown in reports'],
  ];
  const list = codes ? `\nCodes\n${definitionList([...codesInWords(element), ...(openCodes === undefined ? [] : [[openCodes, 'further codes'] as const])])}` : '';
  return `${ref}  ${label}, in the ${segment} segment\n\n${definitionList(facts.filter((fact) => fact !== undefined))}${list}`;
}

/** Explains elements by reference, by their name in code or by label: `DSP09`, `dispensing.quantityDispensed`, `quantity dispensed`. */
export function explainElement(profile: Profile, version: AsapVersion | undefined): Explainer {
  const segments = Object.values(dictionaryOf(versionName(version))?.segments ?? {});
  const named = segments.flatMap((segment) => segment.elements.map(({ ref, name, label }) => ({ segment, ref, label, path: `${segment.name}.${name}`, names: [ref, name, label].map(bareWord) })));
  return {
    kind: 'an element',
    example: 'DSP09',
    candidates: () => named.flatMap(({ ref, label, path, segment }) => [
      { term: ref, about: `${label}, ${path} in code` },
      ...Object.entries(segment.elements.find((element) => element.ref === ref)?.codes ?? {}).map(([code, meaning]) => ({ term: ref, code, about: `code ${code}, ${meaning}, of ${label}` })),
    ]),
    terms: () => named.flatMap(({ ref, path }) => [ref, path.slice(path.indexOf('.') + 1)]),
    aboutTerm: (term) => {
      const meant = named.filter(({ path }) => path.endsWith(`.${term}`));
      return meant.length === 0 ? undefined : meant.map(({ ref, label }) => `${label} (${ref})`).join('; ');
    },
    explain: (term) => {
      // Issue codes and rules have points as well.
      const meant = named.filter(({ names, path }) => (term.includes('.') ? path === term : names.includes(bareWord(term))));
      const elements = meant.flatMap(({ ref, segment }) => {
        const element = describe(ref, { version: versionName(version), profile });
        return element ? [{ element, segment }] : [];
      });
      const [first, ...more] = elements;
      if (!first) return undefined;
      if (more.length === 0) {
        const isDocumented = first.element.version === '4.2';
        return { data: first.element, page: elementPage(first.element, first.segment.name, profile), ...(isDocumented && { docs: `reference/asap-elements#${first.element.ref}` }) };
      }
      const rows = meant.map(({ ref, path, label }) => [ref, `${label}, ${path} in code`] as const);
      return { data: elements.map(({ element }) => element), page: `${meant.length} elements are called so; name one by its reference.\n\n${definitionList(rows)}` };
    },
  };
}

/** Who asks for an element, in the fewest words. */
function askedFor({ ref, usage }: ElementSpec, { asap, name }: Profile): string {
  const level = asap?.versions.at(-1)?.value.requirements.find((requirement) => requirement.ref === ref)?.level;
  if (level === undefined || level === 'none') return usage === 'R' ? ', required by the standard' : '';
  return level === 'required' && usage === 'R' ? ', required' : `, ${level} in ${name}`;
}

/** Explains segments by id: `DSP`. */
export function explainSegment(profile: Profile, version: AsapVersion | undefined): Explainer {
  const segments = Object.values(dictionaryOf(versionName(version))?.segments ?? {});
  return {
    kind: 'a segment',
    example: 'DSP',
    candidates: () => segments.map(({ id, label }) => ({ term: id, about: `the segment ${label}` })),
    terms: () => segments.map(({ id }) => id),
    explain: (term) => {
      const segment = segments.find(({ id }) => id === term.toUpperCase());
      if (!segment) return undefined;
      const { id, label, loop, min, max, note, elements } = segment;
      const often = max === null ? `${min} or more` : min === max ? String(min) : `${min} to ${max}`;
      const title = `${id}  ${label}, ${often} in the ${loop} loop of ASAP ${versionName(version)}`;
      const rows = elements.map((element) => [element.ref, `${element.label}${askedFor(element, profile)}`] as const);
      const page = `${title}\n${note === undefined ? '' : `\n  ${note}\n`}\n${definitionList(rows)}`;
      return { data: segment, page };
    },
  };
}

/** The version of a name as in TH01, in any case. */
export function asapVersion(name: string): AsapVersion | undefined {
  return asapVersions.find((version) => version === name.toUpperCase());
}
