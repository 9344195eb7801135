/** How a record is put right: sent again with changes, removed, or removed and sent anew. */
export const correctionRecordKinds = ['revise', 'void', 'void-and-new'] as const;

/** How a record is put right: sent again with changes, removed, or removed and sent anew. */
export type CorrectionRecordKind = (typeof correctionRecordKinds)[number];
