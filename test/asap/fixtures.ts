import { validate, type AsapIssue, type PlainDate, type SeverityOverrides, type ValidationReport } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';

/** The day every test file is validated on, unless a test says otherwise. Invented people, numbers formed by their check-digit rules. */
export const ON: PlainDate = '2025-03-31';

const clean = [
  'TH*4.2*KY-TEST-0001*01**20250311*081500*P**~',
  'IS*5025550100*BLUEGRASS EXAMPLE PHARMACY*',
  'PHA*2999000013*1899016*GB9900019*BLUEGRASS EXAMPLE PHARMACY*100 EXAMPLE ST**FRANKFORT*KY*40601*5025550100*PAT PLACEHOLDER*0001',
  'PAT**07*899010001****FICTITIOUS*FAYE*L***12 IMAGINARY LN**FRANKFORT*KY*40601*5025550111*19610704*F*01*01**',
  'DSP*00*6012345*20250309*5*20250310*0*01*77777010130*60*30*01*05*00*2999200019*999901*04*20250310****',
  'PRE*2999100011*GI9910010***INVENTED*IRIS**5025550131',
  'TP*5',
  'TT*KY-TEST-0001*8',
];

type Line = readonly string[];

/** A file as lines of elements, changed one thing at a time; counts are recomputed unless a test asks to keep them. */
export interface TestFile {
  readonly lines: readonly Line[];
  /** Sets an element of the segment at an index, by default of the first segment with that id. */
  readonly set: (ref: string, value: string, at?: number) => TestFile;
  readonly insert: (at: number, ...lines: readonly string[]) => TestFile;
  readonly drop: (at: number, count?: number) => TestFile;
  readonly move: (from: number, to: number) => TestFile;
  /** Leaves TP01 and TT02 as they are. */
  readonly keepCounts: () => TestFile;
  readonly text: (form?: { readonly delimiter?: string; readonly terminator?: string; readonly newline?: string }) => string;
}

function recounted(lines: readonly Line[]): readonly Line[] {
  let start = 2;
  let trailerSeen = false;
  return lines.map((line, index) => {
    if (line[0] === 'PHA') start = index;
    if (line[0] === 'TP' && line[1] !== undefined) {
      const count = String(index - start + 1);
      start = index + 1;
      return ['TP', count, ...line.slice(2)];
    }
    if (line[0] === 'TT' && line.length > 2 && !trailerSeen) {
      trailerSeen = true;
      return ['TT', line[1] ?? '', String(index + 1), ...line.slice(3)];
    }
    return line;
  });
}

function testFile(lines: readonly Line[], counts: 'recompute' | 'keep'): TestFile {
  const next = (changed: readonly Line[], how = counts) => testFile(how === 'keep' ? changed : recounted(changed), how);
  const split = (line: string): Line => line.split('*');
  return {
    lines,
    set: (ref, value, at = lines.findIndex(([id]) => id === ref.slice(0, -2))) => {
      const element = Number(ref.slice(-2));
      const line = [...(lines[at] ?? [])];
      while (line.length <= element) line.push('');
      line[element] = value;
      // A trailer that a test sets is meant as it is.
      const keep = ref === 'TP01' || ref === 'TT02';
      return next(lines.with(at, line), keep ? 'keep' : counts);
    },
    insert: (at, ...added) => next(lines.toSpliced(at, 0, ...added.map(split))),
    drop: (at, count = 1) => next(lines.toSpliced(at, count)),
    move: (from, to) => next(lines.toSpliced(from, 1).toSpliced(to, 0, lines[from] ?? [])),
    keepCounts: () => testFile(lines, 'keep'),
    text: ({ delimiter = '*', terminator = '~', newline = '\n' } = {}) =>
      lines.map((line, index) => (index === 0 && line[9] === '~' ? line.with(9, terminator) : line).join(delimiter) + terminator + newline).join(''),
  };
}

const fileOf = (lines: readonly string[]): TestFile => testFile(lines.map((line) => line.split('*')), 'recompute');

/** One dispensing: 0 TH, 1 IS, 2 PHA, 3 PAT, 4 DSP, 5 PRE, 6 TP, 7 TT. Nothing is wrong with it. */
export const cleanFile: TestFile = fileOf(clean);

/** One compound: 4 DSP, 5 PRE, 6 CDI, 7 CDI, 8 AIR, 9 TP, 10 TT. */
export const compoundFile: TestFile = cleanFile
  .set('DSP07', '06')
  .set('DSP08', '99999000101')
  .set('DSP09', '7.5')
  .insert(6, 'CDI*1*01*77777040110*7.5*03', 'CDI*2*01*77777050230*12*02', 'AIR*KY*KY0000990001*KY*06*P99900001*03*PRETEND*PETER*RXPERSON*RITA*02');

/** Nothing dispensed: 0 TH, 1 IS, 2 PHA, 3 PAT, 4 DSP, 5 PRE, 6 CDI, 7 AIR, 8 TP, 9 TT. */
export const zeroReportFile: TestFile = fileOf([
  ...clean.slice(0, 1),
  'IS*5025550100*BLUEGRASS EXAMPLE PHARMACY*#20250310#-#20250310#',
  'PHA***GB9900019',
  'PAT*******REPORT*ZERO',
  'DSP*****20250311',
  'PRE*',
  'CDI*',
  'AIR*',
  'TP*7',
  'TT*KY-TEST-0001*10',
]);

/** Another dispensing to the same patient, as lines to insert. */
export const secondDispensing = [
  'DSP*00*6012346*20250224*2*20250310*1*01*77777020210*120*15*01*05*00*2999200019*999901*03*20250310',
  'PRE*2999100029*GM9910022***MADEUP*MILES*Q*8595550132',
] as const;

/** Another patient with a dispensing, as lines to insert. */
export const secondPatient = [
  "PAT**07*899010002****O'FABLE*OWEN***JR*7 STORYBOOK AVE*APT 2*LAWRENCEBURG*KY*403420001*5025550112*19880229*M*01*01",
  'DSP*00*4012347*20250310*0*20250310*0*01*77777030305*22.5*9*02*01*00*2999200019*999901*01*20250310',
  'PRE*2999100011*GI9910010***INVENTED*IRIS**5025550131',
] as const;

/** Another pharmacy with a patient, as lines to insert before TT. */
export const secondPharmacy = ['PHA*2999000021*1899028*GB9900021*SECOND EXAMPLE PHARMACY', ...secondPatient, 'TP*5'] as const;

export interface Asked {
  readonly on?: PlainDate;
  readonly severity?: SeverityOverrides;
}

export const reportOf = (file: TestFile | string, { on = ON, severity }: Asked = {}): ValidationReport =>
  validate(typeof file === 'string' ? file : file.text(), { profile: kentucky, on, ...(severity && { severity }) });

/** An issue in the words of the tests: segment, element, kind, severity, as in `4 DSP09 bad-number error`. */
export const finding = ({ code, severity, location }: AsapIssue): string =>
  `${String(location?.segment ?? '-')} ${location?.ref ?? '-'} ${code.replace('asap.', '')} ${severity}`;

/** Everything a validation finds, in the order of the file. */
export const findingsOf = (file: TestFile | string, asked?: Asked): readonly string[] => reportOf(file, asked).issues.map(finding);
