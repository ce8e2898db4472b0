import { fitStart, isNarrow, widthOf } from './width.js';

/**
 * Prose in lines of at most so many columns, broken at white space, and within a word only where it is wider than a
 * line. An indent goes before every line and counts.
 */
export function wrap(text: string, columns: number, indent = ''): string[] {
  const room = Math.max(10, columns - indent.length);
  if (isPlain(text)) {
    const lines = wrapPlain(text, room, indent);
    if (lines) return lines;
  }
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const flush = (): void => {
    lines.push(indent + line);
    line = '';
    used = 0;
  };
  const measure = isNarrow(text.replaceAll('\n', ' ')) ? (word: string) => word.length : widthOf;
  for (let word of text.split(/\s+/)) {
    if (word === '') continue;
    let width = measure(word);
    if (used > 0 && used + 1 + width > room) flush();
    while (width > room) {
      line = fitStart(word, room);
      word = word.slice(line.length);
      width = measure(word);
      flush();
    }
    line = used > 0 ? `${line} ${word}` : word;
    used = measure(line);
  }
  if (used > 0 || lines.length === 0) flush();
  return lines;
}

/** Whether each character takes one column, and single spaces are all the white space. */
function isPlain(text: string): boolean {
  return text !== '' && isNarrow(text) && !/^ | $| {2}|\xA0/.test(text);
}

/** Undefined where a word is wider than a line. */
function wrapPlain(text: string, room: number, indent: string): string[] | undefined {
  const lines: string[] = [];
  let start = 0;
  while (text.length - start > room) {
    const space = text.lastIndexOf(' ', start + room);
    if (space <= start) return undefined;
    lines.push(indent + text.slice(start, space));
    start = space + 1;
  }
  lines.push(indent + text.slice(start));
  return lines;
}
