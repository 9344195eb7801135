import type { Profile } from 'kasper-rules/rules';
import { checkProfile } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';

/** Code and place of each fault of an invented profile. */
const faultsOf = (rooms: object) => checkProfile({ id: 'xx', name: 'Example', ...rooms }).map(({ code, path }) => `${code.slice('rules.profile.'.length)} ${path.join('.')}`);
const cites = [{ id: 'Example Code 12-3-4', standing: 'text' }] as const;

const year = { from: '2026-01-01', to: '2026-12-31' } as const;
const calendar = { zone: 'America/Denver', coverage: year, computable: year, closures: [], earlyClosings: [], cites } as const;

describe('a calendar', () => {
  const faults = (change: object) => faultsOf({ calendar: { ...calendar, ...change } });
  const feast = { id: 'xx.calendar.feast', name: 'Feast', kind: 'holiday', readings: ['earliest', 'default', 'latest'], certainty: 'statute', cites, days: [] } as const;

  it.each([
    ['one day', { from: '2026-03-02', to: '2026-03-02' }, year, []],
    ['a day that ends before it begins', { from: '2026-03-02', to: '2026-03-01' }, year, ['dates-overlap calendar.coverage']],
    ['every day that can be computed', year, year, []],
    ['fewer days than can be computed', year, { from: '2025-12-31', to: '2027-01-01' }, []],
    ['a day before the first that can be computed', year, { ...year, from: '2026-01-02' }, ['dates-overlap calendar.computable']],
    ['a day after the last that can be computed', year, { ...year, to: '2026-12-30' }, ['dates-overlap calendar.computable']],
  ])('may cover %s: %j of %j', (_, coverage, computable, expected) => {
    expect(faults({ coverage, computable })).toEqual(expected);
  });

  it.each([
    [[], []],
    [[0], []],
    [[0, 1, 2, 3, 4, 5], []],
    [[0, 0, 1, 2, 3, 4, 5], []],
    [[6, 5, 4, 3, 2, 1, 0], ['period-number calendar.weekend']],
    [[0, 0, 1, 2, 3, 4, 5, 6], ['period-number calendar.weekend']],
  ])('leaves a day of the week open, counting one listed twice once: %j', (weekend, expected) => {
    expect(faults({ weekend })).toEqual(expected);
  });

  // In 2026 the 3rd of July is a Friday, in 2027 a Saturday.
  const recurs = { month: 7, day: 3 } as const;
  const gapsOf = (change: object, coverage: object = {}) =>
    checkProfile({ id: 'xx', name: 'Example', calendar: { ...calendar, coverage: { ...year, ...coverage }, computable: { from: '2020-01-01', to: '2030-12-31' }, closures: [{ ...feast, recurs, ...change }] } }).map(({ code, path, params }) => [code, path.join('.'), params]);
  const gap = (gapYear: number) => ['rules.profile.coverage-gap', 'calendar.closures.0', { id: feast.id, year: gapYear }];

  it('lists every day on which a closure recurs, from the first of its coverage to the last', () => {
    expect(gapsOf({})).toEqual([gap(2026)]);
    expect(gapsOf({ days: ['2026-07-03'] })).toEqual([]);
    expect(gapsOf({ days: ['2026-07-02'] })).toEqual([gap(2026)]);
    expect(gapsOf({}, { from: '2026-07-03' })).toEqual([gap(2026)]);
    expect(gapsOf({}, { from: '2026-07-04' })).toEqual([]);
    expect(gapsOf({}, { to: '2026-07-03' })).toEqual([gap(2026)]);
    expect(gapsOf({}, { to: '2026-07-02' })).toEqual([]);
    expect(gapsOf({}, { from: '2024-01-01', to: '2029-12-31' })).toEqual([2024, 2025, 2026, 2028, 2029].map(gap));
    expect(gapsOf({ recurs: { ...recurs, everyYears: 2 } }, { from: '2024-01-01', to: '2029-12-31' })).toEqual([2024, 2026, 2028].map(gap));
  });

  it('need not list it under this closure where it is closed as another, or on a weekend', () => {
    const days = [{ date: '2026-07-03', certainty: 'order' }];
    expect(faults({ closures: [{ ...feast, recurs }, { ...feast, id: 'xx.calendar.order', days }] })).toEqual([]);
    expect(gapsOf({}, { from: '2027-01-01', to: '2027-12-31' })).toEqual([]);
    expect(faults({ weekend: [5], closures: [{ ...feast, recurs }] })).toEqual([]);
  });

  it('lists the first day of a year that is kept on the last day of the year before', () => {
    // The 1st of January 2028 is a Saturday.
    const newYear = { recurs: { month: 1, day: 1, observed: 'nearest-weekday' }, days: ['2027-01-01'] };
    const coverage = { from: '2027-01-01', to: '2027-12-31' };
    expect(gapsOf(newYear, coverage)).toEqual([gap(2028)]);
    expect(gapsOf({ ...newYear, days: ['2027-01-01', '2027-12-31'] }, coverage)).toEqual([]);
    expect(gapsOf(newYear, { ...coverage, to: '2027-12-30' })).toEqual([]);
  });

  it.each([
    [['2025-12-31', '2026-01-01'], ['day-outside-coverage calendar.closures.0.days.0']],
    [['2026-01-01', '2027-01-07'], []],
    [['2026-01-01', '2027-01-08'], ['day-outside-coverage calendar.closures.0.days.1']],
    [[{ date: '2027-01-08', certainty: 'order' }], ['day-outside-coverage calendar.closures.0.days.0']],
  ])('lists days of its coverage and of the week after it: %j', (days, expected) => {
    expect(faults({ closures: [{ ...feast, days }] })).toEqual(expected);
  });

  it('closes every closure under some reading, and under every later one', () => {
    expect(faults({ closures: [{ ...feast, readings: [] }] })).toEqual(['readings-not-nested calendar.closures.0']);
    expect(faults({ closures: [feast, { ...feast, id: 'xx.calendar.fast', readings: ['earliest', 'default'] }] })).toEqual(['readings-not-nested calendar.closures.1']);
    expect(faults({ closures: [{ ...feast, readings: ['latest', 'latest'] }] })).toEqual([]);
  });
});

describe('elements that a profile asks for', () => {
  const law = { versions: ['4.2'], requirements: [], recordKey: ['DSP02'], voidRepeats: [] };
  const profileWith = (value: unknown) => ({ asap: { id: 'xx.asap', summary: 'What a file holds.', versions: [{ from: '2025-01-01', value, cites }] } });
  const withFile = (change: unknown) => faultsOf(profileWith(typeof change === 'object' && change !== null ? { ...law, ...change } : change));
  const at = 'asap.versions.0.value';
  const repeatedIn = (requirements: readonly unknown[]) => checkProfile({ id: 'xx', name: 'Example', ...profileWith({ ...law, requirements }) } as unknown as Profile).filter(({ code }) => code === 'rules.profile.requirement-repeated');
  const row = { ref: 'PAT17', level: 'required', basis: 'regulation', cites: [{ id: 'Example Code 12-3-4', standing: 'text' }] };

  it('are named where they are asked for twice under the same conditions', () => {
    expect(repeatedIn([row, { ...row, ref: 'PAT18' }, { ...row, level: 'recommended' }])).toMatchObject([{ path: ['asap', 'versions', 0, 'value', 'requirements', 2], params: { ref: 'PAT17' } }]);
    expect(repeatedIn([row, { ...row, when: [{ ref: 'PAT20', codes: ['02'] }] }])).toEqual([]);
  });

  it('are not repeated by rows that are none', () => {
    expect(repeatedIn([row, null, null, 'PAT17', 'PAT17'])).toEqual([]);
    expect(repeatedIn([null, { ...row, ref: 'PAT18' }, row])).toEqual([]);
  });

  it('may be asked for twice by those who see different files', () => {
    expect(repeatedIn([row, { ...row, unseen: { by: ['pharmacy'] } }])).toEqual([]);
    expect(repeatedIn([row, { ...row, unseen: { by: ['pharmacy'] } }, { ...row, unseen: { by: ['pharmacy'] } }])).toHaveLength(1);
  });

  const asks = (ref: unknown, more: object = {}) => ({ requirements: [{ ...row, ref, ...more }] });

  it('are looked up in the versions that the law names, and in every one where it names none that there is', () => {
    // DSP22 came with 4.2A.
    const unknown = `element-unknown ${at}.requirements.0.ref`;
    expect(withFile(asks('DSP22'))).toEqual([unknown]);
    for (const versions of [['4.2A'], ['4.2', '4.2A'], []]) expect(withFile({ ...asks('DSP22'), versions })).toEqual([]);
    expect(withFile({ ...asks('DSP22'), versions: ['4.3'] })).toEqual([`version-unknown ${at}.versions.0`]);
    expect(withFile({ ...asks('DSP22'), versions: '4.2' })).toEqual([`wrong-type ${at}.versions`]);
    expect(withFile({ ...asks('DSP99'), versions: [] })).toEqual([unknown]);
  });

  it.each([
    [asks('dsp01'), 'requirements.0.ref'],
    [asks('DSP01', { when: [{ ref: 'DSP99', filled: true }] }), 'requirements.0.when.0.ref'],
    [asks('DSP01', { when: [{ ref: 'DSP05', is: 'less', to: 'DSP99' }] }), 'requirements.0.when.0.to'],
    [{ recordKey: ['DSP02', 'DSP99'] }, 'recordKey.1'],
    [{ voidRepeats: ['DSP99'] }, 'voidRepeats.0'],
  ])('are told where there are none such: %j', (change, place) => {
    expect(withFile(change)).toEqual([`element-unknown ${at}.${place}`]);
  });

  it('have the codes that the standard gives them', () => {
    expect(withFile(asks('DSP01', { codes: ['00', '02'], when: [{ ref: 'DSP01', codes: ['00'] }] }))).toEqual([]);
    expect(withFile(asks('DSP01', { codes: ['00', '77'] }))).toEqual([`element-code-unknown ${at}.requirements.0.codes.1`]);
    expect(withFile(asks('DSP05', { when: [{ ref: 'DSP01', codes: ['00', '77'] }] }))).toEqual([`element-code-unknown ${at}.requirements.0.when.0.codes.1`]);
    expect(withFile(asks('DSP05', { when: [{ ref: 'DSP01', notCodes: ['77'] }] }))).toEqual([`element-code-unknown ${at}.requirements.0.when.0.notCodes.0`]);
    // The standard leaves codes of DSP13 open, from 02 to 99.
    expect(withFile(asks('DSP13', { codes: ['00', '01', '02', '57', '99'] }))).toEqual([]);
    for (const code of ['1', '57 ', 'AB', '100']) expect(withFile(asks('DSP13', { codes: ['00', code] }))).toEqual([`element-code-unknown ${at}.requirements.0.codes.1`]);
    // Names no code: it is the element that is told.
    expect(withFile(asks('DSP99', { codes: ['77'] }))).toEqual([`element-unknown ${at}.requirements.0.ref`]);
    // A quantity has no codes, so that none of them is another's.
    expect(withFile(asks('DSP09', { codes: ['77'] }))).toEqual([]);
  });

  it('are none of a law that is no table', () => {
    for (const nothing of [null, 'to be written', 5]) expect(withFile(nothing)).toEqual([`wrong-type ${at}`]);
  });

  it('carry the numbers of patients each under its own code', () => {
    const rowsWith = (first: unknown) => faultsOf({ patientIdentifier: { id: 'xx.number', summary: 'Which number.', versions: [{ value: { rows: [first, { unresolved: 'None.', because: 'number-missing' }] }, cites }] } });
    const place = 'patientIdentifier.versions.0.value.rows.0';
    const codes = { 'military-id': '01', 'state-id': '02', 'permanent-resident-card': '04', passport: '05', license: '06', ssn: '07', 'tribal-id': '08' } as const;
    for (const [number, qualifier] of Object.entries(codes)) {
      expect(rowsWith({ of: 'patient', number, qualifier })).toEqual([]);
      for (const other of Object.values(codes).filter((code) => code !== qualifier)) expect(rowsWith({ of: 'patient', number, qualifier: other })).toEqual([`element-code-unknown ${place}.qualifier`]);
    }
    // What the program hands out may have any code of the standard.
    expect(rowsWith({ of: 'patient', number: 'designated', qualifier: '99' })).toEqual([]);
    expect(rowsWith({ of: 'patient', number: 'designated', qualifier: '77' })).toEqual([`element-code-unknown ${place}.qualifier`]);
    expect(rowsWith(null)).toEqual([`wrong-type ${place}`]);
  });
});

describe('readings that a profile names', () => {
  const reading = (id: string, ...options: readonly string[]) => ({ id, question: 'Which?', default: options[0], options: options.map((value) => ({ value, summary: value })), cites });
  const clockOf = (row: object, version: object = {}) => ({ id: 'xx.deadline', summary: 'When.', versions: [{ value: [{ starts: 'dispensing', period: { calendarDays: 1 }, ...row }], cites, ...version }] });

  it('are told with their own id, once, and with each place that takes what they do not offer', () => {
    const readings = [reading('xx.reading.which', 'one', 'other')];
    const under = (...options: readonly string[]) => checkProfile({ id: 'xx', name: 'Example', readings, reporting: { deadline: clockOf({ under: options.map((option) => ({ reading: 'xx.reading.which', option })) }) } } as unknown as Profile);
    expect(under('one')).toEqual([]);
    expect(under('other')).toEqual([]);
    expect(under('one', 'nobody')).toMatchObject([{ code: 'rules.profile.reading-option', path: ['reporting', 'deadline', 'versions', 0, 'value', 0, 'under', 1, 'option'], params: { id: 'xx.reading.which' } }]);
    expect(faultsOf({ readings, reporting: { deadline: clockOf({ under: [{ reading: 'xx.reading.nobody', option: 'one' }] }) } })).toEqual(['reading-undeclared reporting.deadline.versions.0.value.0.under.0.reading', 'reading-unused readings.0']);
    expect(faultsOf({ readings, reporting: { deadline: clockOf({ under: [null], reading: 'xx.reading.which' }) } })).toEqual(['wrong-type reporting.deadline.versions.0.value.0.under.0']);
  });

  const closing = { id: 'xx.close', summary: 'When business closes.', versions: [{ value: { reading: 'xx.reading.close', options: [{ option: 'office', zone: 'office', time: '16:30' }, { option: 'own', zone: 'dispenser' }] }, cites }] };
  const close = reading('xx.reading.close', 'office', 'own');

  it('offer for the close of business what its law knows, no more and no less', () => {
    const faults = (...readings: readonly object[]) => faultsOf({ readings, reporting: { closeOfBusiness: closing } });
    const place = 'reading-option reporting.closeOfBusiness.versions.0.value';
    expect(faults(close)).toEqual([]);
    expect(faults(reading('xx.reading.close', 'own', 'office'))).toEqual([]);
    expect(faults(reading('xx.reading.close', 'office', 'own', 'noon'))).toEqual([place]);
    expect(faults(reading('xx.reading.close', 'office'))).toEqual([place]);
    // Which is not declared is not compared.
    expect(faults()).toEqual(['reading-undeclared reporting.closeOfBusiness.versions.0.value.reading']);
  });

  it('are no readings without an id', () => {
    const nameless = { ...reading('', 'noon'), id: undefined };
    const { reading: named, ...unnamed } = closing.versions[0]?.value ?? { reading: '' };
    expect(named).toBe('xx.reading.close');
    const rooms = { readings: [nameless], reporting: { closeOfBusiness: { ...closing, versions: [{ value: unnamed, cites }] } }, calendar };
    const found = checkProfile({ id: 'xx', name: 'Example', ...rooms } as unknown as Profile);
    expect(found.map(({ code }) => code)).not.toContain('rules.profile.reading-option');
    expect(found.filter(({ message }) => message.includes('undefined'))).toEqual([]);
    expect(faultsOf({ reporting: { closeOfBusiness: { ...closing, versions: [{ value: null, cites }] } } })).toEqual(['wrong-type reporting.closeOfBusiness.versions.0.value']);
  });

  it('of a calendar take its days in three ways at most', () => {
    const room = { ...calendar, reading: 'xx.reading.days' };
    const found = (...options: readonly string[]) => checkProfile({ id: 'xx', name: 'Example', readings: [close, reading('xx.reading.days', ...options)], calendar: room, reporting: { closeOfBusiness: closing } } as unknown as Profile);
    expect(found('default', 'earliest', 'latest')).toEqual([]);
    expect(found('latest')).toEqual([]);
    expect(found('default', 'generous', 'wide')).toMatchObject([{ code: 'rules.profile.reading-option', path: ['readings', 1], params: { id: 'xx.reading.days' } }]);
    expect(found('default', 'generous', 'wide')).toHaveLength(1);
  });

  it('are those at which periods end, as the law of their days has them', () => {
    const endsAt = (ends: string, version: object = {}, versions: readonly object[] = closing.versions, room = 'reporting') => {
      const deadline = clockOf({ period: { laterOf: [{ hours: 24 }, { businessDays: 1, ends }] } }, version);
      const reporting = { closeOfBusiness: { ...closing, versions } };
      return checkProfile({ id: 'xx', name: 'Example', readings: [close], ...(room === 'reporting' ? { reporting: { ...reporting, deadline } } : { reporting, corrections: { clocks: { transmit: deadline } } }) } as unknown as Profile)
        .filter(({ code, path }) => code === 'rules.profile.reading-option' && path.at(-1) === 'ends').map(({ path, params }) => `${path.join('.')} ${String(params?.['id'])}`);
    };
    for (const ends of ['end-of-day', 'close-of-business', 'office', 'own']) expect(endsAt(ends)).toEqual([]);
    expect(endsAt('noon')).toEqual(['reporting.deadline.versions.0.value.0.period.laterOf.1.ends xx.reading.close']);
    expect(endsAt('noon', {}, undefined, 'corrections')).toEqual(['corrections.clocks.transmit.versions.0.value.0.period.laterOf.1.ends xx.reading.close']);
    // A law that knows it by then, or none that is in force beside it.
    const [version] = closing.versions;
    const other = { ...version, value: { ...version?.value, options: [{ option: 'noon', zone: 'office', time: '12:00' }] } };
    const [before, after] = [{ ...version, to: '2025-12-31' }, { ...other, from: '2026-01-01' }];
    expect(endsAt('noon', { from: '2026-01-01' }, [before, after])).toEqual([]);
    expect(endsAt('noon', { from: '2025-12-31' }, [before, after])).toHaveLength(1);
    expect(endsAt('office', { to: '2025-12-31' }, [before, after])).toEqual([]);
    expect(endsAt('office', { to: '2026-01-01' }, [before, after])).toHaveLength(1);
    expect(endsAt('office', {}, [before, after])).toHaveLength(1);
    // Where nothing says when business closes, whoever asks is told so.
    expect(endsAt('noon', {}, [])).toEqual([]);
  });
});
