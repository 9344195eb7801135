import type { CompoundIngredientRecord, DispensingRecord } from '../../asap/generated/records.js';
import { ndcDigits } from '../../identifiers/ndc.js';
import { recordOf } from './record-of.js';
import type { FhirNode, ResourceReader } from './resource-reader.js';
import { systems } from './systems.js';

/** What a concept says of a product. */
interface Product {
  readonly productIdQualifier?: '01';
  readonly productId?: string;
  readonly rxNormCode?: string;
}

/** NDC and RxNorm code of a concept; an NDC of ten digits with hyphens becomes eleven. */
function productOf(reader: ResourceReader, concept: FhirNode): Product {
  const codings = reader.list(concept, 'coding');
  const first = (system: string) => {
    const [found, ...more] = codings.filter((coding) => reader.member(coding, 'system').value === system);
    for (const coding of more) reader.leaveOut(coding, 'several');
    return found && reader.text(found, 'code');
  };
  const [ndc, rxNormCode] = [first(systems.ndc), first(systems.rxNorm)];
  if (ndc === undefined && rxNormCode === undefined) reader.leaveOut(concept, 'code-system');
  return recordOf<Product>({ productIdQualifier: ndc === undefined ? undefined : '01', productId: ndc === undefined ? undefined : (ndcDigits(ndc) ?? ndc), rxNormCode });
}

/** The units a record counts in, by UCUM and by the NCI codes that NCPDP takes. Each of a countable form is one. */
const unitsByCode: Readonly<Record<string, NonNullable<DispensingRecord['dosageUnits']>>> = {
  ...{ '{each}': '01', '{tbl}': '01', '{tablet}': '01', '{tab}': '01', '{capsule}': '01', '{cap}': '01', '{patch}': '01', '1': '01', mL: '02', ml: '02', g: '03' },
  ...{ C64933: '01', C48542: '01', C48480: '01', C28254: '02', C48155: '03' },
};
const unitsByWord: Readonly<Record<string, NonNullable<DispensingRecord['dosageUnits']>>> = {
  ...{ each: '01', tablet: '01', tablets: '01', capsule: '01', capsules: '01', patch: '01', patches: '01', ml: '02', milliliter: '02', milliliters: '02', g: '03', gram: '03', grams: '03' },
};

/** A quantity in the units of a record; in any other unit the number would mean something else, and does not go over. */
export function quantityOf(reader: ResourceReader, quantity: FhirNode): { readonly value?: number; readonly dosageUnits?: NonNullable<DispensingRecord['dosageUnits']> } {
  if (quantity.value === undefined) return {};
  const value = reader.number(quantity, 'value');
  const [code, unit] = [reader.text(quantity, 'code'), reader.text(quantity, 'unit')];
  if (value === undefined || (code === undefined && unit === undefined)) return recordOf({ value });
  const word = unit?.trim().toLowerCase() ?? '';
  const known = code === undefined ? (Object.hasOwn(unitsByWord, word) ? unitsByWord[word] : undefined) : Object.hasOwn(unitsByCode, code) ? unitsByCode[code] : undefined;
  if (known !== undefined) return { value, dosageUnits: known };
  reader.leaveOut(quantity, 'unit');
  return {};
}

/** What the product comes to: its ids, or the ingredients of a compound. */
export interface ProductOfDispense {
  readonly dispensing: Pick<DispensingRecord, 'productIdQualifier' | 'productId' | 'rxNormCode'>;
  readonly compound: readonly CompoundIngredientRecord[];
}

/** A compound by its ingredients, of which FHIR tells no amount and the pharmacy's own number is not known. */
function compoundOf(reader: ResourceReader, ingredients: readonly FhirNode[]): ProductOfDispense {
  const compound = ingredients.map((ingredient, index): CompoundIngredientRecord => {
    const { productIdQualifier, productId } = productOf(reader, reader.member(ingredient, 'itemCodeableConcept'));
    return recordOf({ sequenceNumber: index + 1, productIdQualifier, productId });
  });
  return { dispensing: { productIdQualifier: '06' }, compound };
}

/** The product by a concept, or by the Medication that the dispensing refers to: one with an NDC of its own is no compound. */
export function productOfDispense(reader: ResourceReader, dispense: FhirNode, medication: FhirNode | undefined): ProductOfDispense {
  const concept = reader.member(dispense, 'medicationCodeableConcept');
  if (concept.value !== undefined) return { dispensing: productOf(reader, concept), compound: [] };
  if (!medication) return { dispensing: {}, compound: [] };
  const code = reader.member(medication, 'code');
  const ingredients = reader.list(medication, 'ingredient');
  if (code.value === undefined && ingredients.length > 0) return compoundOf(reader, ingredients);
  return { dispensing: code.value === undefined ? {} : productOf(reader, code), compound: [] };
}
