import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceText } from '@findings/core/text';
import { widthOf } from '../terminal/width.js';
import { excerptOf } from './excerpt.js';

/** The excerpt around `@` and what follows up to white space or `]`, as it is printed. */
function show(source: string, columns = 40): string[] {
  const start = source.indexOf('@');
  const end = start + source.slice(start).search(/[\s\]]|$/);
  const { before, marked, after, underline } = excerptOf(source, sourceText(source).span(start, end), columns);
  return [before + marked + after, underline];
}

describe('the line of a problem', () => {
  test('is complete if it fits, with the span underlined', () => {
    expect(show('Before.\nAs they said [@s4.h9 p. 3].\nAfter.')).toEqual([
      'As they said [@s4.h9 p. 3].',
      '              ^^^^^^',
    ]);
  });

  test('is underlined by columns, not characters', () => {
    expect(show('人身売買は [@s4] です')).toEqual(['人身売買は [@s4] です', '            ^^^']);
    expect(show('\t[@s4]')).toEqual(['[@s4]', ' ^^^']);
    expect(show('a\tb [@s4]')).toEqual(['a    b [@s4]', '        ^^^']);
  });

  test('is cut around the span', () => {
    const long = `${'before '.repeat(40)}[@s4.h9]${' after'.repeat(40)}`;
    expect(show(long)).toEqual(['…before before [@s4.h9] after after…', '                ^^^^^^']);
  });

  test('is never too wide and has no control characters', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(anything, anything, anything, fc.integer({ min: 20, max: 120 }), (a, b, c, columns) => {
        const source = a + b + c;
        const { before, marked, after, underline } = excerptOf(
          source,
          sourceText(source).span(a.length, a.length + b.length),
          columns,
        );
        const line = before + marked + after;
        expect(widthOf(line)).toBeLessThanOrEqual(columns);
        expect(widthOf(underline)).toBeLessThanOrEqual(columns);
        // eslint-disable-next-line no-control-regex
        expect(line).not.toMatch(/[\0-\x1f\x7f-\x9f]/);
      }),
    );
  });
});
