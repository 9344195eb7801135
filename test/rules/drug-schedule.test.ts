import { drugSchedule } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';

describe('drugSchedule', () => {
  it.each([
    ['Gabapentin', '2017-07-01', 'V', ['V']],
    ['gabapentin', null, null, ['none', 'V']],
    ['nalbuphine', '2014-08-17', null, ['none', 'IV']],
    [' Nalbuphine ', '2020-01-01', 'IV', ['IV']],
    ['tramadol', null, null, ['none', 'IV']],
    ['carisoprodol', '2012-01-11', 'IV', ['IV']],
    ['butalbital combination', null, 'III', ['III']],
    ['phenobarbital', '2025-01-01', 'III', ['III']],
    ['tianeptine', '2023-02-01', null, ['none', 'I']],
    ['medicinal cannabis', null, 'none', ['none']],
    ['phenobarbital combination', '2025-01-01', null, []],
    ['aspirin', '2025-01-01', null, []],
  ] as const)('%s on %s: %s', (name, on, schedule, possible) => {
    expect(drugSchedule(name, on)).toMatchObject({ schedule, possible });
  });

  it('knows nothing of any drug under a profile without the room', () => {
    const params = { room: 'drugSchedules', profile: 'xx' };
    expect(drugSchedule('gabapentin', '2025-01-01', { profile: { id: 'xx' } })).toEqual({
      schedule: null, possible: [], cites: [], issues: [expect.objectContaining({ code: 'rules.room-missing', params })],
    });
  });
});
