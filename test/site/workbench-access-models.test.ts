import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { decideAccess, decideRedisclosure, parseAccessRequest, parseRedisclosure, type AccessRoom, type FactDeclaration, type FactsDeclaration } from 'kasper-rules/access';
import type { Profile } from 'kasper-rules/rules';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../site/workbench/access/answer.js';
import { changeGroups } from '../../site/workbench/access/change-groups.js';
import { changesOf } from '../../site/workbench/access/changes.js';
import { evaluate, wantedOf } from '../../site/workbench/access/evaluate.js';
import { exampleOf } from '../../site/workbench/access/example.js';
import { aboutEntries, linkAbout, linkChoices, linkEntries } from '../../site/workbench/access/link.js';
import { pastedRequest } from '../../site/workbench/access/pasted-request.js';
import { questionOf, questionsOf } from '../../site/workbench/access/questions.js';
import type { Question } from '../../site/workbench/access/question.js';
import { readState, writeState } from '../../site/workbench/common/page-state.js';
import { titled } from '../../site/workbench/common/spoken.js';
import { profileOf, profiles } from '../../site/workbench/common/profiles.js';
import { factEntries, factsOfLink, holdsText } from '../../site/workbench/facts/fact-link.js';
import { factNodes, questionsIn } from '../../site/workbench/facts/fact-nodes.js';
import { knownValue } from '../../site/workbench/facts/known-value.js';
import { wantedNodes } from '../../site/workbench/facts/wanted-nodes.js';
import { withFact } from '../../site/workbench/facts/with-fact.js';

type Facts = Readonly<Record<string, unknown>>;
interface Case<Expected> {
  readonly id: string;
  readonly why: string;
  readonly request?: Facts;
  readonly facts?: Facts;
  readonly readings?: Readonly<Record<string, string>>;
  readonly expect: Expected;
}

const casesOf = <Expected>(name: string) => JSON.parse(readFileSync(new URL(`../cases/${name}.json`, import.meta.url), 'utf8')) as readonly Case<Expected>[];
const kentucky = profileOf('ky');

function declarationOf(question: Question, profile: Profile): FactsDeclaration {
  const declaration = question.declaration(profile);
  if (declaration === undefined) throw new Error(`${profile.id} has no ${question.id}`);
  return declaration;
}

function answerOf(id: string, facts: unknown, choices: Readonly<Record<string, string>> = {}, profile = kentucky): Answer {
  const evaluation = evaluate(questionOf(profile, id), facts, profile, choices);
  if ('answer' in evaluation) return evaluation.answer;
  throw new Error(JSON.stringify(evaluation));
}

/** Facts that a declaration allows, each told or not. */
function factsOf(declared: FactDeclaration): fc.Arbitrary<unknown> {
  switch (declared.type) {
    case 'yes-no':
      return fc.boolean();
    case 'word':
      return fc.constantFrom(...declared.words);
    case 'number':
      return fc.integer({ min: declared.least ?? 0, max: 40 });
    case 'date':
      return fc.constantFrom('2019-05-01', '2022-06-01', '2025-03-10', ...(declared.or === undefined ? [] : [declared.or]));
    case 'moment':
      return fc.constantFrom('2025-03-10T09:30:00-04:00', ...(declared.or === undefined ? [] : [declared.or]));
    case 'span':
      return fc.constantFrom({ from: '2018-01-01', until: 'open' }, { from: '2020-01-01', until: '2020-12-31' });
    case 'text':
      return fc.constantFrom('Ohio', 'a word of their own');
    case 'list':
      return fc.array(factsOf(declared.of), { maxLength: 2 });
    case 'facts':
      return fc.record(Object.fromEntries(Object.entries(declared.facts).map(([name, fact]) => [name, factsOf(fact)])), { requiredKeys: Object.keys(declared.facts).filter((name) => declared.facts[name]?.needed) });
    case 'one-of':
      return fc.oneof(
        ...Object.entries(declared.cases).map(([word, members]) =>
          fc.record({ [declared.by]: fc.constant(word), ...Object.fromEntries(Object.entries(members).map(([name, fact]) => [name, factsOf(fact)])) }, { requiredKeys: [declared.by, ...Object.keys(members).filter((name) => members[name]?.needed)] }),
        ),
      );
  }
}

const everyQuestion = profiles.flatMap((profile) => questionsOf(profile).map((question) => ({ name: `${profile.id} ${question.id}`, profile, question, declaration: declarationOf(question, profile) })));

describe('words of a vocabulary', () => {
  it.each([
    ['va-user', 'VA user'],
    ['aprn', 'APRN'],
    ['ekasper', 'eKASPER'],
    ['hearing-13b', 'Hearing 13B'],
    ['dcb-20l', 'DCB 20L'],
    ['peace-officer', 'Peace officer'],
    ['closeOfBusiness', 'Close of business'],
    ['II', 'II'],
  ])('shows %s as %s', (word, shown) => {
    expect(titled(word)).toBe(shown);
  });
});

describe('the answers of the page', () => {
  it.each(casesOf<{ outcome: string; reasons?: readonly string[] }>('access'))('access, $id: $why', ({ request, readings, expect: expected }) => {
    const { bundle, ...choices } = readings ?? {};
    if (bundle !== undefined) return;
    const { outcome, tone, reasons } = answerOf('access', request, choices);
    expect(outcome).toBe(expected.outcome);
    expect(tone === 'permit').toBe(expected.outcome === 'permit');
    if (expected.reasons) expect(reasons.map(({ code }) => code)).toEqual(expect.arrayContaining([...expected.reasons]));
  });

  it.each(casesOf<{ outcome: string }>('redisclosure'))('passing on, $id: $why', ({ request, readings, expect: { outcome } }) => {
    const { bundle, ...choices } = readings ?? {};
    if (bundle === undefined) expect(answerOf('redisclosure', request, choices).outcome).toBe(outcome);
  });

  it.each(casesOf<Facts>('accounts'))('accounts, $id: $why', ({ request, expect: expected }) => {
    const { duty, state, enrollment, certificate, mayReport } = expected;
    expect(answerOf('account', request).outcome).toBe(String(duty ?? state ?? enrollment ?? certificate ?? mayReport));
  });

  it.each(casesOf<string>('reportability'))('reporting, $id', ({ facts, expect: outcome }) => {
    expect(answerOf('reporting', facts).outcome).toBe(outcome);
  });

  it.each(casesOf<string>('toxicology'))('toxicology, $id', ({ facts, expect: outcome }) => {
    expect(answerOf('toxicology', facts).outcome).toBe(outcome);
  });

  it.each(casesOf<{ outcome: string }>('epcs'))('electronic prescribing, $id: $why', ({ request, facts, expect: { outcome } }) => {
    expect(answerOf('prescribing', request ?? facts).outcome).toBe(outcome);
  });

  it.each(casesOf<{ due: string }>('query-duty'))('query, $id: $why', ({ request, facts, expect: { due } }) => {
    expect(answerOf('query', request ?? facts).outcome).toBe(due);
  });

  it.each(profiles.filter(({ access }) => access !== undefined).map((profile) => ({ name: profile.name, profile })))('never shows a permit where the library gives none: $name', ({ profile }) => {
    const question = questionOf(profile, 'access');
    fc.assert(
      fc.property(factsOf(declarationOf(question, profile)), (facts) => {
        const parsed = parseAccessRequest<AccessRoom>(facts, { profile });
        const outcome = parsed.ok ? decideAccess<AccessRoom>(parsed.value, { profile }).outcome : 'not-asked';
        const evaluation = evaluate(question, facts, profile);
        const shown = 'answer' in evaluation ? evaluation.answer : undefined;
        expect(shown?.outcome ?? 'not-asked').toBe(outcome);
        expect(shown?.tone === 'permit' || (shown?.headline.startsWith('Permitted') ?? false)).toBe(outcome === 'permit');
      }),
      { numRuns: 400 },
    );
  });

  it('never shows a permit to pass data on where the library gives none', () => {
    const question = questionOf(kentucky, 'redisclosure');
    fc.assert(
      fc.property(factsOf(declarationOf(question, kentucky)), (facts) => {
        const parsed = parseRedisclosure<AccessRoom>(facts, { profile: kentucky });
        const outcome = parsed.ok ? decideRedisclosure<AccessRoom>(parsed.value, { profile: kentucky }).outcome : 'not-asked';
        const evaluation = evaluate(question, facts, kentucky);
        expect('answer' in evaluation ? evaluation.answer.outcome : 'not-asked').toBe(outcome);
      }),
    );
  });
});

describe('what is asked', () => {
  it('begins with the facts that say which question it is, and goes on with those that decide', () => {
    const question = questionOf(kentucky, 'access');
    const declaration = declarationOf(question, kentucky);
    const empty = evaluate(question, {}, kentucky);
    expect(wantedOf(empty)).toEqual(['asked', 'at', 'requester']);
    expect(wantedNodes(factNodes(declaration, {}), wantedOf(empty)).map(({ name }) => name)).toEqual(['at', 'requester.kind', 'asked.report']);
    const told = [['at'], ['requester', 'kind'], ['asked', 'report']].reduce<Facts>((facts, path, at) => withFact(declaration, facts, path, ['2025-03-10', 'pharmacist', 'patient'][at]), {});
    const next = evaluate(question, told, kentucky);
    expect('answer' in next && next.answer.outcome).toBe('indeterminate');
    expect(wantedOf(next)).toContain('requester.licensed');
  });

  it('asks of an optional sort for its word, and of a list for the list', () => {
    const access = declarationOf(questionOf(kentucky, 'access'), kentucky);
    expect(wantedNodes(factNodes(access, {}), ['subject']).map(({ name }) => name)).toEqual(['subject.kind']);
    expect(wantedNodes(factNodes(access, {}), ['investigation']).map(({ name }) => name)).toEqual(['investigation.bonaFide', 'investigation.specific', 'investigation.concernsSubject']);
    const toxicology = declarationOf(questionOf(kentucky, 'toxicology'), kentucky);
    expect(wantedNodes(factNodes(toxicology, {}), ['icd10'])).toMatchObject([{ node: 'list', name: 'icd10' }]);
  });

  it.each(everyQuestion)('opens with an example that has an answer: $name', ({ profile, question, declaration }) => {
    const evaluation = evaluate(question, exampleOf(question, declaration, profile, '2026-11-29'), profile);
    expect('answer' in evaluation).toBe(true);
  });

  it('finds an example that permits wherever data can be permitted', () => {
    for (const { profile, question, declaration } of everyQuestion.filter(({ question: { id } }) => id === 'access' || id === 'redisclosure')) {
      const evaluation = evaluate(question, exampleOf(question, declaration, profile, '2026-11-29'), profile);
      expect('answer' in evaluation && evaluation.answer.outcome).toBe('permit');
    }
  });

  it('makes a form of what a state declares that nobody wrote a page for', () => {
    const fifth = JSON.parse(JSON.stringify({ ...profileOf('tn'), id: 'zz', name: 'Fifth state' }).replaceAll('peace-officer', 'sky-marshal')) as Profile;
    const question = questionOf(fifth, 'access');
    const nodes = questionsIn(factNodes(declarationOf(question, fifth), { requester: { kind: 'sky-marshal' } }));
    expect(nodes.find(({ name }) => name === 'requester.kind')?.fact).toMatchObject({ words: expect.arrayContaining(['sky-marshal']) as unknown });
    expect(nodes.map(({ name }) => name)).toContain('requester.certified');
    expect(questionsOf(fifth).map(({ id }) => id)).toEqual(questionsOf(profileOf('tn')).map(({ id }) => id));
  });

  it('shows every told fact at its place, and takes it back with the groups it leaves empty', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyQuestion).chain((each) => factsOf(each.declaration).map((facts) => ({ ...each, facts }))), ({ declaration, facts }) => {
        for (const { path, value } of questionsIn(factNodes(declaration, facts))) {
          const changed = withFact(declaration, facts, path, value);
          expect(questionsIn(factNodes(declaration, changed)).find((node) => node.path.join('.') === path.join('.'))?.value).toEqual(value);
        }
        const emptied = questionsIn(factNodes(declaration, facts)).reduceRight<Facts>((left, { path }) => withFact(declaration, left, path, undefined), facts as Facts);
        expect(questionsIn(factNodes(declaration, emptied)).filter(({ value }) => value !== undefined)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what a newly chosen sort knows as well, and nothing else', () => {
    const declaration = declarationOf(questionOf(kentucky, 'access'), kentucky);
    const facts = { requester: { kind: 'practitioner', profession: 'physician', licensed: true, account: 'active' } };
    expect(withFact(declaration, facts, ['requester', 'kind'], 'pharmacist')).toEqual({ requester: { kind: 'pharmacist', licensed: true, account: 'active' } });
    expect(withFact(declaration, facts, ['requester', 'kind'], 'court')).toEqual({ requester: { kind: 'court' } });
  });
});

describe('what would change the answer', () => {
  it('tells of each change what the library then answers', () => {
    const question = questionOf(kentucky, 'access');
    const declaration = declarationOf(question, kentucky);
    fc.assert(
      fc.property(factsOf(declaration), (facts) => {
        const evaluation = evaluate(question, facts, kentucky);
        if (!('answer' in evaluation)) return;
        for (const { kind, of, value, answer, isMissing } of changesOf(question, declaration, facts, kentucky, {}, evaluation.answer)) {
          const changed = kind === 'fact' ? withFact(declaration, facts, of.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)), value) : facts;
          const parsed = parseAccessRequest<AccessRoom>(changed, { profile: kentucky });
          if (!parsed.ok) throw new Error('a change that cannot be asked about');
          const { outcome } = decideAccess<AccessRoom>(parsed.value, kind === 'reading' ? ({ profile: kentucky, readings: { [of]: value } } as object) : { profile: kentucky });
          expect(answer.outcome).toBe(outcome);
          if (!isMissing) expect(outcome).not.toBe(evaluation.answer.outcome);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('shows the way out of an open answer first', () => {
    const question = questionOf(kentucky, 'access');
    const declaration = declarationOf(question, kentucky);
    const facts = { at: '2025-03-10', requester: { kind: 'pharmacist', licensed: true, account: 'active' }, asked: { report: 'patient' }, channel: 'ekasper', purpose: 'treatment', subject: { kind: 'patient', relation: 'current' } };
    const evaluation = evaluate(question, facts, kentucky);
    if (!('answer' in evaluation)) throw new Error('not asked');
    expect(evaluation.answer.missing).toEqual(['certifiesPurpose']);
    const [first] = changeGroups(changesOf(question, declaration, facts, kentucky, {}, evaluation.answer));
    expect(first).toMatchObject({ of: 'certifiesPurpose', told: 'not known yet', rows: [{ values: ['yes'], answer: 'Permitted' }, { values: ['no'], answer: 'Denied: nothing may be released' }] });
  });
});

describe('a link', () => {
  it('tells facts and choices, and never free text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyQuestion).chain((each) => factsOf(each.declaration).map((facts) => ({ ...each, facts }))), ({ profile, question, declaration, facts }) => {
        const link = writeState([...aboutEntries(profile.id, question.id, {}), ...factEntries(declaration, facts)]);
        const read = factsOfLink(declaration, linkEntries(readState(link)));
        expect(linkAbout(readState(link))).toEqual({ profile: profile.id, question: question.id });
        expect(link).not.toContain('word+of+their');
        expect(read.refused).toBe(0);
        // A list that is told to be empty, and a group told without facts, say nothing that an address could hold.
        if (!holdsText(declaration, facts)) expect(factEntries(declaration, read.facts)).toEqual(factEntries(declaration, facts));
      }),
      { numRuns: 200 },
    );
  });

  it('with whole facts leads to the same answer', () => {
    const question = questionOf(kentucky, 'access');
    const declaration = declarationOf(question, kentucky);
    for (const { request, expect: { outcome }, readings } of casesOf<{ outcome: string }>('access')) {
      if (readings !== undefined || holdsText(declaration, request)) continue;
      const { facts } = factsOfLink(declaration, readState(writeState(factEntries(declaration, request))));
      expect(answerOf('access', facts).outcome).toBe(outcome);
    }
  });

  it('with choices takes those that exist', () => {
    const open = questionOf(kentucky, 'access').openQuestions(kentucky);
    const chosen = Object.fromEntries(open.flatMap(({ id, options, default: usual }) => options.filter(({ value }) => value !== usual).slice(0, 1).map(({ value }) => [id, value])));
    const state = readState(writeState(aboutEntries('ky', 'access', chosen)));
    expect(linkChoices(state, open)).toEqual(chosen);
    expect([...linkEntries(state)]).toEqual([]);
    expect(linkChoices(new Map([['reading:coroner', 'whatever I like'], ['reading:__proto__', 'x']]), open)).toEqual({});
  });

  const hostile = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', '__proto__', 'constructor', 'true', '2025-03-10', 'pharmacist', '1e999', '-1'];

  it('that is hostile brings in nothing a form could not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...everyQuestion),
        fc.array(fc.tuple(fc.oneof(fc.constantFrom('__proto__', '__proto__.polluted', 'constructor.prototype.polluted', 'at', 'requester', 'requester.kind', 'requester.__proto__.kind', 'ask', 'workplaces.0.setting', 'workplaces.999999999.setting', 'icd10.0', 'asked.report'), fc.string()), fc.oneof(fc.constantFrom(...hostile), fc.string())), { maxLength: 12 }),
        ({ declaration, question, profile }, entries) => {
          const { facts } = factsOfLink(declaration, new Map(entries));
          expect(({} as Facts)['polluted']).toBeUndefined();
          expect(knownValue(declaration, facts) ?? {}).toEqual(facts);
          expect(JSON.stringify(facts)).not.toMatch(/script|onerror|polluted/);
          evaluate(question, facts, profile);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('says how much of it was refused', () => {
    const declaration = declarationOf(questionOf(kentucky, 'access'), kentucky);
    expect(factsOfLink(declaration, readState('#requester.kind=pharmacist&requester.name=Jane&at=yesterday'))).toEqual({ facts: { requester: { kind: 'pharmacist' } }, refused: 2 });
  });
});

describe('a pasted request', () => {
  const question = questionOf(kentucky, 'access');
  const declaration = declarationOf(question, kentucky);

  it('is read by the library, which says what it does not know', () => {
    const pasted = pastedRequest(question, declaration, kentucky, '{"at":"2025-03-10","requester":{"kind":"pharmacist","licenced":true},"asked":{"report":"patient"}}');
    expect(pasted).toMatchObject({ facts: { at: '2025-03-10', requester: { kind: 'pharmacist' }, asked: { report: 'patient' } }, issues: [{ code: 'access.facts.unknown-key', params: { nearest: 'licensed' } }] });
  });

  it.each(['', '{', '[1]', 'null', '"text"'])('is refused in words where it is none: %j', (text) => {
    expect(pastedRequest(question, declaration, kentucky, text)).toHaveProperty('unreadable');
  });
});
