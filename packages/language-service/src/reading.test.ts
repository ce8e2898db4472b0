import { describe, expect, test } from 'vitest';
import { applyEdit } from '../test/apply-edit.js';
import { readFixture, wells } from '../test/fixture.js';
import { pinFinding, readingAt, readingOfFinding } from './reading.js';
import type { Reading } from './results/view-results.js';
import { unmatchedCitation } from './unmatched-citation.js';

const WELLS = 'file:///w/wells.report.md';

function read(text: string): Reading | undefined {
  const { workspace, uri, offset } = readFixture(`${text}\n${wells}`);
  return readingAt(workspace, uri, offset);
}

describe('what is cited at the cursor is read in full', () => {
  test('with its speaker, its place and what is around it', () => {
    expect(read('So [@s1.h|1].')).toMatchObject({
      finding: { source: WELLS, id: 's1.h1' },
      citation: '[@s1.h1]',
      title: 'Ada Okoye (WaterAid)',
      places: ['Contribution 1', 'Session 1: Digging', 'Day 1: 3 May 2021', 'Wells and Water'],
      text: [{ text: 'Wells cost 400 dollars each, and half of them dry up within two years.' }],
      before: { label: 'The session looked at costs.' },
      after: { finding: { id: 's1.h2' }, label: 'Ben Ali: Committees of users keep pumps running.' },
    });
  });

  test('not on an empty line next to its paragraph', () => {
    expect(read('So| they cost [@s1.h1].')?.finding.id).toBe('s1.h1');
    expect(read('So [@s1.h1].\n|\nThey run [@s1.h2].')).toBeUndefined();
    expect(read('|\nThey run [@s1.h2].')).toBeUndefined();
  });

  test('a question with its turns', () => {
    expect(read('So [@s1.q1|].')?.text).toEqual([
      { label: 'Question', text: 'Who owns the wells?' },
      { label: 'Answer, Cai Lin', text: 'The village does, on paper.' },
    ]);
  });

  test('a session with what it contains', () => {
    const reading = read('So [@s|2].')!;
    expect(reading.title).toBe('Session 2: Scarcity');
    expect(reading.contents.map(({ label }) => label)).toEqual([
      'Rain comes later each year.',
      'Ada Okoye: Nobody measures the groundwater.',
    ]);
  });

  test.each([
    ['the next citation of the paragraph', 'A w|ord [@s1.h1] and [@s2].', 's1.h1'],
    ['the citation before, at the end of a paragraph', 'A word [@s1.h1] and [@s2]. E|nd', 's2'],
    ['nothing of another paragraph', 'A w|ord.\n\n[@s1.h1]', undefined],
    ['nothing that is not found', 'A [@s9|].', undefined],
  ])('%s', (_, text, id) => {
    expect(read(text)?.finding.id).toBe(id);
  });
});

describe('a citation that matches no finding', () => {
  const unmatched = (text: string) => {
    const { workspace, uri, offset, texts } = readFixture(`${text}\n${wells}`);
    const found = unmatchedCitation(workspace, uri, offset);
    return (
      found && {
        ...found,
        choices: found.choices.map(({ title, edit }) => [title, applyEdit(texts, edit).get(uri)!.trim()]),
      }
    );
  };

  test('offers the findings that may be meant', () => {
    expect(unmatched('A [@s9|].')).toMatchObject({ key: 's9', type: 'unresolved' });
    expect(unmatched('A [@s2.h9|].')).toEqual({
      key: 's2.h9',
      type: 'unresolved',
      message: expect.stringContaining('Session 2 has no point 9.') as string,
      choices: expect.arrayContaining([
        ['Write s2.h1 (Ada Okoye: “Nobody measures the groundwater.”)', 'A [@s2.h1].'],
      ]) as string[][],
    });
  });
  test('says that its report is missing, and how to go on', () => {
    expect(unmatched('A [@rivers2019:s1.h1|].')).toEqual({
      key: 'rivers2019:s1.h1',
      type: 'unresolved',
      message: 'The report “rivers2019” was removed, or not added yet. Add it, or remove the citation.',
      isReportMissing: true,
      choices: [],
    });
    expect(unmatched('A [@s2.h9|].')).not.toHaveProperty('isReportMissing');
  });

  test.each([
    ['a right citation', 'A [@s1.h1|].'],
    ['another work', 'A [@smith2020|].'],
    ['no citation', 'A wo|rd.\n\n[@s9]'],
  ])('is not %s', (_, text) => expect(unmatched(text)).toBeUndefined());
});

test('says whether the proposal cites a finding', () => {
  const { workspace, uri } = readFixture(`So [@s1.h1].\n${wells}`);
  const isCited = (id: string) => readingOfFinding(workspace, uri, { source: WELLS, id })?.isCited;
  expect([isCited('s1.h1'), isCited('s1.h2')]).toEqual([true, false]);
  const { context } = workspace.proposal(uri)!;
  workspace.setProposal(uri, 'So.', { context, severities: {}, problems: [] });
  expect(isCited('s1.h1')).toBe(false);
});

test('a finding is marked as checked', () => {
  const { workspace, uri, texts } = readFixture(
    `So [@s1.h1].\n${wells}\n--- findings.lock.json\n{ "version": 1, "pinned": {} }`,
  );
  const finding = { source: WELLS, id: 's1.h1' };
  expect(readingOfFinding(workspace, uri, finding)?.check).toBe('unchecked');
  const after = applyEdit(texts, pinFinding(workspace, uri, finding)!);
  expect(after.get('file:///w/findings.lock.json')).toContain('wells:s1.h1');
});

test('nothing is read without a report', () => {
  const { workspace, uri } = readFixture('So [@s1.h1].');
  expect(readingAt(workspace, uri, 6)).toBeUndefined();
  expect(readingOfFinding(workspace, uri, { source: WELLS, id: 's1' })).toBeUndefined();
  expect(pinFinding(workspace, uri, { source: WELLS, id: 's1' })).toBeUndefined();
});
