import type { DispensingRecord, PlainDate } from 'kasper-rules/asap';
import type { DrugFacts, DrugOf, Frame, HeldRecord, Route, StrengthUnit } from 'kasper-rules/reports';
import published from '../cases/reports.json' with { type: 'json' };

/** A product of the published cases. */
interface CatalogueRow {
  readonly name: string;
  readonly classes: readonly string[];
  readonly opioid?: string;
  readonly strength?: number;
  readonly unit?: string;
  readonly per?: string;
  readonly wearDays?: number;
  readonly release?: string;
  readonly use?: string;
}

const routes: Readonly<Record<string, Route>> = { transdermal: 'transdermal', buccal: 'buccal' };

/** The catalogue names a route with the opioid: `fentanyl transdermal`. */
function factsIn({ name, classes, opioid, strength, unit, per, wearDays, release, use }: CatalogueRow): DrugFacts {
  const [ingredient = '', route = ''] = (opioid ?? '').split(' ');
  return {
    name,
    classes,
    ...(release !== undefined && { release: release as 'immediate' | 'extended' }),
    ...(use === 'antitussive' && { use }),
    ...(opioid !== undefined && {
      opioid: {
        ingredient,
        strength: strength ?? Number.NaN,
        unit: unit as StrengthUnit,
        per: per as 'each',
        ...(wearDays !== undefined && { wearDays }),
        ...(routes[route] !== undefined && { route: routes[route] }),
      },
    }),
  };
}

const catalogue: ReadonlyMap<string, DrugFacts> = new Map(Object.entries(published.catalogue as Readonly<Record<string, CatalogueRow>>).map(([ndc, row]) => [ndc, factsIn(row)]));

/** The catalogue of the published cases: invented products with true strengths. */
export const drugOf: DrugOf = ({ ndc }) => catalogue.get(ndc);
export const products = [...catalogue.keys()];

/** A record as the published cases write it. */
export interface PublishedRecord {
  readonly id?: string;
  readonly productId?: string;
  readonly dateFilled?: string;
  readonly quantityDispensed?: number;
  readonly daysSupply?: number;
  readonly dosageUnits?: string;
  readonly prescriber?: string | null;
  readonly pharmacy?: string | null;
  readonly prescriptionNumber?: string;
  readonly refillNumber?: number;
  readonly partialFill?: string;
}

/** Such a record as one that is held. */
export function heldOf({ id = 'r', prescriber, pharmacy, ...dispensing }: PublishedRecord): HeldRecord {
  return {
    id,
    dispensing: { reportingStatus: '00', productIdQualifier: '01', ...(dispensing as DispensingRecord) },
    prescriber: typeof prescriber === 'string' ? { dea: prescriber } : {},
    pharmacy: typeof pharmacy === 'string' ? { dea: pharmacy } : {},
    patient: { lastName: 'FICTITIOUS', firstName: 'FAYE', dateOfBirth: '1980-01-02' },
    compound: [],
  };
}

/** The days looked at, where a case names only some of them. */
export function frameOf({ from = '2024-01-01', to = '2025-12-31' }: { readonly from?: string; readonly to?: string } = {}): Frame {
  return { from: from as PlainDate, to: to as PlainDate, asOf: '2026-06-01' };
}
