// Inputs by length: each is prepared first, and what it gives is measured.

const head = [
  'TH*4.2*BENCH-0001*01**20250311*081500*P**~~',
  'IS*5025550100*BLUEGRASS EXAMPLE PHARMACY*~',
  'PHA*2999000013*1899016*GB9900019*BLUEGRASS EXAMPLE PHARMACY*100 EXAMPLE ST**FRANKFORT*KY*40601*5025550100*PAT PLACEHOLDER*0001~',
];
const patient = 'PAT**07*899010001****FICTITIOUS*FAYE*L***12 IMAGINARY LN**FRANKFORT*KY*40601*5025550111*19610704*F*01*01**~';
const dispensing = (status, number) => `DSP*${status}*${number}*20250309*0*20250310*0*01*77777010130*60*30*01*05*00*2999200019*999901*04*20250310****~`;
const prescriber = 'PRE*2999100011*GI9910010***INVENTED*IRIS**5025550131~';
const times = (count, line) => Array.from({ length: count }, (_, at) => line(at));
const fileOf = (lines, newline = '\n') => [...head, patient, ...lines, 'TP*1~', 'TT*BENCH-0001*1~'].join(newline);

const validated = (text) => ({ validate, options }) => validate(text, options);
const validatedByChunks = (text, size) => async ({ validateStream, options }) => {
  const bytes = new TextEncoder().encode(text);
  const chunks = (async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  })();
  for await (const _ of validateStream(chunks, options));
};

const frame = { from: '1900-01-01', to: '2899-12-31', asOf: '2900-02-01' };
const held = (id, day) => ({ id: String(id), patient: {}, pharmacy: {}, prescriber: {}, compound: [], dispensing: { reportingStatus: '00', productIdQualifier: '01', productId: '77777010130', dateFilled: new Date(Date.UTC(1900, 0, 1 + day)).toISOString().slice(0, 10), daysSupply: 1 } });

export const inputs = {
  records: { what: 'records of a day, to compare with', smallest: 20_000, prepare: (count) => validated(fileOf(times(count, (at) => `${dispensing('00', 6_000_000 + at)}${prescriber}`))) },
  issues: {
    what: 'issues in a file without line breaks, each shown by `formatIssue`',
    smallest: 5_000,
    prepare: (count, { validate, formatIssue, options }) => {
      const text = fileOf(times(count, (at) => `${dispensing('00', 6_000_000 + at).replace('*60*30*', '*SIXTY*30*')}${prescriber}`), '');
      const { issues } = validate(text, options);
      return () => issues.forEach((issue) => formatIssue(issue, text));
    },
  },
  ingredients: { what: 'ingredients of one dispensing', smallest: 20_000, prepare: (count) => validatedByChunks(fileOf([dispensing('00', 6_000_000).replace('*01*77777010130*', '*06*99999000101*'), prescriber, ...times(count, (at) => `CDI*${at + 1}*01*77777040110*7.5*03~`)]), 65_536) },
  corrections: { what: 'revisions and voids', smallest: 20_000, prepare: (count) => validated(fileOf(times(count, (at) => `${dispensing(at % 2 === 0 ? '01' : '02', 6_000_000 + (at >> 1))}${prescriber}`))) },
  revisions: { what: 'revisions of one record, then a void', smallest: 20_000, prepare: (count) => validated(fileOf([...times(count, () => `${dispensing('01', 6_000_000)}${prescriber}`), `${dispensing('02', 6_000_000)}${prescriber}`])) },
  sameNumber: { what: 'records of one prescription number on many days', smallest: 20_000, prepare: (count) => validated(fileOf(times(count, (at) => `${dispensing('00', 6_000_000).replace('*20250310*0*', `*20${String(10 + (at % 15)).padStart(2, '0')}${String(1 + (at % 12)).padStart(2, '0')}${String(1 + (at % 28)).padStart(2, '0')}*${at % 99}*`)}${prescriber}`))) },
  bytes: { what: 'a segment that comes byte by byte', smallest: 250_000, prepare: (count) => validatedByChunks(fileOf([`DSP*00*${'9'.repeat(count)}~`]), 1) },
  opening: { what: 'a text without an end of TH, byte by byte', smallest: 8_000, prepare: (count) => validatedByChunks(`TH*4.2*${'A'.repeat(count)}`, 1) },
  blanks: { what: 'blanks before TH', smallest: 250_000, prepare: (count) => validated(`${' '.repeat(count)}${fileOf([dispensing('00', 1), prescriber])}`) },
  elements: { what: 'elements of one segment', smallest: 50_000, prepare: (count) => validated(fileOf([`DSP*00*6000000${'*1'.repeat(count)}~`])) },
  terminators: { what: 'terminators alone', smallest: 100_000, prepare: (count) => validated(fileOf(['~'.repeat(count)])) },
  lineBreaks: { what: 'line breaks inside segments', smallest: 20_000, prepare: (count) => validated(fileOf([dispensing('00', 6_000_000).replace('6000000', `6000${'\n'.repeat(count)}000`)])) },
  unterminated: { what: 'segments whose terminator is lost', smallest: 5_000, prepare: (count) => validated(fileOf(times(count, (at) => `${dispensing('00', 6_000_000 + at).replace('~', '')}\n${prescriber}`))) },
  wrongNumber: { what: 'digits behind a comma where a number belongs', smallest: 250_000, prepare: (count) => validated(fileOf([dispensing('00', 6_000_000).replace('*60*30*', `*,${'6'.repeat(count)}x*30*`)])) },
  blanksAtEnd: { what: 'blanks at the end of a document', smallest: 250_000, prepare: (count) => ({ parse }) => parse(`${fileOf([dispensing('00', 6_000_000)])}IS*1${' '.repeat(count)}`) },
  blanksWithin: { what: 'blanks within a segment', smallest: 250_000, prepare: (count) => validated(fileOf([`DSP*00*6000000${' '.repeat(count)}x~`, `PRE*1${' '.repeat(count)}x\n*2~`])) },
  marks: { what: 'marks on one letter, transliterated', smallest: 100_000, prepare: (count) => ({ transliterate }) => transliterate(`E${'\u0315\u0316'.repeat(count)}`) },
  parts: {
    what: 'parts of a file, merged',
    smallest: 5_000,
    prepare: (count) => async ({ cutFile, validatePart, mergeParts, options }) => {
      const text = fileOf(times(count, (at) => `${patient}${dispensing('00', 6_000_000 + at)}${prescriber}`));
      const answers = [];
      for await (const part of cutFile((async function* () { yield text; })(), { partLength: 20_000 })) answers.push(validatePart(part, options));
      await mergeParts(answers, options);
    },
  },
  redact: { what: 'a document, redacted', smallest: 5_000, prepare: (count) => ({ parse, redact, serialize }) => serialize(redact(parse(fileOf(times(count, (at) => `${patient}${dispensing('00', 6_000_000 + at)}${prescriber}`))).value)) },
  stretches: {
    what: 'days on which two supplies meet, apart from each other',
    smallest: 20_000,
    prepare: (count, { overlaps }) => {
      const records = times(count, (at) => held(at, 2 * (at >> 1)));
      return () => overlaps(records, { frame, pair: ['opioid', 'opioid'], drugOf: () => ({ classes: ['opioid'] }) });
    },
  },
  periods: {
    what: 'records of a trend, each the only one of its month and county',
    smallest: 1_500,
    prepare: (count, { trend }) => {
      const records = times(count, (at) => held(at, 30 * at));
      return () => trend(records, { frame, by: 'month', county: ({ id }) => id });
    },
  },
  unknowns: {
    what: 'records of a patient report of which nothing but the day is known',
    smallest: 5_000,
    prepare: (count, { patientReport, cdc2022 }) => {
      const request = { at: '2025-03-10', requester: { kind: 'pharmacist', licensed: true, account: 'active' }, asked: { report: 'patient' }, channel: 'ekasper', purpose: 'treatment', subject: { kind: 'patient', relation: 'current' }, certifiesPurpose: true };
      const held = { records: times(count, (at) => ({ id: String(at), patient: {}, pharmacy: {}, prescriber: {}, compound: [], dispensing: { dateFilled: '2025-03-01', daysSupply: 1 } })) };
      return () => {
        const { ok } = patientReport(held, request, { frame: { from: '2025-01-01', to: '2025-03-31', asOf: '2025-05-01' }, drugOf: () => undefined, table: cdc2022 });
        if (!ok) throw new Error('The report is not permitted.');
      };
    },
  },
  suppressed: {
    what: 'cells of a table that give each other away, hidden one by one',
    smallest: 20_000,
    prepare: (count, { suppress }) => {
      const cells = times(count, (at) => ({ patients: at === 0 ? 10 : 11 }));
      const sums = [{ total: { patients: 11 * count - 1 }, of: times(count, (at) => at) }, ...times(count - 1, (at) => ({ total: { patients: 22 }, of: [at, at + 1] })).reverse()];
      return () => suppress({ cells, sums });
    },
  },
};
