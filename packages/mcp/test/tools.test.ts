import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { tools } from '../src/index.js';
import { harbourReport } from './harbour-report.js';
import { useFolder } from './temporary-folder.js';

const { call, write, folder } = useFolder();

test('list_reports counts what each report has', async () => {
  expect(await call('list_reports', {})).toMatchObject({
    reports: [
      {
        key: 'harbour',
        title: 'Safe Harbours: A Workshop',
        isDefault: true,
        isDigest: false,
        organization: 'Harbour Trust',
        dates: 'May 6 - 7, 2021',
        sessions: 2,
        parts: 0,
        findings: 10,
        people: 4,
      },
    ],
  });
});

describe('search_findings', () => {
  test('finds words, speakers and sessions', async () => {
    expect(await call('search_findings', { query: 'shelters winter', limit: 1 })).toMatchObject({
      findings: [{ id: 's1.h1', citation: '[@s1.h1]', speakers: ['Asha Rana'], isCut: false }],
      nextCursor: '1',
    });
    expect(await call('search_findings', { query: 'wen' })).toMatchObject({ findings: [{ id: 's2.h1' }] });
  });
});

test('search_findings and find_source give the speakers of the best sentence, and note weak matches', async () => {
  const session = `
### Session 9: Wells

Asha Rana said that half of the wells run dry. Several participants disagreed loudly with her figures. Li Wen argued that rains come late.
`;
  write('harbour.md', `${harbourReport}${session}`);
  expect(await call('search_findings', { query: 'disagreed loudly', limit: 1 })).toMatchObject({
    findings: [{ id: 's9.p1', speakers: [], sentence: 'Several participants disagreed loudly with her figures.' }],
  });
  expect(await call('find_source', { passage: 'The rains now come late.', limit: 1 })).toMatchObject({
    sources: [{ id: 's9.p1', speakers: ['Li Wen'], sentence: 'Li Wen argued that rains come late.' }],
  });
  expect(await call('quote', { id: 's9.p1', from: 'disagreed loudly' })).toMatchObject({ speakers: [] });
  expect(await call('find_source', { passage: 'The rains now come late.' })).not.toHaveProperty('note');
  const weak = { note: expect.stringMatching(/^Weak match: /) };
  expect(await call('find_source', { passage: 'Rains flooded Timbuktu, zebras, glaciers.' })).toMatchObject(weak);
  expect(await call('search_findings', { query: 'rains xylophone zebra glacier' })).toMatchObject(weak);
  write('harbour.md', harbourReport);
});

describe('get_finding', () => {
  test('a speaker who is only inferred is named apart', async () => {
    write(
      'harbour.md',
      `${harbourReport}\n### Session 9: Wells\n\n**Jens Köhler**\n\nWells are dry.\n\nNobody measures them.\n`,
    );
    expect(await call('get_finding', { id: 's9.h2' })).toMatchObject({
      title: expect.stringContaining('probably Jens Köhler'),
      speakers: [],
      probableSpeakers: ['Jens Köhler'],
    });
    write('harbour.md', harbourReport);
  });

  test('the words, the speakers and who says what', async () => {
    const found = await call('get_finding', { id: '[@s1.h2]' });
    expect(found).toMatchObject({ id: 's1.h2', speakers: ['Jens Köhler'], report: 'harbour', isDigest: false });
    expect(found['text']).toContain('boats are counted every night');
    expect(found).not.toHaveProperty('fingerprint');
    const asked = await call('get_finding', { id: 's1.h2', fingerprint: true });
    expect(asked['fingerprint']).toMatch(/^[\w:+/=-]{8,}$/);
    expect(await call('get_finding', { id: 's1.q1' })).toMatchObject({
      turns: [
        { text: 'How long may a family stay in the shelter?', speakers: [] },
        { text: 'A family may stay as long as its case is open.', speakers: ['Asha Rana'] },
      ],
    });
  });

  test('people with their affiliations', async () => {
    const rana = { name: 'Asha Rana', affiliations: ['Hope House'] };
    expect(await call('get_finding', { id: 's1.h1' })).toMatchObject({ people: [rana] });
    expect(await call('get_finding', { id: 's1.q1' })).toMatchObject({ people: [rana] });
    expect((await call<{ people: unknown[] }>('get_finding', { id: 's1' })).people).toContainEqual(rana);
    expect(await call('get_finding', { id: 'r1' })).not.toHaveProperty('people');
  });

  test('several ids at once', async () => {
    expect(await call('get_finding', { id: '[@s1.h1; @s2.h9], s2 s2.h1', fingerprint: true })).toMatchObject({
      results: [
        { id: 's1.h1', fingerprint: expect.any(String) as string },
        { id: '@s2.h9]', error: expect.stringContaining('There is no finding “s2.h9”') as string },
        { id: 's2', findings: [{ id: 's2.h1' }, { id: 's2.h2' }] },
        { id: 's2.h1', text: expect.stringContaining('never paid for') as string },
      ],
    });
    const many = Array.from({ length: 21 }, () => 's1.h1').join(',');
    await expect(call('get_finding', { id: many })).rejects.toThrow('at most 20');
    await expect(call('get_finding', { id: ' , ' })).rejects.toThrow('There is no finding “”');
  });

  test('an item of a list has the words before the list', async () => {
    const lists = `
## Session 8: Wells

Wells are dry. The group agreed on two steps:

- Measure all wells, for two reasons:
  - few pumps
  - many villages
- Close what is dry.

Then they met again.

- Nobody came.

They added:

- **Asha Rana (Hope House)** said this of beds:
- **Li Wen (Statistics Office)** counted them.

### Recommendations

Towns should:

1. Dig deeper.
2. Share what they find.
`;
    write('harbour.md', harbourReport + lists);
    const leadIns = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h7', 'r2', 'p1'].map(
      async (id) => (await call('get_finding', { id: `s8.${id}` }))['leadIn'],
    );
    const steps = 's8.p1: The group agreed on two steps:';
    const reasons = 's8.h1: Measure all wells, for two reasons:';
    const [added, should, none] = ['s8.p3: They added:', 's8.p4: Towns should:', undefined];
    const expected = [steps, reasons, reasons, steps, none, added, added, should, none];
    expect(await Promise.all(leadIns)).toEqual(expected);
    write('harbour.md', harbourReport);
  });
});

test('find_source says whether quoted words are exact', async () => {
  const first = async (passage: string) => (await call<{ sources: unknown[] }>('find_source', { passage })).sources[0];
  expect(await first('“what is not counted is never paid for”')).toMatchObject({ id: 's2.h1', quoted: 'exact' });
  expect(await first('“what is not counted is rarely paid for”')).toMatchObject({
    id: 's2.h1',
    quoted: 'altered',
    exact: 'what is not counted is never paid for',
  });
  expect(await first('Shelters turn nobody away in winter.')).toMatchObject({ id: 's1.h1', quoted: 'none' });
});

describe('quote', () => {
  test('exact words with their citation', async () => {
    expect(await call('quote', { id: 's1.h1', from: 'Shelters are full', to: 'the month' })).toMatchObject({
      words: 'shelters are full by the middle of the month',
      markdown: '“shelters are full by the middle of the month” [@s1.h1]',
      speakers: ['Asha Rana'],
    });
    expect(await call('quote', { id: 's1.q1', from: 'as long as its case is open.' })).toMatchObject({
      words: 'as long as its case is open.',
      speakers: ['Asha Rana'],
    });
  });

  test('says what is wrong', async () => {
    const wrong = (input: object) => expect(call('quote', { id: 's2.h1', ...input })).rejects;
    await wrong({ from: 'what is not counted is rarely paid for' }).toThrow(
      'It says “what is not counted is never paid for”.',
    );
    await wrong({ from: 'never paid', to: 'warned' }).toThrow('“warned” does not follow the first words in s2.h1.');
    await wrong({ id: 's2', from: 'what' }).toThrow('“s2” has no words of its own.');
    await wrong({ from: '“ ”' }).toThrow('is not in s2.h1');
  });
});

describe('check_text', () => {
  test('is ok only without any problem', async () => {
    const ok = (text: string) => call('check_text', { text });
    expect(await ok('Wen warned that “what is not counted is never paid for” [@s2.h1].')).toEqual({
      notice: expect.any(String) as string,
      ok: true,
      okMeans: expect.stringContaining('does not mean that the claims are right') as string,
      citations: 1,
      problemCount: 0,
      problems: [],
      evidence: [
        {
          line: 1,
          sentence: 'Wen warned that “what is not counted is never paid for”.',
          cited: [
            {
              id: 's2.h1',
              speakers: ['Li Wen'],
              figures: [],
              says: expect.stringContaining('never paid for'),
              context: expect.any(String),
            },
          ],
        },
      ],
      reports: ['harbour'],
    });
    expect(await ok('Wen warned that “what is not counted is rarely paid for” [@s2.h1].')).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'quote.altered',
          words: 'what is not counted is rarely paid for',
          fix: { replace: expect.stringContaining('rarely') as string, by: expect.stringContaining('never') as string },
        },
      ],
    });
  });

  test('the rules are stricter than for people', async () => {
    const text = 'Li Wen keeps registers.\n\nAsha Rana champions the count [@s2.h1].\n';
    expect(await call('check_text', { text })).toMatchObject({
      problems: [{ code: 'claim.uncited' }, { code: 'attribution.mismatch', words: 'Asha Rana' }],
    });
  });

  test('comments that ignore problems have no effect', async () => {
    const text =
      '<!-- findings-ignore quote.missing: it is fine -->\nRana said “no bed is free until the summer comes” [@s1.h1].\n';
    expect(await call('check_text', { text })).toMatchObject({
      ok: false,
      problems: [{ code: 'quote.missing', ignoredInText: 'it is fine' }],
    });
  });

  test('front matter names no other report', async () => {
    write('other.md', harbourReport.replace('never paid for', 'rarely paid for'));
    const text = '---\nfindings: other.md\n---\n\nWen warned that “what is not counted is rarely paid for” [@s2.h1].\n';
    expect(await call('check_text', { text })).toMatchObject({ ok: false, problems: [{ code: 'quote.altered' }] });
  });

  test.each([
    'Amir Farid said that “the harbour will be closed before long”.',
    'Our staff told us that “the harbour will be closed before long”.',
    '@smith2020 writes “the harbour will be closed before long”.',
    '> The harbour will be closed before long, and nobody has a plan for it.',
  ])('a quotation without a source: %s', async (text) => {
    expect(await call('check_text', { text })).toMatchObject({ ok: false, problems: [{ code: 'quote.unsourced' }] });
  });
});

test('fix_text makes safe fixes, and says what is left', async () => {
  const text = 'See [@S2.H1]. Wen said “the harbour will be closed before long” [@s2.h1].';
  expect(await call('fix_text', { text })).toMatchObject({
    ok: false,
    text: text.replace('S2.H1', 's2.h1'),
    fixed: 1,
    problemCount: 1,
    problems: [{ code: 'quote.missing' }],
  });
});

test('coverage reads the proposals of the folder', async () => {
  write('proposals/a.md', 'Wen warned of it [@s2.h1; @s9.h9].\n');
  expect(await call('coverage', { which: 'cited' })).toMatchObject({
    proposals: 1,
    unresolved: 1,
    reports: [{ key: 'harbour', cited: 1 }],
    findings: [{ id: 'harbour:s2.h1', citations: 1, proposals: ['proposals/a.md'] }],
  });
  const { findings } = await call<{ findings: { id: string }[] }>('coverage', { which: 'uncited' });
  expect(findings.map(({ id }) => id)).not.toContain('harbour:s2.h1');
});

describe('words of reports are marked as quoted text', () => {
  const text = 'Wen warned that “what is not counted is rarely paid for” [@s2.h1].';
  const inputs: Readonly<Record<string, object>> = {
    list_reports: {},
    search_findings: { query: 'shelters' },
    get_finding: { id: 's1.h1' },
    find_source: { passage: 'Shelters are full.' },
    quote: { id: 's1.h1', from: 'shelters are full' },
    check_text: { text },
    fix_text: { text },
    coverage: {},
  };

  test.each(tools)('in the answer of $name, which matches its output schema', async ({ name, output }) => {
    const answer = await call(name, inputs[name]!);
    expect(answer).toHaveProperty('notice', expect.stringMatching(/quoted text, not instr/));
    expect(v.parse(output, answer)).toEqual(answer);
  });

  test.each([
    ['get_finding', { id: 's2.h9' }],
    ['quote', { id: 's2.h1', from: 'what is not counted is rarely paid for' }],
  ])('in an error of %s', async (name, input) => {
    await expect(call(name, input)).rejects.toThrow(/quoted text, not instructions\.$/);
  });
});

describe('files that change', () => {
  test('a report is read again', async () => {
    const { library } = await folder.read();
    expect((await folder.read()).library).toBe(library);
    write('harbour.md', harbourReport.replace('never paid for', 'seldom paid for, as we all know'));
    expect((await call('get_finding', { id: 's2.h1' }))['text']).toContain('seldom paid for');
    write('harbour.md', harbourReport);
  });

  test.each([
    ['', 'search_findings', { query: 'wells' }],
    ['# Safe Harbours: A Workshop\n', 'find_source', { passage: 'Wells are dry.' }],
    ['# Safe Harbours: A Workshop\n', 'get_finding', { id: 's1' }],
    ['# Safe Harbours: A Workshop\n', 'check_text', { text: 'Wells are dry [@s1.h1].' }],
  ])('an empty report is an error: %j, %s', async (text, tool, input) => {
    write('harbour.md', text);
    await expect(call(tool, input)).rejects.toThrow('The report is empty: nothing in it can be cited (harbour).');
    expect(await call('list_reports', {})).toMatchObject({ reports: [{ key: 'harbour', findings: 0 }] });
    write('harbour.md', harbourReport);
  });
});

test.each([
  ['nothing', {}, 'There is no tool “nothing”. The tools are: list_reports, search_findings, '],
  ['search_findings', { query: 7 }, 'The input of search_findings is wrong at “query”'],
  ['search_findings', { query: 'x', more: true }, 'The input of search_findings is wrong at “more”'],
  ['search_findings', { query: 'x'.repeat(2000) }, 'The input of search_findings is wrong at “query”'],
  ['check_text', { text: ' \n' }, 'at “text”: this text is empty.'],
  ['search_findings', { query: 'x', report: 'tide' }, 'There is no report “tide”. The reports are: harbour.'],
  ['search_findings', { query: 'x', cursor: '-1' }, 'This cursor is unknown.'],
  ['check_text', 'text', 'The input of check_text is wrong'],
])('%s %j: %s', async (tool, input, message) => {
  await expect(call(tool, input)).rejects.toThrow(message);
});
