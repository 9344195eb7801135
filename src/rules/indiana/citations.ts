import type { Citation } from '../../core/citation.js';

/** No first day of the statute was read; its copies are of 2024. */
export const recordDay: Citation = {
  id: 'Indiana, record day 2025-01-01',
  title: 'No first day was read; nothing is answered for earlier days',
  standing: 'unverified',
};

/** Every version is open, and the edition that was read is older than today. */
export const unchanged: Citation = {
  id: 'Indiana, editions read',
  title: 'What it says is assumed unchanged since the edition that was read',
  standing: 'interpretation',
};

export const section17: Citation = { id: 'IC 25-26-24-17', title: 'Drugs, items and deadline of a report', standing: 'text' };
export const section3: Citation = { id: 'IC 25-26-24-3', title: 'What is not dispensing that counts', standing: 'text' };
export const section11: Citation = { id: 'IC 25-26-24-11', title: 'Practitioner', standing: 'text' };
export const section15: Citation = { id: 'IC 25-26-24-15', title: 'Representative', standing: 'text' };
export const olderNumbers: Citation = { id: 'IC 35-48-7-5', title: 'Which numbers identify, by the older text; IC 25-26-24-6 of today was not read', standing: 'unverified' };
export const itemPlaces: Citation = { id: 'ASAP 4.2', title: 'Which elements carry which item', standing: 'interpretation' };
export const agencyReports: Citation = { id: 'INSPECT, reports and errors', title: 'Zero reports for every day without a dispensing', href: 'https://www.in.gov/pla/inspect/2349.htm', standing: 'agency' };
export const agencyQuery: Citation = { id: 'INSPECT, mandatory query', title: 'Who queries, and from when', href: 'https://www.in.gov/pla/4086.htm', standing: 'agency' };
export const veterinaryAssociation: Citation = { id: 'Indiana Veterinary Medical Association', title: 'Veterinarians report gabapentin', standing: 'secondary' };
export const silence: Citation = { id: 'IC 25-26-24', title: 'Silent on the point', standing: 'interpretation' };
