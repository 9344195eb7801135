// A day's file of invented people, the same for the same arguments: identifiers carry the check digits their rules ask for.

const lastNames = ['FICTITIOUS', 'IMAGINARY', 'PRETEND', "O'FABLE", 'MADEUP'];
const firstNames = ['FAYE', 'OWEN', 'IRIS', 'HUGO'];

const digits = (number, length) => String(number).padStart(length, '0');

const nameOf = (index) => `${lastNames[index % lastNames.length]}*${firstNames[index % firstNames.length]}*L`;
const addressOf = (index, zip) => `${index % 999} IMAGINARY LN**FRANKFORT*KY*${zip}*5025550111*19${40 + (index % 60)}0704`;
/** So many numbers differ below one area. */
const SSNS = 89 * 9998;
/** Nobody's number twice, in whichever file. */
const ssnOf = (index) => `${899 - Math.floor(index / SSNS)}${digits(10 + (index % 89), 2)}${digits(1 + (index % 9998), 4)}`;
const prescriber = 'PRE*2999100011*GI9910010***INVENTED*IRIS**5025550131~';

/** The same segments and elements for everybody, as a small pharmacy's system writes them. */
function uniformRecord(index, isFaulty) {
  return [
    `PAT**07*${ssnOf(index)}****${nameOf(index)}***${addressOf(index, '40601')}*F*01*01**~`,
    `DSP*00*${6_000_000 + index}*20250309*0*20250310*0*01*77777010130*${isFaulty ? 'SIXTY' : '60'}*30*01*05*00*2999200019*999901*04*20250310****~`,
    prescriber,
  ];
}

/** Licenses, further ids, revisions, voids, compounds, pick-ups: all of it lawful, and much of each element filled. */
function mixedRecord(index, isFaulty) {
  const id = ['*07*' + ssnOf(index) + '***', `KY*06*K${digits(10_000_000 + index, 8)}***`, `KY*02*STATE ID ${index}***`, `KY*06*K${digits(10_000_000 + index, 8)}**07*${ssnOf(index)}`][index % 4];
  const status = ['00', '00', '00', '01', '00', '02', '00', '00'][index % 8];
  const isCompound = index % 5 === 2;
  const product = isCompound ? '06*99999000101' : '01*77777010130';
  const quantity = isFaulty ? 'SIXTY' : ['60', '22.5', '7.25', '120'][index % 4];
  const references = index % 3 === 0 ? `REF-${index}*ORDER-${index}` : '*';
  const zip = index % 2 === 0 ? '40601' : '406011234';
  return [
    `PAT*${id}*${nameOf(index)}*MR*JR*${addressOf(index, zip)}*${'FMU'[index % 3]}*01*0${1 + (index % 3)}**~`,
    `DSP*${status}*RX-${6_000_000 + index}*20250309*${index % 6}*20250310*0*${product}*${quantity}*30*0${1 + (index % 3)}*05*0${index % 3}*2999200019*PH-999901*04*20250310***${references}~`,
    prescriber,
    ...(isCompound ? [`CDI*1*01*77777040110*${quantity}*03~`, 'CDI*2*01*77777050230*12*02~', 'CDI*3*01*77777060301*1.25*03~'] : []),
    ...(index % 4 === 1 ? [`AIR*KY*KY${digits(index, 10)}*KY*06*P99900001*03*PRETEND*PETER*RXPERSON*RITA*02~`] : []),
  ];
}

/** A file of so many records, of which one in so many has a fault, in pieces; `mixed` says of which of the two kinds. */
export function* asapPieces(records, { oneFaultIn = Number.POSITIVE_INFINITY, mixed = false } = {}) {
  const head = [
    'TH*4.2*BENCH-0001*01**20250311*081500*P**~~',
    'IS*5025550100*BLUEGRASS EXAMPLE PHARMACY*#20250310#-#20250310#~',
    'PHA*2999000013*1899016*GB9900019*BLUEGRASS EXAMPLE PHARMACY*100 EXAMPLE ST**FRANKFORT*KY*40601*5025550100*PAT PLACEHOLDER*0001~',
  ];
  const record = mixed ? mixedRecord : uniformRecord;
  let segments = head.length;
  let lines = head;
  for (let index = 0; index < records; index += 1) {
    const written = record(index, index % oneFaultIn === oneFaultIn - 1);
    segments += written.length;
    lines.push(...written);
    if (lines.length < 10_000) continue;
    yield Buffer.from(`${lines.join('\n')}\n`, 'latin1');
    lines = [];
  }
  lines.push(`TP*${segments - 1}~`, `TT*BENCH-0001*${segments + 2}~`);
  yield Buffer.from(`${lines.join('\n')}\n`, 'latin1');
}

/** The bytes of such a file. */
export function asapFile(records, options) {
  return Buffer.concat([...asapPieces(records, options)]);
}
