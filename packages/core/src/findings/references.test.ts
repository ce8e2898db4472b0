import { describe, expect, it } from 'vitest';
import { parseReport } from '../parse-report.js';
import { sketchProblems } from '../../test/sketch.js';

const sessions =
  '## Session 1: Rivers and their papers\n\nLong.\n\n## Session 2: Lakes of the North\n\nWide.\n\n## Session 3: Wells\n\nDeep.\n';

function references(summary: string): unknown[] {
  const report = parseReport(`# Water\n\n## Executive Summary\n\n${summary}\n\n${sessions}`);
  return report.summary!.references.map(({ text, target }) => [text, target]);
}

describe('the summary’s links', () => {
  it('mean the session of their title, however it is written', () => {
    expect(references('First came [rivers, and their Papers](#a), then [Lakes of the north]().')).toEqual([
      ['rivers, and their Papers', 's1'],
      ['Lakes of the north', 's2'],
    ]);
  });

  it('mean the session of their place and of the words around them, where the title is another', () => {
    expect(
      references('A paper on rivers, [What Runs Dry](), came first, then [Lakes of the North]() and [Wells]().'),
    ).toEqual([
      ['What Runs Dry', 's1'],
      ['Lakes of the North', 's2'],
      ['Wells', 's3'],
    ]);
  });

  it('are reported where they lead nowhere', () => {
    const text = `# Water\n\n## Executive Summary\n\nThen came [Deep Space](#space), and [Wells](#wells).\n\n${sessions}`;
    expect(parseReport(text).summary!.references.map((reference) => reference.target)).toEqual([undefined, 's3']);
    expect(sketchProblems(text)).toEqual(['report.reference-without-target: Deep Space']);
  });

  it('to the web are none', () => {
    expect(references('See [our site](https://example.org).')).toEqual([]);
  });
});

describe('acronyms', () => {
  it('are read both ways', () => {
    expect(
      parseReport('# Water\n\n## Session 1: A\n\nThe World Water Fund (WWF) met the WTO (World Trade Organization).\n')
        .acronyms,
    ).toEqual([
      { short: 'WWF', long: 'World Water Fund' },
      { short: 'WTO', long: 'World Trade Organization' },
    ]);
  });

  it('are reported where they are written out in two ways', () => {
    expect(
      sketchProblems(
        '# Water\n\n## Session 1: A\n\nThe World Water Fund (WWF) pays. The World Wildlife Fund (WWF) counts.\n',
      ),
    ).toEqual([expect.stringContaining('report.acronym-in-two-ways')]);
  });
});
