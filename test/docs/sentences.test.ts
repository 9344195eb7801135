import { describe, expect, it } from 'vitest';
import { publicMembers } from './public-members.js';

const members = publicMembers();

describe('what users can hover', () => {
  it('is everything the entries export', () => {
    expect(members.length).toBeGreaterThan(3000);
    expect(members.map(({ name }) => name)).toEqual(expect.arrayContaining(['kentucky', 'reportingDeadline', 'ValidationReport', 'DeadlineAnswer.alternatives.earliest']));
  });

  it('says in a sentence what it is', () => {
    expect(members.filter(({ isRow, sentence }) => !isRow && sentence === '').map(({ name, file }) => `${file}: ${name}`)).toEqual([]);
  });

  it('does not repeat its name alone', () => {
    const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
    const repeated = members.filter(({ name, sentence }) => sentence !== '' && letters(sentence) === letters(name.split('.').at(-1) ?? ''));
    expect(repeated.map(({ name, file }) => `${file}: ${name}`)).toEqual([]);
  });

});
