import fc from 'fast-check';
import type { AccessReadings, AccessRequest, Redisclosure } from 'kasper-rules/access';
import { accessWords as words } from '../../src/rules/kentucky/facts/access-words.js';

/** An object in which every key of `optional` may be left out, as an unknown fact is. */
function facts<R extends object, O extends object>(required: { [K in keyof R]: fc.Arbitrary<R[K]> }, optional: { [K in keyof O]: fc.Arbitrary<O[K]> }): fc.Arbitrary<R & Partial<O>> {
  const needed = fc.record(required);
  const may = fc.record(optional, { requiredKeys: [] });
  return fc.tuple(needed, may).map(([always, sometimes]) => ({ ...always, ...sometimes }) as R & Partial<O>);
}

// Mostly true, so that generated requests come near a permit.
const fact = fc.oneof({ arbitrary: fc.constant(true), weight: 5 }, { arbitrary: fc.constant(false), weight: 1 });
const no = fc.oneof({ arbitrary: fc.constant(false), weight: 5 }, { arbitrary: fc.constant(true), weight: 1 });
const word = <const T extends readonly string[]>(list: T): fc.Arbitrary<T[number]> => fc.constantFrom(...list);
const kind = <const K extends string>(name: K) => fc.constant(name);
const day = fc.integer({ min: 0, max: 3600 }).map((n) => new Date(Date.UTC(2018, 0, 5 + n)).toISOString().slice(0, 10));
const span = fc.oneof(
  fc.constant({ from: '2015-01-01', until: 'open' as const }),
  fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a })),
);
const account = fc.oneof({ arbitrary: fc.constant('active' as const), weight: 5 }, { arbitrary: word(words.accountStatus), weight: 1 });

const practitioner = facts({ kind: kind('practitioner'), profession: word(words.profession) }, { licensed: fact, account });
const pharmacist = facts({ kind: kind('pharmacist') }, { licensed: fact, account });
const policy = facts(
  {},
  {
    maintained: fact,
    teachesProperUse: fact,
    teachesMisuseBan: fact,
    teachesSanctions: fact,
    coversAddRemove: fact,
    coversMisuseActions: fact,
    requiresOigReport: fact,
    adhered: fact,
    requestedByCabinet: no,
    produced: fact,
  },
);

const requesters = {
  practitioner,
  pharmacist,
  delegate: facts({ kind: kind('delegate'), principal: fc.oneof(practitioner, pharmacist) }, { employedByPractice: fact, employment: span, directed: fact, account }),
  'facility-user': facts(
    { kind: kind('facility-user'), facility: word(words.facility), role: word(words.facilityRole) },
    { facilityHasCmo: no, employedByFacility: fact, designatedByCmo: fact, designation: span, directed: fact, account, policy },
  ),
  'board-representative': facts({ kind: kind('board-representative'), board: fc.oneof(word(['medical-licensure', 'nursing']), word(words.board)) }, { designated: fact, account }),
  'peace-officer': facts(
    { kind: kind('peace-officer'), jurisdiction: word(words.jurisdiction) },
    { certification: word(words.certification), fullTime: fact, drugLawDuty: fact, account },
  ),
  prosecutor: facts({ kind: kind('prosecutor'), office: word(words.office) }, { account }),
  'cabinet-personnel': facts({ kind: kind('cabinet-personnel'), employer: word(words.employer) }, { trained: fact, approved: fact }),
  medicaid: facts({ kind: kind('medicaid'), program: word(words.medicaidProgram) }, { account }),
  'grand-jury': facts({ kind: kind('grand-jury') }, {}),
  court: facts({ kind: kind('court') }, {}),
  'program-officer': facts({ kind: kind('program-officer'), role: word(words.programRole) }, { administersProgram: fact, account }),
  'medical-examiner': facts({ kind: kind('medical-examiner') }, { account }),
  coroner: facts({ kind: kind('coroner') }, { account }),
  'interstate-user': facts(
    { kind: kind('interstate-user'), state: fc.constant('TN'), role: fc.constant('physician') },
    { agreement: span, roleAllowed: fact, purposeAllowed: fact },
  ),
  'va-user': facts({ kind: kind('va-user'), actor: word(words.vaActor) }, { licensed: fact, vaEmployed: fact, directed: fact }),
  'dispensary-agent': facts({ kind: kind('dispensary-agent') }, { licensedDispensary: fact }),
  patient: facts({ kind: kind('patient') }, {}),
  other: facts({ kind: kind('other'), sort: word(words.otherSort) }, {}),
};

const subjects = {
  patient: facts({ kind: kind('patient') }, { relation: word(words.relation), clinicalIntake: fact }),
  'birth-mother': facts({ kind: kind('birth-mother') }, { infantIsPatient: fact, infantExposed: fact }),
  'prescriber-record': facts({ kind: kind('prescriber-record') }, { deaIsOwn: fact }),
  'self-as-patient': facts({ kind: kind('self-as-patient') }, {}),
  person: facts({ kind: kind('person') }, { named: fact, licensee: fact, profession: fc.oneof(word(['physician', 'aprn']), word(words.profession)) }),
  group: facts({ kind: kind('group') }, {}),
  'medicaid-recipient': facts({ kind: kind('medicaid-recipient') }, { enrolled: fact }),
  'medicaid-provider': facts({ kind: kind('medicaid-provider') }, { enrolled: fact }),
  defendant: facts({ kind: kind('defendant') }, { inProgram: fact, chapter218A: fact, documentedAbuser: fact }),
  decedent: facts({ kind: kind('decedent') }, { underKrs72026: fact }),
  'va-patient': facts({ kind: kind('va-patient') }, { receivesControlledSubstance: fact, hospiceOrPalliative: no }),
  card: facts({ kind: kind('card') }, { numberGiven: fact }),
  'animal-owner': facts({ kind: kind('animal-owner') }, {}),
  'third-party': facts({ kind: kind('third-party') }, {}),
};

const investigation = facts({}, { bonaFide: fact, specific: fact, concernsSubject: fact });

const legalProcess = fc.oneof(
  facts({ kind: kind('none') }, {}),
  facts({ kind: kind('grand-jury-subpoena') }, { convened: fact, properlyIssued: fact, coversSubject: fact }),
  facts(
    { kind: kind('court-order') },
    {
      shown: fact,
      competentCourt: fact,
      caseType: word(words.caseType),
      coversSubject: fact,
      deliverTo: fc.oneof({ arbitrary: kind('court-in-camera'), weight: 4 }, { arbitrary: kind('party'), weight: 1 }),
    },
  ),
  facts({ kind: kind('trial-subpoena') }, {}),
  facts({ kind: kind('civil-subpoena') }, {}),
);

const boardGround = fc.oneof(
  facts({ kind: kind('associate') }, { sharesEntity: fact, otherUnderInvestigation: fact }),
  facts({ kind: fc.constantFrom('trend-area' as const, 'report-area' as const) }, { areaFlagged: fact, subjectPracticesThere: fact }),
);

/** Purposes, subjects, reports and channels that suit a class, so that permits are not rare. */
const suited: Record<keyof typeof requesters, { purposes: readonly string[]; subjects: readonly (keyof typeof subjects)[]; reports: readonly string[]; channels: readonly string[] }> = {
  practitioner: { purposes: ['treatment', 'neonatal-review', 'self-review'], subjects: ['patient', 'birth-mother', 'prescriber-record'], reports: ['patient', 'own-prescribing', 'report-card'], channels: ['ekasper', 'integrated'] },
  pharmacist: { purposes: ['treatment', 'neonatal-review', 'self-review'], subjects: ['patient', 'birth-mother', 'prescriber-record'], reports: ['patient', 'own-prescribing', 'report-card'], channels: ['ekasper', 'integrated'] },
  delegate: { purposes: ['treatment', 'neonatal-review', 'self-review'], subjects: ['patient', 'birth-mother', 'prescriber-record'], reports: ['patient', 'own-prescribing', 'report-card'], channels: ['ekasper', 'integrated'] },
  'facility-user': { purposes: ['treatment'], subjects: ['patient'], reports: ['patient'], channels: ['ekasper', 'integrated'] },
  'board-representative': { purposes: ['investigation'], subjects: ['person', 'group'], reports: ['patient', 'provider'], channels: ['dcb-20l'] },
  'peace-officer': { purposes: ['investigation'], subjects: ['person', 'group'], reports: ['patient', 'provider'], channels: ['ekasper', 'dcb-20l'] },
  prosecutor: { purposes: ['investigation', 'prosecution'], subjects: ['person'], reports: ['patient', 'provider'], channels: ['ekasper', 'dcb-20l', 'written-request'] },
  'cabinet-personnel': { purposes: ['cabinet-duty'], subjects: ['group'], reports: ['provider', 'trend'], channels: ['internal'] },
  medicaid: { purposes: ['lock-in-review', 'misuse-review'], subjects: ['medicaid-recipient', 'medicaid-provider'], reports: ['patient', 'provider'], channels: ['ekasper', 'written-request'] },
  'grand-jury': { purposes: ['investigation'], subjects: ['person'], reports: ['patient'], channels: ['served-process'] },
  court: { purposes: ['litigation'], subjects: ['person'], reports: ['patient'], channels: ['served-process'] },
  'program-officer': { purposes: ['program-administration'], subjects: ['defendant'], reports: ['patient'], channels: ['ekasper'] },
  'medical-examiner': { purposes: ['death-investigation'], subjects: ['decedent'], reports: ['patient'], channels: ['ekasper'] },
  coroner: { purposes: ['death-investigation'], subjects: ['decedent'], reports: ['patient'], channels: ['ekasper'] },
  'interstate-user': { purposes: ['treatment'], subjects: ['patient'], reports: ['patient'], channels: ['interstate-hub'] },
  'va-user': { purposes: ['treatment'], subjects: ['va-patient'], reports: ['patient'], channels: ['national-network', 'interstate-hub'] },
  'dispensary-agent': { purposes: ['other'], subjects: ['card'], reports: ['cannabis-card', 'cannabis-sales'], channels: ['ekasper'] },
  patient: { purposes: ['own-record'], subjects: ['self-as-patient'], reports: ['patient'], channels: ['open-records'] },
  other: { purposes: ['other'], subjects: ['person'], reports: ['patient', 'trend'], channels: ['written-request', 'served-process'] },
};

/** Mostly one of the suited words, sometimes any. */
function mostly<T>(of: readonly unknown[], any: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ arbitrary: fc.constantFrom(...of) as fc.Arbitrary<T>, weight: 6 }, { arbitrary: any, weight: 1 });
}

function requestOf(requesterKind: keyof typeof requesters): fc.Arbitrary<AccessRequest> {
  const { purposes, subjects: kinds, reports, channels } = suited[requesterKind];
  const subject = fc.oneof(
    { arbitrary: fc.oneof(...kinds.map((name) => subjects[name] as fc.Arbitrary<unknown>)), weight: 6 },
    { arbitrary: fc.oneof(...Object.values<fc.Arbitrary<unknown>>(subjects)), weight: 1 },
  );
  const request = facts(
    {
      at: day,
      requester: requesters[requesterKind] as fc.Arbitrary<unknown>,
      asked: facts({ report: mostly(reports, word(words.report)) }, { part2Rows: fc.boolean(), from: fc.constant('2018-01-05'), to: fc.constant('2018-06-30') }),
    },
    {
      channel: mostly(channels, word(words.channel)),
      purpose: mostly(purposes, word(words.purpose)),
      subject,
      certifiesPurpose: fact,
      investigation,
      part2Order: fc.boolean(),
    },
  );
  const rare = fc.oneof({ arbitrary: fc.constant({}), weight: 3 }, { arbitrary: facts({}, { process: legalProcess }), weight: 1 }, { arbitrary: facts({}, { boardGround }), weight: requesterKind === 'board-representative' ? 9 : 1 });
  return fc.tuple(request, rare).map(([most, seldom]) => ({ ...most, ...seldom }) as unknown as AccessRequest);
}

/** A request of any class, from hopeless to nearly permitted. */
export const accessRequest: fc.Arbitrary<AccessRequest> = fc.oneof(...Object.keys(requesters).map((name) => requestOf(name as keyof typeof requesters)));

/** A request of boards alone. */
export const boardRequest: fc.Arbitrary<AccessRequest> = requestOf('board-representative');

/** A request of delegates alone. */
export const delegateRequest: fc.Arbitrary<AccessRequest> = requestOf('delegate');

const recipient = fc.oneof(
  facts({ kind: kind('patient') }, { isSubject: fact }),
  facts({ kind: kind('representative') }, { authorizedToAct: fact }),
  facts({ kind: kind('medical-record'), of: word(words.chartOf) }, {}),
  facts({ kind: kind('law-enforcement') }, { listed: fact }),
  facts({ kind: kind('licensing-board') }, { appropriate: fact }),
  facts({ kind: kind('licensee-and-counsel') }, {}),
  facts({ kind: kind('consultant') }, { boardAgent: fact }),
  facts({ kind: fc.constantFrom('hearing-13b' as const, 'cabinet-hearing' as const, 'court' as const, 'practitioner' as const) }, {}),
  facts({ kind: kind('other'), sort: word(words.otherSort) }, {}),
);

const held = fc.oneof(
  fc.tuple(word(words.holder), word(words.obtainedUnder)),
  fc.constantFrom(
    ['pharmacist', 'treatment'] as const,
    ['delegate', 'treatment'] as const,
    ['peace-officer', 'investigation'] as const,
    ['medicaid', 'medicaid'] as const,
    ['board-representative', 'board'] as const,
    ['facility-user', 'facility'] as const,
    ['cabinet-personnel', 'investigation'] as const,
  ),
);

const criminalOrder = fc.constant({ kind: 'court-order', shown: true, competentCourt: true, caseType: 'criminal', coversSubject: true, deliverTo: 'court-in-camera' } as const);

/** What the cabinet's agents bring into its own proceedings. */
const proceedings: fc.Arbitrary<Redisclosure> = facts(
  { at: day, from: kind('cabinet-personnel'), obtainedUnder: kind('investigation'), to: fc.constant({ kind: 'cabinet-hearing' } as const) },
  { purpose: word(['administrative-proceeding', 'personal']) },
);

const anyRelease: fc.Arbitrary<Redisclosure> = fc
  .tuple(
    held,
    facts(
      { at: day, to: recipient },
      {
        purpose: word(words.redisclosurePurpose),
        sharedInvestigation: investigation,
        shareLog: facts({}, { bothDocumented: fact, personsNamed: fact, fullDate: fact, filedByEachAgency: fact }),
        suspicion: facts({}, { suspectedMisuse: fact, goodFaithBelief: fact }),
        overutilization: fact,
        proceeding: facts({}, { formal: fact, relevant: fact }),
        process: fc.oneof(legalProcess, criminalOrder),
        part2Rows: fc.boolean(),
      },
    ),
  )
  .map(([[from, obtainedUnder], rest]) => ({ ...rest, from, obtainedUnder }));

/** A re-disclosure by any holder to anyone. */
export const redisclosure: fc.Arbitrary<Redisclosure> = fc.oneof({ arbitrary: anyRelease, weight: 19 }, { arbitrary: proceedings, weight: 1 });

/** Any setting of the switches. */
export const readings: fc.Arbitrary<AccessReadings> = facts(
  {},
  {
    bundle: word(['default', 'agency']),
    prosecutorInvestigation: word(['required', 'waived', 'open']),
    coroner: word(['open', 'deny', 'as-medical-examiner']),
    nasPharmacist: word(['open', 'permit', 'deny']),
    otherProfession: word(['open', 'permit', 'deny']),
    precertifiedOfficer: word(['open', 'permit', 'deny']),
    civilOrder: word(['open', 'permit-in-camera', 'deny']),
    part2Rows: word(['redact', 'open', 'deny']),
    managedCare: word(['open', 'permit', 'deny']),
    cannabisRecords: word(['open', 'deny']),
    facilitySharing: word(['open', 'as-treatment', 'deny']),
  },
);
