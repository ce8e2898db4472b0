import { describe, expect, test } from 'vitest';
import { applyAction, titles } from '../../test/code-action.js';
import { wells } from '../../test/fixture.js';

describe('a citation is offered after the name of a session', () => {
  test.each([
    ['Session 2‸ asks why.', 'Session 2 [@s2] asks why.'],
    ['Panel ‸2 asks.', 'Panel 2 [@s2] asks.'],
    ['| a |\n|---|\n| Session 2‸ |', '| a |\n|---|\n| Session 2 [@s2] |'],
    ['𝛀 *Session 2‸* 𝛀', '𝛀 *Session 2 [@s2]* 𝛀'],
    ['Text.[^1]\n\n[^1]: Session 2‸.', 'Text.[^1]\n\n[^1]: Session 2 [@s2].'],
  ])('%s', (before, after) => {
    expect(applyAction(`${before}\n${wells}`, 'Cite Session 2: Scarcity')['a.md']).toBe(after);
  });
});

test.each([
  ['there is none of that number', 'Session 9‸ asks.'],
  ['it is cited already', 'Session 2‸ [@s2] asks.'],
  ['the cursor is elsewhere', 'Session 2 asks why it ‸is.'],
  ['it is code', '`Session 2‸`'],
  ['it is front matter', '---\ntitle: Session 2‸\n---\n\nText.'],
  ['it is somebody else’s words', 'He said “Session 2‸ was long and loud”.'],
  ['it stands in a bracket that cites', '[see @s1, Session 2‸]'],
])('nothing is offered where %s', (_, text) => {
  expect(titles(`${text}\n${wells}`, 'Cite Session')).toEqual([]);
});
