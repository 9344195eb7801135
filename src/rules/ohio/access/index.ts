import type { AccessProfile } from '../../law/access-rule.js';
import { accessFacts } from '../facts/access-facts.js';
import { board } from './board.js';
import { recipients } from './citations.js';
import { accessCodes } from './codes.js';
import { court } from './court.js';
import { grandJury } from './grand-jury.js';
import { medicaid } from './medicaid.js';
import { officer } from './officer.js';
import { pharmacist } from './pharmacist.js';
import { self } from './self.js';
import { treatment } from './treatment.js';
import { workersCompensation } from './workers-compensation.js';

/** Who may receive data of the program: Ohio Rev. Code 4729.80, read to its item 4 and summarized beyond. The list is not closed. */
export const access: AccessProfile = {
  facts: accessFacts,
  recordedFrom: '2025-01-01',
  recordedCite: recipients,
  rules: [board, officer, grandJury, court, treatment, pharmacist, self, medicaid, workersCompensation],
  end: { rules: { id: 'oh.access.unreadList', readWhole: false, code: 'I-LIST-INCOMPLETE', cites: [recipients] } },
  readings: {},
  missing: 'I-MISSING',
  lawDate: 'I-LAW-DATE',
  codes: accessCodes,
};
