import clean from '../../../../samples/clean.dat?raw';
import compound from '../../../../samples/compound.dat?raw';
import mistakes from '../../../../samples/instructive-mistakes.dat?raw';
import putRight from '../../../../samples/put-right-at-once.dat?raw';
import corrections from '../../../../samples/revise-and-void.dat?raw';
import zeroReport from '../../../../samples/zero-report.dat?raw';

/** A file to try; nobody in it exists. */
export interface Sample {
  readonly name: string;
  /** What it shows. */
  readonly about: string;
  readonly text: string;
}

/** The files of the repository's `samples`, the most telling first. */
export const samples: readonly [Sample, ...Sample[]] = [
  { name: 'instructive-mistakes.dat', about: 'The mistakes seen most', text: mistakes },
  { name: 'put-right-at-once.dat', about: 'Mistakes put right at one stroke', text: putRight },
  { name: 'clean.dat', about: 'Two dispensings without a finding', text: clean },
  { name: 'revise-and-void.dat', about: 'A revision and a void', text: corrections },
  { name: 'compound.dat', about: 'A compound with its ingredients', text: compound },
  { name: 'zero-report.dat', about: 'A day without dispensings', text: zeroReport },
];
