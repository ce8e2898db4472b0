import type { Refusal, WorkspaceEdit } from '../src/results/editor-results.js';

/** The documents after an edit. Throws if edits overlap, are not sorted or are outside the text. */
export function applyEdit(
  texts: ReadonlyMap<string, string>,
  edit: WorkspaceEdit | Refusal,
): ReadonlyMap<string, string> {
  if ('refusal' in edit) throw new Error(edit.refusal);
  const after = new Map(texts);
  for (const { uri, text } of edit.created ?? []) {
    if (texts.has(uri)) throw new Error(`${uri} is there already`);
    after.set(uri, text);
  }
  for (const { uri, edits } of edit.changes) {
    const text = texts.get(uri);
    if (text === undefined) throw new Error(`${uri} is not there`);
    let newText = '';
    let at = 0;
    for (const { span, text: replacement } of edits) {
      if (span.start.offset < at || span.end.offset > text.length) throw new Error(`${uri}: edits overlap`);
      newText += text.slice(at, span.start.offset) + replacement;
      at = span.end.offset;
    }
    after.set(uri, newText + text.slice(at));
  }
  return after;
}
