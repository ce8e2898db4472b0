import { parseReport } from '@findings/core';
import { createLibrary } from '@findings/core/library';
import { describe, expect, test } from 'vitest';
import { rangeSpeakers, spokenSentences } from './range-speakers.js';

const REPORT = `# Wells

## Session 1: Digging

Ana Diaz said that half of the wells run dry. Several participants disagreed with this. Ben Okoro (River Trust) argued that rains come late.

- **Ana Diaz (Well Fund)** explained that pumps rust. She wants new ones. Several participants said that pumps are too dear. Ben Okoro answered that the fund pays. The Well Fund said little.
- **Ana Diaz (Well Fund)** warnte vor Rost. Mehrere Teilnehmer fragten nach den Kosten. Ben Okoro winkte ab.
- **Ana Diaz and Ben Okoro** presented a study. Ana Diaz said that it took a year. It was long.

Q: Who pays?
A (Ana Diaz): The fund pays for wells.
Ben Okoro: The trust pays for pumps.
`;
const library = createLibrary([parseReport(REPORT, { key: 'wells' })]);

function speakersOf(words: string, id: string): readonly string[] {
  const target = library.get(id)!;
  const start = target.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const { speakers, probable } = rangeSpeakers(target, { start, end: start + words.length }, library);
  return [...speakers.map(({ name }) => name), ...probable.map(({ name }) => `probably ${name}`)];
}

describe('the speakers of a range of a finding', () => {
  test.each([
    ['half of the wells', 's1.p1', ['Ana Diaz']],
    ['rains come late', 's1.p1', ['Ben Okoro']],
    ['pumps rust', 's1.h1', ['Ana Diaz']],
    ['She wants new ones.', 's1.h1', ['Ana Diaz']],
    ['the fund pays', 's1.h1', ['Ben Okoro']],
    ['The Well Fund said little', 's1.h1', ['Ana Diaz']],
    ['presented a study', 's1.h3', ['Ana Diaz', 'Ben Okoro']],
    ['it took a year', 's1.h3', ['Ana Diaz']],
    ['The fund pays for wells', 's1.q1', ['Ana Diaz']],
    ['The fund pays for wells. The trust pays', 's1.q1', ['Ana Diaz', 'Ben Okoro']],
  ])('%s: %s', (words, id, people) => expect(speakersOf(words, id)).toEqual(people));

  test.each([
    ['disagreed with this', 's1.p1'],
    ['run dry. Several participants disagreed', 's1.p1'],
    ['pumps are too dear', 's1.h1'],
    ['nach den Kosten', 's1.h2'],
    ['winkte ab', 's1.h2'],
    ['Who pays?', 's1.q1'],
    ['Who pays? The fund pays', 's1.q1'],
  ])('are unknown if an unnamed or another person may say them: %s', (words, id) =>
    expect(speakersOf(words, id)).toEqual([]),
  );

  test('are unknown for a whole session', () => {
    expect(rangeSpeakers(library.get('s1')!, { start: 0, end: 5 }, library)).toEqual({ speakers: [], probable: [] });
  });
});

test('the sentences of a finding have their speakers', () => {
  const target = library.get('s1.h1')!;
  if (!('finding' in target)) throw new Error('not a finding');
  const spoken = spokenSentences(target, library).map(({ speakers, isByGroup }) => [
    speakers.map(({ name }) => name).join(),
    isByGroup,
  ]);
  expect(spoken).toEqual([
    ['Ana Diaz', false],
    ['Ana Diaz', false],
    ['', true],
    ['Ben Okoro', false],
    ['Ana Diaz', false],
  ]);
});
