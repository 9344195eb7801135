import { correctionsAct, notice } from './citations.js';

const cites = [correctionsAct];
const on = { type: 'date', needed: true, ask: 'On which day?' };
const by = (...words) => ({ type: 'word', words, needed: true, ask: 'Who?' });

/** How an error is put right: whoever finds one tells the registry, which asks the seller, who answers within business days. */
export const corrections = {
  editions: [{ from: '2024-07-01', value: 'the first edition', cites }],
  events: {
    type: 'one-of',
    by: 'type',
    ask: 'What happened?',
    cases: {
      told: { on, by: by('pilgrim', 'healer', 'neighbor') },
      asked: { on, seller: by('apothecary', 'animal-doctor') },
      refused: { on, reason: { type: 'word', words: ['no-error', 'no-record'], ask: 'Why?' } },
      mended: { on, taken: { type: 'yes-no', ask: 'Did the registry take the file?' } },
    },
  },
  begins: 'quiet',
  clocks: {
    // A state may name its clocks as it likes; `correctionDeadline` asks the one called transmit.
    transmit: {
      id: 'jn.correction.transmit',
      summary: 'An apothecary mends within four business days, one who treats animals within nine.',
      versions: [
        {
          from: '2024-07-01',
          value: [
            { when: { seller: ['apothecary'] }, starts: 'request', period: { businessDays: 4 } },
            { when: { seller: ['animal-doctor'] }, starts: 'request', period: { businessDays: 9 } },
          ],
          cites,
        },
      ],
    },
    'branch-notice': {
      id: 'jn.correction.notice',
      summary: 'The registry tells the one who found it within two business days.',
      versions: [{ from: '2024-07-01', value: [{ starts: 'correction', period: { businessDays: 2, ends: 'close-of-business' } }], cites }],
    },
    inquiry: {
      id: 'jn.correction.inquiry',
      summary: 'The registry asks the seller within one business day.',
      versions: [{ from: '2024-07-01', value: [{ starts: 'discovery', period: { businessDays: 1 } }], cites }],
    },
  },
  owed: { transmit: 'the record mended', 'branch-notice': 'the finder told', inquiry: 'the seller asked' },
  counting: { transmit: cites, inquiry: [correctionsAct, notice] },
  lateness: { transmit: { nominalOnly: 'late', rolled: 'late' }, inquiry: { nominalOnly: 'late', rolled: 'late' } },
  states: {
    quiet: { label: 'nothing told', next: ['tell'], cites },
    told: { label: 'the registry knows', next: ['ask-seller'], clock: 'inquiry', dutyOpen: true, cites },
    asked: { label: 'the seller is asked', next: ['mend', 'refuse'], clock: 'transmit', dutyOpen: true, cites },
    mended: { label: 'mended', next: [], clock: 'path', cites },
    refused: { label: 'the seller stands by it', next: ['appeal'], cites },
  },
  steps: {
    tell: 'whoever finds an error tells the registry',
    'ask-seller': 'the registry asks the seller',
    mend: 'the seller mends the record',
    refuse: 'or says why it is right',
    appeal: 'the finder may ask the council',
  },
  flags: { late: 'later than the law allows', 'by-neighbor': 'told by somebody it does not concern', ignored: 'changes nothing', 'not-taken': 'the registry did not take the file' },
  transitions: [
    { rule: 'jn.correction.neighbor', from: ['quiet'], event: 'told', guard: { label: 'by a neighbor', where: { by: ['neighbor'] } }, to: 'quiet', flag: 'by-neighbor', message: 'Neighbors have no say.', cites },
    { rule: 'jn.correction.told', from: ['quiet'], event: 'told', to: 'told', starts: 'inquiry', message: 'The registry has one business day to ask.', cites },
    { rule: 'jn.correction.asked', from: ['told'], event: 'asked', to: 'asked', performs: 'inquiry', starts: 'transmit', message: 'The days of the seller begin.', cites },
    { rule: 'jn.correction.not-taken', from: ['asked'], event: 'mended', guard: { label: 'not taken', where: { taken: [false] } }, to: 'same', flag: 'not-taken', message: 'What is not taken mends nothing.', cites },
    { rule: 'jn.correction.mended', from: ['asked'], event: 'mended', to: 'mended', performs: 'transmit', message: 'The record is mended.', cites },
    { rule: 'jn.correction.refused', from: ['asked'], event: 'refused', to: 'refused', message: 'The record stands.', cites },
    { rule: 'jn.correction.other', from: 'any', event: 'any', to: 'same', flag: 'ignored', message: 'Nothing changes.', cites },
  ],
  records: [
    {
      from: '2024-07-01',
      value: {
        acceptedStatuses: ['void'],
        remedies: { value: 'void-and-new', 'key-field': 'void-and-new', 'patient-data': 'void-and-new', 'wrong-patient': 'void-and-new', 'not-dispensed': 'void' },
        voidThenNewWait: { hours: 24 },
      },
      cites: [notice],
    },
  ],
};
