/*
 * Tests that hold wherever the packages run: as ES modules, as CommonJS, on the oldest supported Node, and in a browser.
 */

const report = `# Water in the Hills

## Session 1: Wells

**Ms. Ana Diaz (Well Fund)** Half of the wells run dry before the
rains.

**Mr. Tom Okoro (Hill Council)** We count 40 wells.

## Session 2: Rivers

**Ms. Diaz (Well Fund)** Rivers are not the answer.
`;

/** @param packages their exports: `{ citations, core, check, bibliography, works, tip2012 }` */
export function expectations({ citations, core, check, bibliography, works, tip2012 }) {
  const parse = () => core.parseReport(report, { key: 'water' });
  return [
    {
      name: 'a report is parsed into findings with their spans',
      run() {
        const { sessions } = parse();
        assertEqual(
          sessions.map(({ id, title }) => `${id} ${title}`),
          ['s1 Wells', 's2 Rivers'],
        );
        const [highlight] = sessions[0].highlights;
        assertEqual(highlight.text, 'Half of the wells run dry before the rains.');
        assertEqual(
          highlight.spans
            .map(({ start, end }) => report.slice(start.offset, end.offset).replace(/\s+/g, ' '))
            .join(' '),
          highlight.text,
        );
      },
    },
    {
      name: 'a person who speaks in two sessions has findings in both',
      run() {
        const { people } = parse();
        assertEqual(people.find(({ name }) => name === 'Ana Diaz')?.findings, ['s1.h1', 's2.h1']);
      },
    },
    {
      name: 'citations are found with the offsets of their keys',
      run() {
        const text = 'Wells run dry [see @s1.h1, p. 2; -@s2]. Mail a@s1.h2, or `@s1`.';
        const keys = citations.findCitations(text).flatMap(({ items }) => items);
        assertEqual(
          keys.map(({ id, mode }) => `${id} ${mode}`),
          ['s1.h1 normal', 's2 suppress-author'],
        );
        assertEqual(
          keys.map(({ start, end }) => text.slice(start, end)),
          ['@s1.h1', '-@s2'],
        );
      },
    },
    {
      name: 'an unresolved citation is a problem, with suggestions',
      run() {
        const library = core.createLibrary([parse()]);
        const { problems } = check.checkDocument('Wells run dry [@s1.h1] and fast [@s1.h3].', { library });
        assertEqual(
          problems.map(({ code }) => code),
          ['citation.unresolved'],
        );
        assertEqual(problems[0].span.start, { line: 1, column: 34, offset: 33 });
        assertEqual(problems[0].suggestions.length > 0, true);
      },
    },
    {
      name: 'a search accepts words in any order, with a typing error',
      run() {
        const hits = core.createLibrary([parse()]).search('dry diaz wels');
        assertEqual(hits[0]?.target.id, 's1.h1');
      },
    },
    {
      name: 'the sample report has typed ids, and a document is checked against it',
      run() {
        assertEqual(tip2012.finding('s4.h2').id, 's4.h2');
        const library = core.createLibrary([tip2012.report]);
        const { citations, problems } = check.checkDocument('[@s4.h2; @tip2012:s4]', { library });
        assertEqual({ citations, problems }, { citations: 2, problems: [] });
      },
    },
    {
      name: 'keys of other works are looked up in a bibliography of any format',
      run() {
        const library = core.createLibrary([parse()]);
        const missing = (text, format) => {
          const { keys } = bibliography.readBibliography(text, format);
          const { problems } = check.checkDocument('[@s1.h1; @smith2020; @jones]', {
            library,
            bibliography: { keys, files: ['refs'] },
          });
          return problems.map(({ id }) => id);
        };
        assertEqual(missing('@book{smith2020, title = {Wells}}', 'bibtex'), ['jones']);
        assertEqual(missing('[{"id": "smith2020"}]', 'csl-json'), ['jones']);
        assertEqual(missing('references:\n- id: smith2020\n', 'csl-yaml'), ['jones']);
      },
    },
    {
      name: 'a finding is exported as a work of a bibliography',
      run() {
        const target = core.createLibrary([parse()]).get('s1.h1');
        const [item] = JSON.parse([...works.cslJson([works.workOf(target, 's1.h1')])].join(''));
        assertEqual([item.id, item.author], ['s1.h1', [{ family: 'Diaz', given: 'Ana' }]]);
      },
    },
  ];
}

function assertEqual(actual, expected) {
  const [actualJson, expectedJson] = [actual, expected].map((value) => JSON.stringify(value));
  if (actualJson !== expectedJson) throw new Error(`Expected ${expectedJson}\n     but got ${actualJson}`);
}
