import { describe, expect, test } from 'vitest';
import { lines, panel, session, sketch, sketchFurniture } from '../sketch.js';

describe('Markup may be', () => {
  test('a definition list', () => {
    const report = session('<dl><dt>Pumps</dt><dd>They are old.</dd><dt>Wells</dt><dd>They are dry.</dd></dl>');
    expect(sketch(report)).toEqual([
      's1 # Wells',
      'pumps # Pumps < s1',
      'pumps.p1 They are old.',
      'wells # Wells < s1',
      'wells.p1 They are dry.',
    ]);
  });

  test('headings of a wiki', () => {
    const report = lines('== Wells ==', '', 'The wells ran dry.', '', '== Rain ==', '', 'Rain is rare.');
    expect(sketch(report)).toEqual([
      'wells # Wells',
      'wells.p1 The wells ran dry.',
      'rain # Rain',
      'rain.p1 Rain is rare.',
    ]);
  });

  test('raw HTML', () => {
    const report = lines(
      '# Well Forum',
      '',
      '<h2>Session 1: Wells</h2>',
      '<p><strong>Ana Diaz (Well Fund)</strong> said that the wells ran dry.</p>',
      '<ul><li>The pumps are old.</li><li>Nobody pays.</li></ul>',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [diaz] Ana Diaz (Well Fund) | said that the wells ran dry.',
      's1.h2 [] The pumps are old.',
      's1.h3 [] Nobody pays.',
    ]);
  });

  test('a table', () => {
    const report = session(
      '| Topic | Finding |',
      '|---|---|',
      '| Wells | They ran dry. |',
      '| Pumps | They are old. |',
    );
    expect(sketch(report)).toEqual(['s1 # Wells', 's1.t1 Wells | They ran dry.', 's1.t2 Pumps | They are old.']);
  });

  test('a table of who said what', () => {
    const report = panel(
      '| Speaker | Statement |',
      '|---|---|',
      '| Ana Diaz | The wells ran dry. |',
      '| Tom Okoro | Nobody counts them. |',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.t1 Ana Diaz | The wells ran dry.',
      '  » [diaz] Ana Diaz | The wells ran dry.',
      's1.t2 Tom Okoro | Nobody counts them.',
      '  » [okoro] Tom Okoro | Nobody counts them.',
    ]);
  });

  test('ids of the author', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Session 1: Wells {#Wells}',
      '',
      'The wells ran dry. {#dry}',
      '',
      '- The pumps are old. {#old-pumps}',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells {#wells}',
      's1.p1 The wells ran dry. {#dry}',
      's1.h1 [] The pumps are old. {#old-pumps}',
    ]);
  });

  test('a heading with an escape', () => {
    const report = lines('\\# Well Forum', '', '## Wells', '', 'The wells ran dry.');
    expect(sketch(report)).toEqual(['wells # Wells', 'wells.p1 The wells ran dry.']);
  });

  test.each([
    ['a div with empty lines', '<div class="text">', '</div>'],
    ['a div without empty lines', '<div>\n<div>', '</div>\n</div>'],
    ['a paragraph that is not closed', '<p align="center">Well Fund', ''],
    ['items that are not closed', '<ul><li>Well Fund<li>Rain Fund</ul>', ''],
    ['cells that are not closed', '<table><tr><td>Well Fund<td>Rain Fund</table>', ''],
    ['fences', '::: {.callout title="A note"}', ':::'],
    ['fences in fences', '::::: columns :::::\n\n::: {.column width=50%}', ':::\n\n:::::'],
  ])('Markdown after %s', (_, open, close) => {
    const report = lines(
      '# Well Forum',
      '',
      open,
      '',
      '## Wells',
      '',
      'The wells',
      'ran dry.',
      '',
      '- Dig.',
      '- Pay.',
      '',
      close,
    );
    expect(sketch(report).slice(-4)).toEqual([
      'wells # Wells',
      'wells.p1 The wells ran dry.',
      'wells.h1 [] Dig.',
      'wells.h2 [] Pay.',
    ]);
  });

  test('notes, which are not findings', () => {
    const report = session(
      'The wells ran dry.[^1] Nobody counts.^[See *the* list.]',
      '',
      '[^1]: In May.',
      '',
      '    Or June.',
    );
    expect(sketch(report)).toEqual(['s1 # Wells', 's1.p1 The wells ran dry. Nobody counts.']);
    expect(sketchFurniture(report)).toEqual([
      'references: See the list.',
      'references: In May.',
      'references: Or June.',
    ]);
  });

  test('a picture before text', () => {
    const report = session('![](well.png)Ana Diaz said that the wells ran dry.');
    expect(sketch(report)).toEqual(['s1 # Wells', 's1.h1 [diaz] Ana Diaz said that the wells ran dry.']);
  });

  test('a line of colons that closes nothing', () => {
    expect(sketch('# Rain\n\n## Wells\n\nDry.\n\n:::\n\nDeep.\n')).toEqual([
      'wells # Wells',
      'wells.p1 Dry.',
      'wells.p2 Deep.',
    ]);
  });
});
