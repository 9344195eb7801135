import { bench, describe } from 'vitest';
import { decideAccess, decideRedisclosure, type AccessReadings, type AccessRequest, type Redisclosure } from 'kasper-rules/access';
import accessCases from '../test/cases/access.json' with { type: 'json' };
import redisclosureCases from '../test/cases/redisclosure.json' with { type: 'json' };

// A decision is to take less than 0.05 ms: one round asks every case once, so divide its mean by the number of cases.

// Long enough for the engine to have compiled what it runs.
const options = { time: 3000, warmupTime: 1000 };

type Asked<Request> = readonly { readonly request: Request; readonly readings?: AccessReadings }[];

const access = accessCases as unknown as Asked<AccessRequest>;
const onward = redisclosureCases as unknown as Asked<Redisclosure>;

describe('deciding', () => {
  bench(`${access.length} requests for access`, () => {
    for (const { request, readings = {} } of access) decideAccess(request, { readings });
  }, options);

  bench(`${onward.length} questions of passing data on`, () => {
    for (const { request, readings = {} } of onward) decideRedisclosure(request, { readings });
  }, options);
});
