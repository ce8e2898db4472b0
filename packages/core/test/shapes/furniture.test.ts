import { describe, expect, test } from 'vitest';
import { lines, sketch, sketchFurniture, sketchPeople } from '../sketch.js';

describe('What cannot be cited is', () => {
  test('an agenda, which is none where it holds minutes', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Agenda',
      '',
      '- 9:00 Coffee',
      '- 9:30 Wells',
      '',
      '## Wells',
      '',
      'The wells ran dry.',
    );
    expect(sketch(report)).toEqual(['wells # Wells', 'wells.p1 The wells ran dry.']);
    expect(sketchFurniture(report)).toEqual(['navigation: Agenda', 'agenda: 9:00 Coffee', 'agenda: 9:30 Wells']);
  });

  test('participants, references, acknowledgements', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Participants',
      '',
      '- Ana Diaz (Well Fund)',
      '',
      '## Wells',
      '',
      'The wells ran dry.',
      '',
      '## References',
      '',
      '- Diaz, A., Dry wells.',
      '',
      '## Acknowledgements',
      '',
      'The Rain Office paid for the room.',
    );
    expect(sketch(report)).toEqual(['wells # Wells', 'wells.p1 The wells ran dry.']);
    expect(sketchFurniture(report)).toEqual([
      'navigation: Participants',
      'participants: Ana Diaz (Well Fund)',
      'navigation: References',
      'references: Diaz, A., Dry wells.',
      'navigation: Acknowledgements',
      'boilerplate: The Rain Office paid for the room.',
    ]);
  });

  test.each([
    ['a list', '- Ana Diaz (Well Fund)', '- Tom Okoro, director of the Rain Office', '- Lucia Ferrer'],
    [
      'a table',
      '| Name | Organisation |',
      '| --- | --- |',
      '| Ana Diaz | Well Fund |',
      '| Tom Okoro | Rain Office |',
      '| Lucia Ferrer | AU |',
    ],
    [
      'lines below a label in bold',
      '**Attendees**',
      'Ana Diaz, Well Fund',
      'Tom Okoro, Rain Office',
      'Lucia Ferrer, AU',
    ],
    ['a line with a label and a number', '**Participants (3):** Ana Diaz, Tom Okoro, Lucia Ferrer'],
  ])('people who took part, without a heading that says so: %s', (_name, ...list) => {
    const report = lines('# Well Forum', '', '## Wells', '', 'The wells ran dry.', '', ...list);
    expect(sketch(report)).toEqual(['wells # Wells', 'wells.p1 The wells ran dry.']);
    expect(sketchPeople(report).map((person) => person.replace(/;.*$/, ''))).toEqual([
      'diaz: Ana Diaz',
      'okoro: Tom Okoro',
      'ferrer: Lucia Ferrer',
    ]);
  });

  test('no list of talks, and no names in a table of what they said', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Wells',
      '',
      '- Ana Diaz, Why wells run dry',
      '- Tom Okoro, Counting',
      '- Lucia Ferrer, Loud pumps',
      '',
      '| Name | Talk |',
      '| --- | --- |',
      '| Ana Diaz | Dry wells |',
      '| Tom Okoro | Counting |',
      '| Lucia Ferrer | Pumps |',
    );
    expect(sketch(report).filter((line) => /\.[ht]\d/.test(line))).toHaveLength(6);
  });

  test('bold acknowledgements, as far as the next bold heading', () => {
    const report = lines(
      '# Well Forum',
      '',
      '**Acknowledgements**',
      '',
      'The Rain Office paid for the room.',
      '',
      '**Terms of the forum**',
      '',
      'A well is dry when nobody has drawn water from it for a month.',
    );
    expect(sketch(report)).toEqual([
      'terms-of-the # Terms of the forum',
      'terms-of-the.p1 A well is dry when nobody has drawn water from it for a month.',
    ]);
  });

  test('no text below a label that each talk has', () => {
    const talk = (title: string, text: string): string[] => ['', `## ${title}`, '', '### License', '', text];
    const report = lines(
      '# Well Forum',
      ...talk('Dry wells', 'Wells run dry in May.'),
      ...talk('Rain', 'Rain is rare in the hills.'),
      ...talk('Sand', 'Sand fills the river.'),
    );
    expect(sketch(report)).toEqual([
      'dry-wells # Dry wells',
      'dry-wells.p1 Wells run dry in May.',
      'rain # Rain',
      'rain.p1 Rain is rare in the hills.',
      'sand # Sand',
      'sand.p1 Sand fills the river.',
    ]);
  });

  test('contents with leaders', () => {
    const report = lines(
      'Well Forum',
      '',
      'Contents',
      '',
      'Wells ........ 2',
      'Rain ........ 5',
      '',
      '1. Wells',
      '',
      'The wells ran dry in May, and nobody had counted them.',
      '',
      '2. Rain',
      '',
      'Rain is rare in the hills, and rarer in the plain.',
    );
    expect(sketch(report)).toEqual([
      'wells # Wells',
      'wells.p1 The wells ran dry in May, and nobody had counted them.',
      'rain # Rain',
      'rain.p1 Rain is rare in the hills, and rarer in the plain.',
    ]);
    expect(sketchFurniture(report)).toEqual([
      'contents: Contents',
      'contents: Wells ........ 2',
      'contents: Rain ........ 5',
    ]);
  });

  test('running heads and page numbers', () => {
    const report = lines(
      'WELL FORUM',
      '',
      'The wells ran dry in May, and nobody had counted them before the',
      '',
      '1',
      '',
      '\fWell Forum Report',
      '',
      'traders left the valley. The pumps are old, and the villages pay too',
      '',
      '2',
      '',
      '\fWell Forum Report',
      '',
      'much for them. Rain is rare in the hills and rarer in the plain, so',
      '',
      '3',
      '',
      '\fWell Forum Report',
      '',
      'that people store what they can.',
    );
    expect(sketch(report)).toEqual([
      'body # ',
      'body.p1 The wells ran dry in May, and nobody had counted them before the traders left the valley. The pumps are old, and the villages pay too much for them. Rain is rare in the hills and rarer in the plain, so that people store what they can.',
    ]);
    expect(sketchFurniture(report)).toEqual([
      'page-number: 1',
      'running-line: Well Forum Report',
      'page-number: 2',
      'running-line: Well Forum Report',
      'page-number: 3',
      'running-line: Well Forum Report',
    ]);
  });

  test('the caption of a picture', () => {
    const report = lines(
      '# Well Forum',
      '',
      '## Wells',
      '',
      'The wells ran dry.',
      '',
      '![A dry well](well.png) Figure 1: A dry well in May.',
      '',
      'The traders left.',
    );
    expect(sketch(report)).toEqual(['wells # Wells', 'wells.p1 The wells ran dry.', 'wells.p2 The traders left.']);
    expect(sketchFurniture(report)).toEqual(['caption: Figure 1: A dry well in May.']);
  });
});
