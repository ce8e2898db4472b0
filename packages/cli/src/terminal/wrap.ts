import { fitStart, isNarrow, widthOf } from './width.js';

/**
 * Wraps prose at white space, or within a word that is wider than a line. Every line starts with the indent, which counts as
 * part of its width.
 */
export function wrap(text: string, columns: number, indent = ''): string[] {
  const available = Math.max(10, columns - indent.length);
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
    if (used > 0 && used + 1 + width > available) flush();
    while (width > available) {
      line = fitStart(word, available);
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
