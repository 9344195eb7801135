import { describe, expect, it } from 'vitest';
import { decideAccess, type AccessRequest } from '../../../src/access/index.js';

const asked = { at: '2025-03-10', asked: { report: 'patient' } };
const ask = (requester: object) => () => decideAccess({ ...asked, requester } as unknown as AccessRequest);
const delegate = { kind: 'delegate', principal: { kind: 'practitioner', profession: 'physician' } };

describe('a mistake of the calling program', () => {
  it('names the words that may stand at a place', () => {
    for (const requester of [{ kind: 'practitioner' }, { kind: 'practitioner', profession: 'MD' }]) {
      expect(ask(requester)).toThrow(/^decideAccess: requester\.profession must be one of physician, .*dentist/);
    }
  });

  it("says that a span that goes on ends with 'open'", () => {
    for (const employment of [{ from: '2020-01-01' }, { from: '2020-01-01', until: null }, { from: '2020-01-01', until: '' }]) {
      expect(ask({ ...delegate, employment })).toThrow(/requester\.employment.*'open'/);
    }
    expect(ask({ ...delegate, employment: { from: '2020-01-01', until: 'open' } })).not.toThrow();
  });

  it('repeats nothing that was given', () => {
    expect(ask({ kind: 'practitioner', profession: 'Quillfeather' })).not.toThrow(/Quillfeather/);
  });
});
