import { describe, expect, it } from 'vitest';
import { parseReport } from '../parse-report.js';
import { sketchPeople, sketchProblems } from '../../test/sketch.js';

/** A session each, with these highlights. */
function sessions(...highlights: readonly string[]): string {
  return highlights.map((body, index) => `## Session ${index + 1}: Topic\n\n### Highlights\n\n${body}\n\n`).join('');
}

function people(text: string): string[] {
  return sketchPeople(parseReport(text));
}

describe('a person is one through', () => {
  it.each([
    [
      'honorifics',
      sessions('- **Ann Lee (WWF)** spoke.', '- **Dr. Ann Lee (WWF)** spoke.\n- Ms. Lee added one thing.'),
      ['lee: Dr. Ann Lee; WWF; “Ms. Lee”'],
    ],
    ['a surname alone', sessions('- **Ann Lee (WWF)** spoke of what Lee had seen.'), ['lee: Ann Lee; WWF; “Lee”']],
    [
      'a name in full and in short',
      sessions('- **Ann Pradhan Lee (WWF)** spoke.\n- **Ann Lee** spoke.'),
      ['lee: Ann Pradhan Lee; WWF; “Ann Lee”'],
    ],
    [
      'a name first in short',
      sessions('- **Ann Lee (WWF)** spoke.\n- **Ann Pradhan Lee** spoke.'),
      ['lee: Ann Pradhan Lee; WWF; “Ann Lee”'],
    ],
    ['an initial', sessions('- **Ann B. Lee (WWF)** spoke.\n- **A. Lee** spoke.'), ['lee: Ann B. Lee; WWF; “A. Lee”']],
    [
      'accents',
      sessions('- **José Álvarez (UNAM)** spoke.\n- **Jose Alvarez (UNAM)** spoke.'),
      ['alvarez: José Álvarez; UNAM; “Jose Alvarez”'],
    ],
    [
      'a nickname',
      sessions('- **Ann (Nan) Lee (WWF)** spoke.\n- **Ann Lee (WWF)** spoke.'),
      ['lee: Ann Lee; WWF; “Ann (Nan) Lee”'],
    ],
    [
      'affiliations that differ by a small word',
      sessions('- **Ann Lee (Centre of Water)** spoke.\n- **Ann Lee (Centre for Water)** spoke.'),
      ['lee: Ann Lee; Centre of Water'],
    ],
    [
      'several affiliations',
      sessions('- **Ann Lee (WWF)** spoke.\n- **Ann Lee (FAO)** spoke.'),
      ['lee: Ann Lee; WWF / FAO'],
    ],
    [
      'a role',
      sessions('- **Ann Lee (Chair)** spoke.\n- **Moderator: Bo Chen (WWF)** spoke.'),
      ['lee: Ann Lee; as chair', 'chen: Bo Chen; WWF; as moderator'],
    ],
  ])('%s', (_, text, expected) => {
    expect(people(text)).toEqual(expected);
  });
});

describe('an id', () => {
  it.each([
    ['is the surname', 'Ann Lee', 'lee'],
    ['has the particles', 'Jan van der Berg', 'van-der-berg'],
    ['has both of two surnames', 'Ann Smith-Jones', 'smith-jones'],
    ['has no accents', 'José Álvarez', 'alvarez'],
    ['has no honorific', 'Prof. Dr. Ann Lee', 'lee'],
  ])('%s', (_, name, id) => {
    expect(parseReport(sessions(`- **${name} (WWF)** spoke.`)).people.map((person) => person.id)).toEqual([id]);
  });

  it('has the given name where two share a surname', () => {
    expect(
      people(sessions('- **Ann Lee (WWF)** spoke.\n- **Bo Lee (FAO)** spoke.\n- **Cy Dorn (FAO)** spoke.')),
    ).toEqual(['ann-lee: Ann Lee; WWF', 'bo-lee: Bo Lee; FAO', 'dorn: Cy Dorn; FAO']);
  });
});

describe('a misspelt name', () => {
  it('is read as the person’s, and reported, in labels and in text', () => {
    const text = sessions(
      '- **Cyrus Dornfeld (FAO)** spoke.\n- **Ann Lee (WWF)** agreed with Mr. Dornfield.',
      '- **Cyrus Dornfled (FAO)** spoke.',
    );
    expect(people(text)).toEqual([
      'dornfeld: Cyrus Dornfeld; FAO; “Cyrus Dornfled”; “Mr. Dornfield”',
      'lee: Ann Lee; WWF',
    ]);
    expect(sketchProblems(text).sort()).toEqual(
      ['report.misspelt-name: Mr. Dornfield', expect.stringMatching(/^report\.misspelt-name: Cyrus Dornfled/)].sort(),
    );
  });

  it('is another person’s where the affiliation is another, and the likeness is reported', () => {
    const text = sessions('- **Maria Barron (USAID)** spoke.\n- **Maria Baron (WWF)** spoke.');
    expect(parseReport(text).people.map((person) => person.id)).toEqual(['barron', 'baron']);
    expect(parseReport(text).problems).toMatchObject([{ code: 'report.near-names', suggestions: ['Maria Barron'] }]);
  });

  it('is nobody’s where two could be meant, or where names are short', () => {
    expect(people(sessions('- **Ann Lee (WWF)** spoke.\n- **Ann Leh (FAO)** spoke.'))).toHaveLength(2);
  });
});

describe('who leads a session', () => {
  it.each([
    ['a line', 'Moderator: Bo Chen, WWF\n\nText.'],
    ['a bold label', '**Moderator:** Bo Chen (WWF)\n\nText.'],
    ['italics', '*Moderator: Bo Chen (WWF)*\n\nText.'],
    ['the text', 'The session was moderated by Bo Chen of the Water Fund.'],
    ['a contribution', '- **Moderator: Bo Chen (WWF)** opened it.'],
    ['a role in brackets', '- **Bo Chen (Moderator)** opened it.'],
  ])('is said by %s', (_, body) => {
    const report = parseReport(`## Session 1: Rivers\n\n${body}\n`);
    expect(report.sessions[0]!.chairs).toEqual(['chen']);
    expect(report.people).toMatchObject([{ id: 'chen', roles: ['moderator'] }]);
  });
});

describe('a list of people', () => {
  it.each([
    ['points', '- Ann Lee\n- Bo Chen (WWF)\n- Cy Dorn, FAO'],
    ['a table', '| Name | Organisation |\n|---|---|\n| Ann Lee | |\n| Bo Chen | WWF |\n| Cy Dorn | FAO |'],
    ['a sentence', 'In order of arrival, the participants were: Ann Lee, Bo Chen (WWF), and Cy Dorn (FAO)'],
    ['lines', 'Ann Lee\nBo Chen (WWF)\nCy Dorn - FAO'],
  ])('of %s makes them known, and is no finding', (_, list) => {
    const report = parseReport(
      `# Water\n\n## Participants\n\n${list}\n\n## Item 1: Rivers\n\n**Bo:**\n- They run dry.\n`,
    );
    expect(sketchPeople(report)).toEqual(['lee: Ann Lee', 'chen: Bo Chen; WWF; “Bo”', 'dorn: Cy Dorn; FAO']);
    expect(report.sessions[0]!.highlights).toMatchObject([{ speakers: ['chen'], text: 'They run dry.' }]);
    expect(report.summary).toBeUndefined();
  });

  it('inside a session names its panel', () => {
    const report = parseReport(
      '## Session 1: Rivers\n\nPanelists: Ann Lee (WWF), Cy Dorn (FAO)\n\n**Panelists**\n\n- Bodo Chen, WWF\n\n**Highlights**\n\n' +
        '- Bodo said that dams help.\n- Mr. Dorn disagreed.\n',
    );
    expect(report.sessions[0]!.highlights.map((highlight) => highlight.speakers)).toEqual([['chen'], ['dorn']]);
    expect(report.sessions[0]!.overview).toEqual([]);
  });
});
