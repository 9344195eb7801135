import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AsapIssue, type AsapIssueCode, asapIssues } from '../../asap/index.js';
import { jsonText, printable } from '../lines.js';
import { type CheckedFile, type FileAnswer, LATE, lateWords, type ValidationFormat } from './file-answer.js';
import { remedyHere } from '../remedy-here.js';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** A path as an address; standard input has a name that no path of a file has. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin:';
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(sep).map(encodeURIComponent).join('/');
}

/** Where in the file; of its text nothing is repeated. */
function regionOf({ location }: AsapIssue, { columnOf }: CheckedFile) {
  if (!location) return undefined;
  const { line, offset, length, ref } = location;
  return { startLine: line, ...(columnOf && { startColumn: columnOf(line, offset) }), charOffset: offset, charLength: length, ...(ref !== undefined && { message: { text: ref } }) };
}

function resultOf(issue: AsapIssue, answer: CheckedFile) {
  const region = regionOf(issue, answer);
  return {
    ruleId: issue.code,
    level: levels[issue.severity],
    message: { text: issue.message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(answer.file) }, ...(region && { region }) } }],
    properties: { path: issue.path, ...(issue.cites && { cites: issue.cites }) },
  };
}

const lateRule = { id: LATE, shortDescription: { text: 'Records were transmitted after they were due.' }, help: { text: 'Transmit them now; the report for people names the records, the law and the readings under which they are in time.' } };

/** What is known of a code apart from any file; the address of the first source that has one. */
function ruleOf(code: AsapIssueCode, issues: readonly AsapIssue[]) {
  const helpUri = issues.flatMap(({ cites = [] }) => cites).find(({ href }) => href !== undefined)?.href;
  return { id: code, defaultConfiguration: { level: levels[asapIssues[code].severity] }, help: { text: remedyHere(asapIssues, { code }) }, ...(helpUri !== undefined && { helpUri }) };
}

const lateResult = (text: string, { file }: CheckedFile) => ({ ruleId: LATE, level: 'error', message: { text }, locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }] });

/** SARIF 2.1.0, as code scanning takes it. */
export const sarif: ValidationFormat = {
  showsColumns: true,
  start: () => {
    const checked: CheckedFile[] = [];
    const notifications: unknown[] = [];
    return {
      file: (answer: FileAnswer) => {
        if ('error' in answer) notifications.push({ level: 'error', message: { text: printable(answer.error) }, locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(answer.file) } } }] });
        else checked.push(answer);
        return '';
      },
      end: ({ version }) => {
        const issues = checked.flatMap(({ report }) => report.issues);
        const codes = [...new Set(issues.map(({ code }) => code))].sort();
        const late = checked.flatMap((answer) => lateWords(answer).map((words) => lateResult(words, answer)));
        return jsonText({
          $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
          version: '2.1.0',
          runs: [
            {
              tool: { driver: { name: 'kasper-rules', version, rules: [...codes.map((code) => ruleOf(code, issues.filter((issue) => issue.code === code))), ...(late.length > 0 ? [lateRule] : [])] } },
              columnKind: 'utf16CodeUnits',
              invocations: [{ executionSuccessful: notifications.length === 0, ...(notifications.length > 0 && { toolExecutionNotifications: notifications }) }],
              results: [...checked.flatMap((answer) => answer.report.issues.map((issue) => resultOf(issue, answer))), ...late],
            },
          ],
        });
      },
    };
  },
};
