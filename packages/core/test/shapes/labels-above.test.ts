import { describe, expect, test } from 'vitest';
import { lines, panel, sketch, sketchPeople } from '../sketch.js';

describe('A label above the text may be', () => {
  test('a heading that is a name', () => {
    const report = panel(
      '### Ana Diaz',
      '',
      'The wells ran dry in May.',
      '',
      'They had been full in March.',
      '',
      '### Tom Okoro (Rain Office)',
      '',
      'Nobody counts them.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana Diaz | The wells ran dry in May.',
      's1.h2 [diaz] They had been full in March.',
      's1.h3 [okoro] Tom Okoro (Rain Office) | Nobody counts them.',
    ]);
  });

  test('a line below the title of each talk', () => {
    const talks = (...bylines: string[]): string =>
      lines(
        '# Well Forum',
        ...bylines.flatMap((line, index) => [
          '',
          `## Talk of hour ${index + 1}`,
          '',
          line,
          '',
          'Wells run dry in May.',
        ]),
      );
    const speakers = (report: string): (string | undefined)[] =>
      sketch(report).map((line) => /\[.*?\]/.exec(line)?.[0]);
    const [ana, tom, both] = [
      'Ana Diaz (Well Fund)',
      'Tom Okoro (Rain Office)',
      'Ana Diaz (Well Fund) and Bo Lind (Oslo)',
    ];
    expect(speakers(talks(ana!, tom!, both!)).filter(Boolean)).toEqual(['[diaz]', '[okoro]', '[diaz lind]']);
    // Two such lines may be anything, and one with many people says who was there.
    expect(speakers(talks(ana!, tom!)).filter(Boolean)).toEqual([]);
    const group = 'Ana Diaz (Well Fund), Tom Okoro (Rain Office), Bo Lind (Oslo)';
    expect(speakers(talks(group, group, group)).filter(Boolean)).toEqual([]);
  });

  test('a heading of a name and a title', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Talks',
      '',
      '### Ana Diaz: Dry wells',
      '',
      'The wells ran dry in May.',
      '',
      '### Tom Okoro: Counting',
      '',
      'Nobody counts them.',
    );
    expect(sketch(report)).toEqual([
      'talks # Talks',
      'ana-diaz-dry # Ana Diaz: Dry wells < talks',
      'ana-diaz-dry.h1 [diaz] The wells ran dry in May.',
      'tom-okoro-counting # Tom Okoro: Counting < talks',
      'tom-okoro-counting.h1 [okoro] Nobody counts them.',
    ]);
  });

  test('a heading of a title and a name', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Dry wells (Ana Diaz, Well Fund)',
      '',
      '- The wells ran dry in May.',
      '',
      '## Counting – Tom Okoro',
      '',
      '- Nobody counts them.',
    );
    expect(sketch(report)).toEqual([
      'dry-wells-ana # Dry wells (Ana Diaz, Well Fund)',
      'dry-wells-ana.h1 [diaz] The wells ran dry in May.',
      'counting-tom-okoro # Counting – Tom Okoro',
      'counting-tom-okoro.h1 [okoro] Nobody counts them.',
    ]);
  });

  test.each(['Why do wells run dry? Ana Diaz', 'Dry wells. Ana Diaz', 'Dry wells! Ana Diaz (Well Fund)'])(
    'a heading of a sentence and a name: %s',
    (heading) => {
      const report = lines('# Well Forum', '', `## ${heading}`, '', '- The wells ran dry in May.');
      expect(sketch(report)[1]).toMatch(/^[\w-]+\.h1 \[diaz\] The wells ran dry in May\.$/);
    },
  );

  test('a name and a time above the text, as in transcripts', () => {
    const report = lines(
      'Well Forum call',
      '',
      'Ana Diaz 00:00:12',
      'The wells ran dry in May, and the traders left.',
      '',
      'Tom Okoro 00:01:40',
      'Nobody counts them, as far as I know.',
      '',
      'Ana Diaz 00:02:03',
      'That is what we found as well.',
    );
    expect(sketch(report)).toEqual([
      'body # ',
      'body.h1 [diaz] Ana Diaz 00:00:12 | The wells ran dry in May, and the traders left.',
      'body.h2 [okoro] Tom Okoro 00:01:40 | Nobody counts them, as far as I know.',
      'body.h3 [diaz] Ana Diaz 00:02:03 | That is what we found as well.',
    ]);
  });

  test('nicknames in brackets', () => {
    const report = lines(
      '# Well call',
      '',
      '## Scribe notes',
      '',
      '<ana> the wells ran dry in may',
      '',
      '<tomo> nobody counts them at all',
      '',
      '<ana> that is what we found',
      '',
      '<tomo> so we should count them',
      '',
      '<ana> each year in may',
      '',
      '<tomo> and in june as well',
    );
    expect(sketch(report)).toEqual([
      'scribe-notes # Scribe notes',
      'scribe-notes.h1 [ana] <ana> | the wells ran dry in may',
      'scribe-notes.h2 [tomo] <tomo> | nobody counts them at all',
      'scribe-notes.h3 [ana] <ana> | that is what we found',
      'scribe-notes.h4 [tomo] <tomo> | so we should count them',
      'scribe-notes.h5 [ana] <ana> | each year in may',
      'scribe-notes.h6 [tomo] <tomo> | and in june as well',
    ]);
  });

  test('a name alone above a list', () => {
    const report = panel(
      '**Ana:**',
      '',
      '- The wells ran dry.',
      '- The traders left.',
      '',
      '**Tom:**',
      '',
      '- Nobody counts them.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana | The wells ran dry.',
      's1.h2 [diaz] The traders left.',
      's1.h3 [okoro] Tom | Nobody counts them.',
    ]);
  });

  test('a delegation and whom it sends, in bold', () => {
    const report = lines(
      '# Well talks',
      '',
      '## Morning',
      '',
      '**WMG | Co-Chair**',
      '',
      'I give the floor to Northland.',
      '',
      '**Northland | Representative**',
      '',
      'Could we count the wells each year?',
      '',
      'The pumps are old.',
      '',
      '**WMG | Co-Chair**',
      '',
      'Thank you.',
      '',
      '**South Quay | Representative**',
      '',
      'Nobody counts them.',
    );
    expect(sketch(report)).toEqual([
      'morning # Morning',
      'morning.h1 [wmg] WMG | Co-Chair | I give the floor to Northland.',
      'morning.h2 [northland] Northland | Representative | Could we count the wells each year?',
      'morning.h3 [northland] The pumps are old.',
      'morning.h4 [wmg] WMG | Co-Chair | Thank you.',
      'morning.h5 [south-quay] South Quay | Representative | Nobody counts them.',
    ]);
    expect(sketchPeople(report)).toEqual([
      'wmg: WMG; as co-chair',
      'northland: Northland; as representative',
      'south-quay: South Quay; as representative',
    ]);
  });
});
