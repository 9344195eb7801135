/** The code systems and identifier systems that stand in the resources, by URI. */
export const systems = {
  /** Issue codes of this library. */
  issueCodes: 'pkg:npm/kasper-rules#issue-codes',
  /** Reason codes of this library's access decisions. */
  reasonCodes: 'pkg:npm/kasper-rules#access-reasons',
  pmixStatus: 'http://terminology.hl7.org/CodeSystem/PMIXStatusCode',
  pmixTransmission: 'http://terminology.hl7.org/CodeSystem/PMIXTransmissionFormRxOriginCodeType',
  ndc: 'http://hl7.org/fhir/sid/ndc',
  rxNorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  ucum: 'http://unitsofmeasure.org',
  npi: 'http://hl7.org/fhir/sid/us-npi',
  /** DEA registration numbers. */
  dea: 'urn:oid:2.16.840.1.113883.4.814',
  ncpdp: 'http://terminology.hl7.org/NamingSystem/NCPDPProviderIdentificationNumber',
  fillNumber: 'http://hl7.org/fhir/us/pdmp/StructureDefinition/pdmp-extension-rx-fill-number',
  transmissionMethod: 'http://hl7.org/fhir/us/pdmp/StructureDefinition/pdmp-extension-rx-transmission-method',
  /** Milligrams of morphine a day; of a fentanyl patch the guide wants another number. */
  morphineEquivalent: 'http://hl7.org/fhir/us/pdmp/StructureDefinition/pdmp-extension-mme',
  dataAbsentReason: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
} as const;
