import type { AsapIssue, Submission } from '../../asap/index.js';
import { nearest } from '../../core/nearest.js';
import { newline, output, writtenAt } from '../correction-options.js';
import { defineCommand } from '../declaration/command-declaration.js';
import { date } from '../declaration/value-kind.js';
import { deliver } from '../deliver.js';
import { readJson } from '../json-input.js';
import { namesInSubmission } from '../names-in-submission.js';
import { neededRooms } from '../needed-rooms.js';

const valueAt = (json: unknown, path: AsapIssue['path']): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), json);

/** Where in the JSON an issue stands, and what a member was meant to be that is not known there; its own name is not repeated. */
function placeIn(json: unknown): (issue: AsapIssue) => string {
  return ({ path, params }) => {
    const place = ` at ${path.join('.') || 'the top'}`;
    if (params?.['reason'] !== 'unknown') return place;
    const holder = valueAt(json, path);
    const name = Object.keys(typeof holder === 'object' && holder !== null ? holder : {})[Number(params['limit']) - 1];
    const meant = name === undefined ? undefined : nearest(name, namesInSubmission(path));
    return meant === undefined ? place : `${place} (did you mean ${meant}?)`;
  };
}

/** `kasper-rules from-json`: writes the file of a submission. */
export const fromJson = defineCommand({
  name: 'from-json',
  group: 'files',
  rooms: ['asap'],
  summary: 'Write the ASAP file of a Submission in JSON, counts and trailers made anew.',
  operands: [{ word: 'FILE.json', about: 'a submission as to-json writes it and as schemas/submission.json of the package has it, or - for standard input', asks: 'Name one JSON file with a submission, or - for standard input.', completes: 'files' }],
  options: {
    on: { takes: date, about: 'the day on which the new file is checked', otherwise: 'today' },
    'allow-errors': { about: 'write the file although a check finds an error in it, as long as it can be read back' },
    newline,
    output,
  },
  notes: ['What is wrong is said by its place in the JSON, such as pharmacies.0.patients.0.dispensings.0.dispensing.daysSupply. A value that is not known is left out.'],
  statuses: '0 written; 1 something stands in the way, and nothing was written; 2 the file cannot be read or written.',
  examples: [{ shows: 'Write a file from what another program put together.', call: 'from-json submission.json --on 2025-03-13' }],
  run: async ({ operands: [path = ''], options: values }, io, law) => {
    const profile = neededRooms(law, 'asap');
    const json = await readJson(path, 'The file of the submission', io);
    // What it is, writing it finds out.
    const submission = json as Submission;
    const allowErrors = values['allow-errors'];
    return deliver(submission, { newline: values.newline, allowErrors }, { on: values.on ?? writtenAt(undefined, io).day, output: values.output, profile, placeOf: placeIn(json), allowErrors }, io);
  },
});
