import * as engine from '@findings/core';
import type { CodeAction } from '../src/results/editor-results.js';
import { codeActions } from '../src/code-actions/code-actions.js';
import { applyEdit } from './apply-edit.js';
import { readFixture } from './fixture.js';

/** The code actions at the cursor of a fixture, or for its first marked range. */
function actionsFor(fixture: string): readonly CodeAction[] {
  const { workspace, uri, offset, ranges } = readFixture(fixture);
  const { start, end } = ranges[0] ?? { start: offset, end: offset };
  return codeActions(workspace, uri, start, end, undefined, engine);
}

/** The titles of the code actions that start with a text. */
export function titles(fixture: string, prefix = ''): readonly string[] {
  return actionsFor(fixture)
    .map(({ title }) => title)
    .filter((title) => title.startsWith(prefix));
}

/** The texts after the first action whose title starts with a text, by file name. */
export function applyAction(fixture: string, prefix: string): Readonly<Record<string, string>> {
  const { texts } = readFixture(fixture);
  const action = actionsFor(fixture).find(({ title }) => title.startsWith(prefix));
  if (!action) return { none: titles(fixture).join('\n') };
  const after = applyEdit(texts, action.edit);
  return Object.fromEntries([...after].map(([uri, text]) => [uri.replace('file:///w/', ''), text]));
}
