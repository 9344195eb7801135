import type { PatientRecord, PharmacyRecord, PrescriberRecord } from '../../asap/generated/records.js';
import { phoneDigits } from '../../identifiers/phone.js';
import { zipDigits } from '../../identifiers/zip.js';
import { dayOfFhir } from './from-date.js';
import { identifiersOf, patientIds } from './from-identifiers.js';
import { recordOf, type Parts } from './record-of.js';
import type { FhirNode, ResourceReader } from './resource-reader.js';

/** The entries of a list in order of preference by their `use`; what is old is none of them, nor what ends on some day, which is told where nothing else is there. */
function byUse(reader: ResourceReader, node: FhirNode, name: string, uses: readonly string[]): readonly FhirNode[] {
  const useOf = (entry: FhirNode) => {
    const { value } = reader.member(entry, 'use');
    return typeof value === 'string' ? value : '';
  };
  const ends = (entry: FhirNode) => typeof reader.member(reader.member(entry, 'period'), 'end').value === 'string';
  const used = reader.list(node, name).filter((entry) => !['old', 'maiden', 'anonymous', 'nickname', 'temp'].includes(useOf(entry)));
  const current = used.filter((entry) => !ends(entry));
  if (current.length === 0) for (const entry of used) reader.leaveOut(entry, 'ends');
  const rank = (entry: FhirNode) => {
    const at = uses.indexOf(useOf(entry));
    return at < 0 ? uses.length : at;
  };
  return [...current].sort((a, b) => rank(a) - rank(b));
}

/** The texts of a list of texts; those past the places a record has are left out. */
function texts(reader: ResourceReader, node: FhirNode, name: string, places: number): readonly string[] {
  const found: string[] = [];
  for (const entry of reader.list(node, name)) {
    if (typeof entry.value !== 'string' || entry.value.trim() === '') reader.leaveOut(entry, 'shape');
    else if (found.length === places) reader.leaveOut(entry, 'several');
    else found.push(entry.value);
  }
  return found;
}

interface Name {
  readonly lastName: string | undefined;
  readonly given: readonly string[];
  readonly namePrefix: string | undefined;
  readonly nameSuffix: string | undefined;
}

function nameOf(reader: ResourceReader, person: FhirNode): Name {
  const [name] = byUse(reader, person, 'name', ['official', 'usual']);
  if (!name) return { lastName: undefined, given: [], namePrefix: undefined, nameSuffix: undefined };
  const [namePrefix] = texts(reader, name, 'prefix', 1);
  const [nameSuffix] = texts(reader, name, 'suffix', 1);
  return { lastName: reader.text(name, 'family'), given: texts(reader, name, 'given', 2), namePrefix, nameSuffix };
}

/** The number to call, as ten digits where it is one of the United States. */
function phoneOf(reader: ResourceReader, node: FhirNode, uses: readonly string[]): string | undefined {
  const [point] = byUse(reader, node, 'telecom', uses).filter((entry) => reader.member(entry, 'system').value === 'phone');
  const number = point && reader.text(point, 'value');
  return number === undefined ? undefined : (phoneDigits(number) ?? number);
}

/** An address; the country only where it is another one. */
type Address = Parts<Pick<PatientRecord, 'address1' | 'address2' | 'city' | 'state' | 'zip' | 'country'>>;

function addressOf(reader: ResourceReader, node: FhirNode, uses: readonly string[]): Address {
  const [address] = byUse(reader, node, 'address', uses);
  if (!address) return {};
  const [address1, address2] = texts(reader, address, 'line', 2);
  const zip = reader.text(address, 'postalCode');
  const country = reader.text(address, 'country');
  const isAbroad = country !== undefined && !/^(?:US|USA|United States(?: of America)?)$/i.test(country.trim());
  return {
    ...{ address1, address2, city: reader.text(address, 'city'), state: reader.text(address, 'state') },
    zip: zip === undefined ? undefined : (zipDigits(zip) ?? zip),
    ...(isAbroad && { country }),
  };
}

const genders: Readonly<Record<string, PatientRecord['gender']>> = { female: 'F', male: 'M', unknown: 'U' };
const ANIMAL = 'http://hl7.org/fhir/StructureDefinition/patient-animal';

function genderOf(reader: ResourceReader, patient: FhirNode): PatientRecord['gender'] {
  const word = reader.text(patient, 'gender');
  if (word === undefined || Object.hasOwn(genders, word)) return genders[word ?? ''];
  reader.leaveOut(reader.member(patient, 'gender'), 'word');
  return undefined;
}

/** PAT from a Patient. Only the extension for animals tells a species: FHIR does not say that a patient is human. */
export function patientRecordOf(reader: ResourceReader, patient: FhirNode): PatientRecord {
  const { lastName, given, namePrefix, nameSuffix } = nameOf(reader, patient);
  const isAnimal = reader.list(patient, 'extension').some((extension) => reader.member(extension, 'url').value === ANIMAL);
  return recordOf<PatientRecord>({
    ...patientIds(reader, patient),
    ...{ lastName, firstName: given[0], middleName: given[1], namePrefix, nameSuffix },
    ...addressOf(reader, patient, ['home']),
    phone: phoneOf(reader, patient, ['home', 'mobile']),
    dateOfBirth: dayOfFhir(reader, reader.member(patient, 'birthDate')),
    gender: genderOf(reader, patient),
    species: isAnimal ? '02' : undefined,
  });
}

/** A DEA number with the suffix by which a hospital tells its prescribers apart. */
const WITH_SUFFIX = /^([A-Za-z]{2}\d{7})-(.+)$/;

/** PRE from a Practitioner. */
export function prescriberRecordOf(reader: ResourceReader, practitioner: FhirNode): PrescriberRecord {
  const { lastName, given } = nameOf(reader, practitioner);
  const { npi, dea: written } = identifiersOf(reader, practitioner);
  const [, dea = written, deaSuffix] = WITH_SUFFIX.exec(written ?? '') ?? [];
  return recordOf<PrescriberRecord>({ npi, dea, deaSuffix, lastName, firstName: given[0], middleName: given[1], phone: phoneOf(reader, practitioner, ['work']) });
}

/** PHA from an Organization. */
export function pharmacyRecordOf(reader: ResourceReader, organization: FhirNode): PharmacyRecord {
  const { npi, ncpdp, dea } = identifiersOf(reader, organization);
  const { country, ...address } = addressOf(reader, organization, ['work']);
  reader.leaveOut({ path: [...organization.path, 'address'], value: country }, 'word');
  return recordOf<PharmacyRecord>({ npi, ncpdp, dea, name: reader.text(organization, 'name'), ...address, phone: phoneOf(reader, organization, ['work']) });
}
