/** Lines of a page, its running header aside. */
const PAGE = 46;

/**
 * What a text looks like after it was printed and read back: pages that end wherever they are full, in the middle of a
 * sentence or not, and on each the same running header with a page number.
 */
export function printPages(lines: readonly string[], header: string): string[] {
  const printed: string[] = [];
  for (let start = 0; start < lines.length; start += PAGE) {
    if (start > 0) printed.push('', '', `${header}    ${start / PAGE + 1}`, '', '');
    for (let line = start; line < Math.min(start + PAGE, lines.length); line++) printed.push(lines[line] ?? '');
  }
  return printed;
}
