// One dispensing as FHIR: a Bundle with a MedicationDispense and what it refers to, held against Kentucky's requirements.
import { validateRecord } from 'kasper-rules/asap';
import { atFhirPlaces, fromMedicationDispense } from 'kasper-rules/fhir';
import { kentucky } from 'kasper-rules/kentucky';
import { dayIn } from 'kasper-rules/rules';

/** The resources of a Bundle's entries. */
const resourcesOf = (bundle) => (Array.isArray(bundle?.entry) ? bundle.entry : []).map((entry) => entry?.resource).filter((resource) => typeof resource === 'object' && resource !== null);

/** Where the Bundle holds several of a type, which one is meant is not said; the reader then finds none. */
const only = (resources, type) => {
  const found = resources.filter(({ resourceType }) => resourceType === type);
  return found.length === 1 ? found[0] : undefined;
};

/**
 * Everything to say of the dispensing in a Bundle. `species` is what your records hold, since FHIR does not say that a patient is human; who pays
 * (DSP16) comes from your billing.
 */
export function checkDispense(bundle, { zone, on, species, paymentType }) {
  const resources = resourcesOf(bundle);
  const of = (type) => only(resources, type);
  const read = fromMedicationDispense(of('MedicationDispense'), {
    patient: of('Patient'),
    request: of('MedicationRequest'),
    prescriber: of('Practitioner'),
    pharmacy: of('Organization'),
    medication: of('Medication'),
    dayOf: (instant) => dayIn(zone, instant),
  });
  if (!read.ok) return { ok: false, issues: read.issues };
  const { patient, dispensing, ...others } = read.value.record;
  // A patient or pharmacy that is not given is not judged: without one, the answer would be kinder than the state is.
  const whole = { ...others, pharmacy: others.pharmacy ?? {}, patient: { ...(species && { species }), ...patient }, dispensing: { ...(paymentType && { paymentType }), ...dispensing } };
  const { ok, issues } = validateRecord(whole, { profile: kentucky, on });
  return { ok, issues: [...read.issues, ...atFhirPlaces(issues)] };
}
