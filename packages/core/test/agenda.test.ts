import { expect, test } from 'vitest';
import { parseReport } from '../src/index.js';

const SAID = [
  'The well at the school was measured twice in March, and both times it was so dry that the pump had to stop after an hour of work.',
  'The county pays for a second pump if the schools and the co-operative keep a common list of repairs, and publish it every year in the spring.',
];

test.each([
  ['an agenda with what was said', `## Agenda\n\n1. Wells\n   - ${SAID[0]!}\n2. Pumps\n   - ${SAID[1]!}\n`],
  ['an outline with parts', `## Outline\n\n### Wells\n\n${SAID[0]!}\n\n### Pumps\n\n${SAID[1]!}\n`],
])('%s can be cited', (_, text) => {
  const { parts, problems } = parseReport(`# Water\n\n${text}`);
  const said = parts.flatMap(({ overview, highlights }) => [...overview, ...highlights]).map((finding) => finding.text);
  expect(said).toEqual(expect.arrayContaining(SAID));
  expect(problems.map(({ code }) => code)).not.toContain('report.empty');
});

test('an agenda of topics is not cited', () => {
  const { parts } = parseReport(
    `# Water\n\n## Agenda\n\n1. Wells\n2. Pumps\n\n## Discussion\n\n${SAID.join('\n\n')}\n`,
  );
  expect(parts.map(({ title }) => title)).toEqual(['Discussion']);
});
