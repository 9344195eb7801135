import ICAL from 'ical.js';
import { dayWords } from '../common/day-words.js';
import type { DueEnd, DueView } from './due-view.js';

// The library folds before it adds the blank that begins a continued line, and RFC 5545 allows 75 octets with it.
ICAL.foldLength = 74;

/** What an entry of a calendar is made of. */
export interface CalendarEntry {
  /** What is asked, in a text that is the same for the same question: the entry's identity follows from it. */
  readonly question: string;
  readonly state: string;
  readonly view: DueView;
  readonly end: DueEnd;
  /** The page's clock as the file is made: an instant in UTC. */
  readonly now: Date;
}

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/** A number of a text, the same whenever the text is (FNV-1a, 64 bits). */
function hashOf(text: string): string {
  let hash = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * FNV_PRIME);
  return hash.toString(16).padStart(16, '0');
}

function utcOf(instant: Date): ICAL.Time {
  return ICAL.Time.fromJSDate(instant, true);
}

/** A due moment as a calendar file (RFC 5545): an instant in UTC, or the whole day where the law names a day alone. */
export function calendarFile({ question, state, view, end, now }: CalendarEntry): string {
  const { duty, from, cites } = view;
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//kasper-rules//workbench//EN');
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', `${hashOf(question)}@kasper-rules`);
  event.addPropertyWithValue('dtstamp', utcOf(now));
  event.addPropertyWithValue('dtstart', end.dueAt === undefined ? ICAL.Time.fromDateString(end.due) : utcOf(new Date(end.dueAt)));
  event.addPropertyWithValue('summary', `${duty} (${state})`);
  const law = cites.map(({ id, standing }) => `- ${id} (${standing})`);
  event.addPropertyWithValue('description', [`${end.label}. It runs from ${dayWords(from)}.`, '', 'Law, and how sure it is:', ...law, '', 'Not legal advice.'].join('\n'));
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  calendar.addSubcomponent(event);
  return `${calendar.toString()}\r\n`;
}
