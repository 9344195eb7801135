/**
 * Changes of the code after which no answer is another one, each with the reason. They are told apart from what no test has found and left out of the
 * score. A change is known by its file, its line as it is written, and what a part of the line becomes; a line that is written anew is judged anew.
 */
const MEMO = 'what is remembered saves time alone';
const SHORT_CUT = 'the longer way gives the same';
const REFUSED_EITHER_WAY = 'what the quick way refuses is written, or refused, by the writer of texts';

const asap = (room, file, line, why, ...becomes) => ({ file: `src/asap/${room}/${file}.ts`, line, why, becomes });
const rules = (file, line, why, ...becomes) => ({ file: `src/rules/${file}.ts`, line, why, becomes });

const alike = [
  asap('values', 'plain-date', 'if (known !== undefined) return known;', MEMO, 'false'),
  asap('values', 'plain-date', 'if (spelled.size >= MOST_SPELLED) spelled.clear();', MEMO),
  asap('values', 'registration-number', 'if (!startsAsDummy(codes, digits)) return undefined;', SHORT_CUT, 'false'),
  asap('writing', 'write', 'if (options.allowErrors) return layRecords(options, dictionary, { out }, give) ? writtenBytes(out) : undefined;', REFUSED_EITHER_WAY, 'false'),
  asap('writing', 'write', "const file = createFileState({ headerForm: 'a' }, {", REFUSED_EITHER_WAY, '{}', '""'),
  asap('writing', 'write', "if (severityOnReading(kind, details) === 'error') errors += 1;", REFUSED_EITHER_WAY, 'true', 'errors -= 1'),
  asap('writing', 'write', 'return layRecords(options, dictionary, { file, end: endFile, out }, give) && errors === 0 ? writtenBytes(out) : undefined;', REFUSED_EITHER_WAY, 'false'),
  asap('writing', 'lay-records', 'return true;', REFUSED_EITHER_WAY, 'false'),
  asap('writing', 'lay-records', '} finally {', 'a bench that is taken is made anew, slower', '{}'),
  asap('writing', 'write-bytes', 'const allowed = printable.slice();', SHORT_CUT, 'printable'),
  asap('writing', 'write-bytes', 'return form !== undefined && Number(form) === value ? form : digitsOf(value, spec);', 'no number is written as nothing', 'true'),
  asap('checks', 'conditional-requirements', 'return check ? [{ check, part: partOf[id] }] : [];', 'a check of no part of the file is never made', '["Stryker was here"]'),
  asap('checks', 'conditional-requirements', 'if (isBlank ? element.isDoneBlank || !isMissing(view, position) : element.isDoneFilled) return;', SHORT_CUT, 'false', 'element.isDoneBlank && !isMissing(view, position)'),
  asap('checks', 'filler-words', 'if (found !== 0 && (found & DIGIT) === 0) look(view, element, report);', SHORT_CUT, 'true', 'found !== 0 || (found & DIGIT) === 0'),
  asap('checks', 'filler-words', 'for (let at = 0; at < required.length; at += 1) {', 'an element of no number is behind the segment', 'at <= required.length'),
  asap('checks', 'dates', 'if (loops.firstFill === 0 || fill < loops.firstFill) loops.firstFill = fill;', 'the first of two that are the same is the second', 'fill <= loops.firstFill'),
  asap('checks', 'dates', 'if (fill > loops.lastFill) loops.lastFill = fill;', 'the first of two that are the same is the second', 'fill >= loops.lastFill'),
  asap('checks', 'records-together', 'if (!isAgain) {', 'a first fill is looked up with those that stand by their days', 'false'),
  asap('records', 'key-set', 'if (high === 0 && low === 0) continue;', 'a free slot put into another bucket stays free', 'false'),
  asap('records', 'key-set', 'if (high === 0 && low === 0) continue;', 'one hash in four billion has a half of zeros, and its key is made anew each time', 'low !== 0'),
  asap('records', 'keyed-hash', 'if (state.count === MOST_WAITING) workIn(state);', 'words worked in one by one give the same hash', 'true', 'state.count !== MOST_WAITING'),
  asap('records', 'keyed-hash', 'if ((first | second | third | fourth) < 0x80) mixIn(state, upperOfFour(first | (second << 8) | (third << 16) | (fourth << 24)));', 'which words a text becomes is told nowhere, so long as no two texts become the same', 'false', '(first | second | third | fourth) <= 0x80'),
  asap('records', 'revision-notes', 'const noted = (field: number): number => block?.[(row % ROWS) * WIDTH + field] ?? 0;', 'every number that was given has a block', 'block[row % ROWS * WIDTH + field]'),
  asap('records', 'revision-notes', 'return found.reverse();', 'findings are put in the order of the file', 'found'),
  asap('records', 'typed-record', 'return kindsOf(view, element) === DIGIT && (length === 1 || (length <= LONGEST_EXACT && view.codes[start] !== DIGIT_0));', SHORT_CUT, 'false', 'length === 1 && length <= LONGEST_EXACT && view.codes[start] !== DIGIT_0', 'length < LONGEST_EXACT'),
  asap('records', 'typed-record', 'const isAsWritten = !hasOuterBlanks && (type === TEXT || (type === FORMATTED && isInOrder(kinds[row] ?? 0, state)));', SHORT_CUT, 'false', 'type === TEXT && type === FORMATTED && isInOrder(kinds[row] ?? 0, state)'),
  asap('records', 'typed-record', 'if (type === NO_VALUE || state !== READABLE) return undefined;', 'TH09 has no list of codes, which says nothing either', 'false'),
  asap('records', 'record-map', 'if (opener) records.push({ entry: maker.entry(loops), opener });', 'a record that ends was opened', 'true'),
  rules('clocks/clock-evaluation', 'const isSettled = choices.at(-1)?.unknown.length === 0 && rows.length === choices.length && rows.every((row) => instantOf(row) === instantOf(chosen));', 'there is a last one where there is a row', 'choices.at(-1).unknown'),
  rules('clocks/clock-evaluation', 'return { chosen, choices, rows, missing, ...(unmeasured && { words: unmeasured.unmeasured }), cites: rows.length === 1 ? head.cites : [...new Set(rows.flatMap(({ cites }) => cites))] };', 'the citations of one row are those of all', 'false'),
  rules('calendar/closure-index', "if (view.supposing?.closed === day) return 'supposed';", 'that it is closed is all that is asked of a day that is supposed so', '""'),
  rules('clocks/clock-answer', "const [from, to] = [endFrom('day-start'), endFrom('day-end')];", 'whatever is not the end of the day is its start', '""'),
  rules('clocks/clock-answer', "if (!('chosen' in from) || !('chosen' in to)) return undefined;", 'what has an end has one from every hour', 'false', "!('chosen' in from) && !('chosen' in to)"),
  rules('clocks/clock-answer', 'return latest.dueAt === from.chosen.end.due.dueAt && latest.dueAt === chosen.end.due.dueAt ? undefined : latest;', 'the end that was chosen is one of the two', 'true'),
  rules('calendar/closure-index', 'if (known) return known;', MEMO, 'false'),
  rules('clocks/close-of-business', 'if (known) return known;', MEMO, 'false'),
  rules('clocks/close-of-business', 'if (endsOfDays.size < ENDS_OF_DAYS) endsOfDays.set(zone, clock);', MEMO),
  rules('clocks/close-of-business', 'if (same) return same;', MEMO, 'false'),
  rules('clocks/close-of-business', 'if (known.length < SETTLED_CLOCKS) settled.set(cites, [...known, clock]);', MEMO),
];

/** Why nothing can tell a change from the code, where that is known. */
export const reasonOf = (change) => alike.find(({ file, line, becomes }) => file === change.file && line === change.line && (becomes.length === 0 || becomes.includes(change.becomes)))?.why;
