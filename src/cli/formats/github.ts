import type { AsapIssue } from '../../asap/index.js';
import { printable } from '../lines.js';
import { type CheckedFile, type FileAnswer, LATE, lateWords, type ValidationFormat } from './file-answer.js';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** The text of a workflow command; controls were shown escaped before. */
const data = (text: string): string => printable(text).replaceAll('%', '%25');

/** A property of a workflow command, which ends at a colon or a comma. */
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function command(name: string, properties: Readonly<Record<string, string | number | undefined>>, message: string): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
  return `::${name} ${given.map(([key, value]) => `${key}=${property(String(value))}`).join(',')}::${data(message)}\n`;
}

const fileOf = ({ file }: FileAnswer): string | undefined => (file === '-' ? undefined : file);

function issueCommand(issue: AsapIssue, answer: CheckedFile): string {
  const { severity, code, message, location } = issue;
  const column = location && answer.columnOf?.(location.line, location.offset);
  const place = location && { line: location.line, ...(column !== undefined && { col: column, endColumn: location.length > 0 ? column + location.length : undefined }) };
  return command(commands[severity], { file: fileOf(answer), ...place, title: code }, message);
}

function commandsOf(answer: FileAnswer): string {
  if ('error' in answer) return command('error', { file: fileOf(answer), title: 'kasper-rules' }, answer.error);
  return [
    ...answer.report.issues.map((issue) => issueCommand(issue, answer)),
    ...lateWords(answer).map((words) => command('error', { file: fileOf(answer), title: LATE }, words)),
  ].join('');
}

/** Workflow commands, which GitHub shows beside the lines they are about. */
export const github: ValidationFormat = {
  showsColumns: true,
  start: () => ({ file: commandsOf, end: () => '' }),
};
