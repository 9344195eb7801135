import type { AuthorityCitation } from '../../law/authority-citation.js';
import type { DatedCitation } from '../../law/access-rule.js';

export const recipients: AuthorityCitation = { authority: 'Ohio Rev. Code 4729.80', standing: 'text' };
const ownReport: AuthorityCitation = { authority: 'Ohio Adm. Code 4729:8-4-01', standing: 'text' };
const summary: AuthorityCitation = { authority: 'healthinfolaw.org on Ohio Rev. Code 4729.80', standing: 'secondary' };
const recordDay: AuthorityCitation = { authority: 'Ohio, record day 2025-01-01 (no first day was read)', standing: 'unverified' };
const unchanged: AuthorityCitation = { authority: 'Ohio, editions read (assumed unchanged since)', standing: 'interpretation' };

/** Items 1 to 4 of the list, which were read. */
export const readCites: readonly [DatedCitation] = [{ from: '2025-01-01', cites: [recipients, recordDay, unchanged] }];

/** The items after them, which somebody else summarized. */
export const summarizedCites: readonly [DatedCitation] = [{ from: '2025-01-01', cites: [summary, recipients, recordDay, unchanged] }];

/** The own report: on the list by a summary, its form by the rule. */
export const selfCites: readonly [DatedCitation] = [{ from: '2025-01-01', cites: [summary, ownReport, recordDay, unchanged] }];
