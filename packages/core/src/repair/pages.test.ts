import { describe, expect, test } from 'vitest';
import { parseReport } from '../parse-report.js';

/** The page of each paragraph that is about something. */
function pagesOf(text: string, ...topics: readonly string[]): readonly (string | undefined)[] {
  const report = parseReport(text);
  const findings = [...report.sessions, ...report.parts].flatMap(({ overview, highlights }) => [
    ...overview,
    ...highlights,
  ]);
  return topics.map((topic) => findings.find((finding) => finding.text.includes(topic))?.page);
}

/** As much text as a page has. */
function paragraph(topic: string): string {
  return (
    `The ${topic} was measured by the villages in the hills, and the results were written down. `.repeat(6).trimEnd() +
    '\n'
  );
}

describe('the page of a finding', () => {
  test('comments: also where they cut a sentence', () => {
    const text = [
      '# Rain\n',
      'A preface without a page.\n',
      '<!-- page iv -->\n',
      '## Wells\n',
      'The wells are dry, and the villages that share them',
      '<!-- page 9 -->',
      'will dig new ones.\n',
      'The pumps <!-- page 10 --> are loud.\n',
      'The tanks are full.\n',
    ].join('\n');
    expect(pagesOf(text, 'preface', 'wells', 'pumps', 'tanks')).toEqual([undefined, 'iv', '9', '10']);
    const [wells, pumps] = parseReport(text).parts.find(({ id }) => id === 'wells')!.overview;
    expect(wells!.text).toBe('The wells are dry, and the villages that share them will dig new ones.');
    expect(pumps!.text).toBe('The pumps are loud.');
  });

  test('form feeds count pages', () => {
    expect(
      pagesOf(['# Rain\n\nThe wells.\n', 'The pumps.\n', 'The tanks.\n'].join('\f'), 'wells', 'pumps', 'tanks'),
    ).toEqual(['1', '2', '3']);
  });

  test('printed numbers count more than form feeds, and pages without a number lie between', () => {
    const pages = [
      `# Rain\n\n${paragraph('well')}`,
      `${paragraph('pump')}\n12\n`,
      `${paragraph('tank')}\n13\n`,
      paragraph('river'),
      `${paragraph('roof')}\n15\n`,
    ];
    expect(pagesOf(pages.join('\f'), 'well', 'pump', 'tank', 'river', 'roof')).toEqual(['11', '12', '13', '14', '15']);
  });

  test('footers without form feeds number the text before them', () => {
    const text = ['well', 'pump', 'tank']
      .map((topic, index) => `${paragraph(topic)}\nDiaz            [Page ${index + 4}]\n`)
      .join('\n');
    expect(pagesOf(`# Rain\n\n${text}`, 'well', 'pump', 'tank')).toEqual(['4', '5', '6']);
  });

  test('headers without form feeds number the text after them', () => {
    const text = ['well', 'pump', 'tank']
      .map((topic, index) => `Diaz            [Page ${index + 4}]\n\n${paragraph(topic)}`)
      .join('\n');
    expect(pagesOf(`# Rain\n\n${paragraph('roof')}\n${text}`, 'roof', 'well', 'pump', 'tank')).toEqual([
      '3',
      '4',
      '5',
      '6',
    ]);
  });

  test('a report without pages has none', () => {
    expect(pagesOf(`# Rain\n\n${paragraph('well')}`, 'well')).toEqual([undefined]);
  });
});

describe('a header between paragraphs, as office programs leave it', () => {
  const report = (header: string): string =>
    [
      '# Rain',
      'The wells are dry, and the villages that share them',
      header,
      'will dig new ones before the summer.',
      'The pumps are loud, and everybody who sleeps near them has complained to the',
      header,
      'council of the district.',
      'The tanks are full.',
      header,
      'Nobody counts the buckets.',
    ].join('\n\n');

  test('is left out, and the sentences that it cuts are joined', () => {
    const { parts, furniture } = parseReport(report('Rain Office of the Hills'));
    expect(parts.flatMap(({ overview }) => overview.map(({ text }) => text))).toEqual([
      'The wells are dry, and the villages that share them will dig new ones before the summer.',
      'The pumps are loud, and everybody who sleeps near them has complained to the council of the district.',
      'The tanks are full.',
      'Nobody counts the buckets.',
    ]);
    expect(furniture.filter(({ kind }) => kind === 'running-line')).toHaveLength(3);
  });

  test('is text where it cuts no sentence', () => {
    const text = report('The rain falls.')
      .replaceAll(/(them|the)\n/g, '$1.\n')
      .replace('will', 'They will')
      .replace('council', 'Council');
    expect(parseReport(text).furniture.filter(({ kind }) => kind === 'running-line')).toEqual([]);
  });
});
