import { expect, test } from 'vitest';
import { readFixture, wells } from '../test/fixture.js';
import { citationAt } from './cited-keys.js';

function at(fixture: string) {
  const { workspace, uri, offset, texts } = readFixture(fixture);
  const answer = citationAt(workspace, uri, offset);
  if (answer) {
    const { start, end } = answer.span;
    expect(texts.get(uri)!.slice(start.offset, end.offset)).toContain(answer.key);
  }
  return answer;
}

test('returns the cited finding with its text and number of citations', () => {
  expect(at(`> 😀 [see -@{wells:S1.oko|ye}, p. 3; @s1.h1]\r\n${wells}`)).toMatchObject({
    key: 'wells:S1.okoye',
    state: 'found',
    finding: {
      id: 's1.h1',
      title: 'Session 1 highlight: Ada Okoye (WaterAid)',
      text: 'Wells cost 400 dollars each, and half of them dry up within two years.',
      speakers: [{ name: 'Ada Okoye' }],
      place: { uri: 'file:///w/wells.report.md', span: { start: { line: 18 } } },
      cited: 2,
    },
    candidates: [],
  });
  expect(at(`[@we|lls]\n${wells}`)).toMatchObject({ state: 'found', finding: { id: 'wells', cited: 1 } });
});

test('returns candidates, the best first', () => {
  expect(at(`[@s1.h|3]\n${wells}`)).toMatchObject({ state: 'unresolved', candidates: [{ id: 's1.h2' }, { id: 's1' }] });
  const twice = wells.replace('**Ben Ali (UNDP):**', '**Ada Okoye:**');
  expect(at(`[@s1.oko|ye]\n${twice}`)).toMatchObject({
    state: 'ambiguous',
    candidates: [{ id: 's1.h1' }, { id: 's1.h2' }],
  });
  expect(at(`[@smi|th]\n${wells}`)).toMatchObject({ key: 'smith', state: 'foreign', candidates: [] });
});

test('returns nothing elsewhere', () => {
  expect(at(`No|thing @s1\n${wells}`)).toBeUndefined();
  const { workspace, uri } = readFixture(`[@s1]\n${wells}`);
  for (const offset of [-1, 1e9]) expect(citationAt(workspace, uri, offset)).toBeUndefined();
  expect(citationAt(workspace, 'file:///w/wells.report.md', 20)).toBeUndefined();
});
