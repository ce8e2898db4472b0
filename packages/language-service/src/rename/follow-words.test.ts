import { createLibrary } from '@findings/core/library';
import { parseReport } from '@findings/core';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../test/apply-edit.js';
import { readFixture } from '../../test/fixture.js';
import { lockOf, named } from '../../test/rename.js';
import { citedReport, followWords } from './follow-words.js';

const source = 'file:///w/wells.report.md';

/** Cites in a proposal, then edits the report, and what else changes before it is saved. */
function edited(proposal: string, edit: (report: string) => string, then?: string, lock?: string) {
  const locked = lock === undefined ? '' : `--- findings.lock.json\n${lock}`;
  const { workspace, uri, texts } = readFixture(`‸${proposal}\n${locked}${named}`);
  const before = citedReport(workspace, source)!;
  const text = edit(texts.get(source)!);
  expect(text).not.toBe(texts.get(source));
  const after = parseReport(text, { key: 'wells' });
  const library = createLibrary([after], { default: 'wells' });
  workspace.setReport(source, text, after, library);
  const { context } = workspace.proposal(uri)!;
  workspace.setProposal(uri, then ?? texts.get(uri)!, {
    context: { ...context, library },
    severities: {},
    problems: [],
  });
  const followed = followWords(workspace, before);
  const result = followed && applyEdit(texts, followed.edit);
  return { followed, proposal: result?.get(uri)?.trim(), lock: result?.get('file:///w/findings.lock.json') };
}

const addFirst = (text: string) => text.replace('- **Ada Okoye (WaterAid):** Wells', '- A new highlight.\n$&');
const everything =
  'One [@s1.h1; see @wells:S1.h2, p. 3; -@{s1.h2}], two @s1 and [@committees; @s2.h1; @s1.okoye; @smith2020].';

describe('citations follow the words of their findings', () => {
  test('under ids, qualified ids and in braces, and names stay', () => {
    const { followed, proposal } = edited(everything, addFirst);
    expect(proposal).toBe(
      'One [@s1.h2; see @wells:s1.h3, p. 3; -@{s1.h3}], two @s1 and [@committees; @s2.h1; @s1.okoye; @smith2020].',
    );
    expect(followed!.moved).toHaveLength(3);
    expect(followed!.lost).toEqual([]);
  });

  test('with their pins, all at once', () => {
    const { lock } = edited('Two [@s1.h1; @s1.h2].', addFirst, undefined, lockOf('wells:s1.h1', 'wells:s1.h2'));
    expect(Object.keys((JSON.parse(lock!) as { pinned: object }).pinned)).toEqual(['wells:s1.h2', 'wells:s1.h3']);
  });

  test('into another part, and from an id that names nothing any more', () => {
    const line = '- **Ada Okoye (WaterAid):** Nobody measures the groundwater.';
    const { proposal } = edited('One [@s2.h1].', (text) =>
      text.replace(line, '').replace('- **Ada Okoye (WaterAid):** Wells', `${line}\n$&`),
    );
    expect(proposal).toBe('One [@s1.h1].');
  });
});

describe('citations stay', () => {
  test.each<[string, (text: string) => string]>([
    ['if the words are the same', (text) => text.replace('Rain comes later', 'Rain came later')],
    ['if the words of the finding were edited', (text) => text.replace('Wells cost 400', 'Wells cost 500')],
  ])('%s', (_, edit) => {
    expect(edited('One [@s1.h1; @s1.h2].', edit).followed).toBeUndefined();
  });

  test('if the words were edited and moved: likeness does not count', () => {
    const { followed, proposal } = edited('One [@s1.h1].', (text) => addFirst(text).replace('400', '500'));
    expect(followed).toBeUndefined();
    expect(proposal).toBeUndefined();
  });

  test('and are named if their words are in two places, or another finding has the id', () => {
    const ada = '- **Ada Okoye (WaterAid):** Wells cost 400 dollars each, and half of them dry up within two years.';
    const twice = edited('One [@s1.h1].', (text) => text.replace(ada, `- A new highlight.\n${ada}\n${ada}`));
    expect(twice.followed).toMatchObject({ moved: [], lost: ['s1.h1'] });
    const deleted = edited('One [@s1.h1; @s1.h2].', (text) => text.replace(`${ada}\n`, ''));
    expect(deleted.followed!.lost).toEqual(['s1.h1']);
    expect(deleted.proposal).toBe('One [@s1.h1; @s1.h1].');
  });

  test('in a proposal that cites something else since the edit: it may cite the edited report', () => {
    const then = 'Two [@s1.h2].\n';
    expect(edited('Two [@s1.h1].', addFirst, then).followed).toBeUndefined();
  });
});
