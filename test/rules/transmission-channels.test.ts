import { transmissionChannels } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import { codesOf, valueOf } from './cases.js';

const openChannels = (producesAsap?: boolean) =>
  valueOf(transmissionChannels(producesAsap === undefined ? {} : { producesAsap })).map(({ id, open }) => `${id} ${String(open)}`);

describe('transmissionChannels', () => {
  it('keeps the web portal for those whose system cannot produce the format', () => {
    expect(openChannels(true)).toEqual(['device true', 'sftp true', 'https true', 'vpn true', 'web-portal false']);
    expect(openChannels(false)).toEqual(['device false', 'sftp false', 'https false', 'vpn false', 'web-portal true']);
    expect(openChannels()).toEqual(['device true', 'sftp true', 'https true', 'vpn true', 'web-portal null']);
  });

  it('does not reach before the recorded law', () => {
    expect(codesOf(transmissionChannels({ on: '2018-01-04' }))).toEqual(['rules.date-before-law']);
    expect(codesOf(transmissionChannels({ on: '2025-02-30' }))).toEqual(['rules.date-format']);
  });
});
