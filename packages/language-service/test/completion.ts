import type { Completion } from '../src/results/editor-results.js';
import { complete } from '../src/complete/complete.js';
import type { CompletionOptions } from '../src/complete/completion-options.js';
import { readFixture } from './fixture.js';

/** The completions at the cursor of a fixture. */
export function completionsFor(fixture: string, options?: CompletionOptions): readonly Completion[] {
  const { workspace, uri, offset } = readFixture(fixture);
  return complete(workspace, uri, offset, options);
}

/** The keys that the completions write, and the labels of those that write no key. */
export function labels(fixture: string, limit = Infinity): readonly string[] {
  return completionsFor(fixture).slice(0, limit).map(nameOf);
}

/** The key that a completion writes, or its label. */
export function nameOf({ label, edit }: Completion): string {
  return /^@\{?([^\]}]+)/.exec(edit.text)?.[1] ?? label;
}

/**
 * The proposal after the completion with this key or label is accepted.
 *
 * @param cursor a mark that is inserted at the cursor
 */
export function acceptCompletion(fixture: string, label: string, options?: CompletionOptions, cursor = ''): string {
  const { workspace, uri, offset, texts } = readFixture(fixture);
  const items = complete(workspace, uri, offset, options);
  const item = items.find((each) => nameOf(each) === label);
  if (!item) return `not suggested, but ${items.map(nameOf).join(', ') || 'nothing'}`;
  return applyCompletion(texts.get(uri) ?? '', item, cursor);
}

function applyCompletion(text: string, { edit }: Completion, cursor = ''): string {
  return text.slice(0, edit.span.start.offset) + edit.text + cursor + text.slice(edit.span.end.offset);
}
