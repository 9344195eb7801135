import type { AuthorityCitation } from '../../law/authority-citation.js';

/** The regulation is quoted from the text effective 2018-01-05; later texts of these sections were not read. */
const regulationRead = '2018-01-05';

export const regulation = {
  definitions: { authority: '902 KAR 55:110 s.1(2)', standing: 'text', asOf: regulationRead },
  requestFirst: { authority: '902 KAR 55:110 s.4(1)', standing: 'text', asOf: regulationRead },
  electronic: { authority: '902 KAR 55:110 s.4(2)', standing: 'text', asOf: regulationRead },
  providerForm: { authority: '902 KAR 55:110 s.4(3)', standing: 'text', asOf: regulationRead },
  channels: { authority: '902 KAR 55:110 s.4', standing: 'text', asOf: regulationRead },
  medicalExaminer: { authority: '902 KAR 55:110 s.4(4)', standing: 'text', asOf: regulationRead },
  internalUse: { authority: '902 KAR 55:110 s.6', standing: 'text', asOf: regulationRead },
  closedList: { authority: '902 KAR 55:110 s.10(1)', standing: 'text', asOf: regulationRead },
  facilityPolicy: { authority: '902 KAR 55:110 s.10(2)', standing: 'text', asOf: regulationRead },
  facilityPolicyFollowed: { authority: '902 KAR 55:110 s.10(4)', standing: 'text', asOf: regulationRead },
  redisclosure: { authority: '902 KAR 55:110 s.10(3)(a)', standing: 'text', asOf: regulationRead },
  suspicionReport: { authority: '902 KAR 55:110 s.10(3)(b)', standing: 'text', asOf: regulationRead },
} as const satisfies Readonly<Record<string, AuthorityCitation>>;

export const agencyPage: AuthorityCitation = { authority: 'CHFS KASPER page (2025)', standing: 'agency' };
export const agencyQuestions: AuthorityCitation = { authority: 'CHFS KASPER FAQ', standing: 'agency' };
export const sharingBill: AuthorityCitation = { authority: '2004 SB 14 bill summary', standing: 'agency' };
export const boardOpinion: AuthorityCitation = { authority: 'OAG 05-007', standing: 'text' };
export const openRecordsDecision: AuthorityCitation = { authority: '03-ORD-227', standing: 'text' };
export const bartlett: AuthorityCitation = { authority: 'Commonwealth, CHFS v. Bartlett, 311 S.W.3d 224 (Ky. 2010)', standing: 'text' };
export const conway: AuthorityCitation = { authority: 'CHFS v. Conway, 2008-CA-000027 (Ky. App. 2008)', standing: 'text' };
export const part2: AuthorityCitation = { authority: '42 C.F.R. Part 2', standing: 'interpretation' };
export const cannabisList: AuthorityCitation = { authority: 'KRS 218A.202 (medicinal cannabis records; the recipient list for them was not read)', standing: 'interpretation' };

/** The chapter on medicinal cannabis, in force from 2025-01-01: who may see a card, sales and certifications. */
export const cannabisChapter: AuthorityCitation = { authority: 'KRS 218B.140', standing: 'text' };
export const cannabisFacts: AuthorityCitation = { authority: 'KRS 218B.140, the names of the facts asked for; a channel the chapter asks for was not read, so that none is asked for', standing: 'interpretation' };
/** Designated agents use the data in administrative proceedings before the cabinet. */
export const cabinetProceedings: AuthorityCitation = { authority: 'KRS 218A.240(2)', standing: 'text' };

/** From 2024 on the list of recipients is subsection (8); its paragraphs were not read. */
export const recipientsFrom2024: AuthorityCitation = { authority: 'KRS 218A.202(8) (numbering from 2024; paragraph not read)', standing: 'unverified' };
/** From 2024 on the number of the re-disclosure subsection is remembered only. */
export const onwardFrom2024: AuthorityCitation = { authority: 'KRS 218A.202(9) (numbering from 2024 not read)', standing: 'unverified' };

/** The days of the numbering of 2017 to 2023, as far as the recorded law reaches, and of the one after it. */
export const numbering = {
  to2023: { from: '2018-01-05', to: '2023-12-31' },
  from2024: { from: '2024-01-01' },
  always: { from: '2018-01-05' },
} as const;
