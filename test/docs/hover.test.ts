import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { hoveredMembers } from './hovered-members.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { config } = ts.readConfigFile(`${root}tsconfig.json`, (file) => ts.sys.readFile(file)) as { readonly config: object };
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: ['src/index.ts'] }, ts.sys, root);
const hovered = hoveredMembers(root, options);
const sentenceOf = (member: string) => hovered.find((candidate) => candidate.member === member)?.sentence;

describe('hovering a member of a record, a fact or an answer', () => {
  it('shows a sentence at every one', () => {
    expect(hovered.filter(({ sentence }) => sentence === '').map(({ member }) => member)).toEqual([]);
    expect(hovered.length).toBeGreaterThan(600);
  });

  it('shows what the standard says of an element, with its codes', () => {
    expect(sentenceOf("DispensingRecord['daysSupply']")).toContain('DSP10');
    expect(sentenceOf("PatientRecord['species']")).toContain('`02`');
  });

  it('shows the question a fact answers, and who knows it', () => {
    expect(sentenceOf("AccessRequest['at']")).toContain('On which day is it asked?');
  });
});
