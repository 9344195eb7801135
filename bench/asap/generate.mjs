// A day's file of invented people, the same for the same arguments: identifiers carry the check digits their rules ask for.

const lastNames = ['FICTITIOUS', 'IMAGINARY', 'PRETEND', "O'FABLE", 'MADEUP'];
const firstNames = ['FAYE', 'OWEN', 'IRIS', 'HUGO'];

const digits = (number, length) => String(number).padStart(length, '0');

function record(index, isFaulty) {
  const ssn = `899${digits(10 + (index % 89), 2)}${digits(1 + (index % 9998), 4)}`;
  const name = `${lastNames[index % lastNames.length]}*${firstNames[index % firstNames.length]}*L`;
  return [
    `PAT**07*${ssn}****${name}***${index % 999} IMAGINARY LN**FRANKFORT*KY*40601*5025550111*19${40 + (index % 60)}0704*F*01*01**~`,
    `DSP*00*${6_000_000 + index}*20250309*0*20250310*0*01*77777010130*${isFaulty ? 'SIXTY' : '60'}*30*01*05*00*2999200019*999901*04*20250310****~`,
    'PRE*2999100011*GI9910010***INVENTED*IRIS**5025550131~',
    '',
  ].join('\n');
}

/** The bytes of a file of so many records, of which one in so many has a fault. */
export function asapFile(records, oneFaultIn = Number.POSITIVE_INFINITY) {
  const head =
    'TH*4.2*BENCH-0001*01**20250311*081500*P**~~\n' +
    'IS*5025550100*BLUEGRASS EXAMPLE PHARMACY*#20250310#-#20250310#~\n' +
    'PHA*2999000013*1899016*GB9900019*BLUEGRASS EXAMPLE PHARMACY*100 EXAMPLE ST**FRANKFORT*KY*40601*5025550100*PAT PLACEHOLDER*0001~\n';
  const segments = 3 + records * 3;
  const parts = [head];
  for (let index = 0; index < records; index += 1) parts.push(record(index, index % oneFaultIn === oneFaultIn - 1));
  parts.push(`TP*${segments - 1}~\nTT*BENCH-0001*${segments + 2}~\n`);
  return Buffer.from(parts.join(''), 'latin1');
}
