import { spells } from '../../core/char-codes.js';
import { isZeroReportPatient } from '../examination/loops.js';
import { READABLE } from '../reading/element-state.js';
import { stateOf, isReadable, numberOf, textOf, valueEnd, valueStart } from '../reading/segment-view.js';
import { isGiven } from '../values/filler.js';
import type { CheckFactory } from './check.js';

const ANIMAL = 2;

/** An animal is reported by the placeholder, a person by a kind of number the law names; what it names stands in the profile. */
export const patientNumber: CheckFactory = (dictionary, law) => {
  const rule = law?.patientNumber;
  if (!rule) return () => undefined;
  const qualifier = dictionary.position('PAT', 'idQualifier');
  const id = dictionary.position('PAT', 'id');
  const otherQualifier = dictionary.position('PAT', 'additionalIdQualifier');
  const otherId = dictionary.position('PAT', 'additionalId');
  const species = dictionary.position('PAT', 'species');
  const { placeholder, animalsByPlaceholder, cites } = rule;
  const named = new Uint8Array(100);
  for (const code of rule.qualifiers) named[Number(code)] = 1;

  return (loops, report) => {
    const { patient } = loops;
    if (!patient || stateOf(patient, id) !== READABLE) return;
    if (species > 0 && isReadable(patient, species) && numberOf(patient, species) === ANIMAL) {
      if (!animalsByPlaceholder || spells(patient.codes, valueStart(patient, id), valueEnd(patient, id), placeholder)) return;
      if (textOf(patient, id).replaceAll('-', '') !== placeholder) report('conflict', patient, id, { severity: 'error', reason: 'animal-number', cites });
      return;
    }
    if (!isReadable(patient, qualifier) || named[numberOf(patient, qualifier)] === 1 || isZeroReportPatient(loops)) return;
    // Another number beside it may be the one the law names.
    if (isGiven(patient, otherQualifier) && isGiven(patient, otherId)) return;
    report('conflict', patient, qualifier, { reason: 'identifier-ladder', cites });
  };
};
