import { mustHaveShape, type Shape } from '../../core/mistake.js';
import { isRecord } from '../../core/is-record.js';
import type { Citation } from '../../core/citation.js';
import type { AuthorityCitation } from '../../rules/law/authority-citation.js';
import type { OpenBecause } from '../../rules/law/open-because.js';
import type { IsoDate } from '../../rules/facts/fact.js';
import type { RoomMissing } from '../../rules/profile/room.js';

/** One reason of a decision. */
export interface AccessReason {
  /** `P-` permit, `D-` deny, `I-` indeterminate. */
  readonly code: string;
  /** Id of the rule it comes from. */
  readonly rule: string;
  /** The fact it turns on: `requester.licensed`. */
  readonly path?: string;
  /** One sentence for a person, without a value of the request. */
  readonly message: string;
  /** The law of the reason, with its standing. */
  readonly cites: readonly Citation[];
  /**
   * The law of the reason.
   *
   * @deprecated Read `cites`, which has the shape of every other answer.
   */
  readonly citation: AuthorityCitation;
  /** Of what no fact would settle: why the answer stays open. */
  readonly because?: OpenBecause;
}

/** What may be released, to whom. */
export interface AccessScope {
  /** Who receives the data. */
  readonly releaseTo: 'requester' | 'court' | 'grand-jury';
  /** Whose data, in words. */
  readonly reaches: string;
  /** The first day reported, where there is a limit. */
  readonly from?: IsoDate;
  /** The last day reported, where there is a limit. */
  readonly to?: IsoDate;
  /** Rows to be left out. */
  readonly redact: readonly string[];
}

/** The rule that came closest to a permit, and what it failed on. */
export interface NearMiss {
  /** Id of the rule. */
  readonly rule: string;
  /** Paths of the facts that failed. */
  readonly failed: readonly string[];
  /** Paths of the facts the same rule would still ask for. */
  readonly missing: readonly string[];
}

/** The answer to an access or re-disclosure question: plain JSON, to be kept as evidence. */
export interface AccessDecision {
  /** Indeterminate is never access. */
  readonly outcome: 'permit' | 'deny' | 'indeterminate';
  /** Id of the rule relied on, when permitted. */
  readonly basis?: string;
  /** Whether the agency may or shall give the data, where the law of the basis says. */
  readonly grant?: 'may' | 'shall';
  /** In the order of the rules, then by code. */
  readonly reasons: readonly AccessReason[];
  /** Paths of the facts an indeterminate answer waits for. */
  readonly missing: readonly string[];
  /** What may be released, when permitted. */
  readonly scope?: AccessScope;
  /** The way the request was made, and those on which the rule allows it. */
  readonly channel: {
    /** The channel of the request, where it names one. */
    readonly used?: string;
    /** The channels the rule allows. */
    readonly accepted: readonly string[];
    /** Whether the channel used is among them. */
    readonly ok?: boolean;
  };
  /** Must be met, or nothing is released. */
  readonly obligations: readonly string[];
  /** Codes of what may be done next; nothing hangs on them. */
  readonly advice: readonly string[];
  /** Policy choices that decided or held open the answer. */
  readonly readingsUsed: readonly string[];
  /** All law the answer rests on, each source with its standing. */
  readonly cites: readonly Citation[];
  /**
   * All law the answer rests on.
   *
   * @deprecated Read `cites`, which has the shape of every other answer.
   */
  readonly citations: readonly AuthorityCitation[];
  /** False when the permitting rule rests on law that was not read. */
  readonly verified: boolean;
  /** The day whose law was applied. */
  readonly lawDate: IsoDate;
  /** On a denial, the rule that came closest to a permit. */
  readonly nearest?: NearMiss;
  /** Why the law could not be asked: the profile has no such room. */
  readonly issues?: readonly RoomMissing[];
  /** The id of the profile whose law was asked: `ky`; absent where it has none. */
  readonly profile?: string;
}

const cited: Shape = [{ id: 'text', standing: 'text' }];

const decided: Shape = {
  outcome: 'text',
  reasons: [{ code: 'text', rule: 'text', message: 'text', cites: cited }],
  missing: ['text'],
  'scope?': { releaseTo: 'text', reaches: 'text', redact: ['text'] },
  channel: { accepted: ['text'] },
  obligations: ['text'],
  advice: ['text'],
  readingsUsed: ['text'],
  cites: cited,
  lawDate: 'text',
  'nearest?': { rule: 'text', failed: ['text'] },
  'issues?': [{ code: 'text', message: 'text' }],
  'profile?': 'text',
};

const outcomes: readonly string[] = ['permit', 'deny', 'indeterminate'] satisfies AccessDecision['outcome'][];

/** Throws the TypeError of a programmer's mistake where something is no decision, as one that was stored may be. */
export function mustBeDecision(call: string, decision: unknown): void {
  // An answer about a duty has an outcome as well, and its reasons are of another shape.
  if (isRecord(decision) && 'outcome' in decision && !('channel' in decision)) {
    throw new TypeError(`${call}: takes what \`decideAccess\` and \`decideRedisclosure\` answer; other answers say why by \`says\` of their \`grounds\` or \`message\` of their \`reasons\``);
  }
  mustHaveShape(call, decision, 'the decision', decided);
  if (!outcomes.includes((decision as AccessDecision).outcome)) throw new TypeError(`${call}: \`outcome\` of the decision must be ${outcomes.join(', ')}`);
}
