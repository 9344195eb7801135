import type { AuthorityCitation } from '../../law/authority-citation.js';
import type { DatedCitation } from '../../law/access-rule.js';

/** The copy of the statute that was read is of 2021-05-21. */
const read = '2021-05-21';

export const recipients: AuthorityCitation = { authority: 'Tenn. Code 53-10-306', standing: 'text', asOf: read };
export const onward: AuthorityCitation = { authority: 'Tenn. Code 53-10-308', standing: 'text', asOf: read };
const enforcement: AuthorityCitation = { authority: 'Tenn. Code 53-10-311', standing: 'text', asOf: read };
const unchanged: AuthorityCitation = { authority: 'Tennessee, statute after 2021-05-21 (assumed unchanged)', standing: 'interpretation' };

/** The list of recipients by the days up to the copy and after it. */
export const recipientCites: readonly [DatedCitation, DatedCitation] = [
  { from: '2019-04-09', to: '2021-05-21', cites: [recipients] },
  { from: '2021-05-22', cites: [recipients, unchanged] },
];

/** What may be passed on, by the same days. */
export const onwardCites: readonly [DatedCitation, DatedCitation] = [
  { from: '2019-04-09', to: '2021-05-21', cites: [onward, enforcement] },
  { from: '2021-05-22', cites: [onward, enforcement, unchanged] },
];
