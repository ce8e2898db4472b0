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
      [each.id, ...('speakers' in each ? each.speakers : []), each.text].join(' | '),
    ),
  );
}

describe('the words at the cursor become a heading', () => {
  test('next to that of their part', () => {
    const body = after(
      '## Session 1: Wells\n\n### Panel Highlights\n\n- **Lessons |learned:**\n- Dig deep.\n',
      'This is a heading',
    );
    expect(body).toBe('## Session 1: Wells\n\n### Panel Highlights\n\n## Lessons learned\n\n- Dig deep.');
  });

  test('if they are selected in a paragraph', () => {
    const body = after(
      '### Session 1: Wells\n\nHalf are dry. Next |steps Dig deeper wells.\n              ^^^^^^^^^^\n',
      'This is a heading',
    );
    expect(body).toBe('### Session 1: Wells\n\nHalf are dry.\n\n### Next steps\n\nDig deeper wells.');
  });
});

describe('the words at the cursor become a speaker', () => {
  test('before a colon', () => {
    const body = after('## Session 1: Wells\n\n|Ana Diaz: Half are dry.\n', 'This is a speaker');
    expect(findings(body)).toEqual(['s1.h1 | diaz | Half are dry.']);
  });

  test('if they are selected', () => {
    const body = after(
      '## Session 1: Wells\n\n- Ana |Diaz (Fund) half are dry.\n  ^^^^^^^^^^^^^^^\n- More.\n',
      'This is a speaker',
    );
    expect(body).toBe('## Session 1: Wells\n\n- **Ana Diaz (Fund)** half are dry.\n- More.');
  });

  test('on a line above what was said', () => {
    const body = after('## Session 1: Wells\n\nAna |Diaz\n\nHalf are dry.\n\nMore.\n', 'This is a speaker');
    expect(body).toBe('## Session 1: Wells\n\n- **Ana Diaz** Half are dry.\n\nMore.');
  });

  test('who is listed if the name is a single word', () => {
    const body = after(
      '## Session 1: Wells\n\nSukarno: |Half are dry.\n\n<!-- left out: contents\nPage 1\n-->\n',
      'This is a speaker',
    );
    expect(body).toContain('## Participants\n\n- Sukarno\n');
    expect(findings(body)).toEqual(['s1.h1 | sukarno | Half are dry.']);
  });

  test('without a sign before the name', () => {
    const body = after('## Session 1: Wells\n\n© Ana |Diaz\n\nHalf are dry.\n', 'This is a speaker');
    expect(body).toBe('## Session 1: Wells\n\n- **Ana Diaz** Half are dry.');
  });

  test('not if they are a sentence', () => {
    expect(titles(`${FRONT}## Session 1: Wells\n\n|Half are dry. More of them: ten.\n`)).toEqual([
      'This is a heading',
      'This is not part of the report',
    ]);
  });
});

test('selected lines are moved to those left out, and nothing is lost', () => {
  const body = after(
    '## Session 1: Wells\n\nHalf are dry.\n\n- Printed on |recycled paper.\n- More.\n',
    'This is not part of the report',
  );
  expect(body).toBe(
    '## Session 1: Wells\n\nHalf are dry.\n\n- More.\n\n<!-- left out: boilerplate\nPrinted on recycled paper.\n-->',
  );
});

describe('a review comment', () => {
  const body = '## Session 1: Wells\n\n<!-- review: Is |this a heading? -->\n\nLast words\n\nDig deep.\n';

  test('is deleted', () => {
    expect(after(body, 'Checked')).toBe('## Session 1: Wells\n\nLast words\n\nDig deep.');
  });

  test('offers corrections that quote the line below', () => {
    expect(titles(FRONT + body)).toEqual([
      'Checked: delete this comment',
      '“Last words” is a heading',
      '“Last words” is a speaker',
      '“Last words” is not part of the report',
    ]);
  });

  test('is deleted when the line below is corrected', () => {
    expect(after(body, '“Last words” is a heading')).toBe('## Session 1: Wells\n\n## Last words\n\nDig deep.');
  });
});

test('nothing is offered in headings, comments and reports that are not canonical', () => {
  expect(titles(`${FRONT}## Session |1: Wells\n`)).toEqual([]);
  expect(titles(`${FRONT}Text.\n\n<!-- left out: contents\nPage |1\n-->\n`)).toEqual([]);
  expect(titles(`${FRONT.replace('exact', 'guessed')}Te|xt.\n`)).toEqual([]);
  expect(titles(FRONT.replace('Rain', 'Ra|in'))).toEqual([]);
});
