import { monitoringAct, notice } from './citations.js';

const required = (ref, more = {}) => ({ ref, level: 'required', basis: 'regulation', cites: [monitoringAct], ...more });

/** What a file must hold: version 4.2B, the day of the sale, and no number of a person. */
export const asap = {
  id: 'jn.asap.file',
  summary: 'Reports are files of ASAP 4.2B and carry no number of a patient.',
  versions: [
    {
      from: '2024-07-01',
      value: {
        versions: ['4.2B'],
        requirements: [
          required('PHA03'),
          required('PAT07'),
          required('DSP17'),
          required('PRE02', { when: [{ ref: 'PRE01', filled: false }] }),
          { ref: 'PAT02', level: 'forbidden', basis: 'regulation', cites: [monitoringAct] },
          { ref: 'PAT03', level: 'forbidden', basis: 'regulation', cites: [monitoringAct] },
          { ref: 'DSP10', level: 'recommended', basis: 'practice', cites: [notice] },
        ],
        unlisted: 'none',
        recordKey: ['PHA03', 'DSP02', 'DSP05', 'DSP06'],
        voidRepeats: [],
      },
      cites: [monitoringAct, notice],
    },
  ],
};

/** No number says who a patient is. */
export const patientIdentifier = {
  id: 'jn.patient-number',
  summary: 'No number of a patient is sent.',
  versions: [{ from: '2024-07-01', value: { rows: [{ send: 'nothing' }] }, cites: [monitoringAct] }],
};
