import { describe, expect, it } from 'vitest';
import { formatIssue, parse, read, redact, serialize, validate, validatePart, type ValidateOptions } from 'kasper-rules/asap';
import { drugSchedule, elementRequirement, extensionGrant, patientIdentifier, reportableDrug, reportedItem, reportingDeadline, reportingDuty, submissionDeadlines, toxicologyDuty } from 'kasper-rules/rules';
import { kentucky } from 'kasper-rules/kentucky';
import { cleanFile, ON } from '../asap/fixtures.js';

/** What callers without types may pass. */
const anything = (value: unknown) => value as never;
const options: ValidateOptions = { profile: kentucky, on: ON };

describe('a mistake of the programmer is said at once, and how it is mended', () => {
  it.each([
    ['a room in place of a profile', { profile: kentucky.asap }, 'must be the whole profile of a state'],
    ['no profile', { profile: undefined }, 'Option `profile` is missing'],
    ['a severity that is none', { severity: { 'asap.bad-date': 'Error' } }, 'asap.bad-date must be error, warning, info or off'],
    ['a code that is none', { severity: { 'asap.bad-dates': 'off' } }, 'names a code that no file can earn'],
    ['a severity for all', { severity: 'off' }, '`severity` must be an object'],
    ['a bound that is none', { maxIssues: 'all' }, '`maxIssues` must be a whole number'],
    ['a bound below nothing', { maxIssues: -1 }, '`maxIssues` must be 0 or more'],
    ['a day that is none', { on: '3/31/2025' }, 'Option `on` must be a date'],
  ])('to validate: %s', (_, wrong, says) => {
    const call = () => validate(cleanFile.text(), anything({ ...options, ...wrong }));
    expect(call).toThrow(TypeError);
    expect(call).toThrow(says);
  });

  it.each(Object.entries({ serialize, redact, read }))('to %s: what is no document', (name, call) => {
    for (const wrong of [null, undefined, 'TH*4.2', {}, parse(cleanFile.text())]) {
      expect(() => call(anything(wrong))).toThrow(TypeError);
      expect(() => call(anything(wrong))).toThrow(new RegExp(`^${name}: `));
    }
  });

  it('to formatIssue and validatePart', () => {
    expect(() => formatIssue(anything(null), '')).toThrow('formatIssue: the issue must be an object');
    expect(() => formatIssue(validate('', options).issues[0] ?? anything(null), anything(undefined))).toThrow('formatIssue: the file must be text');
    expect(() => validatePart(anything({}), options)).toThrow('validatePart: the part must be one that cutFile cut');
  });

  it.each(Object.entries({ reportingDeadline, reportingDuty, toxicologyDuty, patientIdentifier, submissionDeadlines }))('to %s: no object', (name, call: (...given: never[]) => unknown) => {
    for (const wrong of [null, undefined, 5, 'x', []]) {
      expect(() => call(anything(wrong), anything({ transmittedAt: '2025-03-11T08:15:00-04:00' }))).toThrow(TypeError);
      expect(() => call(anything(wrong), anything({ transmittedAt: '2025-03-11T08:15:00-04:00' }))).toThrow(new RegExp(`^${name}: .* must be an object$`));
    }
  });

  it.each(Object.entries({ drugSchedule, elementRequirement, extensionGrant, reportableDrug, reportedItem }))('to %s: no text', (name, call: (...given: never[]) => unknown) => {
    for (const wrong of [null, undefined, 5, {}]) {
      expect(() => call(anything(wrong), anything({}))).toThrow(TypeError);
      expect(() => call(anything(wrong), anything({}))).toThrow(new RegExp(`^${name}: .* must be text$`));
    }
  });

  it('to submissionDeadlines: what is no submission', () => {
    expect(() => submissionDeadlines(anything({}), { transmittedAt: '2025-03-11T08:15:00-04:00' })).toThrow('must be one as `read` and `submissionOf` make it');
  });
});
