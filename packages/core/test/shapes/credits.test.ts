import { describe, expect, test } from 'vitest';
import { panel, sketchCredits } from '../sketch.js';

const credits = (...body: readonly string[]): string[] => sketchCredits(panel(...body));

describe('A credit is that of', () => {
  test('a label before the text, or on a line of its own above it', () => {
    expect(credits('**Ana Diaz:** The wells ran dry.', '', '**Tom Okoro**', '', '- Nobody counts them.')).toEqual([
      's1.h1 [diaz] label',
      's1.h2 [okoro] label',
    ]);
  });

  test('a heading', () => {
    expect(credits('### Ana Diaz', '', 'The wells ran dry.', '', 'They had been full in March.')).toEqual([
      's1.h1 [diaz] heading',
      's1.h2 [diaz] heading',
    ]);
  });

  test('the words of the text', () => {
    expect(credits('Wells are old. Ana Diaz said that they ran dry.')).toEqual(['s1.p1 [diaz] words']);
    expect(credits('According to Tom Okoro, nobody counts them.')).toEqual(['s1.h1 [okoro] words']);
  });

  test('the context only, in a second paragraph below a label', () => {
    expect(credits('**Ana Diaz**', '', 'The wells ran dry.', '', 'Pumps are loud.')).toEqual([
      's1.h1 [diaz] label',
      's1.h2 [diaz] carried',
    ]);
  });

  test.each([
    ['items below a contribution', '- **Ana Diaz:** The wells ran dry.', '  - Pumps are loud.'],
    ['a list that a contribution introduces', '**Ana Diaz:** There are two causes:', '', '- Pumps are loud.'],
    ['a pronoun', 'Ana Diaz said that the wells ran dry.', '', 'She added that pumps are loud.'],
  ])('the context only, in %s', (_name, ...body) => {
    const [first, second] = credits(...body);
    expect(first).toMatch(/^s1\.h1 \[diaz\] (?:label|words)$/);
    expect(second).toBe('s1.h2 [diaz] carried');
  });

  test('the words of the text, where they name the speaker again', () => {
    expect(credits('**Ana Diaz**', '', 'The wells ran dry.', '', 'Ana Diaz said that pumps are loud.')).toEqual([
      's1.h1 [diaz] label',
      's1.h2 [diaz] words',
    ]);
  });
});

describe('A carried credit ends at', () => {
  const ANA = ['**Ana Diaz**', '', 'The wells ran dry.', ''];

  test.each([
    ['a label that nobody is known by', 'Lucia – we have no money.'],
    ['a topic', 'Next steps: count the wells.'],
    ['a person who is not known', 'Kathleen agreed that pumps are loud.'],
    ['a line that introduces a list', 'The causes of the drought:'],
    ['a group', 'The committee thought that pumps are loud.'],
  ])('%s', (_name, line) => {
    expect(credits(...ANA, line)).toEqual(['s1.h1 [diaz] label']);
  });

  test('what ends it, also for the text that follows', () => {
    expect(credits(...ANA, 'Kathleen agreed that pumps are loud.', '', 'Tanks are cheap.')).toEqual([
      's1.h1 [diaz] label',
    ]);
    expect(credits('- **Ana Diaz:** The wells ran dry.', '  - Lucia – no, they leak.', '  - Tanks are cheap.')).toEqual(
      ['s1.h1 [diaz] label'],
    );
  });

  test('a heading', () => {
    expect(credits(...ANA, '### Tanks', '', 'Tanks are cheap.')).toEqual(['s1.h1 [diaz] label']);
  });

  test('no known person whom it is about', () => {
    expect(credits(...ANA, 'Kathleen’s pumps are loud.', '', 'We count them.')).toContain('s1.h3 [diaz] carried');
  });
});

test('a person who is not known ends what is credited inside a paragraph', () => {
  expect(credits('Ana Diaz said that wells are dry. Lucia Ferrer – no, they leak. Tanks are cheap.')).toEqual([
    's1.p1 [diaz] words',
  ]);
});
