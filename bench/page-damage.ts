/** Lines on a page, without its running header. */
const PAGE = 46;

/**
 * Adds the damage of printing to a text: pages that may end in the middle of a sentence, each with a running header and a page number.
 */
export function printPages(lines: readonly string[], header: string): string[] {
  const printed: string[] = [];
  for (let start = 0; start < lines.length; start += PAGE) {
    if (start > 0) printed.push('', '', `${header}    ${start / PAGE + 1}`, '', '');
    for (let line = start; line < Math.min(start + PAGE, lines.length); line++) printed.push(lines[line] ?? '');
  }
  return printed;
}
