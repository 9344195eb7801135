import type { DispensingEntry } from '../asap/index.js';
import { mustHaveShape, type Shape } from '../core/mistake.js';
import { isPlainDate, type PlainDate } from '../core/plain-date.js';
import type { Schedule } from '../rules/law/drug-schedule-law.js';
import { comparedText } from './compared-text.js';
import type { Route, StrengthUnit } from './tables/factor-table.js';

/** A class of drugs as the caller's catalogue names it; the library gives a meaning to `opioid` only. */
export type DrugClass = 'opioid' | 'opioid-antagonist' | 'benzodiazepine' | 'stimulant' | 'gabapentinoid' | 'muscle-relaxant' | 'sedative' | (string & {});

/** The opioid in a product; of a combination, the opioid part alone. */
export interface OpioidFacts {
  /** In lower case, as the tables of factors name it: `oxycodone`. */
  readonly ingredient: string;
  /** How much of it is in one unit. */
  readonly strength: number;
  /** The unit of the strength. */
  readonly unit: StrengthUnit;
  /** What the strength is of: one piece, one milliliter or one gram. */
  readonly per: 'each' | 'milliliter' | 'gram';
  /** For a patch: the days it is worn. */
  readonly wearDays?: number;
  /** How it is taken; needed where factors differ by it, as for fentanyl. */
  readonly route?: Route;
}

/** What a catalogue of drugs knows of a product. */
export interface DrugFacts {
  /** What people call it, for the rows of a report. */
  readonly name?: string;
  /** The active ingredient, by which the law may schedule it otherwise than the catalogue does. */
  readonly ingredient?: string;
  /** Its classes; an empty list says that they are not known. */
  readonly classes: readonly DrugClass[];
  /** The opioid in it; without it, the dose of an opioid is unknown. */
  readonly opioid?: OpioidFacts;
  /** How fast it is released. */
  readonly release?: 'immediate' | 'extended';
  /** What it is made for, where that takes it out of the figures. */
  readonly use?: 'antitussive';
  /** The schedule the catalogue gives, where the law of the jurisdiction does not say otherwise. */
  readonly schedule?: Schedule;
}

/** The caller's catalogue: what is known of a product on the day it was filled, or nothing. The library holds no drug data. */
export type DrugOf = (product: {
  /** Eleven digits without hyphens. */
  readonly ndc: string;
  /** The day it was filled, where the record has one. */
  readonly on?: PlainDate;
}) => DrugFacts | undefined;

const NDC = '01';
const COMPOUND = '06';

/** Whether a dispensing is a compound. */
export function isCompound({ dispensing, compound }: Pick<DispensingEntry, 'dispensing' | 'compound'>): boolean {
  return dispensing.productIdQualifier === COMPOUND || compound.length > 0;
}

/** The NDC of a dispensing, as it is compared; nothing for a compound and for what is no NDC. */
export function ndcOf(entry: Pick<DispensingEntry, 'dispensing' | 'compound'>): string | undefined {
  const { productId, productIdQualifier } = entry.dispensing;
  const ndc = isCompound(entry) || productIdQualifier !== NDC ? '' : comparedText(productId);
  return ndc === '' ? undefined : ndc;
}

const known: Shape = { classes: ['text'], 'name?': 'text', 'ingredient?': 'text', 'opioid?': { ingredient: 'text', strength: 'number', unit: 'text', per: 'text' } };

/** What the catalogue knows of the product of a dispensing; nothing for a compound and for what is no NDC. */
export function factsOf(entry: Pick<DispensingEntry, 'dispensing' | 'compound'>, drugOf: DrugOf): DrugFacts | undefined {
  const { dateFilled } = entry.dispensing;
  const ndc = ndcOf(entry);
  if (ndc === undefined) return undefined;
  // A catalogue without types may say that it knows nothing by null.
  const facts = drugOf({ ndc, ...(isPlainDate(dateFilled) && { on: dateFilled }) }) as DrugFacts | null | undefined;
  if (facts !== undefined && facts !== null) mustHaveShape('drugOf', facts, 'what it answers', known);
  return facts ?? undefined;
}

/** The classes of a product; nothing where they are not known. */
export function classesOf(facts: DrugFacts | undefined): readonly DrugClass[] | undefined {
  return facts && facts.classes.length > 0 ? facts.classes : undefined;
}
