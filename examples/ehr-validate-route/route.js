// Routes that take one dispensing as FHIR, a submission as JSON or an ASAP file, and answer with a FHIR OperationOutcome, whatever they are sent.
import { sValidator } from '@hono/standard-validator';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { asapSchema, validate } from 'kasper-rules/asap';
import { toOperationOutcome } from 'kasper-rules/fhir';
import { kentucky } from 'kasper-rules/kentucky';
import { DateTime, IANAZone } from 'luxon';
import { checkDispense } from './check-dispense.js';

const json = /^application\/json$/;
const fhir = /^application\/(?:fhir\+)?json$/;
const file = /^(?:text\/plain|application\/octet-stream)$/;
const MAX_BYTES = 20 * 1024 * 1024;

const answer = (c, status, issues) => c.json(toOperationOutcome(issues), status, { 'content-type': 'application/fhir+json' });
const refuse = (c, status, message) => answer(c, status, [{ message }]);

/** Lets a request pass whose content type is known: what else is sent is no empty submission. */
const taking = (types) => (c, next) =>
  types.test((c.req.header('content-type') ?? '').split(';')[0].trim().toLowerCase()) ? next() : refuse(c, 415, 'This route does not take this content type.');

/**
 * The routes of a dispenser. `zone` is where the dispenser is, and `now` the clock: the library has neither, and late in the evening
 * it is tomorrow in UTC. `log` gets one line a request: codes and places, which hold no value of it and so no name. `species` and `paymentType` are what
 * all your records have in common, where they do.
 */
export function createApp({ zone, now = () => new Date(), log = () => {}, species, paymentType }) {
  if (!IANAZone.isValidZone(zone)) throw new TypeError("zone must be an IANA zone, such as 'America/New_York'.");
  const today = () => DateTime.fromJSDate(now()).setZone(zone).toISODate();
  const options = () => ({ profile: kentucky, on: today() });

  const app = new Hono();
  app.use(bodyLimit({ maxSize: MAX_BYTES, onError: (c) => refuse(c, 413, 'The request is too large.') }));

  app.post('/MedicationDispense/$check', taking(fhir), async (c) => {
    const { ok, issues } = checkDispense(await c.req.json(), { zone, on: today(), species, paymentType });
    log(JSON.stringify({ route: 'check', ok, issues: issues.map(({ code, severity, path }) => ({ code, severity, path: path.join('.') })) }));
    return answer(c, ok ? 200 : 422, issues);
  });

  // A Standard Schema keeps quiet about warnings when it succeeds; `validate` beside it tells them.
  app.post(
    '/submissions',
    taking(json),
    (c, next) => sValidator('json', asapSchema(options()), (result) => (result.success ? undefined : answer(c, 422, result.error)))(c, next),
    (c) => answer(c, 200, validate(c.req.valid('json'), options()).issues),
  );

  app.post('/files', taking(file), async (c) => {
    const report = validate(new Uint8Array(await c.req.arrayBuffer()), options());
    return answer(c, report.ok ? 200 : 422, report.issues);
  });

  app.notFound((c) => refuse(c, 404, 'There is no such route.'));
  // JSON that cannot be read comes here as 400. The message of any other error might hold a value of the request.
  app.onError((error, c) => (error instanceof HTTPException ? refuse(c, error.status, error.message) : refuse(c, 500, 'The request could not be handled.')));
  return app;
}
