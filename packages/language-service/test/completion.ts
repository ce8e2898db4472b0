import type { Completion } from '../src/results/editor-results.js';
import { complete } from '../src/complete/complete.js';
import type { CompletionOptions } from '../src/complete/completion-options.js';
import { marked } from './fixture.js';

/** What is suggested at the cursor of a fixture. */
export function suggested(fixture: string, options?: CompletionOptions): readonly Completion[] {
  const { workspace, uri, offset } = marked(fixture);
  return complete(workspace, uri, offset, options).items;
}

/** The labels of what is suggested, so many of them. */
export function labels(fixture: string, most = Infinity): readonly string[] {
  return suggested(fixture)
    .slice(0, most)
    .map(({ label }) => label);
}

/** The proposal once what has this label was accepted. */
export function accepted(fixture: string, label: string, options?: CompletionOptions): string {
  const { workspace, uri, offset, texts } = marked(fixture);
  const { items } = complete(workspace, uri, offset, options);
  const item = items.find((each) => each.label === label);
  if (!item) return `not suggested, but ${items.map((each) => each.label).join(', ') || 'nothing'}`;
  return applied(texts.get(uri) ?? '', item);
}

export function applied(text: string, { edit }: Completion): string {
  return text.slice(0, edit.span.start.offset) + edit.text + text.slice(edit.span.end.offset);
}
