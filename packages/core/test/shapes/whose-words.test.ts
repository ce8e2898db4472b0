import { describe, expect, test } from 'vitest';
import { lines, panel, session, sketch } from '../sketch.js';

describe('Whose words', () => {
  test('an action with an owner is nobody’s words', () => {
    const report = panel(
      '### Next steps',
      '',
      '- Ana Diaz: count the wells',
      '- Tom Okoro - ask the traders',
      '',
      '### Action list',
      '',
      '1. **Mei Tanaka:** buy pumps',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.a1 Ana Diaz | count the wells',
      's1.a2 Tom Okoro | ask the traders',
      's1.a3 Mei Tanaka | buy pumps',
    ]);
  });

  test.each(['Action List', 'To-do list', 'List of actions'])('a line “%s” above numbers is a heading', (title) => {
    const report = lines(
      'Well Forum',
      '',
      'Minutes',
      '',
      'Ana Diaz (Well Fund) said that the wells ran dry in May, and that nobody had counted them.',
      'Tom Okoro (Rain Office) said that rain is rare in the hills, and rarer in the plain.',
      '',
      title,
      '1. Ana - count the wells',
      '2. Tom - ask the traders',
    );
    expect(sketch(report).filter((line) => /^a\d|\.a\d/.test(line))).toEqual([
      'a1 Ana | count the wells',
      'a2 Tom | ask the traders',
    ]);
  });

  test('two subjects of one sentence speak', () => {
    const report = panel('Ana Diaz noted that the wells ran dry while Tom Okoro indicated that pumps are old.');
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz okoro] Ana Diaz noted that the wells ran dry while Tom Okoro indicated that pumps are old.',
    ]);
  });

  test('the agent of a passive sentence speaks in that sentence only', () => {
    const report = panel(
      'The idea of a well map was presented by Tom Okoro and found support. It costs little. Nobody has one yet.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 The idea of a well map was presented by Tom Okoro and found support. It costs little. Nobody has one yet.',
      '  » [okoro] The idea of a well map was presented by Tom Okoro and found support.',
    ]);
  });

  test('a surname that is an office, after a given name', () => {
    const report = session('The pumps were explained by Steve King. Maria Dean said that they are old.');
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 The pumps were explained by Steve King. Maria Dean said that they are old.',
      '  » [king] The pumps were explained by Steve King.',
      '  » [dean] Maria Dean said that they are old.',
    ]);
  });

  test('what follows a presentation is nobody’s in a long paragraph', () => {
    const rest =
      'Key outcomes of the morning included a plan to count the wells of the valley each year in May, another to buy pumps for the villages that have none, and a third to ask the traders of the plain what they would pay for clean water.';
    const report = panel(`Ana Diaz gave an overview of the wells. ${rest}`);
    expect(sketch(report)).toEqual([
      's1 # Wells',
      `s1.p1 Ana Diaz gave an overview of the wells. ${rest}`,
      '  » [diaz] Ana Diaz gave an overview of the wells.',
    ]);
  });
});
