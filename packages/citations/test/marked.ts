import { findCitations } from '../src/read-citations.js';

/** The text with `«` and `»` around what is one citation, and `‹` and `›` around each key that is not all of it. */
export function marked(markdown: string): string {
  const marks: { readonly at: number; readonly order: number; readonly mark: string }[] = [];
  const add = (start: number, end: number, [open, close]: readonly [string, string], depth: number): void => {
    marks.push({ at: start, order: depth, mark: open }, { at: end, order: -depth, mark: close });
  };
  for (const { start, end, items } of findCitations(markdown)) {
    add(start, end, ['«', '»'], 1);
    for (const item of items) if (item.start !== start || item.end !== end) add(item.start, item.end, ['‹', '›'], 2);
  }
  marks.sort((one, other) => one.at - other.at || one.order - other.order);
  let text = '';
  let from = 0;
  for (const { at, mark } of marks) {
    text += markdown.slice(from, at) + mark;
    from = at;
  }
  return text + markdown.slice(from);
}
