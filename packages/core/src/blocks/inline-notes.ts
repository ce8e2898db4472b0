/**
 * Where Pandoc's inline notes (`^[words]`) begin and end in Markdown, by the offsets of `^` and `]`. Undefined if there are none.
 * Linear.
 */
export function inlineNotes(text: string, start: number, end: number): ReadonlyMap<number, number> | undefined {
  const first = text.indexOf('^[', start);
  if (first < 0 || first >= end) return undefined;
  const notes = new Map<number, number>();
  const open: number[] = [];
  for (let index = first; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === BACKSLASH) index++;
    else if (code === OPEN) open.push(index);
    else if (code === CLOSE) {
      const bracket = open.pop();
      if (bracket !== undefined && text.charCodeAt(bracket - 1) === CARET) notes.set(bracket - 1, index);
    }
  }
  return notes;
}

const BACKSLASH = 92;
const OPEN = 91;
const CLOSE = 93;
const CARET = 94;
