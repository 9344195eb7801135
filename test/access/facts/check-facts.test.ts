import { describe, expect, it } from 'vitest';
import { decideAccount } from '../../../src/access/accounts.js';
import { electronicPrescribingDuty } from '../../../src/access/electronic-prescribing.js';
import { queryDuty } from '../../../src/access/query-duty.js';

const encounter = { encounterOn: '2023-03-15', profession: 'physician', action: 'prescribe', drug: { schedule: 'II' }, patient: { species: 'human' } };
const paper = { issuedOn: '2022-06-01', schedule: 'II', form: 'written', side: 'pharmacist' };

/** Facts no TypeScript would let through, and the place the error names. */
const mistakes: [string, () => unknown, string][] = [
  ['a question nobody asks', () => decideAccount({ ask: 'lunch' } as never), 'decideAccount: facts.ask:'],
  ['an instant without offset', () => decideAccount({ ask: 'next-step', now: '2023-03-13T10:00', stateEmployee: false, kog: { status: 'none' }, application: { status: 'none' } }), 'decideAccount: facts.now:'],
  ['text for a fact', () => decideAccount({ ask: 'uploader', kogActive: 'false', uploaderRegistered: true } as never), 'decideAccount: facts.kogActive:'],
  ['a misspelled profession', () => queryDuty({ ...encounter, profession: 'phisician' } as never), 'queryDuty: facts.profession:'],
  ['a missing patient', () => queryDuty({ ...encounter, patient: undefined } as never), 'queryDuty: facts.patient:'],
  ['a day the calendar lacks', () => queryDuty({ ...encounter, encounterOn: '2023-02-30' } as never), 'queryDuty: facts.encounterOn:'],
  ['a side that is none', () => electronicPrescribingDuty({ ...paper, side: 'Pharmacist' } as never), 'electronicPrescribingDuty: facts.side:'],
  ['a number JSON does not have', () => queryDuty({ ...encounter, phase: 1n } as never), 'queryDuty: facts.phase:'],
  ['a function for facts', () => decideAccount((() => undefined) as never), 'decideAccount: facts:'],
  ['no facts', () => electronicPrescribingDuty(undefined as never), 'electronicPrescribingDuty: facts:'],
];

describe('facts that skipped the parser', () => {
  it.each(mistakes)('with %s are a programmer\'s mistake', (_name, call, place) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(place);
  });

  it('may carry other keys and members set to undefined', () => {
    const exemption = { kind: 'emergency', emergency: undefined };
    expect(queryDuty({ ...encounter, chart: 7, phase: undefined, exemption } as never)).toMatchObject({
      due: 'indeterminate',
      missing: ['exemption.emergency', 'phase', 'lastQuery'],
    });
  });
});
