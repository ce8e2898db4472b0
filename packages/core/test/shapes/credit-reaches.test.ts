import { describe, expect, test } from 'vitest';
import { lines, panel, sketch } from '../sketch.js';

describe('A credit reaches', () => {
  test('the list below an item that says what somebody presented', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Tools',
      '',
      '- Ana Diaz presented the tools',
      '    - A meter for each pump',
      '    - A map of the wells',
      '- Tom Okoro asked about the price',
      '    - Nobody knows it yet',
    );
    expect(sketch(report)).toEqual([
      'tools # Tools',
      'tools.h1 [diaz] Ana Diaz presented the tools',
      'tools.h2 [diaz] A meter for each pump',
      'tools.h3 [diaz] A map of the wells',
      'tools.h4 [okoro] Tom Okoro asked about the price',
      'tools.h5 [] Nobody knows it yet',
    ]);
  });

  test('a question', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Session 1: Wells',
      '',
      'The wells ran dry.',
      '',
      'Ana Diaz asked who pays for the pumps: “Is it the district?”',
      '',
      'Tom Okoro said that nobody pays.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 The wells ran dry.',
      's1.p2 Ana Diaz asked who pays for the pumps: “Is it the district?”',
      '  » [diaz] Ana Diaz asked who pays for the pumps: “Is it the district?”',
      's1.h1 [okoro] Tom Okoro said that nobody pays.',
    ]);
  });

  test('the quotation before a sentence of its own', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Session 1: Wells',
      '',
      '“The wells ran dry. Nobody counted them.” Ana Diaz said.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] “The wells ran dry. Nobody counted them.” Ana Diaz said.',
    ]);
  });

  test('a clause after a colon', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Session 1: Wells',
      '',
      'Ana Diaz, Director, Regional Centre for the Study of Wells (RCW), said: “The wells ran dry in May.”',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana Diaz, Director, Regional Centre for the Study of Wells (RCW), said: “The wells ran dry in May.”',
    ]);
  });

  test('parts below the heading of a talk', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Wells',
      '',
      '### Ana Diaz, Wells in the hills',
      '',
      '**Losses**',
      '',
      '- The wells ran dry.',
      '',
      '### Maria Okoro, Pumps',
      '',
      'The pumps are old.',
    );
    expect(sketch(report)).toEqual([
      'wells # Wells',
      'ana-diaz-wells # Ana Diaz, Wells in the hills < wells',
      'losses # Losses < ana-diaz-wells',
      'losses.h1 [diaz] The wells ran dry.',
      'maria-okoro-pumps # Maria Okoro, Pumps < wells',
      'maria-okoro-pumps.h1 [okoro] The pumps are old.',
    ]);
  });

  test('a pronoun after a sentence that only mentions a person, before a reporting verb', () => {
    const mention = 'The discussion began with a remark from Ana Diaz of the fund, and went on for an hour.';
    expect(sketch(panel(`${mention} She also noted that the wells ran dry.`))).toEqual([
      's1 # Wells',
      `s1.p1 ${mention} She also noted that the wells ran dry.`,
      '  » [diaz] She also noted that the wells ran dry.',
    ]);
    expect(sketch(panel(`${mention} She had a long way home.`))).toEqual([
      's1 # Wells',
      `s1.p1 ${mention} She had a long way home.`,
    ]);
  });
});
