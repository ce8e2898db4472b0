/*
 * What the packages must do wherever they run: as modules, as CommonJS, on the oldest Node that they support, in a browser.
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
  const read = () => core.parseReport(report, { key: 'water' });
  return [
    {
      name: 'a report is read into findings, with their places in the source',
      run() {
        const { sessions } = read();
        same(
          sessions.map(({ id, title }) => `${id} ${title}`),
          ['s1 Wells', 's2 Rivers'],
        );
        const [highlight] = sessions[0].highlights;
        same(highlight.text, 'Half of the wells run dry before the rains.');
        same(
          highlight.spans
            .map(({ start, end }) => report.slice(start.offset, end.offset).replace(/\s+/g, ' '))
            .join(' '),
          highlight.text,
        );
      },
    },
    {
      name: 'one person speaks in two sessions',
      run() {
        const { people } = read();
        same(people.find(({ name }) => name === 'Ana Diaz')?.findings, ['s1.h1', 's2.h1']);
      },
    },
    {
      name: 'citations are found, with the offsets of their keys',
      run() {
        const text = 'Wells run dry [see @s1.h1, p. 2; -@s2]. Mail a@s1.h2, or `@s1`.';
        const keys = citations.findCitations(text).flatMap(({ items }) => items);
        same(
          keys.map(({ id, mode }) => `${id} ${mode}`),
          ['s1.h1 normal', 's2 suppress-author'],
        );
        same(
          keys.map(({ start, end }) => text.slice(start, end)),
          ['@s1.h1', '-@s2'],
        );
      },
    },
    {
      name: 'a citation of what is not there is a problem, and the nearest finding is named',
      run() {
        const library = core.createLibrary([read()]);
        const { problems } = check.checkDocument('Wells run dry [@s1.h1] and fast [@s1.h3].', { library });
        same(
          problems.map(({ code }) => code),
          ['citation.unresolved'],
        );
        same(problems[0].span.start, { line: 1, column: 34, offset: 33 });
        same(problems[0].suggestions.length > 0, true);
      },
    },
    {
      name: 'findings are searched by what people remember, in any order and with a typing error',
      run() {
        const hits = core.createLibrary([read()]).search('dry diaz wels');
        same(hits[0]?.target.id, 's1.h1');
      },
    },
    {
      name: 'the shipped report is there by its ids, and proposals are checked against it',
      run() {
        same(tip2012.finding('s4.h2').id, 's4.h2');
        const library = core.createLibrary([tip2012.report]);
        const { citations, problems } = check.checkDocument('[@s4.h2; @tip2012:s4]', { library });
        same({ citations, problems }, { citations: 2, problems: [] });
      },
    },
    {
      name: 'other people’s keys are looked up in their bibliography, of any format',
      run() {
        const library = core.createLibrary([read()]);
        const missing = (text, format) => {
          const { keys } = bibliography.readBibliography(text, format);
          const { problems } = check.checkDocument('[@s1.h1; @smith2020; @jones]', {
            library,
            bibliography: { keys, files: ['refs'] },
          });
          return problems.map(({ id }) => id);
        };
        same(missing('@book{smith2020, title = {Wells}}', 'bibtex'), ['jones']);
        same(missing('[{"id": "smith2020"}', 'csl-json'), ['jones']);
        same(missing('references:\n- id: smith2020\n', 'csl-yaml'), ['jones']);
      },
    },
    {
      name: 'a finding is a work of a bibliography',
      run() {
        const target = core.createLibrary([read()]).get('s1.h1');
        const [item] = JSON.parse([...works.cslJson([works.workOf(target, 's1.h1')])].join(''));
        same([item.id, item.author], ['s1.h1', [{ family: 'Diaz', given: 'Ana' }]]);
      },
    },
  ];
}

function same(actual, expected) {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value));
  if (is !== should) throw new Error(`expected ${should}\n     but got ${is}`);
}
