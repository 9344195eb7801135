// What a deadline costs: npm run build && node scripts/bench-deadlines.mjs
import { performance } from 'node:perf_hooks';
import { reportingDeadline, submissionDeadlines } from 'kasper-rules/rules';

const MILLION = 1_000_000;
const days = Array.from({ length: 365 }, (_, at) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10));
const dayOf = (at) => days[at % days.length];

const questions = {
  'a million dispensings over a year': (at) => ({ dispensed: dayOf(at) }),
  'a million dispensings on one day': () => ({ dispensed: '2025-03-10' }),
  'a million local times with a zone': (at) => ({ dispensed: `${dayOf(at)}T17:40`, zone: 'America/Chicago' }),
};

for (const [name, inputOf] of Object.entries(questions)) {
  for (let at = 0; at < 1000; at++) reportingDeadline(inputOf(at));
  const start = performance.now();
  for (let at = 0; at < MILLION; at++) reportingDeadline(inputOf(at));
  console.log(`${name}: ${(((performance.now() - start) / MILLION) * 1000).toFixed(1)} µs each`);
}

const dispensings = Array.from({ length: MILLION }, (_, at) => ({ dispensing: { reportingStatus: '00', dateFilled: dayOf(at) } }));
const start = performance.now();
submissionDeadlines({ pharmacies: [{ patients: [{ dispensings }] }] }, { transmittedAt: '2025-03-12T08:00', zone: 'America/Chicago' });
console.log(`a submission of a million records: ${(performance.now() - start).toFixed(0)} ms`);
