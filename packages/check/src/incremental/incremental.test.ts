import { describe, expect, test } from 'vitest';
import { createEditor, randomPaste, randomProse } from '../../../citations/test/random-edits.js';
import { seeded } from '../../../citations/test/random.js';
import { exampleLibrary } from '../../../core/test/example-library.js';
import { claimed } from '../../test/random-proposal.js';
import { pin } from '../pins/pin.js';
import { checkParsedDocument } from '../rules/check-document.js';
import { identityOf } from '../rules/problem-identity.js';
import { readDocument } from '../rules/read-document.js';
import type { CheckContext } from '../rules/read-document.js';
import type { CheckedDocument } from '../rules/rule.js';
import type { Severities } from '../rules/severities.js';
import { sourceText } from '@findings/core/text';
import { createIncrementalChecker } from './incremental-checker.js';

const lock = pin(exampleLibrary, ['demo2020:s1.h1', 'demo2020:s2.h2']).lock;
const bibliography = { keys: new Set(['smith2020', 's9']), files: ['refs.bib'] };
const alone: CheckContext = { library: exampleLibrary };

/** What features of an editor see of a document. */
function shown({ markdown, groups, blocks, citations, nearMisses, claims }: CheckedDocument) {
  const quotations = claims.quotations.map(({ statement, ...quotation }) => ({ ...quotation, said: statement() }));
  return { markdown, groups, blocks, citations, nearMisses, statements: claims.statements, quotations };
}

describe('after each edit a document is what it is when it is read and checked as a whole', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('edits %i', (seed) => {
    const random = seeded(seed);
    const severities: Severities = random.chance(0.3) ? { 'quote.missing': 'off', 'citation.case': 'error' } : {};
    const against = random.pick<CheckContext>([
      alone,
      { ...alone, lock, movesPins: true, bibliography },
      { ...alone, isLockBroken: true },
    ]);
    const start = Array.from({ length: random.integer(20) }, () =>
      random.chance(0.2)
        ? randomPaste(random)
        : random.chance(0.5)
          ? randomProse(random)
          : `${random.pick(claimed)}\n\n`,
    ).join('');
    const edit = createEditor(random, start, claimed);
    const rechecker = createIncrementalChecker(random.pick([1, 40, 200]));
    for (let step = 0; step < 60; step++) {
      const text = edit();
      const document = rechecker.read(text, against);
      const expected = readDocument(text, against);
      expect(rechecker.check(document, severities), JSON.stringify(text)).toEqual(
        checkParsedDocument(expected, severities),
      );
      if (step % 10 === 0) expect(shown(document)).toEqual(shown(expected));
      const { pointAt } = sourceText(text);
      for (let offset = 0; offset <= text.length; offset += 97)
        expect(document.source.pointAt(offset)).toEqual(pointAt(offset));
    }
  });
});

test('what it is checked against may change, and documents that were read before stay as they are', () => {
  const rechecker = createIncrementalChecker(1);
  const text = 'One [@S1].\n\nTwo [@smith2021].\n\nThree “beds are counted every day” [@s1.h2].\n';
  const before = rechecker.read(text, alone);
  const after = rechecker.read(`Zero.\n\n${text}`, { ...alone, bibliography });
  expect(rechecker.check(after)).toEqual(
    checkParsedDocument(readDocument(`Zero.\n\n${text}`, { ...alone, bibliography })),
  );
  expect(rechecker.check(before)).toEqual(checkParsedDocument(readDocument(text, alone)));
  expect(rechecker.check(before, { 'citation.case': 'off' }).problems).toHaveLength(1);
  expect(shown(before)).toEqual(shown(readDocument(text, alone)));
});

test('a document that was read otherwise is checked as a whole', () => {
  const document = readDocument('One [@S1].\n', alone);
  expect(createIncrementalChecker().check(document)).toEqual(checkParsedDocument(document));
});

test('a problem that was found before is known as such, wherever it stands by now', () => {
  const rechecker = createIncrementalChecker(1);
  const text = 'One [@S1].\n\nThree “beds are counted every day” [@s1.h2].\n';
  const problemsOf = (markdown: string) => rechecker.check(rechecker.read(markdown, alone)).problems;
  const before = problemsOf(text);
  const after = problemsOf(`Zero [@s9].\n\n${text}`);
  expect(before).toHaveLength(2);
  expect(after).toHaveLength(3);
  after.slice(1).forEach((problem, index) => {
    expect(identityOf(problem)).toBe(identityOf(before[index]!));
    expect(problem.span).not.toEqual(before[index]!.span);
  });
  const [, other] = problemsOf(text.replace('beds', 'bags'));
  expect(identityOf(other!)).not.toBe(identityOf(before[1]!));
});

test('a problem is the same object while all before it is as long and has as many lines', () => {
  const rechecker = createIncrementalChecker(1);
  const problemsOf = (markdown: string) => rechecker.check(rechecker.read(markdown, alone)).problems;
  const [before] = problemsOf('One\ntwo.\n\nThree [@s9].\n');
  const [otherWords] = problemsOf('Ten\ntwo.\n\nThree [@s9].\n');
  const [fewerLines] = problemsOf('One two.\n\nThree [@s9].\n');
  const [again] = problemsOf('Six two.\n\nThree [@s9].\n');
  expect(otherWords).toBe(before);
  expect([before!.span.start.line, fewerLines!.span.start.line]).toEqual([4, 3]);
  expect(again).toBe(fewerLines);
});
