import { accessVocabulary } from '../../rules/facts/access-vocabulary.js';
import type { FactValue, WordPath } from '../../rules/law/access-rule.js';

/** Paths whose word comes from a closed list; free labels and dates do not. */
type ListedPath = { [Path in WordPath]: string extends FactValue<Path> ? never : Path }[WordPath];

const words = accessVocabulary;

/** The list each word of a request must come from. */
const listAt: { readonly [Path in ListedPath]: readonly FactValue<Path>[] } = {
  'asked.report': words.report,
  channel: words.channel,
  purpose: [...words.purpose, ...words.redisclosurePurpose],
  'requester.kind': words.requesterKind,
  'requester.profession': words.profession,
  'requester.account': words.accountStatus,
  'requester.principal.kind': ['practitioner', 'pharmacist'],
  'requester.principal.profession': words.profession,
  'requester.principal.account': words.accountStatus,
  'requester.facility': words.facility,
  'requester.board': words.board,
  'requester.jurisdiction': words.jurisdiction,
  'requester.certification': words.certification,
  'requester.office': words.office,
  'requester.employer': words.employer,
  'requester.program': words.medicaidProgram,
  'requester.actor': words.vaActor,
  'requester.sort': words.otherSort,
  'subject.kind': words.subjectKind,
  'subject.relation': words.relation,
  'subject.profession': words.profession,
  'boardGround.kind': words.boardGroundKind,
  'process.kind': words.processKind,
  'process.caseType': words.caseType,
  'process.deliverTo': words.deliverTo,
  from: words.holder,
  obtainedUnder: words.obtainedUnder,
  'to.kind': words.recipientKind,
  'to.of': words.chartOf,
  'to.sort': words.otherSort,
};

/** An unlisted class of requester is a known fact that no rule reaches. */
const openEnded: ReadonlySet<string> = new Set(['requester.kind']);

const wordsAt = new Map<string, ReadonlySet<string>>(
  Object.entries(listAt)
    .filter(([path]) => !openEnded.has(path))
    .map(([path, list]) => [path, new Set(list)]),
);

/** Whether a value is a word that can stand at the path; anything else tells nothing about the fact. */
export function isWordAt(path: string, value: unknown): value is string {
  return typeof value === 'string' && (wordsAt.get(path)?.has(value) ?? true);
}
