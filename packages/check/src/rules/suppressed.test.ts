import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleLibrary } from '../../../core/test/example-library.js';
import { applyFixes, fixDocument } from '../fixes/apply-fixes.js';
import { checkDocument } from '../check-document.js';
import { rules } from './rules.js';

// Block quotations of the examples quote no one.
const others = rules.filter(({ code }) => !/^(?:citation|ignore)\./.test(code)).map(({ code }) => [code, 'off']);
const check = (markdown: string, severities = {}) =>
  checkDocument(markdown, { library: exampleLibrary, severities: { ...Object.fromEntries(others), ...severities } });
const codes = (markdown: string, severities = {}) => check(markdown, severities).problems.map(({ code }) => code);

test('a suppressed problem is listed separately with the reason', () => {
  const { problems, suppressed } = check(
    'Nobody said so [@s9]. <!-- findings-ignore citation.unresolved: next year -->',
  );
  expect(problems).toEqual([]);
  expect(suppressed).toEqual([
    expect.objectContaining({ code: 'citation.unresolved', severity: 'error', reason: 'next year' }),
  ]);
});

test('only the named rules are suppressed', () => {
  expect(codes('One [@S1; @s9]. <!-- findings-ignore citation.case: a -->')).toEqual(['citation.unresolved']);
  expect(codes('One [@S1; @s9]. <!-- findings-ignore citation: a -->')).toEqual([]);
});

describe('a comment with words suppresses only problems with these words', () => {
  const figures = { 'figure.unsupported': 'info' };
  const remaining = (markdown: string) =>
    check(markdown, { ...figures, 'quote.missing': 'error' }).problems.map(({ span, code }) =>
      code.startsWith('ignore.') ? code : markdown.slice(span.start.offset, span.end.offset),
    );

  test('not a later figure of the same paragraph', () => {
    const markdown = 'Of all beds, 45% stay empty, and 62% leak [@s1.h1].';
    expect(remaining(`${markdown} <!-- findings-ignore figure.unsupported "45%": their own count -->`)).toEqual([
      '62%',
    ]);
    expect(remaining(`${markdown} <!-- findings-ignore figure.unsupported: their own count -->`)).toEqual([]);
    expect(remaining(`${markdown} <!-- findings-ignore figure "45%", figure "62%": their own count -->`)).toEqual([]);
  });
  test('over two lines', () => {
    const quoted = 'Rana said “no bed\nis free until *summer* comes” [@s1.h1].';
    const words = 'no bed is free until *summer* comes';
    const comment = `<!-- findings-ignore quote.missing "${words}": on the phone -->`;
    expect(remaining(`${quoted} ${comment}`)).toEqual([]);
    expect(remaining(`${comment}\n\n${quoted}`)).toEqual([]);
  });
  test('and long words may be shortened', () => {
    const words =
      'no one of us will ever know how many of these people have been turned away at the door of that house';
    const short = 'no one of us will ever know how many … turned away at the door of that house';
    const quoted = `Rana said “${words}” [@s1.h1].`;
    for (const each of [words, short])
      expect(remaining(`${quoted} <!-- findings-ignore quote.missing "${each}": on the phone -->`)).toEqual([]);
  });
  test('and is unused without them', () => {
    const markdown =
      'Of all beds, 62% leak [@s1.h1]. <!-- findings-ignore figure "45%", figure "62%": their own count -->';
    expect(remaining(markdown)).toEqual(['ignore.unused']);
    const { problems } = check(markdown, figures);
    expect(problems.map(({ message }) => message)).toEqual([
      'This comment has no problem to ignore (figure "45%"). Remove it.',
    ]);
    expect(applyFixes(markdown, problems)).toBe(markdown.replace('figure "45%", ', ''));
  });
});

test('problems of comments cannot be suppressed', () => {
  const ignored = '<!-- findings-ignore-start citation: a -->\n\n<!-- findings-ignore citation.cas: b -->\n\n[@S1]';
  expect(codes(`${ignored}\n\n<!-- findings-ignore-end -->`)).toEqual(['ignore.malformed']);
});

describe('a comment is not reported as unused', () => {
  const comment = '<!-- findings-ignore citation.case: a -->';
  test('if its rule is off', () => {
    expect(codes(`[@s1] ${comment}`)).toEqual(['ignore.unused']);
    expect(codes(`[@s1] ${comment}`, { 'citation.case': 'off' })).toEqual([]);
  });
  test('if another comment suppresses the same problem', () => {
    expect(codes(`${comment}\n\n[@S1] ${comment}`)).toEqual([]);
  });
  describe('if its rule could not run, because a citation is unclear:', () => {
    const figure = '<!-- findings-ignore figure "45%", citation.case: a -->';
    test.each([
      ['unresolved', 'Of all beds, 45% stay empty [@s9].', ['citation.unresolved', 'ignore.unused']],
      [
        'of a report that is not there',
        'Of all beds, 45% stay empty [@demo2021:s1].',
        ['citation.unresolved', 'ignore.unused'],
      ],
      ['ambiguous', 'Of all beds, 45% stay empty [@s2.okoro].', ['citation.ambiguous', 'ignore.unused']],
      ['nearly a citation', 'Of all beds, 45% stay empty [@ s1.h1].', ['citation.malformed', 'ignore.unused']],
      ['of an unknown work', 'Of all beds, 45% stay empty [@smith2020].', ['ignore.unused']],
      ['resolved', 'Of all beds, some stay empty [@s1.h1].', ['ignore.unused']],
    ])('%s', (name, text, expected) => {
      const markdown = `${text} ${figure}`;
      const { problems } = check(markdown, { 'figure.unsupported': 'info' });
      expect(problems.map(({ code }) => code)).toEqual(expected);
      expect(problems.at(-1)?.message).toContain(
        name === 'resolved' ? '(figure "45%" and citation.case)' : '(citation.case)',
      );
    });
    test('in the same sentence on another line', () => {
      const severities = { 'figure.unsupported': 'info' };
      const comment = '<!-- findings-ignore figure: a -->';
      expect(codes(`Of all beds, 45% ${comment}\nstay empty [@s9].`, severities)).toEqual(['citation.unresolved']);
    });
    test('so that fixing all problems keeps it', () => {
      const markdown = `Two countries, or 45%, found different numbers [@s2h1]. <!-- findings-ignore figure "45%": a -->\n`;
      const severities = { 'figure.unsupported': 'info' };
      const { problems } = check(markdown, severities);
      const fixed = fixDocument(markdown, problems, (text) => check(text, severities).problems);
      expect(fixed.markdown).toBe(markdown.replace('s2h1', 's2.h1'));
      expect(fixed.problems).toEqual([]);
    });
  });
  test.each([
    ['citation.drifted', ''],
    ['citation.moved', ''],
    ['citation', ''],
    ['citation.drifted, citation.case', 'citation.case'],
    ['citation.case', 'citation.case'],
    ['quote, citation.moved', 'quote'],
    ['quote', 'quote'],
  ])('if the lock cannot be read: %s', (names, unused) => {
    const markdown = `[@s1] <!-- findings-ignore ${names}: a -->`;
    const told = unused === '' ? [] : [expect.stringContaining(`(${unused})`)];
    const options = { library: exampleLibrary, isLockBroken: true };
    expect(checkDocument(markdown, options).problems.map(({ message }) => message)).toEqual(told);
    expect(checkDocument(markdown, { library: exampleLibrary }).problems).not.toEqual([]);
  });
});

test('comments without problems change nothing else', () => {
  const markdown =
    'One [@s1].\n\n<!-- findings-ignore-start citation: a -->\n\n- Two <!-- findings-ignore citation.case: b -->\n\n<!-- findings-ignore-end -->\n';
  const { problems } = check(markdown);
  expect(fixDocument(markdown, problems, (text) => check(text).problems).markdown).toBe('One [@s1].\n\n- Two\n');
});

/** A block with its problems. */
const blocks: readonly (readonly [text: string, problems: readonly string[]])[] = [
  ['Shelters are full [@s1.h1].', []],
  ['Shelters are full,\nthey say [@S1.H1].', ['citation.case']],
  ['# Nobody said so [@s9]', ['citation.unresolved']],
  ['- One [@s1]\n\n  more [@s2.okoro]\n\n- Two [@s9.h9]', ['citation.ambiguous', 'citation.unresolved']],
  ['1. One\n   - Two [@s1,h2]\n2. Three', ['citation.malformed']],
  ['> One\n>\n> two [@S1] [@S2]', ['citation.case', 'citation.case']],
  ['| a | [@s9] |\n|---|---|\n| [@S2] | c |', ['citation.unresolved', 'citation.case']],
  ['`[@s9]` <!-- a note [@s9] -->', []],
  ['```\n[@s9] <!-- findings-ignore citation: a -->\n```', []],
];
const inQuotation = (text: string) => text.replace(/^/gm, '> ');

interface Part {
  readonly text: string;
  readonly problems: readonly string[];
  readonly comment: 'none' | 'before' | 'above' | 'around';
}
const part: fc.Arbitrary<Part> = fc
  .record({
    block: fc.constantFrom(...blocks),
    comment: fc.constantFrom('none' as const, 'before' as const, 'above' as const, 'around' as const),
    quoted: fc.boolean(),
  })
  .map(({ block: [text, problems], comment, quoted }) => ({
    text: quoted ? inQuotation(text) : text,
    problems,
    comment,
  }));

function written({ text, comment }: Part, name: string): string {
  const ignore = `<!-- findings-ignore ${name}: a -->`;
  switch (comment) {
    case 'none':
      return text;
    case 'before':
      return `${ignore}\n\n${text}`;
    case 'above':
      return `${ignore}\n${text}`;
    case 'around':
      return `<!-- findings-ignore-start ${name}: a -->\n\n${text}\n\n<!-- findings-ignore-end -->`;
  }
}

describe('always', () => {
  const lineEnd = fc.constantFrom('\n', '\r\n');

  test('exactly the problems in range are suppressed, and unused comments are reported', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), lineEnd, (parts, end) => {
        const markdown = parts
          .map((each) => written(each, 'citation'))
          .join('\n\n<p></p>\n\n')
          .replaceAll('\n', end);
        const { problems, suppressed } = check(markdown);
        const wanted = parts.flatMap(({ problems, comment }) => {
          if (comment === 'none') return problems;
          if (problems.length > 0) return [];
          return comment === 'around' ? ['ignore.unused', 'ignore.unused'] : ['ignore.unused'];
        });
        expect(problems.map(({ code }) => code)).toEqual(wanted);
        const kept = parts.flatMap(({ problems, comment }) => (comment === 'none' ? [] : problems));
        expect(suppressed.map(({ code }) => code)).toEqual(kept);
      }),
      { numRuns: 250 },
    );
  });
});
