import type { Refusal, WorkspaceEdit } from '../src/results/editor-results.js';

/** The documents after an edit, those that it makes included; what overlaps, is out of order or stands outside of its text fails. */
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
    let written = '';
    let at = 0;
    for (const { span, text: put } of edits) {
      if (span.start.offset < at || span.end.offset > text.length) throw new Error(`${uri}: edits overlap`);
      written += text.slice(at, span.start.offset) + put;
      at = span.end.offset;
    }
    after.set(uri, written + text.slice(at));
  }
  return after;
}
