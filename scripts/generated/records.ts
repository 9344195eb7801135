import { codesInWords, elementInWords } from '../../src/asap/element-in-words.js';
import type { AsapVersion, ElementSpec } from '../../src/asap/tables/spec.js';
import { asapVersions, dictionary42, dictionaryOf } from '../../src/asap/tables/versions.js';
import { recordElements, type RecordSegment } from '../../src/interop/segment-records.js';
import { docComment } from './doc-comment.js';

/** The record of each segment by name, and what it is. */
const records: Readonly<Record<RecordSegment, readonly [name: string, says: string]>> = {
  TH: ['HeaderRecord', 'TH without the terminator, which belongs to the text and not to what it says; a file read may be of any version.'],
  IS: ['SourceRecord', 'IS: who sends the file.'],
  PHA: ['PharmacyRecord', 'PHA: the dispenser.'],
  PAT: ['PatientRecord', 'PAT: the person, or the owner of the animal, the product is for.'],
  DSP: ['DispensingRecord', 'DSP: one dispensing.'],
  PRE: ['PrescriberRecord', 'PRE: who prescribed it.'],
  CDI: ['CompoundIngredientRecord', 'CDI: one ingredient of a compound.'],
  AIR: ['AdditionalRecord', 'AIR: the serial number, the person who dropped off or picked up, the pharmacist.'],
};

/** The versions other than 4.2 in which a segment has no element of this name. */
function versionsWithout(segment: RecordSegment, { name }: ElementSpec): readonly AsapVersion[] {
  return asapVersions.filter((version) => dictionaryOf(version)?.segments[segment].elements.every((element) => element.name !== name));
}

function typeOf(element: ElementSpec): string {
  const codes = codesInWords(element);
  if (element.ref === 'TH01') return 'AsapVersion';
  if (codes.length > 0) return [...codes.map(([code]) => `'${code}'`), ...(element.openCodes === undefined ? [] : ['(string & {})'])].join(' | ');
  if (element.type === 'DT') return 'PlainDate';
  return element.numeric ? 'number' : 'string';
}

function memberLines(segment: RecordSegment, element: ElementSpec): readonly string[] {
  const without = versionsWithout(segment, element);
  const sentence = `${elementInWords(element)}${without.length > 0 ? ` Not in ASAP ${without.join(', ')}.` : ''}`;
  const list = element.ref === 'TH01' ? [] : codesInWords(element).map(([code, meaning]) => `\`${code}\` ${meaning}`);
  const open = element.openCodes === undefined ? [] : [`\`${element.openCodes.replace('-', '` to `')}\` further codes`];
  return [...docComment(sentence, [...list, ...open], '  '), `  readonly ${element.name}?: ${typeOf(element)};`];
}

/** The text of `src/asap/generated/records.ts`. */
export function recordsFile(): string {
  const segments = Object.entries(records) as readonly [RecordSegment, readonly [string, string]][];
  return [
    '// Generated from src/asap/tables by `npm run generate`: change the tables, not this file.',
    '',
    "import type { PlainDate } from '../../core/plain-date.js';",
    "import type { AsapVersion } from '../tables/spec.js';",
    ...segments.flatMap(([segment, [name, says]]) => {
      const { note } = dictionary42.segments[segment] as { readonly note?: string };
      return [
        '',
        ...docComment(note === undefined ? says : `${says} ${note}`),
        `export interface ${name} {`,
        ...recordElements(segment).flatMap((element) => memberLines(segment, element)),
        '}',
      ];
    }),
    '',
  ].join('\n');
}
