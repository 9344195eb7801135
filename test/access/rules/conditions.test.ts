import { describe, expect, it } from 'vitest';
import { decideAccess, decideRedisclosure, type AccessDecision, type Redisclosure } from 'kasper-rules/access';
import { accessExamples, redisclosureExamples } from '../../../scripts/reference/access-examples.js';
import { accessWords } from '../../../src/rules/kentucky/facts/access-words.js';

interface JsonObject {
  readonly [key: string]: unknown;
}

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null;

/** The request with another value at the path; `undefined` takes the fact out. */
function changed(request: unknown, path: string, value: unknown): JsonObject {
  const [key = '', ...rest] = path.split('.');
  const members = isObject(request) ? request : {};
  const { [key]: member, ...others } = members;
  if (rest.length > 0) return { ...members, [key]: changed(member, rest.join('.'), value) };
  return value === undefined ? others : { ...others, [key]: value };
}

const past = { from: '2001-01-01', until: '2001-12-31' };

/** For each rule the facts its example turns on: what makes them fail (`false` unless said) and the code then given. */
const conditions: Readonly<Record<string, Readonly<Record<string, string | readonly [unknown, string]>>>> = {
  'ky.access.treatment': {
    'requester.licensed': 'D-CLASS',
    'requester.account': ['inactivated', 'D-ACCOUNT'],
    certifiesPurpose: 'D-NO-CERTIFY',
    purpose: ['research', 'D-PURPOSE'],
    'subject.relation': ['none', 'D-NO-PATIENT'],
  },
  'ky.access.neonatal': { 'subject.infantIsPatient': 'D-NO-PATIENT', 'subject.infantExposed': 'D-SCOPE' },
  'ky.access.self': { 'subject.deaIsOwn': 'D-SCOPE' },
  'ky.access.delegate': {
    'requester.account': ['none', 'D-ACCOUNT'],
    'requester.employedByPractice': 'D-NOT-EMPLOYEE',
    'requester.employment': [past, 'D-NOT-IN-FORCE'],
    'requester.directed': 'D-NO-DIRECTION',
    'requester.principal.licensed': 'D-CLASS',
    'requester.principal.account': ['closed', 'D-ACCOUNT'],
  },
  'ky.access.facility': {
    'requester.account': ['applied', 'D-ACCOUNT'],
    'requester.employedByFacility': 'D-NOT-EMPLOYEE',
    'requester.designatedByCmo': 'D-DESIGNATION',
    'requester.designation': [past, 'D-NOT-IN-FORCE'],
    'requester.directed': 'D-NO-DIRECTION',
    'requester.policy.maintained': 'D-POLICY',
    'requester.policy.teachesProperUse': 'D-POLICY',
    'requester.policy.teachesMisuseBan': 'D-POLICY',
    'requester.policy.teachesSanctions': 'D-POLICY',
    'requester.policy.coversAddRemove': 'D-POLICY',
    'requester.policy.coversMisuseActions': 'D-POLICY',
    'requester.policy.requiresOigReport': 'D-POLICY',
    'requester.policy.adhered': 'D-POLICY',
    certifiesPurpose: 'D-NO-CERTIFY',
    'subject.relation': ['none', 'D-NO-PATIENT'],
  },
  'ky.access.board': {
    'requester.designated': 'D-DESIGNATION',
    'investigation.bonaFide': 'D-NO-SPECIFIC',
    'investigation.specific': 'D-NO-SPECIFIC',
    'investigation.concernsSubject': 'D-NO-SPECIFIC',
    'subject.named': 'D-NO-NAMED',
    'subject.licensee': 'D-SCOPE',
  },
  'ky.access.officer': {
    'requester.certification': ['inactive', 'D-CERT'],
    'requester.drugLawDuty': 'D-DUTY',
    purpose: ['prosecution', 'D-PURPOSE'],
    'investigation.bonaFide': 'D-NO-SPECIFIC',
    'investigation.specific': 'D-NO-SPECIFIC',
    'investigation.concernsSubject': 'D-NO-SPECIFIC',
    'subject.named': 'D-NO-NAMED',
  },
  'ky.access.prosecutor': {
    'investigation.bonaFide': 'D-NO-SPECIFIC',
    'investigation.specific': 'D-NO-SPECIFIC',
    'investigation.concernsSubject': 'D-NO-SPECIFIC',
    'subject.named': 'D-NO-NAMED',
  },
  'ky.access.cabinet': { 'requester.trained': 'D-TRAINING', 'requester.approved': 'D-TRAINING', purpose: ['investigation', 'D-PURPOSE'] },
  'ky.access.medicaid': { 'subject.enrolled': 'D-SCOPE', purpose: ['treatment', 'D-PURPOSE'] },
  'ky.access.program': { 'requester.administersProgram': 'D-NOT-PROGRAM', 'subject.inProgram': 'D-NOT-PROGRAM' },
  'ky.access.medicalExaminer': { 'subject.underKrs72026': 'D-NO-SPECIFIC' },
  'ky.access.interstate': { 'requester.agreement': [past, 'D-AGREEMENT'], 'requester.roleAllowed': 'D-AGREEMENT', 'requester.purposeAllowed': 'D-AGREEMENT' },
  'ky.access.va': { 'requester.vaEmployed': 'D-CLASS', 'subject.receivesControlledSubstance': 'D-SCOPE', 'subject.hospiceOrPalliative': [true, 'D-SCOPE'] },
  'ky.access.grandJury': { 'process.convened': 'D-NO-PROCESS', 'process.properlyIssued': 'D-NO-PROCESS', 'process.coversSubject': 'D-SCOPE' },
  'ky.access.court': {
    'process.shown': 'D-NO-PROCESS',
    'process.competentCourt': 'D-NO-PROCESS',
    'process.coversSubject': 'D-SCOPE',
    'process.deliverTo': ['party', 'D-SCOPE'],
  },
  'ky.redisclosure.investigators': {
    'to.listed': 'D-REDISCLOSE',
    'sharedInvestigation.bonaFide': 'D-NO-SPECIFIC',
    'sharedInvestigation.specific': 'D-NO-SPECIFIC',
    'sharedInvestigation.concernsSubject': 'D-NO-SPECIFIC',
    'shareLog.bothDocumented': 'D-LOG',
    'shareLog.personsNamed': 'D-LOG',
    'shareLog.fullDate': 'D-LOG',
    'shareLog.filedByEachAgency': 'D-LOG',
  },
  'ky.redisclosure.medicaid': { overutilization: 'D-REDISCLOSE' },
  'ky.redisclosure.licensee': { 'proceeding.formal': 'D-NOT-FORMAL', 'proceeding.relevant': 'D-SCOPE' },
  'ky.redisclosure.consultant': { 'to.boardAgent': 'D-REDISCLOSE' },
  'ky.redisclosure.suspicion': { purpose: ['care', 'D-REDISCLOSE'], 'suspicion.suspectedMisuse': 'D-REDISCLOSE' },
  'ky.redisclosure.cabinetProceeding': { purpose: ['other', 'D-REDISCLOSE'] },
};

const rows = Object.entries(conditions).flatMap(([id, facts]) =>
  Object.entries(facts).map(([path, fails]) => ({ id, path, value: typeof fails === 'string' ? false : fails[0], code: typeof fails === 'string' ? fails : fails[1] })),
);

describe('the condition', () => {
  it.each(rows)('$path of $id gives $code when it fails, and is missing when unknown', ({ id, path, value, code }) => {
    const permit = (accessExamples[id] ?? redisclosureExamples[id])?.permits;
    const decide = (request: JsonObject): AccessDecision =>
      id in accessExamples ? decideAccess(request as never, permit) : decideRedisclosure(request as never, permit);
    const failed = decide(changed(permit?.request, path, value));
    expect([failed.outcome, failed.reasons.map((reason) => reason.code)]).toEqual(['deny', [code]]);
    const unknown = decide(changed(permit?.request, path, undefined));
    expect([unknown.outcome, unknown.missing]).toEqual(['indeterminate', [path]]);
  });
});

const channels: readonly [string, readonly string[], readonly string[]][] = [
  ['ky.access.treatment', ['patient'], ['ekasper', 'integrated']],
  ['ky.access.neonatal', ['patient'], ['ekasper', 'integrated']],
  ['ky.access.self', ['own-prescribing', 'report-card'], ['ekasper']],
  ['ky.access.delegate', ['patient'], ['ekasper', 'integrated']],
  ['ky.access.facility', ['patient'], ['ekasper', 'integrated']],
  ['ky.access.board', ['patient'], ['ekasper']],
  ['ky.access.board', ['provider'], ['dcb-20l']],
  ['ky.access.officer', ['patient'], ['ekasper']],
  ['ky.access.officer', ['provider'], ['dcb-20l']],
  ['ky.access.prosecutor', ['patient'], ['ekasper']],
  ['ky.access.prosecutor', ['provider'], ['ekasper', 'dcb-20l', 'written-request']],
  ['ky.access.cabinet', ['patient', 'provider', 'own-prescribing', 'report-card'], ['internal']],
  ['ky.access.medicaid', ['patient'], ['ekasper']],
  ['ky.access.medicaid', ['provider'], ['ekasper', 'written-request']],
  ['ky.access.program', ['patient'], ['ekasper']],
  ['ky.access.medicalExaminer', ['patient'], ['ekasper']],
  ['ky.access.interstate', ['patient'], ['interstate-hub']],
  ['ky.access.va', ['patient'], ['national-network', 'interstate-hub']],
  ['ky.access.grandJury', ['patient', 'provider'], ['served-process']],
  ['ky.access.court', ['patient', 'provider'], ['served-process']],
];

describe('a group', () => {
  it.each(['ky.access.board', 'ky.access.boardGround', 'ky.access.officer', 'ky.access.prosecutor'])('is nobody designated for %s', (id) => {
    const permit = accessExamples[id]?.permits;
    const { outcome, reasons } = decideAccess(changed(permit?.request, 'subject', { kind: 'group' }) as never, permit);
    const codes = reasons.filter(({ rule }) => rule === id).map(({ code }) => code);
    expect([outcome, codes]).toEqual(['deny', ['D-NO-NAMED']]);
  });
});

describe('the channels', () => {
  it.each(channels)('of %s for the report %j are %j', (id, reports, accepted) => {
    const permit = accessExamples[id]?.permits;
    for (const report of reports) {
      for (const channel of accepted) {
        const asked = changed(changed(permit?.request, 'asked.report', report), 'channel', channel);
        const onAccount = ['ekasper', 'integrated'].includes(channel) ? changed(asked, 'requester.account', 'active') : asked;
        expect(decideAccess(onAccount as never, permit)).toMatchObject({ outcome: 'permit', channel: { accepted, ok: true } });
      }
    }
  });
});

describe('a report of suspicion', () => {
  it('needs good faith unless the data were obtained for treatment', () => {
    for (const obtainedUnder of accessWords.obtainedUnder.filter((right) => right !== 'medical-record')) {
      const report = { ...redisclosureExamples['ky.redisclosure.suspicion']?.permits?.request, obtainedUnder } as Redisclosure;
      const outcome = (goodFaithBelief: boolean) => decideRedisclosure({ ...report, suspicion: { suspectedMisuse: true, goodFaithBelief } }).outcome;
      expect([obtainedUnder, outcome(true), outcome(false)]).toEqual([obtainedUnder, 'permit', obtainedUnder === 'treatment' ? 'permit' : 'deny']);
    }
  });
});

describe('one who holds no data', () => {
  it.each(['ky.redisclosure.court', 'ky.redisclosure.cabinetProceeding'])('passes none on by %s', (id) => {
    const permit = redisclosureExamples[id]?.permits;
    const { outcome, reasons } = decideRedisclosure(changed(permit?.request, 'obtainedUnder', 'none') as never, permit);
    expect([outcome, reasons.map(({ code }) => code)]).toEqual(['deny', ['D-REDISCLOSE']]);
  });
});

describe('the cannabis part of the system', () => {
  const officer = { kind: 'peace-officer', jurisdiction: 'federal' };
  const agent = { kind: 'dispensary-agent', licensedDispensary: true };
  const cabinet = { kind: 'cabinet-personnel', employer: 'cabinet' };
  const board = { kind: 'board-representative', board: 'nursing', designated: true, account: 'active' };
  const physician = { kind: 'practitioner', profession: 'physician', licensed: true, account: 'active' };
  const card = { subject: { kind: 'card', numberGiven: true } };
  const unnumbered = { subject: { kind: 'card', numberGiven: false } };
  const investigated = { channel: 'ekasper', purpose: 'investigation', subject: { kind: 'person', named: true, licensee: true }, investigation: { bonaFide: true, specific: true, concernsSubject: true } };
  const treated = { channel: 'ekasper', purpose: 'treatment', subject: { kind: 'patient', relation: 'current' }, certifiesPurpose: true };

  it.each<[string, object, string, object, string, string]>([
    ['2025-01-01', officer, 'cannabis-card', card, 'permit', 'P-CANNABIS-CARD'],
    ['2024-12-31', officer, 'cannabis-card', card, 'deny', 'D-SCOPE'],
    ['2025-01-01', cabinet, 'cannabis-card', card, 'permit', 'P-CANNABIS-CARD'],
    ['2025-01-01', agent, 'cannabis-card', unnumbered, 'deny', 'D-NO-NAMED'],
    ['2025-01-01', agent, 'cannabis-card', { subject: { kind: 'card' } }, 'indeterminate', 'subject.numberGiven'],
    ['2025-01-01', physician, 'cannabis-card', { ...treated, ...card }, 'deny', 'D-SCOPE'],
    ['2025-01-01', officer, 'cannabis-sales', card, 'permit', 'P-CANNABIS-SALES'],
    ['2025-01-01', cabinet, 'cannabis-sales', card, 'deny', 'D-SCOPE'],
    ['2025-01-01', { ...agent, licensedDispensary: false }, 'cannabis-sales', card, 'deny', 'D-CLASS'],
    ['2025-01-01', { kind: 'dispensary-agent' }, 'cannabis-sales', card, 'indeterminate', 'requester.licensedDispensary'],
    ['2025-01-01', board, 'cannabis-certifications', investigated, 'permit', 'P-CANNABIS-CERT'],
    ['2024-12-31', board, 'cannabis-certifications', investigated, 'indeterminate', 'I-CANNABIS'],
    ['2025-01-01', physician, 'cannabis-certifications', treated, 'indeterminate', 'I-CANNABIS'],
  ])('on %s answers %j who asks for %s with %j: %s, %s', (at, requester, report, facts, outcome, said) => {
    const decision = decideAccess({ at, requester, asked: { report }, ...facts } as never);
    expect(decision.outcome).toBe(outcome);
    expect([...decision.reasons.map(({ code }) => code), ...decision.missing]).toContain(said);
  });
});
