// Asks every function and runs every command under the law of an invented state, which is data alone: the folder `state`.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { checkProfile, rulesFor } from 'kasper-rules';
import { questions } from './questions.js';
import juniper from './state/index.js';

const faults = checkProfile(juniper);
for (const { path, message } of faults) console.error(`${path.join('.')}: ${message}`);
if (faults.length > 0) process.exit(1);

/** An answer in one line: what it comes to, where it is more than a word. */
function inShort(answer) {
  const { ok, value = answer, outcome, due, duty } = answer ?? {};
  if (ok === false) return `not answered: ${answer.issues.map(({ code }) => code).join(', ')}`;
  const told = outcome ?? (typeof due === 'string' ? due : undefined) ?? duty ?? value?.due ?? value?.nominal ?? value;
  const text = typeof told === 'string' ? told.split('\n')[0] : JSON.stringify(told);
  return text.length > 90 ? `${text.slice(0, 90)}…` : text;
}

const ask = rulesFor(juniper);
for (const name of Object.keys(ask)) {
  if (!questions[name]) throw new Error(`No question is asked of ${name}: write one in questions.js.`);
  console.log(`${name}: ${inShort(await questions[name](ask))}`);
}

const commands = [
  ['validate', 'report.dat', '--on', '2026-03-10'],
  ['deadline', '2026-03-09T10:00', '--sold', '2026-03-09T10:00', '--zone', 'America/Denver', '--fact', 'by=apothecary'],
  ['access', 'request.json'],
  ['report', 'report.dat', '--patient', 'FICTITIOUS,JANE,1980-01-01', '--as', 'request.json', '--catalogue', 'drugs.json', '--on', '2026-03-10'],
  ['correction', 'events.json', '--on', '2026-03-12'],
  ['revise', 'report.dat', '--rx', '77', '--set', 'DSP10=20', '--created-at', '2026-03-10T08:15', '--output', 'revised.dat'],
  ['fix', 'report.dat', '--rx', '77', '--set', 'DSP10=20', '--rejected', '--created-at', '2026-03-10T08:15', '--output', 'fixed.dat'],
  ['void', 'report.dat', '--rx', '77', '--created-at', '2026-03-10T08:15', '--output', 'voided.dat'],
  ['zero-report', '--sender-id', '5555550100', '--sender-name', 'EXAMPLE APOTHECARY', '--dea', 'GB9900019', '--from', '2026-03-09', '--control-number', 'JN0002', '--created-at', '2026-03-10T08:15', '--output', 'zero.dat'],
  ['reconcile', 'report.dat', 'revised.dat'],
  ['redact', 'report.dat', '--output', 'redacted.dat'],
  ['to-json', 'report.dat', '--output', 'report.json'],
  ['from-json', 'report.json', '--on', '2026-03-10', '--output', 'again.dat'],
  ['duty', 'sale.json', '--on', '2026-03-10'],
  ['query-duty', 'visit.json'],
  ['identifier', 'dea', 'GB9900019'],
  ['explain', 'jn.reporting.deadline'],
  ['completion', 'bash'],
  ['check-profile', 'state/index.js'],
];

for (const [command, ...args] of commands) {
  const profile = command === 'check-profile' ? [] : ['--profile', 'state/index.js'];
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'kasper-rules', command, ...args, ...profile], { encoding: 'utf8', input: '' });
  console.log(`\n$ kasper-rules ${[command, ...args, ...profile].join(' ')}\n${stdout}${stderr}(status ${status})`);
}
for (const made of ['revised.dat', 'fixed.dat', 'voided.dat', 'zero.dat', 'redacted.dat', 'report.json', 'again.dat']) rmSync(made, { force: true });
