// What one would use instead, each at its usual best. Peers for X12 and HL7 need that family's first line before the file.
import { Readable } from 'node:stream';
import { Hl7Message } from '@medplum/core';
import { Type } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import x12 from 'node-x12';
import Papa from 'papaparse';
import { X12parser } from 'x12-parser';
import * as z from 'zod';
import { pieces } from './pieces.mjs';

function* segments(bytes) {
  let rest = '';
  for (const piece of pieces(bytes)) {
    const cut = (rest + piece.latin1Slice(0, piece.length)).split('~');
    rest = cut.pop() ?? '';
    for (const segment of cut) yield segment.trimStart().split('*');
  }
}

const text = (max) => z.string().max(max);
const date = z.string().regex(/^\d{8}$/);
const npi = z.string().regex(/^[12]\d{9}$/);
const optional = (schema) => schema.or(z.literal(''));
const schemas = {
  PAT: z.tuple([z.literal('PAT'), text(2), text(2), text(20), text(2), text(2), text(20), text(50), text(50), text(50), text(10), text(10), text(30), text(30), text(20), text(2), text(9), text(10), date, z.enum(['F', 'M', 'U']), text(2), text(2)]).rest(z.string()),
  DSP: z.tuple([z.literal('DSP'), z.enum(['00', '01', '02']), text(25), date, z.string().regex(/^\d{1,2}$/), date, z.string().regex(/^\d{1,2}$/), text(2), text(15), z.string().regex(/^\d*\.?\d+$/), z.string().regex(/^\d{1,3}$/), text(2), text(2), text(2), optional(npi), text(7), text(2), optional(date)]).rest(z.string()),
  PRE: z.tuple([z.literal('PRE'), npi, z.string().regex(/^[A-Z][A-Z9]\d{7}$/), text(7), text(20), text(50), text(50), text(50), text(10)]).rest(z.string()),
};

function checked(segment) {
  return schemas[segment[0]]?.safeParse(segment).success === false;
}

export function splitAndZod(bytes) {
  let wrong = 0;
  for (const segment of segments(bytes)) if (checked(segment)) wrong += 1;
  return wrong;
}

const shortText = (maxLength) => Type.String({ maxLength });
const pattern = (source) => Type.String({ pattern: source });
const blankOr = (source) => pattern(`^(?:${source})?$`);
const anyOf = (...codes) => Type.Union(codes.map((code) => Type.Literal(code)));
// A tuple of TypeBox has a fixed length, and so has each segment of the file.
const compiled = {
  PAT: [Type.Literal('PAT'), shortText(2), shortText(2), shortText(20), shortText(2), shortText(2), shortText(20), shortText(50), shortText(50), shortText(50), shortText(10), shortText(10), shortText(30), shortText(30), shortText(20), shortText(2), shortText(9), shortText(10), pattern('^\\d{8}$'), anyOf('F', 'M', 'U'), shortText(2), shortText(2), Type.String(), Type.String()],
  DSP: [Type.Literal('DSP'), anyOf('00', '01', '02'), shortText(25), pattern('^\\d{8}$'), pattern('^\\d{1,2}$'), pattern('^\\d{8}$'), pattern('^\\d{1,2}$'), shortText(2), shortText(15), pattern('^\\d*\\.?\\d+$'), pattern('^\\d{1,3}$'), shortText(2), shortText(2), shortText(2), blankOr('[12]\\d{9}'), shortText(7), shortText(2), blankOr('\\d{8}'), Type.String(), Type.String(), Type.String(), Type.String()],
  PRE: [Type.Literal('PRE'), pattern('^[12]\\d{9}$'), pattern('^[A-Z][A-Z9]\\d{7}$'), shortText(7), shortText(20), shortText(50), shortText(50), shortText(50), shortText(10)],
};
const compiledChecks = Object.fromEntries(Object.entries(compiled).map(([id, elements]) => [id, TypeCompiler.Compile(Type.Tuple(elements))]));

export function splitAndTypebox(bytes) {
  let wrong = 0;
  for (const segment of segments(bytes)) if (compiledChecks[segment[0]]?.Check(segment) === false) wrong += 1;
  return wrong;
}

const ISA = `ISA*00*${' '.repeat(10)}*00*${' '.repeat(10)}*ZZ*${'BENCH'.padEnd(15)}*ZZ*${'BENCH'.padEnd(15)}*250311*0815*^*00501*000000001*0*P*:~\n`;
const withIsa = (bytes) => [Buffer.from(ISA), ...pieces(bytes)];

function consume(source, parser, take) {
  return new Promise((resolve, reject) => {
    parser.on('data', take).on('end', resolve).on('error', reject);
    Readable.from(source, { objectMode: false }).pipe(parser);
  });
}

const x12Options = { elementDelimiter: '*', segmentTerminator: '~', endOfLine: '\n', format: true };

export async function nodeX12(bytes) {
  let count = 0;
  await consume(withIsa(bytes), new x12.X12Parser(false, 'latin1', x12Options), () => { count += 1; });
  return count;
}

export async function nodeX12AndZod(bytes) {
  let wrong = 0;
  await consume(withIsa(bytes), new x12.X12Parser(false, 'latin1', x12Options), (segment) => {
    if (checked([segment.tag, ...segment.elements.map(({ value }) => value)])) wrong += 1;
  });
  return wrong;
}

/** Segments for `nodeX12Write`. */
export async function x12Segments(bytes) {
  const found = [];
  await consume(withIsa(bytes), new x12.X12Parser(false, 'latin1', x12Options), (segment) => found.push(segment));
  return found.slice(1);
}

export function nodeX12Write(found) {
  let length = 0;
  for (const segment of found) length += segment.toString(x12Options).length;
  return length;
}

export async function x12Parser(bytes) {
  let count = 0;
  await consume(withIsa(bytes), new X12parser(), () => { count += 1; });
  return count;
}

export async function papa(bytes) {
  let count = 0;
  const stream = Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: '*', newline: '~', quoteChar: '\0' });
  await consume(pieces(bytes), stream, () => { count += 1; });
  return count;
}

/** HL7 is of the same family with other delimiters; each record is one message, as its users would have it. */
export function medplumAndZod(bytes) {
  let wrong = 0;
  let message = [];
  const finish = () => {
    if (message.length === 0) return;
    const hl7 = Hl7Message.parse(`MSH|^~\\&|BENCH\r${message.join('\r')}`);
    for (const segment of hl7.segments.slice(1)) if (checked(segment.fields.map((field) => field.toString()))) wrong += 1;
    message = [];
  };
  for (const segment of segments(bytes)) {
    if (segment[0] === 'PAT') finish();
    if (segment[0] === 'PAT' || segment[0] === 'DSP' || segment[0] === 'PRE') message.push(segment.join('|'));
  }
  finish();
  return wrong;
}

