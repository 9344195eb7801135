import type { Issue } from '../core/issue.js';
import type { CommandIo } from './command.js';
import { jsonOf } from './json-text.js';
import { printable } from './lines.js';

/** The JSON of a file, or of standard input for `-`. */
export async function readJson(path: string, what: string, io: CommandIo): Promise<unknown> {
  return jsonOf(await io.read(path), what);
}

/** An issue by its place in the JSON, with what to do about it: `error at requester.kind: … [code]`. */
export function issueLine({ code, severity, message, path }: Issue, help: string): string {
  return `${severity} at ${printable(path.join('.')) || 'the top'}: ${message} ${help} [${code}]\n`;
}
