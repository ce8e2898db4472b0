import { expect, test } from 'vitest';
import { lockOf, named, renamed } from '../../test/rename.js';
import { river } from '../../test/river.js';

test('renames the parts of a session with it, and their pins', () => {
  const fixture = `[see @s‸1, p. 3; @s1.h2; @s1.okoye] and @{S1.P1}
--- b.md
> 😀 @wells:s1.h1, @s1.h7, not @committees, @s10.h1 or @s2.h1.
--- c.md
@s1.h1
--- findings.lock.json
${lockOf('wells:s1', 'wells:s1.h2', 'wells:committees', 'wells:s2')}${named}`;
  const after = renamed(fixture, '@wells:s2') as Record<string, string>;
  expect(after['a.md']).toBe('[see @s2, p. 3; @s2.h2; @s2.okoye] and @{s2.P1}');
  expect(after['b.md']).toBe('> 😀 @wells:s2.h1, @s2.h7, not @committees, @s10.h1 or @s2.h1.');
  expect(after['c.md']).toBe('@s2.h1');
  const pins = lockOf('wells:s1', 'wells:s1.h2', 'wells:committees', 'wells:s2');
  expect(after['findings.lock.json']).not.toContain('wells:s1');
  expect(after['findings.lock.json']).toContain('wells:s2.h2');
  expect(pins).toContain('wells:s1.h2');
  // A session can be renamed to its alias. Its parts get the session's number.
  expect(renamed(fixture, 'scarcity')).toMatchObject({ 'c.md': '@s2.h1' });
  // Other targets have no parts.
  expect(renamed(fixture, 's2.h1')).toMatchObject({ 'a.md': '[see @s2.h1, p. 3; @s1.h2; @s1.okoye] and @{S1.P1}' });
  expect(renamed(fixture.replace('@s‸1,', '@s1,').replace('@s1.h2;', '@s1.h‸2;'), 's1.h1')).toMatchObject({
    'a.md': '[see @s1, p. 3; @s1.h1; @s1.okoye] and @{S1.P1}',
  });
});

test('leaves sessions alone whose numbers start with the same digits', () => {
  const fixture = `[@s‸1; @s1.2; @s1.2.h1; @s1.2x; @s1.h2]
--- findings.lock.json
${lockOf('wells:s1.h2').replace('wells:s1.h2', 'wells:s1.2.h1')}${named}`;
  expect(renamed(fixture, 's2')).toEqual({ 'a.md': '[@s2; @s1.2; @s1.2.h1; @s2.2x; @s2.h2]' });
});

test('findings of a part move with it', () => {
  expect(renamed(`[@intro‸duction; @introduction.p1; @introduction.didion; @s1]\n${river}`, 'conclusions')).toEqual({
    'a.md': '[@conclusions; @conclusions.p1; @conclusions.didion; @s1]',
  });
});
