/** What an example says is reported; offsets are UTF-16 code units into its Markdown. */
export interface ExpectedProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/**
 * Takes the lines of carets out of an example's text. The first line break is the template's, not the document's.
 *
 * @returns expected problems in document order
 */
export function parseExample(text: string): { markdown: string; expected: readonly ExpectedProblem[] } {
  const lines: string[] = [];
  const expected: ExpectedProblem[] = [];
  let lineStart = 0;
  let next = 0;
  for (const line of text.replace(/^\n/, '').split('\n')) {
    const [, indent, carets, message] = /^( *)(\^+) (.+)$/.exec(line) ?? [];
    if (indent !== undefined && carets !== undefined && message !== undefined) {
      const start = lineStart + indent.length;
      expected.push({ start, end: start + carets.length, message });
      continue;
    }
    lines.push(line);
    lineStart = next;
    next += line.length + 1;
  }
  return { markdown: lines.join('\n'), expected: expected.sort((a, b) => a.start - b.start) };
}
