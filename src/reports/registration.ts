import type { PharmacyRecord, PrescriberRecord } from '../asap/index.js';
import { trimAscii } from '../identifiers/trim-ascii.js';

const folded = (value: string | undefined): string => trimAscii(value ?? '').toUpperCase();

/** A prescriber's registration with its suffix, as it is compared; nothing where it is blank. */
export function prescriberNumber({ dea, deaSuffix }: Pick<PrescriberRecord, 'dea' | 'deaSuffix'>): string | undefined {
  const number = folded(dea);
  const suffix = folded(deaSuffix);
  return number === '' ? undefined : suffix === '' ? number : `${number}-${suffix}`;
}

/** A dispenser's registration, as it is compared; nothing where it is blank. */
export function pharmacyNumber({ dea }: Pick<PharmacyRecord, 'dea'>): string | undefined {
  const number = folded(dea);
  return number === '' ? undefined : number;
}

/** A prescription at a pharmacy, as it is compared. */
export function prescriptionNumber({ pharmacy, dispensing }: { readonly pharmacy: Pick<PharmacyRecord, 'dea'>; readonly dispensing: { readonly prescriptionNumber?: string } }): string | undefined {
  const [dispenser, number] = [pharmacyNumber(pharmacy), folded(dispensing.prescriptionNumber)];
  return dispenser === undefined || number === '' ? undefined : `${dispenser} ${number}`;
}
