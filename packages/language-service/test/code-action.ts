import type { CodeAction } from '../src/results/editor-results.js';
import { codeActions } from '../src/code-actions/code-actions.js';
import { applyEdit } from './apply-edit.js';
import { marked } from './fixture.js';

/** What is offered at the cursor of a fixture, or, where carets stand under words, for these selected. */
function offered(fixture: string): readonly CodeAction[] {
  const { workspace, uri, offset, ranges } = marked(fixture);
  const { start, end } = ranges[0] ?? { start: offset, end: offset };
  return codeActions(workspace, uri, start, end);
}

/** The titles of what is offered, those that begin so. */
export function titles(fixture: string, beginning = ''): readonly string[] {
  return offered(fixture)
    .map(({ title }) => title)
    .filter((title) => title.startsWith(beginning));
}

/** The texts after the first action whose title begins so: that of the proposal, and by their names all others. */
export function acted(fixture: string, beginning: string): Readonly<Record<string, string>> {
  const { texts } = marked(fixture);
  const action = offered(fixture).find(({ title }) => title.startsWith(beginning));
  if (!action) return { none: titles(fixture).join('\n') };
  const after = applyEdit(texts, action.edit);
  return Object.fromEntries([...after].map(([uri, text]) => [uri.replace('file:///w/', ''), text]));
}
