import { describe, expect, test } from 'vitest';
import { parseReport } from '@findings/core';
import { applyAction, titles } from '../../test/code-action.js';

const FRONT = `--- rain.report.md
---
title: Rain Workshop
key: rain
reading: exact
---

`;
const PEOPLE = '\n\n## Participants\n\n- Ana Diaz (Fund)\n- Tom Okoro\n';

/** The body of the report after an action at the cursor. */
function after(body: string, title: string): string {
  const { 'rain.report.md': text = '' } = applyAction(FRONT + body, title);
  return text.slice(text.indexOf('\n---\n') + 5).trim();
}

/** The findings of a body, each with its speakers. */
function findings(body: string): readonly string[] {
  const report = parseReport(FRONT.replace(/^.*\n/, '') + body);
  return [...report.sessions, ...report.parts].flatMap(({ highlights, overview }) =>
    [...overview, ...highlights].map((each) =>
      [each.id, ...('speakers' in each ? each.speakers : []), ...each.statements.flatMap(({ speakers }) => speakers)]
        .concat(each.text)
        .join(' | '),
    ),
  );
}

test('the passage at the cursor can be credited, a heading, joined, or left out', () => {
  expect(titles(`${FRONT}## Session 1: Wells\n\nWells |of the fund run dry.\n\nMore.${PEOPLE}`)).toEqual([
    'Said by Ana Diaz',
    'Said by Tom Okoro',
    'No speaker',
    'This is a heading',
    'Join with next',
    'This is not part of the report',
  ]);
});

describe('a speaker', () => {
  test('is a participant, and those whom the passage names are first', () => {
    const body = `## Session 1: Wells\n\nTom Okoro thanked |the fund.${PEOPLE}`;
    expect(titles(FRONT + body, 'Said by')).toEqual(['Said by Tom Okoro', 'Said by Ana Diaz']);
    expect(findings(after(body, 'Said by Ana'))[0]).toMatch(/\| diaz \|/);
  });

  test('who is named by a label becomes a participant', () => {
    const body = after(`## Session 1: Wells\n\nAda Okoye: |Half are dry.${PEOPLE}`, 'Said by Ada Okoye');
    expect(body).toContain('- Ada Okoye');
    expect(findings(body)[0]).toMatch(/okoye/);
  });

  test('is credited with all selected passages', () => {
    const body = after(`## Session 1: Wells\n\nHalf |are dry.\n     ^^^^^^^^^^^^\n\nMore.${PEOPLE}`, 'Said by Ana');
    expect(findings(body)[0]).toMatch(/diaz/);
  });
});

test('a short passage becomes a heading, and a heading text', () => {
  expect(after('## Session 1: Wells\n\nLast |words\n\nDig deep.\n', 'This is a heading')).toBe(
    '## Session 1: Wells\n\n## Last words\n\nDig deep.',
  );
  expect(after('## Session 1: Wells\n\n## Last |words\n\nDig deep.\n', 'This is not a heading')).toBe(
    '## Session 1: Wells\n\nLast words\n\nDig deep.',
  );
});

test('a passage is left out and taken in again, and nothing is lost', () => {
  const body = after('## Session 1: Wells\n\nHalf are dry.\n\nPrinted on |paper.\n', 'This is not part of the report');
  expect(body).toBe('## Session 1: Wells\n\nHalf are dry.\n\n<!-- left out: boilerplate\nPrinted on paper.\n-->');
  expect(after(body.replace('Printed on', 'Printed on|'), 'This is part of the report')).toBe(
    '## Session 1: Wells\n\nHalf are dry.\n\nPrinted on paper.',
  );
});

test('passages are joined', () => {
  expect(after('## Session 1: Wells\n\nHalf |of the\n\nwells are dry.\n', 'Join with next')).toBe(
    '## Session 1: Wells\n\nHalf of the wells are dry.',
  );
});

test('citations move along', () => {
  const fixture = `${FRONT}## Session 1: Wells\n\nHalf are dry.\n\nLast |words\n\nDig deep.\n--- a.md\n---\nfindings: rain.report.md\n---\nDig [@s1.p3].\n`;
  expect(applyAction(fixture, 'This is a heading')['a.md']).toMatch(/Dig \[@last-words\.p1\]/);
});

describe('a question', () => {
  test('is answered, and a doubt is dismissed', () => {
    const body = '## Session 1: Wells\n\nHalf |of the wells are\n\ndry in May.\n';
    expect(titles(FRONT + body, 'Does this')).toEqual([
      'Does this sentence continue in the next passage? Join with next',
      'Does this sentence continue in the next passage? Keep as read',
    ]);
    expect(after(body, 'Does this sentence continue in the next passage? Keep')).toContain(
      '<!-- checked: reading.join -->',
    );
  });

  test('of a review comment is about the passage below', () => {
    const body = '## Session 1: Wells\n\n<!-- review: Is |this a heading? -->\n\nLast words\n\nDig deep.\n';
    expect(titles(FRONT + body)).toEqual([
      'Is this right? It is right',
      '“Last words”: No speaker',
      '“Last words”: This is a heading',
      '“Last words”: Join with next',
      '“Last words”: This is not part of the report',
    ]);
    expect(after(body, 'Is this right?')).toBe(
      '## Session 1: Wells\n\nLast words <!-- checked: report.review -->\n\nDig deep.',
    );
  });
});

test('nothing is offered outside of passages, and in reports that are not canonical', () => {
  expect(titles(`${FRONT.replace('exact', 'guessed')}Te|xt.\n`)).toEqual([]);
  expect(titles(FRONT.replace('Rain', 'Ra|in'))).toEqual([]);
});
