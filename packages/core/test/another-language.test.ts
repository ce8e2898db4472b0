import { expect, test } from 'vitest';
import { createVocabulary, lexicons, vocabularyFor, type Lexicon } from '@findings/language';
import { parseReport } from '../src/index.js';
import polishLexicon from './polish.json' with { type: 'json' };

const polish = polishLexicon as Lexicon;

const text = [
  '# Forum Studni',
  '',
  'Warsztaty odbyły się 17 do 19 maja 2024 w Łodzi.',
  '',
  '## Uczestnicy',
  '',
  '- Łukasz Żółkowski (Fundusz Wodny)',
  '- Świętosława Ćwik (Urząd Portowy)',
  '',
  '## Sesja trzy: Studnie',
  '',
  'Łukasz Żółkowski powiedział, że studnie wyschły. „Nikt nie płaci za pompy”, dodała Ćwik.',
  '',
  'Zdaniem Żółkowski nie jest to nowe.',
  '',
  '- Świętosława Ćwik: Pompy są stare.',
  '',
  '## Następne kroki',
  '',
  '- Policzyć studnie.',
  '',
].join('\n');

test('a language is one file', () => {
  const vocabulary = vocabularyFor(text, [...lexicons, polish]);
  expect(vocabulary).toBe(createVocabulary(polish));
  const report = parseReport(text, { vocabulary });
  const [session] = report.sessions;
  expect(report.people.map(({ name, affiliations }) => [name, ...affiliations])).toEqual([
    ['Łukasz Żółkowski', 'Fundusz Wodny'],
    ['Świętosława Ćwik', 'Urząd Portowy'],
  ]);
  expect(report.dates).toMatchObject({ start: '2024-05-17', end: '2024-05-19' });
  expect([session!.id, session!.title]).toEqual(['s3', 'Studnie']);
  expect(
    session!.overview.flatMap(({ statements = [] }) => statements.map(({ text, speakers }) => [text, speakers])),
  ).toEqual([
    ['Łukasz Żółkowski powiedział, że studnie wyschły.', ['zolkowski']],
    ['„Nikt nie płaci za pompy”, dodała Ćwik.', ['cwik']],
  ]);
  expect(session!.highlights.map(({ text, speakers }) => [text, speakers])).toEqual([
    ['Zdaniem Żółkowski nie jest to nowe.', ['zolkowski']],
    ['Pompy są stare.', ['cwik']],
  ]);
  expect(report.actions.map((action) => action.text)).toEqual(['Policzyć studnie.']);
});
