import type { ReportedDispensing } from '../corrections/index.js';
import { usageError } from './command.js';
import type { CorrectionValues } from './correction-options.js';

const partialFillOf = ({ dispensing }: ReportedDispensing): string => dispensing.partialFill ?? '00';

/** A fill without what identifies its patient or prescription. */
function fillWords(record: ReportedDispensing): string {
  const { dateFilled = '', refillNumber = 0 } = record.dispensing;
  return `  --filled ${dateFilled} --refill ${refillNumber} --partial ${partialFillOf(record)} --pharmacy ${record.pharmacy.dea ?? ''}`;
}

/** The one record a prescription number and the options beside it stand for. Messages never repeat the number. */
export function chosenRecord(records: readonly ReportedDispensing[], prescriptionNumber: string, values: CorrectionValues): ReportedDispensing {
  const { filled, refill, partial, pharmacy } = values;
  const fills = records.filter(({ dispensing }) => dispensing.prescriptionNumber?.toUpperCase() === prescriptionNumber.toUpperCase());
  if (fills.length === 0) throw usageError('The file holds no record, or none that is not void, under a prescription number given with --rx.');
  const meant = fills.filter(
    (record) =>
      (filled === undefined || record.dispensing.dateFilled === filled) &&
      (refill === undefined || record.dispensing.refillNumber === Number(refill)) &&
      (partial === undefined || Number(partialFillOf(record)) === Number(partial)) &&
      (pharmacy === undefined || record.pharmacy.dea?.toUpperCase() === pharmacy.toUpperCase()),
  );
  const [record, ...others] = meant;
  if (!record) throw usageError(`No fill of a prescription number given with --rx is as the other options say; there are:\n${fills.map(fillWords).join('\n')}`);
  if (others.length > 0) throw usageError(`A prescription number given with --rx stands for ${meant.length} fills; say which with --filled, --refill, --partial or --pharmacy:\n${meant.map(fillWords).join('\n')}`);
  return record;
}
