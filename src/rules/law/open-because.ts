/**
 * Why an answer stays open. `fact-missing`: a fact that decides is not known; `text-unread`: the law says more here and was not read;
 * `unsettled`: the texts are silent or collide; `row-missing`: no row of the law covers the case; `date-before-law`: the recorded law does
 * not reach the day; `list-incomplete`: the list of those who may receive data was not read to its end; `room-missing`: the profile records no such law.
 */
export type OpenBecause = 'fact-missing' | 'text-unread' | 'unsettled' | 'row-missing' | 'date-before-law' | 'list-incomplete' | 'room-missing';
