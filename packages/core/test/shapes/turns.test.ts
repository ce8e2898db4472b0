import { describe, expect, test } from 'vitest';
import { lines, panel, sketch, sketchPeople } from '../sketch.js';

/** A transcript of three people, whose last turn is followed by `more`. */
function transcript(...more: readonly string[]): string[] {
  const turns = [
    'Ana Diaz: The wells ran dry in May.',
    'Tom Okoro: Nobody counts them.',
    'Mei Tanaka: We bought pumps.',
  ];
  return sketch(panel(...turns.flatMap((turn) => [turn, '']), ...more)).slice(1);
}

const THREE = [
  's1.h1 [diaz] Ana Diaz | The wells ran dry in May.',
  's1.h2 [okoro] Tom Okoro | Nobody counts them.',
  's1.h3 [tanaka] Mei Tanaka | We bought pumps.',
];

describe('A turn', () => {
  test('goes on in paragraphs in the first person', () => {
    expect(transcript('I would buy more of our pumps.')).toEqual([
      ...THREE,
      's1.h4 [tanaka] I would buy more of our pumps.',
    ]);
  });

  test('ends where a paragraph begins with another person', () => {
    expect(transcript('Tom Okoro, the fund pays for our pumps.', '', 'We need more of them.')).toEqual([
      's1.p1 Tom Okoro, the fund pays for our pumps.',
      's1.p2 We need more of them.',
      ...THREE,
    ]);
  });

  test.each(['–', '—', '-'])('ends where a paragraph begins with another name and a dash: %s', (dash) => {
    expect(transcript(`Lucia Ferrer ${dash} we have no money.`)).toEqual([
      ...THREE,
      's1.h4 [ferrer] Lucia Ferrer | we have no money.',
    ]);
  });

  test('does not cover an item about another person', () => {
    expect(transcript('- The pumps are new.', '- Tom will count the wells.', '- The rain is late.')).toEqual([
      ...THREE,
      's1.h4 [tanaka] The pumps are new.',
      's1.h5 [] Tom will count the wells.',
      's1.h6 [tanaka] The rain is late.',
    ]);
  });

  test('goes on in a conversation of two people, but not in questions in bold', () => {
    const report = lines(
      '# Dry wells',
      '',
      '**Ana Diaz:** The wells ran dry in May.',
      '',
      'I think that we need pumps.',
      '',
      '**We asked both of them whether the pumps of the villages are old.**',
      '',
      '**Tom Okoro:** Nobody counts them.',
      ...['**AD:** They are old.', '**TO:** We sold two.', '**AD:** I know.', '**TO:** Nobody pays.'].flatMap(
        (turn) => ['', turn],
      ),
    );
    expect(sketch(report).slice(0, 6)).toEqual([
      'body # ',
      'body.p1 We asked both of them whether the pumps of the villages are old.',
      'body.h1 [diaz] Ana Diaz | The wells ran dry in May.',
      'body.h2 [diaz] I think that we need pumps.',
      'body.h3 [okoro] Tom Okoro | Nobody counts them.',
      'body.h4 [diaz] AD | They are old.',
    ]);
  });
});

describe('An item that only names a person', () => {
  test('is above what this person says', () => {
    expect(
      sketch(
        panel(
          '- Ana Diaz',
          '    - The wells ran dry in May.',
          '    - The pumps are old.',
          '- Tom, how?',
          '    - We count all of them again.',
        ),
      ),
    ).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana Diaz | The wells ran dry in May.',
      's1.h2 [diaz] The pumps are old.',
      's1.q1 ? [] Tom, how?',
      '  ! [] We count all of them again.',
    ]);
  });

  test('and may give the user name of the person', () => {
    expect(sketch(panel('- Ana (@adiaz)', '    - The wells ran dry in May.'))).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana (@adiaz) | The wells ran dry in May.',
    ]);
  });

  test('may be a user name of the list of participants', () => {
    const report = lines(
      '# Well call',
      '',
      '## Attendees',
      '',
      ...['- qvant', '- chiaf', '- klindq', '- Ana Diaz'],
      '',
      '## Updates',
      '',
      '- qvant',
      '    - I counted the wells in May.',
    );
    expect(sketch(report)).toEqual(['updates # Updates', 'updates.h1 [qvant] qvant | I counted the wells in May.']);
    expect(sketchPeople(report)).toEqual(['diaz: Ana Diaz', 'qvant: qvant', 'chiaf: chiaf', 'klindq: klindq']);
  });
});
