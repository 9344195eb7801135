import { indiana } from 'kasper-rules/indiana';
import { kentucky } from 'kasper-rules/kentucky';
import { ohio } from 'kasper-rules/ohio';
import type { Profile, ProfileIssue, RulesProfileIssueCode } from 'kasper-rules/rules';
import { checkProfile, defineProfile, reportingDeadline } from 'kasper-rules/rules';
import { tennessee } from 'kasper-rules/tennessee';
import { describe, expect, it } from 'vitest';

const { calendar, readings, reporting } = kentucky;
const { deadline } = reporting;
const [first, second, third] = deadline.versions;
if (!second || !third) throw new Error('The deadline has three versions.');

const withDeadline = (versions: typeof deadline.versions): Profile => ({ ...kentucky, reporting: { ...reporting, deadline: { ...deadline, versions } } });
const withClosures = (closures: typeof calendar.closures): Profile => ({ ...kentucky, calendar: { ...calendar, closures } });
const withClosure = (id: string, change: object): Profile =>
  withClosures(calendar.closures.map((group) => (group.id === id ? { ...group, ...change } : group)));

const faults: readonly (readonly [RulesProfileIssueCode, Profile])[] = [
  ['rules.profile.id-repeated', { ...kentucky, reporting: { ...reporting, extension: { ...reporting.extension, id: deadline.id } } }],
  ['rules.profile.citation-missing', withDeadline([{ ...first, cites: [] as unknown as typeof first.cites }])],
  ['rules.profile.dates-unsorted', withDeadline([second, first])],
  ['rules.profile.dates-overlap', withDeadline([first, { ...second, from: '2018-01-04' }, third])],
  ['rules.profile.dates-overlap', withDeadline([{ ...first, from: '2019-01-01' }])],
  ['rules.profile.date-format', withDeadline([{ ...first, from: '2013-02-30' }])],
  ['rules.profile.date-format', { ...kentucky, calendar: { ...calendar, coverage: { from: '2018-01-01', to: '2028-12-32' } } }],
  ['rules.profile.date-format', withClosure('ky.calendar.weather', { days: ['2021-02-30'] })],
  ['rules.profile.day-outside-coverage', withClosure('ky.calendar.weather', { days: ['2029-01-09'] })],
  ['rules.profile.coverage-gap', withClosure('ky.calendar.labor', { days: [] })],
  ['rules.profile.readings-not-nested', withClosure('ky.calendar.labor', { readings: ['default'] })],
  ['rules.profile.reading-undeclared', { ...kentucky, readings: readings.slice(1) }],
  ['rules.profile.reading-unused', { ...kentucky, readings: [...readings, { ...readings[0], id: 'ky.reading.unused' } as (typeof readings)[number]] }],
  ['rules.profile.reading-default', { ...kentucky, readings: readings.map((reading) => ({ ...reading, default: 'none of them' })) }],
  ['rules.profile.adjoined-holiday-unknown', withClosure('ky.calendar.christmas-extra', { adjoins: 'ky.calendar.easter' })],
];

/** What somebody may do to a profile by mistake: the place, what comes to stand there (`undefined`: nothing), the fault and where it is named. */
type Mistake = readonly [place: string, value: unknown, code: RulesProfileIssueCode, path: string];

const { access, corrections, queryDuty, reportingDuty } = kentucky;
const lastRow = corrections.transitions.length - 1;
const lastFinding = (reportingDuty.versions[0].value.conditions[0]?.findings.length ?? 0) - 1;
const part2Rows = placeOf(access.rules, (value) => value['reading'] === 'part2Rows');

const mistakes: readonly Mistake[] = [
  // Citations dropped, in every room that cites.
  ...[
    'asap.versions.0', 'asap.versions.0.value.requirements.3', 'readings.0', 'calendar', 'calendar.closures.2', 'calendar.earlyClosings.0', 'reporting.items.versions.1',
    'corrections.clocks.branch-notice.versions.0', 'corrections.editions.0', 'corrections.states.requested', 'corrections.transitions.4', 'corrections.records.0',
    'corrections.clocks.transmit.versions.0', 'reportingDuty.versions.0', 'reportingDuty.versions.0.value.conditions.1',
    'reportingDuty.versions.0.value.conditions.1.findings.0', 'toxicologyDuty.versions.0.value.conditions.0', 'drugSchedules', 'drugSchedules.rows.2',
    'patientIdentifier.versions.0', 'access.rules.7', 'access.onward.2', 'access.rules.7.cites.0', 'accounts.passwordDays', 'accounts.prescribers.0.required',
    'accounts.reasons.C-NO-DEA', 'accounts.steps.CREATE-KOG', 'accounts.noticeStates.running', 'queryDuty.laws.0', 'queryDuty.laws.0.exemptions.1',
    'queryDuty.laws.0.floor', 'queryDuty.reasons.Q-DONE', 'electronicPrescribing', 'electronicPrescribing.exceptions.3', 'electronicPrescribing.reasons.E-CONDITION', 'counties',
  ].flatMap((place): Mistake[] => {
    const isListOfVersions = /^access\.(rules|onward)\.\d+$/.test(place);
    return [undefined, []].map((value) => [`${place}.cites`, value, 'rules.profile.citation-missing', isListOfVersions ? `${place}.cites` : place]);
  }),
  ['name', undefined, 'rules.profile.member-missing', 'name'],
  ['drugSchedules.rows.0', null, 'rules.profile.wrong-type', 'drugSchedules.rows.0'],
  ['reporting.deadline.versions.0', null, 'rules.profile.wrong-type', 'reporting.deadline.versions.0'],
  ['counties.summary', 5, 'rules.profile.wrong-type', 'counties.summary'],
  ['counties.surplus', 'x', 'rules.profile.member-unknown', 'counties.surplus'],
  ['corrections.counting.transmit', [], 'rules.profile.citation-missing', 'corrections.counting.transmit'],
  ['queryDuty.laws.0.triggers.3.cites', [], 'rules.profile.citation-missing', 'queryDuty.laws.0.triggers.3.cites'],
  ['reporting.deadline.versions', [], 'rules.profile.citation-missing', 'reporting.deadline.versions'],
  ['access.wrongChannel.cite', { authority: ' ', standing: 'text' }, 'rules.profile.citation-missing', 'access.wrongChannel.cite'],
  ['access.wrongChannel.instead.open-records.cite', { authority: 'Somewhere' }, 'rules.profile.citation-missing', 'access.wrongChannel.instead.open-records.cite'],
  ['access.recordedCite', { authority: 'Somewhere', standing: 'sure' }, 'rules.profile.citation-missing', 'access.recordedCite'],
  // Ids used twice, or missing.
  ['access.rules.3.id', access.rules[0]?.id, 'rules.profile.id-repeated', 'access.rules.3'],
  ['access.onward.0.id', access.rules[0]?.id, 'rules.profile.id-repeated', 'access.onward.0'],
  ['access.rules.3', access.rules[0], 'rules.profile.id-repeated', 'access.rules.3'],
  ['corrections.transitions.5.rule', corrections.transitions[0]?.rule, 'rules.profile.id-repeated', 'corrections.transitions.5'],
  ['queryDuty.laws.0.exemptions.1.id', queryDuty.laws[0]?.triggers[0]?.id, 'rules.profile.id-repeated', 'queryDuty.laws.0.exemptions.1'],
  ['accounts.uploader.id', 'ky.epcs.mandate', 'rules.profile.id-repeated', 'electronicPrescribing'],
  ['accounts.prescribers.1.id', undefined, 'rules.profile.member-missing', 'accounts.prescribers.1.id'],
  // Versions that overlap, are out of order or have no days.
  ['access.rules.7.cites.0.to', '2024-01-01', 'rules.profile.dates-overlap', 'access.rules.7.cites.1'],
  ['access.rules.7.cites.0.to', undefined, 'rules.profile.dates-overlap', 'access.rules.7.cites.1'],
  ['access.rules.7.to', '2017-01-01', 'rules.profile.dates-overlap', 'access.rules.7'],
  ['access.rules.7.cites.1.from', '2017-01-01', 'rules.profile.dates-unsorted', 'access.rules.7.cites.1'],
  ['corrections.editions.1.from', '2018-01-04', 'rules.profile.dates-overlap', 'corrections.editions.1'],
  ['corrections.clocks.transmit.versions.1.from', undefined, 'rules.profile.dates-unsorted', 'corrections.clocks.transmit.versions.1'],
  ['drugSchedules.rows.0.to', '2017-07-01', 'rules.profile.dates-overlap', 'drugSchedules.rows.1'],
  ['queryDuty.laws.1', { ...queryDuty.laws[0], from: '2020-01-01' }, 'rules.profile.dates-overlap', 'queryDuty.laws.1'],
  ['electronicPrescribing.from', '2021-01-32', 'rules.profile.date-format', 'electronicPrescribing'],
  ['queryDuty.laws.0.floor.from', 'lately', 'rules.profile.date-format', 'queryDuty.laws.0.floor'],
  ['reportingDuty.versions.0.value.conditions.0.findings.4.from', '2024-13-01', 'rules.profile.date-format', 'reportingDuty.versions.0.value.conditions.0.findings.4'],
  // Open questions.
  ['reporting.closeOfBusiness.versions.0.value.reading', 'ky.reading.nobody', 'rules.profile.reading-undeclared', 'reporting.closeOfBusiness.versions.0.value.reading'],
  ['calendar.reading', 'ky.reading.nobody', 'rules.profile.reading-undeclared', 'calendar.reading'],
  ['access.readings.part2Rows', undefined, 'rules.profile.reading-undeclared', `access.rules.${part2Rows}.reading`],
  ['access.readings.moonPhase', { question: 'Is it full?', default: 'yes', settings: { yes: 'it is' } }, 'rules.profile.reading-unused', 'access.readings.moonPhase'],
  ['access.readings.coroner.default', 'perhaps', 'rules.profile.reading-default', 'access.readings.coroner'],
  ['access.readings.nasPharmacist.agency', 'perhaps', 'rules.profile.reading-default', 'access.readings.nasPharmacist'],
  [`access.rules.${part2Rows}.settings.deny`, undefined, 'rules.profile.reading-settings', `access.rules.${part2Rows}.settings`],
  // Codes without words.
  ['access.rules.7.permits.0.value', 'P-TYPO', 'rules.profile.code-unknown', 'access.rules.7.permits.0.value'],
  ['access.rules.7.conditions.1.otherwise', 'D-TYPO', 'rules.profile.code-unknown', 'access.rules.7.conditions.1.otherwise'],
  ['access.onward.0.obligations.0.value', 'O-TYPO', 'rules.profile.code-unknown', 'access.onward.0.obligations.0.value'],
  ['access.wrongChannel.advice.ekasper', 'A-TYPO', 'rules.profile.code-unknown', 'access.wrongChannel.advice.ekasper'],
  ['access.codes.I-MISSING', undefined, 'rules.profile.code-unknown', 'access.missing'],
  ['accounts.enrollment.0.reason', 'C-TYPO', 'rules.profile.code-unknown', 'accounts.enrollment.0.reason'],
  // Tables that leave facts undecided, and parts left out.
  ...Object.entries({ under: [{ reading: 'ky.reading.nobody', is: ['a'] }], when: { inpatient: [true] }, to: '2030-01-01', from: '2013-01-01' }).map(
    ([member, value]): Mistake => [`reportingDuty.versions.0.value.conditions.0.findings.${String(lastFinding)}.${member}`, value, 'rules.profile.table-open', 'reportingDuty.versions.0.value.conditions.0.findings'],
  ),
  [`corrections.transitions.${lastRow}.guard`, 'is-late', 'rules.profile.table-open', 'corrections.transitions'],
  ['corrections.transitions', [], 'rules.profile.table-open', 'corrections.transitions'],
  ['corrections.transitions', corrections.transitions.slice(0, -1), 'rules.profile.table-open', 'corrections.transitions'],
  [`corrections.transitions.${lastRow}.from`, ['none'], 'rules.profile.table-open', 'corrections.transitions'],
  [`corrections.transitions.${lastRow}.event`, 'requested', 'rules.profile.table-open', 'corrections.transitions'],
  ['reporting.deadline.versions.0.value', [{ starts: 'dispensing', period: { hours: 24 } }, { starts: 'sale', period: { hours: 24 } }], 'rules.profile.row-unreachable', 'reporting.deadline.versions.0.value.1'],
  ['patientIdentifier.versions.0.value.rows.1.qualifier', '06', 'rules.profile.element-code-unknown', 'patientIdentifier.versions.0.value.rows.1.qualifier'],
  ['access.rules.0.permits', [], 'rules.profile.member-missing', 'access.rules.0.permits'],
  ['toxicologyDuty.versions.0.value.conditions.0.findings', [], 'rules.profile.table-open', 'toxicologyDuty.versions.0.value.conditions.0.findings'],
  ['queryDuty', 'to be written', 'rules.profile.room-missing', 'queryDuty'],
  ['access', null, 'rules.profile.room-missing', 'access'],
];

/** The dotted path of the first object that passes. */
function placeOf(value: unknown, passes: (value: Readonly<Record<string, unknown>>) => boolean, path: readonly string[] = []): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const members = Object.fromEntries(Object.entries(value));
  if (passes(members)) return path.join('.');
  for (const [key, member] of Object.entries(members)) {
    const found = placeOf(member, passes, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The profile as JSON with another value at a place; `undefined` takes away what stands there. */
function withMistake(place: string, value: unknown, profile: Profile = kentucky): Profile {
  const copy = JSON.parse(JSON.stringify(profile)) as Profile;
  const keys = place.split('.');
  const last = keys.pop() ?? '';
  let holder = copy as unknown as Record<string, unknown>;
  for (const key of keys) holder = holder[key] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
  return copy;
}

/** Messages that lack what they are about. */
const withoutTheirWords = (found: readonly ProfileIssue[]) => found.filter(({ message }) => /\bundefined\b/.test(message));

describe('checkProfile', () => {
  it('finds nothing wrong with Kentucky, also once it went through JSON', () => {
    expect(checkProfile(kentucky)).toEqual([]);
    expect(checkProfile(JSON.parse(JSON.stringify(kentucky)) as Profile)).toEqual([]);
  });

  it.each(faults)('finds %s', (code, profile) => {
    const found = checkProfile(profile);
    expect(found.map((issue) => issue.code)).toContain(code);
    expect(withoutTheirWords(found)).toEqual([]);
  });

  it.each(mistakes)('with another %s (%j) finds %s at %s', (place, value, code, path) => {
    const found = checkProfile(withMistake(place, value));
    expect(found.map((issue) => ({ code: issue.code, path: issue.path.join('.') }))).toContainEqual({ code, path });
    expect(withoutTheirWords(found)).toEqual([]);
  });

  it('names what is wrong in one room whatever is wrong in another', () => {
    for (const [place, value, code, path] of mistakes.filter(([at]) => ['reporting.closeOfBusiness.versions.0.value.reading', 'calendar.reading', 'access.rules.0.permits'].includes(at))) {
      const found = checkProfile(withMistake('counties.summary', 5, withMistake(place, value))).map((issue) => ({ code: issue.code, path: issue.path.join('.') }));
      expect(found).toContainEqual({ code, path });
      expect(found).toContainEqual({ code: 'rules.profile.wrong-type', path: 'counties.summary' });
    }
  });
});

describe("ids of another state's law", () => {
  const foreignIn = (profile: Profile) => checkProfile(profile).filter(({ code }) => code === 'rules.profile.id-foreign');

  it.each(['reporting.deadline.id', 'corrections.transitions.2.rule', 'calendar.closures.1.id', 'access.rules.3.id'])('are named at %s', (place) => {
    const path = place.split('.').slice(0, -1).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    expect(foreignIn(withMistake(place, 'oh.of-a-neighbor'))).toMatchObject([{ path, severity: 'warning', params: { id: 'oh.of-a-neighbor', prefix: 'oh.', count: 1 } }]);
  });

  it('are counted a state at a time, and no id of a state is one that no state has', () => {
    const two = withMistake('calendar.closures.1.id', 'oh.one', withMistake('calendar.closures.2.id', 'oh.two'));
    expect(foreignIn(withMistake('calendar.closures.3.id', 'tn.three', two)).map(({ params }) => params)).toEqual([{ id: 'oh.one', prefix: 'oh.', count: 2 }, { id: 'tn.three', prefix: 'tn.', count: 1 }]);
    expect(foreignIn(withMistake('calendar.closures.1.id', 'qq.nowhere'))).toEqual([]);
    expect(foreignIn(withMistake('calendar.closures.1.id', 'ohio-weather'))).toEqual([]);
    expect(foreignIn(withMistake('calendar.closures.1.id', undefined))).toEqual([]);
  });

  it('are all those of a profile that took the rules of another as they are', () => {
    const rules = (profile: Profile) => foreignIn(profile).map(({ path, params }) => [path.slice(0, 2).join('.'), params?.['prefix']]);
    expect(rules({ ...kentucky, id: 'oh', name: 'Ohio' })).toEqual([['asap', 'ky.']]);
    // What has no id of a state has no rules of its own.
    expect(rules({ ...kentucky, id: undefined } as unknown as Profile)).toEqual([['asap', 'ky.']]);
  });
});

describe('the calendar of a profile', () => {
  const indexOf = (id: string) => calendar.closures.findIndex((group) => group.id === id);
  const found = (code: RulesProfileIssueCode, profile: Profile) => checkProfile(profile).filter((issue) => issue.code === code);

  it.each([['ky.calendar.easter', 'which it does not have'], ['ky.calendar.weather', 'which recurs in no year']])('names the closure that adjoins %s, %s', (adjoins) => {
    expect(found('rules.profile.adjoined-holiday-unknown', withClosure('ky.calendar.christmas-extra', { adjoins }))).toMatchObject([
      { path: ['calendar', 'closures', indexOf('ky.calendar.christmas-extra')], params: { id: 'ky.calendar.christmas-extra' }, message: expect.stringContaining('ky.calendar.christmas-extra') as string },
    ]);
  });

  it('names every year of its coverage in which a closure recurs and no day of it is listed', () => {
    const coverage = { from: '2020-01-01', to: '2022-12-31' } as const;
    const gaps = found('rules.profile.coverage-gap', { ...kentucky, calendar: { ...calendar, coverage, closures: calendar.closures.map((group) => (group.id === 'ky.calendar.labor' ? { ...group, days: [] } : group)) } });
    expect(gaps).toMatchObject([2020, 2021, 2022].map((year) => ({ path: ['calendar', 'closures', indexOf('ky.calendar.labor')], params: { id: 'ky.calendar.labor', year } })));
  });

  it.each([
    ['earliest', ['earliest'], true],
    ['default', ['default'], true],
    ['latest', ['latest'], false],
    ['earliest and default', ['earliest', 'default'], true],
    ['earliest and latest', ['earliest', 'latest'], true],
    ['latest and default', ['latest', 'default'], false],
    ['all three', ['default', 'latest', 'earliest'], false],
  ])('is closed under every reading later than one under which it is: %s', (_, under, isFault) => {
    const path = ['calendar', 'closures', indexOf('ky.calendar.labor')];
    expect(found('rules.profile.readings-not-nested', withClosure('ky.calendar.labor', { readings: under }))).toMatchObject(isFault ? [{ path }] : []);
  });
});
describe('the readings that a profile names', () => {
  /** Every place of a profile at which a row counts under an option. */
  function optionsIn(value: unknown, path: readonly string[] = []): readonly string[] {
    if (typeof value !== 'object' || value === null) return [];
    const isOption = Object.hasOwn(value, 'option') && Object.hasOwn(value, 'reading');
    return [...(isOption ? [path.join('.')] : []), ...Object.entries(value).flatMap(([key, member]) => optionsIn(member, [...path, key]))];
  }

  it.each([kentucky, ohio, indiana, tennessee].map((profile) => [profile.name, profile] as const))('have the options under which rows of %s count', (_, profile: Profile) => {
    // One of each sort: what differs in numbers alone is checked alike.
    const places = new Map(optionsIn(profile).map((place) => [place.replace(/\d+/g, '*'), place]));
    expect(places.size).toBeGreaterThan(0);
    for (const place of places.values()) {
      const said = checkProfile(withMistake(`${place}.option`, 'nobody', profile)).map(({ code, path }) => `${code} ${path.join('.')}`);
      expect(said).toContain(`rules.profile.reading-option ${place}.option`);
    }
  });
});

describe('the table of a zero report', () => {
  const [condition] = indiana.reporting.zeroReportDuty?.versions[0].value.conditions ?? [];
  const last = (condition?.findings.length ?? 0) - 1;
  const place = 'reporting.zeroReportDuty.versions.0.value.conditions.0';

  it.each([
    [`${place}.findings.${String(last)}.when`, { stocks: [true] }, `table-open ${place}.findings`],
    [`${place}.findings`, [], `table-open ${place}.findings`],
    [`${place}.findings.0.cites`, [], `citation-missing ${place}.findings.0`],
    [`${place}.cites`, undefined, `citation-missing ${place}`],
    [`${place}.findings.0.from`, '2025-02-30', `date-format ${place}.findings.0`],
    [`${place}.findings.0.to`, '2025-02-30', `date-format ${place}.findings.0`],
    [`${place}.findings.0.under`, [{ reading: 'in.reading.nobody', option: 'yes' }], `reading-undeclared ${place}.findings.0.under.0.reading`],
    [place.slice(0, -2), [condition, condition], `id-repeated ${place.slice(0, -1)}1`],
  ])('is looked at as that of any duty: %s = %j', (at, value, says) => {
    expect(checkProfile(withMistake(at, value, indiana)).map(({ code, path }) => `${code.slice('rules.profile.'.length)} ${path.join('.')}`)).toContain(says);
  });
});

it('versions of the same first day overlap, and are in order', () => {
  const codes = checkProfile(withDeadline([first, second, { ...second }, third])).map(({ code }) => code);
  expect(codes).toContain('rules.profile.dates-overlap');
  expect(codes).not.toContain('rules.profile.dates-unsorted');
});

describe('a citation', () => {
  const messagesWith = (cites: unknown) => checkProfile(withDeadline([{ ...first, cites: cites as typeof first.cites }])).map(({ message }) => message);

  it('that is there and unfit is told from one that is not there, with the standings there are', () => {
    for (const unfit of [[{ id: 'KRS 1', standing: 'certain' }], [{ id: 'KRS 1' }], [{ id: ' ', standing: 'text' }], { id: 'KRS 1', standing: 'certain' }]) {
      expect(messagesWith(unfit)).toContain('A citation names no source, or has no standing of text, agency, unverified, interpretation, practice, secondary.');
    }
    for (const missing of [[], undefined]) expect(messagesWith(missing)).toContain('A value of law has no citation.');
  });
});

describe('a value of none of the kinds that can stand at a place', () => {
  const { applies } = access.rules[0] ?? {};

  it('is told at its place, and one that is nearly of a kind by what it lacks', () => {
    const place = 'access.rules.0.applies';
    const found = (value: unknown) => checkProfile(withMistake(place, value)).map(({ code, path }) => `${code.slice('rules.profile.'.length)} ${path.join('.')}`).filter((fault) => fault.includes(place));
    expect(found(applies)).toEqual([]);
    for (const value of [5, 'always', null, []]) expect(found(value)).toEqual([`wrong-type ${place}`]);
    expect(found({ fact: 'requester.kind' })).toEqual([`member-missing ${place}.is`]);
    expect(found({ all: [{ all: [{ not: 5 }] }] })).toEqual([`wrong-type ${place}.all.0.all.0.not`]);
  });

  it('has a place of texts and numbers, also under a symbol', () => {
    const zones = kentucky.counties.zones.map((zone, at) => (at === 0 ? { ...zone, counties: { ...zone.counties, [Symbol('surplus')]: 'Nowhere' } } : zone));
    const found = checkProfile({ ...kentucky, counties: { ...kentucky.counties, zones } });
    expect(found.map(({ path }) => path.join('.'))).toEqual(['counties.zones.0.counties.Symbol(surplus)']);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});

describe('what is no profile', () => {
  const circular: Record<string, unknown> = { id: 'xx', name: 'X' };
  circular['access'] = circular;
  const deep: unknown = JSON.parse(`{"id":"xx","name":"X","access":${'['.repeat(200)}${']'.repeat(200)}}`);

  it.each([
    [null, 'rules.profile.room-missing'],
    [undefined, 'rules.profile.room-missing'],
    ['ky', 'rules.profile.room-missing'],
    [[], 'rules.profile.room-missing'],
    [circular, 'rules.profile.too-deep'],
    [deep, 'rules.profile.too-deep'],
  ])('is told once, as a whole (%#)', (value, code) => {
    expect(checkProfile(value as Profile)).toMatchObject([{ code, path: [] }]);
    expect(checkProfile(value as Profile)).toHaveLength(1);
  });
});

describe('names in what is no profile', () => {
  it('are not repeated, while those in a profile are', () => {
    const elsewhere = checkProfile({ 'FICTITIOUS, FAYE': { born: 1 } } as never);
    expect(elsewhere.map(({ code }) => code)).toContain('rules.profile.member-unknown');
    expect(JSON.stringify(elsewhere)).not.toContain('FICTITIOUS');
    expect(JSON.stringify(checkProfile({ id: 'xx', name: 'X', reportng: {} } as never))).toContain('reportng');
  });
});

describe('defineProfile', () => {
  it('gives back a sound profile, and names the fault of another', () => {
    expect(defineProfile(kentucky)).toBe(kentucky);
    expect(() => defineProfile(withClosure('ky.calendar.weather', { days: ['2021-02-30'] }))).toThrow(/^The profile has a fault\. calendar\.closures\.\d+\.days\.0: A date is not a day/);
  });

  it('names no more faults than somebody reads, and says where the others are', () => {
    const define = () => defineProfile(withClosure('ky.calendar.labor', { days: [] }));
    expect(define).toThrow(/^The profile has 11 faults\. .*ky\.calendar\.labor recurs in 2018.*checkProfile names the other 8\.$/);
    expect(define).not.toThrow(/recurs in 2021/);
  });

  it("answers by another state's calendar and period", () => {
    const versions: typeof deadline.versions = [{ ...third, from: '2013-07-01', value: [{ starts: 'dispensing', period: { businessDays: 3, ends: 'close-of-business' }, reading: 'ky.reading.dispensing-date' }] }];
    const other = defineProfile({ ...withDeadline(versions), id: 'oh', name: 'Ohio', calendar: { ...calendar, zone: 'America/Chicago' }, readings: readings.filter(({ id }) => id !== 'ky.reading.dispensing-act') });
    expect(reportingDeadline({ dispensed: '2025-03-10', profile: other })).toMatchObject({ value: { dueAt: '2025-03-13T16:30:00-05:00' } });
  });
});
