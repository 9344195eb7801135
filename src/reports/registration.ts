import type { PharmacyRecord, PrescriberRecord } from '../asap/index.js';
import { comparedText } from './compared-text.js';

/** A prescriber's registration with its suffix, as it is compared; nothing where it is blank. */
export function prescriberNumber({ dea, deaSuffix }: Pick<PrescriberRecord, 'dea' | 'deaSuffix'>): string | undefined {
  const number = comparedText(dea);
  const suffix = comparedText(deaSuffix);
  return number === '' ? undefined : suffix === '' ? number : `${number}-${suffix}`;
}

/** A dispenser's registration, as it is compared; nothing where it is blank. */
export function pharmacyNumber({ dea }: Pick<PharmacyRecord, 'dea'>): string | undefined {
  const number = comparedText(dea);
  return number === '' ? undefined : number;
}

/** A prescription at a pharmacy, as it is compared. */
export function prescriptionNumber({ pharmacy, dispensing }: { readonly pharmacy: Pick<PharmacyRecord, 'dea'>; readonly dispensing: { readonly prescriptionNumber?: string } }): string | undefined {
  const [dispenser, number] = [pharmacyNumber(pharmacy), comparedText(dispensing.prescriptionNumber)];
  return dispenser === undefined || number === '' ? undefined : `${dispenser} ${number}`;
}
