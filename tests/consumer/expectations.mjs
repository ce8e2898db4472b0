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

/** @param packages their exports: `{ citations, core, check, tip2012 }` */
export function expectations({ citations, core, check, tip2012 }) {
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
        const library = check.createLibrary([read()]);
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
        const hits = check.createLibrary([read()]).search('dry diaz wels');
        same(hits[0]?.target.id, 's1.h1');
      },
    },
    {
      name: 'the shipped report is there by its ids, and proposals are checked against it',
      run() {
        same(tip2012.finding('s4.h2').id, 's4.h2');
        const library = check.createLibrary([tip2012.report]);
        same(check.checkDocument('[@s4.h2; @tip2012:s4]', { library }), { citations: 2, problems: [] });
      },
    },
  ];
}

function same(actual, expected) {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value));
  if (is !== should) throw new Error(`expected ${should}\n     but got ${is}`);
}
