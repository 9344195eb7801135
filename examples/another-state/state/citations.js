// Where each rule stands, as this state's lawyers cite it. Juniper and its law are invented.
/** @typedef {import('kasper-rules/access').AuthorityCitation} AuthorityCitation */

export const monitoringAct = { id: 'Juniper Code 7-1', title: 'Monitoring of prescriptions', standing: 'text' };
export const calendarAct = { id: 'Juniper Code 1-4', title: 'Days on which offices are closed', standing: 'text' };
export const correctionsAct = { id: 'Juniper Code 7-5', title: 'Errors in what was reported', standing: 'text' };
export const notice = { id: 'Notice 3 of the registry', title: 'How reports are sent', standing: 'agency' };
/** What the text leaves open, and how it is taken here. */
export const choice = { id: 'Juniper Code 7-1', title: 'the text is silent; a choice of this profile', standing: 'interpretation' };

/** @satisfies {AuthorityCitation} */
export const recipients = { authority: 'Juniper Code 7-3', standing: 'text', asOf: '2024-07-01' };
/** @satisfies {AuthorityCitation} */
export const accountsPage = { authority: 'Page of the registry on accounts', standing: 'agency', asOf: '2026-01-15' };
/** @satisfies {AuthorityCitation} */
export const queries = { authority: 'Juniper Code 7-4', standing: 'text' };
/** @satisfies {AuthorityCitation} */
export const electronic = { authority: 'Juniper Code 7-6', standing: 'text' };
