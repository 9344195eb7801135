import type { AccessRequest } from 'kasper-rules/access';

/** A pharmacist before treating the person whose report it is: permitted. */
export const treatment: AccessRequest = {
  at: '2025-03-10',
  requester: { kind: 'pharmacist', licensed: true, account: 'active' },
  asked: { report: 'patient' },
  channel: 'ekasper',
  purpose: 'treatment',
  subject: { kind: 'patient', relation: 'current' },
  certifiesPurpose: true,
};

/** A grand jury's subpoena: permitted without the rows under 42 C.F.R. Part 2. */
export const bySubpoena: AccessRequest = {
  at: '2025-03-10',
  requester: { kind: 'grand-jury' },
  asked: { report: 'patient' },
  channel: 'served-process',
  subject: { kind: 'person', named: true },
  process: { kind: 'grand-jury-subpoena', convened: true, properlyIssued: true, coversSubject: true },
};

/** A physician who looks at what was prescribed under the own number: permitted. */
export const selfReview: AccessRequest = {
  at: '2025-03-10',
  requester: { kind: 'practitioner', profession: 'physician', licensed: true, account: 'active' },
  asked: { report: 'own-prescribing' },
  channel: 'ekasper',
  purpose: 'self-review',
  subject: { kind: 'prescriber-record', deaIsOwn: true },
  certifiesPurpose: true,
};
