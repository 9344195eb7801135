// Runs the tests of dates and clocks under several process time zones: no answer may depend on where the process runs.
import { spawnSync } from 'node:child_process';

const tests = ['deadline', 'business-days', 'calendar', 'clock', 'extension', 'historical', 'periods', 'zone'];
const zones = ['America/New_York', 'America/Chicago', 'Asia/Hong_Kong'];

for (const TZ of zones) {
  console.log(`TZ=${TZ}`);
  const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit', ...tests], { stdio: 'inherit', env: { ...process.env, TZ } });
  if (status !== 0) process.exit(status ?? 1);
}
