import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correct, textHash } from './correct.js';
import type { Operation } from './model.js';
import { readUnits } from './read-units.js';

const of = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);
const sentence = of(
  'Wells run dry in May.',
  'Ana Diaz said that **pumps** are loud.',
  '“Tanks help,” she added.',
  'It costs 1. more than 2. less',
  'Why do wells run dry?',
  'See [the list](#x) and `code`.',
  'AD counts # wells - and > tanks',
  'dry wells, <!-- by Ana Diaz --> said Tom Okoro.',
);
const text = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const block = fc.oneof(
  text,
  fc
    .tuple(of('## ', '### '), of('Wells', 'Session 2: Pumps', 'Ana Diaz {.part id=talk}'))
    .map(([mark, title]) => mark + title),
  of(
    'Title\n=====',
    'Pumps\n-----',
    '---',
    '> Wells are\n> dry.\n>\n> Tanks, too.',
    '```\nwell = 1\n```',
    '| a | b |\n|---|---|\n| 1 | 2 |',
  ),
  of('<!-- page 9 -->', '<!-- review: Is this a name? -->', '<!-- left out: contents\nWells 9\n-->', '<b>Wells</b>'),
  fc
    .array(
      fc.tuple(of('- ', '  - ', '3. ', '* '), of('', '**Tom Okoro (Fund)** ', '**AD:** ', '**Q/Ana Diaz** '), text),
      { minLength: 1, maxLength: 4 },
    )
    .map((items) => items.map((item) => item.join('')).join('\n')),
  text.map((words) => `**Ana Diaz:** ${words} <!-- all by Ana Diaz --> {#mine}`),
);
const report = fc
  .array(block, { minLength: 1, maxLength: 9 })
  .map(
    (blocks) =>
      `---\nreading: exact\n---\n\n${blocks.join('\n\n')}\n\n## Participants\n\n- Ana Diaz (Fund)\n  - also: AD\n- Tom Okoro\n`,
  );

const number = fc.integer({ min: 1, max: 14 });
const unit = fc.oneof(
  number.map((at) => `u${at}`),
  of('u1/2', 'g1', 'u0', ''),
);
const units = fc.oneof(
  fc
    .tuple(number, fc.integer({ min: 0, max: 2 }))
    .map(([at, more]) => Array.from({ length: more + 1 }, (_, index) => `u${at + index}`)),
  fc.tuple(number, number).map(([at, more]) => [`u${at}-u${at + more}`]),
  fc.tuple(number, fc.integer({ min: 1, max: 3 })).map(([at, each]) => [`u${at}.${each}`]),
);
const words = of('Wells', 'dry', 'are', 'Tanks', '“Tanks', '1.', '#', 'said Tom', 'Okoro.', '- and', 'nowhere');
const person = of('Ana Diaz', 'AD', 'Okoro', 'Eve Adams');
const because = of(
  'own words',
  'label',
  'heading',
  'reviewer',
  'u2',
  'continues u1',
  'nonsense',
) as fc.Arbitrary<never>;
const kind = of('part', 'session', 'day', 'actions', 'exchanges', 'nonsense') as fc.Arbitrary<never>;
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ op: fc.constant('part' as const), unit, level: fc.integer({ min: 0, max: 5 }), kind }),
  fc.record({ op: fc.constant('text' as const), unit }),
  fc.record({ op: fc.constant('item' as const), units, depth: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ op: fc.constant('join' as const), units }),
  fc.record({ op: fc.constant('split' as const), unit, before: words }),
  fc.record({ op: fc.constant('move' as const), unit, after: unit }),
  fc.record({ op: fc.constant('speaker' as const), units, person, because }),
  fc.record({ op: fc.constant('nobody' as const), units }),
  fc.record({
    op: fc.constant('person' as const),
    name: person,
    also: fc.array(of('AD', 'Okoro', 'Wells'), { maxLength: 1 }),
  }),
  fc.record({ op: fc.constant('same-person' as const), names: fc.array(person, { maxLength: 3 }) }),
  fc.record({ op: fc.constant('furniture' as const), units, kind: of('caption', 'nonsense') as fc.Arbitrary<never> }),
  fc.record({ op: fc.constant('table-head' as const), unit }),
  fc.record({ op: fc.constant('turn' as const), unit, turn: of('question', 'answer') as fc.Arbitrary<never> }),
  fc.record({ op: fc.constant('front' as const), field: fc.constant('venue' as const), unit, value: words }),
  fc.record({ op: fc.constant('doubt' as const), unit, note: of('Why?', 'x --> y', '') }),
  fc.record({ op: fc.constant('checked' as const), units, code: of('report.review', 'reading.speaker', 'x') }),
);

/** The words of a report, without what corrections may write: list of people, credits, notes, attributes and marks of turns. */
function wordsIn(markdown: string): readonly string[] {
  return (
    markdown
      .replace(/^---\n[^]*?\n---\n/, '')
      .replace(/\n## Participants\n[^]*?(?=\n## |$)/, '')
      .replace(/<!-- (?:left out: \S+|(?!left out)[^]*?-->)/g, ' ')
      .replace(/\{[.#\w= /-]+\}/g, ' ')
      .replace(/\*\*[QA](?:\/(?:Ana Diaz|Tom Okoro)(?=\*\*)|\/|(?=\*\*))/g, '**')
      .replace(/\]\([^)]*\)/g, ' ')
      .replace(/^[ >]*\d+[.)] /gm, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

const setting = fc.record({
  by: of('reviewer', 'assistant') as fc.Arbitrary<'reviewer'>,
  cited: fc.array(of('body.p1', 'wells.p1', 's2.h1'), { maxLength: 2 }),
});

describe('any list of operations', () => {
  it('keeps every word, in order but for moved headings and labels', () => {
    fc.assert(
      fc.property(
        report,
        fc.array(operation, { minLength: 1, maxLength: 8 }),
        setting,
        (markdown, operations, options) => {
          const { markdown: result, answer } = correct(markdown, { hash: textHash(markdown), operations }, options);
          const isMoved = operations.some(
            ({ op }, index) => op === 'move' && answer.verdicts[index]!.verdict === 'accepted',
          );
          const [before, after] = [wordsIn(markdown), wordsIn(result)];
          expect(isMoved ? [...after].sort() : after).toEqual(isMoved ? [...before].sort() : before);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('changes nothing where nothing is accepted, and gives an answer to each', () => {
    fc.assert(
      fc.property(report, fc.array(operation, { maxLength: 4 }), setting, (markdown, operations, options) => {
        const { markdown: result, answer } = correct(markdown, { hash: textHash(markdown), operations }, options);
        expect(answer.verdicts.map((each) => each.operation)).toEqual(operations.map((_, index) => index));
        if (answer.verdicts.every(({ verdict }) => verdict !== 'accepted')) expect(result).toBe(markdown);
      }),
    );
  });

  it('has no effect by its refused operations', () => {
    fc.assert(
      fc.property(report, fc.array(operation, { maxLength: 6 }), setting, (markdown, operations, options) => {
        const hash = textHash(markdown);
        const { markdown: result, answer } = correct(markdown, { hash, operations }, options);
        const accepted = operations.filter((_, index) => answer.verdicts[index]!.verdict === 'accepted');
        expect(correct(markdown, { hash, operations: accepted }, options).markdown).toBe(result);
      }),
    );
  });

  it('changes nothing when it is applied twice, if it only credits, marks or leaves out', () => {
    const isStable = ({ op }: Operation): boolean => !['split', 'join', 'move'].includes(op);
    fc.assert(
      fc.property(report, operation.filter(isStable), setting, (markdown, each, options) => {
        const apply = (text: string) => correct(text, { hash: textHash(text), operations: [each] }, options).markdown;
        const once = apply(markdown);
        expect(apply(once)).toBe(once);
      }),
    );
  });

  it('credits by a person are read exactly so, and no other credit of the passage remains', () => {
    const credit = fc.record({
      at: fc.nat(),
      sentence: fc.option(fc.nat(), { nil: undefined }),
      person: fc.option(of('Ana Diaz', 'Tom Okoro'), { nil: undefined }),
    });
    fc.assert(
      fc.property(report, credit, (markdown, { at, sentence, person: name }) => {
        const before = readUnits(markdown).units.filter((each) => each.sentences !== undefined);
        if (before.length === 0) return;
        const target = before[at % before.length]!;
        const sentences = target.sentences!;
        const only = sentence === undefined ? undefined : sentence % sentences.length;
        const place = [only === undefined ? target.id : sentences[only]!.id];
        const each: Operation =
          name === undefined
            ? { op: 'nobody', units: place }
            : { op: 'speaker', units: place, person: name, because: 'reviewer' };
        const { markdown: result, answer } = correct(
          markdown,
          { hash: textHash(markdown), operations: [each] },
          { by: 'reviewer' },
        );
        if (answer.verdicts[0]!.verdict !== 'accepted') return;
        expect(answer.unmet).toEqual([]);
        const after = readUnits(result).units.find(({ id }) => id === target.id)!.sentences!;
        expect(after.map(({ speakers }) => speakers)).toEqual(
          sentences.map(({ speakers }, index) =>
            only !== undefined && index !== only ? speakers : name === undefined ? [] : [name],
          ),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('can be read again, and answers of questions are accepted', () => {
    fc.assert(
      fc.property(report, (markdown) => {
        const { hash, units: read } = readUnits(markdown);
        for (const { question } of read)
          for (const { operations } of question?.answers ?? []) {
            const { answer } = correct(markdown, { hash, operations }, { by: 'reviewer' });
            expect(answer.verdicts.filter(({ verdict }) => verdict === 'refused')).toEqual([]);
          }
      }),
    );
  });
});
