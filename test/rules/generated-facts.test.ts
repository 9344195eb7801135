import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FactsOf, ReadingsOf } from 'kasper-rules/access';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { factsFiles } from '../../scripts/generated/facts.js';
import type { queryDutyFacts as indianaQueryDutyFacts } from '../../src/rules/indiana/facts/query-duty-facts.js';
import type * as indiana from '../../src/rules/indiana/generated/facts.js';
import type { accessReadings } from '../../src/rules/kentucky/access/readings.js';
import type { accessFacts } from '../../src/rules/kentucky/facts/access-facts.js';
import type { accountFacts } from '../../src/rules/kentucky/facts/account-facts.js';
import type { correctionEvents } from '../../src/rules/kentucky/facts/correction-facts.js';
import type { electronicPrescribingFacts } from '../../src/rules/kentucky/facts/electronic-prescribing-facts.js';
import type { queryDutyFacts } from '../../src/rules/kentucky/facts/query-duty-facts.js';
import type { redisclosureFacts } from '../../src/rules/kentucky/facts/redisclosure-facts.js';
import type * as kentucky from '../../src/rules/kentucky/generated/facts.js';
import type { queryDutyFacts as ohioQueryDutyFacts } from '../../src/rules/ohio/facts/query-duty-facts.js';
import type * as ohio from '../../src/rules/ohio/generated/facts.js';
import type { queryDutyFacts as tennesseeQueryDutyFacts } from '../../src/rules/tennessee/facts/query-duty-facts.js';
import type * as tennessee from '../../src/rules/tennessee/generated/facts.js';

const folderOf = (state: string) => fileURLToPath(new URL(`../../src/rules/${state}/generated/`, import.meta.url));

describe('src/rules/<state>/generated', () => {
  it.each(Object.entries(factsFiles))('says of %s what its declared facts say; npm run generate writes it anew', (state, render) => {
    const written = render();
    if (process.env['UPDATE_GENERATED'] === '1') {
      mkdirSync(folderOf(state), { recursive: true });
      writeFileSync(`${folderOf(state)}facts.ts`, written);
    }
    expect(readFileSync(`${folderOf(state)}facts.ts`, 'utf8')).toBe(written);
    expect(written).toMatch(/^\/\/ Generated from /);
    expect(readdirSync(folderOf(state))).toEqual(['facts.ts']);
  });
});

/** Whether two types are one and the same to the compiler, `readonly` and `?` included. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the compiler compares two such functions for identity
type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

describe('the facts written out', () => {
  it('are those inferred from the data', () => {
    expectTypeOf<
      [
        Same<FactsOf<kentucky.AccessDeclaration>, FactsOf<typeof accessFacts>>,
        Same<FactsOf<kentucky.RedisclosureDeclaration>, FactsOf<typeof redisclosureFacts>>,
        Same<FactsOf<kentucky.AccountDeclaration>, FactsOf<typeof accountFacts>>,
        Same<FactsOf<kentucky.QueryDutyDeclaration>, FactsOf<typeof queryDutyFacts>>,
        Same<FactsOf<kentucky.EpcsDeclaration>, FactsOf<typeof electronicPrescribingFacts>>,
        Same<FactsOf<kentucky.CorrectionEventsDeclaration>, FactsOf<typeof correctionEvents>>,
        Same<ReadingsOf<kentucky.AccessReadingsDeclaration>, ReadingsOf<typeof accessReadings>>,
        Same<FactsOf<ohio.QueryDutyDeclaration>, FactsOf<typeof ohioQueryDutyFacts>>,
        Same<FactsOf<tennessee.QueryDutyDeclaration>, FactsOf<typeof tennesseeQueryDutyFacts>>,
        Same<FactsOf<indiana.QueryDutyDeclaration>, FactsOf<typeof indianaQueryDutyFacts>>,
      ]
    >().toEqualTypeOf<[true, true, true, true, true, true, true, true, true, true]>();
    // Of other facts it would not hold.
    expectTypeOf<Same<FactsOf<ohio.QueryDutyDeclaration>, FactsOf<typeof queryDutyFacts>>>().toEqualTypeOf<false>();
  });
});
