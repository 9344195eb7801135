import { parseArgs } from 'node:util';
import { newIdentifier } from './new/identifier.mjs';

/** What `npm run new KIND NAME` can begin; each answers with the files it wrote. */
const kinds = { identifier: newIdentifier };

const usage = `Usage: npm run new KIND NAME [-- --digits N] [--label TEXT]

KIND  ${Object.keys(kinds).join(', ')}
NAME  in lower-case words joined by hyphens, such as medicaid-id

--digits N    how many digits the identifier has at first (10)
--label TEXT  what people call it (the name in words)
--root DIR    the package to write to (the working directory)`;

function run() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { digits: { type: 'string', default: '10' }, label: { type: 'string' }, root: { type: 'string', default: process.cwd() } },
  });
  const [kind, name, ...rest] = positionals;
  if (!Object.hasOwn(kinds, kind ?? '') || name === undefined || rest.length > 0) throw new Error(usage);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new Error(`NAME is written in lower-case words joined by hyphens.\n\n${usage}`);
  if (!/^[1-9][0-9]?$/.test(values.digits)) throw new Error(`--digits takes a number from 1 to 99.\n\n${usage}`);
  return kinds[kind](name, values);
}

try {
  for (const file of run()) console.log(file);
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
