import type { AsapLaw, AsapVersion, WriteOptions } from '../asap/index.js';
import { takenLaw } from '../asap/taken-law.js';
import { keyElements } from '../asap/records/record-key.js';
import type { KeyElement } from '../asap/records/record-key.js';
import type { Dictionary } from '../asap/tables/spec.js';
import { dictionaryOf } from '../asap/tables/versions.js';
import { inForce } from '../core/dated.js';
import type { Dated } from '../core/dated.js';
import { isPlainDate } from '../core/plain-date.js';
import type { PlainDate } from '../core/plain-date.js';
import type { CorrectionRecordRule } from '../rules/law/correction-rule.js';
import { defaultProfile } from '../rules/profile/default-profile.js';
import type { ProfileWith } from '../rules/law/profile.js';
import type { RoomMissing } from '../rules/profile/room.js';
import { withRooms } from '../rules/profile/room.js';
import { issueOf } from '../core/issue.js';
import type { Issue } from '../core/issue.js';
import { correctionIssues } from './correction-issues.js';
import type { CorrectionIssueCode } from './correction-issues.js';
import { versionOn } from '../rules/law/rule.js';
import type { Rule } from '../rules/law/rule.js';

/** Whose receiver is written to. */
export interface RecordOptions {
  /** The jurisdiction: by default Kentucky. */
  readonly profile?: ProfileWith<'asap' | 'corrections' | 'readings'>;
  /** The day of writing: it selects the version of the rules, and dates after it lie in the future. Without it the last version, and any date. */
  readonly on?: PlainDate;
  /** The version of the standard the records are in. Default 4.2. */
  readonly version?: AsapVersion;
}

/** Whose receiver is written to, and in which form. */
export interface CorrectionRecordsOptions extends RecordOptions, Pick<WriteOptions, 'elementDelimiter' | 'segmentTerminator'> {}

/** What a jurisdiction says about correcting records in one version of the standard. */
export interface RecordLaw {
  /** What a file must hold, in force throughout. */
  readonly asap: Pick<Rule<AsapLaw>, 'versions'>;
  readonly dictionary: Dictionary;
  readonly key: readonly KeyElement[];
  readonly voidRepeats: readonly KeyElement[];
  readonly rule: Dated<CorrectionRecordRule>;
}

/** Looks up the rules, or says that the profile has none, or that its recorded law does not reach the day. */
export function recordLaw({ profile = defaultProfile, on, version = '4.2' }: RecordOptions): RecordLaw | Issue<CorrectionIssueCode> | RoomMissing {
  const dictionary = dictionaryOf(version);
  if (!dictionary) throw new TypeError('The option `version` must be one of `asapVersions`.');
  if (on !== undefined && !isPlainDate(on)) throw new TypeError("The option `on` must be a date such as '2025-03-31'; the library never reads the clock.");
  const rooms = withRooms(profile, 'corrections', 'asap');
  if ('code' in rooms) return rooms;
  const { corrections } = rooms;
  const recorded = versionOn(rooms.asap, on);
  const asap = recorded && takenLaw(recorded, profile);
  const rule = on === undefined ? corrections.records.at(-1) : inForce(corrections.records, on);
  if (!rule || !asap) return issueOf<CorrectionIssueCode>(correctionIssues, 'corrections.date-before-law');
  const { recordKey, voidRepeats } = asap.value;
  // The record is written under the law of one day, whichever day its dates are held against.
  return { asap: { versions: [{ value: asap.value, cites: asap.cites }] }, dictionary, key: keyElements(dictionary, recordKey), voidRepeats: keyElements(dictionary, voidRepeats), rule };
}
