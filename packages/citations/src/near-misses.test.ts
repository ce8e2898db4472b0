import { describe, expect, test } from 'vitest';
import { findNearMisses } from './read-citations.js';

/** `kind: what stands there → what to write (ids)` */
function misses(markdown: string): readonly string[] {
  return findNearMisses(markdown).map(
    ({ kind, start, end, replacement, ids }) =>
      `${kind}: ${markdown.slice(start, end)} → ${replacement} (${ids.join(' ')})`,
  );
}

describe('near misses', () => {
  test.each([
    ['full [@ s1.h2].', 'space-after-at: @ s1.h2 → @s1.h2 (s1.h2)'],
    ['as @ s4 says', 'space-after-at: @ s4 → @s4 (s4)'],
    ['see [@s4 so', 'unclosed-bracket: [@s4 → [@s4] (s4)'],
    [
      '[see @s4, p. 3; -@s5, pp. 4-6 so',
      'unclosed-bracket: [see @s4, p. 3; -@s5, pp. 4-6 → [see @s4, p. 3; -@s5, pp. 4-6] (s4 s5)',
    ],
    ['so...@ s4', 'space-after-at: @ s4 → @s4 (s4)'],
    ['[@s4}(so)', 'unclosed-bracket: [@s4} → [@s4]  (s4)'],
    ['[@s4) so', 'unclosed-bracket: [@s4) → [@s4] (s4)'],
    ['[@s4,h2]', 'comma-in-key: @s4,h2 → @s4.h2 (s4.h2)'],
    ['so -@s4,h2.', 'comma-in-key: -@s4,h2 → -@s4.h2 (s4.h2)'],
    ['[@s4, @s5]', 'missing-semicolon: ,  → ;  (s4 s5)'],
    ['[@s4 @s5]', 'missing-semicolon:   → ;  (s4 s5)'],
    ['[@s4 and @s5]', 'missing-semicolon:  and  → ;  (s4 s5)'],
    ['[@s4, p. 3, @s5]', 'missing-semicolon: , p. 3,  → , p. 3;  (s4 s5)'],
    ['[@s4; ]', 'empty-item: [@s4; ] → [@s4] (s4)'],
    ['[@s4; @s5;]', 'empty-item: [@s4; @s5;] → [@s4; @s5] (s4 s5)'],
    ['[@s4; see there]', 'empty-item: [@s4; see there] → [@s4, see there] (s4)'],
    ['[as said; @s4]', 'empty-item: [as said; @s4] → [as said, @s4] (s4)'],
    ['[@@s4]', 'doubled-at: @@s4 → @s4 (s4)'],
    ['[@@@s4]', 'doubled-at: @@@s4 → @s4 (s4)'],
    ['(@ s4) so', 'space-after-at: @ s4 → @{s4} (s4)'],
    ['a (@ s4) so', 'space-after-at: @ s4 → @s4 (s4)'],
  ])('%j', (text, miss) => {
    expect(misses(text)).toEqual([miss]);
  });
});

test('the replacements are citations', () => {
  for (const text of ['[@ s4]', '[@s4, p. 3 so', '[@s4,h2]', '[@s4 and @s5]', '[@s4; there]', '@@s4']) {
    const [miss] = findNearMisses(text);
    const fixed = text.slice(0, miss!.start) + miss!.replacement + text.slice(miss!.end);
    expect(misses(fixed), fixed).toEqual([]);
  }
});

describe('text that is not a near miss', () => {
  test.each([
    'mail me@ home.org, a@b.org, @octocat, @types/node',
    'at 5@ noon',
    'so.@ s4, so..@ s4',
    '`[@ s4]` $@ s4$ <b title="@ s4"> <!-- [@s4 -->',
    '```\n[@ s4]\n```',
    '[@s4](a; b) [@s4; a][b] [@s4; a]{.c}',
    '[see [@s4], "as @s5 says"; @s6]',
    '[@s4 (and @s5)]',
    '@s4, h2',
    '\\[@s4',
    '\\@@s4',
    '[@s4(so',
    '[@s4\\ @s5]',
    '@ s4@home.org',
    '+-------+\n|   @s1,h2|\n+-------+',
    '[x] @s4',
    '@s2$1. [@s4]$',
  ])('%j', (text) => {
    expect(misses(text)).toEqual([]);
  });
});
