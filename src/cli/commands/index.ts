import type { Command, HostIo } from '../command.js';
import { access } from './access.js';
import { checkProfile } from './check-profile.js';
import { correction } from './correction.js';
import { deadline } from './deadline.js';
import { explain } from './explain.js';
import { fix } from './fix.js';
import { report } from './report.js';
import { revise } from './revise.js';
import { validate } from './validate.js';
import { voidRecords } from './void.js';
import { zeroReport } from './zero-report.js';

/** The commands of `kasper-rules`, in the order in which help lists them. */
export const commands: readonly Command<HostIo>[] = [validate, deadline, access, report, correction, fix, revise, voidRecords, zeroReport, explain, checkProfile];
