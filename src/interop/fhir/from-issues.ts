import type { IssueCatalogue } from '../../core/issue.js';

/** What is said of FHIR resources that come from outside. */
export type FromFhirIssueCode = 'interop.fhir.not-a-resource' | 'interop.fhir.not-dispensed' | 'interop.fhir.other-resource' | 'interop.fhir.modifier' | 'interop.fhir.left-out';

/** Why a value was left out. */
export type LeftOutReason = 'code-system' | 'ends' | 'kind' | 'partial-date' | 'several' | 'shape' | 'unit' | 'word' | 'zone';

const reasons: Readonly<Record<LeftOutReason, string>> = {
  'code-system': 'its code system or kind of number is none that a record has a place for',
  ends: 'its period ends on some day, and which day counts is not known here',
  kind: 'it does not say whether it is a pharmacy or a person',
  'partial-date': 'a record needs the whole day',
  several: 'a record has a place for fewer of them',
  shape: 'it is not of the type that FHIR R4 has there',
  unit: 'its unit is none that a record counts in',
  word: 'a record has no code for it',
  zone: 'which day it is depends on a time zone',
};

/** The issue codes of resources from outside with their wording and remedy. */
export const fromFhirIssues: IssueCatalogue<FromFhirIssueCode> = {
  'interop.fhir.not-a-resource': {
    severity: 'error',
    message: ({ expected = '' }) => `Expected a FHIR R4 ${expected} as an object`,
    help: 'Pass the resource itself, not its text and not the Bundle it came in.',
  },
  'interop.fhir.not-dispensed': {
    severity: 'error',
    message: () => 'The status says that nothing was dispensed, or not yet',
    help: 'Report a dispensing once its status is completed; one that was entered in error is a void.',
  },
  'interop.fhir.other-resource': {
    severity: 'error',
    message: ({ expected = '' }) => `The ${expected} passed along is not the one that the resource refers to`,
    help: 'Fetch what the reference names, so that no record mixes two people or two prescriptions.',
  },
  'interop.fhir.modifier': {
    severity: 'error',
    message: () => 'The resource holds a modifier extension, which may change what all of it means',
    help: 'Read what the extension says; if it changes nothing for the report, pass the resource without it.',
  },
  'interop.fhir.left-out': {
    severity: 'warning',
    message: ({ reason = '' }) => `A value did not go over: ${reasons[reason as LeftOutReason]}`,
    help: 'Put the element in yourself where the record needs it.',
    remedies: {
      'code-system': 'Add the code in a system that a record knows, such as NDC, NPI, DEA or NCPDP, or put the element in yourself.',
      ends: 'Leave the end of its period out where it is still in use, or put the element in yourself.',
      kind: 'Give the reference a type, Organization or Practitioner.',
      'partial-date': 'Ask for the whole date.',
      several: 'Say which one it is: with prescriptionSystem for prescription numbers, or by putting the element in yourself.',
      shape: 'Validate the resource against FHIR R4 first.',
      unit: 'Count in units, milliliters or grams, and put the element in yourself.',
      word: 'Choose a code of the standard and put the element in yourself.',
      zone: "Pass dayOf, such as (instant) => dayIn('America/New_York', instant), with the dispenser's zone.",
    },
  },
};
