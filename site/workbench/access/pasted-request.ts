import type { FactsDeclaration } from 'kasper-rules/access';
import type { Issue } from 'kasper-rules/asap';
import type { Profile } from 'kasper-rules/rules';
import { isRecord } from '../facts/is-record.js';
import { knownValue } from '../facts/known-value.js';
import type { Question } from './question.js';

/** What a pasted request holds: its facts with what is wrong with them, or why it cannot be read. */
export type PastedRequest = { readonly facts: Readonly<Record<string, unknown>>; readonly issues: readonly Issue[] } | { readonly unreadable: string };

const LONGEST = 200_000;

/** Reads a request somebody pasted, by the library's own parser; facts it does not know stay out, and the issues say where. */
export function pastedRequest(question: Question, declaration: FactsDeclaration, profile: Profile, text: string): PastedRequest {
  if (text.length > LONGEST) return { unreadable: 'This is too long to be one request.' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { unreadable: 'This is not JSON: look for a missing quote, comma or bracket.' };
  }
  if (!isRecord(json)) return { unreadable: 'A request is an object: { … }.' };
  const known = knownValue(declaration, json);
  return { facts: isRecord(known) ? known : {}, issues: question.check(json, profile) };
}
