import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../src/index.js';
import { reportProblems } from './report-problems.js';

/** In an example, `…` means many more paragraphs or items like the one before it. */
function problemsOf(example: string, code: string) {
  const blocks = example.split('\n\n');
  const report = blocks.flatMap((each, index) => (each === '…' ? Array<string>(60).fill(blocks[index - 1]!) : [each]));
  return parseReport(report.join('\n\n')).problems.filter((problem) => problem.code === code);
}

test.each(reportProblems)('$code is reported for the example of its page, and not once that is corrected', (page) => {
  const { code, severity, message } = page;
  const problems = problemsOf(page.example, code);
  expect(problems.map((each) => [each.severity, `line ${each.span?.start.line}: ${each.message}`])).toEqual([
    [severity, message],
  ]);
  expect(problemsOf(page.corrected, code)).toEqual([]);
});

test('each problem that the reader reports has a page', () => {
  const sources = join(import.meta.dirname, '../src');
  const codes = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => readFileSync(join(sources, file), 'utf8').match(/(?<=')report\.[a-z-]+(?=')/g) ?? []);
  expect([...new Set(codes)].sort()).toEqual(reportProblems.map(({ code }) => code));
});

const codesOf = (text: string): string[] =>
  parseReport(`# Forum\n\n${text}`).problems.flatMap(({ code, severity }) => (severity === 'hint' ? [] : [code]));
test('Labels around names that nothing understands are doubtful', () => {
  const names = ['Ana Diaz', 'Tom Okoro', 'Ana Diaz', 'Tom Okoro', 'Ana Diaz'];
  const list = '## Participants\n\n- Ana Diaz\n- Tom Okoro\n\n## Talks\n\n';
  const read = (from: string): string[] =>
    codesOf(list + names.map((name) => `**${from} ${name}:** Who pays for the pumps of the valley?`).join('\n\n'));
  expect(read('Aside of')).toEqual(['report.label-unknown']);
  expect(read('Question by')).toEqual([]);
});

test('Titles that are parts of sentences are doubtful, in a text without marked headings', () => {
  const turns = ['Ana Diaz', 'Tom Okoro', 'Jane Tanaka'].map(
    (name) => `${name}: The wells ran dry in June, and nobody counted them.`,
  );
  const paragraphs = Array.from({ length: 12 }, () => turns.join('\n\n')).join('\n\n');
  const read = (...titles: readonly string[]): string[] =>
    parseReport(
      `Well Forum\n\n${titles.map((title, index) => `${index + 1}. ${title}\n\n${paragraphs}`).join('\n\n')}\n`,
    )
      .problems.filter(({ severity }) => severity === 'warning')
      .map(({ code }) => code);
  expect(read('Wells (and the pumps', 'Rain tanks)')).toEqual(['report.one-part']);
  expect(read('Wells (and the pumps)', 'Rain tanks')).toEqual([]);
});

const districts = (count: number, body: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `## District ${index + 1}\n\n${body(index)}`).join('\n\n');
const sentence = 'The wells of the valley ran dry in June, and nobody counted the pumps.';
const times = (text: string, count: number): string => Array<string>(count).fill(text).join('\n\n');

describe('A long report is doubtful', () => {
  const names = ['Ana Diaz', 'Tom Okoro', 'Jane Tanaka', 'Lucia Ferrer', 'Peter Holst', 'Maria Gruber', 'John Adeyemi'];
  const wells = 'wells full in March, dry in June, pumps rusty, tankers late, no list of the wells in the harbour';
  const notes = (before: (name: string) => string): string =>
    districts(7, (index) => `${times(`- ${wells}`, 8)}\n\n- ${before(names[index]!)}${wells}`);
  test.each([
    ['if it names people and credits nobody', notes((name) => `list from ${name}, `), ['report.uncredited']],
    ['not if it names nobody', notes(() => ''), []],
    ['not if it credits people', notes((name) => `${name}: `), []],
    [
      'if few parts have long paragraphs',
      districts(3, () => times(sentence.repeat(12), 4)),
      ['report.long-paragraphs'],
    ],
    ['not if many parts do', districts(8, () => sentence.repeat(12)), []],
    ['if one part of few is long', districts(4, (at) => times(sentence, at === 0 ? 48 : 10)), ['report.one-part']],
    ['not if one part of many is', districts(6, (at) => times(sentence, at === 0 ? 50 : 10)), []],
  ])('%s', (_, text, codes) => expect(codesOf(text)).toEqual(codes));

  test('not if sessions are not counted', () => {
    expect(codesOf([1, 3, 4, 7].map((number) => `## Session ${number}: Wells\n\nDry.`).join('\n\n'))).toEqual([]);
  });
});

describe('Front matter:', () => {
  const problems = (fields: string): (string | number | undefined)[][] =>
    parseReport(`---\n${fields}\n---\n\n## Pumps\n\nThe pumps are old.\n`).problems.map(({ message, span }) => [
      span?.start.line,
      message,
    ]);

  test('a field that is nearly one of ours is reported, and those of other programs are not', () => {
    expect(problems('Dates: 3 May 2021\nvenu: Bern\nlayout: post\ndate-format: long\nauthors: Ana\nlang: en')).toEqual([
      [2, 'The field “Dates” in the front matter is unknown. Did you mean “dates”?'],
      [3, 'The field “venu” in the front matter is unknown. Did you mean “venue”?'],
    ]);
  });

  test('a date that cannot be read is reported', () => {
    expect(problems('date: next spring')).toEqual([
      [2, 'The field “date” in the front matter is not a date. Write it like this: 2021-05-03.'],
    ]);
  });

  test.each(['3 de mayo de 2021', '2021', '2021-05', '', '"3. bis 5. Mai 2021"'])('date: %s can be read', (date) => {
    expect(problems(`date: ${date}`)).toEqual([]);
  });
});
