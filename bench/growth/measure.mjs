// One input of one length: its CPU time without start and generation, and how much memory it takes at most beyond what it takes to begin.
import { inputs } from './inputs.mjs';

const [folder, name, length] = process.argv.slice(2);
const { kentucky } = await import(`${folder}/kentucky.mjs`);
const product = { ...(await import(`${folder}/asap.mjs`)), ...(await import(`${folder}/reports.mjs`)), kentucky, options: { profile: kentucky, on: '2025-03-31' } };
// Compiled, before it counts.
await inputs[name].prepare(500, product)(product);
const prepared = inputs[name].prepare(Number(length), product);

global.gc();
const before = process.memoryUsage().rss;
const start = process.cpuUsage();
await prepared(product);
const { user, system } = process.cpuUsage(start);
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ milliseconds: (user + system) / 1000, megabytes: Math.max(0, peak - before) / 1e6 }));
