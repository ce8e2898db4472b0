import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseReport, type Finding, type Part, type Report, type Session, type Turn } from '@findings/core';
import { editedText } from '../../../../tests/properties/mutations.js';
import { exactLike, reportLike } from '../../../core/test/report-like.js';
import { reportMarkdown } from './report-markdown.js';

const digest = new URL('../../../tip-2012/report/tip-2012.md', import.meta.url);
const shared = new URL('../../../../../shared/', import.meta.url);

/** What means something in Markdown, in canonical Markdown or to the reader of reports. */
const tokens = [
  ...'* ** _ ` < > <!-- --> <b> <div> </div> [ ] ](x) ![](a) \\ &amp; # | --- === ``` ::: ^[ [^1] {#x} {.part} ?'.split(
    ' ',
  ),
  ...[
    '\n## ',
    '- ',
    '> ',
    '1. ',
    '\n\n',
    '\f',
    '\t',
    '    ',
    '\u00a0',
    'Q:',
    'A/Ann Lee:',
    '**Ann Lee**',
    'Session 1: X',
  ],
  ...['<!-- page 4 -->', '<!-- by Ann Lee -->', '<!-- review: x -->', '<!-- left out: contents', 'Page 3', '. . .'],
];

/** What printing keeps: all but places, evidence, what the reader says of damage, and labels of turns, which have marks such as `Q`. */
function kept(report: Report): unknown {
  const { repairs: _repairs, problems: _problems, furniture: _furniture, ...rest } = report;
  const withoutLabel = (turn: Turn): unknown => ({ ...turn, label: undefined });
  return JSON.parse(
    JSON.stringify(rest, (key, value: unknown) => {
      if (key === 'spans' || key === 'evidence') return undefined;
      if (key === 'question' || key === 'comment') return withoutLabel(value as Turn);
      return key === 'answers' ? (value as readonly Turn[]).map(withoutLabel) : value;
    }),
  );
}

/** The findings of a part by their offsets in the source. Exchanges may overlap: they are left out. */
function inOrder(part: Session | Part): readonly Finding[] {
  const { overview, highlights, recommendations, actions, tables } = part;
  const questions = part.type === 'session' ? part.guidingQuestions : [];
  return [...questions, ...overview, ...highlights, ...recommendations, ...actions, ...tables].sort(
    (left, right) => left.spans[0]!.start.offset - right.spans[0]!.start.offset,
  );
}

/** Reads a text that was the last one only once. */
let last: { readonly text: string; readonly report: Report } | undefined;
function read(text: string): Report {
  if (last?.text !== text) last = { text, report: parseReport(text) };
  return last.report;
}

/** @param source with it, what was left out is printed, too */
function expectSame(report: Report, source?: string): string {
  const printed = reportMarkdown(report, read, source === undefined ? {} : { source });
  const again = read(printed);
  expect(kept(again)).toEqual(kept(report));
  expect(reportMarkdown(again, read, { source: printed })).toBe(printed);
  return printed;
}

describe('a printed report parses to the same model', () => {
  test('the digest, with one speaker made explicit', () => {
    const printed = expectSame(parseReport(readFileSync(digest, 'utf8'), { key: 'tip2012' }));
    // Only bold type says that this is a speaker: `**Bronwyn Wex (AusAID)**'s presentation`. Two answers say only “she”.
    expect(printed.match(/<!--.*?-->/g)).toEqual([
      '<!-- carried: all by Dolores Donovan -->',
      '<!-- words: all by Bronwyn Wex -->',
      '<!-- carried: all by Bronwyn Wex -->',
    ]);
  });

  test('the example of the documentation is printed as it is', () => {
    const page = readFileSync(new URL('../../../../docs/canonical-markdown.md', import.meta.url), 'utf8');
    const example = /^```markdown\n([^]*?)^```$/m.exec(page)![1]!;
    expect(expectSame(parseReport(example))).toBe(example);
  });

  test('what only references need is printed as it is, in its order', () => {
    const fields = [
      'title: Rain\ntitle-short: Rain\nauthor: Ana Diaz; Well Fund\ndates: May 3, 2021\ndate: 2021-06-01\nvenue: Alva',
      'organization: Hill Trust\nurl: https://rain.example/a\naccessed: 2021-07-01\ntype: webpage\nkey: rain\nreading: exact',
    ];
    const text = `---\n${fields.join('\n')}\n---\n\n## Wells\n\nDry.\n`;
    expect(expectSame(parseReport(text))).toBe(text);
    const published = text.replace('dates: May 3, 2021\n', '');
    expect(expectSame(parseReport(published))).toBe(published);
  });

  test('texts with any damage', { timeout: 120_000 }, () => {
    const page = readFileSync(new URL('../../../../docs/canonical-markdown.md', import.meta.url), 'utf8');
    const texts = [page, readFileSync(digest, 'utf8').slice(0, 4000)];
    const report = fc.oneof(reportLike, exactLike, fc.constantFrom(...texts));
    fc.assert(
      fc.property(editedText(report, texts, tokens), (text) => {
        expectSame(parseReport(text), text);
      }),
      { numRuns: 500 },
    );
  });

  test('the findings of a part keep the order of the source', () => {
    fc.assert(
      fc.property(reportLike, (text) => {
        const report = parseReport(text);
        const order = (one: Report): unknown =>
          [...one.sessions, ...one.parts].map((part) => inOrder(part).map(({ text: words }) => words));
        expect(order(read(reportMarkdown(report, read)))).toEqual(order(report));
      }),
      { numRuns: 100 },
    );
  });

  test('the summary, days, parts and recommendations keep the order of the source', () => {
    const printed = reportMarkdown(
      parseReport(
        '# Rain\n\n## Recommendations\n\n- Dig.\n\n## Wells\n\nDry.\n\n- Deep.\n\nOld.\n\n## Executive Summary\n\nAll is dry.\n\n' +
          '## Tanks\n\nFull.\n\n## Action items\n\n- Pay.\n',
      ),
      parseReport,
    );
    expect(printed.replace(/^---[^]*?---\n\n/, '')).toBe(
      '## Recommendations\n\n- Dig.\n\n## Wells\n\nDry.\n\n### Panel Highlights\n\n- Deep.\n\nOld.\n\n' +
        '## Executive Summary\n\nAll is dry.\n\n## Tanks\n\nFull.\n\n## Action Items\n\n- Pay.\n',
    );
  });

  test('headings keep their own words, and what is left out its place', () => {
    const body = [
      '## In short {.summary}',
      'Dry.',
      '## Wells',
      '### Next steps {.actions}',
      '- Dig.',
      '### Later {.actions}',
      '- Pump.',
      '<!-- left out: caption\nFigure 1 -->',
      '### What we heard {.highlights}',
      '- **Ana Diaz** Deep.',
      '### Then {.exchanges}',
      '- **Q/audience** Why?\n  - **A/Ana Diaz** So.',
      '## Recommendations {.actions}',
      '- Buy.',
      '## Participants',
      '- Ana Diaz',
    ].join('\n\n');
    const text = `---\ntitle: Rain\nkey: rain\nreading: exact\n---\n\n${body}\n`;
    const report = parseReport(text);
    expect(expectSame(report, text)).toBe(text);
    expect(report.parts[0]!.actions.map(({ heading }) => heading)).toEqual(['Next steps', 'Later']);
    expect(report.actions[0]!.heading).toBe('Recommendations');
  });

  test('a label keeps its colon', () => {
    const source = 'Ana Diaz: Dig.\n\n**Tom Okoro:** No.\n\nAna Diaz: Why?\n\n- **Tom Okoro** digs.\n';
    expect(expectSame(read(`# Wells\n\n## Notes\n\n${source}`), `# Wells\n\n## Notes\n\n${source}`)).toContain(
      '- **Ana Diaz:** Dig.\n- **Tom Okoro:** No.\n- **Ana Diaz:** Why?\n- **Tom Okoro** digs.\n',
    );
  });

  test('a page mark is before the headings of its page', () => {
    const source =
      '<!-- page 3 -->\n\n## Wells\n\nIt rained.\n\n<!-- page 4 -->\n\n## Pumps\n\nThey fail.\n\nRecommendations\n\n<!-- page 5 -->\n\n- Count them.\n';
    const printed = expectSame(parseReport(source), source);
    expect(printed.match(/^(?:#|<!|They|It|-\s).*/gmu)).toEqual([
      '<!-- page 3 -->',
      '## Wells',
      'It rained.',
      '<!-- page 4 -->',
      '## Pumps',
      'They fail.',
      '<!-- page 5 -->',
      '## Recommendations',
      '- Count them.',
    ]);
  });

  test('the heading of a summary keeps its words', () => {
    const source = '# Rain\n\n## Main Outcomes\n\n- Dig wells.\n- Build tanks.\n\n## Wells\n\nThe wells are dry.\n';
    const printed = expectSame(parseReport(source), source);
    expect(printed).toContain('## Main Outcomes {.summary}\n\nDig wells.\n\nBuild tanks.\n\n## Wells');
    expect(printed).not.toContain('left out');
    expect(printed).not.toContain('Executive Summary');
  });

  test('text that looks like a comment, an id or a note stays text', () => {
    const words = 'A <!-- review: fine --> b <!-- page 7 --> c ^[d] [^1] {#e}';
    const report = parseReport(`---\ntitle: ${JSON.stringify(words)}\n---\n\n## Wells\n\n\`\`\`\n${words}\n\`\`\`\n`);
    const again = read(expectSame(report));
    expect(again.problems).toEqual([]);
    expect(again.parts[0]!.overview).toMatchObject([{ text: words }]);
    expect(again.parts[0]!.overview[0]).not.toHaveProperty('page');
  });

  const folders = ['corpus/', 'reports/'].map((name) => new URL(name, shared)).filter((folder) => existsSync(folder));
  if (folders.length === 0) console.info('Left out: the reports next to the repository (../shared) are absent.');
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:md|txt)$/.test(name))
      .map((name) => new URL(name, folder)),
  );
  test.each(['year: 2021', 'date: 2021-05', 'date: 3 May 2021'])('the date of the report itself: %s', (field) => {
    const report = parseReport(`---\ntitle: Wells\n${field}\n---\n\n## Pumps\n\nThe pumps are old.\n`);
    const printed = reportMarkdown(report, parseReport);
    expect(printed).toMatch(/^---\ntitle: Wells\ndate: .*\nkey: report\nreading: exact\n---\n/);
    expect(parseReport(printed).dates).toEqual(report.dates);
  });

  test.skipIf(files.length === 0)('real reports, damage and all', { timeout: 300_000 }, () => {
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      expectSame(parseReport(text, { key: 'real' }), text);
    }
  });
});

describe('no word of an attendance list is lost', () => {
  // prettier-ignore
  const line = fc.constantFrom(
    'Ana Diaz, Well Fund', 'Tom Okoro (chair)', 'Ana, Tom and Lucia attended', 'Apologies: Lucia Berg', 'Ana was elected Chair',
    'Tom welcomed the new members', 'All participants were asked to sign in, in one of two ways:', 'CALL TO ORDER: 6:37 pm',
    'Ana Diaz. She came to observe the meeting, and said that the wells are dry this year.', 'None', 'Dr. Lucia Berg - by phone',
  );
  const heading = fc.constantFrom('Attendance', 'Present:', '1 Roll call', '1.1 Opening', 'Members', '2 Wells');
  const block = fc.oneof(
    heading.map((text) => `## ${text}`),
    heading.map((text) => `### ${text}`),
    heading,
    line,
    line.map((text) => `- ${text}`),
    fc.tuple(heading, line, line).map((lines) => lines.join('\n')),
    fc.tuple(line, line).map(([one, other]) => `| Name | Office |\n| - | - |\n| ${one} | ${other} |`),
  );
  // The number of a heading becomes that of its session.
  const wordsOf = (text: string): string[] => text.match(/\p{L}+|\d{2,}/gu) ?? [];

  test('it is text, a title, a label, a name, or in a comment', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 9 }), (blocks) => {
        const source = `# Wells\n\n## Attendance\n\n${blocks.join('\n\n')}\n`;
        const printed = new Set(wordsOf(reportMarkdown(parseReport(source), parseReport, { source })));
        expect(wordsOf(source).filter((word) => !printed.has(word))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
