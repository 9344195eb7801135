import { accountsPage } from './citations.js';

const says = (text) => ({ says: text, cites: [accountsPage] });

/** Who keeps an account with the registry: whoever sells, unless it is by radio. */
export const accounts = {
  facts: {
    type: 'one-of',
    by: 'ask',
    ask: 'Which question is asked?',
    cases: {
      seller: {
        sells: { type: 'yes-no', ask: 'Does the person sell what is listed?', says: 'the person sells what is listed' },
        byRadio: { type: 'yes-no', ask: 'Is it reported by radio?', says: 'it is reported by radio' },
      },
      seal: { now: { type: 'moment', needed: true, ask: 'What time is it?' }, sealedOn: { type: 'date', ask: 'When was the seal last renewed?', says: 'the day of the seal' } },
    },
  },
  questions: {
    seller: {
      kind: 'table',
      rows: [
        { id: 'jn.accounts.radio', when: { fact: 'byRadio', is: true }, duty: 'exempt', reasons: ['C-RADIO'] },
        { id: 'jn.accounts.seller', when: { fact: 'sells', is: true }, duty: 'required', reasons: ['C-SELLS'] },
        { id: 'jn.accounts.others', duty: 'not-covered', reasons: ['C-OTHERS'] },
      ],
    },
    seal: {
      kind: 'steps',
      now: 'now',
      rows: [
        { due: { from: 'sealedOn', limit: 'passwordDays', past: { state: 'run-out', next: 'RENEW' } }, state: 'sealed', next: 'WAIT' },
        { state: 'unknown', next: 'RENEW', lacks: ['sealedOn'] },
      ],
    },
  },
  zone: 'America/Denver',
  passwordDays: { id: 'jn.accounts.seal', value: 400, ...says('A seal is good for four hundred days.') },
  reasons: {
    'C-RADIO': says('Who reports by radio needs none.'),
    'C-SELLS': says('Who sells keeps one.'),
    'C-OTHERS': says('Others need none.'),
    'I-MISSING': says('Facts that decide are missing.'),
  },
  steps: { RENEW: { ...says('Have the seal renewed.'), contact: { name: 'The registry', phone: '(555) 555-0100' } }, WAIT: says('Nothing is to be done.') },
};
