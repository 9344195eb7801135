import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asapIssues, formatIssue, parse, read, redact, serialize, validate, write, type AsapDocument, type Submission } from 'kasper-rules/asap';
import { kentucky } from 'kasper-rules/kentucky';
import { cleanFile, compoundFile, findingsOf, ON, reportOf, secondDispensing } from './fixtures.js';
import { anyText, mutatedBytes, mutatedText } from './mutation.js';
import { submission } from './submission-arbitrary.js';

const options = { profile: kentucky, on: ON } as const;
const anyBytes = fc.oneof(fc.uint8Array(), mutatedBytes);

/** Every character of a document, as it says it has them. */
function piecesOf(document: AsapDocument): readonly string[] {
  return [
    document.leading,
    ...document.segments.flatMap(({ id, elements, terminator, trivia }) => [[id, ...elements].join(document.elementDelimiter), terminator, trivia]),
    document.rest,
  ];
}

describe('any input', () => {
  it('is given back by serialize', () => {
    fc.assert(fc.property(anyText, (text) => serialize(parse(text).value) === text), { numRuns: 1500 });
  });

  it('of bytes is decoded without loss', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const { value } = parse(bytes);
        const text = serialize(value);
        // Latin-1 is mixed with whole sequences of UTF-8, so only the other two can be encoded again as a whole.
        if (value.encoding === 'utf-8') expect(new TextEncoder().encode(text)).toEqual(new Uint8Array(bytes));
        expect(text.length).toBeLessThanOrEqual(bytes.length);
        expect(serialize(parse(text).value)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('throws nowhere', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyBytes), (input) => {
        const { value } = parse(input);
        const text = serialize(value);
        read(value);
        redact(value);
        for (const issue of validate(input, options).issues) formatIssue(issue, text);
      }),
      { numRuns: 1500 },
    );
  });

  it('stands whole in segments, trivia, leading or rest, at the offsets given', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { value } = parse(text);
        expect(piecesOf(value).join('')).toBe(text);
        for (const { id, offset, line } of value.segments) {
          expect(text.startsWith(id, offset)).toBe(true);
          expect(text.slice(0, offset).split('\n')).toHaveLength(line);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is validated alike as text and as document', () => {
    fc.assert(
      fc.property(anyText, (text) => { expect(validate(parse(text).value, options)).toEqual(validate(text, options)); }),
      { numRuns: 500 },
    );
  });

  it('leaves no segment without a trace', () => {
    fc.assert(
      fc.property(mutatedText, (text) => {
        const { value: document } = parse(text);
        const result = read(document);
        const tree = result.ok ? result.value : result.partial;
        const inTree = 1 + 1 + (tree?.pharmacies.length ?? 0) * 2 + (tree?.pharmacies ?? []).flatMap(({ patients }) => patients.flatMap(({ dispensings }) => [0, ...dispensings.flatMap(({ compound, additional }) => [0, 0, ...compound, ...(additional ? [0] : [])])])).length + 1;
        const named = new Set(result.issues.map(({ location }) => location?.segment));
        // A second transaction, and what follows TT, is named once.
        const isSilent = result.issues.some(({ code }) => code === 'asap.misplaced-segment' || code === 'asap.unknown-segment' || code === 'asap.header');
        if (!isSilent) expect(document.segments.length).toBeLessThanOrEqual(inTree + named.size);
      }),
      { numRuns: 500 },
    );
  });

  it('has findings that point at what they name', () => {
    fc.assert(
      fc.property(mutatedText, (text) => {
        const { value: document } = parse(text);
        for (const { location, code, message } of validate(text, options).issues) {
          if (!location) { expect(code).toBe('asap.too-many-issues'); continue; }
          const { segment, offset, length, line, ref } = location;
          expect(offset + length).toBeLessThanOrEqual(text.length);
          expect(text.slice(0, offset).split('\n')).toHaveLength(line);
          const written = document.segments[segment];
          if (written === undefined || code === 'asap.header' || ref === undefined || !/\d\d$/.test(ref)) continue;
          // The TH of a file that uses another delimiter than it declares stays whole in the document.
          if (segment === 0 && written.id !== 'TH') continue;
          expect(ref.startsWith(written.id)).toBe(true);
          expect(text.slice(offset, offset + length), message).toBe(written.elements[Number(ref.slice(written.id.length)) - 1] ?? '');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps its length and its structure when it is redacted', () => {
    fc.assert(
      fc.property(mutatedText, (text) => {
        const { value } = parse(text);
        const masked = redact(value);
        expect(serialize(masked)).toHaveLength(text.length);
        expect(masked.segments.map(({ elements }) => elements.length)).toEqual(value.segments.map(({ elements }) => elements.length));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is written', () => {
  const pair = fc.constantFrom(...(['*~', '|\\', '^|', '~*', '!?'].map((two) => [two.charAt(0), two.charAt(1)] as const)));
  const settings = fc.record({ pair, newline: fc.constantFrom('LF', 'CRLF', 'none' as const), trailingEmpty: fc.constantFrom('keep', 'drop' as const) });

  it('reads back as the same submission', () => {
    fc.assert(
      fc.property(submission, settings, (tree, { pair: [elementDelimiter, segmentTerminator], newline, trailingEmpty }) => {
        const text = write(tree, { elementDelimiter, segmentTerminator, newline, trailingEmpty });
        const result = read(parse(text).value);
        expect(result.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(result.ok && result.value).toEqual(tree);
        if (newline === 'none') expect(text).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 400 },
    );
  });

  it('has right counts, control numbers and a whole header', () => {
    const structural = ['asap.header', 'asap.header-form', 'asap.segment-count', 'asap.control-number', 'asap.missing-segment', 'asap.misplaced-segment', 'asap.truncated', 'asap.surplus-element', 'asap.whitespace'];
    fc.assert(
      fc.property(submission, settings, (tree, { pair: [elementDelimiter, segmentTerminator], ...rest }) => {
        const { issues } = validate(write(tree, { elementDelimiter, segmentTerminator, ...rest }), options);
        expect(issues.filter(({ code }) => structural.includes(code))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('does not change when it is read and written again', () => {
    fc.assert(
      fc.property(submission, settings, (tree, { pair: [elementDelimiter, segmentTerminator], ...rest }) => {
        const form = { elementDelimiter, segmentTerminator, ...rest };
        const text = write(tree, form);
        const result = read(parse(text).value);
        expect(result.ok && write(result.value, form)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same in whatever order a record has its values, and wherever it has them from', () => {
    const ways: readonly ((record: object) => object)[] = [
      (record) => Object.fromEntries(Object.entries(record).reverse()),
      (record) => Object.assign(Object.create(null) as object, record),
      (record) => Object.create(record) as object,
      (record) => Object.create(Object.defineProperties({}, Object.fromEntries(Object.entries(record).map(([name, value]) => [name, { get: () => value as unknown }])))) as object,
    ];
    const changed = (tree: Submission, way: (record: object) => object): Submission => ({
      header: way(tree.header),
      source: way(tree.source),
      pharmacies: tree.pharmacies.map(({ pharmacy, patients }) => ({
        pharmacy: way(pharmacy),
        patients: patients.map(({ patient, dispensings }) => ({
          patient: way(patient),
          dispensings: dispensings.map(({ dispensing, prescriber, compound, additional }) => ({ dispensing: way(dispensing), prescriber: way(prescriber), compound: compound.map(way), ...(additional && { additional: way(additional) }) })),
        })),
      })),
    });
    fc.assert(
      fc.property(submission, fc.constantFrom(...ways), settings, (tree, way, { newline, trailingEmpty }) => {
        const form = { newline, trailingEmpty };
        expect(write(changed(tree, way), form)).toBe(write(tree, form));
        expect(validate(changed(tree, way), options)).toEqual(validate(tree, options));
      }),
      { numRuns: 200 },
    );
  });

  it('validates as the submission does', () => {
    fc.assert(
      fc.property(submission, (tree) => { expect(validate(tree, options)).toEqual(validate(write(tree), options)); }),
      { numRuns: 100 },
    );
  });
});

describe('a report', () => {
  it('is plain JSON', () => {
    fc.assert(
      fc.property(mutatedText, (text) => {
        const report = validate(text, options);
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      }),
      { numRuns: 200 },
    );
  });

  it('counts its issues and lists them by position', () => {
    fc.assert(
      fc.property(mutatedText, (text) => {
        const { issues, counts, ok } = validate(text, options);
        expect(issues.filter(({ severity }) => severity === 'error')).toHaveLength(counts.errors);
        expect(issues.filter(({ severity }) => severity === 'warning')).toHaveLength(counts.warnings);
        expect(ok).toBe(counts.errors === 0);
        const offsets = issues.map(({ location }) => location?.offset ?? Number.POSITIVE_INFINITY);
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
        for (const { code } of issues) expect(asapIssues).toHaveProperty([code]);
      }),
      { numRuns: 300 },
    );
  });

  it('with a cap has the same counts', () => {
    fc.assert(
      fc.property(mutatedText, fc.integer({ min: 0, max: 5 }), (text, maxIssues) => {
        const capped = validate(text, { ...options, maxIssues });
        const whole = validate(text, options);
        expect(capped.counts).toEqual(whole.counts);
        expect(capped.issues.length).toBeLessThanOrEqual(maxIssues + 1);
      }),
      { numRuns: 200 },
    );
  });
});

it('the clean file has no finding in any of these', () => {
  expect(findingsOf(compoundFile.insert(9, ...secondDispensing))).toEqual([]);
  expect(reportOf(cleanFile).ok).toBe(true);
});
