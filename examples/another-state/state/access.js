import { recipients } from './citations.js';

const from = '2024-07-01';
const cites = [{ from, cites: [recipients] }];
const read = [{ value: 'text' }];

const facts = {
  type: 'facts',
  ask: 'Who asks for the records of whom?',
  facts: {
    at: { type: 'date', needed: true, ask: 'On which day is it asked?' },
    requester: {
      type: 'one-of',
      by: 'kind',
      needed: true,
      ask: 'Who asks?',
      bySays: 'the class of the requester',
      unlisted: { kind: 'somebody' },
      cases: {
        healer: { sealed: { type: 'yes-no', ask: 'Has the healer a seal of the guild?', says: 'the healer has a seal' } },
        warden: { warrantOf: { type: 'span', ask: 'From when to when does the warrant run?', says: 'the warrant' } },
        scribe: { for: { type: 'word', words: ['healer', 'warden'], ask: 'For whom does the scribe write?', says: 'the one the scribe writes for' } },
        pilgrim: {},
        somebody: {},
      },
    },
    asked: { type: 'facts', ask: 'What is asked for?', facts: { report: { type: 'word', words: ['patient'], ask: 'Which report?', says: 'the report asked for' } } },
    channel: { type: 'word', words: ['counter', 'courier', 'radio'], ask: 'By which way is it asked?', says: 'the way of the request' },
    about: { type: 'word', words: ['own-patient', 'oneself', 'another'], ask: 'Whose records are asked for?', says: 'whose records they are' },
  },
};

const onwardFacts = {
  type: 'facts',
  ask: 'Who passes records on to whom?',
  facts: {
    at: { type: 'date', needed: true, ask: 'On which day?' },
    from: { type: 'word', words: ['healer', 'warden'], needed: true, ask: 'Who holds them?', says: 'the holder' },
    obtainedUnder: { type: 'word', words: ['care', 'warrant'], ask: 'Under which right were they obtained?', says: 'the right' },
    to: { type: 'one-of', by: 'kind', needed: true, ask: 'Who would receive them?', bySays: 'the recipient', cases: { healer: {}, somebody: {} } },
  },
};

const rule = (order, name, rest) => ({ id: `jn.access.${name}`, order, effect: 'permit', from, standing: read, cites, obligations: [{ value: 'O-BURN' }], ...rest });

/** Who may receive records: a list of four rules, read to its end. */
export const access = {
  facts,
  onwardFacts,
  recordedFrom: from,
  recordedCite: recipients,
  rules: [
    rule(1, 'healer', {
      who: 'a healer with a seal',
      purpose: 'care',
      reaches: 'the healer’s own patients',
      applies: { fact: 'requester.kind', is: 'healer' },
      channels: [{ value: ['counter', 'courier'] }],
      conditions: [
        { require: { fact: 'requester.sealed', is: true }, otherwise: 'D-SEAL', advice: 'A-GUILD' },
        { require: { fact: 'about', is: 'own-patient' }, otherwise: 'D-ABOUT' },
      ],
      permits: [{ value: 'P-CARE' }],
      releaseTo: 'requester',
    }),
    rule(2, 'warden', {
      who: 'a warden with a warrant',
      purpose: 'the peace',
      reaches: 'anybody',
      applies: { fact: 'requester.kind', is: 'warden' },
      channels: 'any',
      conditions: [{ require: { covers: 'requester.warrantOf' }, otherwise: 'D-WARRANT' }],
      permits: [{ value: 'P-WARRANT' }],
    }),
    rule(3, 'scribe', {
      who: 'a scribe, for whom the scribe writes',
      purpose: 'as the other’s',
      reaches: 'as the other’s',
      applies: { fact: 'requester.kind', is: 'scribe' },
      channels: 'any',
      conditions: [
        { require: { fact: 'requester.for', is: 'healer' }, otherwise: 'D-SCRIBE' },
        { reading: 'scribe', settings: { open: { opens: 'I-SCRIBE' }, deny: { requires: [{ deny: 'D-SCRIBE' }] }, allow: 'permits' } },
      ],
      permits: [{ value: 'P-CARE' }],
    }),
    rule(4, 'pilgrim', {
      who: 'whoever asks about themselves',
      purpose: 'any',
      reaches: 'their own records',
      applies: { fact: 'requester.kind', is: 'pilgrim' },
      channels: [{ value: ['counter'] }],
      conditions: [{ require: { fact: 'about', is: 'oneself' }, otherwise: 'D-ABOUT' }],
      permits: [{ value: 'P-OWN' }],
    }),
  ],
  onward: [
    {
      id: 'jn.onward.healer',
      order: 1,
      effect: 'permit',
      who: 'a healer',
      purpose: 'care',
      reaches: 'another healer',
      from,
      applies: { all: [{ fact: 'from', is: 'healer' }, { fact: 'to.kind', is: 'healer' }] },
      conditions: [{ require: { fact: 'obtainedUnder', is: 'care' }, otherwise: 'D-ONWARD' }],
      permits: [{ value: 'P-CARE' }],
      standing: read,
      cites,
      obligations: [],
    },
  ],
  end: {
    rules: { id: 'jn.access.nobody-else', readWhole: true, code: 'D-NOBODY', cites: [recipients] },
    onward: { id: 'jn.onward.nobody-else', readWhole: true, code: 'D-ONWARD', cites: [recipients] },
  },
  readings: {
    scribe: {
      question: 'Does a scribe receive what a healer may?',
      default: 'open',
      settings: { open: 'The question stays open.', deny: 'No.', allow: 'Yes.' },
      cites: [recipients],
    },
  },
  wrongChannel: { deny: 'D-WAY', cite: recipients, instead: { radio: { deny: 'D-RADIO' } }, advice: { counter: 'A-COUNTER' } },
  missing: 'I-MISSING',
  lawDate: 'I-LAW-DATE',
  codes: {
    'P-CARE': 'Given for care.',
    'P-WARRANT': 'Given under a warrant.',
    'P-OWN': 'Everybody may read their own.',
    'D-SEAL': 'The healer has no seal of the guild.',
    'D-ABOUT': 'The records are somebody else’s.',
    'D-WARRANT': 'No warrant runs on that day.',
    'D-SCRIBE': 'Scribes receive what healers may, at most.',
    'D-NOBODY': 'Nobody else receives records.',
    'D-ONWARD': 'Records go no further.',
    'D-WAY': 'It is not asked in that way.',
    'D-RADIO': 'Radio is heard by everybody.',
    'I-SCRIBE': 'Whether scribes receive anything is open.',
    'I-MISSING': 'Facts that decide are missing.',
    'I-LAW-DATE': 'No law is recorded for that day.',
    'O-BURN': 'Burn the records when they are no longer needed.',
    'A-GUILD': 'Ask the guild for a seal.',
    'A-COUNTER': 'Come to the counter.',
  },
};
