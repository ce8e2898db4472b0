import { describe, expect, it } from 'vitest';
import { parseReport } from '../parse-report.js';

const body = 'Session 1: Rivers\n\nRivers are long, and they run through the plain.\n';

function front(text: string): object {
  const { title, subtitle, organization, dates, venue } = parseReport(text);
  return { title, subtitle, organization, venue, dates: dates && [dates.start, dates.end] };
}

describe('what a report says of itself', () => {
  it('stands in front matter', () => {
    expect(
      front(
        `---\ntitle: Water Forum\nsubtitle: Rivers and lakes\norganization: Hydro Trust\ndates: 3-4 May 2021\nvenue: Town Hall, Bern\n---\n\n${body}`,
      ),
    ).toEqual({
      title: 'Water Forum',
      subtitle: 'Rivers and lakes',
      organization: 'Hydro Trust',
      venue: 'Town Hall, Bern',
      dates: ['2021-05-03', '2021-05-04'],
    });
  });

  it('stands on a cover', () => {
    expect(
      front(
        `The Hydro Trust\n\nWATER FORUM 2021\nRivers and Lakes of the North\n\nMAY 3 - 5, 2021\nTOWN HALL; BERN\n\nFORUM REPORT\n\n${body}`,
      ),
    ).toEqual({
      title: 'WATER FORUM 2021',
      subtitle: 'Rivers and Lakes of the North',
      organization: 'The Hydro Trust',
      venue: 'TOWN HALL; BERN',
      dates: ['2021-05-03', '2021-05-05'],
    });
  });

  it.each([
    ['the largest heading', '# Water Forum\n\n## ' + body, 'Water Forum'],
    ['front matter only', `---\ntitle: Water Forum\n---\n\n${body}`, 'Water Forum'],
    ['a setext heading', `Water Forum\n===========\n\n## ${body}`, 'Water Forum'],
    ['no heading that is a session', `## ${body}\n## Session 2: Lakes\n\nWide.\n`, undefined],
  ])('has its title from %s', (_, text, title) => {
    expect(parseReport(text).title).toBe(title);
  });

  it.each([
    ['the title', '# Water Forum, 3-4 May 2021\n\n## ' + body, ['2021-05-03', '2021-05-04']],
    ['a line below it', '# Water Forum\n\n3 - 4 May 2021\n\n## ' + body, ['2021-05-03', '2021-05-04']],
    [
      'a sentence of the summary',
      '# Water\n\n## Abstract\n\nThe workshop took place 18 June 2015 in Bern.\n\n## ' + body,
      ['2015-06-18', '2015-06-18'],
    ],
    [
      'nothing that dates something else',
      '# Water\n\n## Abstract\n\nThe river was measured on 18 June 2015.\n\n## ' + body,
      undefined,
    ],
  ])('has its dates from %s', (_, text, dates) => {
    expect(front(text)).toMatchObject({ dates });
  });

  it('has its place behind the date, and its organisation from an author that is one', () => {
    expect(
      front(`---\nauthor:\n  - Hydro Forum (HF)\n---\n\nWater Forum\n\n12 March 2020, Geneva\n\n${body}`),
    ).toMatchObject({
      organization: 'Hydro Forum',
      venue: 'Geneva',
    });
  });

  it('is in front matter of any length', () => {
    const long = `note: ${'word '.repeat(40_000)}\ntitle: Water`;
    expect(parseReport(`---\n${long}\n---\n\n## ${body}\n`).title).toBe('Water');
  });

  it.each([
    ['syntax', 'title: [broken', '2:14'],
    ['nesting', `title: Water\nx: ${'['.repeat(5000)}${']'.repeat(5000)}`, '3:102'],
  ])('is not in front matter whose %s is broken, which is reported', (_, yaml, place) => {
    const { title, problems } = parseReport(`---\n${yaml}\n---\n\n## ${body}\n`);
    expect(title).not.toBe('Water');
    expect(problems.map(({ code, span }) => [code, `${span!.start.line}:${span!.start.column}`])).toContainEqual([
      'report.front-matter',
      place,
    ]);
  });

  it('is read next to aliases without expanding them', () => {
    const bomb = Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n');
    const { title, problems } = parseReport(`---\ntitle: Water\na0: &a0 [x]\n${bomb}\n---\n\n## ${body}\n`);
    expect(title).toBe('Water');
    expect(problems.map(({ code }) => code)).not.toContain('report.front-matter');
  });

  it('is not lost in broken front matter', () => {
    expect(parseReport(`---\ntitle: [broken\n---\n\n# Water\n\n## ${body}\n`).title).toBe('Water');
  });
});

describe('a text that is no report', () => {
  it.each([
    ['', 'report.no-findings', 'The report is empty.'],
    ['# Only a title\n', 'report.no-findings', 'Nothing was found'],
    ['# Water\n\n## Abstract\n\nIt is wet.\n', 'report.no-sessions', 'No session was found'],
  ])('%j is said to be none', (text, code, message) => {
    expect(parseReport(text).problems).toMatchObject([{ code, message: expect.stringContaining(message) }]);
  });
});
