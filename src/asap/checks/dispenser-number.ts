import type { CodeUnits } from '../../core/char-codes.js';
import { deaCheckDigitHolds } from '../../identifiers/dea.js';
import { ncpdpCheckDigitHolds } from '../../identifiers/ncpdp.js';
import { npiCheckDigitHolds } from '../../identifiers/npi.js';
import { isReadable, valueEnd, valueStart } from '../reading/segment-view.js';
import { dummyReason } from '../values/registration-number.js';
import type { CheckFactory } from './check.js';

type CheckDigit = (codes: CodeUnits, start: number, end: number) => boolean;
const numbers: readonly (readonly [name: 'dea' | 'npi' | 'ncpdp', holds: CheckDigit])[] = [['npi', npiCheckDigitHolds], ['ncpdp', ncpdpCheckDigitHolds], ['dea', deaCheckDigitHolds]];

/** The numbers of a dispenser are its own. In a zero report only the check digit is looked at: published ones hold sample numbers. */
export const dispenserNumber: CheckFactory = (dictionary) => {
  const elements = numbers.map(([name, holds]) => ({ name, holds, at: dictionary.position('PHA', name) }));
  return ({ pharmacy, pharmacyPatients, pharmacyZeroReports }, report) => {
    if (!pharmacy) return;
    const isZeroReport = pharmacyPatients > 0 && pharmacyZeroReports === pharmacyPatients;
    for (const { name, holds, at } of elements) {
      if (!isReadable(pharmacy, at)) continue;
      const start = valueStart(pharmacy, at);
      const end = valueEnd(pharmacy, at);
      const reason = dummyReason(name, pharmacy.codes, start, end);
      if (reason === undefined) continue;
      if (!isZeroReport) report('placeholder', pharmacy, at, { reason });
      else if (!holds(pharmacy.codes, start, end)) report('check-digit', pharmacy, at);
    }
  };
};
