import { expect, describe, test } from 'vitest';
import { readFixture, wells } from '../../test/fixture.js';
import { insertion } from '../insertion/insertion.js';
import { canCiteSentence, citeSentence } from './cite-sentence.js';

/** The results at the cursor, or for the words above the carets. */
function resultsFor(text: string) {
  const { workspace, uri, offset, ranges, texts } = readFixture(`${text}\n${wells}`);
  const { start, end } = ranges[0] ?? { start: offset, end: offset };
  return { workspace, uri, text: texts.get(uri)!, start, end, result: citeSentence(workspace, uri, start, end) };
}

/** The proposal after the finding with this id is chosen. */
function choose(text: string, id: string): string {
  const { workspace, uri, text: written, result } = resultsFor(text);
  if ('refusal' in result) return result.refusal;
  const chosen = result.findings.find((each) => each.id === id);
  if (!chosen) return `not found, but ${result.findings.map((each) => each.id).join(', ')}`;
  const at = result.at.offset;
  const edit = insertion(workspace, { uri, start: at, end: at, findings: [chosen.finding], form: 'citation' });
  if ('refusal' in edit) return edit.refusal;
  return (written.slice(0, edit.span.start.offset) + edit.text + written.slice(edit.span.end.offset)).trimEnd();
}

describe('inserts the citation at the end of the sentence', () => {
  test.each([
    ['Half of the wells dry‸ up.', 's1.h1', 'Half of the wells dry up [@s1.h1].'],
    ['Half of the wells dry up.‸', 's1.h1', 'Half of the wells dry up [@s1.h1].'],
    ['Half of the wells dry up?! ‸ Why?', 's1.h1', 'Half of the wells dry up [@s1.h1]?!  Why?'],
    [
      'Wells are fine. Half of ‸the wells dry up. Pumps run.',
      's1.h1',
      'Wells are fine. Half of the wells dry up [@s1.h1]. Pumps run.',
    ],
    ['Half of the wells\ndry up‸\nsoon. Pumps run.', 's1.h1', 'Half of the wells\ndry up\nsoon [@s1.h1]. Pumps run.'],
    ['Half of the wells ‸dry up [@s2].', 's1.h1', 'Half of the wells dry up [@s2; @s1.h1].'],
    ['Half of the wells dry up [@s‸2].', 's1.h1', 'Half of the wells dry up [@s2; @s1.h1].'],
    ['Half of the wells ‸dry up. [@s2] Pumps run.', 's1.h1', 'Half of the wells dry up. [@s2; @s1.h1] Pumps run.'],
    ['As @s2 says, half of the wells ‸dry up.', 's1.h1', 'As @s2 says, half of the wells dry up [@s1.h1].'],
    ['Half of the **wells dry‸ up**.', 's1.h1', 'Half of the **wells dry up** [@s1.h1].'],
    [
      'They say “half of them dry up ‸within two years.” Pumps run.',
      's1.h1',
      'They say “half of them dry up within two years.” [@s1.h1] Pumps run.',
    ],
    ['𝔚𝔢𝔩𝔩𝔰 🚰 half of ‸the wells dry up.', 's1.h1', '𝔚𝔢𝔩𝔩𝔰 🚰 half of the wells dry up [@s1.h1].'],
  ])('%j, %s: %j', (text, id, expected) => {
    expect(choose(text, id)).toBe(expected);
  });

  test.each([
    [
      'Half of the wells dry up. Pumps run.\n^^^^^^^^^^^^^^^^^^^^^^^^^',
      'Half of the wells dry up [@s1.h1]. Pumps run.',
    ],
    ['“Half of them dry up,” they say.\n ^^^^^^^^^^^^^^^^^^^', '“Half of them dry up,” [@s1.h1] they say.'],
  ])('of selected words, after them: %j', (text, expected) => {
    expect(choose(text, 's1.h1')).toBe(expected);
  });
});

describe('what is found', () => {
  const found = (text: string) => {
    const { result } = resultsFor(text);
    return 'refusal' in result ? result.refusal : result.findings.map(({ id, match }) => `${id} ${match}`);
  };

  test('exact words come first, and are marked', () => {
    expect(found('Half of them dry up ‸within two years.')[0]).toBe('s1.h1 exact');
    expect(found('They say “committees of ‸users keep pumps running”.')[0]).toBe('s1.h2 exact');
    expect(found('They say “committees of ‸farmers keep pumps running”.')[0]).toBe('s1.h2 altered');
  });

  test('findings with the same words are marked if they have only a few', () => {
    expect(found('Committees ‸of users keep the pumps in order.')[0]).toBe('s1.h2 similar');
    expect(
      found('The ‸village council of the district elects committees, repairs roads, and dries its rice.')[0],
    ).toMatch(/ weak$/);
  });

  test('nothing is found for other words', () => {
    expect(found('Zebras ‸graze quietly near Timbuktu.')).toEqual([]);
  });

  test.each([
    'Wells ‸dry',
    '```\nhalf of ‸the wells dry up\n```',
    '---\ntitle: half of ‸the wells dry up\n---\n',
    '\n‸\n',
    'So `half of the ‸wells dry up` it.',
  ])('there is no sentence in %j', (text) => {
    expect(found(text)).toBe('Put the cursor in a sentence, or select the words that need a source.');
    const { workspace, uri, start, end } = resultsFor(text);
    expect(canCiteSentence(workspace, uri, start, end)).toBe(false);
  });

  test('needs a proposal with a report', () => {
    const { workspace, uri, start, end } = resultsFor('Half of the ‸wells dry up.');
    expect(canCiteSentence(workspace, uri, start, end)).toBe(true);
    expect(citeSentence(workspace, 'file:///w/wells.report.md', 3, 3)).toHaveProperty('refusal');
    workspace.setProposal(uri, 'Half of it', { context: { sources: new Map() }, severities: {}, problems: [] });
    expect(citeSentence(workspace, uri, 3, 3)).toHaveProperty('refusal');
    expect(canCiteSentence(workspace, uri, 3, 3)).toBe(false);
  });
});

test.each([-1, 0, 5, 1e6, NaN])('throws nothing at %d', (offset) => {
  const { workspace, uri } = resultsFor('Half of the wells dry up.');
  expect(() => citeSentence(workspace, uri, offset, offset)).not.toThrow();
  expect(() => citeSentence(workspace, uri, offset, 10)).not.toThrow();
});
