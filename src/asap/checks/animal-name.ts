import { isVoidPatient } from '../examination/loops.js';
import { ABSENT, READABLE, UNREADABLE } from '../reading/element-state.js';
import { stateOf, isMissing, numberOf } from '../reading/segment-view.js';
import { isFiller } from '../values/filler.js';
import type { CheckFactory } from './check.js';

const ANIMAL = 2;

/** An animal has its name in the element for it, and a person has none there. */
export const animalName: CheckFactory = (dictionary) => {
  const species = dictionary.position('PAT', 'species');
  const name = dictionary.position('PAT', 'animalName');
  return (loops, report) => {
    const { patient } = loops;
    if (!patient || species === 0 || name === 0) return;
    const isAnimal = stateOf(patient, species) === READABLE && numberOf(patient, species) === ANIMAL;
    const isNamed = stateOf(patient, name) !== ABSENT;
    // What cannot be read is a fault of its own.
    if (isAnimal === isNamed || stateOf(patient, species) === UNREADABLE || stateOf(patient, name) === UNREADABLE) return;
    // A word for nothing is reported for itself.
    if (isNamed && isFiller(patient, name)) return;
    if (isAnimal && (!isMissing(patient, name) || isVoidPatient(loops))) return;
    report('conflict', patient, name, { reason: 'animal-name' });
  };
};
