import { expect, test } from 'vitest';
import { parseReport } from '../src/index.js';

const speakers = (source: string): readonly string[] => {
  const { parts, sessions, people } = parseReport(source);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return [...parts, ...sessions].flatMap(({ highlights }) =>
    highlights.flatMap(({ speakers: ids }) => ids.map((id) => names.get(id) ?? '')),
  );
};

const TURNS = `
## Discussion

LFR: The wells were dry before the rains came to the valley.

TOK: The pumps are older than the school that they serve.

LFR:If we repair them now, they last for another ten years.

BE: We agreed on this at the last meeting.

TOK: Then let us write it down before we leave the room.

BE: I write it down tonight, and everyone can read it.

QZV: The money for it is in the plan of the county.

QZV: I can show the plan to all of you tomorrow.
`;

test.each([
  [
    'a column of a table',
    '| Name | Abbreviation | From |\n|---|---|---|\n| Lucia Ferrer | LFR | Well Fund |\n| Tom Okoro | TOK | Rain Office |',
  ],
  ['brackets after names', 'Lucia Ferrer (LFR), Tom Okoro (TOK), Ana Diaz (AD)'],
])('initials are those that the report gives in %s', (_, list) => {
  expect(speakers(`# Wells\n\n**Attendees:**\n\n${list}\n${TURNS}`)).toEqual([
    'Lucia Ferrer',
    'Tom Okoro',
    'Lucia Ferrer',
    'BE',
    'Tom Okoro',
    'BE',
    'QZV',
    'QZV',
  ]);
});

test('letters after a name which do not begin as it does are where the person is from', () => {
  const { people } = parseReport(`# Wells\n\n**Attendees:**\n\n- Lucia Ferrer (QZV)\n- Tom Okoro (TOK)\n${TURNS}`);
  expect(people.find(({ name }) => name === 'Lucia Ferrer')?.affiliations).toEqual(['QZV']);
});

test('a given name that is a word, too, is a person where it labels turns', () => {
  const turns = TURNS.replaceAll(/LFR|QZV/g, 'Mark')
    .replaceAll('TOK', 'Grace')
    .replaceAll('BE:', 'Rose:')
    .replace(':If', ': If');
  expect(speakers(`# Wells\n\n${turns}`)).toEqual(['Mark', 'Grace', 'Mark', 'Rose', 'Grace', 'Rose', 'Mark', 'Mark']);
});

test('initials in prose are those of a person who took part, and other words in capitals are not people', () => {
  const { people, parts } = parseReport(
    '# Wells\n\n## Attendees\n\n- Lucia Ferrer\n- Tom Okoro\n\n## Pumps\n\nTO confirmed that the pumps of the schools are new.\n\n' +
      'The WASH reported a loss. The RFC proposed a form. The PC agreed on it. The NGO asked for help.\n',
  );
  expect(people.map(({ name }) => name)).toEqual(['Lucia Ferrer', 'Tom Okoro']);
  expect(parts.flatMap(({ highlights }) => highlights.flatMap((finding) => finding.speakers))).toEqual(['okoro']);
});
