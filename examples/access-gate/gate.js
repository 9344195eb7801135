// Decides before a query whether it may be made, and keeps the decision: one JSON line each, on standard output.
import { readFileSync } from 'node:fs';
import { decideAccess, explain, isPermitted, parseAccessRequest } from 'kasper-rules/access';

/** Asks the program only when the law lets this person ask. */
function query(json, fetchReport) {
  const parsed = parseAccessRequest(json);
  if (!parsed.ok) {
    record({ request: null, issues: parsed.issues });
    return undefined;
  }
  const decision = decideAccess(parsed.value);
  record({ request: parsed.value, decision, issues: parsed.issues });
  if (!isPermitted(decision)) {
    console.error(explain(decision));
    return undefined;
  }
  return fetchReport();
}

const record = (entry) => console.log(JSON.stringify({ recordedAt: new Date().toISOString(), ...entry }));

for (const json of JSON.parse(readFileSync(process.argv[2] ?? 'requests.json', 'utf8'))) {
  query(json, () => console.error('Permitted: the query is made.'));
}
