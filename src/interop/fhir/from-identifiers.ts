import type { PatientRecord } from '../../asap/generated/records.js';
import type { FhirNode, ResourceReader } from './resource-reader.js';
import { systems } from './systems.js';

/** The numbers of an entity that a record has elements for. */
export interface KnownIdentifiers {
  readonly npi?: string;
  readonly dea?: string;
  readonly ncpdp?: string;
}

const kindsBySystem: Readonly<Record<string, keyof KnownIdentifiers>> = {
  [systems.npi]: 'npi',
  [systems.dea]: 'dea',
  [systems.ncpdp]: 'ncpdp',
};

/** An entry of `identifier`: its value, whose it is, and its types by HL7's table 0203. */
interface Entry {
  readonly node: FhirNode;
  readonly system: string | undefined;
  readonly value: string;
  readonly types: readonly string[];
}

const TYPES = 'http://terminology.hl7.org/CodeSystem/v2-0203';

function entryOf(reader: ResourceReader, node: FhirNode): Entry | undefined {
  const value = reader.text(node, 'value');
  if (value === undefined || reader.member(node, 'use').value === 'old') return undefined;
  const codings = reader.list(reader.member(node, 'type'), 'coding').filter((coding) => reader.member(coding, 'system').value === TYPES);
  return { node, system: reader.text(node, 'system'), value, types: codings.flatMap((coding) => reader.text(coding, 'code') ?? []) };
}

function entriesOf(reader: ResourceReader, resource: FhirNode): readonly Entry[] {
  return reader.list(resource, 'identifier').flatMap((node) => entryOf(reader, node) ?? []);
}

/** The first number of each kind; further ones of a kind are left out. */
function known(reader: ResourceReader, entries: readonly Entry[]): KnownIdentifiers {
  const found: { -readonly [Kind in keyof KnownIdentifiers]: string } = {};
  for (const { node, system, value } of entries) {
    const kind = system !== undefined && Object.hasOwn(kindsBySystem, system) ? kindsBySystem[system] : undefined;
    if (!kind) continue;
    if (found[kind] === undefined) found[kind] = value;
    else reader.leaveOut(node, 'several');
  }
  return found;
}

/** NPI, DEA and NCPDP numbers of an organization or a practitioner; numbers of other systems are theirs alone. */
export function identifiersOf(reader: ResourceReader, resource: FhirNode): KnownIdentifiers {
  return known(reader, entriesOf(reader, resource));
}

/** The same of a reference that holds the number itself. */
export function identifierOfReference(reader: ResourceReader, reference: FhirNode): KnownIdentifiers {
  const node = reader.member(reference, 'identifier');
  const entry = node.value === undefined ? undefined : entryOf(reader, node);
  return entry ? known(reader, [entry]) : {};
}

/** The prescription number: the one of the system asked for, or the only one there is. */
export function prescriptionNumberOf(reader: ResourceReader, resource: FhirNode, system: string | undefined): string | undefined {
  const entries = entriesOf(reader, resource).filter((entry) => system === undefined || entry.system === system);
  const [first, second] = entries;
  if (!second) return first?.value;
  reader.leaveOut(reader.member(resource, 'identifier'), 'several');
  return undefined;
}

type IdQualifier = NonNullable<PatientRecord['idQualifier']>;

/** ASAP's kinds of a person's id by HL7's types of identifiers, in the order they are chosen. */
const qualifiersByType: readonly (readonly [string, IdQualifier])[] = [
  ['SS', '07'],
  ['DL', '06'],
  ['MI', '01'],
  ['PPN', '05'],
  ['PRC', '04'],
];
const SSN = 'http://hl7.org/fhir/sid/us-ssn';

/** Systems of driver's licenses are named by the state's FIPS code. */
const LICENSE_SYSTEM = /^urn:oid:2\.16\.840\.1\.113883\.4\.3\.(\d{1,2})$/;
const statesByFips: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '1AL 2AK 4AZ 5AR 6CA 8CO 9CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA 23ME 24MD 25MA 26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC ' +
    '38ND 39OH 40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY'
  )
    .split(' ')
    .map((row) => [row.slice(0, -2), row.slice(-2)]),
);

interface PatientId {
  readonly jurisdiction: string | undefined;
  readonly qualifier: IdQualifier;
  readonly id: string;
}

function patientIdOf({ system, value, types }: Entry): PatientId | undefined {
  const licensing = LICENSE_SYSTEM.exec(system ?? '')?.[1];
  const type = system === SSN ? 'SS' : licensing === undefined ? undefined : 'DL';
  const qualifier = qualifiersByType.find(([known]) => known === type || types.includes(known))?.[1];
  if (!qualifier) return undefined;
  const jurisdiction = qualifier === '06' && licensing !== undefined ? statesByFips[licensing] : undefined;
  return { jurisdiction, qualifier, id: qualifier === '07' ? value.replace(/^(\d{3})-(\d{2})-(\d{4})$/, '$1$2$3') : value };
}

/** PAT01 to PAT06: social security number, driver's license, military id, passport, permanent resident card, in this order; record numbers of a hospital are none of them. */
export function patientIds(reader: ResourceReader, patient: FhirNode) {
  const order = qualifiersByType.map(([, qualifier]) => qualifier);
  const found = entriesOf(reader, patient).flatMap((entry) => {
    const id = patientIdOf(entry);
    return id ? [{ id, node: entry.node }] : [];
  });
  const [first, second, ...rest] = found.sort((a, b) => order.indexOf(a.id.qualifier) - order.indexOf(b.id.qualifier));
  for (const { node } of rest) reader.leaveOut(node, 'several');
  return {
    ...(first && { idJurisdiction: first.id.jurisdiction, idQualifier: first.id.qualifier, id: first.id.id }),
    ...(second && { additionalIdJurisdiction: second.id.jurisdiction, additionalIdQualifier: second.id.qualifier, additionalId: second.id.id }),
  };
}
