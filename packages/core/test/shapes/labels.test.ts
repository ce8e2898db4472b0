import { describe, expect, test } from 'vitest';
import { lines, panel, session, sketch, sketchPeople } from '../sketch.js';

describe('A label', () => {
  test('a role before the name', () => {
    const report = session(
      '**Moderator:** Mei Tanaka (Harbour Trust)',
      '',
      'The session was about wells.',
      '',
      '- **Ana Diaz (Well Fund)** said that they ran dry.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells [tanaka]',
      's1.p1 The session was about wells.',
      's1.h1 [diaz] Ana Diaz (Well Fund) | said that they ran dry.',
    ]);
  });

  test('a colon', () => {
    const report = panel(
      'Ana Diaz: The wells ran dry in May.',
      '',
      'Tom: Nobody counts them.',
      '',
      'MT: They should be counted.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana Diaz | The wells ran dry in May.',
      's1.h2 [okoro] Tom | Nobody counts them.',
      's1.h3 [tanaka] MT | They should be counted.',
    ]);
  });

  test('an affiliation in brackets', () => {
    const report = session(
      'Ana Diaz (Well Fund): The wells ran dry in May.',
      '',
      'Tom Okoro (Rain Office): Nobody counts them.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana Diaz (Well Fund) | The wells ran dry in May.',
      's1.h2 [okoro] Tom Okoro (Rain Office) | Nobody counts them.',
    ]);
  });

  test('bold words, in lists of one speaker a bullet', () => {
    const report = session(
      '### Panel Highlights',
      '',
      '- **Ana Diaz (Well Fund)** said that the wells ran dry.',
      '- **Tom Okoro (Rain Office)** disagreed, since nobody had counted them.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana Diaz (Well Fund) | said that the wells ran dry.',
      's1.h2 [okoro] Tom Okoro (Rain Office) | disagreed, since nobody had counted them.',
    ]);
  });

  test('bold words before a colon or a dash', () => {
    const report = session('- **Ana Diaz**: The wells ran dry.', '- **Tom Okoro** — Nobody counts them.');
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana Diaz | The wells ran dry.',
      's1.h2 [okoro] Tom Okoro | Nobody counts them.',
    ]);
  });

  test('a dash before what is said', () => {
    const report = panel(
      '- Ana - the wells ran dry in May',
      '- Tom - nobody counts them at all',
      '- Mei - they should be counted each year',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana | the wells ran dry in May',
      's1.h2 [okoro] Tom | nobody counts them at all',
      's1.h3 [tanaka] Mei | they should be counted each year',
    ]);
  });

  test('a name in brackets after what is said', () => {
    const report = panel(
      '- The wells ran dry in May. (Ana Diaz)',
      '- Nobody counts them. (Tom Okoro)',
      '- They should be counted. (Mei Tanaka)',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] The wells ran dry in May. (Ana Diaz)',
      's1.h2 [okoro] Nobody counts them. (Tom Okoro)',
      's1.h3 [tanaka] They should be counted. (Mei Tanaka)',
    ]);
  });

  test('initials that the report defines', () => {
    const report = lines(
      '# Well Forum',
      '',
      'Present: Ana Diaz (AD), Tom Okoro (TO)',
      '',
      '## Wells',
      '',
      'AD: The wells ran dry in May.',
      '',
      'TO: Nobody counts them.',
      '',
      'AD: They should be counted.',
    );
    expect(sketch(report)).toEqual([
      'wells # Wells',
      'wells.h1 [diaz] AD | The wells ran dry in May.',
      'wells.h2 [okoro] TO | Nobody counts them.',
      'wells.h3 [diaz] AD | They should be counted.',
    ]);
  });

  test('a topic in bold, which is not a person', () => {
    const report = session(
      '**Corporate power.** Companies own most of the wells.',
      '',
      '**State finance.** The state pays for few of them.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 Corporate power. Companies own most of the wells.',
      's1.p2 State finance. The state pays for few of them.',
    ]);
  });

  test('two people at once', () => {
    const report = session(
      '### Panel Highlights',
      '',
      '- **Ana Diaz (Well Fund) and Tom Okoro (Rain Office)** said that money is short.',
      '- **Ana Diaz (Well Fund)** added that it always was.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz okoro] Ana Diaz (Well Fund) and Tom Okoro (Rain Office) | said that money is short.',
      's1.h2 [diaz] Ana Diaz (Well Fund) | added that it always was.',
    ]);
  });
});

describe('A label may be', () => {
  const labels = (...body: readonly string[]): string[] => sketch(session(...body)).slice(1);

  test.each(['–', '—', '-', '--'])('one name before %s, which nothing else in the report has', (dash) => {
    expect(labels(`Ana Diaz ${dash} the wells ran dry.`, '', `- **Tom Okoro** ${dash} nobody counts them.`)).toEqual([
      's1.h1 [diaz] Ana Diaz | the wells ran dry.',
      's1.h2 [okoro] Tom Okoro | nobody counts them.',
    ]);
  });

  test('not a topic before a dash, and not the letter of a list', () => {
    expect(labels('- Dry wells – too many.', '- Q – Harbour', '- A – Town')).toEqual([
      's1.h1 [] Dry wells – too many.',
      's1.h2 [] Q – Harbour',
      's1.h3 [] A – Town',
    ]);
  });

  test('an honorific of several words', () => {
    expect(labels('Right Hon. Ana Diaz: The wells ran dry.', '', 'Hon. Bill Okoro: Nobody counts them.')).toEqual([
      's1.h1 [diaz] Right Hon. Ana Diaz | The wells ran dry.',
      's1.h2 [okoro] Hon. Bill Okoro | Nobody counts them.',
    ]);
  });

  test('a surname with a particle that a mark joins', () => {
    expect(
      labels('Mr. Tom d’Okoro: Nobody counts them.', '', '**Dr. Rana Khalil al-Masri (Well Fund)** The wells ran dry.'),
    ).toEqual([
      's1.h1 [dokoro] Mr. Tom d’Okoro | Nobody counts them.',
      's1.h2 [al-masri] Dr. Rana Khalil al-Masri (Well Fund) | The wells ran dry.',
    ]);
    expect(sketch(session('Yesterday Rana al-Masri said that non-Harbour wells ran dry.')).slice(1)).toEqual([
      's1.h1 [al-masri] Yesterday Rana al-Masri said that non-Harbour wells ran dry.',
    ]);
  });

  test('a bold name between two sentences, which begins a turn', () => {
    expect(
      labels('The panel met. **Ana Diaz:** The wells ran dry. **Tom Okoro (Rain Office)** Nobody **counts** them.'),
    ).toEqual([
      's1.p1 The panel met.',
      's1.h1 [diaz] Ana Diaz | The wells ran dry.',
      's1.h2 [okoro] Tom Okoro (Rain Office) | Nobody counts them.',
    ]);
  });

  test('the letter of a question before a given name', () => {
    const report = panel('- Q. Ana – who pays?', '- Ana: the pumps are old.', '- A. Diaz: the wells, too.');
    expect(sketch(report).slice(1)).toEqual([
      's1.h1 [diaz] Ana | the pumps are old.',
      's1.h2 [diaz] A. Diaz | the wells, too.',
      's1.q1 ? [diaz] Q. Ana | who pays?',
    ]);
  });
});

test('a surname that is an initial ends a name, and does not join the next', () => {
  const report = session('We chose plan E. Tomas F. asked why. Later, a note of Ana B. Tomas F. answered.');
  expect(sketchPeople(report)).toEqual(['b: Ana B.', 'f: Tomas F']);
});
