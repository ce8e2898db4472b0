import { findCitations } from '@findings/citations';
import { describe, expect, test } from 'vitest';
import { exampleLibrary } from '../../../core/test/example-library.js';
import { fixDocument } from './apply-fixes.js';
import { checkDocument } from '../check-document.js';
import { harmlessEdits } from './harmless-edits.js';

const check = (markdown: string) => checkDocument(markdown, { library: exampleLibrary }).problems;
const fix = (markdown: string): string => fixDocument(markdown, check(markdown), check).markdown;
const ids = (markdown: string): readonly string[] =>
  findCitations(markdown).flatMap(({ items }) => items.map(({ id }) => id));
const unused = '<!-- findings-ignore quote: x -->';

describe('a fix does not hide or change another citation', () => {
  test.each([
    ['a letter before the citation', `Dry a${unused}@s1.h1.\n`],
    ['a sign of a key before the citation', `Dry a.${unused}@s1.h1.\n`],
    ['a letter after the citation', `Dry @s1.h1${unused}x.\n`],
    ['front matter', `${unused}---\nfindings: x\n---\n\nDry @s1.h1.\n`],
    ['a line block', `<td>|${unused} <td>@s1.h1\n`],
  ])('%s', (_, markdown) => {
    expect(check(markdown)).not.toEqual([]);
    const fixed = fix(markdown);
    expect(ids(fixed)).toEqual(ids(markdown));
    expect(fixed.startsWith('---')).toBe(false);
    expect(check(fixed)).not.toEqual([]);
  });

  test('other fixes are applied', () => {
    expect(fix(`Dry [@ s1.h2] a${unused}@s1.h1, wet [@ s1.h2].\n`)).toBe(
      `Dry [@s1.h2] a${unused}@s1.h1, wet [@s1.h2].\n`,
    );
  });

  test.each(['}', ')'])('a bracket that is closed by %s does not become a link', (close) => {
    const fixed = fix(`Dry [@s1.h1${close}(see @s99.h9).\n`);
    expect(fixed).toBe('Dry [@s1.h1] (see @s99.h9).\n');
    expect(check(fixed).map(({ code }) => code)).toEqual(['citation.unresolved']);
  });

  test('fixes after the front matter are applied', () => {
    expect(fix(`---\nfindings: x\n---\n\n${unused}\n\nDry [@ s1.h2].\n`)).toBe(
      '---\nfindings: x\n---\n\nDry [@s1.h2].\n',
    );
  });
});

describe('a fix keeps the structure of the document', () => {
  test.each([['a comment after a list', `- a\n\n${unused}\n\nb @s1.h1\n`, '- a\n\nb @s1.h1\n']])(
    '%s',
    (_, markdown, expected) => {
      expect(fix(markdown)).toBe(expected);
      expect(fix(expected)).toBe(expected);
    },
  );
});

const edit = (markdown: string, words: string, text: string) => {
  const start = markdown.indexOf(words);
  return { start, end: start + words.length, text };
};

test('an edit between a harmful one and the citation that it changes is kept', () => {
  const markdown = 'a CODE b WORD @s1 end`';
  const [harmful, harmless] = [edit(markdown, 'CODE', '`'), edit(markdown, 'WORD', 'word')];
  expect(harmlessEdits(markdown, [harmful, harmless])).toEqual([harmless]);
});

test('harmful edits among many others are removed', () => {
  const markdown = `${`aCUT@s1 ${'[@S2] '.repeat(100)}`.repeat(3)}\n`;
  const edits = Array.from(markdown.matchAll(/CUT|@S2/g), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    text: words === 'CUT' ? '' : '@s2',
  }));
  const kept = harmlessEdits(markdown.replaceAll('CUT', '---'), edits);
  expect(kept).toEqual(edits.filter(({ text }) => text !== ''));
});
