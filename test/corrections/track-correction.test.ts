import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trackCorrection } from 'kasper-rules/corrections';
import type { CorrectionCase, CorrectionCaseInput, CorrectionClockName, CorrectionEvent, CorrectionFlag, CorrectionState, CorrectionStatus } from 'kasper-rules/corrections';
import { kentucky } from 'kasper-rules/kentucky';
import { addDays } from '../../src/core/plain-date.js';
import { branchNoticeDeadline } from '../../src/rules/branch-notice-deadline.js';
import { correctionDeadline } from '../../src/rules/correction-deadline.js';
import { accepted, onDay, patientAsks, variants, wayTo } from './correction-events.js';
import type { Undated, Variant } from './correction-events.js';

interface TimelineCase extends CorrectionCaseInput {
  readonly id: string;
  readonly expect: CorrectionStatus;
}

const cases = JSON.parse(readFileSync(new URL('../cases/correction-timelines.json', import.meta.url), 'utf8')) as readonly TimelineCase[];

function track(events: readonly CorrectionEvent[], at: CorrectionCaseInput['at'], closures?: CorrectionCaseInput['closures']): CorrectionCase {
  const tracked = trackCorrection({ events, at, closures });
  if (!tracked.ok) throw new Error(tracked.issues[0].message);
  return tracked.value;
}

const codesOf = (input: unknown) => trackCorrection(input as CorrectionCaseInput).issues.map(({ code, path }) => ({ code, path }));

describe('the timelines', () => {
  it.each(cases)('$id', ({ events, at, closures, expect: expected }) => {
    const { cites, history, flags, ...status } = track(events, at, closures);
    expect({ ...status, flags: new Set(flags) }).toEqual({ ...expected, flags: new Set(expected.flags) });
    expect(cites.length).toBeGreaterThan(0);
    expect(history).toHaveLength(events.length);
  });
});

/** The table of 902 KAR 55:110 s.8: what each state makes of each event; what is not named changes nothing. */
const sending = {
  'sends, accepted': ['transmitted'],
  'sends, unacknowledged': ['transmitted', 'acceptance-unknown'],
  'sends, refused': ['error-confirmed', 'transmission-rejected'],
} as const;
const table: Readonly<Record<CorrectionState, Readonly<Partial<Record<Variant, readonly [CorrectionState, CorrectionFlag?]>>>>> = {
  none: {
    'asks with standing': ['requested'],
    'asks without standing': ['none', 'no-standing'],
    'provider asks without a report': ['none', 'no-standing'],
    'asks the branch': ['none', 'wrong-addressee'],
    'reports system error': ['system-error-reported'],
  },
  requested: { confirms: ['error-confirmed'], asserts: ['disputed'], ...sending, 'reports system error': ['system-error-reported'] },
  'error-confirmed': { ...sending, 'reports system error': ['system-error-reported'] },
  transmitted: { 'dispenser notifies': ['closed-corrected'], 'branch notifies': ['transmitted', 'wrong-notifier'] },
  disputed: {
    confirms: ['error-confirmed'],
    'dispenser refers': ['under-investigation'],
    'practitioner refers': ['under-investigation'],
    'reports system error': ['system-error-reported'],
  },
  'under-investigation': { confirms: ['error-confirmed'], 'branch finds error': ['branch-found-error'], 'branch upholds': ['closed-upheld'] },
  'branch-found-error': { ...sending, 'branch corrects': ['branch-corrected'] },
  'system-error-reported': { 'branch verifies': ['system-error-verified'], 'branch rejects': ['disputed'] },
  'system-error-verified': { 'branch corrects': ['branch-corrected'] },
  'branch-corrected': { 'branch notifies': ['closed-corrected'], 'dispenser notifies': ['branch-corrected', 'wrong-notifier'] },
  'closed-corrected': {},
  'closed-upheld': {},
};

function expectedOf(state: CorrectionState, variant: Variant): readonly [CorrectionState, CorrectionFlag?] {
  const { type } = variants[variant];
  const otherwise = { requested: 'duplicate-request', 'requester-notified': 'premature-notice' } as const;
  return table[state][variant] ?? [state, type in otherwise ? otherwise[type as keyof typeof otherwise] : 'ignored-event'];
}

const states = Object.keys(table) as CorrectionState[];
const steps = states.flatMap((state) => (Object.keys(variants) as Variant[]).map((variant) => ({ state, variant })));

describe('the state machine', () => {
  it.each(steps)('$state: $variant', ({ state, variant }) => {
    const { history } = track(onDay('2025-03-10', [...wayTo[state], variants[variant]]), '2025-03-10');
    const [next, flag] = expectedOf(state, variant);
    expect(history.at(-1)).toMatchObject({ state: next, flags: flag ? [flag] : [] });
  });

  it('is reached in every row of the profile', () => {
    const rules = steps.flatMap(({ state, variant }) =>
      track(onDay('2025-03-10', [...wayTo[state], variants[variant]]), '2025-03-10').history.map(({ rule }) => rule),
    );
    expect(new Set(rules)).toEqual(new Set(kentucky.corrections.transitions.map(({ rule }) => rule)));
  });

  it('has one permanent id for every row', () => {
    const rules = kentucky.corrections.transitions.map(({ rule }) => rule);
    expect(new Set(rules).size).toBe(rules.length);
  });
});

describe('what happens next', () => {
  it.each<[CorrectionState, CorrectionStatus['next'], CorrectionClockName | undefined]>([
    ['none', ['contact-dispenser'], undefined],
    ['requested', ['dispenser-decides'], 'transmit'],
    ['error-confirmed', ['dispenser-transmits'], 'transmit'],
    ['transmitted', ['dispenser-notifies'], 'transmit'],
    ['disputed', ['refer-to-branch'], undefined],
    ['under-investigation', ['branch-decides'], undefined],
    ['branch-found-error', ['corrector-unsettled'], undefined],
    ['system-error-reported', ['branch-verifies'], undefined],
    ['system-error-verified', ['branch-corrects'], undefined],
    ['branch-corrected', ['branch-notifies'], 'branch-notice'],
    ['closed-corrected', [], 'transmit'],
    ['closed-upheld', [], undefined],
  ])('in %s is %j on the clock %s', (state, next, clock) => {
    const tracked = track(onDay('2025-03-10', wayTo[state]), '2025-06-10');
    expect(tracked).toMatchObject({ state, next });
    expect(tracked.due?.clock).toBe(clock);
    expect(tracked.overdue).toBe(['requested', 'error-confirmed', 'branch-corrected'].includes(state) ? 'yes' : 'no');
    expect(tracked.flags.includes('conditional')).toBe(state === 'requested');
  });

  it('is what the last request asks for while nothing has started', () => {
    const asks = (...events: Undated[]) => track(onDay('2025-03-10', events), '2025-03-10').next;
    expect(asks(variants['asks without standing'])).toEqual(['inform-branch']);
    expect(asks(variants['provider asks without a report'])).toEqual([]);
    expect(asks(variants['asks without standing'], variants['asks the branch'])).toEqual(['contact-dispenser']);
    expect(asks(variants['asks without standing'], variants.confirms)).toEqual(['inform-branch']);
  });
});

describe('standing', () => {
  const stateAfter = (event: Undated) => track(onDay('2025-03-10', [event]), '2025-03-10').state;

  it.each(['patient', 'patient-representative'] as const)('of a %s needs no disclosed report', (by) => {
    expect(stateAfter({ type: 'requested', by, to: 'dispenser', reportDisclosed: false })).toBe('requested');
  });

  it.each(['practitioner', 'pharmacist', 'health-facility', 'private-practice'] as const)('of a %s fails only where no report was disclosed', (by) => {
    expect(stateAfter({ type: 'requested', by, to: 'dispenser' })).toBe('requested');
    expect(stateAfter({ type: 'requested', by, to: 'dispenser', reportDisclosed: true })).toBe('requested');
    expect(stateAfter({ type: 'requested', by, to: 'dispenser', reportDisclosed: false })).toBe('none');
  });

  it.each(['law-enforcement', 'licensing-board', 'medicaid', 'court', 'medical-examiner', 'other'] as const)('is not given to %s', (by) => {
    expect(stateAfter({ type: 'requested', by, to: 'dispenser', reportDisclosed: true })).toBe('none');
  });
});

describe('the clocks', () => {
  it('take the first of several transmissions that was not refused', () => {
    const sent = (on: CorrectionEvent['on'], wasAccepted: boolean): CorrectionEvent => ({ type: 'transmitted', on, record: 'revise', accepted: wasAccepted });
    const [request] = onDay('2025-03-10', [patientAsks]);
    if (!request) throw new Error('no request');
    expect(track([request, sent('2025-03-17', false), sent('2025-03-18', true)], '2025-03-18').flags).toEqual(['transmission-rejected', 'late-correction']);
    expect(track([request, sent('2025-03-17', true)], '2025-03-18').flags).toEqual([]);
  });

  it('do not run for a correction that nobody asked for', () => {
    const unasked = onDay('2025-03-10', [{ type: 'system-error-reported' }, { type: 'system-error-rejected' }, { type: 'error-confirmed' }]);
    expect(track(unasked, '2025-06-10')).not.toHaveProperty('due');
    expect(track([...unasked, ...onDay('2025-06-10', [accepted])], '2025-06-10').flags).toEqual([]);
  });

  it('start with the first request that has standing, also when the dispenser knew of the error before', () => {
    const known = onDay('2025-03-03', [{ type: 'system-error-reported' }, { type: 'system-error-rejected' }, { type: 'error-confirmed' }]);
    const asked = [...known, ...onDay('2025-03-05', [variants['asks without standing']]), ...onDay('2025-03-10', [patientAsks]), ...onDay('2025-03-12', [patientAsks])];
    expect(track(asked, '2025-03-18')).toMatchObject({ due: { clock: 'transmit', nominal: '2025-03-17' }, overdue: 'yes' });
  });

  it('show the branch its notice once it has corrected a disputed record', () => {
    const found = onDay('2025-03-10', [...wayTo['branch-found-error'], { type: 'branch-corrected' }, { type: 'requester-notified', by: 'branch' }]);
    expect(track(found, '2025-03-10')).toMatchObject({ state: 'closed-corrected', due: { clock: 'branch-notice', nominal: '2025-03-17', rolled: '2025-03-17' } });
  });

  it('cite the edition of the day with its standing', () => {
    const citesOn = (on: CorrectionEvent['on']) => track(onDay(on, [patientAsks]), on).cites;
    expect(citesOn('2018-01-05').some(({ title }) => title?.includes('amended'))).toBe(false);
    expect(citesOn('2025-03-10')).toContainEqual(expect.objectContaining({ standing: 'interpretation', title: expect.stringContaining('amended edition') as string }));
    expect(citesOn('2015-03-10')).toContainEqual(expect.objectContaining({ standing: 'unverified', title: expect.stringContaining('earlier editions') as string }));
    expect(citesOn('2025-03-10')).toContainEqual(expect.objectContaining({ id: 'KRS 446.030(1)(a)', standing: 'interpretation' }));
    const astride = track(onDay('2018-01-04', [patientAsks]), '2018-01-05').cites;
    expect(astride.some(({ title }) => title?.includes('earlier editions'))).toBe(true);
  });
});

describe('the calendar', () => {
  const dueOf = (on: CorrectionEvent['on'], closures?: CorrectionCaseInput['closures']) => trackCorrection({ events: onDay(on, [patientAsks]), at: on, closures });

  it('is the profile\'s where no closures are given', () => {
    expect(dueOf('2024-10-29')).toMatchObject({ ok: true, value: { due: { nominal: '2024-11-05', rolled: '2024-11-06' } }, issues: [] });
    expect(dueOf('2024-10-29', [])).toMatchObject({ ok: true, value: { due: { nominal: '2024-11-05', rolled: '2024-11-05' } } });
  });

  it('cautions where the due day rests on a weak closure, and only there', () => {
    expect(dueOf('2025-12-17')).toMatchObject({ ok: true, value: { due: { nominal: '2025-12-24', rolled: '2025-12-26' } }, issues: [{ code: 'rules.weak-closure' }] });
    expect(dueOf('2025-12-17', ['2025-12-24', '2025-12-25']).issues).toEqual([]);
    expect(dueOf('2025-03-10').issues).toEqual([]);
  });

  it('refuses a day that it does not reach, unless the closures are given', () => {
    expect(dueOf('2012-12-31')).toMatchObject({ ok: false, issues: [{ code: 'rules.date-beyond-calendar', path: ['events', 0, 'on'] }] });
    expect(dueOf('2012-12-31', []).ok).toBe(true);
  });

  it('gives what correctionDeadline and branchNoticeDeadline give', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3600 }), (shift) => {
        const on = addDays('2018-01-05', shift);
        const asked = dueOf(on);
        const corrected = trackCorrection({ events: onDay(on, wayTo['branch-corrected']), at: on });
        const { nominal, rolled } = (asked.ok && asked.value.due) || {};
        expect(correctionDeadline({ requestedOn: on })).toMatchObject({ ok: true, value: { nominal, rolled }, issues: asked.issues });
        expect(branchNoticeDeadline({ correctedOn: on })).toMatchObject({
          ok: true,
          value: { due: corrected.ok && corrected.value.due?.rolled },
          issues: corrected.issues,
        });
      }),
    );
  });
});

describe('another jurisdiction', () => {
  it('changes the answer by data alone', () => {
    const { transmit } = kentucky.corrections.clocks;
    const versions = [{ value: [{ starts: 'request', period: { businessDays: 3 } }], cites: transmit.versions[0].cites }] as const;
    const corrections = { ...kentucky.corrections, clocks: { ...kentucky.corrections.clocks, transmit: { ...transmit, versions } } };
    const input = { events: onDay('2025-03-07', [patientAsks]), at: '2025-03-12', closures: ['2025-03-10'] } as const;
    const tracked = trackCorrection(input, { profile: { ...kentucky, corrections } });
    expect(tracked).toMatchObject({ ok: true, value: { due: { nominal: '2025-03-13', rolled: '2025-03-13' } } });
  });

  it('must say what an event leads to', () => {
    const profile = { ...kentucky, corrections: { ...kentucky.corrections, transitions: [] } };
    expect(() => trackCorrection({ events: onDay('2025-03-10', [patientAsks]), at: '2025-03-10', closures: [] }, { profile })).toThrow(TypeError);
  });
});

describe('the flags', () => {
  it('are all raised by one history or another', () => {
    const raised = new Set(
      steps.flatMap(({ state, variant }) => {
        const way = onDay('2025-03-08', wayTo[state]);
        return (['2025-03-08', '2025-03-17', '2025-03-18'] as const).flatMap((on) => track([...way, { ...variants[variant], on }], on).flags);
      }),
    );
    const flags: Readonly<Record<CorrectionFlag, true>> = {
      conditional: true,
      'duplicate-request': true,
      'wrong-addressee': true,
      'no-standing': true,
      'premature-notice': true,
      'wrong-notifier': true,
      'ignored-event': true,
      'transmission-rejected': true,
      'acceptance-unknown': true,
      'late-nominal-only': true,
      'late-correction': true,
      'late-notice': true,
    };
    expect(raised).toEqual(new Set(Object.keys(flags)));
  });
});

describe('unusable input', () => {
  const request = { type: 'requested', on: '2025-03-10', by: 'patient', to: 'dispenser' };

  it('is refused with every issue and its path', () => {
    expect(codesOf({ events: [request, { ...request, on: '2025-03-09' }], at: '2025-03-10', closures: [] })).toEqual([{ code: 'corrections.unordered-event', path: ['events', 1, 'on'] }]);
    expect(codesOf({ events: [request], at: '2025-03-09', closures: [] })).toEqual([{ code: 'corrections.future-event', path: ['events', 0, 'on'] }]);
    expect(codesOf({ events: [{ ...request, on: '2012-07-19' }], at: '2025-03-09', closures: [] })).toEqual([{ code: 'corrections.date-before-law', path: ['events', 0, 'on'] }]);
    expect(codesOf({ events: [{ ...request, type: 'asked' }], at: '2025-02-30', closures: [] })).toEqual([
      { code: 'corrections.unknown-event', path: ['events', 0, 'type'] },
      { code: 'corrections.bad-date', path: ['at'] },
    ]);
  });

  it('begins after the first day of the law', () => {
    expect(codesOf({ events: [{ ...request, on: '2012-07-20' }], at: '2012-07-20', closures: [] })).toEqual([]);
  });
});
