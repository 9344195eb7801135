import { mustBeOptions } from '../core/mistake.js';
import type { Citation } from '../core/citation.js';
import type { PlainDate } from '../core/plain-date.js';
import type { Result } from '../core/result.js';
import { failure, success } from '../core/result.js';
import { lawOn } from './profile/dated-law.js';
import { defaultProfile } from './profile/default-profile.js';
import type { RulesIssueCode } from './issues.js';
import type { ProfileWith, TransmissionChannel } from './law/profile.js';
import { reportingRule } from './profile/room.js';

/** A channel and whether a dispenser may use it: `null` when that turns on a fact not given. */
export interface ChannelAnswer extends TransmissionChannel {
  /** Whether the dispenser may use it; `null` where that turns on `producesAsap`, which is not known. */
  readonly open: boolean | null;
  /** The law behind it, each source with its standing. */
  readonly cites: readonly Citation[];
}

/** What {@link transmissionChannels} is asked. */
export interface TransmissionChannelsQuestion {
  /** The jurisdiction; Kentucky by default. */
  readonly profile?: ProfileWith<'reporting'>;
  /** The day whose law is meant; left out: the latest recorded. */
  readonly on?: PlainDate;
  /** Whether the dispenser's system can produce ASAP files; `null`: not known. */
  readonly producesAsap?: boolean | null;
}

/**
 * The ways by which reports may be sent, and the format each asks for.
 *
 * `producesAsap` tells whether the dispenser's system can produce the format; unknown leaves the web portal open or not (`null`). Fails with
 * `rules.date-format`, `rules.date-before-law` or `rules.room-missing`. Without `on` the latest recorded law answers. Kentucky: 902 KAR 55:110 s.2(6)-(8).
 *
 * @example
 * ```ts
 * import { transmissionChannels } from 'kasper-rules/rules';
 * const channels = transmissionChannels({ producesAsap: true });
 * if (channels.ok) console.log(channels.value.filter(({ open }) => open).map(({ id }) => id).join(', ')); // device, sftp, https, vpn
 * ```
 */
export function transmissionChannels(question: TransmissionChannelsQuestion = {}): Result<readonly ChannelAnswer[], RulesIssueCode> {
  mustBeOptions('transmissionChannels', question);
  const { profile = defaultProfile, on, producesAsap = null } = question;
  const rule = reportingRule(profile, 'channels');
  if ('code' in rule) return failure([rule]);
  const version = lawOn(rule, on);
  if ('code' in version) return failure([version]);
  const isOpen = ({ onlyWithoutAsap }: TransmissionChannel) => (producesAsap === null ? (onlyWithoutAsap ? null : true) : producesAsap !== onlyWithoutAsap);
  return success(version.value.map((channel) => ({ ...channel, open: isOpen(channel), cites: version.cites })));
}
