import { describe, expect, test } from 'vitest';
import type { Report } from '../model.js';
import { parseReport } from '../parse-report.js';

function read(body: string, people = '- Ana Diaz (Well Fund)\n- Tom Okoro\n'): Report {
  return parseReport(`---\ntitle: Rain\nkey: rain2020\nreading: exact\n---\n\n${body}\n\n## Participants\n\n${people}`);
}

describe('canonical Markdown', () => {
  test('headings mean what they say: no vocabulary, no numbered sessions, no furniture', () => {
    const report = read(
      '## References\n\nWells.\n\n## 1. Pumps\n\nPumps.\n\n### Key takeaways\n\nTanks.\n\n## Session 4: Money\n\nFunds.',
    );
    expect(report.parts.map(({ id, title, within }) => ({ id, title, within }))).toEqual([
      { id: 'references', title: 'References', within: undefined },
      { id: 'part-1-pumps', title: '1. Pumps', within: undefined },
      { id: 'key-takeaways', title: 'Key takeaways', within: 'part-1-pumps' },
    ]);
    expect(report.sessions.map(({ id, number, title }) => ({ id, number, title }))).toEqual([
      { id: 's4', number: '4', title: 'Money' },
    ]);
    expect(report.key).toBe('rain2020');
  });

  test('attributes say what a heading is, and its id', () => {
    const report = read(
      '## Session 4: Tea {.part id=tea-break}\n\nTea.\n\n## Monday {.day date=2020-03-02}\n\n### Session: Wells {#deep}\n\nWells.',
    );
    expect(report.parts).toMatchObject([{ id: 'tea-break', title: 'Session 4: Tea' }]);
    expect(report.days).toMatchObject([{ label: 'Monday', date: '2020-03-02', sessions: ['s1'] }]);
    expect(report.sessions).toMatchObject([{ id: 's1', alias: 'deep', title: 'Wells' }]);
  });

  test('only listed and labelled people are people', () => {
    const report = read(
      '## Wells\n\nMaria Lopez said that wells are dry.\n\n### Panel Highlights\n\n- **Lucia Ferrer (Alva)** asked for tanks.',
    );
    expect(report.people.map(({ name, affiliations }) => [name, ...affiliations])).toEqual([
      ['Ana Diaz', 'Well Fund'],
      ['Tom Okoro'],
      ['Lucia Ferrer', 'Alva'],
    ]);
  });

  test('a short form in brackets is a name, and a place with the same letters below the name is none', () => {
    const people = '- Berta Thome (Bertie)\n- Thomas Okoro\n  - of: Thommy\n';
    const report = read('## Wells\n\n### Panel Highlights\n\n- **Bertie** asked for tanks.', people);
    expect(report.people).toMatchObject([
      { name: 'Berta Thome', affiliations: [], aliases: ['Bertie'], findings: ['wells.h1'] },
      { name: 'Thomas Okoro', affiliations: ['Thommy'], aliases: [] },
    ]);
  });

  test('details of people are below their names', () => {
    const people = '- Ms. Ana Diaz (Well Fund)\n  - of: Town of Alva\n  - role: moderator\n  - also: AD; Anita\n';
    const report = read(
      '## Wells\n\n### Panel Highlights\n\n- **AD** asked for tanks.\n- Anita said that wells are dry.',
      people,
    );
    expect(report.people).toMatchObject([
      {
        id: 'diaz',
        name: 'Ana Diaz',
        honorific: 'Ms.',
        affiliations: ['Well Fund', 'Town of Alva'],
        roles: ['moderator'],
        aliases: ['AD', 'Anita'],
      },
    ]);
    expect(report.parts[0]!.highlights.map(({ speakers, label, evidence }) => [speakers, label, evidence])).toEqual([
      [['diaz'], 'AD', 'label'],
      [['diaz'], undefined, 'subject'],
    ]);
  });

  test('comments credit the words before them, and nothing else in the paragraph is credited', () => {
    const [first, second] = read(
      '## Wells\n\nWells are dry. <!-- by Ana Diaz --> Nobody knows why. <!-- by nobody --> Tanks help. <!-- by Ana Diaz and Tom Okoro -->\n\n' +
        'Ana Diaz said that pumps are loud. <!-- by nobody -->',
    ).parts[0]!.overview;
    expect(first!.text).toBe('Wells are dry. Nobody knows why. Tanks help.');
    expect(first!.statements).toMatchObject([
      { text: 'Wells are dry.', speakers: ['diaz'], evidence: 'comment' },
      { text: 'Tanks help.', speakers: ['diaz', 'okoro'], evidence: 'comment' },
    ]);
    expect(second!.statements).toEqual([]);
  });

  test('a comment that credits nobody is stronger than the label of a passage', () => {
    const { actions } = read('## Action Items\n\n- **Ana Diaz** counts. <!-- by nobody -->');
    expect(actions).toMatchObject([{ id: 'a1', label: 'Ana Diaz', text: 'counts.', statements: [] }]);
  });

  test('prose without comments is read as in any report', () => {
    const [passage] = read('## Wells\n\nThe room was full. Ana Diaz said that wells are dry. She asked for tanks.')
      .parts[0]!.overview;
    expect(passage!.statements).toMatchObject([
      { text: 'Ana Diaz said that wells are dry. She asked for tanks.', speakers: ['diaz'] },
    ]);
  });

  test('chairs are ids of people', () => {
    const report = parseReport(
      '---\nchairs: diaz\nreading: exact\n---\n\nWells are dry.\n\n## Pumps {chairs=diaz,okoro}\n\nPumps are loud.\n\n' +
        '## Participants\n\n- Ana Diaz\n- Tom Okoro\n',
    );
    expect(report.parts.map(({ id, chairs }) => [id, ...chairs])).toEqual([
      ['body', 'diaz'],
      ['pumps', 'diaz', 'okoro'],
    ]);
  });

  test('comments are those of the Markdown: escaped text, code and front matter hold none', () => {
    const report = parseReport(
      '---\ntitle: Wells <!-- 2020\nreading: exact\n---\n\n<!-- review: Is this a title? -->\n\n' +
        'Dry. \\<!-- review: All is well --> \\<!-- page 7 --> `<!-- review: Checked -->`\n\n' +
        'Some \\<!-- left out: contents\n\nPumps are loud.\n\nclose --> here\n\n<!-- page 9 --> Deep.\n\n' +
        '<!-- left out: contents\nWells 1\n\nPumps 2 -->\n',
    );
    expect(report.problems.map(({ message }) => message)).toEqual(['Is this a title?']);
    expect(report.furniture.map(({ kind }) => kind)).toEqual(['contents', 'contents']);
    expect(report.parts[0]!.overview.map(({ text, page }) => [text, page])).toEqual([
      ['Dry. <!-- review: All is well --> <!-- page 7 --> <!-- review: Checked -->', undefined],
      ['Some <!-- left out: contents', undefined],
      ['Pumps are loud.', undefined],
      ['close --> here', undefined],
      ['Deep.', '9'],
    ]);
  });

  test('questions and answers', () => {
    const [first, second] = read(
      '## Session 1: Wells\n\n### Question and Answer\n\n- **Q/Tom Okoro** Who pays?\n  - **A/Ana Diaz** The fund.\n  - **A** The town.\n- **C** Pumps are loud. {#loud}',
    ).sessions[0]!.exchanges;
    expect(first).toMatchObject({
      id: 's1.q1',
      question: { text: 'Who pays?', speakers: ['okoro'] },
      answers: [
        { text: 'The fund.', speakers: ['diaz'] },
        { text: 'The town.', speakers: [] },
      ],
    });
    expect(second).toMatchObject({ id: 's1.q2', alias: 'loud', comment: { text: 'Pumps are loud.', speakers: [] } });
  });

  test('recommendations below no part are those of the report', () => {
    const report = read(
      '## Wells\n\nDry.\n\n### Recommendations\n\n- Dig.\n\n## Recommendations\n\n- Measure.\n\n## Action Items\n\n- **Ana Diaz** counts.',
    );
    expect(report.parts[0]!.recommendations.map(({ id, text }) => [id, text])).toEqual([['wells.r1', 'Dig.']]);
    expect(report.recommendations.map(({ id, text }) => [id, text])).toEqual([['r1', 'Measure.']]);
    expect(report.actions).toMatchObject([
      { id: 'a1', label: 'Ana Diaz', text: 'counts.', statements: [{ speakers: ['diaz'], text: 'counts.' }] },
    ]);
  });

  test('without the field, nothing of this applies', () => {
    const report = parseReport('---\ntitle: Rain\n---\n\n## References\n\nWells.\n\n## Pumps\n\nPumps are loud.\n');
    expect(report.parts.map(({ id }) => id)).toEqual(['pumps']);
  });
});
