import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const pascalCase = (name) => camelCase(`-${name}`);
const inWords = (name) => `${name[0].toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;

/** Digits 1 to 9 over and over: a first example that is not all zeros. */
const digitsOf = (length) => Array.from({ length }, (_, place) => String((place % 9) + 1)).join('');

const source = ({ name, constant, type, label, digits, example }) => `import { areDigits, areZeros } from '../core/char-codes.js';
import type { CodeUnits } from '../core/char-codes.js';
import { success } from '../core/result.js';
import { defineIdentifier } from './define-identifier.js';
import type { Brand } from './define-identifier.js';
import { refuse } from './issues.js';

/** ${label}: ${digits} digits. */
export type ${type} = Brand<'${name}'>;

const LABEL = '${label}';
const LENGTH = ${digits};

/** Whether a range is ${digits} digits. */
export function has${type}Shape(codes: CodeUnits, start: number, end: number): boolean {
  return end - start === LENGTH && areDigits(codes, start, end);
}

/**
 * ${label}: ${digits} digits.
 *
 * Errors: \`identifier.${name}.shape\`, \`identifier.all-zeros\` and the common ones.
 *
 * @example
 * \`\`\`ts
 * import { ${constant} } from 'kasper-rules/identifiers';
 *
 * ${constant}.isValid('${example}'); // true
 * \`\`\`
 */
export const ${constant} = /* @__PURE__ */ defineIdentifier<${type}>({
  label: LABEL,
  examples: ['${example}'],
  read: (text, codes) => {
    if (!has${type}Shape(codes, 0, text.length)) return refuse('identifier.${name}.shape');
    return areZeros(codes, 0, LENGTH) ? refuse('identifier.all-zeros', { label: LABEL }) : success(text);
  },
});
`;

const test = ({ name, constant, type, example }) => `import { describe, expect, it } from 'vitest';
import { ${constant} } from 'kasper-rules/identifiers';
import { codeUnitsOf } from '../../src/core/char-codes.js';
import { has${type}Shape } from '../../src/identifiers/${name}.js';

describe('${constant}', () => {
  it('accepts the shape and refuses one digit less or more', () => {
    expect(${constant}.parse('${example}')).toEqual({ ok: true, value: '${example}', issues: [] });
    expect(${constant}.isValid('${example.slice(1)}')).toBe(false);
    expect(${constant}.isValid('${example}1')).toBe(false);
  });

  it('refuses zeros', () => {
    expect(${constant}.isValid('${example.replace(/\d/g, '0')}')).toBe(false);
  });

  it('is recognised inside a text', () => {
    expect(has${type}Shape(codeUnitsOf('*${example}*'), 1, ${example.length + 1})).toBe(true);
    expect(has${type}Shape(codeUnitsOf('*${example}*'), 0, ${example.length})).toBe(false);
  });
});
`;

const citation = ({ constant, label, digits }) => `export const ${constant}Form: Citation = { id: '${label} as written', title: '${digits} digits', standing: 'interpretation' };\n`;

const issue = ({ name, constant, label, digits }) => `
  'identifier.${name}.shape': {
    severity: 'error',
    message: () => '${label}: the value is not ${digits} digits.',
    help: 'Copy the ${digits} digits without spaces or hyphens.',
    cites: [cite.${constant}Form],
  },
`;

/**
 * Begins an identifier of a number of digits: its source and test, its issue code with a source of interpretation standing, the public
 * name, and rows in the tests. What it writes passes every check and is the start for the real rule.
 */
export function newIdentifier(name, { label = inWords(name), digits, root }) {
  if (label.includes("'") || label.includes('\\')) throw new Error('--label holds no quotes and no backslashes.');
  const parts = { name, constant: camelCase(name), type: pascalCase(name), label, digits, example: digitsOf(Number(digits)) };
  const { constant, type } = parts;
  const pathOf = (file) => join(root, file);

  const created = { [`src/identifiers/${name}.ts`]: source(parts), [`test/identifiers/${name}.test.ts`]: test(parts) };
  const existing = Object.keys(created).find((file) => existsSync(pathOf(file)));
  if (existing) throw new Error(`${existing} exists already: choose another name.`);

  /** Text that goes before the last occurrence of an anchor, or at the end of the file where there is no anchor. */
  const insertions = [
    ['src/identifiers/citations.ts', null, `\n${citation(parts)}`],
    ['src/identifiers/issues.ts', '} as const satisfies', issue(parts)],
    ['src/identifiers/index.ts', null, `export { ${constant} } from './${name}.js';\nexport type { ${type} } from './${name}.js';\n`],
    ['test/identifiers/issues.test.ts', '};\n\ndescribe.each', `  'identifier.${name}.shape': () => ${constant}.parse('X'),\n`],
    ['test/identifiers/issues.test.ts', " } from 'kasper-rules/identifiers';\nimport type", `, ${constant}`],
  ];
  const changed = new Map();
  for (const [file, anchor, text] of insertions) {
    const before = changed.get(file) ?? readFileSync(pathOf(file), 'utf8');
    const at = anchor === null ? before.length : before.lastIndexOf(anchor);
    if (at < 0) throw new Error(`${file} has no place that reads ${JSON.stringify(anchor)}: mend scripts/new/identifier.mjs.`);
    changed.set(file, before.slice(0, at) + text + before.slice(at));
  }

  // Written only now, so that a refusal leaves the package as it was.
  const written = [...Object.entries(created), ...changed];
  for (const [file, text] of written) writeFileSync(pathOf(file), text);
  return written.map(([file]) => file);
}
