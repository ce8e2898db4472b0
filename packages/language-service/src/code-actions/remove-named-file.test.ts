import { createLibrary } from '@findings/core/library';
import { expect, test } from 'vitest';
import { applyEdit } from '../../test/apply-edit.js';
import { createWorkspace } from '../workspace/create-workspace.js';
import { codeActions } from './code-actions.js';
import { sourceText } from '@findings/core/text';

const uri = 'file:///w/a.md';

/** A proposal after the file `lost.md` is removed from its front matter. */
function removed(markdown: string): string {
  const workspace = createWorkspace();
  const start = markdown.indexOf('LOST') - (markdown.includes('"LOST') ? 1 : 0);
  const end = start + /^"?LOST"?/.exec(markdown.slice(start))![0].length;
  const problem = {
    code: 'config.missing-file',
    severity: 'error',
    message: '',
    choices: [],
    span: sourceText(markdown).span(start, end),
  } as const;
  workspace.setProposal(uri, markdown, {
    context: { library: createLibrary([]), sources: new Map() },
    severities: {},
    problems: [problem],
  });
  const [action] = codeActions(workspace, uri, start, start);
  expect(action?.title).toBe('Remove “LOST” from the front matter');
  return applyEdit(new Map([[uri, markdown]]), action!.edit).get(uri)!;
}

test.each([
  ['the only report', 'title: A\nfindings: LOST\n', 'title: A\n'],
  ['the only one of a list', 'findings:\n  - LOST\ntitle: A\n', 'title: A\n'],
  ['the only one in brackets', 'findings: [LOST]\ntitle: A\n', 'title: A\n'],
  ['the first of a list', 'findings:\n  - LOST\n  - b.md\n', 'findings:\n  - b.md\n'],
  ['the last of a list', 'findings:\n- b.md\n- "LOST" # old\n', 'findings:\n- b.md\n'],
  ['the first in brackets', 'bibliography: [LOST, b.md]\n', 'bibliography: [b.md]\n'],
  ['the last in brackets', 'bibliography: [b.md, "LOST"]\n', 'bibliography: [b.md]\n'],
])('%s', (_, before, after) => {
  expect(removed(`---\n${before}---\n\nText.\n`)).toBe(`---\n${after}---\n\nText.\n`);
  const crlf = (text: string): string => `---\n${text}---\n`.replaceAll('\n', '\r\n');
  expect(removed(crlf(before))).toBe(crlf(after));
});
