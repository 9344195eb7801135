import type { AsapIssue } from 'kasper-rules/asap';
import type { Analysis } from '../model/analysis.js';
import type { Question } from '../model/question.js';
import type { FileAnswer, FileProgress } from '../model/validate-file.js';

/** What the page asks of its worker. */
export type Asked =
  | { readonly kind: 'text'; readonly id: number; readonly text: string; readonly question: Question }
  | { readonly kind: 'file'; readonly file: Blob; readonly question: Question }
  | { readonly kind: 'redact'; readonly file: Blob };

/** What the worker answers. The issues of a large file come ahead of its report, some hundred at a time. */
export type Told =
  | { readonly kind: 'text'; readonly id: number; readonly analysis: Analysis }
  | { readonly kind: 'progress'; readonly progress: FileProgress }
  | { readonly kind: 'issues'; readonly issues: readonly AsapIssue[] }
  | { readonly kind: 'file'; readonly answer: FileAnswer }
  | { readonly kind: 'redacting'; readonly bytes: number }
  | { readonly kind: 'redacted'; readonly masked: Blob }
  | { readonly kind: 'failed' };
