import { expect, test } from 'vitest';
import { applyEdit } from '../../test/apply-edit.js';
import { readFixture } from '../../test/fixture.js';
import { lockOf, named } from '../../test/rename.js';
import { moveIds } from './rename-local-ids.js';

const fixture = `Pumps ‸[@s1.h1; see @wells:s1.h2, p. 3; -@{S1.H2}; @committees; @s2].
--- findings.lock.json
${lockOf('wells:s1.h1', 'wells:s1.h2', 'wells:committees')}${named}`;

test('citations and pins of findings that change places follow them at once', () => {
  const { workspace, uri, texts } = readFixture(fixture);
  const edit = moveIds(workspace, 'file:///w/wells.report.md', [
    { from: 's1.h1', to: 's1.h2' },
    { from: 's1.h2', to: 's1.h3' },
  ]);
  if ('refusal' in edit) throw new Error(edit.refusal);
  const after = applyEdit(texts, edit);
  expect(after.get(uri)).toBe('Pumps [@s1.h2; see @wells:s1.h3, p. 3; -@{s1.h3}; @committees; @s2].');
  const lock = after.get('file:///w/findings.lock.json')!;
  expect(lock).toContain('wells:s1.h3');
  expect(lock).not.toContain('wells:s1.h1');
});
