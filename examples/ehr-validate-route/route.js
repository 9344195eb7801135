// A route that takes a submission as JSON or an ASAP file as text, and answers with a FHIR OperationOutcome.
import { sValidator } from '@hono/standard-validator';
import { Hono } from 'hono';
import { asapSchema, validate } from 'kasper-rules/asap';
import { toOperationOutcome } from 'kasper-rules/fhir';
import { kentucky } from 'kasper-rules/kentucky';

const today = () => new Date().toISOString().slice(0, 10);
const outcome = (c, issues, status) => c.json(toOperationOutcome(issues), status, { 'content-type': 'application/fhir+json' });

export const app = new Hono();

// The library reads no clock, so the schema is made for the day of the request.
app.post(
  '/submissions',
  (c, next) => sValidator('json', asapSchema({ profile: kentucky, on: today() }), (result, c) => (result.success ? undefined : outcome(c, result.error, 422)))(c, next),
  (c) => outcome(c, [], 200),
);

app.post('/files', async (c) => {
  const report = validate(new Uint8Array(await c.req.arrayBuffer()), { profile: kentucky, on: today() });
  return outcome(c, report.issues, report.ok ? 200 : 422);
});
