import fc from 'fast-check';

/** A short report, as blocks of Markdown. All tests of formats write it in their own way. */
export const report: readonly string[] = [
  '# Notes on Water',
  '## Summary',
  'Wells run dry in the north while rivers flood the south, and the meeting asked what villages can do about both of these at once.',
  '## Session 1: Wells',
  'The first session asked who digs wells, who pays for them, and who repairs them once the people who paid have gone home again.',
  '### Panel Highlights',
  '- **Ana Roth (Well Trust)** explained how her team maps every well in a district before it digs a new one. In two years the team mapped four hundred wells, and found that a third of them only needed a new pump.',
  '- **Ben Okoro (River Office)** warned that floods foul the wells of whole valleys within a day. He asked for covers on every well below the old flood line, and for a list of the people who can repair a pump without outside help.',
  '### Question and Answer',
  'Ana Roth was asked how long a pump lasts. She answered that it lasts five years if somebody greases it, and one year if nobody does.',
  '## Session 2: Rivers',
  'The second session turned to rivers, which cross borders that maps draw and that water does not know, so that one village drinks what another throws away.',
  '### Panel Highlights',
  '- **Carla Dietz (Border Council)** described the first treaty that counts buckets instead of promises. Each side measures the river at noon, and both publish what they measured before the evening.',
  '- **Deng Ayuel (Fishers Union)** said that nets fill with plastic long before they fill with fish. The union now pays for plastic by weight, and the river carries less of it each month.',
  '### Question and Answer',
  'Carla Dietz was asked who checks the numbers. She replied that schools do, because children like to find a mistake that officials made.',
];

const word = fc
  .array(fc.constantFrom('ba', 'dor', 'fe', 'gim', 'lu', 'mas', 'ne', 'pol', 'ri', 'tak', 'vu', 'zen'), {
    minLength: 2,
    maxLength: 4,
  })
  .map((syllables) => syllables.join(''));
const capital = word.map((text) => text.charAt(0).toUpperCase() + text.slice(1));
const sentence = fc
  .tuple(capital, fc.array(word, { minLength: 5, maxLength: 22 }))
  .map(([first, words]) => `${[first, ...words].join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' '));
const highlight = fc
  .tuple(fc.constantFrom('Ana', 'Ben', 'Carla', 'Deng', 'Eva'), capital, capital, paragraph)
  .map(
    ([first, last, office, text]) =>
      `- **${first} ${last} (${office} Office)** said that ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
  );
const session = fc.tuple(capital, paragraph, fc.array(highlight, { minLength: 1, maxLength: 4 }));

/** A report of invented words, as blocks of Markdown. */
export const randomReport: fc.Arbitrary<readonly string[]> = fc
  .tuple(capital, paragraph, fc.array(session, { minLength: 1, maxLength: 4 }))
  .map(([title, summary, sessions]) => [
    `# Notes on ${title}`,
    '## Summary',
    summary,
    ...sessions.flatMap(([name, overview, highlights], index) => [
      `## Session ${index + 1}: ${name}`,
      overview,
      '### Panel Highlights',
      ...highlights,
    ]),
  ]);
